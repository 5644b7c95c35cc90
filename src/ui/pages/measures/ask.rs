//! The window that asks what a new pilot or training is called, before anything is made.

use leptos::prelude::*;

use crate::i18n::words::{common, pilots, trainings};
use crate::ui::parts::{Button, Dialog, TextField, Variant};
use crate::ui::route::{MeasuresView, Page, Route};
use crate::workspace::{Id, Workspace};

/// What is to be made.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum New {
    /// A pilot, which needs a test market.
    Pilot,
    /// A training, which needs a title.
    Training,
}

impl New {
    fn title(self) -> &'static str {
        match self {
            Self::Pilot => pilots::make_title(),
            Self::Training => trainings::add(),
        }
    }

    fn label(self) -> &'static str {
        match self {
            Self::Pilot => pilots::market(),
            Self::Training => trainings::name(),
        }
    }

    fn hint(self) -> &'static str {
        match self {
            Self::Pilot => pilots::market_hint(),
            Self::Training => trainings::name_hint(),
        }
    }

    fn missing(self) -> &'static str {
        match self {
            Self::Pilot => pilots::market_missing(),
            Self::Training => trainings::name_missing(),
        }
    }

    fn go(self) -> &'static str {
        match self {
            Self::Pilot => pilots::make(),
            Self::Training => trainings::add(),
        }
    }

    fn view(self, id: Id) -> MeasuresView {
        match self {
            Self::Pilot => MeasuresView::Pilot(id),
            Self::Training => MeasuresView::Training(id),
        }
    }
}

/// The window. Nothing is made before it is confirmed; then its page opens.
#[component]
pub(super) fn AskFor(
    workspace: Workspace,
    new: New,
    /// Is it open?
    open: RwSignal<bool>,
    /// What the field begins with.
    #[prop(optional, into)]
    first: Signal<String>,
    /// Makes it, by what it is called.
    #[prop(into)]
    make: Callback<String, Option<Id>>,
) -> impl IntoView {
    let text = RwSignal::new(String::new());
    let is_asked = RwSignal::new(false);
    let send = move || {
        let name = text.get_untracked();
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        if name.is_empty() {
            return is_asked.set(true);
        }
        open.set(false);
        if let Some(id) = make.run(name) {
            let project = workspace.inner().project;
            Route::Project(project, Page::Measures(new.view(id))).go();
        }
    };
    let footer = move || {
        view! {
            <Button label=common::cancel() on_click=move |_| open.set(false) />
            <Button label=new.go() variant=Variant::Primary on_click=move |_| send() />
        }
    };
    let field = move || {
        // The window has just been opened: it begins anew.
        text.set(first.get_untracked());
        is_asked.set(false);
        let is_missing = move || is_asked.get() && text.read().trim().is_empty();
        view! {
            <TextField
                label=new.label()
                hint=new.hint()
                value=text
                autofocus=true
                max_length=300
                error=MaybeProp::derive(move || is_missing().then(|| new.missing().to_owned()))
                on_input=move |typed: String| text.set(typed)
                on_enter=move |_: String| send()
            />
        }
    };
    view! {
        <Dialog open title=new.title() on_close=move |()| open.set(false) footer>
            {field}
        </Dialog>
    }
}
