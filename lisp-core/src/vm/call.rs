//! Preparing calls: what is called, with which code, in which window.
//!
//! Arguments stand in consecutive registers and belong to the call from here on; an error drops them.

use std::ptr::NonNull;

use super::{At, State, apply};
use crate::base::error::{Error, code};
use crate::bytecode::{CodeView, ProtoView};
use crate::collection::user;
use crate::cx::{Args, Cx, Exit, Frame, Native, Result, Throw, frame_flag};
use crate::types;
use crate::value::{Header, Kind, Obj, Value};

/// A frame about to be opened.
#[derive(Clone, Copy)]
pub(super) struct Entry {
    pub(super) code: *const Header,
    pub(super) function: *const Header,
    pub(super) base: *mut Value,
    pub(super) flags: u32,
}

/// What a call comes to.
pub(super) enum Prepared {
    /// A frame to run.
    Enter(Entry),
    /// A result, because a native did the work.
    Done(Value),
}

/// Raw word `ix` of an object known to be live.
#[inline(always)]
pub(super) fn raw_word(object: *const Header, ix: usize) -> u64 {
    // SAFETY: the caller holds the object live and knows its kind's raw words.
    unsafe { object.wrapping_add(1).cast::<u64>().wrapping_add(ix).read() }
}

/// The object in slot `ix` of an object with `raw` raw words.
#[inline(always)]
pub(super) fn slot_ptr(object: *const Header, raw: usize, ix: usize) -> *const Header {
    let slots = object
        .wrapping_add(1)
        .cast::<u64>()
        .wrapping_add(raw)
        .cast::<Value>();
    // SAFETY: the caller holds the object live and knows that the slot exists and holds an object.
    unsafe { (*slots.wrapping_add(ix)).payload() as *const Header }
}

/// The code of a function for a fixed number of arguments below eight.
#[inline(always)]
pub(super) fn fixed_code(function: *const Header, args: usize) -> Option<*const Header> {
    if args >= 8 {
        return None;
    }
    let proto = slot_ptr(function, 0, 0);
    let slot = (raw_word(proto, 0) >> (args * 8)) as u8;
    (slot != 0).then(|| slot_ptr(proto, 4, usize::from(slot)))
}

/// Registers of a code object's window.
#[inline(always)]
pub(super) fn registers_of(code: *const Header) -> usize {
    raw_word(code, 0) as usize
}

/// The state at the first instruction of a frame, which becomes the running one.
#[inline(always)]
pub(super) fn start(entry: Entry) -> State {
    let insns = slot_ptr(entry.code, 2, 0).cast_mut();
    // SAFETY: the instructions stand behind the header of the code's first slot.
    let pc = unsafe { NonNull::new_unchecked(insns.wrapping_add(1).cast()) };
    State {
        pc,
        base: entry.base,
    }
}

/// The state of a frame that goes on.
#[inline(always)]
pub(super) fn resume(frame: &Frame) -> State {
    // SAFETY: a frame that called something noted where it goes on.
    let pc = unsafe { NonNull::new_unchecked(frame.pc.cast_mut().cast()) };
    State {
        pc,
        base: frame.base,
    }
}

/// A function as a value: its count handed over by the caller when `flags` says that it is owned.
#[cold]
pub(super) fn function_value(function: *const Header, flags: u32) -> Value {
    let ptr = NonNull::new(function.cast_mut()).expect("functions are objects");
    // SAFETY: the function is live: a register or a root holds it.
    let value = unsafe { Value::from_object(ptr) };
    if flags & frame_flag::OWNS_FUNCTION == 0 {
        std::mem::forget(value.clone());
    }
    value
}

/// An object as a raw pointer.
pub(super) fn ptr_of(value: &Value) -> *const Header {
    value.object().ptr().as_ptr()
}

/// The argument registers as a slice.
fn args_of<'a>(base: *mut Value, args: usize) -> &'a mut [Value] {
    // SAFETY: the caller evaluated `args` values into consecutive registers; segments never move.
    unsafe { std::slice::from_raw_parts_mut(base, args) }
}

/// Drops arguments that a call consumed.
pub(super) fn drop_args(base: *mut Value, args: usize) {
    let args = std::ptr::slice_from_raw_parts_mut(base, args);
    // SAFETY: as in `args_of`; nobody reads the registers afterwards.
    unsafe { std::ptr::drop_in_place(args) };
}

/// Decides what calling `target` with the arguments at `base` means. Consumes target and arguments.
pub(super) fn prepare(
    cx: &mut Cx,
    target: Value,
    base: *mut Value,
    args: usize,
) -> Result<Prepared> {
    match target.kind() {
        Kind::Fn => prepare_function(cx, target, base, args),
        Kind::Native => {
            let index = target.payload() as usize;
            if cx.natives.apply_index == Some(index) && args >= 2 {
                return apply::prepare(cx, base, args);
            }
            call_native(cx, index, base, args).map(Prepared::Done)
        }
        _ => match resolve_indirect(cx, &target, base, args) {
            Ok(Callee::Other(other)) => prepare(cx, other, base, args),
            Ok(Callee::WithSelf(method)) => call_with_self(cx, &method, target, base, args),
            Ok(Callee::Lookup) => {
                let found = crate::native::invoke(cx, &target, args_of(base, args));
                drop_args(base, args);
                found.map(Prepared::Done)
            }
            Err(throw) => {
                drop_args(base, args);
                Err(throw)
            }
        },
    }
}

