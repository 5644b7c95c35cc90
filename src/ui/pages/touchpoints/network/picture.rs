//! The picture: touchpoints in the columns of their phases, links as arrows. What is chosen and
//! what moves with it stands out by weight and words, not by colour alone.

use std::collections::BTreeMap;

use leptos::{ev, html, prelude::*};
use wasm_bindgen::JsCast;

use super::Sight;
use super::panel::step_words;
use crate::i18n::words::network;
use crate::method::network::{Band, Edge, NODE_HEIGHT, NODE_WIDTH, Node, Picture, Step};
use crate::platform::screen;
use crate::ui::say_method;
use crate::workspace::Id;

/// How large the picture is drawn.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Zoom {
    /// As drawn; what does not fit is scrolled to.
    Full,
    /// So small that all of it is in sight.
    Fit,
}

impl Zoom {
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::Fit => "fit",
        }
    }
}

/// The picture in its frame.
#[component]
pub(super) fn PictureView(sight: Sight, all: Memo<Vec<Id>>, zoom: RwSignal<Zoom>) -> impl IntoView {
    let workspace = sight.workspace;
    let phases = Memo::new(move |_| {
        workspace
            .all_phases()
            .into_iter()
            .map(|(id, _)| id)
            .collect::<Vec<_>>()
    });
    let picture = Memo::new(move |_| {
        let phases: BTreeMap<Id, usize> = phases.get().into_iter().zip(0..).collect();
        let inner = workspace.inner();
        let node = |id: Id| {
            let phase = inner
                .touchpoints
                .read(id)
                .and_then(|entry| entry.value.phase);
            let band = phase.and_then(|phase| phases.get(&phase).copied());
            Node {
                id,
                name: sight.name(id),
                band: band.unwrap_or(phases.len()),
            }
        };
        let nodes: Vec<Node> = all.get().into_iter().map(node).collect();
        Picture::new(&nodes, &sight.links.read())
    });
    let frame = NodeRef::<html::Div>::new();
    let focused = RwSignal::new(None::<Id>);
    // One stop for the tab key: where the keyboard was, else what is chosen, else the first.
    let stop = Memo::new(move |_| {
        let picture = picture.read();
        let has = |id: &Id| picture.nodes.iter().any(|node| node.id == *id);
        let wanted = focused
            .get()
            .filter(has)
            .or(sight.selected.get().filter(has));
        wanted.or_else(|| picture.nodes.first().map(|node| node.id))
    });
    let on_key = move |event: ev::KeyboardEvent| {
        let Some(at) = stop.get_untracked() else {
            return;
        };
        let step = match event.key().as_str() {
            "ArrowLeft" => Step::Left,
            "ArrowRight" => Step::Right,
            "ArrowUp" => Step::Up,
            "ArrowDown" => Step::Down,
            "Enter" | " " => {
                event.prevent_default();
                return sight.select(at);
            }
            "Escape" => return sight.clear(),
            _ => return,
        };
        event.prevent_default();
        let to =
            picture.with_untracked(|picture| picture.step(&sight.links.read_untracked(), at, step));
        if let Some(to) = to {
            focus_node(frame, to);
        }
    };
    // Whatever is chosen, by name or in the list, comes into sight.
    Effect::new(move |_| {
        let Some(id) = sight.selected.get() else {
            return;
        };
        request_animation_frame(move || {
            if let Some(node) = node_of(frame, id) {
                screen::show_within(&node, ".network__frame");
            }
        });
    });
    let view_box = move || picture.with(|p| format!("0 0 {} {}", p.width, p.height));
    let bands = move || {
        let picture = picture.get();
        let band = |band: Band| view! { <BandView sight phases band height=picture.height /> };
        picture.bands.into_iter().map(band).collect_view()
    };
    let edges = move || {
        let edges = picture.get().edges.into_iter();
        edges
            .map(|edge| view! { <EdgeView sight edge /> })
            .collect_view()
    };
    view! {
        <figure class="network__picture">
            <div class="network__frame" node_ref=frame data-zoom=move || zoom.get().as_str()>
                <svg
                    class="net"
                    role="group"
                    aria-label=network::picture()
                    aria-describedby="network-keys"
                    viewBox=view_box
                    style:--net-width=move || format!("{}px", picture.read().width)
                    style:--net-height=move || format!("{}px", picture.read().height)
                    on:keydown=on_key
                >
                    {bands}
                    {edges}
                    <For each=move || picture.get().nodes key=|node| node.id let:node>
                        <NodeView sight picture id=node.id stop focused />
                    </For>
                </svg>
            </div>
            <figcaption class="quiet small" id="network-keys">{network::picture_hint()}</figcaption>
        </figure>
    }
}

