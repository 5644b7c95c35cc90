//! One checklist: what it is about, its items, its visits, and an empty sheet for paper.

mod about;
mod add;
mod item;
mod items;
mod paper;
mod pick;

use std::marker::PhantomData;

use leptos::prelude::*;

use self::about::About;
use self::items::Items;
use self::paper::Paper;
pub(super) use self::pick::TouchpointPick;
use super::shopping::{Absent, VisitsTable, begin, checklist_name};
use crate::domain::Checklist;
use crate::i18n::{self, words::shopping};
use crate::platform::print;
use crate::ui::parts::{Button, Glyph, Variant};
use crate::workspace::{Id, Workspace};

/// The page of one checklist.
#[component]
pub(super) fn OneChecklist(workspace: Workspace, id: Id) -> impl IntoView {
    let is_here = Memo::new(move |_| workspace.checklist(id).map(|entry| entry.is_here()));
    move || match is_here.get() {
        Some(true) => view! { <Everything workspace id /> }.into_any(),
        found => {
            let name = found.map(|_| untrack(|| checklist_name(workspace, id)));
            let kind = PhantomData::<Checklist>;
            view! { <Absent workspace id name kind /> }.into_any()
        }
    }
}

#[component]
fn Everything(workspace: Workspace, id: Id) -> impl IntoView {
    let ids = Memo::new(move |_| workspace.checks_of(id));
    let visits = Memo::new(move |_| workspace.visits_of(id));
    view! {
        <div class="checklist">
            <div class="head">
                <div class="head__words">
                    <h1>{move || checklist_name(workspace, id)}</h1>
                    <p class="quiet number">{move || shopping::items(ids.read().len())}</p>
                </div>
                <div class="checklist__deeds">
                    <Button label=shopping::print() icon=Glyph::Print on_click=|_| print::page() />
                    <Button
                        label=shopping::begin()
                        icon=Glyph::Check
                        variant=Variant::Primary
                        on_click=move |_| begin(workspace, id)
                    />
                </div>
            </div>
            <About workspace id />
            <Items workspace id ids />
            <section class="panel" aria-labelledby="checklist-visits">
                <h2 class="panel__title" id="checklist-visits" tabindex="-1">
                    {shopping::visits()}
                    <span class="count">{move || i18n::number(visits.read().len())}</span>
                </h2>
                <VisitsTable workspace ids=visits heading="checklist-visits" />
            </section>
        </div>
        <Paper workspace id ids />
    }
}
