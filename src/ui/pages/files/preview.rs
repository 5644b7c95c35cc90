//! What merging a file would do, shown before it is done.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::list::{More, PIECE};
use super::preview_item::{PreviewItem, RemovedValues};
use super::remarks::Remarks;
use super::undoing::tell_with_undo;
use crate::domain::{Department, Domain, Person, Project};
use crate::i18n::{
    self,
    words::{common, files},
};
use crate::platform::address;
use crate::ui::parts::{Button, Checkbox, Chip, Dialog, DialogSize, Tone, Variant, use_toasts};
use crate::ui::say;
use crate::workspace::{Deed, Incoming, Item, Nature, Preview, Workspace};

/// The preview of a file, and the button that merges it.
#[component]
pub(super) fn PreviewDialog(
    workspace: Workspace,
    /// The file; none while the dialog is closed.
    opened: RwSignal<Option<Arc<Incoming>>>,
    /// It was merged.
    #[prop(into)]
    on_merged: Callback<Arc<Incoming>>,
) -> impl IntoView {
    let toasts = use_toasts();
    let busy = RwSignal::new(false);
    let agreed = RwSignal::new(false);
    let preview = Memo::new(move |_| {
        opened
            .get()
            .map(|incoming| Arc::new(workspace.preview(&incoming)))
            .unwrap_or_default()
    });
    let needs_consent = Memo::new(move |_| preview.read().counts.removed_values > 0);
    let name = move || {
        opened
            .read()
            .as_ref()
            .map(|i| i.name.clone())
            .unwrap_or_default()
    };
    let close = move || {
        if !busy.get_untracked() {
            opened.set(None);
            agreed.set(false);
        }
    };
    let merge = move || {
        let Some(incoming) = opened.get_untracked() else {
            return;
        };
        if busy.get_untracked() {
            return;
        }
        if needs_consent.get_untracked() && !agreed.get_untracked() {
            toasts.error(files::removed_first());
            return;
        }
        busy.set(true);
        spawn_local(async move {
            let shown = preview.try_get_untracked().unwrap_or_default();
            let outcome = workspace.merge(&incoming).await;
            busy.try_set(false);
            agreed.try_set(false);
            match outcome {
                Ok(()) => {
                    let deed = if incoming.is_plain() {
                        Deed::TakeOver
                    } else {
                        Deed::Merge
                    };
                    let conflicts = shown.counts.conflicts;
                    let mut text = files::merged(&counts(&shown), &incoming.name);
                    if conflicts > 0 {
                        text = format!("{text}. {}", files::merged_conflicts(conflicts));
                    }
                    tell_with_undo(workspace, toasts, text, deed);
                    on_merged.try_run(incoming);
                    // The dialog gives the focus back to a button that is gone by now.
                    let next = if conflicts > 0 {
                        "conflicts-title"
                    } else {
                        "merge-title"
                    };
                    set_timeout(move || address::focus(next), std::time::Duration::ZERO);
                }
                Err(error) => {
                    toasts.error(files::merge_failed(
                        &incoming.name,
                        &say::storage_error(&error),
                    ));
                }
            }
        });
    };
    let footer = move || {
        let is_empty = move || preview.read().is_empty();
        view! {
            <Button label=move || { if is_empty() { common::close() } else { common::cancel() } }.to_owned() on_click=move |_| close() />
            <Show when=move || !is_empty()>
                <Button
                    label=Signal::derive(move || {
                        if busy.get() { files::merging() } else { files::merge_go() }.to_owned()
                    })
                    variant=Variant::Primary
                    disabled=Signal::derive(move || busy.get() || (needs_consent.get() && !agreed.get()))
                    on_click=move |_| merge()
                />
            </Show>
        }
    };
    view! {
        <Dialog
            open=Signal::derive(move || opened.read().is_some())
            title=Signal::derive(move || files::preview_title(&name()))
            size=DialogSize::Large
            on_close=move |()| close()
            footer
        >
            {move || opened.get().map(|incoming| view! {
                <Body workspace incoming preview=preview.get() agreed />
            })}
        </Dialog>
    }
}

