//! The preview says before a merge what the merge does.

use serde_json::json;
use werkstatt::files::{self, Counts};
use werkstatt::merge::compare::Nature;
use werkstatt::merge::{Actor, Key, TRASHED};

use super::help::*;

#[test]
fn a_file_that_brings_nothing_new_is_called_that() {
    assert!(files::preview(&rich(), &rich()).is_empty());
    assert!(files::preview(&rich(), &werkstatt::merge::Table::new()).is_empty());
}

#[test]
fn the_preview_counts_and_names_who_changed_what() {
    let (mut ours, mut theirs) = (rich(), rich());
    let card = |number| key("card", number);
    set(&mut ours, ANA, &card(8), "title", "von Ana");
    set(&mut theirs, BEN, &card(8), "title", "von Ben");
    set(&mut theirs, BEN, &card(5), "note", "mehr");
    set(&mut theirs, BEN, &card(40), "title", "neu");
    set(&mut theirs, BEN, &card(6), TRASHED, json!(null));
    trash(&mut theirs, Actor::new(77), &card(7));
    set(&mut theirs, BEN, &card(41), "title", "neu und schon weg");
    trash(&mut theirs, BEN, &card(41));
    let votes = key("ballot_of_a_later_version", 9);
    let purge = theirs.purge(&votes);
    edit(&mut theirs, BEN, purge);
    let preview = files::preview(&ours, &theirs);
    let want = Counts {
        added: 1,
        changed: 2,
        conflicts: 1,
        removed_values: 1,
        removed: 1,
        trashed: 2,
        restored: 1,
    };
    assert_eq!(preview.counts, want);
    let item = |key: &Key| {
        preview
            .items
            .iter()
            .find(|item| item.difference.key == *key)
            .unwrap()
    };
    let conflict = item(&card(8));
    assert_eq!(conflict.difference.conflicts, ["title"]);
    assert_eq!(conflict.by.iter().collect::<Vec<_>>(), ["Ben"]);
    assert_eq!(item(&card(40)).title, "neu");
    assert_eq!(item(&card(41)).difference.nature, Nature::Trashed);
    assert!(item(&card(7)).by_unnamed && item(&card(7)).by.is_empty());
    assert_eq!(item(&votes).difference.nature, Nature::Removed);
    assert!(
        preview
            .items
            .iter()
            .all(|item| item.difference.key.kind != "session")
    );
}
