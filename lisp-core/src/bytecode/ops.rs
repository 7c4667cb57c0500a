//! The instruction set, one row each.
//!
//! A row gives the name in listings, the name in Rust and the roles of a, b and c. `Dst` is written, `Src` is read (and
//! owned when flagged as last use), `Range` is a run of registers whose length stands in the flags or in the immediate; all of
//! it is consumed and the first register receives the result. Other roles are no registers.

/// What an operand is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Role {
    /// Not used.
    No,
    /// A register that is written.
    Dst,
    /// A register that is read.
    Src,
    /// First of a run of registers that is consumed; receives the result.
    Range,
    /// Index of a constant.
    Const,
    /// A small number.
    Num,
    /// A signed immediate.
    Imm,
    /// A jump distance in instructions, from the next one.
    Jump,
    /// An immediate of 32 bits spanning b and c: a slot of the roots.
    Slot,
    /// An immediate of 32 bits spanning b and c: a constant.
    WideConst,
    /// An immediate of 32 bits spanning b and c: a number.
    WideNum,
    /// An immediate of 32 bits spanning b and c: a jump distance.
    WideJump,
    /// An immediate of 32 bits spanning b and c: a float of single precision.
    WideFloat,
}

/// How an instruction ends or continues.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Shape {
    /// Continues behind itself and cannot fail; without other effect than its result.
    Pure,
    /// Continues behind itself or throws.
    Plain,
    /// Continues behind itself or at its target.
    Branch,
    /// Continues at its target.
    Goto,
    /// Leaves the function.
    End,
}

