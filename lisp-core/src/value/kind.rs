//! Every kind a value can be, one row each: what it is called and how its object is laid out.
//!
//! Floor 1 (`value`). Kinds below [`Kind::FIRST_OBJECT`] are immediate: they live in the value's two words.
//! All objects share one layout (`object.rs`); a row says how many raw words stand before the slots,
//! what the slots are, and whether they may change after the object is shared.

/// What follows an object's header and raw words.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Slots {
    /// `len` counted values of 16 bytes.
    Values,
    /// `len` counted object pointers of 8 bytes, null allowed.
    Links,
    /// `len` bytes.
    Bytes,
}

macro_rules! kinds {
    (immediate { $($(#[$imeta:meta])* $iname:ident = $icode:literal,)* }
     object { $($(#[$meta:meta])* $name:ident = $code:literal, $raw:literal, $slots:ident $(, $mutable:ident)?;)* }) => {
        /// The kind of a value; the low byte of its tag word.
        #[derive(Clone, Copy, PartialEq, Eq, Debug, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        pub enum Kind {
            $($(#[$imeta])* $iname = $icode,)*
            $($(#[$meta])* $name = $code,)*
        }

        impl Kind {
            /// Every object kind, in code order.
            pub const OBJECTS: &'static [Kind] = &[$(Kind::$name),*];

            /// The kind with this code.
            pub const fn from_code(code: u8) -> Option<Kind> {
                match code {
                    $($icode => Some(Kind::$iname),)*
                    $($code => Some(Kind::$name),)*
                    _ => None,
                }
            }

            /// Words that stand before the slots.
            #[inline]
            pub const fn raw_words(self) -> usize {
                RAW_WORDS[self as usize] as usize
            }

            /// What the slots are.
            #[inline]
            pub const fn slots(self) -> Slots {
                SLOTS[self as usize]
            }

            /// May slots change while several owners hold the object?
            pub const fn is_mutable(self) -> bool {
                match self {
                    $($(Kind::$name => kinds!(@$mutable),)?)*
                    _ => false,
                }
            }
        }

        const RAW_WORDS: [u8; 256] = {
            let mut table = [0; 256];
            $(table[$code] = $raw;)*
            table
        };

        const SLOTS: [Slots; 256] = {
            let mut table = [Slots::Values; 256];
            $(table[$code] = Slots::$slots;)*
            table
        };
    };
    (@mutable) => { true };
}

kinds! {
    immediate {
        /// `nil`.
        Nil = 0,
        /// `false`.
        False = 1,
        /// `true`.
        True = 2,
        /// A 64-bit integer.
        Int = 3,
        /// A 64-bit float.
        Float = 4,
        /// One UTF-16 code unit.
        Char = 5,
        /// A native function; payload: its index in the image's table.
        Native = 6,
        /// The root of a var without a value; payload: the var's slot.
        Unbound = 7,
        /// No value at all: an absent argument, a tombstone. Never visible to programs.
        Absent = 8,
        /// An integer of 8 bits, `java.lang.Byte`.
        Int8 = 9,
        /// An integer of 16 bits, `java.lang.Short`.
        Int16 = 10,
        /// An integer of 32 bits, `java.lang.Integer`.
        Int32 = 11,
        /// A float of 32 bits, `java.lang.Float`; payload: the same number as a 64-bit float.
        Float32 = 12,
    }
    object {
        /// A big integer: little-endian two's complement bytes.
        BigInt = 16, 0, Bytes;
        /// A ratio: slots numerator, denominator (integers).
        Ratio = 17, 0, Values;
        /// A decimal: raw scale; slot unscaled integer.
        Decimal = 18, 1, Values;
        /// Text in UTF-8: raw length in UTF-16 units.
        String = 19, 1, Bytes;
        /// A symbol: slots namespace (string or nil), name.
        Symbol = 20, 0, Values;
        /// A keyword, interned: slots namespace (string or nil), name.
        Keyword = 21, 0, Values;
        /// A regular expression: raw index of the compiled program; slot source.
        Regex = 22, 1, Values;
        /// A UUID: raw high and low halves.
        Uuid = 23, 2, Values;
        /// An instant: raw milliseconds since 1970, nanoseconds.
        Inst = 24, 2, Values;
        /// A big integer of Java's own class: bytes as of `BigInt`.
        BigInteger = 25, 0, Bytes;

        /// The empty list.
        EmptyList = 30, 0, Values;
        /// A list cell: raw count; slots first, rest.
        List = 31, 1, Values;
        /// A cell made by `cons`: slots first, rest.
        Cons = 32, 0, Values;
        /// A lazy sequence: raw state; slots thunk or value.
        LazySeq = 33, 1, Values, mutable;
        /// A range of longs: raw start, end, step.
        Range = 34, 3, Values;
        /// A repeated item: raw count left (-1: endless); slot item.
        Repeat = 35, 1, Values;
        /// A cycle: slots whole seq, current seq.
        Cycle = 36, 0, Values;
        /// An iteration: slots function, previous seed, current seed (Absent until computed).
        Iterate = 37, 0, Values, mutable;
        /// A chunk of items: raw offset; slots items.
        Chunk = 38, 1, Values;
        /// A chunk followed by a rest: raw offset into the chunk; slots chunk, rest.
        ChunkedCons = 39, 1, Values;
        /// A position in an indexed collection (vector, string, array): raw index; slot collection.
        IndexedSeq = 40, 1, Values;
        /// A reversed position in an indexed collection: raw index; slot collection.
        ReverseSeq = 41, 1, Values;
        /// A position in a map or set: raw index; slots of the kind's own making.
        MapSeq = 42, 1, Values;
        /// Keys or values of a seq of entries: raw 0 keys, 1 values; slot seq.
        ColumnSeq = 43, 1, Values;
        /// A position in a sorted collection: slots of the kind's own making.
        SortedSeq = 44, 1, Values;
        /// A persistent queue: raw count; slots front seq, rear vector.
        Queue = 45, 1, Values;
        /// A chunk buffer under construction: raw capacity; slots items.
        ChunkBuffer = 46, 1, Values, mutable;

        /// A vector: raw count, shift; slots root node, tail.
        Vector = 50, 2, Values;
        /// An inner node of a vector's trie.
        VectorNode = 51, 0, Links;
        /// A leaf of a vector's trie, or its tail.
        VectorLeaf = 52, 0, Values;
        /// A view of part of a vector: raw start, end; slot vector.
        Subvec = 53, 2, Values;
        /// A map entry: slots key, value.
        MapEntry = 54, 0, Values;
        /// A small map in insertion order: slots key, value, key, value, ...
        ArrayMap = 55, 0, Values;
        /// A hash map: raw count; slots root node or nil, value of the nil key or Absent.
        HashMap = 56, 1, Values;
        /// A node of a hash trie: raw bitmap; slots key, value pairs by bit order (Absent, node for children).
        HashNode = 57, 1, Values;
        /// Entries of one hash: raw hash (and count, with an index); slots key, value, ... after Absent and index, if many.
        HashCollision = 58, 1, Values;
        /// A hash set: slot map.
        HashSet = 59, 0, Values;
        /// A sorted map: raw count; slots root node or nil, comparator or nil.
        SortedMap = 60, 1, Values;
        /// A node of a sorted tree: raw balance information; slots key, value, left, right.
        SortedNode = 61, 1, Values;
        /// A sorted set: slot sorted map.
        SortedSet = 62, 0, Values;
        /// A transient collection: raw 1 while editable; slot the persistent value it edits.
        Transient = 63, 1, Values, mutable;

        /// A function: slots prototype, captured values.
        Fn = 70, 0, Values;
        /// A function's prototype: raw arity table; slots name, arities.
        Proto = 71, 4, Values;
        /// Compiled code of one arity: raw registers, arguments; slots instructions, tables, constants.
        Code = 72, 2, Values;
        /// Raw bytes: instructions, tables, byte strings.
        Blob = 73, 0, Bytes;
        /// A function of a protocol: raw cell; slots protocol var, method keyword.
        ProtocolFn = 74, 1, Values, mutable;
        /// A multimethod: raw cell; slots name, state.
        MultiFn = 75, 1, Values, mutable;
        /// A native with metadata or captured values: slots native, captures. With captures it is called with the
        /// `NativeFn` itself before the arguments.
        NativeFn = 76, 0, Values;

        /// A var: raw slot in the table of roots; slots namespace symbol, name symbol.
        Var = 80, 1, Values;
        /// A namespace: raw cells of mappings and aliases; slot name.
        Namespace = 81, 3, Values;
        /// A reference cell of an image: raw cell; what it holds is the runtime's.
        Atom = 82, 1, Values, mutable;
        /// A volatile: slot value.
        Volatile = 83, 1, Values, mutable;
        /// A delay: raw state; slot thunk, value or error.
        Delay = 84, 1, Values, mutable;
        /// A final value of a reduction.
        Reduced = 85, 0, Values;
        /// An array: raw element type; slots items.
        Array = 86, 1, Values, mutable;
        /// A promise or future: raw state; slots value, fiber.
        Promise = 87, 1, Values, mutable;
        /// An agent: slots value, watches, validator, metadata, and what the library keeps.
        Agent = 88, 1, Values, mutable;
        /// A ref: slots as those of an agent.
        Ref = 89, 1, Values, mutable;

        /// A class or a user type: raw id, cell; slots name, fields, options and, of a user type, table.
        Type = 90, 2, Values, mutable;
        /// An instance of a deftype or reify: slots type, fields.
        Instance = 91, 0, Values, mutable;
        /// A record: slots type, extension map or nil, fields.
        Record = 92, 0, Values;
        /// A throwable: slots class, message, cause, data, trace, extra.
        Exception = 93, 0, Values, mutable;
        /// A tagged literal: slots tag, form.
        TaggedLiteral = 94, 0, Values;
        /// A reader conditional: raw splicing; slot form.
        ReaderConditional = 95, 1, Values;
        /// A regex matcher: raw position, state; slots regex, text, groups.
        Matcher = 96, 2, Values, mutable;
        /// A mutable text buffer: raw index among the external resources.
        TextBuffer = 97, 1, Values, mutable;
        /// A host value: raw handle; slot type name.
        Host = 98, 1, Values;
        /// A mutable host-like collection (list, map, reader, writer): raw tag; slots state.
        Gadget = 99, 1, Values, mutable;
        /// A channel: raw kind of buffer and state, capacity; slots buffer, takers, putters, what adds to the
        /// buffer, a buffer of the program's own.
        Channel = 100, 2, Values, mutable;
        /// A free cell of the heap.
        Free = 255, 0, Bytes;
    }
}

impl Kind {
    /// Kinds from here on are objects in a heap.
    pub const FIRST_OBJECT: u8 = 16;

    /// Is a value of this kind an object in a heap?
    #[inline]
    pub const fn is_object(self) -> bool {
        self as u8 >= Kind::FIRST_OBJECT
    }
}
