//! Emptying the trash: the one thing here that cannot be taken back, so it says what it does.

use std::collections::BTreeMap;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::i18n::{self, words::backups, words::common};
use crate::platform::address;
use crate::ui::parts::{Button, Checkbox, Dialog, Glyph, Variant, use_toasts};
use crate::ui::{say, say_file};
use crate::workspace::Workspace;

/// What would go, and how much of it lies in the trash itself.
#[derive(Clone, PartialEq, Default)]
struct Doomed {
    kinds: BTreeMap<String, usize>,
    along: usize,
}

impl Doomed {
    fn of(workspace: Workspace) -> Self {
        let mut doomed = Self::default();
        for key in workspace.doomed() {
            doomed.along += usize::from(!workspace.is_trashed(&key));
            *doomed.kinds.entry(key.kind).or_default() += 1;
        }
        doomed
    }

    fn count(&self) -> usize {
        self.kinds.values().sum()
    }

    fn line(&self) -> String {
        let kinds = self.kinds.iter();
        let kinds = kinds.map(|(kind, n)| backups::empty_kind(&say_file::kind_name(kind), *n));
        backups::empty_kinds(&i18n::list(&kinds.collect::<Vec<_>>()))
    }
}

/// The button that empties the trash, and its question.
#[component]
pub(super) fn Emptying(workspace: Workspace) -> impl IntoView {
    let toasts = use_toasts();
    let asked = RwSignal::new(None::<Doomed>);
    let from_backups = RwSignal::new(false);
    let busy = RwSignal::new(false);
    let close = move || {
        if !busy.get_untracked() {
            asked.set(None);
            from_backups.set(false);
        }
    };
    let empty = move |_| {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        let from_backups = from_backups.get_untracked();
        spawn_local(async move {
            let outcome = workspace.empty_trash(from_backups).await;
            busy.try_set(false);
            asked.try_set(None);
            match outcome {
                Ok(emptied) => {
                    let mut text = backups::emptied(emptied.removed);
                    if emptied.unread > 0 {
                        text = format!("{text}. {}", backups::emptied_unread(emptied.unread));
                    }
                    toasts.toast(text);
                }
                Err(error) => toasts.error(backups::empty_failed(&say::storage_error(&error))),
            }
            // The button goes with what was in the trash.
            set_timeout(|| address::focus("trash-title"), std::time::Duration::ZERO);
        });
    };
    let footer = move || {
        view! {
            <Button label=common::cancel() on_click=move |_| close() />
            <Button
                label=Signal::derive(move || {
                    if busy.get() { backups::emptying() } else { backups::empty_go() }.to_owned()
                })
                variant=Variant::Danger
                disabled=busy
                on_click=empty
            />
        }
    };
    view! {
        <div class="panel__actions">
            <Button
                label=backups::empty_go()
                icon=Glyph::Trash
                variant=Variant::Danger
                on_click=move |_| asked.set(Some(Doomed::of(workspace)))
            />
        </div>
        <Dialog
            open=Signal::derive(move || asked.read().is_some())
            title=backups::empty_title()
            on_close=move |()| close()
            footer
        >
            {move || asked.get().map(|doomed| view! {
                <div class="emptying">
                    <p><strong>{backups::empty_text(doomed.count())}</strong></p>
                    <p>{doomed.line()}</p>
                    {(doomed.along > 0).then(|| view! { <p>{backups::empty_along(doomed.along)}</p> })}
                    <p>{backups::empty_undo()}</p>
                    <Checkbox
                        label=backups::empty_backups()
                        hint=backups::empty_backups_hint()
                        checked=from_backups
                        on_change=move |yes| from_backups.set(yes)
                    />
                    <p class="quiet">{backups::empty_rest()}</p>
                </div>
            })}
        </Dialog>
    }
}
