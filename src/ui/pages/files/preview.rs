//! What merging one file or several would do, shown before it is done.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::digest::Digest;
use super::inbox::{LeftOut, Opened};
use super::list::{More, PIECE};
use super::preview_files::PreviewFiles;
use super::preview_frozen::FrozenWaves;
use super::preview_item::{PreviewItem, RemovedValues};
use super::remarks::Remarks;
use super::undoing::tell_with_undo;
use crate::i18n::words::{common, files, packages, waves};
use crate::platform::address;
use crate::ui::parts::{Button, Checkbox, Chip, Dialog, DialogSize, Tone, Variant, use_toasts};
use crate::ui::say;
use crate::workspace::{Batch, Deed, Incoming, Preview, Workspace};

/// The preview of a file, and the button that merges it.
#[component]
pub(super) fn PreviewDialog(
    workspace: Workspace,
    /// The files; none while the dialog is closed.
    opened: Opened,
    /// They were merged.
    #[prop(into)]
    on_merged: Callback<Vec<Arc<Incoming>>>,
) -> impl IntoView {
    let toasts = use_toasts();
    let busy = RwSignal::new(false);
    let agreed = RwSignal::new(false);
    // To another state of waves that are frozen here.
    let agreed_seals = RwSignal::new(false);
    // Ticks when the project has changed under the preview.
    let looked = RwSignal::new(0_u32);
    let chosen = opened.files;
    let batch = Memo::new(move |_| {
        looked.track();
        let files = chosen.get();
        let batch = (!files.is_empty()).then(|| workspace.preview(&files));
        Arc::new(batch.unwrap_or_default())
    });
    let preview = Memo::new(move |_| Arc::new(batch.read().total.clone()));
    let needs_consent = Memo::new(move |_| preview.read().counts.removed_values > 0);
    let changes_seals = Memo::new(move |_| preview.read().changed_seals() > 0);
    let is_held =
        move || needs_consent.get() && !agreed.get() || changes_seals.get() && !agreed_seals.get();
    let title = move || match chosen.read().as_slice() {
        [] => String::new(),
        [only] => files::preview_title(&only.name),
        several => packages::batch_title(several.len()),
    };
    let close = move || {
        if !busy.get_untracked() {
            chosen.set(Vec::new());
            agreed.set(false);
            agreed_seals.set(false);
        }
    };
    let merge = move || {
        let incoming = chosen.get_untracked();
        if incoming.is_empty() || busy.get_untracked() {
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
        let now = workspace.preview(&incoming).total;
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
                    let deed = match incoming.as_slice() {
                        [only] if only.is_plain() => Deed::TakeOver,
                        _ => Deed::Merge,
                    };
                    let conflicts = shown.counts.conflicts;
                    let line = Digest::of(&shown).line();
                    let mut text = match incoming.as_slice() {
                        [only] => files::merged(&line, &only.name),
                        several => packages::batch_merged(&line, several.len()),
                    };
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
                    let reason = say::storage_error(&error);
                    toasts.error(match incoming.as_slice() {
                        [only] => files::merge_failed(&only.name, &reason),
                        _ => packages::batch_failed(&reason),
                    });
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
            open=Signal::derive(move || !chosen.read().is_empty())
            title=Signal::derive(title)
            size=DialogSize::Large
            on_close=move |()| close()
            footer
        >
            {move || {
                let incoming = chosen.get();
                (!incoming.is_empty()).then(|| view! {
                    <Body workspace incoming batch=batch.get() left_out=opened.left_out.get() agreed agreed_seals />
                })
            }}
        </Dialog>
    }
}

#[component]
fn Body(
    workspace: Workspace,
    incoming: Vec<Arc<Incoming>>,
    batch: Arc<Batch>,
    left_out: Vec<LeftOut>,
    agreed: RwSignal<bool>,
    agreed_seals: RwSignal<bool>,
) -> impl IntoView {
    let preview: Arc<Preview> = Arc::new(batch.total.clone());
    let removed = preview.counts.removed_values;
    let digest = Digest::of(&preview);
    let (by, with_by, items) = (digest.by, digest.has_several_writers, digest.items);
    let total = items.len();
    let shown = RwSignal::new(PIECE);
    let sum = |(text, tone): (String, Tone)| view! { <Chip label=text tone /> };
    let sums = digest.sums.into_iter().map(sum).collect_view();
    let is_one = incoming.len() == 1;
    let has_plain = incoming.iter().any(|incoming| incoming.is_plain());
    let plain = match is_one {
        true => files::preview_plain(),
        false => packages::batch_plain(),
    };
    let intro = match (preview.is_empty(), has_plain) {
        (true, _) if is_one => files::preview_nothing().to_owned(),
        (true, _) => packages::batch_nothing().to_owned(),
        (false, true) => format!("{} {plain}", files::preview_text()),
        (false, false) => files::preview_text().to_owned(),
    };
    let remarks = incoming.first().filter(|_| is_one);
    let remarks = remarks
        .map(|only| only.file.remarks.clone())
        .unwrap_or_default();
    let is_batch = !is_one || !left_out.is_empty();
    view! {
        <div class="preview">
            <p>{intro}</p>
            <div class="preview__sums">{sums}</div>
            {(!by.is_empty()).then(|| view! { <p class="quiet">{files::preview_by(&by)}</p> })}
            {is_batch.then(|| view! { <PreviewFiles incoming batch left_out /> })}
            <Remarks remarks />
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
