//! One pilot: where it is tried out, what people say, what is measured anew, what is decided.

mod choices;
mod compare;
mod decision;
mod feedback;
mod head;
mod new_wave;
mod plan;
mod wave;

use leptos::prelude::*;

use self::decision::DecisionPanel;
use self::feedback::FeedbackPanel;
use self::head::{Asks, Head};
use self::plan::Plan;
use self::wave::WavePanel;
use crate::domain::Pilot;
use crate::i18n::words::pilots;
use crate::platform::address;
use crate::ui::parts::{Button, Empty, Glyph, Icon, Variant};
use crate::ui::route::{MeasuresView, Page};
use crate::ui::{places, say_doing};
use crate::workspace::{Entry, Id, Workspace};

/// The heading, which takes the keyboard when the page comes.
const TITLE: &str = "pilot-title";
/// The headings of the panels, where what is missing leads to.
const PLAN: &str = "pilot-plan";
const CUSTOMERS: &str = "pilot-customers";
const STAFF: &str = "pilot-staff";
const WAVE: &str = "pilot-wave";
const DECISION: &str = "pilot-decision";

/// One pilot, open to be read and changed. Copy it freely.
#[derive(Clone, Copy)]
struct Sheet {
    workspace: Workspace,
    id: Id,
    pilot: Memo<Pilot>,
}

/// A pilot, or what became of it.
#[component]
pub fn OnePilot(
    /// The open project.
    workspace: Workspace,
    /// Which one.
    id: Id,
) -> impl IntoView {
    let fate = Memo::new(move |_| {
        let entry = workspace.inner().pilots.read(id);
        entry.as_ref().map(Entry::is_here)
    });
    // Coming, going to the trash and back draws the page anew; the keyboard stays with it.
    Effect::new(move |_| {
        fate.track();
        request_animation_frame(|| address::go_to(TITLE));
    });
    move || match fate.get() {
        Some(true) => view! { <Everything workspace id /> }.into_any(),
        Some(false) => {
            let title = Signal::derive(move || pilots::in_trash(&say_doing::pilot(workspace, id)));
            let restore = move |_| {
                workspace.bring_back::<Pilot>(id);
            };
            view! {
                <Absent workspace title text=pilots::in_trash_text()>
                    <Button label=pilots::restore() icon=Glyph::Restore variant=Variant::Primary on_click=restore />
                </Absent>
            }
            .into_any()
        }
        None => view! {
            <Absent workspace title=pilots::missing() text=pilots::missing_text() />
        }
        .into_any(),
    }
}

#[component]
fn Everything(workspace: Workspace, id: Id) -> impl IntoView {
    let pilot = Memo::new(move |_| {
        let entry = workspace.inner().pilots.read(id);
        entry.map(|entry| entry.value).unwrap_or_default()
    });
    let sheet = Sheet {
        workspace,
        id,
        pilot,
    };
    view! {
        <Head sheet />
        <div class="pilot">
            <Asks sheet />
            <Plan sheet />
            <FeedbackPanel sheet />
            <WavePanel sheet />
            <DecisionPanel sheet />
        </div>
    }
}

#[component]
fn Back(workspace: Workspace) -> impl IntoView {
    view! {
        <a class="button button--ghost" href=places::page(workspace, Page::Measures(MeasuresView::Pilots))>
            <Icon glyph=Glyph::ArrowLeft />
            <span class="button__label">{pilots::back()}</span>
        </a>
    }
}

/// There is nothing to be seen, and why.
#[component]
fn Absent(
    workspace: Workspace,
    #[prop(into)] title: Signal<String>,
    text: &'static str,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    view! {
        <h1 id=TITLE class="visually-hidden" tabindex="-1">{title}</h1>
        <Empty title text icon=Glyph::Pilot>
            {children.map(|children| children())}
            <Back workspace />
        </Empty>
    }
}
