//! Images: frozen starting states that runtimes are instantiated from.
//!
//! An image is shared and immutable: objects, code, tables, natives, texts of libraries. It is
//! `Send + Sync` and cheap to clone, and several live side by side. The base image holds the
//! library and is made when the program is compiled ([`boot::base`]); others are built on top of
//! it.

pub mod boot;
mod build;
mod module;
mod natives;
mod outside;

pub use build::ImageBuilder;
pub use module::{BlockingCall, Fallible, HostCall, Infallible, Module};
pub use natives::{natives_id, table_of};
pub use outside::CancelToken;

use std::fmt;
use std::sync::Arc;

use lisp_core::base::error::Error;
use lisp_core::cx::NativeTable;
use lisp_core::heap::{Recycler, thaw};
use lisp_core::runtime::{Library, Origin};

use crate::runtime::RuntimeBuilder;

/// Bytes of pages that runtimes of an image leave for each other.
const KEPT_BYTES_MAX: usize = 16 << 20;

/// A frozen starting state.
///
/// ```
/// fn is_shared<T: Send + Sync + Clone>() {}
/// is_shared::<runtime_pool::Image>();
/// ```
#[derive(Clone)]
pub struct Image {
    origin: Origin,
}

impl Image {
    /// The image in `bytes`, which were frozen with these natives; `library` are texts that load on
    /// demand.
    ///
    /// # Errors
    /// `:image/invalid` `{:message string}`: the bytes are no image, or one for other natives.
    pub fn from_bytes(
        bytes: &[u8],
        natives: NativeTable,
        library: Library,
    ) -> Result<Image, Error> {
        let frozen = thaw(bytes, natives_id(&natives))?;
        Ok(Image {
            origin: Origin {
                frozen: Arc::new(frozen),
                natives: Arc::new(natives),
                library: Arc::new(library),
                recycler: Arc::new(Recycler::new(KEPT_BYTES_MAX)),
            },
        })
    }

    /// The image itself, when all code in it may be run: what is read from bytes that somebody else made is checked before.
    /// Registers, jumps, constants, arities and captured values are looked at, not what the functions do.
    ///
    /// # Errors
    /// `:image/invalid` `{:message string}`, which names the function.
    pub fn verified(self) -> Result<Image, Error> {
        lisp_core::bytecode::verify(&self.origin.frozen)?;
        Ok(self)
    }

    /// Starts building an image on top of this one.
    #[must_use]
    pub fn extend(&self) -> ImageBuilder {
        ImageBuilder::new(self.clone())
    }

    /// Starts building a runtime of this image.
    #[must_use]
    pub fn runtime(&self) -> RuntimeBuilder {
        RuntimeBuilder::new(self.clone())
    }

    /// A number that tells images of different content apart.
    #[must_use]
    pub fn fingerprint(&self) -> u64 {
        self.origin.frozen.fingerprint
    }

    pub(crate) fn from_origin(origin: Origin) -> Image {
        Image { origin }
    }

    pub(crate) fn origin(&self) -> &Origin {
        &self.origin
    }
}

impl fmt::Debug for Image {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Image({:016x})", self.fingerprint())
    }
}
