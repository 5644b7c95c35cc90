//! What an element looks like on the screen, told piece by piece: grounds and edges of boxes, lines
//! of text, drawings. Enough for a picture that keeps its letters, without a picture of the screen.

use js_sys::{Array, Reflect};
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

/// What a drawing needs to be told apart from its style sheet.
const DRAWN_BY: [&str; 16] = [
    "fill",
    "fill-opacity",
    "stroke",
    "stroke-width",
    "stroke-opacity",
    "stroke-dasharray",
    "stroke-linecap",
    "stroke-linejoin",
    "opacity",
    "font-family",
    "font-size",
    "font-weight",
    "text-anchor",
    "dominant-baseline",
    "vector-effect",
    "display",
];

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

    /// The words of a text, those of one line together.
    fn words(&mut self, node: &Node, style: &CssStyleDeclaration, pen: &mut impl Pen) {
        let Some(range) = self.range.clone() else {
            return;
        };
        if !value(style, "writing-mode").starts_with("horizontal") {
            return self.upright(&range, node, style, pen);
        }
        let letters: Vec<u16> = node
            .node_value()
            .unwrap_or_default()
            .encode_utf16()
            .collect();
        let mut lines: Vec<(Spot, Vec<u16>)> = Vec::new();
        let mut at = 0;
        while at < letters.len() {
            let begin = at;
            let is_space = |it: Option<&u16>| it.is_some_and(|it| matches!(it, 9 | 10 | 13 | 32));
            while is_space(letters.get(at)) {
                at += 1;
            }
            let space = at;
            while at < letters.len() && !is_space(letters.get(at)) {
                at += 1;
            }
            let word = letters.get(space..at).unwrap_or_default();
            if word.is_empty() {
                break;
            }
            let pieces = self.pieces(&range, node, space, word);
            let is_broken = pieces.len() > 1;
            for (nth, (spot, piece)) in pieces.into_iter().enumerate() {
                let is_next = nth == 0 && space > begin;
                let mut piece = piece;
                // The browser draws a hyphen where it breaks a word, but the text has none.
                if is_broken && nth == 0 && piece.last() != Some(&45) {
                    piece.push(45);
                }
                match lines.last_mut() {
                    Some((line, text)) if (line.y - spot.y).abs() < 2.0 && spot.x >= line.x => {
                        if is_next {
                            text.push(32);
                        }
                        text.extend_from_slice(&piece);
                        line.width = spot.x + spot.width - line.x;
                    }
                    _ => lines.push((spot, piece)),
                }
            }
        }
        for (spot, text) in lines {
            self.put(spot, &String::from_utf16_lossy(&text), style, pen);
        }
    }

    /// A word, or its pieces where it goes over several lines.
    fn pieces(
        &self,
        range: &Range,
        node: &Node,
        begin: usize,
        word: &[u16],
    ) -> Vec<(Spot, Vec<u16>)> {
        let seen = |from: usize, to: usize| {
            let is_set = range.set_start(node, from as u32).is_ok()
                && range.set_end(node, to as u32).is_ok();
            is_set.then(|| range.get_bounding_client_rect())
        };
        let Some(whole) = seen(begin, begin + word.len()).filter(|seen| seen.width() > 0.0) else {
            return Vec::new();
        };
        let rows = range.get_client_rects().map_or(1, |rows| rows.length());
        if rows < 2 {
            return vec![(self.spot(&whole), word.to_vec())];
        }
        let mut pieces: Vec<(Spot, Vec<u16>)> = Vec::new();
        for (nth, letter) in word.iter().enumerate() {
            let Some(seen) = seen(begin + nth, begin + nth + 1) else {
                continue;
            };
            let spot = self.spot(&seen);
            match pieces.last_mut() {
                Some((piece, letters)) if (piece.y - spot.y).abs() < 2.0 || spot.width == 0.0 => {
                    letters.push(*letter);
                    piece.width = (spot.x + spot.width - piece.x).max(piece.width);
                }
                _ => pieces.push((spot, vec![*letter])),
            }
        }
        pieces
    }

    /// A text that runs upwards, on one line.
    fn upright(&self, range: &Range, node: &Node, style: &CssStyleDeclaration, pen: &mut impl Pen) {
        let text = node.node_value().unwrap_or_default();
        if text.trim().is_empty() || range.select_node_contents(node).is_err() {
            return;
        }
        let spot = self.spot(&range.get_bounding_client_rect());
        let mut font = font(style);
        font.color = self.plain(font.color);
        let above = self.above(&font).unwrap_or(0.8);
        pen.letters(Letters {
            at: (spot.x + spot.width * above, spot.y + spot.height),
            width: spot.height,
            is_upright: true,
            text: text.trim().to_owned(),
            font,
        });
    }

    fn put(&self, spot: Spot, text: &str, style: &CssStyleDeclaration, pen: &mut impl Pen) {
        let mut font = font(style);
        font.color = self.plain(font.color);
        let text = match value(style, "text-transform").as_str() {
            "uppercase" => text.to_uppercase(),
            _ => text.to_owned(),
        };
        let Some((text, spot)) = self.clipped(text, spot, &font) else {
            return;
        };
        // The height of a line of text is that of its letters above and below the line they stand on.
        let above = self.above(&font).unwrap_or(0.8);
        pen.letters(Letters {
            at: (spot.x, spot.y + spot.height * above),
            width: spot.width,
            is_upright: false,
            text,
            font,
        });
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

    /// What is seen of a line in its frame: all, the beginning with three dots, or nothing.
    fn clipped(&self, text: String, mut spot: Spot, font: &Font) -> Option<(String, Spot)> {
        let Some(clip) = self.clip else {
            return Some((text, spot));
        };
        let middle = spot.y + spot.height / 2.0;
        if middle < clip.y || middle > clip.y + clip.height || spot.x > clip.x + clip.width {
            return None;
        }
        let room = clip.x + clip.width - spot.x;
        if spot.width <= room + 1.0 {
            return Some((text, spot));
        }
        let mut letters: Vec<char> = text.chars().collect();
        while letters.pop().is_some() {
            let shorter: String = letters.iter().collect::<String>().trim_end().to_owned() + "…";
            let width = self.wide(&shorter, font);
            if width <= room {
                spot.width = width;
                return Some((shorter, spot));
            }
        }
        None
    }

    fn wide(&self, text: &str, font: &Font) -> f64 {
        self.measure.as_ref().map_or(0.0, |context| {
            context.set_font(&font.css());
            context.measure_text(text).map_or(0.0, |it| it.width())
        })
    }

    /// Which share of a font's height is above the line its letters stand on.
    fn above(&self, font: &Font) -> Option<f64> {
        let context = self.measure.as_ref()?;
        context.set_font(&font.css());
        let measured = context.measure_text("Hg").ok()?;
        let part = |name: &str| Reflect::get(&measured, &name.into()).ok()?.as_f64();
        let (above, below) = (
            part("fontBoundingBoxAscent")?,
            part("fontBoundingBoxDescent")?,
        );
        (above + below > 0.0).then(|| above / (above + below))
    }

    /// What stands in a field, as far as it fits.
    fn field(&self, element: &Element, style: &CssStyleDeclaration, pen: &mut impl Pen) {
        let read = |name: &str| Reflect::get(element, &name.into()).ok();
        let text = match read("selectedOptions").filter(|it| !it.is_undefined()) {
            Some(options) => Reflect::get(&options, &0.into())
                .ok()
                .and_then(|option| Reflect::get(&option, &"text".into()).ok()?.as_string()),
            None => read("value").and_then(|value| value.as_string()),
        };
        let is_text = !matches!(
            element.get_attribute("type").as_deref(),
            Some("checkbox" | "radio" | "range" | "color" | "file")
        );
        let (Some(text), true) = (text.filter(|text| !text.is_empty()), is_text) else {
            return;
        };
        let frame = self.spot(&element.get_bounding_client_rect());
        let font = font(style);
        let (left, top) = (
            px(style, "padding-left") + px(style, "border-left-width"),
            px(style, "padding-top") + px(style, "border-top-width"),
        );
        let room = frame.width - left - px(style, "padding-right");
        let high = match px(style, "line-height") {
            0.0 => font.size * 1.3,
            high => high,
        };
        let rows = self.broken(&text, &font, room);
        for (row, (text, width)) in rows.into_iter().enumerate() {
            let y = top + high * row as f64;
            if y + high > frame.height + 2.0 && row > 0 {
                break;
            }
            let spot = Spot {
                x: frame.x + left,
                y: frame.y + y + (high - font.size * 1.17) / 2.0,
                width,
                height: font.size * 1.17,
            };
            self.put(spot, &text, style, pen);
        }
    }

    /// A text in lines that are not wider than the room, as fields break them.
    fn broken(&self, text: &str, font: &Font, room: f64) -> Vec<(String, f64)> {
        let Some(context) = &self.measure else {
            return Vec::new();
        };
        context.set_font(&font.css());
        let width = |text: &str| context.measure_text(text).map_or(0.0, |it| it.width());
        let mut rows = Vec::new();
        for paragraph in text.lines() {
            let mut row = String::new();
            for word in paragraph.split(' ') {
                let longer = if row.is_empty() {
                    word.to_owned()
                } else {
                    format!("{row} {word}")
                };
                if width(&longer) <= room || row.is_empty() {
                    row = longer;
                } else {
                    rows.push(std::mem::replace(&mut row, word.to_owned()));
                }
            }
            rows.push(row);
        }
        rows.into_iter()
            .map(|row| {
                let width = width(&row);
                (row, width)
            })
            .collect()
    }

    fn image(&self, element: &Element, pen: &mut impl Pen) {
        let address = element.get_attribute("src").unwrap_or_default();
        // Whatever lies elsewhere would have to be fetched by whoever opens the picture.
        if address.starts_with("data:image/") {
            let spot = self.spot(&element.get_bounding_client_rect());
            let mut attributes = placed(spot);
            attributes.push(("href".to_owned(), address));
            pen.open("image", &attributes);
            pen.close();
        }
    }

    /// A drawing that is SVG already: as it is, with its style written into it.
    fn drawing(&self, element: &Element, style: &CssStyleDeclaration, pen: &mut impl Pen) {
        if value(style, "visibility") != "visible" {
            return;
        }
        let spot = self.spot(&element.get_bounding_client_rect());
        let mut attributes = placed(spot);
        for name in ["viewBox", "preserveAspectRatio"] {
            attributes.extend(
                element
                    .get_attribute(name)
                    .map(|value| (name.to_owned(), value)),
            );
        }
        attributes.push(("overflow".to_owned(), value(style, "overflow")));
        attributes.push(("color".to_owned(), self.plain(value(style, "color"))));
        pen.open("svg", &attributes);
        self.parts(element, pen);
        pen.close();
    }

    fn parts(&self, element: &Element, pen: &mut impl Pen) {
        let children = element.child_nodes();
        for at in 0..children.length() {
            let Some(child) = children.item(at) else {
                continue;
            };
            if child.node_type() == Node::TEXT_NODE {
                pen.text(&child.node_value().unwrap_or_default());
                continue;
            }
            let Some(part) = child.dyn_ref::<Element>() else {
                continue;
            };
            let Some(style) = style_in(&self.window, part) else {
                continue;
            };
            let name = part.local_name();
            let is_text_only = matches!(name.as_str(), "title" | "desc");
            if is_text_only
                || value(&style, "display") == "none"
                || value(&style, "visibility") == "hidden"
                || part.matches(LEFT_OUT).unwrap_or(false)
            {
                continue;
            }
            if name == "foreignObject" {
                continue;
            }
            let mut attributes = attributes_of(part);
            for name in DRAWN_BY {
                let told = value(&style, name);
                let told = match name {
                    "fill" | "stroke" => self.plain(told),
                    _ => told,
                };
                attributes.retain(|(known, _)| known != name);
                attributes.push((name.to_owned(), told));
            }
            pen.open(&name, &attributes);
            self.parts(part, pen);
            pen.close();
        }
    }
}

