//! Drawings that are SVG on the page already, and pictures.

use js_sys::Array;
use wasm_bindgen::JsCast;
use web_sys::{CssStyleDeclaration, Element, Node};

use super::{Eye, LEFT_OUT, Pen, Spot, style_in, value};

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

impl Eye {
    pub(super) fn image(&self, element: &Element, pen: &mut impl Pen) {
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
    pub(super) fn drawing(
        &self,
        element: &Element,
        style: &CssStyleDeclaration,
        pen: &mut impl Pen,
    ) {
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
