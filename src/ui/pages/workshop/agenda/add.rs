//! Adding an activity.

use leptos::prelude::*;

use super::activity::field_of;
use crate::domain::ActivityKind;
use crate::i18n::words::agenda;
use crate::platform::address;
use crate::ui::parts::{Glyph, MenuButton, MenuItem, use_toasts};
use crate::ui::say_workshop;
use crate::workspace::{Id, Workspace};

/// A menu of what people can do; what was chosen opens to be filled in.
#[component]
pub(super) fn AddActivity(
    workspace: Workspace,
    id: Id,
    open: RwSignal<Option<Id>>,
) -> impl IntoView {
    let toasts = use_toasts();
    let item = move |kind: ActivityKind| {
        let name = say_workshop::activity_kind(kind);
        MenuItem::action(name, move || {
            if let Some(new) = workspace.add_activity(id, kind) {
                open.set(Some(new));
                toasts.announce(agenda::added(name));
                request_animation_frame(move || address::focus(&field_of(new)));
            }
        })
        .icon(say_workshop::activity_glyph(kind))
    };
    view! {
        <div class="agenda-add" data-no-print="">
            <MenuButton
                label=agenda::add()
                icon=Glyph::Plus
                with_label=true
                items=move |()| ActivityKind::ALL.map(item).to_vec()
            />
        </div>
    }
}
