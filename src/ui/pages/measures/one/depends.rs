//! What has to be done before it, and what waits for it.

use leptos::prelude::*;

use super::known::Known;
use super::sheet::{Sheet, tone};
use crate::domain::Measure;
use crate::i18n::{self, words::measure_page, words::measures};
use crate::platform::{address, focus};
use crate::ui::parts::{Chip, Choice, Glyph, Icon, Pick, Tone, use_toasts};
use crate::ui::{places, say_doing, say_measuring};
use crate::workspace::{Id, Workspace};

const HEADING: &str = "measure-page-depends";
/// How many a search shows.
const MOST: usize = 60;

/// The panel.
#[component]
pub(super) fn Depends(sheet: Sheet) -> impl IntoView {
    let Sheet {
        workspace,
        id,
        measure,
    } = sheet;
    let toasts = use_toasts();
    let chain = Memo::new(move |_| workspace.chain());
    let first = Memo::new(move |_| {
        let own = measure.read().after.clone();
        let mut ids = workspace.every_measure();
        ids.retain(|id| own.contains(id));
        ids
    });
    let waiting = Memo::new(move |_| chain.read().waiting_for(id));
    let refused = RwSignal::new(None::<String>);
    let search = move |words: String| {
        let found = workspace.measures_with(&words, MOST).into_iter();
        let own = measure.read_untracked().after.clone();
        let fits = |(other, _): &(Id, Measure)| *other != id && !own.contains(other);
        let choice = |(other, it): (Id, Measure)| {
            let state = say_measuring::measure_state(it.state);
            let name = untrack(|| say_doing::measure(workspace, other));
            Choice::new(other.to_string(), format!("{name} · {state}"))
        };
        found.filter(fits).map(choice).collect::<Vec<_>>()
    };
    let add = move |value: String| {
        let Ok(other) = value.parse::<Id>() else {
            return;
        };
        let name = untrack(|| say_doing::measure(workspace, other));
        if workspace.depend(id, other) {
            refused.set(None);
            toasts.announce(measure_page::linked(&name));
        } else {
            let own = untrack(|| say_doing::measure(workspace, id));
            refused.set(Some(measure_page::cycle(&name, &own)));
        }
    };
    let remove = move |other: Id| {
        let name = untrack(|| say_doing::measure(workspace, other));
        if workspace.no_longer_depend(id, other) {
            refused.set(None);
            toasts.announce(measure_page::unlinked(&name));
            request_animation_frame(|| {
                if focus::is_lost() {
                    address::focus(HEADING);
                }
            });
        }
    };
    view! {
        <section class="panel" aria-labelledby=HEADING>
            <h2 class="panel__title" id=HEADING tabindex="-1">{measure_page::depends()}</h2>
            <p class="quiet" data-no-print="">{measure_page::depends_lead()}</p>
            <h3 class="measure-page__heading">{measure_page::first()}</h3>
            <Show
                when=move || !first.read().is_empty()
                fallback=|| view! { <p class="quiet">{measure_page::first_none()}</p> }
            >
                <ul class="measure-page__list" aria-label=measure_page::first()>
                    <For each=move || first.get() key=|id| *id let:other>
                        <Known
                            glyph=Glyph::Measures
                            href=places::measure(workspace, other)
                            name=Signal::derive(move || say_doing::measure(workspace, other))
                            remove=(
                                Signal::derive(move || measure_page::unlink(&say_doing::measure(workspace, other))),
                                Callback::new(move |()| remove(other)),
                            )
                        >
                            <About workspace id=other />
                            <Show when=move || !chain.read().may_wait(id, other)>
                                <Chip
                                    label=measure_page::in_cycle()
                                    title=measure_page::in_cycle_title()
                                    tone=Tone::Warn
                                    icon=Glyph::Warning
                                />
                            </Show>
                            <Show when=move || chain.read().is_violated(other, id)>
                                <Chip label=measure_page::ends_late() tone=Tone::Warn icon=Glyph::Warning />
                            </Show>
                        </Known>
                    </For>
                </ul>
            </Show>
            <div data-no-print="">
                <Pick
                    label=measure_page::add_first()
                    placeholder=measure_page::find_hint()
                    on_search=Callback::new(search)
                    on_pick=add
                />
                <div role="alert">
                    {move || refused.get().map(|text| view! {
                        <p class="field__error">
                            <Icon glyph=Glyph::Warning />
                            <span>{text}</span>
                        </p>
                    })}
                </div>
            </div>
            <h3 class="measure-page__heading">{measure_page::waiting()}</h3>
            <Show
                when=move || !waiting.read().is_empty()
                fallback=|| view! { <p class="quiet">{measure_page::waiting_none()}</p> }
            >
                <ul class="measure-page__list" aria-label=measure_page::waiting()>
                    <For each=move || waiting.get() key=|id| *id let:other>
                        <Known
                            glyph=Glyph::Measures
                            href=places::measure(workspace, other)
                            name=Signal::derive(move || say_doing::measure(workspace, other))
                        >
                            <About workspace id=other />
                        </Known>
                    </For>
                </ul>
            </Show>
        </section>
    }
}

/// How far it is, and until when.
#[component]
fn About(workspace: Workspace, id: Id) -> impl IntoView {
    let it = Memo::new(move |_| workspace.measure(id).unwrap_or_default());
    let until = move || {
        let until = it.read().until;
        until.map(|day| measures::until_day(&i18n::day(day.parts())))
    };
    view! {
        <span class="quiet small">{until}</span>
        <Chip
            label=Signal::derive(move || say_measuring::measure_state(it.read().state).to_owned())
            tone=Signal::derive(move || tone(it.read().state))
        />
    }
}
