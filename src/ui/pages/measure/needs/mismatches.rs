//! What does not fit: what is missing first, then what fits in part, each one step from a measure.

use leptos::prelude::*;

use super::super::measures::MakeMeasure;
use super::super::shopping::AtTouchpoint;
use super::by_count::ByCount;
use super::name_of;
use super::row::fit_glyph;
use crate::domain::{Board, Fit, Need};
use crate::i18n::{self, words::needs};
use crate::ui::parts::{Chip, Tone};
use crate::ui::{say, say_measuring, say_method};
use crate::workspace::{Id, Workspace};

/// The view of what does not fit.
#[component]
pub(super) fn Mismatches(workspace: Workspace, shown: Memo<Vec<Id>>) -> impl IntoView {
    let needs_shown = Memo::new(move |_| {
        let ids = shown.get().into_iter();
        ids.map(|id| (id, workspace.need(id))).collect::<Vec<_>>()
    });
    let all = Memo::new(move |_| {
        let mut all = needs_shown.get();
        all.retain(|(_, need)| need.is_mismatch());
        // The touchpoints stay in their order within both.
        all.sort_by_key(|(_, need)| need.fit != Some(Fit::Missing));
        all
    });
    let ids = Memo::new(move |_| all.read().iter().map(|(id, _)| *id).collect::<Vec<_>>());
    let unsaid = Memo::new(move |_| {
        let needs = needs_shown.read();
        needs.iter().filter(|(_, need)| need.fit.is_none()).count()
    });
    let touchpoint = move |id: Option<Id>| match id {
        Some(id) => say_method::touchpoint(workspace, id),
        None => needs::no_touchpoint().to_owned(),
    };
    view! {
        <Show when=move || { unsaid.get() > 0 }>
            <p class="quiet">{move || needs::unsaid_left(unsaid.get())}</p>
        </Show>
        <Show
            when=move || !ids.read().is_empty()
            fallback=|| view! { <p>{needs::mismatches_none()}</p> }
        >
            <div class="needs__counts">
                <ByCount caption=needs::by_touchpoint() all of=|need| need.touchpoint name=Callback::new(touchpoint) />
                <ByCount
                    caption=needs::by_department()
                    all
                    of=|need| need.department
                    name=Callback::new(move |id| department(workspace, id))
                />
            </div>
            <section class="panel" aria-labelledby="needs-mismatches">
                <h2 class="panel__title" id="needs-mismatches">
                    {needs::mismatches()}
                    <span class="count">{move || i18n::number(ids.read().len())}</span>
                </h2>
                <ul class="needs__list" aria-labelledby="needs-mismatches">
                    <For each=move || ids.get() key=|id| *id let:id>
                        <Mismatch workspace id />
                    </For>
                </ul>
            </section>
        </Show>
    }
}

#[component]
fn Mismatch(workspace: Workspace, id: Id) -> impl IntoView {
    let need = Memo::new(move |_| workspace.need(id));
    let name = Signal::derive(move || name_of(workspace, id));
    let made = Memo::new(move |_| workspace.measure_for_need(id));
    let text = move |label: &'static str, read: fn(&Need) -> &String| {
        let shown = move || !read(&need.read()).trim().is_empty();
        view! {
            <Show when=shown>
                <p class="small">
                    <span class="quiet">{label}": "</span>
                    {move || read(&need.read()).clone()}
                </p>
            </Show>
        }
    };
    view! {
        <li class="needs__mismatch">
            <div class="needs__words">
                <p class="needs__what">
                    {move || need.read().fit.map(|fit| view! { <FitChip fit /> })}
                    <span>{name}</span>
                    <span class="quiet small">{move || say_measuring::resource_kind(need.read().kind)}</span>
                </p>
                {text(needs::requirement(), |need| &need.requirement)}
                {text(needs::today(), |need| &need.today)}
                <p class="needs__from small">
                    {move || need.read().touchpoint.map(|id| view! { <AtTouchpoint workspace id /> })}
                    <span class="quiet">{move || need.read().department.map(|id| department(workspace, Some(id)))}</span>
                </p>
            </div>
            <MakeMeasure workspace name made on_make=move |()| workspace.measure_from_need(id) />
        </li>
    }
}

/// How well something fits, as a small label.
#[component]
fn FitChip(fit: Fit) -> impl IntoView {
    let tone = match fit {
        Fit::Fits => Tone::Good,
        Fit::Partly => Tone::Neutral,
        Fit::Missing => Tone::Warn,
    };
    view! { <Chip label=say_measuring::fit(fit) tone icon=fit_glyph(fit) /> }
}

fn department(workspace: Workspace, id: Option<Id>) -> String {
    match id {
        Some(id) => say::board_name(workspace, Board::Department(id)),
        None => needs::no_department().to_owned(),
    }
}
