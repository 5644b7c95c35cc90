//! One need, edited in place.

use leptos::prelude::*;

use super::filter::department_choices;
use super::name_of;
use crate::domain::{Fit, Need, ResourceKind};
use crate::i18n::words::{common, needs};
use crate::platform::{address, focus};
use crate::ui::parts::{Choice, Glyph, Icon, IconButton, Select, TextArea, use_toasts};
use crate::ui::say_measuring;
use crate::workspace::{Deed, Id, Workspace};

/// Changes one thing of a need.
type Change = Box<dyn FnOnce(&mut Need)>;

/// One row.
#[component]
pub(super) fn Row(workspace: Workspace, id: Id) -> impl IntoView {
    let toasts = use_toasts();
    let need = Memo::new(move |_| workspace.need(id));
    let name = Signal::derive(move || name_of(workspace, id));
    let edit = Callback::new(move |change: Change| {
        // The kind decides where the row stands.
        focus::keep(|| {
            workspace.change::<Need>(Deed::EditNeed, id, change);
        });
    });
    let trash = move |_| {
        let name = name.get_untracked();
        if workspace.discard::<Need>(Deed::TrashNeed, id) {
            toasts.toast_with(needs::trashed(&name), common::undo(), move || {
                workspace.bring_back::<Need>(id);
            });
            address::focus("needs-count");
        }
    };
    view! {
        <tr data-fit=move || need.read().fit.map(Fit::as_str)>
            <Text label=needs::requirement() need edit read=|need| &need.requirement place=|need| &mut need.requirement />
            <td data-label=needs::kind()><Kind need edit /></td>
            <Text label=needs::resource() need edit read=|need| &need.resource place=|need| &mut need.resource />
            <Text label=needs::today() need edit read=|need| &need.today place=|need| &mut need.today />
            <td data-label=needs::fit()><FitChoice need edit /></td>
            <td data-label=needs::department()><Department workspace need edit /></td>
            <td class="needs-table__trash" data-no-print="">
                <IconButton
                    label=Signal::derive(move || needs::trash(&name.get()))
                    icon=Glyph::Trash
                    on_click=trash
                />
            </td>
        </tr>
    }
}

/// A text in a cell.
#[component]
fn Text(
    label: &'static str,
    need: Memo<Need>,
    edit: Callback<Change>,
    read: fn(&Need) -> &String,
    place: fn(&mut Need) -> &mut String,
) -> impl IntoView {
    view! {
        <td data-label=label>
            <TextArea
                label
                label_hidden=true
                rows=1
                value=Signal::derive(move || read(&need.read()).clone())
                on_commit=move |text: String| edit.run(Box::new(move |need| *place(need) = text.trim().to_owned()))
            />
        </td>
    }
}

#[component]
fn Kind(need: Memo<Need>, edit: Callback<Change>) -> impl IntoView {
    let kinds = ResourceKind::ALL
        .map(|kind| Choice::new(kind.as_str(), say_measuring::resource_kind(kind)));
    view! {
        <Select
            label=needs::kind()
            label_hidden=true
            options=kinds.to_vec()
            value=Signal::derive(move || need.read().kind.as_str().to_owned())
            on_change=move |value: String| {
                if let Ok(kind) = value.parse() {
                    edit.run(Box::new(move |need| need.kind = kind));
                }
            }
        />
    }
}

/// How well it fits, with a sign beside the word.
#[component]
fn FitChoice(need: Memo<Need>, edit: Callback<Change>) -> impl IntoView {
    let fits = Fit::ALL.map(|fit| Choice::new(fit.as_str(), say_measuring::fit(fit)));
    let fits: Vec<Choice> = std::iter::once(Choice::new("", needs::unsaid()))
        .chain(fits)
        .collect();
    view! {
        <div class="needs-table__fit">
            {move || need.read().fit.map(|fit| view! { <Icon glyph=fit_glyph(fit) /> })}
            <Select
                label=needs::fit()
                label_hidden=true
                options=fits
                value=Signal::derive(move || need.read().fit.map(Fit::as_str).unwrap_or_default().to_owned())
                on_change=move |value: String| edit.run(Box::new(move |need| need.fit = value.parse().ok()))
            />
        </div>
    }
}

/// The shape that stands for a fit, beside its word.
pub(super) fn fit_glyph(fit: Fit) -> Glyph {
    match fit {
        Fit::Fits => Glyph::Check,
        Fit::Partly => Glyph::Okay,
        Fit::Missing => Glyph::Close,
    }
}

#[component]
fn Department(workspace: Workspace, need: Memo<Need>, edit: Callback<Change>) -> impl IntoView {
    let chosen = Memo::new(move |_| need.read().department);
    let options =
        Signal::derive(move || department_choices(workspace, needs::no_department(), chosen.get()));
    view! {
        <Select
            label=needs::department()
            label_hidden=true
            options
            value=Signal::derive(move || chosen.get().map(|id| id.to_string()).unwrap_or_default())
            on_change=move |value: String| edit.run(Box::new(move |need| need.department = value.parse().ok()))
        />
    }
}
