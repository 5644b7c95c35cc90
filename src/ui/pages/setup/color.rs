//! Choosing the colour of a department.

use leptos::prelude::*;

use super::team::Team;
use crate::domain::Color;
use crate::i18n::words::{common, setup};
use crate::ui::parts::{Button, ColorChoice, Dialog, Variant};

/// The colours, while one is being chosen.
#[component]
pub(super) fn ColorDialog(team: Team) -> impl IntoView {
    let colored = team.colored;
    let department = Memo::new(move |_| {
        colored
            .get()
            .map(|id| team.department(id))
            .unwrap_or_default()
    });
    let choose = move |color: Color| {
        if let Some(id) = colored.get_untracked() {
            team.edit_department(id, |department| department.color = color);
        }
    };
    let footer = move || {
        view! {
            <Button label=common::done() variant=Variant::Primary on_click=move |_| colored.set(None) />
        }
    };
    view! {
        <Dialog
            open=Signal::derive(move || colored.get().is_some())
            title=Signal::derive(move || setup::color_title(&department.read().name))
            on_close=move |()| colored.set(None)
            footer
        >
            <ColorChoice
                label=setup::color()
                label_hidden=true
                value=Signal::derive(move || department.read().color)
                on_change=choose
            />
        </Dialog>
    }
}
