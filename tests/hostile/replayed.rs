//! The corpus that fuzzing has learnt, once more on every change.

use std::fs;
use std::path::{Path, PathBuf};

use super::doors;

fn files_of(target: &str) -> Vec<PathBuf> {
    let folder = Path::new("fuzz/corpus").join(target);
    let files = fs::read_dir(&folder).unwrap_or_else(|error| panic!("{folder:?}: {error}"));
    files.map(|file| file.unwrap().path()).collect()
}

#[test]
fn what_fuzzing_has_learnt_comes_through_every_door() {
    for (target, door) in doors::ALL {
        let files = files_of(target);
        assert!(files.len() >= 3, "{target} has learnt something");
        for file in files {
            door(&fs::read(file).unwrap());
        }
    }
}

#[test]
fn every_door_has_its_target_and_every_target_its_door() {
    let mut targets: Vec<String> = fs::read_dir("fuzz/fuzz_targets")
        .unwrap()
        .map(|file| {
            file.unwrap()
                .path()
                .file_stem()
                .unwrap()
                .to_string_lossy()
                .into_owned()
        })
        .collect();
    targets.sort();
    assert_eq!(targets, doors::ALL.map(|(name, _)| name));
}

#[test]
fn the_corpus_stays_small() {
    let sizes = doors::ALL.iter().flat_map(|(target, _)| files_of(target));
    let bytes: u64 = sizes.map(|file| fs::metadata(file).unwrap().len()).sum();
    assert!(bytes <= 300_000, "{bytes} bytes");
}
