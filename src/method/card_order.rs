//! In which order cards come first, and which of them are quick wins that customers notice soon.

use std::cmp::Reverse;

use super::matrix::{Corner, Cross};
use super::priority::{NoEffort, Rice, Wsjf};
use crate::domain::{Card, CardState, Date};
use crate::merge::Id;

/// The weeks within which a quick win is to be visible.
pub const SOON: f64 = 4.0;

/// By what cards are put in order.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub enum CardOrder {
    /// Quick wins first: by quadrant, then by impact minus effort.
    #[default]
    Wins,
    /// By the dots of a voting round.
    Votes,
    /// Reach, impact, confidence, effort.
    Rice,
    /// Weighted shortest job first.
    Wsjf,
    /// By impact alone.
    Impact,
}

/// What a card needs for a score and may lack.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[allow(missing_docs)]
pub enum Input {
    Reach,
    Impact,
    Confidence,
    Urgency,
    Chance,
    Effort,
}

/// A card's score in an order.
#[derive(Clone, PartialEq, Debug)]
pub enum CardScore {
    /// The score.
    Is(f64),
    /// Nothing can be divided by an effort of 0.
    NoEffort,
    /// These are missing.
    Missing(Vec<Input>),
}

impl From<Result<f64, NoEffort>> for CardScore {
    fn from(score: Result<f64, NoEffort>) -> Self {
        match score {
            Ok(score) => Self::Is(score),
            Err(NoEffort) => Self::NoEffort,
        }
    }
}

/// The quadrant of a card; nothing while impact or effort is missing.
pub fn corner(card: &Card) -> Option<Corner> {
    let (impact, effort) = card.impact.zip(card.effort)?;
    Some(Cross::MIDDLE.corner(impact.get(), effort.get()))
}

/// What cards lack, with a word each for addresses: a number leads to just the cards behind it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Lack {
    /// Costs.
    Cost,
    /// Impact or effort.
    Corner,
}

impl Lack {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Cost, Self::Corner];

    /// The word.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Cost => "cost",
            Self::Corner => "corner",
        }
    }

    /// From its word; nothing for any other.
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.as_str() == word)
    }

    /// Does this card lack it?
    pub fn holds(self, card: &Card) -> bool {
        match self {
            Self::Cost => card.cost.is_none(),
            Self::Corner => corner(card).is_none(),
        }
    }
}

impl CardOrder {
    /// The one to begin with comes first.
    pub const ALL: [Self; 5] = [
        Self::Wins,
        Self::Votes,
        Self::Rice,
        Self::Wsjf,
        Self::Impact,
    ];

    /// The card's score; the dots are those of a round, nothing where there is none.
    pub fn score(self, card: &Card, dots: Option<u64>) -> CardScore {
        let grade = |it: Option<crate::domain::Grade>| it.map(|it| it.get());
        let (impact, effort) = (grade(card.impact), grade(card.effort));
        match self {
            Self::Wins => need(
                [(Input::Impact, impact), (Input::Effort, effort)],
                |[impact, effort]| CardScore::Is(impact - effort),
            ),
            Self::Votes => dots.map_or(CardScore::Missing(Vec::new()), |dots| {
                CardScore::Is(dots as f64)
            }),
            Self::Rice => need(
                [
                    (Input::Reach, card.reach.map(|it| it.get())),
                    (Input::Impact, impact),
                    (Input::Confidence, card.confidence.map(|it| it.get())),
                    (Input::Effort, effort),
                ],
                |[reach, impact, confidence, effort]| {
                    let rice = Rice {
                        reach,
                        impact,
                        confidence,
                        effort,
                    };
                    rice.score().into()
                },
            ),
            Self::Wsjf => need(
                [
                    (Input::Impact, impact),
                    (Input::Urgency, grade(card.urgency)),
                    (Input::Chance, grade(card.chance)),
                    (Input::Effort, effort),
                ],
                |[value, urgency, chance, size]| {
                    let wsjf = Wsjf {
                        value,
                        urgency,
                        chance,
                        size,
                    };
                    wsjf.score().into()
                },
            ),
            Self::Impact => need([(Input::Impact, impact)], |[impact]| CardScore::Is(impact)),
        }
    }

