//! One point of the picture: a button that can be moved by pointer and by keys.

use leptos::{ev, html, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::look::{Item, Look};
use super::picture::Drawn;
use super::say;
use crate::domain::Id;
use crate::i18n::words::matrix as words;
use crate::method::curve_path::Spot;
use crate::method::plot::{Way, dragged_to, moved_to, next};
use crate::ui::parts::{Glyph, Icon};

/// A shaking hand moves nothing, in pixels.
const SHAKE: f64 = 4.0;

/// A pointer that is down on the point.
#[derive(Clone, Copy)]
struct Press {
    pointer: i32,
    x: f64,
    y: f64,
    /// The width of the picture, in pixels.
    size: f64,
    lifted: bool,
}

/// A point.
#[component]
pub(super) fn Dot(
    look: Look,
    id: Id,
    points: Memo<Vec<Drawn>>,
    square: NodeRef<html::Div>,
) -> impl IntoView {
    let button = NodeRef::<html::Button>::new();
    let press = StoredValue::new(None::<Press>);
    let point = Memo::new(move |_| points.read().iter().find(|point| point.id == id).copied());
    let item = Memo::new(move |_| look.item(id));
    let is_held = Memo::new(move |_| look.held.read().is_some_and(|held| held.id == id));
    let is_selected = Memo::new(move |_| look.selected.get() == Some(id));
    let at = Memo::new(move |_| look.at(id));
    let is_stop = Memo::new(move |_| look.stop.get() == Some(id));
    let style = move || {
        let Some(point) = point.get() else {
            return String::new();
        };
        // In the hand it stands where its values are.
        let (spot, aside) = match at.get().filter(|_| is_held.get()) {
            Some((first, second)) => (look.plot().spot(first, second), Spot { x: 0.0, y: 0.0 }),
            None => (point.spot, point.aside),
        };
        format!(
            "--x:{:.3}%;--y:{:.3}%;--aside-x:{:.1}px;--aside-y:{:.1}px;--r:{:.1}px",
            spot.x * 100.0,
            spot.y * 100.0,
            aside.x,
            aside.y,
            point.radius,
        )
    };
    let label = move || {
        let said = item.read();
        let said = said.as_ref().zip(at.get());
        said.map(|(item, at)| say::dot(look, item, at))
            .unwrap_or_default()
    };
    let on_down = move |event: ev::PointerEvent| {
        let size = square
            .get_untracked()
            .map(|square| square.get_bounding_client_rect().width());
        let Some(size) = size.filter(|size| *size > 0.0) else {
            return;
        };
        if event.button() == 0 && event.is_primary() {
            if let Some(button) = button.get_untracked() {
                // Without the capture, moves outside of the point are missed, and a quick one begins
                // outside. A pointer that is gone already cannot be captured and moves nothing.
                button
                    .set_pointer_capture(event.pointer_id())
                    .unwrap_or_default();
            }
            press.set_value(Some(Press {
                pointer: event.pointer_id(),
                x: f64::from(event.client_x()),
                y: f64::from(event.client_y()),
                size,
                lifted: false,
            }));
        }
    };
    let on_move = move |event: ev::PointerEvent| {
        let pressed = press.get_value();
        let Some(mut pressed) = pressed.filter(|it| it.pointer == event.pointer_id()) else {
            return;
        };
        // The button was released where nobody could hear it.
        if event.buttons() == 0 {
            press.set_value(None);
            look.restore();
            return;
        }
        let right = f64::from(event.client_x()) - pressed.x;
        let down = f64::from(event.client_y()) - pressed.y;
        if !pressed.lifted {
            if right.hypot(down) < SHAKE {
                return;
            }
            pressed.lifted = look.lift(id);
            press.set_value(pressed.lifted.then_some(pressed));
            if !pressed.lifted {
                return;
            }
        }
        event.prevent_default();
        let (first, second) =
            untrack(|| look.plot()).change(right / pressed.size, down / pressed.size);
        look.carry(|held| {
            (
                dragged_to(held.from.0, first),
                dragged_to(held.from.1, second),
            )
        });
    };
    let on_up = move |_: ev::PointerEvent| {
        let pressed = press.get_value();
        press.set_value(None);
        if pressed.is_some_and(|press| press.lifted) {
            look.drop_held();
        }
    };
    let give_up = move || {
        if press
            .try_get_value()
            .flatten()
            .is_some_and(|press| press.lifted)
        {
            press.set_value(None);
            look.restore();
        }
    };
    // What is left half moved goes back; a pointer keeps what it holds. A point that goes is left, too.
    let on_blur = move || {
        let is_pressed = press.try_get_value().is_none_or(|press| press.is_some());
        if !is_pressed && is_held.try_get_untracked() == Some(true) {
            look.restore();
        }
    };
    let on_key = move |event: ev::KeyboardEvent| {
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        let is_held = is_held.get_untracked();
        let way = match event.key().as_str() {
            "ArrowLeft" => Some(Way::Left),
            "ArrowRight" => Some(Way::Right),
            "ArrowUp" => Some(Way::Up),
            "ArrowDown" => Some(Way::Down),
            _ => None,
        };
        match (event.key().as_str(), way) {
            ("Enter" | " ", _) if is_held => look.drop_held(),
            ("Enter" | " ", _) => {
                if look.lift(id) {
                    look.toasts
                        .announce(words::picked_up(&untrack(|| say::name(look, id))));
                }
            }
            ("Escape", _) if is_held => _ = look.restore(),
            (_, Some(way)) if is_held => {
                carry(look, way, if event.shift_key() { 1.0 } else { 0.5 })
            }
            (_, Some(way)) => go(look, points, id, way, &square),
            _ => return,
        }
        event.prevent_default();
        event.stop_propagation();
    };
    view! {
        <button
            class="matrix-dot"
            type="button"
            node_ref=button
            prop:style=style
            data-dot=id.to_string()
            data-kind=move || item.read().as_ref().and_then(|item| item.n()).map_or("ring", |_| "disc")
            data-held=move || is_held.get().to_string()
            data-selected=move || is_selected.get().to_string()
            data-fixed=move || item.read().as_ref().is_some_and(|item| item.is_fixed()).to_string()
            data-tip=move || if point.get().is_some_and(|point| point.spot.x > 0.5) { "before" } else { "after" }
            tabindex=move || if is_stop.get() { "0" } else { "-1" }
            aria-label=label
            aria-describedby="matrix-keys"
            on:click=move |_| look.select(id)
            on:focus=move |_| look.select(id)
            on:blur=move |_| on_blur()
            on:keydown=on_key
            on:pointerdown=on_down
            on:pointermove=on_move
            on:pointerup=on_up
            on:pointercancel=move |_| give_up()
            on:lostpointercapture=move |_| give_up()
        >
            <span class="matrix-dot__mark">
                <Show when=move || item.read().as_ref().is_some_and(|item| item.is_key)>
                    <Icon glyph=Glyph::Key />
                </Show>
            </span>
            <span class="matrix-dot__tip">{move || item.read().as_ref().map(Item::tagged)}</span>
        </button>
    }
}

/// Moves the held point by keys, and says where it is.
fn carry(look: Look, way: Way, step: f64) {
    let (right, down) = way.step();
    let (first, second) = untrack(|| look.plot()).change(right * step / 10.0, down * step / 10.0);
    let at = look.carry(|held| (moved_to(held.at.0, first), moved_to(held.at.1, second)));
    if let Some(at) = at {
        look.toasts.announce(untrack(|| say::values(look, at)));
    }
}

/// Gives the keyboard to the nearest point on the way.
fn go(look: Look, points: Memo<Vec<Drawn>>, from: Id, way: Way, square: &NodeRef<html::Div>) {
    let Some(square) = square.get_untracked() else {
        return;
    };
    let size = f64::from(square.client_width()).max(1.0);
    let spot = |point: &Drawn| Spot {
        x: point.spot.x + point.aside.x / size,
        y: point.spot.y + point.aside.y / size,
    };
    let all: Vec<(Id, Spot)> = points
        .read_untracked()
        .iter()
        .map(|point| (point.id, spot(point)))
        .collect();
    let Some((_, here)) = all.iter().find(|(id, _)| *id == from) else {
        return;
    };
    let Some(next) = next(&all, *here, way) else {
        return;
    };
    look.select(next);
    let found = square
        .query_selector(&format!("[data-dot=\"{next}\"]"))
        .ok()
        .flatten();
    if let Some(found) = found.and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
        // An element that cannot take the focus leaves it where it is.
        found.focus().unwrap_or_default();
    }
}
