//! Proves the merge room: the same random histories through our tables, through Automerge and
//! through a reference model that only remembers. `PROPTEST_CASES` raises the number of histories;
//! `cargo test --test merging -- --nocapture` prints what was tried.
//!
//! - `history`: random histories as data.
//! - `model`: the reference, which knows no merging rule.
//! - `world`: plays a history and compares after every step.
//! - `promises`: single promises, small enough to read.
//! - `found`: bugs that were found here, one test each.
//! - `written`: tables and changes as text.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout
)]
#![allow(clippy::unwrap_used, unreachable_pub)]

#[path = "merging/found.rs"]
mod found;
#[path = "merging/history.rs"]
mod history;
#[path = "merging/model.rs"]
mod model;
#[path = "merging/promises.rs"]
mod promises;
#[path = "merging/world.rs"]
mod world;
#[path = "merging/written.rs"]
mod written;

use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, FileFailurePersistence, TestCaseError, TestRunner};

use history::{Flavour, histories};
use world::{Figures, play};

/// Histories per property unless `PROPTEST_CASES` says otherwise.
const CASES: u32 = 2_000;

/// Failing cases are kept beside the tests and tried first ever after.
pub fn config() -> Config {
    let cases = std::env::var("PROPTEST_CASES")
        .ok()
        .and_then(|n| n.parse().ok());
    Config {
        cases: cases.unwrap_or(CASES),
        failure_persistence: Some(Box::new(FileFailurePersistence::Direct(
            "tests/regressions/merging.txt",
        ))),
        ..Config::default()
    }
}

fn hold(title: &str, flavour: Flavour) {
    let figures = Figures::default();
    let result = TestRunner::new(config()).run(&histories(flavour), |history| {
        play(&history, &figures).map_err(TestCaseError::fail)
    });
    if let Err(broken) = result {
        panic!("{title}: {broken}");
    }
    figures.print(title);
}

#[test]
fn whole_files_and_live_changes_leave_the_same_values_as_automerge() {
    hold("wholes", Flavour::Wholes);
}

#[test]
fn parts_and_conflicts_brought_back_by_undo_lose_nothing_and_obey_the_laws() {
    hold("parts", Flavour::Parts);
}

#[test]
fn broken_journals_lose_nothing_that_arrived_and_claim_nothing_that_did_not() {
    hold("gaps", Flavour::Gaps);
}

/// The negative control: the comparison can fail. An actor used again after an old state was
/// restored makes `known` lie, and values get lost.
#[test]
fn an_actor_used_again_breaks_the_comparison() {
    let figures = Figures::default();
    let mut runner = TestRunner::deterministic();
    let strategy = histories(Flavour::ActorsUsedAgain);
    let broken = (0..300)
        .filter(|_| {
            let history = strategy.new_tree(&mut runner).unwrap().current();
            std::panic::catch_unwind(|| play(&history, &figures)).map_or(true, |r| r.is_err())
        })
        .count();
    println!("actors used again: {broken} of 300 histories broken");
    assert!(broken > 10, "only {broken} of 300 histories broken");
}
