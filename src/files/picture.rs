//! A picture as an SVG file (SVG 1.1, no script, nothing loaded): boxes, lines of text, and drawings
//! that were SVG before. What is in it was measured on the screen.

use std::fmt::Write as _;

/// How a picture file's name ends.
pub const PICTURE_EXTENSION: &str = ".svg";

/// A rectangle of the picture, in px from its upper left corner.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
#[allow(missing_docs)]
pub struct Area {
    pub x: f64,
    pub y: f64,
    pub width: f64,
    pub height: f64,
}

/// A line of text as it stands on the screen.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Line {
    /// Where it begins.
    pub x: f64,
    /// The line on which its letters stand.
    pub baseline: f64,
    /// How wide it is; other fonts are squeezed into that.
    pub width: f64,
    /// Does it run upwards from there?
    pub is_upright: bool,
    /// Its letters.
    pub text: String,
    /// Their height in px.
    pub size: f64,
    /// Their weight, 100 to 900.
    pub weight: String,
    /// `italic` or something else.
    pub style: String,
    /// The names of their fonts, the best first.
    pub family: String,
    /// Their colour, as style sheets write it.
    pub color: String,
}

/// A box: its ground and its edge.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Pane {
    /// Where it is.
    pub area: Area,
    /// How round its corners are, in px.
    pub radius: f64,
    /// The colour of its ground; empty for none.
    pub ground: String,
    /// Top, right, bottom, left: width in px and colour.
    pub edges: [(f64, String); 4],
    /// Is the edge a row of dashes?
    pub is_dashed: bool,
}

/// A picture under way. What comes later lies above.
#[derive(Clone, PartialEq, Debug)]
pub struct Picture {
    width: f64,
    height: f64,
    title: String,
    body: String,
    opened: Vec<String>,
}

impl Picture {
    /// An empty one, of that many px, on this ground.
    pub fn new(title: &str, width: f64, height: f64, ground: &str) -> Self {
        let mut picture = Self {
            width: width.max(1.0).ceil(),
            height: height.max(1.0).ceil(),
            title: title.to_owned(),
            body: String::new(),
            opened: Vec::new(),
        };
        picture.pane(&Pane {
            area: Area {
                width: picture.width,
                height: picture.height,
                ..Area::default()
            },
            ground: ground.to_owned(),
            ..Pane::default()
        });
        picture
    }

    /// How wide and high it is, in px.
    pub fn size(&self) -> (f64, f64) {
        (self.width, self.height)
    }

    /// Adds a box.
    pub fn pane(&mut self, pane: &Pane) {
        let Area {
            x,
            y,
            width,
            height,
        } = pane.area;
        let radius = pane.radius.min(width / 2.0).min(height / 2.0).max(0.0);
        let [top, ..] = &pane.edges;
        let is_even = pane.edges.iter().all(|edge| edge == top);
        let edge = is_even.then_some(top).filter(|(width, _)| *width > 0.0);
        if !pane.ground.is_empty() || edge.is_some() {
            let inset = edge.map_or(0.0, |(width, _)| width / 2.0);
            let body = &mut self.body;
            body.push_str("<rect");
            number(body, "x", x + inset);
            number(body, "y", y + inset);
            number(body, "width", (width - 2.0 * inset).max(0.0));
            number(body, "height", (height - 2.0 * inset).max(0.0));
            if radius > 0.0 {
                number(body, "rx", radius);
            }
            let ground = match pane.ground.as_str() {
                "" => "none",
                ground => ground,
            };
            attribute(body, "fill", ground);
            if let Some((width, color)) = edge {
                attribute(body, "stroke", color);
                number(body, "stroke-width", *width);
                if pane.is_dashed {
                    attribute(body, "stroke-dasharray", "4 3");
                }
            }
            body.push_str("/>\n");
        }
        if !is_even {
            self.edges(pane);
        }
    }

    fn edges(&mut self, pane: &Pane) {
        let Area {
            x,
            y,
            width,
            height,
        } = pane.area;
        let [top, right, bottom, left] = &pane.edges;
        let bar = |x, y, width, height, color: &String| {
            let area = Area {
                x,
                y,
                width,
                height,
            };
            (area, color.clone())
        };
        let bars = [
            bar(x, y, width, top.0, &top.1),
            bar(x + width - right.0, y, right.0, height, &right.1),
            bar(x, y + height - bottom.0, width, bottom.0, &bottom.1),
            bar(x, y, left.0, height, &left.1),
        ];
        for (area, ground) in bars {
            if area.width > 0.0 && area.height > 0.0 {
                self.pane(&Pane {
                    area,
                    ground,
                    ..Pane::default()
                });
            }
        }
    }

