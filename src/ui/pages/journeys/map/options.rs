//! What the field for a touchpoint offers: what fits the typed words, and a new one.

use crate::domain::Id;
use crate::domain::board::fold;

/// One line of the list.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Offer {
    /// One that is there; with its phase.
    Known(Id, String, String),
    /// One that is made.
    New(String),
    /// None.
    Nothing,
}

/// The most touchpoints that are offered at once.
const MOST: usize = 30;

/// What is offered. `known` are ids, names and phases; `typed` is nothing until somebody types.
pub(super) fn offers(
    known: &[(Id, String, String)],
    typed: Option<&str>,
    has_one: bool,
) -> Vec<Offer> {
    let text = typed.unwrap_or_default().split_whitespace();
    let text = text.collect::<Vec<_>>().join(" ");
    let words = fold(&text);
    let fits = |name: &str| {
        let name = fold(name);
        words.split(' ').all(|word| name.contains(word))
    };
    let fitting = known.iter().filter(|(_, name, _)| fits(name)).take(MOST);
    let mut offers: Vec<Offer> = fitting
        .map(|(id, name, phase)| Offer::Known(*id, name.clone(), phase.clone()))
        .collect();
    if !text.is_empty() && exact(known, &text).is_none() {
        offers.push(Offer::New(text));
    } else if text.is_empty() && has_one {
        offers.push(Offer::Nothing);
    }
    offers
}

/// The touchpoint of exactly this name, whatever its capitals.
pub(super) fn exact(known: &[(Id, String, String)], text: &str) -> Option<Id> {
    let text = fold(text.trim());
    let mut known = known.iter();
    let found = known.find(|(_, name, _)| !text.is_empty() && fold(name.trim()) == text);
    found.map(|(id, _, _)| *id)
}
