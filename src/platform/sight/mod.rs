//! What an element looks like on the screen, told piece by piece: grounds and edges of boxes, lines
//! of text, drawings. Enough for a picture that keeps its letters, without a picture of the screen.

mod drawing;
mod letters;

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    CanvasRenderingContext2d, CssStyleDeclaration, Document, DomRect, Element, HtmlCanvasElement,
    Node, Range, Window,
};

/// Where something is, in px from the upper left corner of what is looked at.
#[derive(Clone, Copy, PartialEq, Debug)]
#[allow(missing_docs)]
pub struct Spot {
    pub x: f64,
    pub y: f64,
    pub width: f64,
    pub height: f64,
}

impl Spot {
    /// What is in both.
    fn within(self, other: Self) -> Self {
        let (x, y) = (self.x.max(other.x), self.y.max(other.y));
        let right = (self.x + self.width).min(other.x + other.width);
        let bottom = (self.y + self.height).min(other.y + other.height);
        Self {
            x,
            y,
            width: (right - x).max(0.0),
            height: (bottom - y).max(0.0),
        }
    }
}

/// The ground and the edges of a box.
pub struct Ground {
    /// Where it is.
    pub spot: Spot,
    /// How round its corners are.
    pub radius: f64,
    /// Its colour; empty for none.
    pub color: String,
    /// Top, right, bottom, left: width and colour.
    pub edges: [(f64, String); 4],
    /// Is the edge dashed?
    pub is_dashed: bool,
}

/// Letters on one line.
pub struct Letters {
    /// Where they begin, and the line they stand on.
    pub at: (f64, f64),
    /// How wide they are.
    pub width: f64,
    /// Do they run upwards? Then `at` is the end of the line below, and `width` the height.
    pub is_upright: bool,
    /// The letters.
    pub text: String,
    /// Height, weight, slope, names of the fonts, colour.
    pub font: Font,
}

/// How letters look.
#[derive(Clone, PartialEq)]
#[allow(missing_docs)]
pub struct Font {
    pub size: f64,
    pub weight: String,
    pub style: String,
    pub family: String,
    pub color: String,
}

impl Font {
    fn css(&self) -> String {
        format!(
            "{} {} {}px {}",
            self.style, self.weight, self.size, self.family
        )
    }
}

/// Gets what is seen, the lowest first.
pub trait Pen {
    /// A box.
    fn ground(&mut self, ground: Ground);
    /// A line of text.
    fn letters(&mut self, letters: Letters);
    /// An element of a drawing begins.
    fn open(&mut self, name: &str, attributes: &[(String, String)]);
    /// Text in an element of a drawing.
    fn text(&mut self, text: &str);
    /// It ends.
    fn close(&mut self);
}

/// What is not part of a picture: what people press, and what is only read aloud.
const LEFT_OUT: &str =
    "[data-no-picture], [data-no-print], .visually-hidden, .icon-button, .menu-button, dialog";

/// The first element that fits a selector.
pub fn find(selector: &str) -> Option<Element> {
    let document = web_sys::window()?.document()?;
    document.query_selector(selector).ok()?
}

/// How wide and high an element is, with what lies beyond its frame.
pub fn extent(element: &Element) -> (f64, f64) {
    let seen = element.get_bounding_client_rect();
    (
        seen.width().max(f64::from(element.scroll_width())),
        seen.height().max(f64::from(element.scroll_height())),
    )
}

/// The colour behind an element.
pub fn ground_behind(element: &Element) -> String {
    let mut at = Some(element.clone());
    while let Some(element) = at {
        let color = style(&element).map(|style| value(&style, "background-color"));
        if let Some(color) = color.filter(|color| is_seen(color)) {
            return color;
        }
        at = element.parent_element();
    }
    "white".to_owned()
}

/// Tells the pen everything that is seen in an element.
pub fn look(element: &Element, pen: &mut impl Pen) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let Some(document) = window.document() else {
        return;
    };
    let origin = element.get_bounding_client_rect();
    let mut eye = Eye {
        window,
        range: document.create_range().ok(),
        measure: canvas(&document),
        origin: (
            origin.x() - f64::from(element.scroll_left()),
            origin.y() - f64::from(element.scroll_top()),
        ),
        clip: None,
    };
    eye.element(element, pen);
}

struct Eye {
    window: Window,
    range: Option<Range>,
    measure: Option<CanvasRenderingContext2d>,
    origin: (f64, f64),
    /// Beyond that nothing is seen of what is looked at now.
    clip: Option<Spot>,
}

impl Eye {
    fn element(&mut self, element: &Element, pen: &mut impl Pen) {
        let Some(style) = style_in(&self.window, element) else {
            return;
        };
        let is_gone = value(&style, "display") == "none"
            || value(&style, "opacity") == "0"
            || element.matches(LEFT_OUT).unwrap_or(false);
        if is_gone {
            return;
        }
        if element.local_name() == "svg" {
            return self.drawing(element, &style, pen);
        }
        if value(&style, "visibility") == "visible" {
            self.ground(element, &style, pen);
        }
        if element.local_name() == "img" {
            return self.image(element, pen);
        }
        if matches!(
            element.local_name().as_str(),
            "input" | "textarea" | "select"
        ) {
            return self.field(element, &style, pen);
        }
        let before = self.clip;
        if value(&style, "overflow-x") == "hidden" || value(&style, "overflow-x") == "clip" {
            let frame = self.spot(&element.get_bounding_client_rect());
            self.clip = Some(self.clip.map_or(frame, |clip| clip.within(frame)));
        }
        self.children(element, &style, pen);
        self.clip = before;
    }

