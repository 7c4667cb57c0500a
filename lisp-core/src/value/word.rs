//! The tagged word: sixteen bytes that are a number, a character or a counted pointer.
//!
//! The tag's low byte is the [`Kind`]; all other bits of the tag are zero, so one compare tests a kind. Numbers are
//! held in full and never allocate. Cloning counts up, dropping counts down; both are one branch for immediates.

use std::ptr::NonNull;

use super::{Header, Kind, Obj, ObjMut};

/// Any value of the language.
#[repr(C)]
pub struct Value {
    tag: u64,
    payload: u64,
}

impl Value {
    /// `nil`.
    pub const NIL: Value = Value::immediate(Kind::Nil, 0);
    /// `true`.
    pub const TRUE: Value = Value::immediate(Kind::True, 0);
    /// `false`.
    pub const FALSE: Value = Value::immediate(Kind::False, 0);
    /// No value: never visible to programs.
    pub const ABSENT: Value = Value::immediate(Kind::Absent, 0);

    /// A value whose payload is the whole of it.
    #[inline]
    pub const fn immediate(kind: Kind, payload: u64) -> Value {
        debug_assert!(!kind.is_object());
        Value {
            tag: kind as u64,
            payload,
        }
    }

    /// A character: one UTF-16 unit.
    #[inline]
    pub const fn char(unit: u16) -> Value {
        Value::immediate(Kind::Char, unit as u64)
    }

    /// An integer of 8 bits.
    pub const fn int8(int: i8) -> Value {
        Value::immediate(Kind::Int8, int as i64 as u64)
    }

    /// An integer of 16 bits.
    pub const fn int16(int: i16) -> Value {
        Value::immediate(Kind::Int16, int as i64 as u64)
    }

    /// An integer of 32 bits.
    #[inline]
    pub const fn int32(int: i32) -> Value {
        Value::immediate(Kind::Int32, int as i64 as u64)
    }

    /// A float of 32 bits.
    pub const fn float32(float: f32) -> Value {
        Value::immediate(Kind::Float32, (float as f64).to_bits())
    }

    /// A value that owns one count of the object at `ptr`.
    ///
    /// # Safety
    /// The object is live and the caller hands over one count (or the object is immortal).
    #[inline]
    pub unsafe fn from_object(ptr: NonNull<Header>) -> Value {
        // SAFETY: live, says the caller.
        let kind = unsafe { Obj::from_ptr(ptr) }.kind();
        Value {
            tag: kind as u64,
            payload: ptr.as_ptr() as u64,
        }
    }

    /// What it is.
    #[inline]
    pub fn kind(&self) -> Kind {
        // SAFETY: tags are made from `Kind` only and never written otherwise.
        unsafe { std::mem::transmute::<u8, Kind>(self.tag as u8) }
    }

    /// Is it of this kind?
    #[inline]
    pub fn is(&self, kind: Kind) -> bool {
        self.tag == kind as u64
    }

    /// Is it `nil`?
    #[inline]
    pub fn is_nil(&self) -> bool {
        self.is(Kind::Nil)
    }

    /// Is it the absent value?
    #[inline]
    pub fn is_absent(&self) -> bool {
        self.is(Kind::Absent)
    }

    /// Anything but `nil` and `false`.
    #[inline]
    pub fn is_truthy(&self) -> bool {
        self.tag > Kind::False as u64
    }

    /// The integer, if it is one of 8 to 64 bits.
    #[inline]
    pub fn as_int(&self) -> Option<i64> {
        (self.is(Kind::Int) || self.is_narrow_int()).then_some(self.payload as i64)
    }

    /// The integer, if it is one of 64 bits.
    #[inline]
    pub fn as_long(&self) -> Option<i64> {
        self.is(Kind::Int).then_some(self.payload as i64)
    }

    /// Is it an integer of 8, 16 or 32 bits?
    #[inline]
    pub fn is_narrow_int(&self) -> bool {
        matches!(self.kind(), Kind::Int8 | Kind::Int16 | Kind::Int32)
    }

    /// The float, if it is one of 32 or 64 bits.
    #[inline]
    pub fn as_float(&self) -> Option<f64> {
        (self.is(Kind::Float) || self.is(Kind::Float32)).then_some(f64::from_bits(self.payload))
    }

    /// The float, if it is one of 64 bits.
    #[inline]
    pub fn as_double(&self) -> Option<f64> {
        self.is(Kind::Float).then_some(f64::from_bits(self.payload))
    }

    /// The UTF-16 unit, if it is a character.
    #[inline]
    pub fn as_char(&self) -> Option<u16> {
        self.is(Kind::Char).then_some(self.payload as u16)
    }

    /// The boolean, if it is one.
    #[inline]
    pub fn as_bool(&self) -> Option<bool> {
        match self.kind() {
            Kind::True => Some(true),
            Kind::False => Some(false),
            _ => None,
        }
    }

    /// The payload word: an immediate's content or an object's address.
    #[inline]
    pub fn payload(&self) -> u64 {
        self.payload
    }

    /// The tag word.
    #[inline]
    pub fn tag(&self) -> u64 {
        self.tag
    }

    /// Does it own an object?
    #[inline]
    pub fn is_object(&self) -> bool {
        self.tag >= Kind::FIRST_OBJECT as u64
    }

