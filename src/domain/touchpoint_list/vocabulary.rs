//! The words of cells: what a value is called on screen, and which words stand for it when people
//! paste a table. Capitals, accents and spaces do not matter.

use std::collections::{BTreeMap, BTreeSet};

use super::{Attribute, Cell, Shape, one_line};
use crate::domain::board::{fold, tags};
use crate::domain::{Date, Touchpoint};

/// A value that a cell can take.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Offer {
    /// As files write it.
    pub value: String,
    /// As it stands on screen.
    pub label: String,
    /// Other words that mean it.
    pub also: Vec<String>,
    /// Can it be chosen? What is deleted or switched off only keeps its name.
    pub is_offered: bool,
}

impl Offer {
    /// A value that can be chosen.
    pub fn new(value: impl ToString, label: impl Into<String>) -> Self {
        Self {
            value: value.to_string(),
            label: label.into(),
            also: Vec::new(),
            is_offered: true,
        }
    }

    /// With other words that mean it.
    pub fn also(mut self, words: impl IntoIterator<Item = String>) -> Self {
        self.also.extend(words);
        self
    }

    fn is_meant_by(&self, folded: &str) -> bool {
        squash(&self.label) == folded
            || self.value == folded
            || self.also.iter().any(|word| squash(word) == folded)
    }
}

/// What was understood of a text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Reading {
    /// What to write; nothing when nothing was understood.
    pub cell: Option<Cell>,
    /// The words that mean nothing here.
    pub unknown: Vec<String>,
}

impl Reading {
    fn known(cell: Cell) -> Self {
        Self {
            cell: Some(cell),
            unknown: Vec::new(),
        }
    }

    fn unknown(word: String) -> Self {
        Self {
            cell: None,
            unknown: vec![word],
        }
    }
}

/// The values of all attributes that are choices, in their order.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Vocabulary {
    offers: BTreeMap<Attribute, Vec<Offer>>,
}

fn squash(text: &str) -> String {
    fold(&one_line(text))
}

impl Vocabulary {
    /// Says what an attribute offers. For a flag the first means yes, the second no.
    pub fn set(&mut self, attribute: Attribute, offers: Vec<Offer>) {
        self.offers.insert(attribute, offers);
    }

    /// What an attribute offers.
    pub fn offers(&self, attribute: Attribute) -> &[Offer] {
        self.offers.get(&attribute).map_or(&[], Vec::as_slice)
    }

    fn offer(&self, attribute: Attribute, value: &str) -> Option<(usize, &Offer)> {
        let mut offers = self.offers(attribute).iter().enumerate();
        offers.find(|(_, offer)| offer.value == value)
    }

    /// What a value is called. Topics are their own names.
    pub fn label(&self, attribute: Attribute, value: &str) -> String {
        match self.offer(attribute, value) {
            Some((_, offer)) => offer.label.clone(),
            None if attribute == Attribute::Tags => value.to_owned(),
            None => String::new(),
        }
    }

    /// The place of a value in the order of choice.
    pub(super) fn place(&self, attribute: Attribute, value: &str) -> usize {
        let offer = self.offer(attribute, value);
        offer.map_or(usize::MAX, |(place, _)| place)
    }

    /// The names in a set, in the order of choice.
    pub fn labels(&self, attribute: Attribute, values: &BTreeSet<String>) -> Vec<String> {
        let mut placed: Vec<_> = values
            .iter()
            .map(|value| (self.place(attribute, value), self.label(attribute, value)))
            .filter(|(_, label)| !label.is_empty())
            .collect();
        placed.sort();
        placed.into_iter().map(|(_, label)| label).collect()
    }

    /// A cell as text, as it is copied: days as in files, sets with commas.
    pub fn text(&self, attribute: Attribute, it: &Touchpoint) -> String {
        match attribute.of(it) {
            Cell::Text(text) => text,
            Cell::One(value) => value.map_or_else(String::new, |it| self.label(attribute, &it)),
            Cell::Set(values) => self.labels(attribute, &values).join(", "),
            Cell::Day(day) => day.map_or_else(String::new, |day| day.to_string()),
            Cell::Flag(true) => self.yes(attribute),
            Cell::Flag(false) => String::new(),
        }
    }

    /// The word for yes.
    pub fn yes(&self, attribute: Attribute) -> String {
        let first = self.offers(attribute).first();
        first.map_or_else(String::new, |offer| offer.label.clone())
    }

    /// The value that a word means.
    fn meant(&self, attribute: Attribute, word: &str) -> Option<&Offer> {
        let word = squash(word);
        let mut offers = self.offers(attribute).iter();
        offers.find(|offer| offer.is_meant_by(&word))
    }

    /// Reads what people wrote into a cell.
    pub fn read(&self, attribute: Attribute, text: &str) -> Reading {
        let is_empty = text.trim().is_empty();
        match attribute.shape() {
            Shape::Line | Shape::Text => Reading::known(Cell::Text(text.to_owned())),
            _ if is_empty => Reading::known(attribute.empty()),
            Shape::One => match self.meant(attribute, text) {
                Some(offer) => Reading::known(Cell::One(Some(offer.value.clone()))),
                None => Reading::unknown(one_line(text)),
            },
            Shape::Set => self.read_set(attribute, text),
            Shape::Day => match Date::from_people(text) {
                Some(day) => Reading::known(Cell::Day(Some(day))),
                None => Reading::unknown(one_line(text)),
            },
            Shape::Flag => match self.meant(attribute, text) {
                Some(offer) => {
                    let yes = self.offers(attribute).first();
                    Reading::known(Cell::Flag(yes == Some(offer)))
                }
                None => Reading::unknown(one_line(text)),
            },
        }
    }

