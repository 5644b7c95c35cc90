//! What others have written and the app ships: every licence was agreed to, the page "About" names it, and nothing
//! comes from anywhere but the registry.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use std::fs;
use std::process::Command;

#[test]
fn the_licences_that_the_app_shows_are_those_of_what_it_is_made_of() {
    let check = Command::new("node")
        .args(["scripts/licences.mjs", "--check"])
        .env("CARGO", env!("CARGO"))
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&check.stderr);
    assert!(check.status.success(), "{said}");
}

#[test]
fn the_two_lists_of_agreed_licences_are_one() {
    let script = fs::read_to_string("scripts/licences.mjs").unwrap();
    let list = script.split_once("new Set([").unwrap().1;
    let list = list.split_once("])").unwrap().0;
    let mut ours: Vec<&str> = list.split('\'').skip(1).step_by(2).collect();
    ours.sort_unstable();
    let deny = fs::read_to_string("deny.toml").unwrap();
    let list = deny.split_once("allow = [").unwrap().1;
    let list = list.split_once(']').unwrap().0;
    let mut theirs: Vec<&str> = list.split('"').skip(1).step_by(2).collect();
    theirs.sort_unstable();
    assert_eq!(ours, theirs);
    assert!(ours.contains(&"MIT"));
}

#[test]
fn every_crate_comes_from_the_registry_with_a_checksum() {
    let lock = fs::read_to_string("Cargo.lock").unwrap();
    let packages: Vec<&str> = lock.split("[[package]]").skip(1).collect();
    assert!(packages.len() > 100);
    for package in packages {
        let own = package.contains("name = \"touchpoint-werkstatt");
        let registry = "source = \"registry+https://github.com/rust-lang/crates.io-index\"";
        let is_known = package.contains(registry) && package.contains("checksum = ");
        assert!(own || is_known, "{package}");
    }
}

#[test]
fn nothing_that_speaks_to_a_network_is_among_the_crates() {
    let deny = fs::read_to_string("deny.toml").unwrap();
    let (_, banned) = deny.split_once("deny = [").unwrap();
    let (banned, _) = banned.split_once(']').unwrap();
    let banned: Vec<&str> = banned.split('"').skip(1).step_by(2).collect();
    assert!(banned.contains(&"reqwest"));
    let lock = fs::read_to_string("Cargo.lock").unwrap();
    for name in banned {
        assert!(!lock.contains(&format!("\nname = \"{name}\"\n")), "{name}");
    }
}