    fn children(&mut self, element: &Element, style: &CssStyleDeclaration, pen: &mut impl Pen) {
        let is_seen = value(style, "visibility") == "visible";
        let children = element.child_nodes();
        for at in 0..children.length() {
            match children.item(at) {
                Some(child) if child.node_type() == Node::ELEMENT_NODE => {
                    self.element(child.unchecked_ref(), pen);
                }
                Some(child) if child.node_type() == Node::TEXT_NODE && is_seen => {
                    self.words(&child, style, pen);
                }
                _ => {}
            }
        }
    }

    fn spot(&self, seen: &DomRect) -> Spot {
        Spot {
            x: seen.x() - self.origin.0,
            y: seen.y() - self.origin.1,
            width: seen.width(),
            height: seen.height(),
        }
    }

    fn ground(&self, element: &Element, style: &CssStyleDeclaration, pen: &mut impl Pen) {
        let color = value(style, "background-color");
        let color = if is_seen(&color) {
            color
        } else {
            String::new()
        };
        let edge = |side: &str| {
            let line = value(style, &format!("border-{side}-style"));
            let color = value(style, &format!("border-{side}-color"));
            if line == "none" || line == "hidden" || !is_seen(&color) {
                return (0.0, String::new());
            }
            (px(style, &format!("border-{side}-width")), color)
        };
        let edges = ["top", "right", "bottom", "left"].map(edge);
        let color = self.plain(color);
        let edges = edges.map(|(width, color)| (width, self.plain(color)));
        if color.is_empty() && edges.iter().all(|(width, _)| *width == 0.0) {
            return;
        }
        let spot = self.spot(&element.get_bounding_client_rect());
        if spot.width > 0.0 && spot.height > 0.0 {
            let corner = value(style, "border-top-left-radius");
            let radius = match corner.strip_suffix('%') {
                Some(share) => share.parse().unwrap_or(0.0) / 100.0 * spot.width.min(spot.height),
                None => px(style, "border-top-left-radius"),
            };
            pen.ground(Ground {
                spot,
                radius,
                color,
                edges,
                is_dashed: value(style, "border-top-style") == "dashed",
            });
        }
    }

    /// A colour in words that other programs know: browsers keep some in newer ones.
    fn plain(&self, color: String) -> String {
        let is_plain = ["rgb", "#", "none", "url", "white"]
            .iter()
            .any(|it| color.starts_with(it));
        if color.is_empty() || is_plain {
            return color;
        }
        let drawn = self.measure.as_ref().and_then(|context| {
            context.clear_rect(0.0, 0.0, 1.0, 1.0);
            context.set_fill_style_str(&color);
            context.fill_rect(0.0, 0.0, 1.0, 1.0);
            Some(context.get_image_data(0.0, 0.0, 1.0, 1.0).ok()?.data())
        });
        match drawn.as_ref().map(|it| it.as_slice()) {
            Some(&[red, green, blue, 255]) => format!("rgb({red}, {green}, {blue})"),
            Some(&[red, green, blue, share]) => {
                format!(
                    "rgba({red}, {green}, {blue}, {:.3})",
                    f64::from(share) / 255.0
                )
            }
            _ => color,
        }
    }
}

fn canvas(document: &Document) -> Option<CanvasRenderingContext2d> {
    let canvas: HtmlCanvasElement = document.create_element("canvas").ok()?.unchecked_into();
    let context: JsValue = canvas.get_context("2d").ok()??.into();
    Some(context.unchecked_into())
}

fn style(element: &Element) -> Option<CssStyleDeclaration> {
    style_in(&web_sys::window()?, element)
}

fn style_in(window: &Window, element: &Element) -> Option<CssStyleDeclaration> {
    window.get_computed_style(element).ok()?
}

fn value(style: &CssStyleDeclaration, name: &str) -> String {
    // An unknown property is an empty one.
    style.get_property_value(name).unwrap_or_default()
}

fn px(style: &CssStyleDeclaration, name: &str) -> f64 {
    let text = value(style, name);
    text.strip_suffix("px")
        .and_then(|number| number.parse().ok())
        .unwrap_or(0.0)
}

fn is_seen(color: &str) -> bool {
    !(color.is_empty()
        || color == "transparent"
        || (color.starts_with("rgba(") && color.ends_with(", 0)"))
        || color.ends_with("/ 0)"))
}

/// Tells the page of an event that browsers send when they print.
pub fn announce(name: &str) {
    if let (Some(window), Ok(event)) = (web_sys::window(), web_sys::Event::new(name)) {
        // Nobody stops it, and whether somebody did is of no interest.
        window.dispatch_event(&event).unwrap_or_default();
    }
}
