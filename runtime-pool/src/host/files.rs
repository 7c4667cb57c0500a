//! Files within the roots that were granted.
//!
//! A path is made absolute and free of links before it is compared with the roots, so neither `..`
//! nor a link leads out. A file that does not exist yet is judged by its directory.

use std::fs::{self, OpenOptions};
use std::io::{self, ErrorKind, Read, Write};
use std::path::{Component, Path, PathBuf};

use lisp_core::base::error::{Error, code};

use super::archive;
use super::caps::Paths;
use super::denied;

/// The content of a file of at most so many bytes. What is larger is not read to its end, and a file without end
/// (a device) is not read for ever.
pub(super) fn read(allowed: &Paths, path: &str, bytes_max: usize) -> Result<Vec<u8>, Error> {
    let file = judge(allowed, "fs-read", path)?;
    let file = fs::File::open(file).map_err(|error| failed(path, &error))?;
    let mut bytes = Vec::new();
    let most = u64::try_from(bytes_max).unwrap_or(u64::MAX);
    let mut part = file.take(most.saturating_add(1));
    part.read_to_end(&mut bytes)
        .map_err(|error| failed(path, &error))?;
    if bytes.len() <= bytes_max {
        return Ok(bytes);
    }
    let int = |bytes| i64::try_from(bytes).unwrap_or(i64::MAX);
    let error = Error::of(code::VALUE_TOO_LARGE).with("bytes", int(bytes.len()));
    Err(error.with("limit", int(bytes_max)).with("path", path))
}

pub(super) fn write(allowed: &Paths, path: &str, bytes: &[u8], append: bool) -> Result<(), Error> {
    let file = judge(allowed, "fs-write", path)?;
    let mut options = OpenOptions::new();
    options
        .create(true)
        .write(true)
        .append(append)
        .truncate(!append);
    let mut file = options.open(file).map_err(|error| failed(path, &error))?;
    file.write_all(bytes).map_err(|error| failed(path, &error))
}

pub(super) fn exists(allowed: &Paths, path: &str) -> Result<bool, Error> {
    match judge(allowed, "fs-read", path) {
        Ok(file) => Ok(file.exists()),
        Err(error) if error.is(code::IO_NOT_FOUND) => Ok(false),
        Err(error) => Err(error),
    }
}

/// The file to open for `path`, if one of the roots holds it.
pub(super) fn judge(allowed: &Paths, capability: &str, path: &str) -> Result<PathBuf, Error> {
    let roots = match allowed {
        Paths::Everything => return Ok(PathBuf::from(path)),
        Paths::Within(roots) => roots,
        Paths::Nothing => return Err(denied(capability).with("path", path)),
    };
    let real = real_path(Path::new(path));
    let is_inside = |real: &PathBuf| {
        roots
            .iter()
            .filter_map(|root| fs::canonicalize(root).ok())
            .any(|it| real.starts_with(it))
    };
    match real {
        Ok(real) if is_inside(&real) => Ok(real),
        // Whether something outside exists is nobody's business.
        _ => Err(denied(capability).with("path", path)),
    }
}

/// The path without links; its last part need not exist.
fn real_path(path: &Path) -> io::Result<PathBuf> {
    match fs::canonicalize(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => {}
        other => return other,
    }
    if path.symlink_metadata().is_ok() {
        // A link that leads nowhere: opening it would create what it points at.
        return Err(ErrorKind::NotFound.into());
    }
    let name = path.file_name().ok_or(ErrorKind::NotFound)?;
    let dir = path.parent().filter(|dir| !dir.as_os_str().is_empty());
    let dir = real_path(dir.unwrap_or(Path::new(".")))?;
    Ok(dir.join(name))
}

/// Java's exception for each way of failing: what it cannot open is "not found", with the reason in
/// parentheses.
fn failed(path: &str, error: &io::Error) -> Error {
    let reason = match error.kind() {
        ErrorKind::NotFound => return Error::of(code::IO_NOT_FOUND).with("path", path),
        ErrorKind::PermissionDenied => "Permission denied",
        ErrorKind::IsADirectory => "Is a directory",
        ErrorKind::NotADirectory => "Not a directory",
        ErrorKind::InvalidFilename => "File name too long",
        _ => {
            let message = format!("{path}: {error}");
            return Error::of(code::IO_FAILED)
                .with("message", message)
                .with("path", path);
        }
    };
    Error::of(code::IO_NOT_FOUND)
        .with("path", path)
        .message(format!("{path} ({reason})"))
}

/// Name and text of the library at `path` (`app/core`) in the first directory or archive that has
/// it.
pub(super) fn find_library(
    dirs: &[PathBuf],
    path: &str,
) -> Result<Option<(String, String)>, Error> {
    let is_plain = |part: Component<'_>| matches!(part, Component::Normal(_));
    if !Path::new(path).components().all(is_plain) {
        return Ok(None);
    }
    for dir in dirs {
        for ending in ["clj", "cljc"] {
            let file = dir.join(format!("{path}.{ending}"));
            if archive::is_archive(dir) {
                let found = archive::entry(dir, &format!("{path}.{ending}"));
                match found.map_err(|error| failed(&name_of(dir), &error))? {
                    Some(bytes) => {
                        let text = String::from_utf8_lossy(&bytes).into_owned();
                        return Ok(Some((name_of(&file), text)));
                    }
                    None => continue,
                }
            }
            match fs::read(&file) {
                Ok(bytes) => {
                    let text = String::from_utf8_lossy(&bytes).into_owned();
                    return Ok(Some((name_of(&file), text)));
                }
                Err(error) if is_absent(&error) => {}
                Err(error) => return Err(failed(&name_of(&file), &error)),
            }
        }
    }
    Ok(None)
}

