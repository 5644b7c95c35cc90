//! The dialogs about a project of the list.

use leptos::prelude::*;

use super::desk::{Asked, Desk};
use super::name_dialog::NameDialog;
use crate::i18n::words::{common, start};
use crate::ui::parts::{Button, Dialog, Variant};

/// All of them; at most one is open.
#[component]
pub(super) fn Dialogs(desk: Desk) -> impl IntoView {
    let asked = desk.asked;
    let close = Callback::new(move |()| asked.set(None));
    // Says the question and takes it away.
    let taken = move || asked.try_update(Option::take).flatten();
    view! {
        <NameDialog
            asked=Signal::derive(move || match asked.get() {
                Some(Asked::Rename(_, name)) => Some(name),
                _ => None,
            })
            title=start::rename_title()
            label=start::rename_label()
            go=start::rename_go()
            on_name=move |name| {
                if let Some(Asked::Rename(id, _)) = taken() {
                    desk.rename(id, name);
                }
            }
            on_close=close
        />
        <NameDialog
            asked=Signal::derive(move || match asked.get() {
                Some(Asked::Duplicate(_, name)) => Some(name),
                _ => None,
            })
            title=start::duplicate_title()
            label=start::duplicate_label()
            hint=start::duplicate_hint()
            go=start::duplicate_go()
            on_name=move |name| {
                if let Some(Asked::Duplicate(id, _)) = taken() {
                    desk.duplicate(id, name);
                }
            }
            on_close=close
        />
        <RemoveDialog desk />
    }
}

/// Asks before a project is removed for good.
#[component]
fn RemoveDialog(desk: Desk) -> impl IntoView {
    let doomed = Memo::new(move |_| match desk.asked.get() {
        Some(Asked::Remove(id, name)) => Some((id, name)),
        _ => None,
    });
    let remove = move |_| {
        if let Some((id, name)) = doomed.get_untracked() {
            desk.asked.set(None);
            desk.remove(id, name);
        }
    };
    let footer = move || {
        view! {
            <Button label=common::cancel() on_click=move |_| desk.asked.set(None) />
            <Button label=start::remove() variant=Variant::Danger on_click=remove />
        }
    };
    let text = move || doomed.get().map(|(_, name)| start::remove_text(&name));
    view! {
        <Dialog
            open=Signal::derive(move || doomed.read().is_some())
            title=start::remove_title()
            on_close=move |()| desk.asked.set(None)
            footer
        >
            <p>{text}</p>
        </Dialog>
    }
}
