//! One pair of Kano questions: the questions, the answers counted or given one by one, the result.

mod counts;
mod person;
mod questions;
mod result;

use leptos::prelude::*;

use self::counts::CountTable;
use self::person::OnePerson;
use self::questions::Questions;
use self::result::Result;
use super::kano::list::trash;
use super::kano::subject::subject;
use crate::domain::{Kano, KanoTable};
use crate::i18n::words::{kano as words, measure};
use crate::ui::parts::{Button, Choice, Empty, Glyph, Icon, Segmented, Variant, use_toasts};
use crate::ui::route::{MeasureView, Page, Route};
use crate::workspace::{Id, Workspace};

/// The page of one pair.
#[component]
pub(super) fn KanoPair(workspace: Workspace, id: Id) -> impl IntoView {
    let kano = Memo::new(move |_| workspace.kano(id));
    let is_here = Memo::new(move |_| kano.read().is_some());
    let list = Route::Project(workspace.inner().project, Page::Measure(MeasureView::Kano));
    let kano = Memo::new(move |_| kano.get().unwrap_or_default());
    move || {
        if is_here.get() {
            view! { <Pair workspace id kano list /> }.into_any()
        } else {
            view! {
                <h1>{measure::kano()}</h1>
                <Empty title=words::pair_gone() text=words::pair_gone_text() icon=Glyph::Trash>
                    <a class="button button--primary" href=list.href()>{words::back_to_list()}</a>
                </Empty>
            }
            .into_any()
        }
    }
}

#[component]
fn Pair(workspace: Workspace, id: Id, kano: Memo<Kano>, list: Route) -> impl IntoView {
    let toasts = use_toasts();
    let about = Memo::new(move |_| kano.read().about);
    let subject = Memo::new(move |_| subject(workspace, about.get()));
    let name = Signal::derive(move || subject.read().name.clone());
    let answers = Memo::new(move |_| workspace.kano_answers(id));
    let total: Memo<KanoTable> = Memo::new(move |_| {
        let (counted, single) = answers.get();
        counted + single
    });
    // Who comes back to counts goes on counting.
    let counts = RwSignal::new(answers.with_untracked(|(counted, _)| counted.n() > 0));
    let leave = move |_| {
        trash(workspace, toasts, id, &name.get_untracked());
        list.go();
    };
    view! {
        <div class="head">
            <div class="head__words">
                <a class="kano-back" href=list.href() data-no-print="">
                    <Icon glyph=Glyph::ChevronLeft />
                    <span>{words::back_to_list()}</span>
                </a>
                <h1 id="kano-pair-title" tabindex="-1">{name}</h1>
                {move || {
                    let subject = subject.get();
                    match (subject.href, subject.gone) {
                        (_, Some(gone)) => view! {
                            <p class="kano-gone">
                                <Icon glyph=Glyph::Warning />
                                <span>{gone}</span>
                            </p>
                        }.into_any(),
                        (Some(href), None) => view! {
                            <a class="kano-back" href=href data-no-print="">
                                <Icon glyph=subject.glyph />
                                <span>{words::to_subject()}</span>
                            </a>
                        }.into_any(),
                        (None, None) => ().into_any(),
                    }
                }}
            </div>
            <div class="head__actions" data-no-print="">
                <Button label=words::trash() icon=Glyph::Trash variant=Variant::Ghost on_click=leave />
            </div>
        </div>
        <div class="kano-pair">
            <Questions workspace id kano name />
            <section class="panel kano-pair__entry" aria-labelledby="kano-entry" data-no-print="">
                <h2 class="panel__title" id="kano-entry">{words::entry()}</h2>
                <Segmented
                    label=words::entry_how()
                    options=vec![
                        Choice::new("person", words::entry_person()).icon(Glyph::Person),
                        Choice::new("counts", words::entry_counts()).icon(Glyph::Table),
                    ]
                    value=Signal::derive(move || if counts.get() { "counts" } else { "person" }.to_owned())
                    on_change=move |value: String| counts.set(value == "counts")
                />
                {move || if counts.get() {
                    view! { <CountTable workspace id answers /> }.into_any()
                } else {
                    view! { <OnePerson workspace id kano name total /> }.into_any()
                }}
            </section>
            <Result total />
        </div>
    }
}
