//! A message about a large deed, with the way back.

use leptos::prelude::*;

use crate::i18n::words::{common, files};
use crate::ui::parts::Toasts;
use crate::workspace::{Deed, Undone, Way, Workspace};

/// Says what was done and offers to take it back, as long as it was the last deed.
pub(super) fn tell_with_undo(workspace: Workspace, toasts: Toasts, text: String, deed: Deed) {
    toasts.toast_with(text, common::undo(), move || {
        let is_last = workspace.is_open() && workspace.inner().ends.get_untracked().0 == Some(deed);
        let is_undone = is_last && matches!(workspace.step(Way::Undo, false), Undone::Done(_));
        if !is_undone {
            toasts.toast(files::undo_later());
        }
    });
}
