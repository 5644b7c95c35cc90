//! Everything about one measure: who, when, with what, for what, where it comes from, and what it
//! has to do with others.

mod depends;
mod head;
mod known;
mod money;
mod origin;
mod plan;
mod sheet;
mod sub_project;
mod trials;

use leptos::prelude::*;

use self::depends::Depends;
use self::head::{Head, Notes};
use self::money::Money;
use self::origin::Origin;
use self::plan::Plan;
use self::sheet::Sheet;
use self::sub_project::SubProjectOf;
use self::trials::{Heard, Pilots, Trainings};
use crate::domain::{Domain, Measure};
use crate::i18n::words::measure_page;
use crate::platform::address;
use crate::ui::pages::history::History;
use crate::ui::parts::{Button, Empty, Glyph, Icon, Variant};
use crate::ui::route::{MeasuresView, Page};
use crate::ui::{places, say_doing};
use crate::workspace::{Entry, Id, Key, Workspace};

/// The heading, which takes the keyboard when the page comes.
const TITLE: &str = "measure-page-title";

/// A measure, or what became of it.
#[component]
pub fn OneMeasure(
    /// The open project.
    workspace: Workspace,
    /// Which one.
    id: Id,
) -> impl IntoView {
    let fate = Memo::new(move |_| {
        let entry = workspace.inner().measures.read(id);
        entry.as_ref().map(Entry::is_here)
    });
    // Going from one to the next, to the trash and back draws the page anew; the keyboard stays.
    Effect::new(move |_| {
        fate.track();
        request_animation_frame(|| address::go_to(TITLE));
    });
    move || match fate.get() {
        Some(true) => view! { <Everything workspace id /> }.into_any(),
        Some(false) => {
            let title =
                Signal::derive(move || measure_page::in_trash(&say_doing::measure(workspace, id)));
            let restore = move |_| {
                workspace.bring_back::<Measure>(id);
            };
            view! {
                <Absent workspace title text=measure_page::in_trash_text()>
                    <Button label=measure_page::restore() icon=Glyph::Restore variant=Variant::Primary on_click=restore />
                </Absent>
            }
            .into_any()
        }
        None => view! {
            <Absent workspace title=measure_page::missing() text=measure_page::missing_text() />
        }
        .into_any(),
    }
}

#[component]
fn Everything(workspace: Workspace, id: Id) -> impl IntoView {
    let sheet = Sheet::new(workspace, id);
    view! {
        <Head sheet />
        <Notes sheet />
        <div class="measure-page">
            <div class="measure-page__half">
                <Plan sheet />
                <Money sheet />
                <Origin sheet />
            </div>
            <div class="measure-page__half">
                <SubProjectOf sheet />
                <Depends sheet />
                <Pilots sheet />
                <Heard sheet />
                <Trainings sheet />
                <History workspace key=Key::new(Measure::KIND, id) />
            </div>
        </div>
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
        <Empty title text icon=Glyph::Measures>
            {children.map(|children| children())}
            <a class="button button--quiet" href=places::page(workspace, Page::Measures(MeasuresView::Board))>
                <Icon glyph=Glyph::ArrowLeft />
                <span class="button__label">{measure_page::back()}</span>
            </a>
        </Empty>
    }
}