/// The same from every directory or archive that has it, in their order.
pub(super) fn find_libraries(dirs: &[PathBuf], path: &str) -> Result<Vec<(String, String)>, Error> {
    let found = dirs
        .iter()
        .map(|dir| find_library(std::slice::from_ref(dir), path));
    found.filter_map(Result::transpose).collect()
}

/// The path of the file `name` in the first directory that has it.
pub(super) fn find_resource(dirs: &[PathBuf], name: &str) -> Option<String> {
    let is_plain = |part: Component<'_>| matches!(part, Component::Normal(_));
    if name.is_empty() || !Path::new(name).components().all(is_plain) {
        return None;
    }
    let found = dirs.iter().map(|dir| dir.join(name)).find(|it| it.exists());
    found.map(|file| name_of(&file))
}

fn is_absent(error: &io::Error) -> bool {
    matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory)
}

/// The file as people name it, without `./` in front.
fn name_of(file: &Path) -> String {
    let file = file.strip_prefix(".").unwrap_or(file);
    file.to_string_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A directory of its own for a test, gone afterwards.
    struct Place(PathBuf);

    impl Place {
        fn new(name: &str) -> Place {
            let dir = std::env::temp_dir().join(format!("dayfly-{name}-{}", std::process::id()));
            fs::create_dir_all(dir.join("inside/deep")).expect("a directory can be made");
            fs::write(dir.join("outside.txt"), "secret").expect("a file can be written");
            fs::write(dir.join("inside/a.txt"), "a").expect("a file can be written");
            Place(dir)
        }

        fn path(&self, name: &str) -> String {
            self.0.join(name).to_string_lossy().into_owned()
        }

        fn inside(&self) -> Paths {
            Paths::Within(vec![self.0.join("inside")])
        }
    }

    impl Drop for Place {
        fn drop(&mut self) {
            fs::remove_dir_all(&self.0).expect("the directory can be removed");
        }
    }

    #[test]
    fn no_path_leads_out_of_its_root() {
        let place = Place::new("roots");
        let allowed = place.inside();
        assert_eq!(
            read(&allowed, &place.path("inside/a.txt"), 1 << 20).expect("readable"),
            b"a"
        );
        assert_eq!(
            read(&allowed, &place.path("inside/deep/../a.txt"), 1 << 20).expect("readable"),
            b"a"
        );
        let denied = [
            "outside.txt",
            "inside/../outside.txt",
            "inside/missing/../../outside.txt",
        ];
        for name in denied {
            let error = read(&allowed, &place.path(name), 1 << 20).expect_err(name);
            assert!(error.is(code::CAPABILITY_DENIED), "{name}: {error:?}");
        }
        let error =
            read(&Paths::Nothing, &place.path("inside/a.txt"), 1 << 20).expect_err("no root");
        assert!(error.is(code::CAPABILITY_DENIED), "{error:?}");
        assert!(exists(&allowed, &place.path("inside/a.txt")).expect("may be asked"));
        assert!(!exists(&allowed, &place.path("inside/b.txt")).expect("may be asked"));
    }

    #[test]
    fn what_is_written_stays_inside_too() {
        let place = Place::new("writes");
        let allowed = place.inside();
        let file = place.path("inside/deep/new.txt");
        write(&allowed, &file, b"one", false).expect("writable");
        write(&allowed, &file, b" two", true).expect("writable");
        assert_eq!(fs::read(&file).expect("written"), b"one two");
        for name in ["new.txt", "inside/../new.txt"] {
            assert!(
                write(&allowed, &place.path(name), b"x", false).is_err(),
                "{name}"
            );
            assert!(!place.0.join(name).exists(), "{name}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn links_are_followed_only_inside() {
        let place = Place::new("links");
        let link = |to: &str, name: &str| {
            std::os::unix::fs::symlink(place.path(to), place.path(name)).expect("a link");
        };
        link("outside.txt", "inside/out");
        link("inside/a.txt", "inside/in");
        link("nowhere.txt", "inside/dangling");
        let allowed = place.inside();
        assert!(read(&allowed, &place.path("inside/out"), 1 << 20).is_err());
        assert_eq!(
            read(&allowed, &place.path("inside/in"), 1 << 20).expect("readable"),
            b"a"
        );
        assert!(write(&allowed, &place.path("inside/dangling"), b"x", false).is_err());
        assert!(!place.0.join("nowhere.txt").exists());
    }

    #[test]
    fn libraries_are_found_below_the_class_path_only() {
        let place = Place::new("libraries");
        fs::write(place.0.join("inside/lib.cljc"), "(ns lib)").expect("a file can be written");
        let dirs = [place.0.join("inside")];
        let found = find_library(&dirs, "lib")
            .expect("readable")
            .expect("there");
        assert_eq!(found.1, "(ns lib)");
        for path in ["missing", "../outside", "/etc/passwd"] {
            assert!(
                find_library(&dirs, path).expect("readable").is_none(),
                "{path}"
            );
        }
    }
}