fn attributes_of(element: &Element) -> Vec<(String, String)> {
    let names: Array = element.get_attribute_names();
    let names = names.iter().filter_map(|name| name.as_string());
    let kept = names.filter(|name| {
        !(name == "class"
            || name == "style"
            || name == "tabindex"
            || name == "role"
            || name == "id"
            || name.starts_with("on")
            || name.starts_with("data-")
            || name.starts_with("aria-"))
    });
    kept.filter_map(|name| {
        let value = element.get_attribute(&name)?;
        Some((name, value))
    })
    .collect()
}

fn placed(spot: Spot) -> Vec<(String, String)> {
    let number = |value: f64| format!("{:.2}", value);
    vec![
        ("x".to_owned(), number(spot.x)),
        ("y".to_owned(), number(spot.y)),
        ("width".to_owned(), number(spot.width)),
        ("height".to_owned(), number(spot.height)),
    ]
}

fn font(style: &CssStyleDeclaration) -> Font {
    Font {
        size: px(style, "font-size"),
        weight: value(style, "font-weight"),
        style: value(style, "font-style"),
        family: value(style, "font-family"),
        color: value(style, "color"),
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
        || color.ends_with(", 0)")
        || color.ends_with("/ 0)"))
}

/// Tells the page of an event that browsers send when they print.
pub fn announce(name: &str) {
    if let (Some(window), Ok(event)) = (web_sys::window(), web_sys::Event::new(name)) {
        // Nobody stops it, and whether somebody did is of no interest.
        window.dispatch_event(&event).unwrap_or_default();
    }
}
