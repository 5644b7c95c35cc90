//! What a person needs to know of a preview: sums in words, who wrote it, and the records in the
//! order in which they matter.

use std::collections::BTreeSet;

use crate::domain::{Department, Domain, Person, Project};
use crate::i18n::{self, words::files};
use crate::ui::parts::Tone;
use crate::workspace::{Item, Nature, Preview};

/// A preview made ready for reading.
pub(super) struct Digest {
    /// The records, what needs most attention first.
    pub(super) items: Vec<Item>,
    /// The sums that are not zero.
    pub(super) sums: Vec<(String, Tone)>,
    /// Everybody who wrote what comes in; empty when nobody is known.
    pub(super) by: String,
    /// Did more than one person write it?
    pub(super) has_several_writers: bool,
}

impl Digest {
    /// Reads a preview.
    pub(super) fn of(preview: &Preview) -> Self {
        let mut items: Vec<Item> = preview
            .items
            .iter()
            .filter(|item| is_visible(item))
            .cloned()
            .collect();
        items.sort_by_key(weight);
        let hidden = preview.items.len() - items.len();
        let names: BTreeSet<&String> = preview.items.iter().flat_map(|item| &item.by).collect();
        let mut names: Vec<String> = names.into_iter().cloned().collect();
        if preview.items.iter().any(|item| item.by_unnamed) {
            names.push(files::preview_by_unnamed().to_owned());
        }
        Self {
            items,
            sums: sums(preview, hidden),
            has_several_writers: names.len() > 1,
            by: i18n::list(&names),
        }
    }

    /// The sums in one line.
    pub(super) fn line(&self) -> String {
        let texts: Vec<&str> = self.sums.iter().map(|(text, _)| text.as_str()).collect();
        texts.join(", ")
    }
}

/// Was something changed that people see? Put into the trash and taken out again is not.
fn is_visible(item: &Item) -> bool {
    let difference = &item.difference;
    difference.nature != Nature::Changed
        || !difference.changed.is_empty()
        || !difference.conflicts.is_empty()
        || !difference.removed.is_empty()
}

/// What needs most attention comes first, and departments come before their cards.
fn weight(item: &Item) -> (u8, u8) {
    let nature = match item.difference.nature {
        _ if !item.difference.conflicts.is_empty() => 0,
        Nature::Removed => 1,
        Nature::Changed => 2,
        Nature::Added => 3,
        Nature::Restored => 4,
        Nature::Trashed => 5,
    };
    let kind = match item.difference.key.kind.as_str() {
        Project::KIND => 0,
        Department::KIND => 1,
        Person::KIND => 2,
        _ => 3,
    };
    (nature, kind)
}

type Words = fn(usize) -> String;

fn sums(preview: &Preview, hidden: usize) -> Vec<(String, Tone)> {
    let counts = preview.counts;
    let all: [(usize, Words, Tone); 7] = [
        (counts.added, files::count_added, Tone::Good),
        (
            counts.changed.saturating_sub(hidden),
            files::count_changed,
            Tone::Accent,
        ),
        (counts.conflicts, files::count_conflicts, Tone::Warn),
        (counts.trashed, files::count_trashed, Tone::Neutral),
        (counts.restored, files::count_restored, Tone::Neutral),
        (counts.removed, files::count_removed, Tone::Warn),
        (
            counts.removed_values,
            files::count_removed_values,
            Tone::Warn,
        ),
    ];
    let some = all.into_iter().filter(|(count, ..)| *count > 0);
    some.map(|(count, words, tone)| (words(count), tone))
        .collect()
}
