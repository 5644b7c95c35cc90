//! What people do with waves: making, changing and copying them, writing down what was counted,
//! and remarks. A frozen wave refuses all but remarks at the door.

use std::collections::BTreeMap;

use leptos::prelude::*;

use super::{Deed, Id, Key, Workspace, today};
use crate::domain::{
    Annotation, Answers, Counts, Domain, RaterGroup, Recommendation, Recommended, Relevance, Wave,
    WaveAbout,
};
use crate::method::Counted;
use crate::method::measured::both_relevances;
use crate::platform::random;

/// One cell of what is counted: touchpoint, group, persona.
pub type CountKey = (Id, RaterGroup, Option<Id>);

/// Answers about one touchpoint: those counted by hand, and all together.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub struct Gathered {
    /// Counted by hand.
    pub by_hand: Counted,
    /// From sheets and files.
    pub others: Counts,
    /// How much it matters, by hand, sheets and files together.
    pub relevance: Option<Relevance>,
}

impl Gathered {
    /// By hand, from sheets and from files.
    pub fn all(&self) -> Counts {
        self.by_hand.counts + self.others
    }
}

impl Workspace {
    /// Makes a wave.
    pub fn add_wave(self, wave: &Wave) -> Option<Id> {
        let id = random::id();
        self.edit(Deed::AddWave, |draft| draft.create(id, wave))
            .then_some(id)
    }

    /// Changes what a wave says of itself.
    pub fn edit_wave(self, id: Id, change: impl FnOnce(&mut Wave)) -> bool {
        self.edit(Deed::EditWave, |draft| draft.change::<Wave>(id, change))
    }

    /// Puts a wave into the trash, frozen or not; its answers stay and come back with it.
    pub fn trash_wave(self, id: Id) -> bool {
        self.edit(Deed::TrashWave, |draft| {
            draft.trash(Key::new(Wave::KIND, id));
        })
    }

    /// A new wave on the same touchpoints, groups, method and scale, of today.
    pub fn wave_like(self, id: Id, name: String) -> Option<Id> {
        let about = untrack(|| self.wave(id))?.about();
        self.add_wave(&Wave {
            date: today(),
            ..open_wave(about, name)
        })
    }

    /// A new, open wave with the records of this one as they are now, whatever its seal says.
    pub fn copy_of_live(self, id: Id, name: String) -> Option<Id> {
        let wave = untrack(|| self.wave(id))?;
        let new = random::id();
        let answers = untrack(|| self.answers_for(id, new));
        let given = untrack(|| self.recommendations_for(id, new));
        let done = self.edit(Deed::AddWave, |draft| {
            draft.create(new, &open_wave(wave.own_about(), name));
            answers.iter().for_each(|(id, it)| draft.create(*id, it));
            given.iter().for_each(|(id, it)| draft.create(*id, it));
        });
        done.then_some(new)
    }

    /// The answers of a wave as those of another; what has the same place is added up.
    fn answers_for(self, from: Id, to: Id) -> BTreeMap<Id, Answers> {
        let mut all: BTreeMap<Id, Answers> = BTreeMap::new();
        for (_, answer) in self.answers_of(from) {
            let Some(touchpoint) = answer.touchpoint else {
                continue;
            };
            let (group, persona, batch) = (answer.group, answer.persona, answer.batch);
            let place = all
                .entry(Answers::id(to, touchpoint, group, persona, batch))
                .or_insert_with(|| Answers {
                    wave: Some(to),
                    counts: Counts::default(),
                    relevance: None,
                    ..answer.clone()
                });
            place.counts = place.counts + answer.counts;
            place.relevance = both_relevances(place.relevance, answer.relevance);
        }
        all
    }

