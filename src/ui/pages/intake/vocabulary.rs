//! The words that headings and cells may hold, in both languages.

use std::collections::BTreeMap;
use std::fmt::Display;

use super::words;
use crate::domain::touchpoint_list::{Attribute, Offer, Vocabulary};
use crate::domain::{CardKind, CardState, InsightKind, MeasureState, Redesign};
use crate::i18n::words::{board, intake as text};
use crate::i18n::{Language, in_language};
use crate::ui::pages::touchpoints::table_words;
use crate::ui::{say, say_doing, say_measuring, say_method};
use crate::workspace::Workspace;
use crate::workspace::answer_table::{folded, names};
use crate::workspace::foreign::{Extra, Known, Target, Use};

type Words = BTreeMap<String, String>;

/// All that the project and the language files know; subscribes to the project.
pub(super) fn known(workspace: Workspace) -> Known {
    let offered = table_words::vocabulary(workspace);
    let mut known = Known {
        headings: Target::ALL.map(|target| (target, headings(target))).into(),
        company: both(|| board::company().to_owned())
            .iter()
            .map(|it| folded(it))
            .collect(),
        extras: Extra::ALL
            .map(|it| (it, words::extra(it).to_owned()))
            .into(),
        phases: names(
            all_words(&offered, Attribute::Phase)
                .filter_map(|(value, word)| Some((value.parse().ok()?, word))),
        ),
        ..Known::default()
    };
    for (word, is_yes) in ["yes", "no"].into_iter().zip([true, false]) {
        let all = all_words(&offered, Attribute::Key).filter(|(value, _)| value == word);
        known
            .flags
            .extend(all.map(|(_, word)| (folded(&word), is_yes)));
    }
    for it in [
        Attribute::Contact,
        Attribute::Source,
        Attribute::Media,
        Attribute::Line,
        Attribute::Ways,
        Attribute::Status,
    ] {
        let all = all_words(&offered, it).map(|(value, word)| (folded(&word), value));
        known
            .words
            .insert((Target::Touchpoints, it.as_str()), all.collect());
    }
    let groups = workspace.rater_groups();
    for (target, field, all) in [
        (
            Target::Touchpoints,
            "redesign",
            choices(&Redesign::ALL, say_doing::redesign),
        ),
        (
            Target::Insights,
            "kind",
            choices(&InsightKind::ALL, say_method::insight_kind),
        ),
        (Target::Cards, "kind", kinds()),
        (Target::Cards, "state", choices(&CardState::ALL, say::state)),
        (
            Target::Measures,
            "state",
            choices(&MeasureState::ALL, say_measuring::measure_state),
        ),
        (
            Target::Ratings,
            "group",
            said(&groups, |it| say_method::rater_group(workspace, it)),
        ),
    ] {
        known.words.insert((target, field), all);
    }
    known
}

fn both(say: impl Fn() -> String) -> Vec<String> {
    Language::ALL
        .map(|language| in_language(language, &say))
        .into()
}

/// The value itself and its words in both languages, by word.
fn said<T: Copy + Display>(all: &[T], say: impl Fn(T) -> String) -> Words {
    let mut words = Words::new();
    for it in all {
        words.insert(folded(&it.to_string()), it.to_string());
        for word in both(|| say(*it)) {
            words.insert(folded(&word), it.to_string());
        }
    }
    words
}

fn choices<T: Copy + Display>(all: &[T], say: fn(T) -> &'static str) -> Words {
    said(all, |it| say(it).to_owned())
}

/// Kinds of cards, one and many of them.
fn kinds() -> Words {
    let mut words = choices(&CardKind::ALL, say::kind);
    words.extend(choices(&CardKind::ALL, say::kinds));
    words
}

/// All words of an attribute's values.
fn all_words(words: &Vocabulary, it: Attribute) -> impl Iterator<Item = (String, String)> {
    words.offers(it).iter().flat_map(|offer: &Offer| {
        let own = [offer.value.clone(), offer.label.clone()];
        let all = own.into_iter().chain(offer.also.iter().cloned());
        all.map(|word| (offer.value.clone(), word))
            .collect::<Vec<_>>()
    })
}

fn headings(target: Target) -> BTreeMap<String, Use> {
    let fields = target.fields().iter().flat_map(|field| {
        let said = both(|| words::field(target, field.name));
        let own = said.into_iter().chain([field.name.to_owned()]);
        own.map(|word| (Use::Field(field.name), word))
            .collect::<Vec<_>>()
    });
    let ids = both(|| text::heads_id().to_owned())
        .into_iter()
        .flat_map(|all| split(&all));
    let ids = ids.map(|word| (Use::Id, word));
    let mut all = names(fields.chain(ids));
    // Other words are taken where nothing says otherwise.
    for (field, list) in synonyms(target) {
        for word in both(|| list().to_owned())
            .iter()
            .flat_map(|list| split(list))
        {
            all.entry(folded(&word)).or_insert(Use::Field(field));
        }
    }
    all
}

fn split(list: &str) -> Vec<String> {
    list.split(';').map(|word| word.trim().to_owned()).collect()
}

/// A word in the language of the page.
type Word = fn() -> &'static str;

/// Other words for headings.
fn synonyms(target: Target) -> Vec<(&'static str, Word)> {
    match target {
        Target::Touchpoints => vec![("name", text::heads_touchpoint), ("note", text::heads_note)],
        Target::Insights => vec![("text", text::heads_insight)],
        Target::Cards => vec![
            ("title", text::heads_card),
            ("board", text::heads_board),
            ("kind", text::heads_kind),
            ("note", text::heads_note),
        ],
        Target::Measures => vec![
            ("title", text::heads_measure),
            ("person", text::heads_person),
            ("until", text::heads_until),
            ("note", text::heads_note),
        ],
        Target::Ratings => vec![("step", text::heads_step)],
    }
}
