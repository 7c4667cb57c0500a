//! Images with the library in them. The base image is embedded in this crate; it was made when the
//! crate was compiled.

use std::ops::Deref;
use std::path::PathBuf;
use std::sync::Arc;

use runtime_pool::image::{boot, table_of};
use runtime_pool::{CallError, Caps, Module};

const BASE: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/base.img"));

/// A frozen starting state: the library, and what was built on top of it.
///
/// Cheap to clone, shared by all its runtimes. Several images live side by side.
#[derive(Clone, Debug)]
pub struct Image {
    inner: runtime_pool::Image,
}

impl Image {
    /// The library and nothing else.
    ///
    /// # Cost
    /// About a millisecond; keep the image and clone it.
    #[must_use]
    pub fn base() -> Image {
        let lists: Vec<_> = std::iter::once(lisp_core::runtime::NATIVES)
            .chain(stdlib::tables())
            .collect();
        let library = boot::library(stdlib::sources::SOURCES);
        let inner = runtime_pool::Image::from_bytes(BASE, table_of(&lists), library);
        Image {
            inner: inner.expect("the image was made with these natives, by the build script"),
        }
    }

    /// Starts building an image with the library in it.
    ///
    /// ```
    /// # fn main() -> Result<(), dayfly::CallError> {
    /// let image = dayfly::Image::builder()
    ///     .source("app.core", "(ns app.core) (defn twice [x] (* 2 x))")
    ///     .preload(["app.core"])
    ///     .build()?;
    /// assert_eq!(image.runtime().build()?.call::<i64>("app.core/twice", (21,))?, 42);
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn builder() -> ImageBuilder {
        ImageBuilder {
            inner: Image::base().extend(),
        }
    }
}

impl Deref for Image {
    type Target = runtime_pool::Image;

    fn deref(&self) -> &runtime_pool::Image {
        &self.inner
    }
}

impl From<Image> for runtime_pool::Image {
    fn from(image: Image) -> runtime_pool::Image {
        image.inner
    }
}

/// What goes into an image besides the library.
#[derive(Debug)]
pub struct ImageBuilder {
    inner: runtime_pool::ImageBuilder,
}

impl ImageBuilder {
    /// The same with the text of namespace `ns`.
    #[must_use]
    pub fn source(self, ns: &str, text: impl Into<Arc<str>>) -> ImageBuilder {
        ImageBuilder {
            inner: self.inner.source(ns, text),
        }
    }

    /// The same with all `.clj` and `.cljc` files below `dir`, read when the image is built.
    #[must_use]
    pub fn source_dir(self, dir: impl Into<PathBuf>) -> ImageBuilder {
        ImageBuilder {
            inner: self.inner.source_dir(dir),
        }
    }

    /// The same with the functions of a module of the host.
    #[must_use]
    pub fn module(self, module: Module) -> ImageBuilder {
        ImageBuilder {
            inner: self.inner.module(module),
        }
    }

    /// The same with these namespaces loaded now, not by every runtime that needs them.
    #[must_use]
    pub fn preload<T: Into<String>>(self, names: impl IntoIterator<Item = T>) -> ImageBuilder {
        ImageBuilder {
            inner: self.inner.preload(names),
        }
    }

    /// The same with rights for what namespaces do while they load; none by default.
    #[must_use]
    pub fn caps(self, caps: Caps) -> ImageBuilder {
        ImageBuilder {
            inner: self.inner.caps(caps),
        }
    }

    /// The image.
    ///
    /// # Errors
    /// A directory that cannot be read, what a namespace throws while it loads, or `:image/refused`
    /// `{:class string, :var string}` when it leaves something that cannot be frozen.
    pub fn build(self) -> Result<Image, CallError> {
        Ok(Image {
            inner: self.inner.build()?,
        })
    }
}
