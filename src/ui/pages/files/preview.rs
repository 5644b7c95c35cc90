//! What merging a file would do, shown before it is done.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::digest::Digest;
use super::list::{More, PIECE};
use super::preview_frozen::FrozenWaves;
use super::preview_item::{PreviewItem, RemovedValues};
use super::remarks::Remarks;
use super::undoing::tell_with_undo;
use crate::i18n::words::{common, files, waves};
use crate::platform::address;
use crate::ui::parts::{Button, Checkbox, Chip, Dialog, DialogSize, Tone, Variant, use_toasts};
use crate::ui::say;
use crate::workspace::{Deed, Incoming, Preview, Workspace};

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
    // To another state of waves that are frozen here.
    let agreed_seals = RwSignal::new(false);
    // Ticks when the project has changed under the preview.
    let looked = RwSignal::new(0_u32);
    let preview = Memo::new(move |_| {
        looked.track();
        opened
            .get()
            .map(|incoming| Arc::new(workspace.preview(&incoming)))
            .unwrap_or_default()
    });
    let needs_consent = Memo::new(move |_| preview.read().counts.removed_values > 0);
    let changes_seals = Memo::new(move |_| preview.read().changed_seals() > 0);
    let is_held =
        move || needs_consent.get() && !agreed.get() || changes_seals.get() && !agreed_seals.get();
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
            agreed_seals.set(false);
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
        if changes_seals.get_untracked() && !agreed_seals.get_untracked() {
            toasts.error(waves::merge_first());
            return;
        }
        // Nobody agrees to what they have not seen.
        let now = workspace.preview(&incoming);
        let seen = preview.get_untracked();
        if now.counts.removed_values > seen.counts.removed_values || now.frozen != seen.frozen {
            agreed.set(false);
            agreed_seals.set(false);
            looked.update(|ticks| *ticks += 1);
            toasts.error(files::preview_changed());
            return;
        }
        busy.set(true);
        spawn_local(async move {
            let shown = preview.try_get_untracked().unwrap_or_default();
            let outcome = workspace.merge(&incoming).await;
            busy.try_set(false);
            agreed.try_set(false);
            agreed_seals.try_set(false);
            match outcome {
                Ok(()) => {
                    let deed = if incoming.is_plain() {
                        Deed::TakeOver
                    } else {
                        Deed::Merge
                    };
                    let conflicts = shown.counts.conflicts;
                    let line = Digest::of(&shown).line();
                    let mut text = files::merged(&line, &incoming.name);
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
                    disabled=Signal::derive(move || busy.get() || is_held())
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
                <Body workspace incoming preview=preview.get() agreed agreed_seals />
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
    agreed_seals: RwSignal<bool>,
) -> impl IntoView {
    let removed = preview.counts.removed_values;
    let digest = Digest::of(&preview);
    let (by, with_by, items) = (digest.by, digest.has_several_writers, digest.items);
    let total = items.len();
    let shown = RwSignal::new(PIECE);
    let sum = |(text, tone): (String, Tone)| view! { <Chip label=text tone /> };
    let sums = digest.sums.into_iter().map(sum).collect_view();
    let intro = match (preview.is_empty(), incoming.is_plain()) {
        (true, _) => files::preview_nothing().to_owned(),
        (false, true) => format!("{} {}", files::preview_text(), files::preview_plain()),
        (false, false) => files::preview_text().to_owned(),
    };
    view! {
        <div class="preview">
            <p>{intro}</p>
            <div class="preview__sums">{sums}</div>
            {(!by.is_empty()).then(|| view! { <p class="quiet">{files::preview_by(&by)}</p> })}
            <Remarks remarks=incoming.file.remarks.clone() />
            <FrozenWaves preview=preview.clone() agreed=agreed_seals />
            {(removed > 0).then(|| view! {
                <RemovedValues workspace preview=preview.clone() />
                <Checkbox
                    label=files::removed_agree(removed)
                    checked=agreed
                    on_change=move |yes| agreed.set(yes)
                />
            })}
            {(total > 0).then(|| view! {
                <h3 class="preview__heading" id="preview-what">{files::preview_what()}</h3>
                // Reachable, so that the keyboard can scroll it in every browser.
                <ul class="preview__items" tabindex="0" aria-labelledby="preview-what">
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
