//! The words of the table: what attributes are called, and the vocabulary that cells are read with.

use std::fmt::Display;

use leptos::prelude::*;

use crate::domain::board::rank;
use crate::domain::touchpoint_list::{Attribute, Offer, Vocabulary};
use crate::domain::{BuiltIn, Contact, Line, Media, Source, Status, Touchpoint, Ways};
use crate::i18n::words::{method, touchpoints};
use crate::i18n::{Language, in_language};
use crate::ui::say_method;
use crate::workspace::Workspace;

/// What an attribute is called.
pub fn attribute(it: Attribute) -> &'static str {
    match it {
        Attribute::Name => touchpoints::col_name(),
        Attribute::Phase => touchpoints::col_phase(),
        Attribute::Contact => touchpoints::col_contact(),
        Attribute::Source => touchpoints::col_source(),
        Attribute::Media => touchpoints::col_media(),
        Attribute::Line => touchpoints::col_line(),
        Attribute::Ways => touchpoints::col_ways(),
        Attribute::Departments => touchpoints::col_departments(),
        Attribute::Channel => touchpoints::col_channel(),
        Attribute::Frequency => touchpoints::col_frequency(),
        Attribute::Status => touchpoints::col_status(),
        Attribute::Since => touchpoints::col_since(),
        Attribute::Key => touchpoints::col_key(),
        Attribute::Goal => touchpoints::col_goal(),
        Attribute::Expectation => touchpoints::col_expectation(),
        Attribute::Current => touchpoints::col_current(),
        Attribute::Outcome => touchpoints::col_outcome(),
        Attribute::Processes => touchpoints::col_processes(),
        Attribute::Systems => touchpoints::col_systems(),
        Attribute::Data => touchpoints::col_data(),
        Attribute::Interfaces => touchpoints::col_interfaces(),
        Attribute::Influences => touchpoints::col_influences(),
        Attribute::Tags => touchpoints::col_tags(),
        Attribute::Note => touchpoints::col_note(),
    }
}

/// The attribute that a heading of a pasted table means, in either language.
pub fn heading(text: &str) -> Option<Attribute> {
    let means = |it: &Attribute| {
        let names = Language::ALL.map(|language| in_language(language, || attribute(*it)));
        names
            .iter()
            .any(|name| crate::domain::board::fold(name) == text)
    };
    Attribute::ALL.into_iter().find(means)
}

/// The name, or what a touchpoint without one is called.
pub fn name_of(it: &Touchpoint) -> String {
    if it.name.trim().is_empty() {
        touchpoints::nameless().to_owned()
    } else {
        it.name.clone()
    }
}

/// The same words in both languages, each language's own synonyms included.
fn both(say: impl Fn() -> &'static str) -> Vec<String> {
    let words = Language::ALL.map(|language| in_language(language, &say));
    let words = words.into_iter().flat_map(|text| text.split(';'));
    words.map(str::to_owned).collect()
}

fn offers<T: Copy + Display>(
    all: &[T],
    say: fn(T) -> &'static str,
    also: fn(T) -> &'static str,
) -> Vec<Offer> {
    let offer = |it: &T| {
        let words = both(|| say(*it)).into_iter().chain(both(|| also(*it)));
        Offer::new(it, say(*it)).also(words.filter(|word| !word.is_empty()))
    };
    all.iter().map(offer).collect()
}

/// All choices of the project, without topics and touchpoints. Subscribes to phases and
/// departments.
pub fn vocabulary(workspace: Workspace) -> Vocabulary {
    let none = |_| "";
    let mut words = Vocabulary::default();
    words.set(Attribute::Phase, phases(workspace));
    words.set(Attribute::Departments, departments(workspace));
    words.set(
        Attribute::Contact,
        offers(&Contact::ALL, say_method::contact, |it| match it {
            Contact::Person => touchpoints::also_person(),
            Contact::Medium => touchpoints::also_medium(),
        }),
    );
    words.set(
        Attribute::Source,
        offers(&Source::ALL, say_method::source, |it| match it {
            Source::Own => touchpoints::also_own(),
            Source::Third => touchpoints::also_third(),
        }),
    );
    words.set(
        Attribute::Media,
        offers(&Media::ALL, say_method::media, |it| match it {
            Media::Owned => touchpoints::also_owned(),
            Media::Paid => touchpoints::also_paid(),
            Media::Earned => touchpoints::also_earned(),
            Media::Shared => touchpoints::also_shared(),
        }),
    );
    words.set(
        Attribute::Line,
        offers(&Line::ALL, say_method::line, |it| match it {
            Line::Both => touchpoints::also_both(),
            Line::Online | Line::Offline => "",
        }),
    );
    words.set(
        Attribute::Ways,
        offers(&Ways::ALL, say_method::ways, |it| match it {
            Ways::One => touchpoints::also_one(),
            Ways::Two => touchpoints::also_two(),
        }),
    );
    words.set(
        Attribute::Status,
        offers(&Status::ALL, say_method::status, none),
    );
    let flag = |value, label, also: fn() -> &'static str| Offer::new(value, label).also(both(also));
    words.set(
        Attribute::Key,
        vec![
            flag("yes", method::yes(), touchpoints::also_yes),
            flag("no", method::no(), touchpoints::also_no),
        ],
    );
    words
}

fn phases(workspace: Workspace) -> Vec<Offer> {
    let usual = |id| {
        BuiltIn::of(id).map_or_else(Vec::new, |it| both(move || say_method::built_in_phase(it)))
    };
    let mut offers: Vec<Offer> = workspace
        .all_phases()
        .into_iter()
        .map(|(id, phase)| {
            let mut offer = Offer::new(id, say_method::phase_name(id, &phase));
            // A name that the team gave itself counts alone.
            if phase.name.trim().is_empty() {
                offer = offer.also(usual(id));
            }
            offer.is_offered = phase.is_shown(id);
            offer
        })
        .collect();
    let gone = workspace.inner().phases.trashed(|id, _| id);
    offers.extend(gone.into_iter().map(|id| Offer {
        is_offered: false,
        ..Offer::new(id, untrack(|| say_method::phase(workspace, Some(id))))
    }));
    offers
}

fn departments(workspace: Workspace) -> Vec<Offer> {
    let inner = workspace.inner();
    let gone = inner.departments.trashed(|id, it| rank(&it.at, id));
    let here = workspace.departments();
    let name = |id| {
        untrack(|| crate::ui::say::board_name(workspace, crate::domain::Board::Department(id)))
    };
    let here = here.into_iter().map(|id| Offer::new(id, name(id)));
    let gone = gone.into_iter().map(|id| Offer {
        is_offered: false,
        ..Offer::new(id, name(id))
    });
    here.chain(gone).collect()
}