#[component]
fn Body(
    workspace: Workspace,
    incoming: Arc<Incoming>,
    preview: Arc<Preview>,
    agreed: RwSignal<bool>,
) -> impl IntoView {
    let removed = preview.counts.removed_values;
    let by = writers(&preview);
    let total = preview.items.len();
    let shown = RwSignal::new(PIECE);
    let sums = sums(&preview)
        .into_iter()
        .map(|(text, tone)| view! { <Chip label=text tone /> });
    let sums = sums.collect_view();
    let intro = match (preview.is_empty(), incoming.is_plain()) {
        (true, _) => files::preview_nothing().to_owned(),
        (false, true) => format!("{} {}", files::preview_text(), files::preview_plain()),
        (false, false) => files::preview_text().to_owned(),
    };
    let mut items = preview.items.clone();
    items.sort_by_key(weight);
    let with_by = preview
        .items
        .iter()
        .any(|item| item.by.len() > 1 || item.by_unnamed)
        || preview
            .items
            .iter()
            .flat_map(|item| &item.by)
            .collect::<BTreeSet<_>>()
            .len()
            > 1;
    view! {
        <div class="preview">
            <p>{intro}</p>
            <div class="preview__sums">{sums}</div>
            {(!by.is_empty()).then(|| view! { <p class="quiet">{files::preview_by(&by)}</p> })}
            <Remarks remarks=incoming.file.remarks.clone() />
            {(removed > 0).then(|| view! {
                <RemovedValues workspace preview=preview.clone() />
                <Checkbox
                    label=files::removed_agree(removed)
                    checked=agreed
                    on_change=move |yes| agreed.set(yes)
                />
            })}
            {(total > 0).then(|| view! {
                <h3 class="preview__heading">{files::preview_what()}</h3>
                <ul class="preview__items">
                    {move || {
                        let items = items.iter().take(shown.get()).cloned();
                        items.map(|item| view! { <PreviewItem item with_by /> }).collect_view()
                    }}
                </ul>
                <More total=Signal::derive(move || total) shown label=files::preview_more />
            })}
        </div>
    }
}

/// What needs most attention comes first, and departments come before their cards.
fn weight(item: &Item) -> (u8, u8) {
    let nature = match item.difference.nature {
        _ if !item.difference.conflicts.is_empty() => 0,
        Nature::Removed => 1,
        Nature::Changed => 2,
        Nature::Added => 3,
        Nature::Restored => 4,
        Nature::Trashed => 5,
    };
    let kind = match item.difference.key.kind.as_str() {
        Project::KIND => 0,
        Department::KIND => 1,
        Person::KIND => 2,
        _ => 3,
    };
    (nature, kind)
}

/// The sums that are not zero, in words.
fn sums(preview: &Preview) -> Vec<(String, Tone)> {
    let counts = preview.counts;
    let all = [
        (
            counts.added,
            files::count_added as fn(usize) -> String,
            Tone::Good,
        ),
        (counts.changed, files::count_changed, Tone::Accent),
        (counts.conflicts, files::count_conflicts, Tone::Warn),
        (counts.trashed, files::count_trashed, Tone::Neutral),
        (counts.restored, files::count_restored, Tone::Neutral),
        (counts.removed, files::count_removed, Tone::Warn),
        (
            counts.removed_values,
            files::count_removed_values,
            Tone::Warn,
        ),
    ];
    all.into_iter()
        .filter(|(n, ..)| *n > 0)
        .map(|(n, words, tone)| (words(n), tone))
        .collect()
}

fn counts(preview: &Preview) -> String {
    sums(preview)
        .into_iter()
        .map(|(text, _)| text)
        .collect::<Vec<_>>()
        .join(", ")
}

/// Everybody who wrote what comes in.
fn writers(preview: &Preview) -> String {
    let names: BTreeSet<&String> = preview.items.iter().flat_map(|item| &item.by).collect();
    let mut names: Vec<String> = names.into_iter().cloned().collect();
    if preview.items.iter().any(|item| item.by_unnamed) {
        names.push(files::preview_by_unnamed().to_owned());
    }
    i18n::list(&names)
}
