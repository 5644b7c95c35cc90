//! How wide a step is: as the size of the map says, or wider where there is room.

use leptos::ev;
use leptos::html;
use leptos::prelude::*;

/// The sizes people can choose, in percent.
pub(super) const SIZES: [u32; 4] = [50, 75, 100, 125];

/// The least width of a step at 100 %, in letters of the page (rem).
const LEAST_REM: f64 = 12.0;
/// The most.
const MOST_REM: f64 = 18.0;

/// The next larger or smaller size.
pub(super) fn next_size(now: u32, larger: bool) -> Option<u32> {
    let mut sizes = SIZES.into_iter();
    if larger {
        sizes.find(|size| *size > now)
    } else {
        sizes.rfind(|size| *size < now)
    }
}

/// The width of a step in pixels: `room` is what the lane names leave, in pixels too.
pub(super) fn step_width(room: f64, columns: usize, percent: u32, rem: f64) -> f64 {
    let zoom = f64::from(percent) / 100.0;
    let fair = (room / columns.max(1) as f64).floor();
    fair.clamp(LEAST_REM * rem * zoom, MOST_REM * rem * zoom.max(1.0))
        .round()
}

/// What is measured of the page, in pixels.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) struct Room {
    /// The room beside the lane names.
    pub(super) width: f64,
    /// How high the phases and steps on top are.
    pub(super) head: f64,
    /// A letter of the page.
    pub(super) rem: f64,
}

impl Default for Room {
    fn default() -> Self {
        Self {
            width: 0.0,
            head: 120.0,
            rem: 16.0,
        }
    }
}

/// Measures now, and again when the window changes or `on` does.
pub(super) fn use_room(
    region: NodeRef<html::Div>,
    on: impl Fn() + Send + Sync + 'static,
) -> ReadSignal<Room> {
    let (room, set) = signal(Room::default());
    let measure = move || {
        if let Some(now) = region
            .try_get_untracked()
            .flatten()
            .and_then(|it| look(&it))
            && room.try_get_untracked().is_some_and(|before| before != now)
        {
            set.try_set(now);
        }
    };
    Effect::new(move |_| {
        on();
        region.track();
        request_animation_frame(measure);
    });
    let resized = window_event_listener(ev::resize, move |_| measure());
    on_cleanup(move || resized.remove());
    room
}

fn look(region: &web_sys::HtmlElement) -> Option<Room> {
    let root = document().document_element()?;
    let size = window().get_computed_style(&root).ok()??;
    let size = size.get_property_value("font-size").ok()?;
    let rem = size.trim_end_matches("px").parse().ok()?;
    let find = |selector| region.query_selector(selector).ok().flatten();
    let lane = find(".map__corner")?.get_bounding_client_rect();
    let head = find(".map__head")?.get_bounding_client_rect();
    // The region is as wide as its table, up to the room around it; borders and the scrollbar
    // are its own.
    let around = region.parent_element()?.client_width();
    let edges = region.offset_width() - region.client_width();
    let width = f64::from(around - edges) - lane.width();
    Some(Room {
        width: width.max(0.0),
        head: head.height(),
        rem,
    })
}
