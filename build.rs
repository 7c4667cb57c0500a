//! Builds the base image: the library, evaluated once at compile time and frozen.

use std::error::Error;
use std::path::PathBuf;

use lisp_core::base::error::render;
use runtime_pool::image::{boot, table_of};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    let lists: Vec<_> = std::iter::once(lisp_core::runtime::NATIVES)
        .chain(stdlib::tables())
        .collect();
    let library = boot::library(stdlib::sources::SOURCES);
    let image = boot::base(table_of(&lists), library, stdlib::sources::PRELOADED);
    let bytes = image.map_err(|error| {
        let report = render::human(&error.to_error(), render::Style::default());
        format!("the library could not be made into an image\n{report}")
    });
    let bytes = match bytes {
        Ok(bytes) => bytes,
        Err(report) => {
            report
                .lines()
                .for_each(|line| println!("cargo::error={line}"));
            return Ok(());
        }
    };
    let file = PathBuf::from(std::env::var_os("OUT_DIR").ok_or("cargo sets OUT_DIR")?);
    std::fs::write(file.join("base.img"), bytes)?;
    Ok(())
}
