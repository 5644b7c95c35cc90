//! What becomes of each touchpoint.

mod list;

use leptos::prelude::*;

use self::list::List;
use super::feed::Feed;
use crate::domain::Redesign;
use crate::domain::board::titles;
use crate::i18n::{self, words::design};
use crate::ui::parts::{Choice, Empty, Glyph, Segmented, TextArea, use_toasts};
use crate::ui::route::{Page, TouchpointsView};
use crate::ui::{places, say_doing};
use crate::workspace::{Designed, Workspace};

/// Which touchpoints are shown.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shown {
    All,
    /// Those of which nobody has said what becomes of them.
    Undecided,
    One(Redesign),
}

impl Shown {
    const ALL: [Self; 5] = [
        Self::All,
        Self::Undecided,
        Self::One(Redesign::Adapt),
        Self::One(Redesign::Invent),
        Self::One(Redesign::Drop),
    ];

    fn as_str(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Undecided => "undecided",
            Self::One(redesign) => redesign.as_str(),
        }
    }

    fn label(self) -> &'static str {
        match self {
            Self::All => design::all(),
            Self::Undecided => design::undecided(),
            Self::One(it) => say_doing::redesign(it),
        }
    }

    fn shows(self, it: &Designed) -> bool {
        match self {
            Self::All => true,
            Self::Undecided => it.redesign.is_none(),
            Self::One(redesign) => it.redesign == Some(redesign),
        }
    }
}

/// What becomes of each touchpoint.
#[component]
pub fn Design(
    /// The open project.
    workspace: Workspace,
) -> impl IntoView {
    let feed = Feed::of_page();
    let all = Memo::new(move |_| workspace.designs(feed.wave(workspace)));
    let shown = RwSignal::new(Shown::All);
    let lines = Memo::new(move |_| {
        let mut lines = all.get();
        lines.retain(|line| shown.get().shows(line));
        lines
    });
    let has_some = Memo::new(move |_| !all.read().is_empty());
    let options = Signal::derive(move || {
        let choice = |one: Shown| {
            let count = all.read().iter().filter(|it| one.shows(it)).count();
            let label = design::with_count(&i18n::number(count), one.label());
            Choice::new(one.as_str(), label)
        };
        Shown::ALL.map(choice).to_vec()
    });
    let touchpoints = move || places::page(workspace, Page::Touchpoints(TouchpointsView::Table));
    view! {
        <div class="head">
            <div class="head__words">
                <h1 id="design-title" tabindex="-1">{design::title()}</h1>
                <p class="quiet measure">{design::lead()}</p>
            </div>
        </div>
        <div class="design-list">
            <Show
                when=move || has_some.get()
                fallback=move || view! {
                    <Empty title=design::empty_title() text=design::empty_text() icon=Glyph::Compass>
                        <a class="button button--primary" href=touchpoints()>{design::to_touchpoints()}</a>
                    </Empty>
                }
            >
                <div data-no-print="">
                    <Segmented
                        label=design::filter()
                        options
                        value=Signal::derive(move || shown.get().as_str().to_owned())
                        on_change=move |value: String| {
                            let chosen = Shown::ALL.into_iter().find(|one| one.as_str() == value);
                            shown.set(chosen.unwrap_or(Shown::All));
                        }
                    />
                </div>
            </Show>
            <Invent workspace />
            <Show when=move || has_some.get()>
                <List workspace lines />
            </Show>
        </div>
    }
}

/// Adds touchpoints that are not there yet.
#[component]
fn Invent(workspace: Workspace) -> impl IntoView {
    let toasts = use_toasts();
    let add = move |text: String| {
        let names = titles(&text);
        if !names.is_empty() {
            let added = workspace.invent_touchpoints(names).len();
            toasts.announce(design::invented(added));
        }
    };
    view! {
        <div class="design-invent" data-no-print="">
            <TextArea
                label=design::invent()
                hint=design::invent_hint()
                value=Signal::stored(String::new())
                rows=1
                enter_submits=true
                clears=true
                on_submit=add
                on_paste=Callback::new(move |text: String| {
                    let several = titles(&text).len() > 1;
                    if several {
                        add(text);
                    }
                    several
                })
            />
        </div>
    }
}
