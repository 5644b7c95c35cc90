//! Scenes of Excalidraw. Taken from its source: `packages/excalidraw/data/json.ts` and `element/src/types.ts`,
//! github.com/excalidraw/excalidraw. What became a note is text: bound to a shape (a sticky note), or free. Frames are
//! columns. A text that is bound to an arrow is its caption and becomes a note too, so that nothing written is lost.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::{Beside, Extra, ForeignBoard, ForeignNote, Tool, is_true, list, said};
use crate::files::intake::IntakeError;

pub(super) fn read(value: &Value) -> Result<ForeignBoard, IntakeError> {
    if !said(value, "type").starts_with("excalidraw") {
        return Err(IntakeError::UnknownTool);
    }
    let mut board = ForeignBoard::new(Tool::Excalidraw, "");
    let elements = list(value, "elements")?;
    let (deleted, here): (Vec<&Value>, Vec<&Value>) =
        elements.iter().partition(|it| is_true(it, "isDeleted"));
    board.beside(Beside::Deleted, deleted.len());
    let mut frames = BTreeMap::new();
    let mut shapes = BTreeMap::new();
    for it in &here {
        match said(it, "type").as_str() {
            "frame" | "magicframe" => {
                let place = board.add_column(&said(it, "name"))?;
                frames.insert(said(it, "id"), place);
            }
            _ => {
                shapes.insert(said(it, "id"), *it);
            }
        }
    }
    let mut texts: Vec<&Value> = here
        .iter()
        .copied()
        .filter(|it| said(it, "type") == "text")
        .collect();
    // From above, and from the left within a line.
    let at = |it: &Value, name: &str| it.get(name).and_then(Value::as_f64).unwrap_or_default();
    texts.sort_by(|one, other| {
        let line = |it: &Value| (at(it, "y") / 100.0).floor();
        line(one)
            .total_cmp(&line(other))
            .then(at(one, "x").total_cmp(&at(other, "x")))
    });
    let mut spoken = BTreeSet::new();
    for it in texts {
        let holder = shapes.get(&said(it, "containerId")).copied();
        spoken.extend(holder.map(|holder| said(holder, "id")));
        let frame = holder
            .map(|holder| said(holder, "frameId"))
            .filter(|id| !id.is_empty());
        let frame = frame.unwrap_or_else(|| said(it, "frameId"));
        let column = match frames.get(&frame) {
            Some(place) => *place,
            None => board.column("")?,
        };
        // The text as it was typed; the other one has the breaks of the shape in it.
        let original = said(it, "originalText");
        let mut note = ForeignNote {
            id: said(it, "id"),
            column,
            text: if original.is_empty() {
                said(it, "text")
            } else {
                original
            },
            ..ForeignNote::default()
        };
        if let Some(holder) = holder {
            let color = said(holder, "backgroundColor");
            if color != "transparent" {
                note.add(Extra::Color, color);
            }
            note.add(Extra::Shape, said(holder, "type"));
            note.add(Extra::Link, said(holder, "link"));
        }
        note.add(Extra::Link, said(it, "link"));
        board.push(note)?;
    }
    let is_silent = |it: &&&Value| !spoken.contains(&said(it, "id"));
    let of = |kinds: &[&str]| {
        let silent = shapes.values().filter(is_silent);
        silent
            .filter(|it| kinds.contains(&said(it, "type").as_str()))
            .count()
    };
    let pictures = of(&["image"]);
    let all = shapes.values().filter(is_silent).count();
    board.beside(Beside::Positions, board.notes.len());
    board.beside(Beside::Pictures, pictures);
    board.beside(Beside::Drawings, all - pictures - of(&["text"]));
    board.done()
}
