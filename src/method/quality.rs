//! Net scores over waves and over groups: what changed since the last comparable wave, which step
//! of colour a score has, and in which order touchpoints stand.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use super::net::{Change, Net, Verdict};
use crate::domain::{Counts, Id, RaterGroup, WaveContent};

/// A score, and what changed since an earlier wave.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub struct Reading {
    /// The score; nothing without answers.
    pub net: Option<Net>,
    /// The place of the wave before, and the change since; nothing without one to compare with.
    pub since: Option<(usize, Change)>,
}

impl Reading {
    /// Is the change more than chance?
    pub fn is_clear(&self) -> bool {
        matches!(self.verdict(), Some(Verdict::Better | Verdict::Worse))
    }

    /// What can be said of the change.
    pub fn verdict(&self) -> Option<Verdict> {
        self.since.map(|(_, change)| change.verdict)
    }
}

/// Compares each score with the one before it on the same scale. Scores and scales come by wave,
/// the earliest first; a wave without answers is passed over.
pub fn readings<S: PartialEq>(nets: &[Option<Net>], scales: &[S]) -> Vec<Reading> {
    let reading = |(place, (net, scale)): (usize, (&Option<Net>, &S))| {
        let earlier = nets.iter().zip(scales).enumerate().take(place);
        let before = earlier
            .rev()
            .find(|(_, (before, other))| before.is_some() && *other == scale);
        let since = before.and_then(|(place, (before, _))| {
            let (net, before) = (net.as_ref()?, before.as_ref()?);
            Some((place, net.since(before)))
        });
        Reading { net: *net, since }
    };
    let all = nets.iter().zip(scales).enumerate();
    all.map(reading).collect()
}

/// The feelings of a wave, by touchpoint and group, all personas together.
pub type Felt = BTreeMap<Id, BTreeMap<RaterGroup, Counts>>;

/// Adds up the answers of a wave once, for those who ask for many touchpoints.
pub fn felt(content: &WaveContent) -> Felt {
    let mut felt = Felt::new();
    for sum in content.answers.iter().filter(|sum| sum.counts.n() > 0) {
        let groups = felt.entry(sum.touchpoint).or_default();
        let counts = groups.entry(sum.group).or_default();
        *counts = *counts + sum.counts;
    }
    felt
}

/// The step of colour of a score: five, the middle one around zero.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Heat {
    /// -50 points and below.
    VeryLow,
    /// Below -10 points.
    Low,
    /// Around zero.
    Even,
    /// Above +10 points.
    High,
    /// +50 points and above.
    VeryHigh,
}

impl Heat {
    /// The step of a score from -1 to +1.
    pub fn of(value: f64) -> Self {
        if value <= -0.5 {
            Self::VeryLow
        } else if value < -0.1 {
            Self::Low
        } else if value <= 0.1 {
            Self::Even
        } else if value < 0.5 {
            Self::High
        } else {
            Self::VeryHigh
        }
    }

    /// One word, the same in style sheets.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::VeryLow => "very-low",
            Self::Low => "low",
            Self::Even => "even",
            Self::High => "high",
            Self::VeryHigh => "very-high",
        }
    }
}

/// By what touchpoints are ordered.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Order {
    /// By name.
    #[default]
    Name,
    /// The lowest score first.
    Lowest,
    /// The highest score first.
    Highest,
    /// What fell most first.
    Fell,
    /// What rose most first.
    Rose,
}

impl Order {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Name,
        Self::Lowest,
        Self::Highest,
        Self::Fell,
        Self::Rose,
    ];

    /// One word.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Lowest => "lowest",
            Self::Highest => "highest",
            Self::Fell => "fell",
            Self::Rose => "rose",
        }
    }

    /// The order that a word stands for.
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|order| order.as_str() == word)
    }

    /// Orders two readings; those without a number come last.
    pub fn compare(self, one: &Reading, other: &Reading) -> Ordering {
        let score = |reading: &Reading| reading.net.map(|net| net.value);
        let change = |reading: &Reading| reading.since.map(|(_, change)| change.difference);
        let (one, other) = match self {
            Self::Name => return Ordering::Equal,
            Self::Lowest | Self::Highest => (score(one), score(other)),
            Self::Fell | Self::Rose => (change(one), change(other)),
        };
        match (one, other) {
            (Some(one), Some(other)) if matches!(self, Self::Lowest | Self::Fell) => {
                one.total_cmp(&other)
            }
            (Some(one), Some(other)) => other.total_cmp(&one),
            (one, other) => one.is_none().cmp(&other.is_none()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn net(in_favour: u64, against: u64, n: u64) -> Option<Net> {
        Net::new(in_favour, against, n)
    }

    #[test]
    fn only_waves_on_the_same_scale_are_compared_and_empty_ones_passed_over() {
        let nets = [
            net(100, 150, 400),
            net(400, 0, 400),
            None,
            net(180, 80, 400),
        ];
        let all = readings(&nets, &["1", "2", "1", "1"]);
        assert_eq!(all[0].since, None);
        assert_eq!(all[1].since, None);
        assert_eq!(all[2], Reading::default());
        assert_eq!(all[3].since.map(|(place, _)| place), Some(0));
        assert_eq!(all[3].verdict(), Some(Verdict::Better));
        assert!(all[3].is_clear() && !all[0].is_clear());
        let few = readings(&[net(9, 0, 9), net(0, 40, 40)], &["", ""]);
        assert_eq!(few[1].verdict(), Some(Verdict::TooFew));
        assert!(!few[1].is_clear());
    }

    #[test]
    fn those_without_a_number_come_last_in_every_order() {
        let with = Reading {
            net: net(5, 1, 20),
            since: None,
        };
        let without = Reading::default();
        for order in [Order::Lowest, Order::Highest] {
            assert_eq!(order.compare(&with, &without), Ordering::Less);
            assert_eq!(order.compare(&without, &with), Ordering::Greater);
        }
        assert_eq!(Order::Fell.compare(&with, &without), Ordering::Equal);
        for order in Order::ALL {
            assert_eq!(Order::of(order.as_str()), Some(order));
        }
    }

    proptest! {
        #[test]
        fn colour_grows_with_the_score_and_mirrors(a in -1.0..=1.0_f64, b in -1.0..=1.0_f64) {
            let (low, high) = (a.min(b), a.max(b));
            prop_assert!(Heat::of(low) <= Heat::of(high));
            let mirrored = Heat::of(-a) as i8;
            prop_assert_eq!(mirrored, 4 - Heat::of(a) as i8);
        }

        #[test]
        fn orders_mirror(a in 0..20_u64, b in 0..20_u64, c in 0..20_u64, d in 0..20_u64) {
            let reading = |p, q| Reading { net: net(p, q, 40), since: None };
            let (one, other) = (reading(a, b), reading(c, d));
            let down = Order::Lowest.compare(&one, &other);
            prop_assert_eq!(Order::Highest.compare(&one, &other), down.reverse());
            prop_assert_eq!(Order::Lowest.compare(&other, &one), down.reverse());
        }
    }
}
