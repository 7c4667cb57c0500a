//! The door to runtimes: the library's image, runtimes with limits, and a world in memory for them.
//!
//! Tests never build runtimes by hand. A [`World`] is everything a runtime can reach outside of itself: what it
//! writes is kept, its clock counts calls, its files are a map.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use lisp_core::base::error::{Error, code};
use lisp_core::base::{Limits, Source};
use lisp_core::cx::{Host, HostFn, Native, NativeRow, NativeTable, NoHost, RowText, Stream};
use lisp_core::heap::{Recycler, thaw};
use lisp_core::runtime::freeze;
use lisp_core::read::Options;
use lisp_core::runtime::{self, Library, Origin, Runtime, eval_text};

/// What runtimes are made from: the library, loaded once. Every test that needs runtimes has its own.
pub(crate) struct Base {
    origin: Origin,
}

impl Base {
    /// The library and nothing else.
    pub(crate) fn load() -> Base {
        Base::with_natives([])
    }

    /// The library, and functions of one argument or none in namespace `host`.
    pub(crate) fn with_natives<const N: usize>(extra: [(&'static str, HostFn); N]) -> Base {
        let mut natives = NativeTable::default();
        for table in std::iter::once(runtime::NATIVES).chain(stdlib::tables()) {
            for (row, native) in table {
                natives.add(row.clone(), Native::Static(*native));
            }
        }
        for (name, function) in extra {
            let arglists = &["[]", "[x]"];
            let row = RowText { ns: "host", name, arglists, doc: "Of a test.", since: "0.1" };
            natives.add(NativeRow::new(row), Native::Host(function));
        }
        let sources = stdlib::sources::SOURCES.iter();
        let library: Library =
            sources.map(|(path, text)| ((*path).to_owned(), Arc::from(*text))).collect();
        Base { origin: origin(natives, library) }
    }

    /// A new runtime with these limits in this world.
    pub(crate) fn runtime(&self, limits: Limits, world: &World) -> Runtime {
        Runtime::new(&self.origin, limits, Box::new(world.clone()))
    }

    /// A new runtime without limits, in a world nobody looks at.
    pub(crate) fn plain_runtime(&self) -> Runtime {
        self.runtime(Limits::new(), &World::default())
    }
}

fn origin(natives: NativeTable, library: Library) -> Origin {
    let core = Source::new("clojure/core.clj", library["clojure/core"].clone());
    let mut first = runtime::boot(natives, library, Box::new(NoHost)).expect("natives are interned");
    let image = first.enter(|cx| {
        eval_text(cx, &core, Options::code())?;
        let fingerprint = cx.natives.entries.len() as u64;
        let bytes = freeze(cx, fingerprint)?;
        let frozen = thaw(&bytes, fingerprint)?;
        Ok((frozen, cx.natives.clone(), cx.library.clone()))
    });
    let (frozen, natives, library) = image.unwrap_or_else(|error| panic!("no image: {error:?}"));
    first.discard().assert_clean();
    Origin { frozen: Arc::new(frozen), natives, library, recycler: Arc::new(Recycler::new(0)) }
}

/// What is outside of a runtime. Clones are the same world.
#[derive(Clone, Debug, Default)]
pub(crate) struct World(Arc<Mutex<Things>>);

#[derive(Debug, Default)]
struct Things {
    out: Vec<u8>,
    err: Vec<u8>,
    clock_calls: i64,
    files: BTreeMap<String, Vec<u8>>,
}

impl World {
    /// What was written to standard output so far; it is forgotten.
    pub(crate) fn take_output(&self) -> String {
        String::from_utf8_lossy(&std::mem::take(&mut self.things().out)).into_owned()
    }

    fn things(&self) -> MutexGuard<'_, Things> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Host for World {
    fn write(&mut self, stream: Stream, bytes: &[u8]) -> Result<(), Error> {
        let mut things = self.things();
        let stream = match stream {
            Stream::Out => &mut things.out,
            Stream::Err => &mut things.err,
        };
        stream.extend_from_slice(bytes);
        Ok(())
    }

    fn read_line(&mut self) -> Result<Option<String>, Error> {
        Ok(None)
    }

    fn now_ms(&mut self) -> Result<i64, Error> {
        self.nanos().map(|nanos| nanos + 1_700_000_000_000)
    }

    fn nanos(&mut self) -> Result<i64, Error> {
        let mut things = self.things();
        things.clock_calls += 1;
        Ok(things.clock_calls)
    }

    fn sleep_ms(&mut self, _wait_ms: u64) -> Result<(), Error> {
        Ok(())
    }

    fn random_seed(&mut self) -> Result<u64, Error> {
        Ok(1)
    }

    fn read_file(&mut self, path: &str) -> Result<Vec<u8>, Error> {
        let missing = || Error::of(code::IO_NOT_FOUND).with("path", path);
        self.things().files.get(path).cloned().ok_or_else(missing)
    }

    fn write_file(&mut self, path: &str, bytes: &[u8], append: bool) -> Result<(), Error> {
        let mut things = self.things();
        let content = things.files.entry(path.to_owned()).or_default();
        if !append {
            content.clear();
        }
        content.extend_from_slice(bytes);
        Ok(())
    }

    fn file_exists(&mut self, path: &str) -> Result<bool, Error> {
        Ok(self.things().files.contains_key(path))
    }

    fn env(&mut self, name: &str) -> Result<Option<String>, Error> {
        Ok((name == "HOME").then(|| "/home/test".to_owned()))
    }

    fn env_all(&mut self) -> Result<Vec<(String, String)>, Error> {
        Ok(vec![("HOME".to_owned(), "/home/test".to_owned())])
    }
}
