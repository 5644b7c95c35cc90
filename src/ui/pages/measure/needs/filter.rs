//! The filter of needs: words, touchpoint, kind, fit, department.

use leptos::prelude::*;

use crate::domain::{Board, FitFilter, Need, NeedFilter, ResourceKind};
use crate::i18n::words::needs;
use crate::ui::parts::{Button, Choice, Glyph, Select, TextField, Variant};
use crate::ui::{say, say_measuring, say_method};
use crate::workspace::{Id, Workspace};

/// The row of filters above the list.
#[component]
pub(super) fn FilterBar(workspace: Workspace, filter: RwSignal<NeedFilter>) -> impl IntoView {
    let touchpoints = Signal::derive(move || {
        let used = workspace
            .inner()
            .needs
            .pick(|_, need: &Need| need.touchpoint);
        let names = workspace.touchpoint_names().into_iter();
        let choice = |(id, _): (Id, String)| {
            Choice::new(id.to_string(), say_method::touchpoint(workspace, id))
        };
        first(needs::any_touchpoint())
            .chain(names.filter(|(id, _)| used.contains(id)).map(choice))
            .collect::<Vec<_>>()
    });
    let kind = |kind: ResourceKind| Choice::new(kind.as_str(), say_measuring::resource_kind(kind));
    let kinds: Vec<Choice> = first(needs::any_kind())
        .chain(ResourceKind::ALL.map(kind))
        .collect();
    let fits: Vec<Choice> = first(needs::any_fit())
        .chain(FitFilter::ALL.map(|it| Choice::new(fit_value(it), say_fit(it))))
        .collect();
    let departments =
        Signal::derive(move || department_choices(workspace, needs::any_department(), None));
    let id = |id: Option<Id>| id.map(|id| id.to_string()).unwrap_or_default();
    view! {
        <div class="filters" role="search" aria-label=needs::filter() data-no-print="">
            <div class="filters__text">
                <TextField
                    label=needs::filter_text()
                    label_hidden=true
                    placeholder=needs::filter_text()
                    value=Signal::derive(move || filter.read().text.clone())
                    on_input=move |text: String| filter.update(|filter| filter.text = text)
                />
            </div>
            <Select
                label=needs::touchpoint()
                label_hidden=true
                options=touchpoints
                value=Signal::derive(move || id(filter.read().touchpoint))
                on_change=move |value: String| filter.update(|filter| filter.touchpoint = value.parse().ok())
            />
            <Select
                label=needs::kind()
                label_hidden=true
                options=kinds
                value=Signal::derive(move || filter.read().kind.map(ResourceKind::as_str).unwrap_or_default().to_owned())
                on_change=move |value: String| filter.update(|filter| filter.kind = value.parse().ok())
            />
            <Select
                label=needs::fit()
                label_hidden=true
                options=fits
                value=Signal::derive(move || filter.read().fit.map(fit_value).unwrap_or_default().to_owned())
                on_change=move |value: String| {
                    let chosen = FitFilter::ALL.into_iter().find(|it| fit_value(*it) == value);
                    filter.update(|filter| filter.fit = chosen);
                }
            />
            <Select
                label=needs::department()
                label_hidden=true
                options=departments
                value=Signal::derive(move || id(filter.read().department))
                on_change=move |value: String| filter.update(|filter| filter.department = value.parse().ok())
            />
            <Show when=move || !filter.read().is_empty()>
                <Button
                    label=needs::clear_filter()
                    icon=Glyph::Close
                    variant=Variant::Ghost
                    on_click=move |_| filter.set(NeedFilter::default())
                />
            </Show>
        </div>
    }
}

fn first(label: &str) -> std::iter::Once<Choice> {
    std::iter::once(Choice::new("", label))
}

fn fit_value(it: FitFilter) -> &'static str {
    match it {
        FitFilter::Said(fit) => fit.as_str(),
        FitFilter::Unsaid => "unsaid",
    }
}

fn say_fit(it: FitFilter) -> &'static str {
    match it {
        FitFilter::Said(fit) => say_measuring::fit(fit),
        FitFilter::Unsaid => needs::unsaid(),
    }
}

/// All departments as choices, after one that stands for none; the chosen one is among them.
pub(super) fn department_choices(
    workspace: Workspace,
    none: &str,
    chosen: Option<Id>,
) -> Vec<Choice> {
    let mut ids = workspace.departments();
    ids.extend(chosen.filter(|id| !ids.contains(id)));
    let choice = |id: Id| {
        Choice::new(
            id.to_string(),
            say::board_name(workspace, Board::Department(id)),
        )
    };
    first(none).chain(ids.into_iter().map(choice)).collect()
}
