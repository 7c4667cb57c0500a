//! A counted pointer of eight bytes, for the inner nodes of tries.
//!
//! A link may be null; it counts exactly like a [`Value`] that holds the same object.

use std::ptr::NonNull;

use super::{Header, Obj, ObjMut, Value};

/// A counted, nullable pointer to an object.
#[repr(transparent)]
pub struct Link(Option<NonNull<Header>>);

impl Link {
    /// No object.
    pub const NULL: Link = Link(None);

    /// The object of `value`.
    ///
    /// # Panics
    /// When the value is immediate: callers store nodes only.
    #[inline]
    pub fn from_value(value: Value) -> Link {
        let ptr = value.obj().expect("only nodes are linked").ptr();
        std::mem::forget(value);
        Link(Some(ptr))
    }

    /// The object as a value, as another owner; `None` for null.
    #[inline]
    pub fn to_value(&self) -> Option<Value> {
        self.0.map(|ptr| {
            let link = std::mem::ManuallyDrop::new(self.clone());
            let _ = link;
            // SAFETY: the clone above counted one more owner, which becomes the value's.
            unsafe { Value::from_object(ptr) }
        })
    }

    /// The object as a value, giving the link up.
    #[inline]
    pub fn into_value(self) -> Option<Value> {
        let ptr = self.0;
        std::mem::forget(self);
        // SAFETY: the link's ownership passes to the value.
        ptr.map(|ptr| unsafe { Value::from_object(ptr) })
    }

    /// The object, for reading.
    #[inline]
    pub fn obj(&self) -> Option<Obj<'_>> {
        // SAFETY: a link owns its object, so it lives as long as the borrow.
        self.0.map(|ptr| unsafe { Obj::from_ptr(ptr) })
    }

    /// The object, for writing, when this is its only owner.
    #[inline]
    pub fn obj_mut(&mut self) -> Option<ObjMut<'_>> {
        let obj = self.obj()?;
        if !obj.is_unique() {
            return None;
        }
        let ptr = obj.ptr();
        // SAFETY: live, because this owner holds it.
        let obj = unsafe { Obj::from_ptr(ptr) };
        // SAFETY: count is 1 and the owner is borrowed mutably for the view's life.
        Some(unsafe { ObjMut::new(obj) })
    }

    /// Is there no object?
    #[inline]
    pub fn is_null(&self) -> bool {
        self.0.is_none()
    }
}

impl Clone for Link {
    #[inline]
    fn clone(&self) -> Link {
        if let Some(ptr) = self.0 {
            // SAFETY: the link owns the object, so it is live.
            unsafe { crate::heap::retain(ptr) };
        }
        Link(self.0)
    }
}

impl Drop for Link {
    #[inline]
    fn drop(&mut self) {
        if let Some(ptr) = self.0 {
            // SAFETY: the link owns one count and gives it up here, once.
            unsafe { crate::heap::release(ptr) };
        }
    }
}
