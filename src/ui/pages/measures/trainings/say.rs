//! What trainings and what they teach are called.

use crate::i18n::words::trainings;
use crate::ui::parts::Glyph;
use crate::ui::say;
use crate::workspace::{Id, Workspace};

/// What a training is called, also one in the trash; subscribes to it.
pub(in crate::ui::pages::measures) fn name_of(workspace: Workspace, id: Id) -> String {
    let entry = workspace.inner().trainings.read(id);
    let title = entry.map(|entry| entry.value.title).unwrap_or_default();
    match title.trim() {
        "" => trainings::untitled().to_owned(),
        title => title.to_owned(),
    }
}

/// The sign of a card's kind; subscribes to the card.
pub(in crate::ui::pages::measures) fn card_glyph(workspace: Workspace, id: Id) -> Glyph {
    let kind = workspace.card(id).map(|entry| entry.value.place.kind);
    say::glyph(kind.unwrap_or_default())
}
