//! Writing recommendations down: counts by hand, beside those that came from sheets and files.

use leptos::prelude::*;

use super::{Deed, Id, Workspace};
use crate::domain::{Recommendation, Recommended};

/// About what is answered, and by whom.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct RecommendationPlace {
    /// Which wave.
    pub wave: Id,
    /// After which touchpoint; nothing: about the company as a whole.
    pub touchpoint: Option<Id>,
    /// Of which persona; nothing: not known.
    pub persona: Option<Id>,
}

impl RecommendationPlace {
    fn holds(self, it: &Recommendation) -> bool {
        it.wave == Some(self.wave) && it.touchpoint == self.touchpoint && it.persona == self.persona
    }
}

impl Workspace {
    /// What was counted by hand; subscribes to the recommendations.
    pub fn counted_recommendations(self, at: RecommendationPlace) -> Recommended {
        self.of_batches(at, true)
    }

    /// What came from sheets and files; subscribes to the recommendations.
    pub fn gathered_recommendations(self, at: RecommendationPlace) -> Recommended {
        self.of_batches(at, false)
    }

    fn of_batches(self, at: RecommendationPlace, by_hand: bool) -> Recommended {
        let inner = self.inner();
        let found = inner.recommendations.pick(|_, it: &Recommendation| {
            (at.holds(it) && it.batch.is_none() == by_hand).then_some(it.counts)
        });
        let sum = found.into_iter();
        sum.fold(Recommended::default(), |all, counts| all + counts)
    }

    /// Writes down what was counted by hand.
    pub fn count_recommendations(self, at: RecommendationPlace, counts: Recommended) -> bool {
        let RecommendationPlace {
            wave,
            touchpoint,
            persona,
        } = at;
        let inner = self.inner();
        // Also one that a file brought under another id; were there two, the first carries all.
        let mut known = untrack(|| {
            inner
                .recommendations
                .pick(|id, it: &Recommendation| (at.holds(it) && it.batch.is_none()).then_some(id))
        });
        known.sort_unstable();
        let mut known = known.into_iter();
        let first = known.next();
        let id = first.unwrap_or_else(|| Recommendation::id(wave, touchpoint, persona, None));
        let blank = Recommendation {
            wave: Some(wave),
            touchpoint,
            persona,
            ..Recommendation::default()
        };
        self.edit(Deed::CountRecommendations, |draft| {
            draft.put::<Recommendation>(id, blank, |it| it.counts = counts);
            for other in known {
                draft.change::<Recommendation>(other, |it| it.counts = Recommended::default());
            }
        })
    }
}