    /// Adds a line of text.
    pub fn line(&mut self, line: &Line) {
        if line.text.trim().is_empty() {
            return;
        }
        let body = &mut self.body;
        body.push_str("<text xml:space=\"preserve\"");
        number(body, "x", line.x);
        number(body, "y", line.baseline);
        number(body, "textLength", line.width);
        attribute(body, "lengthAdjust", "spacingAndGlyphs");
        number(body, "font-size", line.size);
        attribute(body, "font-family", &line.family);
        if line.weight != "400" {
            attribute(body, "font-weight", &line.weight);
        }
        if line.style == "italic" {
            attribute(body, "font-style", "italic");
        }
        if line.is_upright {
            let turn = format!("rotate(-90 {:.2} {:.2})", line.x, line.baseline);
            attribute(body, "transform", &turn);
        }
        attribute(body, "fill", &line.color);
        body.push('>');
        escape(body, &line.text);
        body.push_str("</text>\n");
    }

    /// Begins an element of SVG with these attributes; what comes next is in it, until
    /// [`Self::close`].
    pub fn open(&mut self, name: &str, attributes: &[(String, String)]) {
        let is_name = |name: &str| {
            let mut letters = name.chars();
            letters
                .next()
                .is_some_and(|first| first.is_ascii_alphabetic())
                && letters.all(|it| it.is_ascii_alphanumeric() || matches!(it, '-' | ':' | '_'))
        };
        let element = if is_name(name) { name } else { "g" };
        self.opened.push(element.to_owned());
        let body = &mut self.body;
        body.push('<');
        body.push_str(element);
        for (name, value) in attributes.iter().filter(|(name, _)| is_name(name)) {
            attribute(body, name, value);
        }
        body.push('>');
    }

    /// Adds letters to the element that is open.
    pub fn letters(&mut self, text: &str) {
        escape(&mut self.body, text);
    }

    /// Ends the element that was opened last.
    pub fn close(&mut self) {
        if let Some(element) = self.opened.pop() {
            self.body.push_str("</");
            self.body.push_str(&element);
            self.body.push_str(">\n");
        }
    }

    /// The file.
    pub fn svg(&self) -> String {
        let mut file = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg");
        attribute(&mut file, "xmlns", "http://www.w3.org/2000/svg");
        number(&mut file, "width", self.width);
        number(&mut file, "height", self.height);
        let view = format!("0 0 {} {}", self.width, self.height);
        attribute(&mut file, "viewBox", &view);
        attribute(&mut file, "role", "img");
        file.push_str(">\n<title>");
        escape(&mut file, &self.title);
        file.push_str("</title>\n");
        file.push_str(&self.body);
        file.push_str("</svg>\n");
        file
    }
}

/// The pieces in which a picture of that size is drawn when no piece may have more pixels on a side
/// than `longest`, or more in all than `most`: from left to right, from top to bottom.
pub fn tiles((width, height): (f64, f64), longest: f64, most: f64) -> Vec<Area> {
    let (width, height) = (width.max(1.0).ceil(), height.max(1.0).ceil());
    let mut side = (width.min(longest), height.min(longest));
    while side.0 * side.1 > most {
        if side.0 >= side.1 {
            side.0 = (side.0 / 2.0).ceil();
        } else {
            side.1 = (side.1 / 2.0).ceil();
        }
    }
    let mut tiles = Vec::new();
    let mut y = 0.0;
    while y < height {
        let mut x = 0.0;
        while x < width {
            tiles.push(Area {
                x,
                y,
                width: side.0.min(width - x),
                height: side.1.min(height - y),
            });
            x += side.0;
        }
        y += side.1;
    }
    tiles
}

fn number(into: &mut String, name: &str, value: f64) {
    let value = if value.is_finite() { value } else { 0.0 };
    let value = (value * 100.0).round() / 100.0;
    // Writing into a text cannot fail.
    let _ = write!(into, " {name}=\"{value}\"");
}

