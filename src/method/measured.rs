//! What a wave holds, its batches added up; and what differs between a frozen wave and the records
//! that came since.

use std::collections::BTreeMap;

use crate::domain::{
    AnswerSum, Answers, Counts, Grade, Id, RaterGroup, Recommendation, RecommendationSum,
    Recommended, Relevance, Wave, WaveContent,
};

/// To what answers are added up: touchpoint, group, persona.
type AnswerKey = (Id, RaterGroup, Option<Id>);
/// To what recommendations are added up: touchpoint, persona.
type RecommendationKey = (Option<Id>, Option<Id>);

/// Adds up what the records say of a wave, whatever its seal says. Records are to come in the order
/// of their ids, so that sums are the same in every browser; those of other waves are left out.
pub fn live_content<'a>(
    id: Id,
    wave: &Wave,
    answers: impl IntoIterator<Item = &'a Answers>,
    recommendations: impl IntoIterator<Item = &'a Recommendation>,
) -> WaveContent {
    let mut sums: BTreeMap<AnswerKey, (Counts, Option<Relevance>)> = BTreeMap::new();
    for answer in answers {
        if let (true, Some(touchpoint)) = (answer.wave == Some(id), answer.touchpoint) {
            let key = (touchpoint, answer.group, answer.persona);
            let (counts, relevance) = sums.entry(key).or_default();
            *counts = *counts + answer.counts;
            *relevance = both_relevances(*relevance, answer.relevance);
        }
    }
    sums.retain(|_, (counts, relevance)| counts.n() > 0 || relevance.is_some());
    let mut recommended: BTreeMap<RecommendationKey, Recommended> = BTreeMap::new();
    for given in recommendations {
        if given.wave == Some(id) {
            let key = (given.touchpoint, given.persona);
            let sum = recommended.entry(key).or_default();
            *sum = *sum + given.counts;
        }
    }
    recommended.retain(|_, counts| counts.n() > 0);
    let answer = |((touchpoint, group, persona), (counts, relevance))| AnswerSum {
        touchpoint,
        group,
        persona,
        counts,
        relevance,
    };
    let recommendation = |((touchpoint, persona), counts)| RecommendationSum {
        touchpoint,
        persona,
        counts,
    };
    WaveContent {
        about: wave.own_about(),
        answers: sums.into_iter().map(answer).collect(),
        recommendations: recommended.into_iter().map(recommendation).collect(),
    }
}

/// The relevance of two batches together: the mean of all who gave one.
pub fn both_relevances(one: Option<Relevance>, other: Option<Relevance>) -> Option<Relevance> {
    let (Some(one), Some(other)) = (one, other) else {
        return one.or(other);
    };
    let n = one.n.saturating_add(other.n);
    let of = |part: Relevance| part.mean.get() * f64::from(part.n);
    let all = f64::from(one.n) + f64::from(other.n);
    let mean = if all > 0.0 {
        (of(one) + of(other)) / all
    } else {
        one.mean.get()
    };
    // Rounding may leave the range by the last bit.
    let mean = Grade::new(mean.clamp(0.0, 10.0)).unwrap_or(one.mean);
    Some(Relevance { mean, n })
}

impl WaveContent {
    /// All answers about a touchpoint from groups that `takes` accepts, all personas together.
    pub fn counts(&self, touchpoint: Id, takes: impl Fn(RaterGroup) -> bool) -> Counts {
        let here = self.answers.iter();
        here.filter(|sum| sum.touchpoint == touchpoint && takes(sum.group))
            .fold(Counts::default(), |all, sum| all + sum.counts)
    }

    /// How much a touchpoint matters to groups that `takes` accepts.
    pub fn relevance(
        &self,
        touchpoint: Id,
        takes: impl Fn(RaterGroup) -> bool,
    ) -> Option<Relevance> {
        let here = self.answers.iter();
        here.filter(|sum| sum.touchpoint == touchpoint && takes(sum.group))
            .fold(None, |all, sum| both_relevances(all, sum.relevance))
    }

    /// All recommendations after this touchpoint (nothing: of the company as a whole), of this
    /// persona or of all together.
    pub fn recommended(&self, touchpoint: Option<Id>, persona: Option<Id>) -> Recommended {
        let here = self.recommendations.iter();
        here.filter(|sum| {
            sum.touchpoint == touchpoint && (persona.is_none() || sum.persona == persona)
        })
        .fold(Recommended::default(), |all, sum| all + sum.counts)
    }

    /// The groups that answered about touchpoints.
    pub fn answering_groups(&self) -> std::collections::BTreeSet<RaterGroup> {
        self.answers.iter().map(|sum| sum.group).collect()
    }
}

/// What the records say otherwise than the seal of a frozen wave.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct SinceFrozen {
    /// Answers that the seal does not hold, or holds otherwise, and those that are gone since.
    pub answers: Vec<(AnswerKey, Option<AnswerSum>, Option<AnswerSum>)>,
    /// Recommendations likewise.
    pub recommendations: Vec<(
        RecommendationKey,
        Option<RecommendationSum>,
        Option<RecommendationSum>,
    )>,
    /// Does the wave say something else of itself?
    pub about: bool,
}

