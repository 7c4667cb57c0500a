//! The door to runtimes: the library's image, limits, and what is outside of a runtime.
//!
//! Tests never build runtimes by hand. A [`World`] grants the clock, reading of files and fixed random numbers, and
//! keeps what is written.

use dayfly::{Caps, Captured, Image, Limits, Module, Output, Random, Runtime};

/// What runtimes are made from. Every test that needs runtimes has its own.
#[derive(Clone)]
pub(crate) struct Base {
    pub(crate) image: Image,
}

impl Base {
    /// The library and nothing else.
    pub(crate) fn load() -> Base {
        Base {
            image: Image::base(),
        }
    }

    /// The library with channels loaded, and functions of a test.
    pub(crate) fn with_channels(module: Module) -> Base {
        let image = Image::builder()
            .module(module)
            .preload(["clojure.core.async"])
            .build()
            .expect("a library can be loaded");
        Base { image }
    }

    /// A new runtime with these limits in this world.
    pub(crate) fn runtime(&self, limits: Limits, world: &World) -> Runtime {
        let builder = self.image.runtime().limits(limits).caps(world.caps.clone());
        builder.build().expect("a runtime")
    }

    /// A new runtime without limits, in a world nobody looks at.
    pub(crate) fn plain_runtime(&self) -> Runtime {
        self.runtime(Limits::new(), &World::new())
    }
}

/// What is outside of a runtime.
#[derive(Clone, Debug)]
pub(crate) struct World {
    caps: Caps,
    written: Captured,
}

impl World {
    /// A world in which nothing was written yet.
    pub(crate) fn new() -> World {
        let (output, written) = Output::capture();
        let caps = Caps::none().output(output).clock(true).fs_read_all(true);
        World {
            caps: caps.random(Random::Seed(1)).env_all(true),
            written,
        }
    }

    /// The same world, in which files for nobody may be written and programs run.
    pub(crate) fn with_files(self) -> World {
        let caps = self.caps.fs_write(std::env::temp_dir()).process(true);
        World { caps, ..self }
    }

    /// What was written to standard output since the last time this was asked.
    pub(crate) fn take_output(&self) -> String {
        self.written.take_out()
    }
}
