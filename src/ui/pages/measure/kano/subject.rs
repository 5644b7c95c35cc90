//! What a pair of Kano questions is about, and what can be asked about.

use crate::domain::board::{fold, holds};
use crate::domain::{CardKind, KanoSubject};
use crate::i18n::words::{kano, method};
use crate::ui::parts::{Choice, Glyph};
use crate::ui::route::{BoardView, Page, Route, TouchpointsView};
use crate::ui::{say, say_method};
use crate::workspace::{Id, Workspace};

/// How many a search shows.
const MOST: usize = 60;

/// What is asked about.
#[derive(Clone, PartialEq, Debug)]
pub(in crate::ui::pages::measure) struct Subject {
    /// What it is called, also when it is gone.
    pub(in crate::ui::pages::measure) name: String,
    /// Where it stands; nothing when it is gone.
    pub(in crate::ui::pages::measure) href: Option<String>,
    /// Its icon.
    pub(in crate::ui::pages::measure) glyph: Glyph,
    /// That it is gone, in a sentence.
    pub(in crate::ui::pages::measure) gone: Option<&'static str>,
}

/// Reads what is asked about; subscribes to it.
pub(in crate::ui::pages::measure) fn subject(
    workspace: Workspace,
    about: Option<KanoSubject>,
) -> Subject {
    match about {
        Some(KanoSubject::Card(id)) => card(workspace, id),
        Some(KanoSubject::Touchpoint(id)) => touchpoint(workspace, id),
        None => Subject {
            name: kano::about_nothing().to_owned(),
            href: None,
            glyph: Glyph::Help,
            gone: Some(kano::about_nothing_long()),
        },
    }
}

fn card(workspace: Workspace, id: Id) -> Subject {
    let entry = workspace.card(id);
    let is_here = entry.as_ref().is_some_and(|entry| entry.is_here());
    let card = entry.map(|entry| entry.value).unwrap_or_default();
    let at = BoardView::One(card.place.board);
    let name = say::card_title(&card.title);
    Subject {
        name: if is_here {
            name
        } else {
            method::phase_gone(&name)
        },
        href: is_here.then(|| Route::Project(workspace.inner().project, Page::Boards(at)).href()),
        glyph: say::glyph(card.place.kind),
        gone: (!is_here).then(kano::card_gone),
    }
}

fn touchpoint(workspace: Workspace, id: Id) -> Subject {
    let entry = workspace.inner().touchpoints.read(id);
    let is_here = entry.is_some_and(|entry| entry.is_here());
    let to = Page::Touchpoints(TouchpointsView::One(id));
    Subject {
        name: say_method::touchpoint(workspace, id),
        href: is_here.then(|| Route::Project(workspace.inner().project, to).href()),
        glyph: Glyph::Touchpoint,
        gone: (!is_here).then(kano::touchpoint_gone),
    }
}

/// The cards and touchpoints whose names hold the words, the wow effects and standards first.
pub(super) fn search(workspace: Workspace, words: &str) -> Vec<Choice> {
    let fits = |name: &str| holds(name, words);
    let mut cards = workspace.inner().cards.pick(|id, card| {
        let rank = match card.place.kind {
            CardKind::Wow => 0,
            CardKind::Standard => 1,
            CardKind::Idea => 2,
        };
        (fits(&card.title) && !card.is_covered())
            .then(|| (rank, fold(&card.title), id, card.place.kind))
    });
    cards.sort();
    let of_card = |id: Id, kind: CardKind| {
        let subject = card(workspace, id);
        Choice::new(format!("card {id}"), subject.name).icon(say::glyph(kind))
    };
    let touchpoints = workspace.touchpoint_names().into_iter();
    let touchpoints = touchpoints.filter(|(_, name)| fits(name));
    let of_touchpoint = |(id, name): (Id, String)| {
        Choice::new(format!("touchpoint {id}"), name).icon(Glyph::Touchpoint)
    };
    let cards = cards.into_iter().map(|(.., id, kind)| of_card(id, kind));
    // Half of the room for either, so that many cards never hide the touchpoints.
    let cards = cards.take(MOST / 2);
    cards
        .chain(touchpoints.take(MOST / 2).map(of_touchpoint))
        .collect()
}

/// The choice that was picked.
pub(super) fn picked(value: &str) -> Option<KanoSubject> {
    let (kind, id) = value.split_once(' ')?;
    let id: Id = id.parse().ok()?;
    match kind {
        "card" => Some(KanoSubject::Card(id)),
        "touchpoint" => Some(KanoSubject::Touchpoint(id)),
        _ => None,
    }
}
