//! Taking in answers out of a table, as one deed that can be repeated without doubling anything.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::{Deed, Draft, Id, Workspace, today};
use crate::domain::answers::comment_id;
use crate::domain::{
    Answers, Counts, Date, Insight, Recommendation, Recommended, Status, Touchpoint,
};
use crate::files::answers::Plan;
use crate::storage::Reason;

impl Workspace {
    /// Has this batch been taken into this wave? Subscribes to the answers.
    pub fn has_batch(self, wave: Id, batch: Id) -> bool {
        let inner = self.inner();
        let is_of =
            |its_wave: Option<Id>, its: Option<Id>| its_wave == Some(wave) && its == Some(batch);
        let answers = inner.answers.pick(|_, it: &Answers| {
            let says = it.counts.n() > 0 || it.relevance.is_some();
            (says && is_of(it.wave, it.batch)).then_some(())
        });
        let given = inner.recommendations.pick(|_, it: &Recommendation| {
            (it.counts.n() > 0 && is_of(it.wave, it.batch)).then_some(())
        });
        !answers.is_empty() || !given.is_empty()
    }

    /// Takes a table in as one deed. The numbers that the same table gave this wave before are replaced,
    /// so that taking it in twice changes nothing; the insights that it brought before stay as they are.
    /// Says whether anything changed.
    pub fn take_in(self, wave: Id, batch: Id, plan: &Plan, source: &str) -> bool {
        let stale = untrack(|| self.stale(wave, batch, plan));
        let (inner, since) = (self.inner(), today());
        inner.back_up(Reason::Import);
        self.edit(Deed::ImportAnswers, |draft| {
            make_candidates(draft, plan, since);
            put_answers(draft, wave, batch, plan);
            put_recommendations(draft, wave, batch, plan);
            stale.empty(draft);
            for (id, insight) in insights(batch, plan, source) {
                // The team may have worked on it since, so it stays, even if the table is read otherwise now.
                if inner.insights.peek(id).is_none() {
                    draft.create(id, &insight);
                }
            }
        })
    }

    /// What the same table said before and does not say now.
    fn stale(self, wave: Id, batch: Id, plan: &Plan) -> Stale {
        let inner = self.inner();
        let answers = plan.answers.keys();
        let kept: BTreeSet<Id> = answers
            .map(|(touchpoint, group, persona)| {
                Answers::id(wave, *touchpoint, *group, *persona, Some(batch))
            })
            .chain(plan.recommendations.keys().map(|(touchpoint, persona)| {
                Recommendation::id(wave, *touchpoint, *persona, Some(batch))
            }))
            .collect();
        let goes = |id: Id, its_wave: Option<Id>, its: Option<Id>| {
            (its_wave == Some(wave) && its == Some(batch) && !kept.contains(&id)).then_some(id)
        };
        Stale {
            answers: inner
                .answers
                .pick(|id, it: &Answers| goes(id, it.wave, it.batch)),
            given: inner
                .recommendations
                .pick(|id, it: &Recommendation| goes(id, it.wave, it.batch)),
        }
    }
}

struct Stale {
    answers: Vec<Id>,
    given: Vec<Id>,
}

impl Stale {
    fn empty(&self, draft: &mut Draft<'_>) {
        for id in &self.answers {
            draft.change::<Answers>(*id, |answers| {
                answers.counts = Counts::default();
                answers.relevance = None;
            });
        }
        for id in &self.given {
            draft.change::<Recommendation>(*id, |given| given.counts = Recommended::default());
        }
    }
}

/// The insights of a table, under ids that are the same whenever it is taken in.
fn insights<'a>(
    batch: Id,
    plan: &'a Plan,
    source: &'a str,
) -> impl Iterator<Item = (Id, Insight)> + 'a {
    plan.comments.iter().map(move |comment| {
        let insight = Insight {
            text: comment.text.clone(),
            kind: comment.kind,
            source: source.to_owned(),
            date: comment.date,
            touchpoint: comment.touchpoint,
            persona: comment.persona,
            ..Insight::default()
        };
        (comment_id(batch, comment.line), insight)
    })
}

fn make_candidates(draft: &mut Draft<'_>, plan: &Plan, since: Option<Date>) {
    for (id, name) in &plan.made {
        let candidate = Touchpoint {
            name: name.clone(),
            status: Status::Candidate,
            since,
            ..Touchpoint::default()
        };
        draft.create(*id, &candidate);
    }
}

fn put_answers(draft: &mut Draft<'_>, wave: Id, batch: Id, plan: &Plan) {
    for ((touchpoint, group, persona), sum) in &plan.answers {
        let id = Answers::id(wave, *touchpoint, *group, *persona, Some(batch));
        let blank = Answers {
            wave: Some(wave),
            touchpoint: Some(*touchpoint),
            group: *group,
            persona: *persona,
            batch: Some(batch),
            ..Answers::default()
        };
        draft.put::<Answers>(id, blank, |answers| {
            answers.counts = sum.counts;
            answers.relevance = sum.relevance();
        });
    }
}

fn put_recommendations(draft: &mut Draft<'_>, wave: Id, batch: Id, plan: &Plan) {
    for ((touchpoint, persona), counts) in &plan.recommendations {
        let id = Recommendation::id(wave, *touchpoint, *persona, Some(batch));
        let blank = Recommendation {
            wave: Some(wave),
            touchpoint: *touchpoint,
            persona: *persona,
            batch: Some(batch),
            ..Recommendation::default()
        };
        draft.put::<Recommendation>(id, blank, |given| given.counts = *counts);
    }
}
