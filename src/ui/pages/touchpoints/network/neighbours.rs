//! The neighbours of one touchpoint: which it influences and on which it depends, to be added and
//! removed.

use leptos::prelude::*;

use crate::domain::board::fold;
use crate::i18n::words::network;
use crate::method::Links;
use crate::platform::address;
use crate::ui::finding::found_touchpoints;
use crate::ui::parts::{Glyph, Icon, IconButton, Pick, use_toasts};
use crate::ui::route::{Page, Route, TouchpointsView};
use crate::ui::say_method;
use crate::workspace::{Id, Workspace};

/// Which way a link leads, seen from the touchpoint.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    /// It influences the other.
    Out,
    /// The other influences it.
    Into,
}

/// Both lists.
#[component]
pub(in crate::ui::pages::touchpoints) fn Neighbours(
    workspace: Workspace,
    id: Id,
    links: Memo<Links>,
    /// The element that gets the focus when a line goes.
    heading: &'static str,
    /// Shows another one here; without it, names lead to their pages.
    #[prop(optional, into)]
    on_show: Option<Callback<Id>>,
) -> impl IntoView {
    view! {
        <div class="neighbours">
            <Side workspace id links heading on_show way=Way::Out />
            <Side workspace id links heading on_show way=Way::Into />
        </div>
    }
}

#[component]
fn Side(
    workspace: Workspace,
    id: Id,
    links: Memo<Links>,
    heading: &'static str,
    on_show: Option<Callback<Id>>,
    way: Way,
) -> impl IntoView {
    let toasts = use_toasts();
    let ends = move |other: Id| match way {
        Way::Out => (id, other),
        Way::Into => (other, id),
    };
    let others = Memo::new(move |_| {
        let links = links.read();
        let mut others: Vec<Id> = match way {
            Way::Out => links.influences(id).collect(),
            Way::Into => links.depends_on(id).collect(),
        };
        others.sort_by_key(|id| fold(&say_method::touchpoint(workspace, *id)));
        others
    });
    let set = move |other: Id, linked: bool| {
        let (from, to) = ends(other);
        if workspace.link_touchpoints(from, to, linked) {
            let (from, to) = untrack(|| {
                (
                    say_method::touchpoint(workspace, from),
                    say_method::touchpoint(workspace, to),
                )
            });
            toasts.announce(if linked {
                network::linked(&from, &to)
            } else {
                network::unlinked(&from, &to)
            });
        }
    };
    let search = move |words: String| {
        found_touchpoints(workspace, &words, |other| {
            let (from, to) = ends(other);
            other != id && !links.read().has(from, to)
        })
    };
    let (title, add) = match way {
        Way::Out => (network::influences(), network::influences_add()),
        Way::Into => (network::depends_on(), network::depends_add()),
    };
    let remove = Callback::new(move |other: Id| {
        set(other, false);
        address::focus(heading);
    });
    view! {
        <div class="neighbours__side">
            <h3 class="neighbours__title">{title}</h3>
            <ul class="neighbours__list">
                <For each=move || others.get() key=|id| *id let:other>
                    <Line workspace ends=ends(other) other on_show on_remove=remove />
                </For>
            </ul>
            <Show when=move || others.read().is_empty()>
                <p class="quiet">{network::nothing()}</p>
            </Show>
            <Pick
                label=add
                label_hidden=true
                placeholder=add
                on_search=Callback::new(search)
                on_pick=move |other: String| if let Ok(other) = other.parse() { set(other, true) }
            />
        </div>
    }
}

#[component]
fn Line(
    workspace: Workspace,
    ends: (Id, Id),
    other: Id,
    on_show: Option<Callback<Id>>,
    on_remove: Callback<Id>,
) -> impl IntoView {
    let project = workspace.inner().project;
    let name = move || say_method::touchpoint(workspace, other);
    let label = Signal::derive(move || {
        let say = |id| say_method::touchpoint(workspace, id);
        network::remove(&say(ends.0), &say(ends.1))
    });
    let named = match on_show {
        Some(on_show) => view! {
            <button class="neighbour__name" type="button" on:click=move |_| on_show.run(other)>{name}</button>
        }
        .into_any(),
        None => {
            let href = Route::Project(project, Page::Touchpoints(TouchpointsView::One(other))).href();
            view! {
                <a class="neighbour__name" href=href>
                    <Icon glyph=Glyph::Touchpoint />
                    <span>{name}</span>
                </a>
            }
            .into_any()
        }
    };
    view! {
        <li class="neighbour">
            {named}
            <IconButton label icon=Glyph::Close on_click=move |_| on_remove.run(other) />
        </li>
    }
}