impl SinceFrozen {
    /// Is everything as it was?
    pub fn is_empty(&self) -> bool {
        self.answers.is_empty() && self.recommendations.is_empty() && !self.about
    }
}

/// Compares what was frozen with what the records say now.
pub fn since_frozen(frozen: &WaveContent, live: &WaveContent) -> SinceFrozen {
    let by_key = |content: &WaveContent| -> BTreeMap<AnswerKey, AnswerSum> {
        let sums = content.answers.iter();
        sums.map(|sum| ((sum.touchpoint, sum.group, sum.persona), *sum))
            .collect()
    };
    let by_persona = |content: &WaveContent| -> BTreeMap<RecommendationKey, RecommendationSum> {
        let sums = content.recommendations.iter();
        sums.map(|sum| ((sum.touchpoint, sum.persona), *sum))
            .collect()
    };
    SinceFrozen {
        answers: differing(by_key(frozen), by_key(live)),
        recommendations: differing(by_persona(frozen), by_persona(live)),
        about: frozen.about != live.about,
    }
}

fn differing<K: Ord + Copy, V: PartialEq>(
    mut before: BTreeMap<K, V>,
    after: BTreeMap<K, V>,
) -> Vec<(K, Option<V>, Option<V>)> {
    let mut all: Vec<(K, Option<V>, Option<V>)> = after
        .into_iter()
        .map(|(key, value)| (key, before.remove(&key), Some(value)))
        .collect();
    all.extend(
        before
            .into_iter()
            .map(|(key, value)| (key, Some(value), None)),
    );
    all.retain(|(_, before, after)| before != after);
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use uuid::Uuid;

    fn id(number: u128) -> Id {
        Id(Uuid::from_u128(number))
    }

    fn answers(touchpoint: u128, batch: u128, delighted: u32, mean: f64, n: u32) -> Answers {
        Answers {
            wave: Some(id(1)),
            touchpoint: Some(id(touchpoint)),
            batch: Some(id(batch)),
            counts: Counts {
                delighted,
                ..Counts::default()
            },
            relevance: Grade::new(mean).map(|mean| Relevance { mean, n }),
            ..Answers::default()
        }
    }

    #[test]
    fn batches_add_up_and_relevance_weighs_by_the_number_of_people() {
        let other = Answers {
            wave: Some(id(2)),
            ..answers(5, 1, 99, 0.0, 99)
        };
        let all = [answers(5, 1, 3, 4.0, 1), answers(5, 2, 4, 8.0, 3), other];
        let content = live_content(id(1), &Wave::default(), &all, []);
        assert_eq!(content.answers.len(), 1);
        assert_eq!(content.counts(id(5), |_| true).delighted, 7);
        let relevance = content.relevance(id(5), |_| true).unwrap();
        assert_eq!((relevance.mean.get(), relevance.n), (7.0, 4));
        assert_eq!(
            content
                .counts(id(5), |group| group == RaterGroup::Others)
                .n(),
            0
        );
        assert_eq!(content.relevance(id(6), |_| true), None);
    }

    #[test]
    fn what_came_after_freezing_is_told_apart() {
        let before = [answers(5, 1, 3, 4.0, 1), answers(6, 1, 1, 4.0, 1)];
        let frozen = live_content(id(1), &Wave::default(), &before, []);
        assert!(since_frozen(&frozen, &frozen).is_empty());
        let after = [answers(5, 1, 4, 4.0, 1), answers(7, 1, 1, 4.0, 1)];
        let renamed = Wave {
            name: "x".into(),
            ..Wave::default()
        };
        let given = Recommendation {
            wave: Some(id(1)),
            counts: Recommended {
                promoters: 1,
                ..Recommended::default()
            },
            ..Recommendation::default()
        };
        let live = live_content(id(1), &renamed, &after, [&given]);
        let since = since_frozen(&frozen, &live);
        let changed: Vec<_> = since
            .answers
            .iter()
            .map(|((touchpoint, ..), before, after)| {
                (*touchpoint, before.is_some(), after.is_some())
            })
            .collect();
        assert_eq!(
            changed,
            [
                (id(5), true, true),
                (id(7), false, true),
                (id(6), true, false)
            ]
        );
        assert!(since.about && since.recommendations.len() == 1);
    }

    proptest! {
        #[test]
        fn no_answer_is_lost_by_adding_up(list in proptest::collection::vec((0..4_u128, 0..3_u128, 0..50_u32, 0.0..=10.0, 1..9_u32), 0..20)) {
            let all: Vec<Answers> = list.into_iter().map(|(t, b, d, m, n)| answers(t, b, d, m, n)).collect();
            let content = live_content(id(1), &Wave::default(), &all, []);
            let given: u64 = all.iter().map(|answer| answer.counts.n()).sum();
            prop_assert_eq!(content.answers.iter().map(|sum| sum.counts.n()).sum::<u64>(), given);
            for sum in &content.answers {
                let relevance = sum.relevance.unwrap();
                prop_assert!((0.0..=10.0).contains(&relevance.mean.get()));
            }
        }
    }
}
