//! Filling in a rating sheet: what it asks, and what one person says.

use std::collections::BTreeMap;

use leptos::prelude::*;

use super::{Deed, Draft, Id, Key, Workspace, today};
use crate::domain::answers::comment_id;
use crate::domain::{
    Answers, Counts, Domain, Feeling, Grade, Insight, InsightKind, RaterGroup, Recommendation,
    Recommended, Relevance, Status,
};
use crate::platform::random;

/// One person filling in the sheet. Its number says nothing about the person.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Pass {
    /// Which wave.
    pub wave: Id,
    /// The number drawn for this sheet.
    pub batch: Id,
    /// Through whose eyes.
    pub group: RaterGroup,
    /// Which persona fits, if any.
    pub persona: Option<Id>,
}

/// A number for something that is to be made, such as a touchpoint that a table names.
pub fn fresh_id() -> Id {
    random::id()
}

/// What a sheet says about a touchpoint.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Given {
    /// How it was felt.
    pub feeling: Option<Feeling>,
    /// How much it matters, 0 to 10.
    pub relevance: Option<u8>,
}

impl Pass {
    /// A sheet for the next person.
    pub fn new(wave: Id, group: RaterGroup, persona: Option<Id>) -> Self {
        Self {
            wave,
            batch: random::id(),
            group,
            persona,
        }
    }

    fn answers(&self, touchpoint: Id) -> Id {
        let batch = Some(self.batch);
        Answers::id(self.wave, touchpoint, self.group, self.persona, batch)
    }

    fn recommendation(&self) -> Id {
        Recommendation::id(self.wave, None, self.persona, Some(self.batch))
    }

    /// The insight that a comment on a touchpoint, or on the whole, becomes.
    fn comment(&self, touchpoint: Option<Id>) -> Id {
        match touchpoint {
            Some(touchpoint) => comment_id(self.batch, touchpoint),
            None => comment_id(self.batch, "recommendation"),
        }
    }
}

impl Workspace {
    /// What a wave asks about, in the order of the customers' way: by phase, then by name.
    pub fn asked_touchpoints(self, wave: Id) -> Vec<Id> {
        let named = self.wave(wave).map(|wave| wave.about().touchpoints);
        let named = named.unwrap_or_default();
        let phases = self.all_phases();
        let phases: BTreeMap<Id, usize> = phases
            .iter()
            .enumerate()
            .map(|(place, (id, _))| (*id, place))
            .collect();
        let inner = self.inner();
        let mut ids = inner.touchpoints.here(|id, touchpoint| {
            let phase = touchpoint.phase.and_then(|phase| phases.get(&phase));
            let name = crate::domain::board::fold(&touchpoint.name);
            (phase.copied().unwrap_or(usize::MAX), name, id)
        });
        ids.retain(|id| {
            let is_active = || {
                let entry = inner.touchpoints.peek(*id);
                entry.is_some_and(|entry| entry.value.status == Status::Active)
            };
            if named.is_empty() {
                is_active()
            } else {
                named.contains(id)
            }
        });
        ids
    }

    /// The groups that a wave asks; all of them if it names none.
    pub fn asked_groups(self, wave: Id) -> Vec<RaterGroup> {
        let all = self.rater_groups();
        let named = self.wave(wave).map(|wave| wave.about().groups);
        match named.filter(|named| !named.is_empty()) {
            None => all,
            Some(named) => {
                let here = all.into_iter().filter(|group| named.contains(group));
                let here: Vec<RaterGroup> = here.collect();
                // A wave may name a department that is gone.
                if here.is_empty() {
                    named.into_iter().collect()
                } else {
                    here
                }
            }
        }
    }

    /// What a sheet says about a touchpoint; subscribes to it.
    pub fn given(self, pass: Pass, touchpoint: Id) -> Given {
        let entry = self.inner().answers.read(pass.answers(touchpoint));
        let Some(entry) = entry.filter(|entry| entry.is_here()) else {
            return Given::default();
        };
        let (counts, relevance) = (entry.value.counts, entry.value.relevance);
        let felt = |feeling: &Feeling| counts.of(*feeling) > 0;
        Given {
            feeling: Feeling::ALL.into_iter().find(felt),
            relevance: relevance.map(|relevance| relevance.mean.get() as u8),
        }
    }