    /// The object, for reading.
    #[inline]
    pub fn obj(&self) -> Option<Obj<'_>> {
        if !self.is_object() {
            return None;
        }
        // SAFETY: an object tag means a live object, which is never at address zero.
        // WHY: without it every look at an object tests the address again: 5 % of the instructions of `nbody`.
        unsafe { std::hint::assert_unchecked(self.payload != 0) };
        // SAFETY: as above.
        let ptr = unsafe { NonNull::new_unchecked(self.payload as *mut Header) };
        // SAFETY: an object tag means that the payload is a live object this value owns.
        Some(unsafe { Obj::from_ptr(ptr) })
    }

    /// The object when it is of this kind.
    #[inline]
    pub fn obj_of(&self, kind: Kind) -> Option<Obj<'_>> {
        if self.is(kind) { self.obj() } else { None }
    }

    /// The object of a value that the caller knows to be one.
    ///
    /// # Panics
    /// When the value is immediate.
    #[inline]
    pub fn object(&self) -> Obj<'_> {
        self.obj().expect("the kind was checked by the caller")
    }

    /// The object, for writing, when this value is its only owner.
    #[inline]
    pub fn obj_mut(&mut self) -> Option<ObjMut<'_>> {
        let ptr = self.obj().filter(|obj| obj.is_unique())?.ptr();
        // SAFETY: live, because this owner holds it.
        let obj = unsafe { Obj::from_ptr(ptr) };
        // SAFETY: count is 1 and its owner is borrowed mutably for as long as the view lives.
        Some(unsafe { ObjMut::new(obj) })
    }

    /// The same immediate, or the same object.
    #[inline]
    pub fn is_identical(&self, other: &Value) -> bool {
        self.tag == other.tag && self.payload == other.payload
    }

    /// Takes the value out and leaves `nil`.
    #[inline]
    pub fn take(&mut self) -> Value {
        std::mem::replace(self, Value::NIL)
    }

    /// Moves a value out of `place` word by word.
    ///
    /// Instructions write tag and payload by two stores; one load of both would have to wait until the stores have left the
    /// processor's buffer (4 x slower loops, measured). Volatile reads keep the two loads apart.
    ///
    /// # Safety
    /// `place` holds a value that nobody uses afterwards.
    #[inline(always)]
    pub(crate) unsafe fn read_words(place: *const Value) -> Value {
        let words = place.cast::<u64>();
        // SAFETY: a valid value, says the caller; its first word is the tag.
        let tag = unsafe { words.read_volatile() };
        // SAFETY: as above; its second word is the payload.
        let payload = unsafe { words.wrapping_add(1).read_volatile() };
        Value { tag, payload }
    }

    /// The same value, moved word by word as `read_words` does: for values that a call has just left in memory.
    #[inline(always)]
    pub fn in_words(self) -> Value {
        let left = std::mem::ManuallyDrop::new(self);
        // SAFETY: a valid value, which is not dropped where it was.
        unsafe { Value::read_words(&raw const *left) }
    }

    /// Takes the value out word by word, as [`Value::read_words`] does, and leaves `nil`.
    #[inline(always)]
    pub(crate) fn take_words(&mut self) -> Value {
        let place = std::ptr::from_mut(self);
        // SAFETY: a valid value, which is overwritten without being dropped.
        let value = unsafe { Value::read_words(place) };
        // SAFETY: the place is borrowed mutably, and what it held is owned by `value`.
        unsafe { place.write(Value::NIL) };
        value
    }

    /// Another owner of the same value, copied word by word as [`Value::read_words`] does.
    #[inline(always)]
    pub(crate) fn clone_words(&self) -> Value {
        // SAFETY: a valid value; the copy is not dropped before its count is taken.
        let copy = std::mem::ManuallyDrop::new(unsafe { Value::read_words(self) });
        if copy.is_object() {
            std::mem::forget(Value::clone(&copy));
        }
        std::mem::ManuallyDrop::into_inner(copy)
    }
}

impl Clone for Value {
    #[inline]
    fn clone(&self) -> Value {
        if self.is_object() {
            let ptr = self.payload as *mut Header;
            // SAFETY: an object tag means a live object, which is never at address zero.
            let ptr = unsafe { NonNull::new_unchecked(ptr) };
            // SAFETY: live, as above.
            unsafe { crate::heap::retain(ptr) };
        }
        Value {
            tag: self.tag,
            payload: self.payload,
        }
    }
}

impl Drop for Value {
    #[inline]
    fn drop(&mut self) {
        if self.is_object() {
            let ptr = self.payload as *mut Header;
            // SAFETY: an object tag means a live object, which is never at address zero.
            let ptr = unsafe { NonNull::new_unchecked(ptr) };
            // SAFETY: this value owns one count and gives it up here, once.
            unsafe { crate::heap::release(ptr) };
        }
    }
}

impl Default for Value {
    fn default() -> Value {
        Value::NIL
    }
}

impl From<i64> for Value {
    #[inline]
    fn from(int: i64) -> Value {
        Value::immediate(Kind::Int, int as u64)
    }
}

impl From<f64> for Value {
    #[inline]
    fn from(float: f64) -> Value {
        Value::immediate(Kind::Float, float.to_bits())
    }
}

impl From<bool> for Value {
    #[inline]
    fn from(truth: bool) -> Value {
        if truth { Value::TRUE } else { Value::FALSE }
    }
}

impl std::fmt::Debug for Value {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:?}({:#x})", self.kind(), self.payload)
    }
}
