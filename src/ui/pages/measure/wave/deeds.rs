//! What can be done with a wave as a whole, once: menus, buttons and questions come here.

use leptos::prelude::*;

use crate::domain::Wave;
use crate::i18n::words::{common, waves};
use crate::platform::address;
use crate::ui::parts::Toasts;
use crate::ui::route::{MeasureView, Page, Route};
use crate::ui::say_measuring;
use crate::ui::shell::Question;
use crate::workspace::{Id, Workspace};

/// The deeds. Copy them freely.
#[derive(Clone, Copy)]
pub(in crate::ui::pages::measure) struct Deeds {
    pub(in crate::ui::pages::measure) workspace: Workspace,
    pub(super) toasts: Toasts,
}

impl Deeds {
    pub(in crate::ui::pages::measure) fn new(workspace: Workspace, toasts: Toasts) -> Self {
        Self { workspace, toasts }
    }

    /// The address of a view.
    pub(in crate::ui::pages::measure) fn href(self, view: MeasureView) -> String {
        self.route(view).href()
    }

    /// Goes to a view.
    pub(in crate::ui::pages::measure) fn go(self, view: MeasureView) {
        self.route(view).go();
    }

    fn route(self, view: MeasureView) -> Route {
        Route::Project(self.workspace.inner().project, Page::Measure(view))
    }

    /// What a wave is called; subscribes to it.
    pub(super) fn name(self, id: Id) -> String {
        let wave = self.workspace.wave(id);
        let about = wave.map(|wave| wave.about()).unwrap_or_default();
        say_measuring::wave(&about)
    }

    /// Makes a new wave on the same touchpoints, groups, method and scale, and goes there.
    pub(in crate::ui::pages::measure) fn like(self, id: Id) {
        let name = waves::like_name(&untrack(|| self.name(id)));
        let made = self.workspace.wave_like(id, name);
        self.arrive(made, waves::like_made());
    }

    /// Copies the records as they are now into a new, open wave, and goes there.
    pub(super) fn copy_live(self, id: Id) {
        let name = waves::copy_name(&untrack(|| self.name(id)));
        let made = self.workspace.copy_of_live(id, name);
        self.arrive(made, waves::copy_made());
    }

    fn arrive(self, made: Option<Id>, text: &str) {
        if let Some(made) = made {
            self.go(MeasureView::Wave(made));
            self.toasts.toast(text);
        }
    }

    /// Puts a wave into the trash; a frozen one only after a question.
    pub(in crate::ui::pages::measure) fn ask_trash(self, id: Id, asked: RwSignal<bool>) {
        let wave = untrack(|| self.workspace.wave(id));
        if wave.is_some_and(|wave| wave.seal.is_some()) {
            asked.set(true);
        } else {
            self.trash(id);
        }
    }

    fn trash(self, id: Id) {
        let name = untrack(|| self.name(id));
        if !self.workspace.trash_wave(id) {
            return;
        }
        let workspace = self.workspace;
        self.toasts
            .toast_with(waves::trashed(&name), common::undo(), move || {
                workspace.bring_back::<Wave>(id);
            });
        self.go(MeasureView::Waves);
        request_animation_frame(|| address::focus("waves-title"));
    }
}

/// Asks before a frozen wave goes into the trash.
#[component]
pub(in crate::ui::pages::measure) fn TrashQuestion(
    deeds: Deeds,
    id: Id,
    asked: RwSignal<bool>,
) -> impl IntoView {
    view! {
        <Question
            open=asked
            title=waves::trash_title()
            text=Signal::derive(move || waves::trash_text(&deeds.name(id)))
            yes=waves::trash()
            on_no=move |()| asked.set(false)
            on_yes=move |()| {
                asked.set(false);
                deeds.trash(id);
            }
        />
    }
}