    /// Puts cards in this order: by score, those without one last; ties by impact, then by name.
    pub fn sort(self, cards: &mut [RankedCard]) {
        cards.sort_by_cached_key(|it| self.key(it));
    }

    fn key(self, it: &RankedCard) -> impl Ord + use<> {
        let score = self.score(&it.card, it.dots);
        let (missing, score) = match score {
            CardScore::Is(score) => (0, score),
            CardScore::NoEffort => (1, 0.0),
            CardScore::Missing(_) => (2, 0.0),
        };
        let quadrant = match self {
            Self::Wins => corner(&it.card),
            _ => None,
        };
        let impact = it.card.impact.map_or(-1.0, |it| it.get());
        let name = crate::domain::board::fold(&it.card.title);
        let high = |number| Reverse(Total(number));
        (missing, quadrant, high(score), high(impact), name, it.id)
    }
}

/// A number in its total order.
#[derive(PartialEq)]
struct Total(f64);

impl Eq for Total {}

impl PartialOrd for Total {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Total {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0.total_cmp(&other.0)
    }
}

/// The score of the inputs, or which of them are missing.
fn need<const N: usize>(
    inputs: [(Input, Option<f64>); N],
    score: impl FnOnce([f64; N]) -> CardScore,
) -> CardScore {
    let missing = inputs.iter().filter(|(_, value)| value.is_none());
    let missing: Vec<Input> = missing.map(|(input, _)| *input).collect();
    if missing.is_empty() {
        score(inputs.map(|(_, value)| value.unwrap_or_default()))
    } else {
        CardScore::Missing(missing)
    }
}

/// A card to be put in order.
#[derive(Clone, PartialEq, Debug)]
pub struct RankedCard {
    /// Which card.
    pub id: Id,
    /// What it says.
    pub card: Card,
    /// Its dots in the round that counts; nothing where there is no such round.
    pub dots: Option<u64>,
}

/// How soon customers notice a quick win.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Win {
    /// Within four weeks.
    Soon,
    /// Nobody has said.
    Unknown,
    /// Later than that.
    Later,
}

/// Is it a quick win, and how soon do customers notice it? Nothing for cards in other quadrants
/// and for those that are lived already: what is there cannot be won any more.
pub fn win(card: &Card) -> Option<Win> {
    if corner(card)? != Corner::HighLow || card.state == CardState::Live {
        return None;
    }
    Some(match card.weeks {
        None => Win::Unknown,
        Some(weeks) if weeks.get() <= SOON => Win::Soon,
        Some(_) => Win::Later,
    })
}

