//! What the table of counts knows: its rows, what is in them, and what somebody typed that does
//! not fit. Everything that is written goes through here.

use std::collections::{BTreeMap, BTreeSet};

use leptos::prelude::*;

use super::say::all_groups;
use crate::domain::{RaterGroup, Wave};
use crate::i18n::words::waves;
use crate::method::{CountCell, Counted, WrongCell, WrongCount, fill};
use crate::ui::parts::Toasts;
use crate::workspace::{CountKey, Gathered, Id, Workspace, read_cells};

/// A text in a cell that does not fit, and why.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Wrong {
    pub(super) text: String,
    pub(super) why: WrongCount,
}

/// The table of counts. Copy it freely.
#[derive(Clone, Copy)]
pub(super) struct Counting {
    pub(super) workspace: Workspace,
    id: Id,
    pub(super) wave: Memo<Wave>,
    pub(super) gathered: Memo<BTreeMap<CountKey, Gathered>>,
    /// The groups that can be counted.
    pub(super) groups: Memo<Vec<RaterGroup>>,
    /// The one that somebody chose.
    asked_group: RwSignal<Option<RaterGroup>>,
    /// The persona that is counted; nothing: unknown.
    pub(super) persona: RwSignal<Option<Id>>,
    /// One row per touchpoint.
    pub(super) rows: Memo<Vec<CountKey>>,
    /// What was refused and still stands in its cell.
    pub(super) wrong: RwSignal<BTreeMap<(CountKey, CountCell), Wrong>>,
    /// Ticks per row with every paste, which replaces what was half typed there.
    pub(super) pasted: RwSignal<BTreeMap<CountKey, u32>>,
}

impl Counting {
    pub(super) fn new(workspace: Workspace, id: Id) -> Self {
        let wave = Memo::new(move |_| workspace.wave(id).unwrap_or_default());
        let gathered = Memo::new(move |_| workspace.gathered(id));
        let groups = Memo::new(move |_| {
            let counted = gathered
                .read()
                .keys()
                .map(|key| key.1)
                .collect::<BTreeSet<_>>();
            let asked = wave.read().groups.clone();
            let all = all_groups(workspace, asked.iter().chain(&counted).copied());
            let is_in = |group: &RaterGroup| asked.contains(group) || counted.contains(group);
            let some: Vec<RaterGroup> = all.iter().copied().filter(is_in).collect();
            if some.is_empty() { all } else { some }
        });
        let (asked_group, persona) = (RwSignal::new(None), RwSignal::new(None));
        let rows = Memo::new(move |_| {
            let group = group_now(groups, asked_group);
            let mut wanted = wave.read().touchpoints.clone();
            wanted.extend(gathered.read().keys().map(|key| key.0));
            let here = workspace.touchpoints_by_phase();
            let shown = here.iter().copied().filter(|id| wanted.contains(id));
            let gone = wanted.iter().copied().filter(|id| !here.contains(id));
            let ids: Vec<Id> = shown.chain(gone).collect();
            ids.into_iter()
                .map(|id| (id, group, persona.get()))
                .collect()
        });
        Self {
            workspace,
            id,
            wave,
            gathered,
            groups,
            asked_group,
            persona,
            rows,
            wrong: RwSignal::new(BTreeMap::new()),
            pasted: RwSignal::new(BTreeMap::new()),
        }
    }

    /// The group that is counted.
    pub(super) fn group(self) -> RaterGroup {
        group_now(self.groups, self.asked_group)
    }

    /// Counts another group.
    pub(super) fn choose_group(self, group: RaterGroup) {
        self.asked_group.set(Some(group));
    }

    /// Writes a cell, or remembers why its text does not fit. False when it does not.
    pub(super) fn commit(self, key: CountKey, cell: CountCell, text: &str) -> bool {
        // While the page is being taken down, the table may already be gone.
        let read = |all: &BTreeMap<CountKey, Gathered>| by_hand(all, &key);
        let Some(before) = self.gathered.try_with_untracked(read) else {
            return false;
        };
        match before.with(cell, text) {
            Ok(after) => {
                self.forgive(&(key, cell));
                if after != before {
                    self.workspace.count_answers(self.id, &[(key, after)]);
                }
                true
            }
            Err(why) => {
                let text = text.to_owned();
                self.wrong
                    .try_update(|wrong| wrong.insert((key, cell), Wrong { text, why }));
                false
            }
        }
    }

