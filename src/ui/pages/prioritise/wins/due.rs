//! Measures that are to be done within four weeks.

use leptos::prelude::*;

use crate::domain::Measure;
use crate::i18n::{self, words::wins as words};
use crate::method::card_order::is_due_soon;
use crate::ui::parts::{Chip, Glyph, Tone};
use crate::ui::{places, say_doing, say_measuring};
use crate::workspace::{Id, Workspace, today};

const HEADING: &str = "wins-due";

/// The open measures whose day is near, the nearest first; late ones are among them.
#[component]
pub(super) fn DueSoon(workspace: Workspace) -> impl IntoView {
    let today = today();
    let ids = Memo::new(move |_| {
        let mut due = workspace.inner().measures.pick(|id, it: &Measure| {
            let until = it.until.filter(|_| it.state.is_open())?;
            is_due_soon(until, today?).then_some((until, id))
        });
        due.sort();
        due.into_iter().map(|(_, id)| id).collect::<Vec<Id>>()
    });
    view! {
        <section class="wins__section" aria-labelledby=HEADING>
            <h2 id=HEADING>
                {words::due()}
                " "
                <span class="count">{move || i18n::number(ids.read().len())}</span>
            </h2>
            <Show
                when=move || !ids.read().is_empty()
                fallback=|| view! { <p class="quiet">{words::none_due()}</p> }
            >
                <ul class="wins__list" aria-labelledby=HEADING>
                    <For each=move || ids.get() key=|id| *id let:id>
                        <Line workspace id />
                    </For>
                </ul>
            </Show>
        </section>
    }
}

#[component]
fn Line(workspace: Workspace, id: Id) -> impl IntoView {
    let measure = Memo::new(move |_| workspace.measure(id).unwrap_or_default());
    let facts = move || {
        let measure = measure.read();
        let who = measure.person.and_then(|id| workspace.person_name(id));
        let who = who.unwrap_or_else(|| words::nobody().to_owned());
        let until = measure
            .until
            .map(|day| words::until(&i18n::day(day.parts())));
        let facts = std::iter::once(who).chain(until).collect::<Vec<_>>();
        facts.join(" · ")
    };
    let is_late = Memo::new(move |_| today().is_some_and(|today| measure.read().is_late(today)));
    let state = move || say_measuring::measure_state(measure.read().state).to_owned();
    view! {
        <li class="wins__line">
            <div class="wins__words">
                <a class="wins__link" href=places::measure(workspace, id)>{move || say_doing::measure(workspace, id)}</a>
                <span class="quiet small">{facts}</span>
            </div>
            <Show when=move || is_late.get()>
                <Chip label=words::late() tone=Tone::Warn icon=Glyph::Warning />
            </Show>
            <Chip label=Signal::derive(state) tone=Tone::Accent />
        </li>
    }
}