    /// Writes down what a sheet says about a touchpoint. Nothing given takes it back.
    pub fn give(self, pass: Pass, touchpoint: Id, given: Given) -> bool {
        let id = pass.answers(touchpoint);
        let mut elsewhere = untrack(|| self.answers_elsewhere(pass));
        elsewhere.retain(|(_, answers)| answers.touchpoint == Some(touchpoint));
        if elsewhere.is_empty() && untrack(|| self.given(pass, touchpoint)) == given {
            return false;
        }
        let mut counts = Counts::default();
        given
            .feeling
            .into_iter()
            .for_each(|feeling| counts.add(feeling));
        let relevance = given.relevance.and_then(|it| Grade::new(f64::from(it)));
        let relevance = relevance.map(|mean| Relevance { mean, n: 1 });
        let blank = Answers {
            wave: Some(pass.wave),
            touchpoint: Some(touchpoint),
            group: pass.group,
            persona: pass.persona,
            batch: Some(pass.batch),
            ..Answers::default()
        };
        let comment = self.comment_here(pass, Some(touchpoint));
        self.edit(Deed::Answer, |draft| {
            draft.put::<Answers>(id, blank, |answers| {
                answers.counts = counts;
                answers.relevance = relevance;
            });
            elsewhere.iter().for_each(|(id, _)| empty(draft, *id));
            if let Some(comment) = comment {
                draft.change::<Insight>(comment, |it| it.kind = kind_of(given.feeling));
            }
        })
    }

    /// The person of a sheet answers for another group or as another persona after all: what they said
    /// moves along as one deed, so that they never count twice.
    pub fn move_pass(self, from: Pass, to: Pass, asked: &[Id]) -> bool {
        let answers = untrack(|| self.answers_elsewhere(to));
        let given = untrack(|| self.recommendations_elsewhere(to));
        let places = asked.iter().copied().map(Some).chain([None]);
        let comments: Vec<Id> = places
            .filter_map(|place| self.comment_here(to, place))
            .collect();
        self.edit(Deed::Answer, |draft| {
            for (id, answers) in answers {
                empty(draft, id);
                move_answers(draft, to, answers);
            }
            for (id, given) in given {
                draft.change::<Recommendation>(id, |it| it.counts = Recommended::default());
                // Only customers are asked for one.
                if to.group == RaterGroup::Customers {
                    move_recommendation(draft, to, given);
                }
            }
            for id in comments {
                draft.change::<Insight>(id, |insight| {
                    // Unless the team knew better meanwhile.
                    if insight.persona == from.persona {
                        insight.persona = to.persona;
                    }
                });
            }
        })
    }

    /// What a sheet says for another group or persona than now; subscribes to the answers.
    fn answers_elsewhere(self, pass: Pass) -> Vec<(Id, Answers)> {
        self.inner().answers.pick(|id, it: &Answers| {
            let is_of = it.wave == Some(pass.wave) && it.batch == Some(pass.batch);
            let is_elsewhere = it.group != pass.group || it.persona != pass.persona;
            let says = it.counts.n() > 0 || it.relevance.is_some();
            (is_of && is_elsewhere && says).then(|| (id, it.clone()))
        })
    }

    /// The recommendation of a sheet where it cannot stay; subscribes to the recommendations.
    fn recommendations_elsewhere(self, pass: Pass) -> Vec<(Id, Recommendation)> {
        let may_stay = pass.group == RaterGroup::Customers;
        self.inner()
            .recommendations
            .pick(|id, it: &Recommendation| {
                let is_of = it.wave == Some(pass.wave) && it.batch == Some(pass.batch);
                let is_elsewhere = it.persona != pass.persona || !may_stay;
                (is_of && is_elsewhere && it.counts.n() > 0).then(|| (id, it.clone()))
            })
    }

    /// The comment of a sheet, unless it is in the trash: writing would bring it back.
    fn comment_here(self, pass: Pass, touchpoint: Option<Id>) -> Option<Id> {
        let id = pass.comment(touchpoint);
        let entry = self.inner().insights.peek(id);
        entry.filter(|entry| entry.is_here()).map(|_| id)
    }

    /// The recommendation of a sheet; subscribes to it.
    pub fn recommended(self, pass: Pass) -> Option<u8> {
        let entry = self.inner().recommendations.read(pass.recommendation())?;
        let mut scores = entry.value.counts.scores.iter();
        let place = scores.position(|count| *count > 0)?;
        u8::try_from(place).ok().filter(|_| entry.is_here())
    }

