//! One item of a visit: what is asked, the answer, a remark.

use leptos::html;
use leptos::prelude::*;

use super::super::shopping::{answer, item_name, worth};
use super::answer::Answer;
use crate::domain::CheckResult;
use crate::i18n::words::shopping;
use crate::ui::parts::{Button, Glyph, TextArea, Variant};
use crate::workspace::{Id, VisitItem, Workspace};

/// An item that can be answered.
#[component]
pub(super) fn Answered(
    workspace: Workspace,
    visit: Id,
    check: Id,
    items: Memo<Vec<VisitItem>>,
) -> impl IntoView {
    let item = Memo::new(move |_| found(&items.read(), check));
    let text = Signal::derive(move || whole_text(workspace, check));
    let most = Memo::new(move |_| item.get().map_or(1, |item| item.worth.most.get()));
    let result = Memo::new(move |_| item.get().and_then(|item| item.result));
    let now = Memo::new(move |_| workspace.check(check).map(|it| it.value.worth));
    let worth_words = move || {
        let item = item.get()?;
        let is_same = now.get() == Some(item.worth);
        let words = worth(item.worth);
        Some(if is_same {
            words
        } else {
            shopping::then(&words)
        })
    };
    let change = move |result: Option<CheckResult>| {
        workspace.answer_check(visit, check, result);
    };
    view! {
        <li class="visit-item" data-answered=move || result.get().is_some().to_string()>
            <p class="visit-item__text">{text}</p>
            <p class="visit-item__worth quiet small">{worth_words}</p>
            <p class="visit-item__said">
                {move || item.get().map(|item| answer(item.worth, item.result))}
            </p>
            <Answer
                label=text
                most
                result
                on_change=change
            />
            <Remark workspace visit check item />
        </li>
    }
}

/// A remark: a button until there is one.
#[component]
fn Remark(
    workspace: Workspace,
    visit: Id,
    check: Id,
    item: Memo<Option<VisitItem>>,
) -> impl IntoView {
    let remark = Memo::new(move |_| item.get().map(|item| item.remark).unwrap_or_default());
    let open = RwSignal::new(false);
    let is_open = Memo::new(move |_| open.get() || !remark.read().trim().is_empty());
    let field = NodeRef::<html::Textarea>::new();
    let show = move |_| {
        open.set(true);
        request_animation_frame(move || {
            if let Some(field) = field.try_get_untracked().flatten() {
                field.focus().unwrap_or_default();
            }
        });
    };
    let name = move || shopping::add_remark_to(&item_name(workspace, check));
    view! {
        <Show
            when=move || is_open.get()
            fallback=move || view! {
                <Button
                    label=shopping::add_remark()
                    aria_label=MaybeProp::derive(move || Some(name()))
                    icon=Glyph::Edit
                    variant=Variant::Ghost
                    on_click=show
                />
            }
        >
            <TextArea
                label=shopping::remark()
                rows=1
                node_ref=field
                value=remark
                on_commit=move |text: String| {
                    // It stays while it is empty: somebody has just been in it.
                    open.set(true);
                    workspace.remark_check(visit, check, text.trim().to_owned());
                }
            />
        </Show>
    }
}

/// An item that has left the checklist since: what was found, for reading.
#[component]
pub(super) fn Gone(workspace: Workspace, check: Id, items: Memo<Vec<VisitItem>>) -> impl IntoView {
    let item = Memo::new(move |_| found(&items.read(), check));
    view! {
        <li class="visit-item">
            <p class="visit-item__text">{move || whole_text(workspace, check)}</p>
            <p class="small">
                {move || item.get().map(|item| {
                    let said = answer(item.worth, item.result);
                    format!("{said} · {}", shopping::then(&worth(item.worth)))
                })}
            </p>
            {move || item.get().map(|item| item.remark).filter(|it| !it.is_empty()).map(|remark| view! {
                <p class="shopping__remark">{remark}</p>
            })}
        </li>
    }
}

fn found(items: &[VisitItem], check: Id) -> Option<VisitItem> {
    items.iter().find(|item| item.check == check).cloned()
}

fn whole_text(workspace: Workspace, check: Id) -> String {
    let text = workspace.check(check).map(|it| it.value.text);
    match text.as_deref().map(str::trim) {
        None | Some("") => shopping::untitled_item().to_owned(),
        Some(text) => text.to_owned(),
    }
}
