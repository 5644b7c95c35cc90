//! Adding to a checklist: standards that are not in it yet, and a team's own items.

use leptos::prelude::*;

use crate::domain::board::titles;
use crate::i18n::words::shopping;
use crate::platform::address;
use crate::ui::parts::{Button, Choice, Glyph, Select, TextArea, use_toasts};
use crate::ui::say_method;
use crate::workspace::{Id, Standard, Workspace};

/// Buttons for standards that are missing, as long as there are some.
#[component]
pub(super) fn AddMissing(workspace: Workspace, id: Id) -> impl IntoView {
    let toasts = use_toasts();
    let here = Memo::new(move |_| {
        let list = workspace.checklist(id).map(|it| it.value);
        let touchpoints = list.unwrap_or_default().touchpoints;
        workspace.missing_standards(id, workspace.standards_at(touchpoints))
    });
    let everywhere =
        Memo::new(move |_| workspace.missing_standards(id, workspace.standards_everywhere()));
    let add = move |missing: Vec<Standard>| {
        let added = workspace.add_standards(id, missing);
        toasts.announce(shopping::added(added.len()));
        // The button is gone.
        address::focus("checklist-items");
    };
    view! {
        <Show when=move || !here.read().is_empty()>
            <p class="quiet">{shopping::add_missing_text()}</p>
        </Show>
        <div class="panel__actions">
            <Show when=move || !here.read().is_empty()>
                <Button
                    label=Signal::derive(move || shopping::add_missing(here.read().len()))
                    icon=Glyph::Standard
                    on_click=move |_| add(here.get_untracked())
                />
            </Show>
            <Show when=move || !everywhere.read().is_empty()>
                <Button
                    label=Signal::derive(move || shopping::add_everywhere(everywhere.read().len()))
                    icon=Glyph::Standard
                    on_click=move |_| add(everywhere.get_untracked())
                />
            </Show>
        </div>
    }
}

/// Items in the team's own words.
#[component]
pub(super) fn AddOwn(workspace: Workspace, id: Id) -> impl IntoView {
    let toasts = use_toasts();
    let touchpoint = RwSignal::new(None::<Id>);
    let add = move |text: String| {
        let texts = titles(&text);
        let added = workspace.add_own_checks(id, texts, touchpoint.get_untracked());
        if !added.is_empty() {
            toasts.announce(shopping::added(added.len()));
        }
    };
    let options = Signal::derive(move || touchpoint_choices(workspace, id, None));
    view! {
        <div class="card-form__pair">
            <TextArea
                label=shopping::add_own()
                hint=shopping::add_own_hint()
                value=""
                rows=1
                enter_submits=true
                clears=true
                on_submit=add
                on_paste=Callback::new(move |text: String| {
                    let several = titles(&text).len() > 1;
                    if several {
                        add(text);
                    }
                    several
                })
            />
            <Select
                label=shopping::add_own_at()
                options
                value=Signal::derive(move || touchpoint.get().map(|id| id.to_string()).unwrap_or_default())
                on_change=move |value: String| touchpoint.set(value.parse().ok())
            />
        </div>
    }
}

/// The touchpoints of a checklist as choices, after "everywhere"; the chosen one is among them.
pub(super) fn touchpoint_choices(
    workspace: Workspace,
    list: Id,
    chosen: Option<Id>,
) -> Vec<Choice> {
    let list = workspace.checklist(list).map(|it| it.value);
    let mut ids = list.unwrap_or_default().touchpoints;
    ids.extend(chosen);
    let choice = |id: Id| Choice::new(id.to_string(), say_method::touchpoint(workspace, id));
    std::iter::once(Choice::new("", shopping::everywhere()))
        .chain(ids.into_iter().map(choice))
        .collect()
}