/// Is something due within four weeks from today, or late?
pub fn is_due_soon(until: Date, today: Date) -> bool {
    today.days_until(until) as f64 <= SOON * 7.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Amount, Grade, Percent, Weeks};
    use proptest::prelude::*;

    fn card(title: &str, impact: Option<f64>, effort: Option<f64>) -> Card {
        Card {
            title: title.into(),
            impact: impact.and_then(Grade::new),
            effort: effort.and_then(Grade::new),
            ..Card::default()
        }
    }

    fn ranked(cards: Vec<Card>) -> Vec<RankedCard> {
        let one = |(n, card)| RankedCard {
            id: Id(uuid::Uuid::from_u128(n as u128)),
            card,
            dots: None,
        };
        cards.into_iter().enumerate().map(one).collect()
    }

    fn titles(order: CardOrder, mut cards: Vec<RankedCard>) -> Vec<String> {
        order.sort(&mut cards);
        cards.into_iter().map(|it| it.card.title).collect()
    }

    #[test]
    fn quick_wins_come_first_and_cards_without_estimates_last() {
        let cards = ranked(vec![
            card("blank", None, Some(1.0)),
            card("thankless", Some(1.0), Some(9.0)),
            card("fill-in", Some(4.0), Some(1.0)),
            card("project", Some(9.0), Some(8.0)),
            card("good win", Some(8.0), Some(2.0)),
            card("best win", Some(9.0), Some(1.0)),
        ]);
        let order = titles(CardOrder::Wins, cards);
        assert_eq!(
            order,
            [
                "best win",
                "good win",
                "project",
                "fill-in",
                "thankless",
                "blank"
            ]
        );
    }

    #[test]
    fn an_effort_of_nothing_stands_behind_all_scores() {
        let rice = |title: &str, reach, effort| Card {
            reach: Amount::new(reach),
            confidence: Percent::new(50.0),
            ..card(title, Some(5.0), Some(effort))
        };
        let cards = ranked(vec![
            card("missing", Some(5.0), Some(1.0)),
            rice("nothing", 900.0, 0.0),
            rice("few", 10.0, 1.0),
            rice("many", 100.0, 1.0),
        ]);
        let score = |n: usize| CardOrder::Rice.score(&cards[n].card, None);
        assert_eq!(
            score(0),
            CardScore::Missing(vec![Input::Reach, Input::Confidence])
        );
        assert_eq!(
            (score(1), score(3)),
            (CardScore::NoEffort, CardScore::Is(250.0))
        );
        let order = titles(CardOrder::Rice, cards);
        assert_eq!(order, ["many", "few", "nothing", "missing"]);
    }

    #[test]
    fn dots_and_wsjf_put_in_order_too() {
        let mut cards = ranked(vec![
            card("a", Some(1.0), None),
            card("b", None, None),
            card("c", Some(9.0), None),
        ]);
        cards[0].dots = Some(3);
        cards[1].dots = Some(7);
        cards[2].dots = Some(3);
        assert_eq!(titles(CardOrder::Votes, cards.clone()), ["b", "c", "a"]);
        assert_eq!(titles(CardOrder::Impact, cards), ["c", "a", "b"]);
        let it = Card {
            urgency: Grade::new(5.0),
            chance: Grade::new(3.0),
            ..card("w", Some(8.0), Some(4.0))
        };
        assert_eq!(CardOrder::Wsjf.score(&it, None), CardScore::Is(4.0));
    }

    #[test]
    fn a_quick_win_is_soon_up_to_four_weeks() {
        let it = |weeks: Option<f64>| {
            let mut it = card("", Some(8.0), Some(2.0));
            it.weeks = weeks.and_then(Weeks::new);
            it
        };
        assert_eq!(win(&it(None)), Some(Win::Unknown));
        assert_eq!(win(&it(Some(4.0))), Some(Win::Soon));
        assert_eq!(win(&it(Some(4.5))), Some(Win::Later));
        let mut live = it(Some(1.0));
        live.state = CardState::Live;
        assert_eq!(win(&live), None);
        assert_eq!(win(&card("", Some(8.0), Some(5.0))), None);
        assert_eq!(win(&card("", None, Some(1.0))), None);
    }

    #[test]
    fn four_weeks_are_28_days() {
        let day = |month, day| Date::new(2026, month, day).unwrap();
        assert!(is_due_soon(day(3, 29), day(3, 1)) && is_due_soon(day(2, 1), day(3, 1)));
        assert!(!is_due_soon(day(3, 30), day(3, 1)));
    }

    proptest! {
        #[test]
        fn no_better_score_stands_behind_a_worse_one(
            values in prop::collection::vec((prop::option::of(0.0..=10.0_f64), prop::option::of(0.0..=10.0_f64)), 0..12)
        ) {
            let mut cards = ranked(values.into_iter().map(|(impact, effort)| card("", impact, effort)).collect());
            for order in CardOrder::ALL {
                order.sort(&mut cards);
                for pair in cards.windows(2) {
                    let score = |n: usize| order.score(&pair[n].card, None);
                    let same = order != CardOrder::Wins || corner(&pair[0].card) == corner(&pair[1].card);
                    if let (CardScore::Is(first), CardScore::Is(second)) = (score(0), score(1)) {
                        prop_assert!(!same || first >= second);
                    }
                    prop_assert!(!matches!((score(0), score(1)), (CardScore::Missing(_), CardScore::Is(_))));
                }
            }
        }
    }
}