fn node_of(frame: NodeRef<html::Div>, id: Id) -> Option<web_sys::Element> {
    let frame = frame.try_get_untracked().flatten()?;
    let node = frame.query_selector(&format!("[data-node=\"{id}\"]"));
    node.ok().flatten()
}

/// Elements of a drawing take the focus as all others do, but are no HTML elements to the types.
fn focus_node(frame: NodeRef<html::Div>, id: Id) {
    if let Some(node) = node_of(frame, id) {
        let node: web_sys::HtmlElement = node.unchecked_into();
        node.focus().unwrap_or_default();
    }
}

/// A phase: a band behind its columns, and its name.
#[component]
fn BandView(sight: Sight, phases: Memo<Vec<Id>>, band: Band, height: f64) -> impl IntoView {
    let name = move || say_method::phase(sight.workspace, phases.read().get(band.band).copied());
    view! {
        <g class="net__band">
            <rect class="net__ground" x=band.x - 8.0 y="4" width=band.width + 16.0 height=height - 8.0 rx="12"></rect>
            <text class="net__phase" x=band.x + 4.0 y="28">{name}</text>
        </g>
    }
}

/// How something in the picture stands to the chosen touchpoint.
fn state(sight: Sight, is_chosen: bool, is_moved: bool) -> &'static str {
    match (sight.selected.read().is_some(), is_chosen, is_moved) {
        (false, _, _) => "plain",
        (true, true, _) => "chosen",
        (true, false, true) => "moved",
        (true, false, false) => "still",
    }
}

#[component]
fn EdgeView(sight: Sight, edge: Edge) -> impl IntoView {
    let state = move || {
        let moved = sight.moved.read();
        let selected = sight.selected.get();
        let moves = |id: Id| moved.contains_key(&id) || selected == Some(id);
        state(sight, false, moves(edge.from) && moves(edge.to))
    };
    view! {
        <g class="net__edge" data-state=state>
            <path class="net__line" d=edge.line></path>
            <path class="net__head" d=edge.head></path>
        </g>
    }
}

#[component]
fn NodeView(
    sight: Sight,
    picture: Memo<Picture>,
    id: Id,
    stop: Memo<Option<Id>>,
    focused: RwSignal<Option<Id>>,
) -> impl IntoView {
    let placed = Memo::new(move |_| {
        let picture = picture.read();
        picture.nodes.iter().find(|node| node.id == id).cloned()
    });
    let steps = Memo::new(move |_| sight.moved.read().get(&id).copied());
    let is_chosen = Memo::new(move |_| sight.selected.get() == Some(id));
    let is_key = move || {
        let entry = sight.workspace.inner().touchpoints.read(id);
        entry.is_some_and(|entry| entry.value.key)
    };
    let label = move || {
        let links = sight.links.read();
        let (out, into) = (links.influences(id).count(), links.depends_on(id).count());
        let text = network::node(&into.to_string(), &sight.name(id), &out.to_string());
        match steps.get() {
            Some(steps) => format!("{text}, {}", step_words(steps)),
            None => text,
        }
    };
    let place = move || {
        placed
            .read()
            .as_ref()
            .map(|node| format!("translate({} {})", node.x, node.y))
    };
    let lines = move || {
        let lines = placed
            .read()
            .as_ref()
            .map(|node| node.lines.clone())
            .unwrap_or_default();
        let top = if lines.len() > 1 { 18.0 } else { 27.0 };
        let line = |(n, line): (usize, String)| {
            view! { <text class="net__name" x="10" y=top + n as f64 * 16.0>{line}</text> }
        };
        lines.into_iter().enumerate().map(line).collect_view()
    };
    let badge = move || {
        steps.get().map(|steps| view! {
        <text class="net__steps" x=NODE_WIDTH - 2.0 y="-4" text-anchor="end">{step_words(steps)}</text>
    })
    };
    view! {
        <g
            class="net__node"
            role="button"
            data-node=id.to_string()
            data-state=move || state(sight, is_chosen.get(), steps.get().is_some())
            data-key=move || is_key().to_string()
            transform=place
            tabindex=move || if stop.get() == Some(id) { "0" } else { "-1" }
            aria-pressed=move || is_chosen.get().to_string()
            aria-label=label
            on:focus=move |_| focused.set(Some(id))
            on:click=move |_| if is_chosen.get_untracked() { sight.clear() } else { sight.select(id) }
        >
            <title>{move || sight.name(id)}</title>
            <rect class="net__box" width=NODE_WIDTH height=NODE_HEIGHT rx="9"></rect>
            {lines}
            {badge}
        </g>
    }
}