enum Callee {
    /// Call this instead.
    Other(Value),
    /// Call this with the called thing before the arguments.
    WithSelf(Value),
    /// Look the argument up in it.
    Lookup,
}

fn resolve_indirect(cx: &mut Cx, target: &Value, base: *mut Value, args: usize) -> Result<Callee> {
    cx.fibers.is_restartable = false;
    resolve(cx, target, base, args)
}

fn resolve(cx: &mut Cx, target: &Value, base: *mut Value, args: usize) -> Result<Callee> {
    match target.kind() {
        Kind::NativeFn => {
            let native = target.object().slot(0);
            let has_captures = target.object().len() > 1;
            Ok(if has_captures {
                Callee::WithSelf(native)
            } else {
                Callee::Other(native)
            })
        }
        Kind::Var => {
            let slot = target.object().raw(0) as u32;
            let bound = cx.bindings.get(slot).cloned();
            Ok(Callee::Other(
                bound.unwrap_or_else(|| cx.roots.get(slot).clone()),
            ))
        }
        Kind::MultiFn => types::multi_method(cx, target, args_of(base, args)).map(Callee::Other),
        Kind::ProtocolFn => {
            types::protocol_method(cx, target, args_of(base, args)).map(Callee::Other)
        }
        Kind::Instance | Kind::Record => match user::method(cx, target, "invoke") {
            Some(method) => Ok(Callee::WithSelf(method)),
            None => Err(not_callable(target)),
        },
        Kind::Unbound => Err(unbound(cx, target.payload() as u32)),
        _ if crate::native::is_lookup(target) => Ok(Callee::Lookup),
        _ => Err(not_callable(target)),
    }
}

fn not_callable(target: &Value) -> Throw {
    if target.is_nil() {
        return crate::native::null_pointer();
    }
    crate::native::cannot_cast(target, "clojure.lang.IFn")
}

fn unbound(cx: &mut Cx, slot: u32) -> Throw {
    let name = crate::env::var_name(cx, slot);
    Error::of(code::VAR_UNBOUND).with("var", name).into()
}

fn call_with_self(
    cx: &mut Cx,
    method: &Value,
    target: Value,
    base: *mut Value,
    args: usize,
) -> Result<Prepared> {
    let mut all = Vec::with_capacity(args + 1);
    all.push(target);
    // SAFETY: the argument registers are consumed here, one after another.
    all.extend((0..args).map(|ix| unsafe { base.wrapping_add(ix).read() }));
    cx.stack.top = base;
    if base.wrapping_add(all.len()) < cx.stack.end {
        for (ix, value) in all.drain(..).enumerate() {
            // SAFETY: one register more than the arguments had, below the segment's end.
            unsafe { base.wrapping_add(ix).write(value) };
        }
        cx.stack.top = base.wrapping_add(args + 1);
        return prepare(cx, method.clone(), base, args + 1);
    }
    cx.call(method, &all).map(Prepared::Done)
}

fn prepare_function(
    cx: &mut Cx,
    function: Value,
    base: *mut Value,
    args: usize,
) -> Result<Prepared> {
    let proto = function.object().slots()[0].clone();
    let Some(code) = ProtoView(proto.object()).code_for(args) else {
        drop_args(base, args);
        return Err(wrong_arity(&function, args));
    };
    let view = CodeView(code.object());
    if view.has_rest() {
        let fixed = view.args();
        // SAFETY: the arguments behind the fixed ones are consumed into the rest sequence.
        let rest = (fixed..args).map(|ix| unsafe { base.wrapping_add(ix).read() });
        let rest = rest_sequence(cx, rest);
        // SAFETY: the window has a register for the rest argument; segments keep one in reserve.
        unsafe { base.wrapping_add(fixed).write(rest) };
    }
    let code = ptr_of(code);
    let flags = frame_flag::OWNS_FUNCTION;
    let ptr = ptr_of(&function);
    std::mem::forget(function);
    Ok(Prepared::Enter(Entry {
        code,
        function: ptr,
        base,
        flags,
    }))
}

/// Rest arguments as a sequence, nil when there are none.
pub(super) fn rest_sequence(cx: &Cx, rest: impl ExactSizeIterator<Item = Value>) -> Value {
    if rest.len() == 0 {
        return Value::NIL;
    }
    let items = cx.heap.object_of(Kind::Array, &[0], rest, 0);
    cx.heap.object(Kind::IndexedSeq, [0], [items])
}