    /// What stood there wrongly does so no more.
    pub(super) fn forgive(self, place: &(CountKey, CountCell)) {
        if self
            .wrong
            .try_with_untracked(|wrong| wrong.contains_key(place))
            == Some(true)
        {
            self.wrong.try_update(|wrong| wrong.remove(place));
        }
    }

    /// Fills rows from a copied block; true if it was one.
    pub(super) fn paste(self, key: CountKey, cell: CountCell, text: &str, toasts: Toasts) -> bool {
        let mut block = read_cells(text);
        while block
            .last()
            .is_some_and(|row| row.iter().all(|it| it.trim().is_empty()))
        {
            block.pop();
        }
        if block.len() < 2 && block.iter().all(|row| row.len() < 2) {
            return false;
        }
        let rows = self.rows.get_untracked();
        let keys: Vec<CountKey> = rows.into_iter().skip_while(|row| *row != key).collect();
        let before: Vec<Counted> = {
            let all = self.gathered.read_untracked();
            keys.iter().map(|key| by_hand(&all, key)).collect()
        };
        match fill(&before, cell, &block) {
            Err(wrong) => toasts.error(paste_words(wrong, &block)),
            Ok(after) => {
                self.take(&keys, &before, &after);
                let mut said = waves::pasted(after.len());
                let room = CountCell::ALL.iter().skip_while(|it| **it != cell).count();
                if block.len() > after.len() || block.iter().any(|row| row.len() > room) {
                    said = format!("{said} {}", waves::paste_left());
                }
                toasts.toast(said);
            }
        }
        true
    }

    /// Writes what a block filled; what was half typed in these rows gives way to it.
    fn take(self, keys: &[CountKey], before: &[Counted], after: &[Counted]) {
        let rows = keys.iter().zip(before).zip(after);
        let changed: Vec<(CountKey, Counted)> = rows
            .filter(|((_, before), after)| before != after)
            .map(|((key, _), after)| (*key, *after))
            .collect();
        let keys: BTreeSet<CountKey> = keys.iter().take(after.len()).copied().collect();
        self.pasted.update(|pasted| {
            for key in &keys {
                *pasted.entry(*key).or_default() += 1;
            }
        });
        self.wrong
            .update(|wrong| wrong.retain(|(key, _), _| !keys.contains(key)));
        self.workspace.count_answers(self.id, &changed);
    }
}

/// Which cell of a block does not fit, and why.
fn paste_words(wrong: WrongCell, block: &[Vec<String>]) -> String {
    let text = block.get(wrong.row).and_then(|row| row.get(wrong.cell));
    let why = wrong_words(wrong.why, text.map_or("", |text| text.trim()));
    let (row, cell) = (wrong.row + 1, wrong.cell + 1);
    waves::paste_wrong(&cell.to_string(), &row.to_string(), &why)
}

fn group_now(groups: Memo<Vec<RaterGroup>>, asked: RwSignal<Option<RaterGroup>>) -> RaterGroup {
    let groups = groups.read();
    let asked = asked.get().filter(|group| groups.contains(group));
    asked
        .or_else(|| groups.first().copied())
        .unwrap_or_default()
}

fn by_hand(all: &BTreeMap<CountKey, Gathered>, key: &CountKey) -> Counted {
    all.get(key).map(|it| it.by_hand).unwrap_or_default()
}

/// Why a text does not fit, in a sentence.
pub(super) fn wrong_words(why: WrongCount, text: &str) -> String {
    match why {
        WrongCount::NoNumber => waves::wrong_no_number(text),
        WrongCount::Negative => waves::wrong_negative(text),
        WrongCount::NotWhole => waves::wrong_not_whole(text),
        WrongCount::TooMany => waves::wrong_too_many(text),
        WrongCount::OutOfScale => waves::wrong_out_of_scale(text),
        WrongCount::RelevanceFirst => waves::wrong_relevance_first().to_owned(),
    }
}
