//! How safe the data is, in plain words.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::i18n::{self, words::backups, words::start};
use crate::ui::parts::{Button, Chip, Glyph, Tone};
use crate::ui::release::OfflineState;
use crate::workspace::{Copies, Library};

/// How much is stored, whether the browser has promised to keep it, and the way to a real backup.
#[component]
pub(super) fn StorageState(library: Library) -> impl IntoView {
    let storage = library.storage;
    let is_protected = Memo::new(move |_| storage.read().persisted == Some(true));
    let answer = RwSignal::new(None::<bool>);
    let used = move || {
        let status = storage.get();
        match (status.used, status.quota) {
            (Some(used), Some(quota)) if quota > 0 => match used.saturating_mul(100) / quota {
                0 => start::storage_used_little(&i18n::size(used)),
                percent => start::storage_used(&percent.to_string(), &i18n::size(used)),
            },
            (Some(used), _) => start::storage_used_only(&i18n::size(used)),
            _ => start::storage_unknown().to_owned(),
        }
    };
    let last_file = move || {
        let projects = library.projects.read();
        match projects.iter().filter_map(|row| row.saved_file).max() {
            Some(at) => start::last_file(&i18n::date_time(at)),
            None => start::last_file_never().to_owned(),
        }
    };
    let kept = RwSignal::new(None::<(usize, u64)>);
    Effect::new(move |_| {
        library.projects.track();
        spawn_local(async move {
            // Backups that cannot be counted are not spoken of.
            kept.try_set(library.backups_in_all().await.ok());
        });
    });
    let backups_line = move || match kept.get()? {
        (0, _) => Some(backups::panel_no_backups().to_owned()),
        (count, bytes) => Some(backups::panel_backups(
            &i18n::number(count),
            &i18n::size(bytes),
        )),
    };
    let protect = move |_| {
        spawn_local(async move {
            let is_granted = library.protect().await;
            answer.try_set(Some(is_granted));
        });
    };
    view! {
        <section class="storage" aria-labelledby="storage-title">
            <h2 class="storage__title" id="storage-title">{start::storage()}</h2>
            <div class="storage__state">
                {move || if is_protected.get() {
                    view! { <Chip label=start::protected() tone=Tone::Good icon=Glyph::Check /> }
                } else {
                    view! { <Chip label=start::unprotected() tone=Tone::Warn icon=Glyph::Warning /> }
                }}
                <span>{used}</span>
            </div>
            <p>
                {move || if is_protected.get() { start::protected_text() } else { start::unprotected_text() }}
                " "
                {start::real_backup()}
            </p>
            <p>
                {move || match library.copies.get() {
                    Copies::Kept => backups::panel_copies(),
                    Copies::Impossible => backups::panel_no_copies(),
                    Copies::Failing => backups::panel_failing_copies(),
                }}
            </p>
            <p>{backups_line}</p>
            <p>{backups::panel_private()}</p>
            <p class="quiet">{last_file}</p>
            <OfflineState />
            <Show when=move || !is_protected.get()>
                <Button label=start::protect() icon=Glyph::Standard on_click=protect />
            </Show>
            <p role="status">
                {move || answer.get().map(|yes| if yes { start::protect_yes() } else { start::protect_no() })}
            </p>
        </section>
    }
}
