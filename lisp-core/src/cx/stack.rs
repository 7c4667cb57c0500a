//! The stack of a fiber: registers in segments that never move, and a record for every call in progress.
//!
//! Register windows overlap: arguments are evaluated where the callee has its first registers. A window that does
//! not fit opens a new segment; addresses of registers therefore stay valid while natives hold them. Which registers of
//! a window hold counted values is known to the code that runs in it, not here.

#![allow(
    unsafe_code,
    reason = "frames are written by the machine through pointers"
)]

use std::mem::MaybeUninit;

use crate::value::{Header, Value};

/// Bits of a frame's flags.
pub mod frame_flag {
    /// The frame owns a count of its function and drops it on leaving.
    pub const OWNS_FUNCTION: u32 = 1;
    /// Leaving the frame returns to the native that entered the machine.
    pub const ENTRY: u32 = 2;
    /// The frame opened a segment.
    pub const OPENED_SEGMENT: u32 = 8;
}

/// One call in progress.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct Frame {
    /// Next instruction of this frame when it is not the running one.
    pub pc: *const u64,
    /// Its first register.
    pub base: *mut Value,
    /// Its code object.
    pub code: *const Header,
    /// The function it runs, borrowed or owned (see flags).
    pub function: *const Header,
    /// Bits of [`frame_flag`].
    pub flags: u32,
}

impl Frame {
    /// No call.
    const NONE: Frame = Frame {
        pc: std::ptr::null(),
        base: std::ptr::null_mut(),
        code: std::ptr::null(),
        function: std::ptr::null(),
        flags: 0,
    };
}

/// Calls in progress, the running one on top. The place below the first is never a call, so that the top can always be
/// written and read by the machine.
pub struct Frames {
    storage: Vec<Frame>,
    /// The running call.
    pub(crate) top: *mut Frame,
    /// Behind the last place.
    pub(crate) end: *mut Frame,
}

impl Default for Frames {
    fn default() -> Frames {
        Frames {
            storage: Vec::new(),
            top: std::ptr::null_mut(),
            end: std::ptr::null_mut(),
        }
    }
}

impl Frames {
    fn start(&self) -> *mut Frame {
        self.storage.as_ptr().cast_mut().cast()
    }

    /// How many calls are in progress.
    pub fn len(&self) -> usize {
        if self.top.is_null() {
            return 0;
        }
        (self.top as usize - self.start() as usize) / size_of::<Frame>()
    }

    /// Is nothing running?
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Calls that fit before the list must grow.
    pub fn capacity(&self) -> usize {
        self.storage.len().saturating_sub(1)
    }

    /// Makes room for `more` calls beyond the present capacity.
    pub fn grow(&mut self, more: usize) {
        let running = self.len();
        let size = self.capacity() + more + 1;
        self.storage.reserve_exact(size - self.storage.len());
        self.storage.resize(size, Frame::NONE);
        self.top = self.start().wrapping_add(running);
        self.end = self.start().wrapping_add(size);
    }

    /// Most calls that were in progress at once since [`Frames::forget_peak`]: places above the top are left as they were.
    pub fn peak(&self) -> usize {
        let len = self.len();
        let above = self.storage.iter().skip(len + 1);
        len + above.take_while(|it| !it.code.is_null()).count()
    }

    /// Begins to measure anew.
    pub fn forget_peak(&mut self) {
        let len = self.len();
        for place in self.storage.iter_mut().skip(len + 1) {
            if place.code.is_null() {
                break;
            }
            *place = Frame::NONE;
        }
    }

    /// The running call.
    pub fn last(&self) -> Option<&Frame> {
        // SAFETY: places up to the top hold calls.
        (!self.is_empty()).then(|| unsafe { &*self.top })
    }

    /// The running call, to be changed.
    pub fn last_mut(&mut self) -> Option<&mut Frame> {
        // SAFETY: as above, and the list is borrowed mutably.
        (!self.is_empty()).then(|| unsafe { &mut *self.top })
    }

    /// Opens a call; there is room.
    ///
    /// # Panics
    /// When there is none.
    pub fn push(&mut self, frame: Frame) {
        let place = self.top.wrapping_add(1);
        assert!(place < self.end, "room was made before");
        // SAFETY: inside the storage, just checked.
        unsafe { place.write(frame) };
        self.top = place;
    }

