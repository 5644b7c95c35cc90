//! What going back to a backup would do, shown before it is done.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::backups::open_copy;
use super::digest::Digest;
use super::list::{More, PIECE};
use super::preview_item::PreviewItem;
use super::undoing::tell_with_undo;
use crate::i18n::{self, words::backups, words::common, words::files};
use crate::platform::address;
use crate::ui::parts::{Button, Chip, Dialog, DialogSize, Glyph, Icon, Variant, use_toasts};
use crate::ui::say;
use crate::workspace::{Deed, Left, Library, Looked, Workspace};

/// The preview of a backup, with the button that goes back to it.
#[component]
pub(super) fn BackupPreview(
    workspace: Workspace,
    library: Library,
    /// The backup; none while the dialog is closed.
    looked: RwSignal<Option<Looked>>,
) -> impl IntoView {
    let toasts = use_toasts();
    let busy = RwSignal::new(false);
    let close = move || {
        if !busy.get_untracked() {
            looked.set(None);
        }
    };
    let is_empty = move || {
        let looked = looked.read();
        looked.as_ref().is_none_or(|found| found.preview.is_empty())
    };
    let restore = move |_| {
        let Some(seen) = looked.get_untracked().filter(|_| !busy.get_untracked()) else {
            return;
        };
        busy.set(true);
        spawn_local(async move {
            let outcome = match workspace.look_at_backup(seen.at).await {
                // Nobody goes back to what they have not seen.
                Ok(now) if now != seen => {
                    looked.try_set(Some(now));
                    busy.try_set(false);
                    toasts.error(files::preview_changed());
                    return;
                }
                Ok(_) => workspace.restore_backup(seen.at).await,
                Err(error) => Err(error),
            };
            busy.try_set(false);
            match outcome {
                Ok(_) => {
                    looked.try_set(None);
                    let counts = Digest::of(&seen.preview).line();
                    let text = backups::restored(&counts, &i18n::date_time(seen.at));
                    tell_with_undo(workspace, toasts, text, Deed::RestoreBackup);
                    // The dialog gives the focus back to a button that may be gone by now.
                    set_timeout(
                        || address::focus("backups-title"),
                        std::time::Duration::ZERO,
                    );
                }
                Err(error) => toasts.error(backups::restore_failed(&say::storage_error(&error))),
            }
        });
    };
    let copy = move |_| {
        if let Some(seen) = looked.get_untracked() {
            close();
            open_copy(workspace, library, toasts, seen.at);
        }
    };
    let is_package = workspace.open_package().is_some();
    let footer = move || {
        view! {
            <Button label=common::close() on_click=move |_| close() />
            {(!is_package).then(|| view! {
                <Button label=backups::as_copy() icon=Glyph::Copy on_click=copy />
            })}
            <Show when=move || !is_empty()>
                <Button
                    label=Signal::derive(move || {
                        if busy.get() { backups::restoring() } else { backups::restore() }.to_owned()
                    })
                    variant=Variant::Primary
                    disabled=busy
                    on_click=restore
                />
            </Show>
        }
    };
    let title = move || {
        let at = looked.read().as_ref().map(|found| found.at);
        at.map(|at| backups::preview_title(&i18n::date_time(at)))
            .unwrap_or_default()
    };
    view! {
        <Dialog
            open=Signal::derive(move || looked.read().is_some())
            title=Signal::derive(title)
            size=DialogSize::Large
            on_close=move |()| close()
            footer
        >
            {move || looked.get().map(|found| view! { <Body found /> })}
        </Dialog>
    }
}

#[component]
fn Body(found: Looked) -> impl IntoView {
    let digest = Digest::of(&found.preview);
    let is_empty = found.preview.is_empty();
    let items = digest.items;
    let total = items.len();
    let shown = RwSignal::new(PIECE);
    let sums = digest.sums.into_iter();
    let sums = sums.map(|(text, tone)| view! { <Chip label=text tone /> });
    let Left { frozen, ballots } = found.left;
    let left = [
        (frozen > 0).then(|| backups::left_frozen(frozen)),
        (ballots > 0).then(|| backups::left_ballots(ballots)),
    ];
    let left = left.into_iter().flatten().map(|text| {
        view! {
            <p class="backups__left"><Icon glyph=Glyph::Lock /><span>{text}</span></p>
        }
    });
    let intro = match is_empty {
        true => backups::preview_nothing(),
        false => backups::preview_text(),
    };
    view! {
        <div class="preview">
            <p>{intro}</p>
            <div class="preview__sums">{sums.collect_view()}</div>
            {(!is_empty).then(|| view! { <p class="quiet">{backups::preview_how()}</p> })}
            {left.collect_view()}
            {(total > 0).then(|| view! {
                <h3 class="preview__heading" id="backup-what">{files::preview_what()}</h3>
                // Reachable, so that the keyboard can scroll it in every browser.
                <ul class="preview__items" tabindex="0" aria-labelledby="backup-what">
                    {move || {
                        let items = items.iter().take(shown.get()).cloned();
                        items.map(|item| view! { <PreviewItem item with_by=false /> }).collect_view()
                    }}
                </ul>
                <More total=Signal::derive(move || total) shown label=files::preview_more />
            })}
        </div>
    }
}
