//! Where a menu goes: below its button if there is room, above if not, always in the window.

/// A place and the room there, in pixels of the window.
pub(super) struct Place {
    pub(super) left: f64,
    pub(super) top: f64,
    pub(super) height: f64,
}

/// A box in the window.
#[derive(Clone, Copy)]
pub(super) struct Frame {
    pub(super) left: f64,
    pub(super) top: f64,
    pub(super) width: f64,
    pub(super) height: f64,
}

const GAP: f64 = 4.0;
const MARGIN: f64 = 8.0;

/// The place of a menu of this size for a button, in a window of this size. The menu grows
/// towards the middle of the window: its edge is flush with the button's on the outer side.
pub(super) fn place(button: Frame, menu: (f64, f64), window: (f64, f64)) -> Place {
    let (menu_width, menu_height) = menu;
    let (window_width, window_height) = window;
    let is_right = button.left + button.width / 2.0 > window_width / 2.0;
    let wanted = if is_right {
        button.left + button.width - menu_width
    } else {
        button.left
    };
    let left = wanted.min(window_width - menu_width - MARGIN).max(MARGIN);

    let below = window_height - button.top - button.height - GAP - MARGIN;
    let above = button.top - GAP - MARGIN;
    let is_below = menu_height <= below || below >= above;
    let height = menu_height
        .min(if is_below { below } else { above })
        .max(96.0);
    let top = if is_below {
        button.top + button.height + GAP
    } else {
        button.top - GAP - height
    };
    let top = top.min(window_height - height - MARGIN).max(MARGIN);
    Place { left, top, height }
}
