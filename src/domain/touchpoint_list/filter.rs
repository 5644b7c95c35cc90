//! Which touchpoints a list shows.

use std::collections::BTreeMap;

use super::{Attribute, Cell, Row};
use crate::domain::Touchpoint;
use crate::domain::board::fold;

/// What can be filtered by, besides words.
pub const FILTERS: [Attribute; 5] = [
    Attribute::Phase,
    Attribute::Departments,
    Attribute::Media,
    Attribute::Status,
    Attribute::Key,
];

/// Words that must all occur, and a value per attribute; nothing as value: those without one.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct ListFilter {
    /// The words.
    pub text: String,
    /// What was chosen, attribute by attribute.
    pub chosen: BTreeMap<Attribute, Option<String>>,
}

impl ListFilter {
    /// Shows everything?
    pub fn is_empty(&self) -> bool {
        self.text.trim().is_empty() && self.chosen.is_empty()
    }

    /// Does it show this one?
    pub fn shows(&self, row: &Row) -> bool {
        let has = |(attribute, wanted): (&Attribute, &Option<String>)| {
            values(attribute.of(&row.touchpoint)).map_or(wanted.is_none(), |values| match wanted {
                Some(wanted) => values.contains(wanted),
                None => values.is_empty(),
            })
        };
        self.chosen.iter().all(has) && (self.text.is_empty() || self.shows_text(row.words()))
    }

    fn shows_text(&self, words: &str) -> bool {
        fold(&self.text)
            .split_whitespace()
            .all(|word| words.contains(word))
    }

    /// Gives a new touchpoint what was chosen, so that the list shows it.
    pub fn suit(&self, it: &mut Touchpoint) {
        for (attribute, value) in &self.chosen {
            let cell = match (attribute.empty(), value) {
                (Cell::One(_), value) => Cell::One(value.clone()),
                (Cell::Set(_), value) => Cell::Set(value.iter().cloned().collect()),
                (Cell::Flag(_), value) => Cell::Flag(value.as_deref() == Some("yes")),
                (other, _) => other,
            };
            attribute.put(it, cell, None);
        }
    }
}

/// The values of a cell that is a choice.
pub(super) fn values(cell: Cell) -> Option<Vec<String>> {
    match cell {
        Cell::One(value) => Some(value.into_iter().collect()),
        Cell::Set(values) => Some(values.into_iter().collect()),
        Cell::Flag(is_on) => Some(vec![if is_on { "yes" } else { "no" }.to_owned()]),
        Cell::Text(_) | Cell::Day(_) => None,
    }
}

/// All words of a touchpoint, for searching.
pub(super) fn words_of(it: &Touchpoint) -> String {
    let mut words = String::new();
    for attribute in Attribute::ALL {
        let text = attribute.text(it);
        if !text.is_empty() {
            words.push_str(&fold(text));
            words.push('\n');
        }
    }
    for tag in &it.tags {
        words.push_str(&fold(tag));
        words.push('\n');
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Id, Media, Status};
    use uuid::Uuid;

    fn row(touchpoint: Touchpoint) -> Row {
        Row::new(Id(Uuid::nil()), touchpoint)
    }

    #[test]
    fn all_words_must_occur_somewhere() {
        let it = row(Touchpoint {
            name: "Servicehotline".to_owned(),
            goal: "Rückruf am selben Tag".to_owned(),
            tags: ["Schaden".to_owned()].into(),
            ..Touchpoint::default()
        });
        let shows = |text: &str| {
            let filter = ListFilter {
                text: text.to_owned(),
                ..ListFilter::default()
            };
            filter.shows(&it)
        };
        assert!(shows("") && shows("HOTLINE ruckruf schaden"));
        assert!(!shows("hotline brief"));
    }

    #[test]
    fn a_new_touchpoint_that_suits_the_filter_is_shown_by_it() {
        let phase = crate::domain::BuiltIn::After.id().to_string();
        let filter = ListFilter {
            text: String::new(),
            chosen: [
                (Attribute::Phase, Some(phase)),
                (Attribute::Media, Some("paid".to_owned())),
                (Attribute::Departments, None),
                (Attribute::Status, Some("candidate".to_owned())),
                (Attribute::Key, Some("yes".to_owned())),
            ]
            .into(),
        };
        let mut it = Touchpoint::default();
        assert!(!filter.shows(&row(it.clone())));
        filter.suit(&mut it);
        assert_eq!((it.status, it.key), (Status::Candidate, true));
        assert!(it.media.contains(&Media::Paid));
        assert!(filter.shows(&row(it)));
    }
}
