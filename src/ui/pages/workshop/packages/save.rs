//! Handing the files of packages to the browser, one by one: browsers block a page that saves
//! several at once, so each file has a click of its own.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::department_name;
use crate::i18n::{
    self,
    words::{files, packages},
};
use crate::platform::{address, save};
use crate::ui::parts::{Button, Glyph, Toasts, Variant, use_toasts};
use crate::workspace::{Id, PackageState, Workspace};

/// Which files were saved since the page was opened. Copy it freely.
#[derive(Clone, Copy)]
pub(super) struct Saving {
    workspace: Workspace,
    toasts: Toasts,
    saved: RwSignal<BTreeSet<Id>>,
}

impl Saving {
    pub(super) fn new(workspace: Workspace) -> Self {
        Self {
            workspace,
            toasts: use_toasts(),
            saved: RwSignal::new(BTreeSet::new()),
        }
    }

    /// Was the file saved?
    pub(super) fn has(self, id: Id) -> bool {
        self.saved.read().contains(&id)
    }

    /// Hands the file of a package to the browser.
    pub(super) fn save(self, id: Id) {
        let (name, text) = self.workspace.package_file(id);
        // The line says so too, and messages one upon the other would hide the next line.
        match save::save(&name, "application/json", text.as_bytes()) {
            Ok(()) => {
                self.toasts.announce(files::save_handed(&name));
                self.saved.update(|saved| {
                    saved.insert(id);
                });
            }
            Err(_) => self.toasts.error(files::save_failed()),
        }
    }
}

/// One button that saves one file after the other, of packages from which nothing came back.
#[component]
pub(super) fn SaveAll(workspace: Workspace, saving: Saving, ids: Memo<Vec<Id>>) -> impl IntoView {
    let out = Memo::new(move |_| {
        let is_out = |id: &Id| workspace.package_state(*id) == PackageState::Out;
        ids.get().into_iter().filter(is_out).collect::<Vec<Id>>()
    });
    let next = Memo::new(move |_| out.get().into_iter().find(|id| !saving.has(*id)));
    let label = Signal::derive(move || {
        let out = out.read();
        let done = out.iter().filter(|id| saving.has(**id)).count();
        match next.get() {
            Some(id) if done > 0 => {
                let (all, nth) = (i18n::number(out.len()), i18n::number(done + 1));
                packages::save_next(&all, &department_name(workspace, id), &nth)
            }
            _ => packages::save_all(out.len()),
        }
    });
    view! {
        <Show when=move || { out.read().len() > 1 }>
            <div class="pack-all">
                <Show
                    when=move || next.get().is_some()
                    fallback=|| view! { <p class="pack-all__done">{packages::save_all_done()}</p> }
                >
                    <Button
                        label
                        icon=Glyph::Download
                        variant=Variant::Primary
                        on_click=move |_| {
                            if let Some(id) = next.get_untracked() {
                                saving.save(id);
                            }
                            if next.get_untracked().is_none() {
                                // The button is gone.
                                request_animation_frame(|| address::focus("packages-title"));
                            }
                        }
                    />
                </Show>
            </div>
        </Show>
    }
}
