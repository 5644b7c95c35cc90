//! A checklist as an empty sheet: boxes to tick, room for remarks. Seen on paper only.

use leptos::prelude::*;

use super::super::shopping::checklist_name;
use crate::i18n::words::shopping;
use crate::ui::say_method;
use crate::workspace::{Id, Workspace};

/// Up to so many points get a box each; more are written as a number.
const MOST_BOXES: u16 = 10;

/// The sheet.
#[component]
pub(super) fn Paper(workspace: Workspace, id: Id, ids: Memo<Vec<Id>>) -> impl IntoView {
    let note = move || {
        let note = workspace.checklist(id).map(|it| it.value.note);
        note.filter(|note| !note.trim().is_empty())
    };
    let facts = [
        shopping::paper_place(),
        shopping::paper_date(),
        shopping::paper_shopper(),
    ];
    let fact = |label| view! { <p class="checklist-paper__fact">{label}</p> };
    view! {
        <div class="checklist-paper">
            <p class="checklist-paper__title">{move || checklist_name(workspace, id)}</p>
            {move || note().map(|note| view! { <p class="checklist-paper__note">{note}</p> })}
            <div class="checklist-paper__facts">{facts.map(fact)}</div>
            <ul>
                <For each=move || ids.get() key=|id| *id let:check>
                    <Line workspace id=check ids />
                </For>
            </ul>
        </div>
    }
}

#[component]
fn Line(workspace: Workspace, id: Id, ids: Memo<Vec<Id>>) -> impl IntoView {
    let check = Memo::new(move |_| workspace.check(id).map(|it| it.value).unwrap_or_default());
    let heading = Memo::new(move |_| heading(workspace, &ids.read(), id));
    let boxes = move || {
        let words = match check.read().worth.most.get() {
            1 => vec![
                shopping::answer_yes().to_owned(),
                shopping::answer_no().to_owned(),
            ],
            most if most <= MOST_BOXES => (0..=most).map(|points| points.to_string()).collect(),
            most => vec![shopping::points_of(&most.to_string(), "____")],
        };
        let words = words.into_iter().chain([shopping::paper_na().to_owned()]);
        words
            .map(|word| view! { <span class="checklist-paper__box">{word}</span> })
            .collect_view()
    };
    view! {
        <li class="checklist-paper__item">
            {move || heading.get().map(|name| view! { <p class="checklist-paper__heading">{name}</p> })}
            <p class="checklist-paper__text">{move || check.read().text.clone()}</p>
            <p class="checklist-paper__boxes">{boxes}</p>
            <p class="checklist-paper__remark">{shopping::paper_remark()}</p>
        </li>
    }
}

/// The touchpoint of an item, where it differs from the one before.
fn heading(workspace: Workspace, ids: &[Id], id: Id) -> Option<String> {
    let place = ids.iter().position(|other| *other == id)?;
    let at = |id: &Id| workspace.check(*id).and_then(|it| it.value.touchpoint);
    let before = place
        .checked_sub(1)
        .and_then(|place| ids.get(place))
        .map(at);
    let here = at(&id);
    (before != Some(here)).then(|| match here {
        Some(id) => say_method::touchpoint(workspace, id),
        None => shopping::everywhere().to_owned(),
    })
}
