//! The numbers of a card as people write them: in the table of cards and on the card itself.

use crate::domain::{Amount, Card, Grade, Percent, Weeks, money};
use crate::i18n::{self, words::card_ranking};
use crate::method::card_order::Input;

/// A number of a card.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[allow(missing_docs)]
pub enum CardNumber {
    Impact,
    Effort,
    Weeks,
    Cost,
    Reach,
    Confidence,
    Urgency,
    Chance,
}

/// Writes a number into a card.
pub type Write = Box<dyn FnOnce(&mut Card)>;

impl CardNumber {
    /// In the order in which a card asks for them.
    pub const ALL: [Self; 8] = [
        Self::Impact,
        Self::Effort,
        Self::Weeks,
        Self::Cost,
        Self::Reach,
        Self::Confidence,
        Self::Urgency,
        Self::Chance,
    ];

    /// What it is called at the head of a column.
    pub fn label(self) -> &'static str {
        match self {
            Self::Impact => card_ranking::impact(),
            Self::Effort => card_ranking::effort(),
            Self::Weeks => card_ranking::weeks(),
            Self::Cost => card_ranking::cost(),
            Self::Reach => card_ranking::reach(),
            Self::Confidence => card_ranking::confidence(),
            Self::Urgency => card_ranking::urgency(),
            Self::Chance => card_ranking::chance(),
        }
    }

    /// What it means and in what it is counted.
    pub fn hint(self) -> &'static str {
        match self {
            Self::Impact => card_ranking::impact_hint(),
            Self::Effort => card_ranking::effort_hint(),
            Self::Weeks => card_ranking::weeks_hint(),
            Self::Cost => card_ranking::cost_hint(),
            Self::Reach => card_ranking::reach_hint(),
            Self::Confidence => card_ranking::confidence_hint(),
            Self::Urgency => card_ranking::urgency_hint(),
            Self::Chance => card_ranking::chance_hint(),
        }
    }

    /// What stands in its field; nothing while nobody has given it.
    pub fn shown(self, card: &Card) -> String {
        let number = match self {
            Self::Impact => card.impact.map(Grade::get),
            Self::Effort => card.effort.map(Grade::get),
            Self::Weeks => card.weeks.map(Weeks::get),
            Self::Cost => card.cost.map(Amount::get),
            Self::Reach => card.reach.map(Amount::get),
            Self::Confidence => card.confidence.map(Percent::get),
            Self::Urgency => card.urgency.map(Grade::get),
            Self::Chance => card.chance.map(Grade::get),
        };
        number.map_or_else(String::new, |number| i18n::decimal(number, 2))
    }

    /// Reads what somebody wrote; an empty field takes the number away.
    ///
    /// # Errors
    /// A sentence that says what is wanted.
    pub fn read(self, text: &str) -> Result<Write, String> {
        macro_rules! put {
            ($field:ident, $read:path) => {
                match (text.trim(), $read(text)) {
                    ("", _) => Some(Box::new(|card: &mut Card| card.$field = None) as Write),
                    (_, Some(value)) => {
                        Some(Box::new(move |card: &mut Card| card.$field = Some(value)) as Write)
                    }
                    (_, None) => None,
                }
            };
        }
        let write = match self {
            Self::Impact => put!(impact, Grade::from_people),
            Self::Effort => put!(effort, Grade::from_people),
            Self::Weeks => put!(weeks, Weeks::from_people),
            Self::Cost => put!(cost, money),
            Self::Reach => put!(reach, money),
            Self::Confidence => put!(confidence, Percent::from_people),
            Self::Urgency => put!(urgency, Grade::from_people),
            Self::Chance => put!(chance, Grade::from_people),
        };
        write.ok_or_else(|| self.wrong(text.trim()))
    }

    fn wrong(self, text: &str) -> String {
        match self {
            Self::Impact | Self::Effort | Self::Urgency | Self::Chance => {
                card_ranking::wrong_grade(self.label(), text)
            }
            Self::Weeks => card_ranking::wrong_weeks(text),
            Self::Cost | Self::Reach => card_ranking::wrong_amount(self.label(), text),
            Self::Confidence => card_ranking::wrong_percent(self.label(), text),
        }
    }
}

/// What a score may lack, in words.
pub fn input(it: Input) -> &'static str {
    match it {
        Input::Reach => CardNumber::Reach,
        Input::Impact => CardNumber::Impact,
        Input::Confidence => CardNumber::Confidence,
        Input::Urgency => CardNumber::Urgency,
        Input::Chance => CardNumber::Chance,
        Input::Effort => CardNumber::Effort,
    }
    .label()
}