macro_rules! each_op {
    ($consumer:ident) => {
        $consumer! {
            /// Nothing.
            "nop" Nop nop (No, No, No) Pure;
            /// `a <- b`.
            "move" Move move_ (Dst, Src, No) Pure;
            /// `a <- constant`.
            "load-const" LoadConst load_const (Dst, WideConst, No) Pure;
            /// `a <- integer`.
            "load-int" LoadInt load_int (Dst, WideNum, No) Pure;
            /// `a <- float` that single precision can hold.
            "load-float" LoadFloat load_float (Dst, WideFloat, No) Pure;
            /// `a <- nil, false or true`; b is the kind.
            "load-simple" LoadSimple load_simple (Dst, Num, No) Pure;
            /// `a <- root of the var`.
            "load-var" LoadVar load_var (Dst, Slot, No) Pure;
            /// `a <- binding of the var, else its root`.
            "load-dynamic" LoadDynamic load_dynamic (Dst, Slot, No) Pure;
            /// `a <- captured value b`.
            "load-capture" LoadCapture load_capture (Dst, Num, No) Pure;
            /// `a <- captured value b`, which the running function gives up.
            "take-capture" TakeCapture take_capture (Dst, Num, No) Pure;
            /// Gives up captured value a of the running function.
            "drop-capture" DropCapture drop_capture (Num, No, No) Pure;
            /// `a <- the running function`.
            "load-self" LoadSelf load_self (Dst, No, No) Pure;
            /// `a <- function of prototype k with captured values a, a+1, ...`.
            "closure" Closure closure (Range, WideConst, No) Plain;
            /// Captured value b of function a becomes c.
            "set-capture" SetCapture set_capture (Src, Num, Src) Plain;
            /// `a <- field c of instance b`.
            "load-field" LoadField load_field (Dst, Src, Num) Plain;
            /// Field b of instance a becomes c.
            "store-field" StoreField store_field (Src, Num, Src) Plain;
            /// `a <- (b a, a+1, ...)` with c arguments.
            "call" Call call (Range, Src, Num) Plain;
            /// `a <- (root of the var applied to a, a+1, ...)`.
            "call-var" CallVar call_var (Range, Slot, No) Plain;
            /// Leaves the function with a.
            "return" Return return_ (Src, No, No) End;
            /// Throws a.
            "throw" Throw throw_ (Src, No, No) End;
            /// Goes on elsewhere.
            "jump" Jump jump (No, WideJump, No) Goto;
            /// Goes back; spends fuel.
            "loop" Loop loop_ (No, WideJump, No) Goto;
            /// Spends fuel; goes back when `a < b`.
            "loop-lt" LoopLt loop_lt (Src, Src, Jump) Branch;
            /// `a <- a + 1`; spends fuel; goes back when `a < b`.
            "inc-loop-lt" IncLoopLt inc_loop_lt (Src, Src, Jump) Branch;
            /// Spends fuel; goes back when `a < immediate`.
            "loop-lt-i" LoopLtI loop_lt_i (Src, Imm, Jump) Branch;
            /// Spends fuel; goes back when `a <= b`.
            "loop-le" LoopLe loop_le (Src, Src, Jump) Branch;
            /// Spends fuel; goes back when `a <= immediate`.
            "loop-le-i" LoopLeI loop_le_i (Src, Imm, Jump) Branch;
            /// Spends fuel; goes back when `a > b`.
            "loop-gt" LoopGt loop_gt (Src, Src, Jump) Branch;
            /// Spends fuel; goes back when `a > immediate`.
            "loop-gt-i" LoopGtI loop_gt_i (Src, Imm, Jump) Branch;
            /// Spends fuel; goes back when `a >= b`.
            "loop-ge" LoopGe loop_ge (Src, Src, Jump) Branch;
            /// Spends fuel; goes back when `a >= immediate`.
            "loop-ge-i" LoopGeI loop_ge_i (Src, Imm, Jump) Branch;
            /// Spends fuel; goes back when a is truthy.
            "loop-if" LoopIf loop_if (Src, WideJump, No) Branch;
            /// Jumps when a is truthy.
            "jump-if" JumpIf jump_if (Src, WideJump, No) Branch;
            /// Jumps when a is nil or false.
            "jump-unless" JumpUnless jump_unless (Src, WideJump, No) Branch;
            /// Jumps when a is nil.
            "jump-nil" JumpNil jump_nil (Src, WideJump, No) Branch;
            /// Jumps when a is not nil.
            "jump-some" JumpSome jump_some (Src, WideJump, No) Branch;
            /// Jumps unless a is a final value of a reduction.
            "jump-not-reduced" JumpNotReduced jump_not_reduced (Src, WideJump, No) Branch;
            /// Jumps unless `a < b`.
            "jump-not-lt" JumpNotLt jump_not_lt (Src, Src, Jump) Branch;
            /// Jumps unless `a <= b`.
            "jump-not-le" JumpNotLe jump_not_le (Src, Src, Jump) Branch;
            /// Jumps unless `a > b`.
            "jump-not-gt" JumpNotGt jump_not_gt (Src, Src, Jump) Branch;
            /// Jumps unless `a >= b`.
            "jump-not-ge" JumpNotGe jump_not_ge (Src, Src, Jump) Branch;
            /// Jumps unless `a == b`.
            "jump-not-num-eq" JumpNotNumEq jump_not_num_eq (Src, Src, Jump) Branch;
            /// Jumps unless `a = b`.
            "jump-not-equal" JumpNotEqual jump_not_equal (Src, Src, Jump) Branch;
            /// Jumps unless a and b are identical.
            "jump-not-same" JumpNotSame jump_not_same (Src, Src, Jump) Branch;
            /// Jumps unless `a < immediate`.
            "jump-not-lt-i" JumpNotLtI jump_not_lt_i (Src, Imm, Jump) Branch;
            /// Jumps unless `a <= immediate`.
            "jump-not-le-i" JumpNotLeI jump_not_le_i (Src, Imm, Jump) Branch;
            /// Jumps unless `a > immediate`.
            "jump-not-gt-i" JumpNotGtI jump_not_gt_i (Src, Imm, Jump) Branch;
            /// Jumps unless `a >= immediate`.
            "jump-not-ge-i" JumpNotGeI jump_not_ge_i (Src, Imm, Jump) Branch;
            /// Jumps unless `a == immediate`.
            "jump-not-num-eq-i" JumpNotNumEqI jump_not_num_eq_i (Src, Imm, Jump) Branch;
            /// Jumps unless `a = immediate`.
            "jump-not-equal-i" JumpNotEqualI jump_not_equal_i (Src, Imm, Jump) Branch;
            /// Jumps to the entry of the table for the number a; b entries follow, then the one for all others.
            "jump-table" JumpTable jump_table (Src, WideNum, No) Branch;
            /// `a <- index of b in the case table c, or -1`.
            "case-index" CaseIndex case_index (Dst, Src, Const) Plain;
            /// `a <- b + c`.
            "add" Add add (Dst, Src, Src) Plain;
            /// `a <- b - c`.
            "sub" Sub sub (Dst, Src, Src) Plain;
            /// `a <- b * c`.
            "mul" Mul mul (Dst, Src, Src) Plain;
            /// `a <- b / c`.
            "div" Div div (Dst, Src, Src) Plain;
            /// `a <- b + immediate`.
            "add-i" AddI add_i (Dst, Src, Imm) Plain;
            /// `a <- b * immediate`.
            "mul-i" MulI mul_i (Dst, Src, Imm) Plain;
            /// `a <- quotient of b and an immediate`.
            "quot-i" QuotI quot_i (Dst, Src, Imm) Plain;
            /// `a <- remainder of b and an immediate`.
            "rem-i" RemI rem_i (Dst, Src, Imm) Plain;
            /// `a <- b & immediate`.
            "bit-and-i" BitAndI bit_and_i (Dst, Src, Imm) Plain;
            /// `a <- b << immediate`.
            "shift-left-i" ShiftLeftI shift_left_i (Dst, Src, Imm) Plain;
            /// `a <- b >> immediate`.
            "shift-right-i" ShiftRightI shift_right_i (Dst, Src, Imm) Plain;
            /// `a <- quotient of b and c`.
            "quot" Quot quot (Dst, Src, Src) Plain;
            /// `a <- remainder of b and c`.
            "rem" Rem rem (Dst, Src, Src) Plain;
            /// `a <- b modulo c`.
            "mod" Mod mod_ (Dst, Src, Src) Plain;
            /// `a <- b + c`, wrapping.
            "wrapping-add" WrappingAdd wrapping_add (Dst, Src, Src) Plain;
            /// `a <- b * c`, wrapping.
            "wrapping-mul" WrappingMul wrapping_mul (Dst, Src, Src) Plain;
            /// `a <- b & c`.
            "bit-and" BitAnd bit_and (Dst, Src, Src) Plain;
            /// `a <- b | c`.
            "bit-or" BitOr bit_or (Dst, Src, Src) Plain;
            /// `a <- b ^ c`.
            "bit-xor" BitXor bit_xor (Dst, Src, Src) Plain;
            /// `a <- b << c`.
            "shift-left" ShiftLeft shift_left (Dst, Src, Src) Plain;
            /// `a <- b >> c`.
            "shift-right" ShiftRight shift_right (Dst, Src, Src) Plain;
            /// `a <- b >>> c`.
            "unsigned-shift-right" UnsignedShiftRight unsigned_shift_right (Dst, Src, Src) Plain;
            /// `a <- b < c`.
            "lt" Lt lt (Dst, Src, Src) Plain;
            /// `a <- b <= c`.
            "le" Le le (Dst, Src, Src) Plain;
            /// `a <- b > c`.
            "gt" Gt gt (Dst, Src, Src) Plain;
            /// `a <- b >= c`.
            "ge" Ge ge (Dst, Src, Src) Plain;
            /// `a <- b == c`.
            "num-eq" NumEq num_eq (Dst, Src, Src) Plain;
            /// `a <- b = c`.
            "equal" Equal equal (Dst, Src, Src) Plain;
            /// `a <- b and c are identical`.
            "same" Same same (Dst, Src, Src) Plain;
            /// `a <- not b`.
            "not" Not not (Dst, Src, No) Plain;
            /// `a <- b is nil`.
            "is-nil" IsNil is_nil (Dst, Src, No) Plain;
            /// `a <- b is not nil`.
            "is-some" IsSome is_some (Dst, Src, No) Plain;
            /// `a <- b is a final value of a reduction`.
            "is-reduced" IsReduced is_reduced (Dst, Src, No) Plain;
            /// `a <- square root of b`.
            "sqrt" Sqrt sqrt (Dst, Src, No) Plain;
            /// `a <- b is a seq that gives chunks`.
            "is-chunked" IsChunked is_chunked (Dst, Src, No) Plain;
            /// `a <- first item of b`.
            "first" First first (Dst, Src, No) Plain;
            /// `a <- b without its first item`.
            "rest" Rest rest (Dst, Src, No) Plain;
            /// `a <- b without its first item, or nil`.
            "next" Next next (Dst, Src, No) Plain;
            /// `a <- seq of b, or nil`.
            "seq" Seq seq (Dst, Src, No) Plain;
            /// `a <- cell of b before c`.
            "cons" Cons cons (Dst, Src, Src) Plain;
            /// `a <- collection b with item c`.
            "conj" Conj conj (Dst, Src, Src) Plain;
            /// `a <- item at position c of b`.
            "nth" Nth nth (Dst, Src, Src) Plain;
            /// `a <- item number c of b, or nil when there is none`.
            "nth-or-nil" NthOrNil nth_or_nil (Dst, Src, Num) Plain;
            /// `a <- value of key c in b`.
            "get" Get get (Dst, Src, Src) Plain;
            /// `a <- value of the constant key c in b`.
            "get-const" GetConst get_const (Dst, Src, Const) Plain;
            /// `a <- number of items of b`.
            "count" Count count (Dst, Src, No) Plain;
            /// `a <- collection a with key a+1 at value a+2`.
            "assoc" Assoc assoc (Range, No, No) Plain;
            /// `a <- item c of array b`.
            "array-get" ArrayGet array_get (Dst, Src, Src) Plain;
            /// `a <- item a+2, which becomes item a+1 of array a`.
            "array-set" ArraySet array_set (Range, No, No) Plain;
            /// Item b of array a becomes c.
            "array-put" ArrayPut array_put (Src, Src, Src) Plain;
            /// Adds b to the chunk buffer a.
            "chunk-append" ChunkAppend chunk_append (Src, Src, No) Plain;
            /// `a <- vector of a, a+1, ...`.
            "vector" Vector vector (Range, WideNum, No) Plain;
            /// `a <- map of key a, value a+1, ...`.
            "map" Map map (Range, WideNum, No) Plain;
            /// `a <- set of a, a+1, ...`.
            "set" Set set_ (Range, WideNum, No) Plain;
            /// `a <- exception b is an instance of the class constant c`.
            "is-instance" IsInstance is_instance (Dst, Src, Const) Plain;
            /// Gives up what register a holds.
            "drop" Drop drop_ (Src, No, No) Pure;
            /// Gives up what registers a and b hold.
            "drop-two" DropTwo drop_two (Src, Src, No) Pure;
            /// Gives up what registers a, b and c hold.
            "drop-three" DropThree drop_three (Src, Src, Src) Pure;
        }
    };
}
pub(crate) use each_op;

macro_rules! define_ops {
    ($($(#[$doc:meta])* $text:literal $name:ident $handler:ident ($a:ident, $b:ident, $c:ident) $shape:ident;)*) => {
        /// Code of an instruction.
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        #[repr(u8)]
        pub enum Op {
            $($(#[$doc])* $name,)*
        }

        impl Op {
            /// Every instruction, in code order.
            pub const ALL: &'static [Op] = &[$(Op::$name),*];

            /// Its name in listings.
            pub const fn name(self) -> &'static str {
                match self {
                    $(Op::$name => $text,)*
                }
            }

            /// Roles of its operands.
            pub const fn roles(self) -> [Role; 3] {
                match self {
                    $(Op::$name => [Role::$a, Role::$b, Role::$c],)*
                }
            }

            /// How it continues.
            pub const fn shape(self) -> Shape {
                match self {
                    $(Op::$name => Shape::$shape,)*
                }
            }
        }
    };
}
each_op!(define_ops);

impl Op {
    /// The instruction with this code.
    pub fn from_code(code: u8) -> Option<Op> {
        Op::ALL.get(usize::from(code)).copied()
    }
}
