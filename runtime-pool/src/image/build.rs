//! Building an image: sources, host functions and namespaces on top of another image.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use lisp_core::base::error::{Error, code};
use lisp_core::base::meter::Limits;
use lisp_core::cx::NativeTable;
use lisp_core::heap::thaw;
use lisp_core::runtime::Origin;
use lisp_core::runtime::freeze;

use super::natives::{copy_of, natives_id};
use super::{Image, Module, module};
use crate::call::CallError;
use crate::host::{Caps, StdHost};
use crate::runtime::Runtime;
use crate::typed::require;

/// What goes into an image.
#[derive(Debug)]
pub struct ImageBuilder {
    base: Image,
    sources: BTreeMap<String, Arc<str>>,
    dirs: Vec<PathBuf>,
    modules: Vec<Module>,
    preload: Vec<String>,
    caps: Caps,
}

impl ImageBuilder {
    pub(super) fn new(base: Image) -> ImageBuilder {
        ImageBuilder {
            base,
            sources: BTreeMap::new(),
            dirs: Vec::new(),
            modules: Vec::new(),
            preload: Vec::new(),
            caps: Caps::none(),
        }
    }

    /// The same with the text of namespace `ns`.
    #[must_use]
    pub fn source(mut self, ns: &str, text: impl Into<Arc<str>>) -> ImageBuilder {
        self.sources.insert(path_of(ns), text.into());
        self
    }

    /// The same with all `.clj` and `.cljc` files below `dir`, read when the image is built.
    #[must_use]
    pub fn source_dir(mut self, dir: impl Into<PathBuf>) -> ImageBuilder {
        self.dirs.push(dir.into());
        self
    }

    /// The same with the functions of a module of the host.
    #[must_use]
    pub fn module(mut self, module: Module) -> ImageBuilder {
        self.modules.push(module);
        self
    }

    /// The same with these namespaces loaded now, not by every runtime that needs them.
    #[must_use]
    pub fn preload<T: Into<String>>(mut self, names: impl IntoIterator<Item = T>) -> ImageBuilder {
        self.preload.extend(names.into_iter().map(Into::into));
        self
    }

    /// The same with rights for what namespaces do while they load; none by default.
    #[must_use]
    pub fn caps(self, caps: Caps) -> ImageBuilder {
        ImageBuilder { caps, ..self }
    }

    /// The image.
    ///
    /// # Errors
    /// A directory that cannot be read, what a namespace throws while it loads, or `:image/refused`
    /// `{:class string, :var string}` when it leaves something that cannot be frozen.
    pub fn build(self) -> Result<Image, CallError> {
        let base = self.base.origin();
        let mut library = (*base.library).clone();
        for dir in &self.dirs {
            for (path, text) in texts_below(dir)? {
                library.insert(path, text);
            }
        }
        library.extend(self.sources);
        let mut natives = copy_of(&base.natives);
        let first = natives.entries.len();
        self.modules
            .iter()
            .for_each(|module| module.add_to(&mut natives));
        let origin = Origin {
            frozen: base.frozen.clone(),
            natives: Arc::new(natives),
            library: Arc::new(library),
            recycler: base.recycler.clone(),
        };
        if self.modules.is_empty() && self.preload.is_empty() {
            return Ok(Image::from_origin(origin));
        }
        let host = Box::new(StdHost::new(Arc::new(self.caps)));
        let mut runtime = Runtime::start(&origin, Limits::unlimited().depth(10_000), host, None);
        let bytes = runtime.enter(|cx| {
            module::intern(cx, first)?;
            self.preload.iter().try_for_each(|ns| require(cx, ns))?;
            freeze(cx, id_of(&origin.natives))
        })?;
        drop(runtime);
        let frozen = thaw(&bytes, id_of(&origin.natives))?;
        Ok(Image::from_origin(Origin {
            frozen: Arc::new(frozen),
            ..origin
        }))
    }
}

fn id_of(natives: &NativeTable) -> u64 {
    natives_id(natives)
}

/// Where the text of a namespace stands: `app.big-core` in `app/big_core`.
fn path_of(ns: &str) -> String {
    ns.replace('.', "/").replace('-', "_")
}

/// Path without ending and text of every source below `root`.
fn texts_below(root: &Path) -> Result<Vec<(String, Arc<str>)>, Error> {
    let failed = |path: &Path, error: std::io::Error| {
        let message = format!("{}: {error}", path.display());
        Error::of(code::IMAGE_BUILD).with("message", message)
    };
    let mut found = Vec::new();
    let mut waiting = vec![root.to_owned()];
    while let Some(dir) = waiting.pop() {
        for entry in std::fs::read_dir(&dir).map_err(|error| failed(&dir, error))? {
            let path = entry.map_err(|error| failed(&dir, error))?.path();
            let ending = path.extension().and_then(|it| it.to_str());
            if path.is_dir() {
                waiting.push(path);
            } else if matches!(ending, Some("clj" | "cljc")) {
                let text = std::fs::read_to_string(&path).map_err(|error| failed(&path, error))?;
                let name = path.strip_prefix(root).unwrap_or(&path).with_extension("");
                found.push((name.to_string_lossy().replace('\\', "/"), Arc::from(text)));
            }
        }
    }
    // With both endings for one name, `.clj` wins: it sorts first and is inserted last.
    found.sort_by(|one, other| other.0.cmp(&one.0));
    Ok(found)
}