    /// Several values; a name may itself hold a comma, so whole pieces are tried first.
    fn read_set(&self, attribute: Attribute, text: &str) -> Reading {
        let (mut values, mut unknown) = (BTreeSet::new(), Vec::new());
        let mut take = |word: &str| match self.meant(attribute, word) {
            Some(offer) => values.insert(offer.value.clone()),
            None => false,
        };
        for piece in text.split([';', '\n']) {
            if take(piece) {
                continue;
            }
            for word in piece.split(',').filter(|word| !word.trim().is_empty()) {
                if !take(word) {
                    unknown.push(one_line(word));
                }
            }
        }
        if attribute == Attribute::Tags {
            values.extend(unknown.drain(..).flat_map(|word| tags(&word)));
        }
        Reading {
            cell: (!values.is_empty()).then_some(Cell::Set(values)),
            unknown: unknown
                .into_iter()
                .filter(|word| !word.is_empty())
                .collect(),
        }
    }
}

#[cfg(test)]
pub(super) fn sample() -> Vocabulary {
    let offer = |value: &str, label: &str, also: &[&str]| {
        Offer::new(value, label).also(also.iter().map(|word| (*word).to_owned()))
    };
    let phase = |phase: crate::domain::BuiltIn| phase.id().to_string();
    let mut words = Vocabulary::default();
    words.set(
        Attribute::Phase,
        vec![
            offer(
                &phase(crate::domain::BuiltIn::Before),
                "Vor dem Kauf",
                &["Before purchase"],
            ),
            offer(
                &phase(crate::domain::BuiltIn::Purchase),
                "Kauf",
                &["Purchase"],
            ),
        ],
    );
    words.set(
        Attribute::Source,
        vec![
            offer("own", "eigen", &["own"]),
            offer("third", "fremd", &["third party"]),
        ],
    );
    words.set(
        Attribute::Media,
        vec![
            offer("owned", "owned", &["eigen"]),
            offer("paid", "paid", &["bezahlt"]),
            offer("earned", "earned", &[]),
        ],
    );
    words.set(
        Attribute::Departments,
        vec![
            offer(
                "00000000-0000-0000-0000-000000000001",
                "Recht, Steuern",
                &[],
            ),
            offer("00000000-0000-0000-0000-000000000002", "Außendienst", &[]),
        ],
    );
    words.set(
        Attribute::Key,
        vec![
            offer("yes", "ja", &["yes", "x", "1"]),
            offer("no", "nein", &["no", "0"]),
        ],
    );
    words.set(Attribute::Tags, vec![offer("Schaden", "Schaden", &[])]);
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(words: &[&str]) -> Option<Cell> {
        Some(Cell::Set(
            words.iter().map(|word| (*word).to_owned()).collect(),
        ))
    }

    #[test]
    fn words_are_understood_in_both_languages_without_capitals_and_accents() {
        let words = sample();
        for (attribute, text, value) in [
            (Attribute::Source, " OWN ", "own"),
            (Attribute::Source, "Eigen", "own"),
            (Attribute::Source, "third  Party", "third"),
        ] {
            let cell = Some(Cell::One(Some(value.to_owned())));
            assert_eq!(words.read(attribute, text).cell, cell, "{text}");
        }
        for (text, is_on) in [
            ("Ja", true),
            ("yes", true),
            ("X", true),
            ("1", true),
            ("nein", false),
            ("", false),
        ] {
            let cell = words.read(Attribute::Key, text).cell;
            assert_eq!(cell, Some(Cell::Flag(is_on)), "{text}");
        }
        let day = words.read(Attribute::Since, "22.11.2026").cell;
        assert_eq!(day, Some(Cell::Day(Date::new(2026, 11, 22))));
    }

    #[test]
    fn sets_are_parted_by_commas_semicolons_and_lines_and_names_may_hold_a_comma() {
        let words = sample();
        let (law, field) = (
            "00000000-0000-0000-0000-000000000001",
            "00000000-0000-0000-0000-000000000002",
        );
        for (text, cell) in [
            ("recht, steuern", set(&[law])),
            ("Recht, Steuern; Aussendienst", set(&[law, field])),
            ("Außendienst\nRecht, Steuern", set(&[law, field])),
        ] {
            assert_eq!(
                words.read(Attribute::Departments, text).cell,
                cell,
                "{text}"
            );
        }
        let media = words.read(Attribute::Media, "paid, Owned , ,bezahlt");
        assert_eq!(media.cell, set(&["owned", "paid"]));
    }

    #[test]
    fn what_means_nothing_is_named_and_the_rest_is_taken() {
        let words = sample();
        let read = words.read(Attribute::Media, "paid, geliehen");
        assert_eq!(
            (read.cell, read.unknown),
            (set(&["paid"]), vec!["geliehen".to_owned()])
        );
        let read = words.read(Attribute::Phase, "irgendwann");
        assert_eq!(
            (read.cell, read.unknown),
            (None, vec!["irgendwann".to_owned()])
        );
        assert_eq!(
            words.read(Attribute::Since, "gestern").unknown,
            ["gestern"],
            "no day"
        );
    }

    #[test]
    fn a_new_topic_is_taken_as_it_is_and_a_known_one_as_it_is_written_already() {
        let read = sample().read(Attribute::Tags, "schaden, #Neu");
        assert_eq!(read.cell, set(&["Neu", "Schaden"]));
    }
}
