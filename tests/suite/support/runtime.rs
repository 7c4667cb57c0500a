//! The door to runtimes: the library's image, runtimes with limits, and a world in memory for them.
//!
//! Tests never build runtimes by hand. A [`World`] is everything a runtime can reach outside of itself: what it
//! writes is kept, its clock counts calls, its files are a map.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use lisp_core::base::error::{Error, code};
use lisp_core::base::{Limits, Source};
use lisp_core::cx::{Host, Native, NativeTable, Stream};
use lisp_core::read::Options;
use lisp_core::runtime::{self, Library, Runtime, eval_text};

/// A runtime with the library in it, the limits and the world.
pub(crate) fn runtime(limits: Limits, world: &World) -> Runtime {
    let mut natives = NativeTable::default();
    for table in std::iter::once(runtime::NATIVES).chain(stdlib::tables()) {
        for (row, native) in table {
            natives.add(row.clone(), Native::Static(*native));
        }
    }
    let sources = stdlib::sources::SOURCES.iter();
    let library: Library = sources.map(|(path, text)| ((*path).to_owned(), Arc::from(*text))).collect();
    let core = Source::new("clojure/core.clj", library["clojure/core"].clone());
    let _ = limits;
    let mut runtime = runtime::boot(natives, library, Box::new(world.clone())).expect("boots");
    let loaded = runtime.enter(|cx| eval_text(cx, &core, Options::code()).map(drop));
    loaded.unwrap_or_else(|error| panic!("the library does not load: {error:?}"));
    runtime
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