fn attribute(into: &mut String, name: &str, value: &str) {
    into.push(' ');
    into.push_str(name);
    into.push_str("=\"");
    escape(into, value);
    into.push('"');
}

/// Letters that XML keeps for itself, and those that it does not allow at all.
fn escape(into: &mut String, text: &str) {
    for letter in text.chars() {
        match letter {
            '&' => into.push_str("&amp;"),
            '<' => into.push_str("&lt;"),
            '>' => into.push_str("&gt;"),
            '"' => into.push_str("&quot;"),
            '\t' | '\n' | '\r' => into.push(' '),
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => into.push('\u{fffd}'),
            other => into.push(other),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn line(text: &str) -> Line {
        Line {
            x: 4.0,
            baseline: 12.5,
            width: 80.0,
            text: text.to_owned(),
            size: 12.0,
            weight: "600".to_owned(),
            family: "\"Segoe UI\", sans-serif".to_owned(),
            color: "rgb(0, 0, 0)".to_owned(),
            ..Line::default()
        }
    }

    #[test]
    fn a_picture_has_its_boxes_and_texts_in_their_order() {
        let mut picture = Picture::new("Journey <1>", 200.4, 100.0, "white");
        picture.pane(&Pane {
            area: Area {
                x: 10.0,
                y: 20.0,
                width: 50.0,
                height: 30.0,
            },
            radius: 4.0,
            ground: "rgb(1, 2, 3)".to_owned(),
            edges: std::array::from_fn(|_| (1.0, "rgb(9, 9, 9)".to_owned())),
            ..Pane::default()
        });
        picture.line(&line("Müller & Co"));
        let svg = picture.svg();
        assert!(svg.contains("<title>Journey &lt;1&gt;</title>"), "{svg}");
        assert!(svg.contains("width=\"201\""), "{svg}");
        let pane = svg.find("rx=\"4\"").expect("the box is there");
        assert!(pane < svg.find("Müller &amp; Co").expect("the text is there"));
    }

    #[test]
    fn an_uneven_edge_is_drawn_side_by_side() {
        let mut picture = Picture::new("", 10.0, 10.0, "");
        picture.pane(&Pane {
            area: Area {
                width: 10.0,
                height: 10.0,
                ..Area::default()
            },
            edges: [
                (0.0, String::new()),
                (0.0, String::new()),
                (2.0, "red".to_owned()),
                (0.0, String::new()),
            ],
            ..Pane::default()
        });
        let svg = picture.svg();
        assert!(
            svg.contains("<rect x=\"0\" y=\"8\" width=\"10\" height=\"2\" fill=\"red\"/>"),
            "{svg}"
        );
    }

    proptest! {
        #[test]
        fn no_text_becomes_markup(text in "\\PC{0,40}", name in "[a-z<>\"= /]{0,8}") {
            let mut picture = Picture::new(&text, 10.0, 10.0, &text);
            picture.line(&line(&text));
            picture.open(&name, &[(name.clone(), text.clone())]);
            picture.letters(&text);
            picture.close();
            let svg = picture.svg();
            // Every < begins one of our own elements.
            let own = ["?xml", "svg", "/svg", "title", "/title", "rect", "text", "/text", "g", "/g"];
            for piece in svg.split('<').skip(1) {
                let is_plain = !name.is_empty() && name.chars().all(|it| it.is_ascii_alphabetic()) && piece.trim_start_matches('/').starts_with(&name);
                prop_assert!(is_plain || own.iter().any(|own| piece.starts_with(own)), "{}", piece);
            }
        }

        #[test]
        fn tiles_cover_the_picture_once(width in 1.0..9000.0f64, height in 1.0..9000.0f64, longest in 500.0..4000.0f64, most in 1e5..4e6f64) {
            let tiles = tiles((width, height), longest, most);
            let area: f64 = tiles.iter().map(|tile| tile.width * tile.height).sum();
            prop_assert!((area - width.ceil() * height.ceil()).abs() < 1.0);
            for tile in &tiles {
                prop_assert!(tile.width > 0.0 && tile.height > 0.0);
                prop_assert!(tile.width <= longest && tile.height <= longest && tile.width * tile.height <= most);
                prop_assert!(tile.x + tile.width <= width.ceil() && tile.y + tile.height <= height.ceil());
            }
        }
    }
}
