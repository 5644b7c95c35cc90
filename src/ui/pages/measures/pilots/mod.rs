//! All pilots: where each is tried out, when, how it stands, and what it asks for next.

mod say;

use leptos::prelude::*;

pub(super) use self::say::{StageChip, ask, dates};
use super::ask::{AskFor, New};
use crate::domain::Measure;
use crate::i18n::words::pilots;
use crate::method::pilot::is_unmeasured_roll_out;
use crate::ui::parts::{Chip, Choice, Empty, Glyph, Icon, Pick, Tone, use_toasts};
use crate::ui::route::{MeasuresView, Page};
use crate::ui::{places, say_doing, say_measuring};
use crate::workspace::{Id, Workspace};

/// How many measures a search shows.
const MOST: usize = 60;

/// All pilots.
#[component]
pub fn Pilots(
    /// The open project.
    workspace: Workspace,
) -> impl IntoView {
    let toasts = use_toasts();
    let all = Memo::new(move |_| workspace.pilots());
    let has_measures = Memo::new(move |_| workspace.measure_count() > 0);
    let search = move |words: String| {
        let found = workspace.measures_with(&words, MOST).into_iter();
        let choice = |(id, it): (Id, Measure)| {
            let name = untrack(|| say_doing::measure(workspace, id));
            let state = say_measuring::measure_state(it.state);
            Choice::new(id.to_string(), format!("{name} · {state}"))
        };
        found.map(choice).collect::<Vec<_>>()
    };
    let chosen = RwSignal::new(None::<Id>);
    let asks = RwSignal::new(false);
    let begin = move |value: String| {
        if let Ok(measure) = value.parse::<Id>() {
            chosen.set(Some(measure));
            asks.set(true);
        }
    };
    let make = move |market| {
        let measure = chosen.get_untracked()?;
        let pilot = workspace.add_pilot(measure, market)?;
        let name = untrack(|| say_doing::measure(workspace, measure));
        toasts.announce(pilots::begun(&name));
        Some(pilot)
    };
    let board = Signal::stored(places::page(workspace, Page::Measures(MeasuresView::Board)));
    view! {
        <div class="head">
            <div class="head__words">
                <h1 id="pilots-title" tabindex="-1">{pilots::title()}</h1>
                <p class="quiet measure">{pilots::lead()}</p>
            </div>
        </div>
        <div class="pilot-list-page">
            <Show when=move || has_measures.get()>
                <div class="pilot-begin" data-no-print="">
                    <Pick
                        label=pilots::begin()
                        placeholder=pilots::begin_hint()
                        on_search=Callback::new(search)
                        on_pick=begin
                    />
                    <AskFor workspace new=New::Pilot open=asks make />
                </div>
            </Show>
            <Show
                when=move || !all.read().is_empty()
                fallback=move || if has_measures.get() {
                    view! { <Empty title=pilots::empty() text=pilots::empty_text() icon=Glyph::Pilot /> }.into_any()
                } else {
                    view! {
                        <Empty title=pilots::empty() text=pilots::no_measures_text() icon=Glyph::Pilot>
                            <a class="button button--primary" href=board>{pilots::to_measures()}</a>
                        </Empty>
                    }
                    .into_any()
                }
            >
                <ul class="pilot-list" aria-label=pilots::list()>
                    <For each=move || all.get() key=|id| *id let:id>
                        <Row workspace id />
                    </For>
                </ul>
            </Show>
        </div>
    }
}

/// One pilot.
#[component]
fn Row(workspace: Workspace, id: Id) -> impl IntoView {
    let pilot = Memo::new(move |_| workspace.pilot(id).unwrap_or_default());
    let next = Memo::new(move |_| workspace.pilot_asks(id).first().copied());
    let is_unmeasured =
        Memo::new(move |_| is_unmeasured_roll_out(pilot.read().decision, workspace.remeasured(id)));
    view! {
        <li class="pilot-row">
            <div class="pilot-row__names">
                <a class="pilot-row__name" href=places::pilot(workspace, id)>
                    <Icon glyph=Glyph::Pilot />
                    <span>{move || say_doing::market(workspace, id)}</span>
                </a>
                {move || pilot.read().measure.map(|measure| view! {
                    <a class="pilot-row__measure" href=places::measure(workspace, measure)>
                        <Icon glyph=Glyph::Measures />
                        <span>{move || say_doing::measure(workspace, measure)}</span>
                    </a>
                })}
            </div>
            <span class="quiet">{move || dates(&pilot.read())}</span>
            <div class="pilot-row__stage">
                <StageChip workspace id />
                <Show when=move || is_unmeasured.get()>
                    <Chip label=pilots::unmeasured() tone=Tone::Warn icon=Glyph::Warning />
                </Show>
                {move || next.get().map(|next| view! { <span class="small">{pilots::next(ask(next))}</span> })}
            </div>
        </li>
    }
}