    /// Writes down the recommendation of a sheet; nothing takes it back.
    pub fn recommend(self, pass: Pass, score: Option<u8>) -> bool {
        let elsewhere = untrack(|| self.recommendations_elsewhere(pass));
        if elsewhere.is_empty() && untrack(|| self.recommended(pass)) == score {
            return false;
        }
        let mut counts = Recommended::default();
        score.into_iter().for_each(|score| {
            counts.add(score);
        });
        let blank = Recommendation {
            wave: Some(pass.wave),
            persona: pass.persona,
            batch: Some(pass.batch),
            ..Recommendation::default()
        };
        let comment = self.comment_here(pass, None);
        self.edit(Deed::Answer, |draft| {
            let id = pass.recommendation();
            draft.put::<Recommendation>(id, blank, |given| given.counts = counts);
            for (id, _) in elsewhere {
                draft.change::<Recommendation>(id, |it| it.counts = Recommended::default());
            }
            if let Some(comment) = comment {
                draft.change::<Insight>(comment, |it| it.kind = kind_of_score(score));
            }
        })
    }

    /// What a sheet says in words about a touchpoint, or about the whole; subscribes to it.
    pub fn commented(self, pass: Pass, touchpoint: Option<Id>) -> String {
        let entry = self.inner().insights.read(pass.comment(touchpoint));
        let here = entry.filter(|entry| entry.is_here());
        here.map(|entry| entry.value.text).unwrap_or_default()
    }

    /// Makes a comment an insight, changes it, or throws it away when nothing is left of it.
    pub fn comment(self, pass: Pass, touchpoint: Option<Id>, text: &str, source: String) -> bool {
        let text = text.trim();
        if untrack(|| self.commented(pass, touchpoint)) == text {
            return false;
        }
        let kind = untrack(|| match touchpoint {
            Some(touchpoint) => kind_of(self.given(pass, touchpoint).feeling),
            None => kind_of_score(self.recommended(pass)),
        });
        let insight = Insight {
            text: text.to_owned(),
            kind,
            source,
            date: today(),
            touchpoint,
            persona: pass.persona,
            ..Insight::default()
        };
        let id = pass.comment(touchpoint);
        let before = self.inner().insights.peek(id);
        self.edit(Deed::AddInsight, |draft| match before {
            _ if text.is_empty() => draft.trash(Key::new(Insight::KIND, id)),
            None => draft.create(id, &insight),
            Some(before) => {
                if !before.is_here() {
                    draft.restore(Key::new(Insight::KIND, id));
                }
                draft.change::<Insight>(id, |it| {
                    (it.text, it.kind) = (insight.text, insight.kind);
                });
            }
        })
    }
}

fn empty(draft: &mut Draft<'_>, id: Id) {
    draft.change::<Answers>(id, |answers| {
        answers.counts = Counts::default();
        answers.relevance = None;
    });
}

/// Answers of a sheet, for the group and the persona it is filled in for now.
fn move_answers(draft: &mut Draft<'_>, to: Pass, answers: Answers) {
    let Some(touchpoint) = answers.touchpoint else {
        return;
    };
    let (counts, relevance) = (answers.counts, answers.relevance);
    let blank = Answers {
        group: to.group,
        persona: to.persona,
        ..answers
    };
    draft.put::<Answers>(to.answers(touchpoint), blank, |it| {
        it.counts = counts;
        it.relevance = relevance;
    });
}

fn move_recommendation(draft: &mut Draft<'_>, to: Pass, given: Recommendation) {
    let counts = given.counts;
    let blank = Recommendation {
        persona: to.persona,
        ..given
    };
    draft.put::<Recommendation>(to.recommendation(), blank, |it| it.counts = counts);
}

fn kind_of(feeling: Option<Feeling>) -> InsightKind {
    match feeling {
        Some(Feeling::Disappointed) => InsightKind::Weakness,
        Some(Feeling::Delighted) => InsightKind::Praise,
        Some(Feeling::Okay) => InsightKind::Opportunity,
        None => InsightKind::Question,
    }
}

/// The question behind a recommendation asks what could be better, also those who are content.
fn kind_of_score(score: Option<u8>) -> InsightKind {
    match score {
        Some(0..=6) => InsightKind::Weakness,
        Some(9..) => InsightKind::Praise,
        _ => InsightKind::Opportunity,
    }
}