    /// Leaves the running call.
    pub fn pop(&mut self) -> Option<Frame> {
        let frame = self.last().copied()?;
        self.top = self.top.wrapping_sub(1);
        Some(frame)
    }

    /// All calls, the oldest first.
    pub fn iter(&self) -> std::slice::Iter<'_, Frame> {
        let first = self.start().wrapping_add(1);
        let len = self.len();
        if len == 0 {
            return [].iter();
        }
        // SAFETY: the places from the second to the top hold calls.
        unsafe { std::slice::from_raw_parts(first, len) }.iter()
    }
}

/// Values and calls of one fiber.
pub struct Stack {
    /// Calls in progress, the running one last.
    pub frames: Frames,
    segments: Vec<Vec<MaybeUninit<Value>>>,
    /// First register free for a call from a native.
    pub top: *mut Value,
    /// End of the current segment.
    pub end: *mut Value,
    /// Registers of the first segment, frames of the first list.
    first: (u16, u16),
}

/// Registers of the first segment, and frames of the first list.
const FIRST: (u16, u16) = (256, 16);
/// The same for a fiber, of which there may be very many.
const FIRST_SMALL: (u16, u16) = (16, 2);
/// Most registers of a segment that no window makes larger.
const SEGMENT_MOST: usize = 1 << 16;

impl Default for Stack {
    fn default() -> Stack {
        Stack {
            frames: Frames::default(),
            segments: Vec::new(),
            top: std::ptr::null_mut(),
            end: std::ptr::null_mut(),
            first: FIRST,
        }
    }
}

impl Stack {
    /// Does a window at `base` fit the segment, and one more frame the list of frames?
    #[inline(always)]
    pub(crate) fn fits(&self, base: *mut Value, window_bytes: usize) -> bool {
        let place = self.frames.top.wrapping_add(1);
        base.wrapping_byte_add(window_bytes) <= self.end && place < self.frames.end
    }

    /// A stack that begins small.
    pub(crate) fn small() -> Stack {
        Stack {
            first: FIRST_SMALL,
            ..Stack::default()
        }
    }

    /// Frames by which the list grows when there are so many.
    pub(crate) fn more_frames(&self, frames: usize) -> usize {
        frames.max(usize::from(self.first.1))
    }

    /// Opens a segment with room for a window of `registers`; answers its first register.
    #[cold]
    pub fn open_segment(&mut self, registers: usize) -> *mut Value {
        let last = self
            .segments
            .last()
            .map_or(usize::from(self.first.0) / 2, Vec::capacity);
        let size = (last * 2).min(SEGMENT_MOST).max(registers + registers / 2);
        let mut segment: Vec<MaybeUninit<Value>> = Vec::with_capacity(size);
        let start = segment.as_mut_ptr().cast::<Value>();
        if self.segments.is_empty() {
            self.segments.reserve_exact(1);
        }
        self.segments.push(segment);
        self.end = start.wrapping_add(size);
        start
    }

    /// Bytes of the newest segment.
    pub fn newest_segment_bytes(&self) -> usize {
        self.segments
            .last()
            .map_or(0, |segment| segment.capacity() * size_of::<Value>())
    }

    /// Bytes of all segments and of the list of frames, which are charged to the heap.
    pub fn bytes(&self) -> usize {
        self.segment_bytes() + self.frames.storage.len() * size_of::<Frame>()
    }

    /// Closes the newest segment.
    #[cold]
    pub fn close_segment(&mut self) {
        self.segments.pop();
        self.end = match self.segments.last_mut() {
            Some(segment) => {
                let size = segment.capacity();
                segment.as_mut_ptr().cast::<Value>().wrapping_add(size)
            }
            None => std::ptr::null_mut(),
        };
    }

    /// Bytes of all segments.
    pub fn segment_bytes(&self) -> usize {
        self.segments
            .iter()
            .map(|segment| segment.capacity() * size_of::<Value>())
            .sum()
    }

    /// Forgets everything without counting down.
    pub(crate) fn abandon(&mut self) {
        self.frames = Frames::default();
        self.segments = Vec::new();
        self.top = std::ptr::null_mut();
        self.end = std::ptr::null_mut();
    }
}

impl std::fmt::Debug for Stack {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Stack")
            .field("frames", &self.frames.len())
            .finish_non_exhaustive()
    }
}
