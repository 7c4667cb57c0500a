//! Directories and files as wholes, within the roots that were granted.
//!
//! The same judge decides as for reading and writing. What cannot be done answers false, as
//! `java.io.File` does; only a missing right is an error.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use lisp_core::base::error::{Error, code};
use lisp_core::cx::FileInfo;

use super::caps::Paths;
use super::files::judge;

pub(super) fn info(allowed: &Paths, path: &str) -> Result<Option<FileInfo>, Error> {
    let Some(file) = judge_any(allowed, "fs-read", path)? else {
        return Ok(None);
    };
    let Ok(data) = fs::metadata(file) else {
        return Ok(None);
    };
    let changed = data.modified().unwrap_or(UNIX_EPOCH);
    let since = changed.duration_since(UNIX_EPOCH).unwrap_or_default();
    Ok(Some(FileInfo {
        is_directory: data.is_dir(),
        bytes: data.len(),
        changed_ms: i64::try_from(since.as_millis()).unwrap_or(i64::MAX),
    }))
}

pub(super) fn list(allowed: &Paths, path: &str) -> Result<Option<Vec<String>>, Error> {
    let Some(dir) = judge_any(allowed, "fs-read", path)? else {
        return Ok(None);
    };
    let Ok(entries) = fs::read_dir(dir) else {
        return Ok(None);
    };
    let names = entries
        .filter_map(Result::ok)
        .map(|entry| entry.file_name());
    Ok(Some(
        names
            .map(|name| name.to_string_lossy().into_owned())
            .collect(),
    ))
}

pub(super) fn delete(allowed: &Paths, path: &str) -> Result<bool, Error> {
    let Some(entry) = judge_entry(allowed, "fs-write", path)? else {
        return Ok(false);
    };
    let is_dir = entry.symlink_metadata().is_ok_and(|data| data.is_dir());
    Ok(match is_dir {
        true => fs::remove_dir(entry).is_ok(),
        false => fs::remove_file(entry).is_ok(),
    })
}

pub(super) fn make(allowed: &Paths, path: &str, with_parents: bool) -> Result<bool, Error> {
    let dir = match judge(allowed, "fs-write", path) {
        Ok(dir) => dir,
        Err(error) if error.is(code::IO_NOT_FOUND) => return Ok(false),
        Err(error) => return Err(error),
    };
    if dir.exists() {
        return Ok(false);
    }
    Ok(made(fs::create_dir(&dir)) || (with_parents && made(fs::create_dir_all(&dir))))
}

fn made(result: io::Result<()>) -> bool {
    result.is_ok()
}

pub(super) fn rename(allowed: &Paths, from: &str, to: &str) -> Result<bool, Error> {
    let from = judge_entry(allowed, "fs-write", from)?;
    let to = judge_entry(allowed, "fs-write", to)?;
    Ok(match (from, to) {
        (Some(from), Some(to)) => fs::rename(from, to).is_ok(),
        _ => false,
    })
}

/// Like `judge`; `None` when there is nothing to judge.
fn judge_any(allowed: &Paths, capability: &str, path: &str) -> Result<Option<PathBuf>, Error> {
    match judge(allowed, capability, path) {
        Ok(file) => Ok(Some(file)),
        Err(error) if error.is(code::IO_NOT_FOUND) => Ok(None),
        Err(error) => Err(error),
    }
}

/// The entry of a directory that `path` names, a link itself, if the roots hold both where it stands and where it leads;
/// `None` when there is nothing to judge.
fn judge_entry(allowed: &Paths, capability: &str, path: &str) -> Result<Option<PathBuf>, Error> {
    let Some(whole) = judge_any(allowed, capability, path)? else {
        return Ok(None);
    };
    let named = Path::new(path);
    let (Some(name), Some(dir)) = (named.file_name(), named.parent()) else {
        // A root of the file system, or `..`.
        return Ok(Some(whole));
    };
    let dir = match dir.as_os_str().is_empty() {
        true => ".".into(),
        false => dir.to_string_lossy(),
    };
    let dir = judge_any(allowed, capability, &dir);
    match dir.map_err(|error| error.with("path", path))? {
        Some(dir) => Ok(Some(dir.join(name))),
        None => Ok(None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn directories_stay_within_their_root() {
        let root = std::env::temp_dir().join(format!("dayfly-dirs-{}", std::process::id()));
        fs::create_dir_all(root.join("inside")).expect("a directory can be made");
        let at = |name: &str| root.join(name).to_string_lossy().into_owned();
        let allowed = Paths::Within(vec![root.join("inside")]);
        assert!(make(&allowed, &at("inside/a/b"), true).expect("may be made"));
        assert!(!make(&allowed, &at("inside/a/b"), true).expect("there already"));
        let there = info(&allowed, &at("inside/a")).expect("may be asked");
        assert!(there.expect("there").is_directory);
        let names = list(&allowed, &at("inside/a")).expect("may be listed");
        assert_eq!(names, Some(vec!["b".to_owned()]));
        for outside in ["", "other", "inside/../other"] {
            let path = at(outside);
            for denied in [
                make(&allowed, &path, true).err(),
                list(&allowed, &path).err(),
                delete(&allowed, &path).err(),
                rename(&allowed, &at("inside/a"), &path).err(),
            ] {
                let error = denied.expect(outside);
                assert!(error.is(code::CAPABILITY_DENIED), "{outside}: {error:?}");
            }
        }
        assert!(rename(&allowed, &at("inside/a/b"), &at("inside/c")).expect("may be moved"));
        assert!(delete(&allowed, &at("inside/c")).expect("may be deleted"));
        links_are_judged_by_where_they_stand(&root, &allowed);
        assert!(!delete(&allowed, &at("inside/c")).expect("gone"));
        fs::remove_dir_all(&root).expect("the directory can be removed");
    }

    #[cfg(unix)]
    fn links_are_judged_by_where_they_stand(root: &Path, allowed: &Paths) {
        use std::os::unix::fs::symlink;
        let at = |name: &str| root.join(name).to_string_lossy().into_owned();
        fs::write(root.join("inside/file"), "kept").expect("a file can be written");
        symlink(root.join("inside/file"), root.join("link-in")).expect("a link can be made");
        symlink(root, root.join("inside/link-out")).expect("a link can be made");
        for outside in [
            delete(allowed, &at("link-in")),
            rename(allowed, &at("link-in"), &at("inside/moved")),
            rename(allowed, &at("inside/file"), &at("link-in")),
            delete(allowed, &at("inside/link-out/link-in")),
            delete(allowed, &at("inside/link-out")),
        ] {
            let error = outside.expect_err("it stands outside");
            assert!(error.is(code::CAPABILITY_DENIED), "{error:?}");
        }
        symlink(root.join("inside/file"), root.join("inside/link")).expect("a link can be made");
        assert!(delete(allowed, &at("inside/link")).expect("it stands inside and leads inside"));
        assert!(root.join("inside/file").exists() && root.join("link-in").exists());
    }

    #[cfg(not(unix))]
    fn links_are_judged_by_where_they_stand(_root: &Path, _allowed: &Paths) {}
}
