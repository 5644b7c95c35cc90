//! The measures that came from misses and needs: who does what until when, and how far it is.

mod make;
mod row;

use leptos::prelude::*;

pub(super) use self::make::MakeMeasure;
use self::row::Row;
use crate::domain::Measure;
use crate::i18n::{self, words::measures};
use crate::ui::parts::{Choice, Segmented};
use crate::ui::say_doing::measure as name_of;
use crate::workspace::Workspace;

/// The heading of the list.
const HEADING: &str = "measures-title";

/// The list of measures.
#[component]
pub(super) fn Measures(workspace: Workspace) -> impl IntoView {
    let all = Memo::new(move |_| workspace.measures_from_findings());
    let every = RwSignal::new(false);
    let shown = Memo::new(move |_| {
        let mut ids = all.get();
        if !every.get() {
            let inner = workspace.inner();
            let is_open = |measure: Measure| measure.state.is_open();
            // Any change of a measure makes `all` anew, but not its value.
            ids.retain(|id| inner.measures.read(*id).is_some_and(|it| is_open(it.value)));
        }
        ids
    });
    let options = vec![
        Choice::new("open", measures::open()),
        Choice::new("all", measures::all()),
    ];
    view! {
        <section class="panel" aria-labelledby=HEADING>
            <h2 class="panel__title" id=HEADING tabindex="-1">
                {measures::title()}
                <span class="count">{move || i18n::number(shown.read().len())}</span>
            </h2>
            <p class="quiet measure">{measures::lead()}</p>
            <Show
                when=move || !all.read().is_empty()
                fallback=|| view! { <p class="quiet">{measures::empty()}</p> }
            >
                <div data-no-print="">
                    <Segmented
                        label=measures::filter()
                        label_hidden=true
                        options=options.clone()
                        value=Signal::derive(move || if every.get() { "all" } else { "open" }.to_owned())
                        on_change=move |value: String| every.set(value == "all")
                    />
                </div>
                <Show when=move || shown.read().is_empty()>
                    <p>{measures::none_open()}</p>
                </Show>
                <ul class="measures" aria-labelledby=HEADING>
                    <For each=move || shown.get() key=|id| *id let:id>
                        <Row workspace id />
                    </For>
                </ul>
            </Show>
        </section>
    }
}
