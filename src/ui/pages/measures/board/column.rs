//! One column of the board: the measures of one state.

use std::cmp::Reverse;

use leptos::html;
use leptos::prelude::*;

use super::super::filter::use_shown;
use super::add::AddMeasure;
use super::card::{MeasureCard, title_of};
use super::deeds::Deeds;
use crate::domain::{Measure, MeasureState};
use crate::i18n::{
    self,
    words::{measures, plan, share},
};
use crate::platform::address;
use crate::ui::parts::{
    Button, Glyph, Icon, IconButton, Toasts, Variant, copy_table, drawn as shown_of, use_on_paper,
    use_toasts,
};
use crate::ui::say_measuring;
use crate::workspace::{Id, Workspace};

/// How many measures a column draws at first, and how many more each time.
const PAGE: usize = 50;
/// The same for what is over: it is rarely looked at.
const OVER: usize = 5;

/// The measures of a state among those shown. What is over stands with the latest first.
pub(super) fn of(shown: &[(Id, Measure)], state: MeasureState) -> Vec<Id> {
    let mut here: Vec<&(Id, Measure)> = shown.iter().filter(|(_, it)| it.state == state).collect();
    if !state.is_open() {
        here.sort_by_key(|(_, it)| Reverse(it.done.or(it.until)));
    }
    here.into_iter().map(|(id, _)| *id).collect()
}

/// The heading's id.
pub(super) fn anchor(state: MeasureState) -> String {
    format!("measures-{state}")
}

/// The icon of a state: told apart by shape, not by colour alone.
pub(super) fn glyph_of(state: MeasureState) -> Glyph {
    match state {
        MeasureState::Idea => Glyph::Idea,
        MeasureState::Planned => Glyph::Calendar,
        MeasureState::Pilot => Glyph::Pilot,
        MeasureState::RollOut => Glyph::Megaphone,
        MeasureState::Done => Glyph::Check,
        MeasureState::Dropped => Glyph::Close,
    }
}

/// Copies measures as a table: what, who, until when, in which state.
fn copy_column(workspace: Workspace, toasts: Toasts, ids: &[Id]) {
    let head = [
        measures::name(),
        measures::who(),
        measures::until(),
        measures::state(),
    ];
    let measures = ids
        .iter()
        .filter_map(|id| untrack(|| workspace.measure(*id)));
    let rows = measures.map(|it| {
        let who = it
            .person
            .and_then(|id| untrack(|| workspace.person_name(id)));
        vec![
            title_of(&it),
            who.unwrap_or_default(),
            it.until
                .map(|day| i18n::day(day.parts()))
                .unwrap_or_default(),
            say_measuring::measure_state(it.state).to_owned(),
        ]
    });
    let rows: Vec<Vec<String>> = std::iter::once(head.map(str::to_owned).to_vec())
        .chain(rows)
        .collect();
    copy_table(toasts, &rows);
}

/// A column.
#[component]
pub(super) fn ColumnView(
    workspace: Workspace,
    state: MeasureState,
    shown: Memo<Vec<(Id, Measure)>>,
    deeds: Deeds,
    /// The field for new measures, where there is one.
    field: NodeRef<html::Input>,
) -> impl IntoView {
    let ids = Memo::new(move |_| of(&shown.read(), state));
    let page = if state.is_open() { PAGE } else { OVER };
    let limit = RwSignal::new(page);
    let on_paper = use_on_paper();
    // What a number leads to is shown at once, also where it is over.
    let is_asked = use_shown().only;
    let drawn = Memo::new(move |_| {
        let least = if is_asked.get().is_some() { PAGE } else { 0 };
        let limit = shown_of(limit.get().max(least), on_paper);
        ids.get().into_iter().take(limit).collect::<Vec<_>>()
    });
    let hidden = Memo::new(move |_| ids.read().len().saturating_sub(drawn.read().len()));
    let toasts = use_toasts();
    let takes_new = matches!(state, MeasureState::Idea | MeasureState::Planned);
    view! {
        <section class="measures-board__column" data-state=state.as_str() aria-labelledby=anchor(state)>
            <div class="measures-board__head">
                <h2 class="measures-board__title" id=anchor(state) tabindex="-1">
                    <Icon glyph=glyph_of(state) />
                    <span class="measures-board__name">{say_measuring::measure_state(state)}</span>
                    <span class="count">{move || i18n::number(ids.read().len())}</span>
                </h2>
                <Show when=move || !ids.read().is_empty()>
                    <span data-no-print="">
                        <IconButton
                            label=share::copy_column(say_measuring::measure_state(state))
                            icon=Glyph::Copy
                            on_click=move |_| copy_column(workspace, toasts, &ids.get_untracked())
                        />
                    </span>
                </Show>
            </div>
            {takes_new.then(|| view! { <AddMeasure state deeds field /> })}
            <ul class="measures-board__cards" data-drop-column=state.as_str()>
                <For each=move || drawn.get() key=|id| *id let:id>
                    <MeasureCard workspace id deeds />
                </For>
            </ul>
            <Show when=move || ids.read().is_empty()>
                <p class="measures-board__empty small">{plan::column_empty()}</p>
            </Show>
            <Show when=move || { hidden.get() > 0 }>
                <Button
                    label=Signal::derive(move || plan::more(hidden.get().min(PAGE)))
                    variant=Variant::Ghost
                    on_click=move |_| limit.update(|limit| *limit += PAGE)
                />
            </Show>
            <Show when=move || { limit.get() > page }>
                <Button
                    label=plan::fewer()
                    variant=Variant::Ghost
                    on_click=move |_| {
                        limit.set(page);
                        address::focus(&anchor(state));
                    }
                />
            </Show>
        </section>
    }
}
