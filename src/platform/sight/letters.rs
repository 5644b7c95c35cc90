//! Letters as they stand on the screen: lines of text, and what stands in fields.

use js_sys::Reflect;
use web_sys::{CssStyleDeclaration, Element, Node, Range};

use super::{Eye, Font, Letters, Pen, Spot, px, value};

impl Eye {
    /// The words of a text, those of one line together.
    pub(super) fn words(&mut self, node: &Node, style: &CssStyleDeclaration, pen: &mut impl Pen) {
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
    pub(super) fn field(&self, element: &Element, style: &CssStyleDeclaration, pen: &mut impl Pen) {
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
