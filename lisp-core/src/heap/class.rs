//! Size classes of cells: steps of 16 bytes up to 128, then four steps a doubling.
//!
//! Coarse classes keep free lists useful for map nodes of many sizes. The largest class fits twice into a page.

/// Number of classes.
pub(super) const CLASSES: usize = 27;
/// Class code of an object that has pages of its own.
pub(super) const LARGE: u8 = 255;
/// Bytes of the largest class.
pub(super) const SMALL_BYTES_MAX: usize = 4080;

const CELL_BYTES: [u16; CLASSES] = [
    32, 48, 64, 80, 96, 112, 128, //
    160, 192, 224, 256, 320, 384, 448, 512, 640, 768, 896, 1024, //
    1280, 1536, 1792, 2048, 2560, 3072, 3584, 4080,
];

/// The class of cells that hold `bytes`, which is at most [`SMALL_BYTES_MAX`].
#[inline]
pub(super) const fn class_of(bytes: usize) -> usize {
    if bytes <= 128 {
        return if bytes <= 32 {
            0
        } else {
            bytes.div_ceil(16) - 2
        };
    }
    let last = bytes - 1;
    let doubling = last.ilog2() as usize;
    7 + (doubling - 7) * 4 + ((last >> (doubling - 2)) & 3)
}

/// Bytes of a cell of this class.
#[inline]
pub(super) const fn bytes_of(class: usize) -> usize {
    CELL_BYTES[class] as usize
}