    fn recommendations_for(self, from: Id, to: Id) -> BTreeMap<Id, Recommendation> {
        let mut all: BTreeMap<Id, Recommendation> = BTreeMap::new();
        let given = self
            .inner()
            .recommendations
            .pick(|_, it: &Recommendation| (it.wave == Some(from)).then(|| it.clone()));
        for it in given {
            let place = all
                .entry(Recommendation::id(to, it.touchpoint, it.persona, it.batch))
                .or_insert_with(|| Recommendation {
                    wave: Some(to),
                    counts: Recommended::default(),
                    ..it.clone()
                });
            place.counts = place.counts + it.counts;
        }
        all
    }

    /// The answers of a wave, all batches, in the order of their ids; subscribes to all answers.
    pub fn answers_of(self, wave: Id) -> Vec<(Id, Answers)> {
        let mut all = self
            .inner()
            .answers
            .pick(|id, it: &Answers| (it.wave == Some(wave)).then(|| (id, it.clone())));
        all.sort_by_key(|(id, _)| *id);
        all
    }

    /// What was gathered in a wave so far, whatever its seal says.
    pub fn gathered(self, wave: Id) -> BTreeMap<CountKey, Gathered> {
        let mut all: BTreeMap<CountKey, Gathered> = BTreeMap::new();
        for (_, answer) in self.answers_of(wave) {
            let Some(touchpoint) = answer.touchpoint else {
                continue;
            };
            let key = (touchpoint, answer.group, answer.persona);
            let place = all.entry(key).or_default();
            place.relevance = both_relevances(place.relevance, answer.relevance);
            // Two records of what was counted by hand come from a copied project; one is edited.
            if answer.batch.is_none() && place.by_hand.is_empty() {
                place.by_hand = Counted::of(&answer);
            } else {
                place.others = place.others + answer.counts;
            }
        }
        all
    }

    /// Writes down what was counted by hand, several cells in one deed.
    pub fn count_answers(self, wave: Id, counted: &[(CountKey, Counted)]) -> bool {
        let answers = untrack(|| self.answers_of(wave));
        self.edit(Deed::CountAnswers, |draft| {
            for ((touchpoint, group, persona), counted) in counted {
                let by_hand = |it: &Answers| {
                    it.touchpoint == Some(*touchpoint)
                        && it.group == *group
                        && it.persona == *persona
                        && it.batch.is_none()
                };
                let mut known = answers.iter().filter(|(_, it)| by_hand(it));
                // The one that `gathered` shows: the first that is not empty.
                let shown = known.clone().find(|(_, it)| !Counted::of(it).is_empty());
                let known = shown.or_else(|| known.next()).map(|(id, _)| *id);
                if known.is_none() && counted.is_empty() {
                    continue;
                }
                let id =
                    known.unwrap_or_else(|| Answers::id(wave, *touchpoint, *group, *persona, None));
                let blank = Answers {
                    wave: Some(wave),
                    touchpoint: Some(*touchpoint),
                    group: *group,
                    persona: *persona,
                    ..Answers::default()
                };
                draft.put::<Answers>(id, blank, |it| {
                    it.counts = counted.counts;
                    it.relevance = counted.relevance;
                });
            }
        })
    }

    /// The remarks on a wave, the oldest first; subscribes to all remarks.
    pub fn annotations(self, wave: Id) -> Vec<(Id, Annotation)> {
        let mut all = self
            .inner()
            .annotations
            .pick(|id, it: &Annotation| (it.wave == Some(wave)).then(|| (id, it.clone())));
        all.sort_by_key(|(id, it)| (it.date, *id));
        all
    }

    /// Writes a remark on a wave, frozen or not.
    pub fn annotate(self, wave: Id, text: String) -> bool {
        let remark = Annotation {
            wave: Some(wave),
            text,
            by: untrack(|| self.me()),
            date: today(),
        };
        self.edit(Deed::Annotate, |draft| draft.create(random::id(), &remark))
    }
}

/// A wave with these facts, not frozen.
fn open_wave(about: WaveAbout, name: String) -> Wave {
    Wave {
        name,
        date: about.date,
        method: about.method,
        respondents: about.respondents,
        scale: about.scale,
        seal: None,
        touchpoints: about.touchpoints,
        groups: about.groups,
    }
}