pub(super) fn wrong_arity(function: &Value, given: usize) -> Throw {
    let proto = function.object().slot(0);
    let name = ProtoView(proto.object()).name().full_name();
    crate::native::wrong_arity(name.as_deref().unwrap_or("fn"), given)
}

/// Runs a native on the arguments at `base` and drops what it left of them.
pub(super) fn call_native(
    cx: &mut Cx,
    index: usize,
    base: *mut Value,
    args: usize,
) -> Result<Value> {
    let call = cx.natives.calls[index];
    if !call.accepts(args) {
        let row = &cx.natives.entries[index].0;
        let throw = crate::native::wrong_arity(&format!("{}/{}", row.ns, row.name), args);
        drop_args(base, args);
        return Err(throw);
    }
    let values = args_of(base, args);
    let result = match call.function {
        Some(native) => native(cx, Args::new(values)),
        None => call_host(cx, index, values),
    };
    match result {
        Ok(value) => {
            let value = value.in_words();
            drop_args(base, args);
            Ok(value)
        }
        Err(Throw::Parked) => Err(Throw::Parked),
        Err(throw) => {
            drop_args(base, args);
            Err(throw)
        }
    }
}

/// Runs a native of the embedding program.
fn call_host(cx: &mut Cx, index: usize, values: &mut [Value]) -> Result<Value> {
    match &cx.natives.entries[index].1 {
        Native::Static(native) => {
            let native = *native;
            native(cx, Args::new(values))
        }
        Native::Host(native) => {
            let native = native.clone();
            if cx.is_stack_short_for_host() {
                return cx.with_whole_stack(|cx| native(cx, Args::new(values)));
            }
            native(cx, Args::new(values))
        }
    }
}

/// Opens a frame where the window does not fit the segment or the list of frames is full.
#[cold]
pub(super) fn push_frame(cx: &mut Cx, entry: Entry) -> Result<State> {
    let args = {
        let ptr = NonNull::new(entry.code.cast_mut()).expect("code is an object");
        // SAFETY: the function that is called owns its code.
        let view = CodeView(unsafe { Obj::from_ptr(ptr) });
        view.args() + usize::from(view.has_rest())
    };
    let frames = cx.stack.frames.len();
    if frames >= cx.meter.depth_max {
        drop_args(entry.base, args);
        release_function(&entry);
        return Err(cx.stack_overflow());
    }
    if frames == cx.stack.frames.capacity() {
        let more = cx
            .stack
            .more_frames(frames)
            .min(cx.meter.depth_max - frames);
        cx.reserve_frames(more);
    }
    let registers = registers_of(entry.code);
    let mut entry = entry;
    if entry.base.wrapping_add(registers) > cx.stack.end {
        let window = cx.open_segment(registers + 1);
        for ix in 0..args {
            // SAFETY: arguments move from the old segment to the first registers of the new one.
            let arg = unsafe { entry.base.wrapping_add(ix).read() };
            // SAFETY: the new window has room for the arguments.
            unsafe { window.wrapping_add(ix).write(arg) };
        }
        entry.base = window;
        entry.flags |= frame_flag::OPENED_SEGMENT;
    }
    cx.stack.frames.push(frame_of(&entry));
    Ok(start(entry))
}

/// The frame of an entry, before its first instruction.
#[inline(always)]
pub(super) fn frame_of(entry: &Entry) -> Frame {
    Frame {
        pc: std::ptr::null(),
        base: entry.base,
        code: entry.code,
        function: entry.function,
        flags: entry.flags,
    }
}

fn release_function(entry: &Entry) {
    if entry.flags & frame_flag::OWNS_FUNCTION != 0 {
        drop(function_value(entry.function, entry.flags));
    }
}

/// Gives up what a frame that was popped holds besides registers.
pub(super) fn close_frame(cx: &mut Cx, frame: &Frame) {
    if frame.flags & frame_flag::OWNS_FUNCTION != 0 {
        drop(function_value(frame.function, frame.flags));
    }
    if frame.flags & frame_flag::OPENED_SEGMENT != 0 {
        cx.close_segment();
    }
}

/// Leaves a frame that needs more than resuming its caller; `None` when the machine is left with it.
#[cold]
#[inline(never)]
pub(super) fn leave(cx: &mut Cx, value: Value) -> Option<State> {
    let frame = cx.stack.frames.pop().expect("a frame is running");
    close_frame(cx, &frame);
    if frame.flags & frame_flag::ENTRY != 0 {
        cx.exit = Exit::Value;
        cx.exit_value = value;
        return None;
    }
    let caller = cx
        .stack
        .frames
        .last()
        .expect("only an entry frame has no caller");
    let state = resume(caller);
    // The caller stands behind its call instruction.
    let target = state.place(At::before(state.pc).a());
    // SAFETY: the call instruction's first register receives the result; its arguments are consumed.
    unsafe { target.write(value) };
    Some(state)
}
