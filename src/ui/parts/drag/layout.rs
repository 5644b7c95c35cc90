//! Where columns and cards are. Measured when a card is lifted and again after scrolling, never
//! while the pointer only moves.

use wasm_bindgen::JsCast;
use web_sys::Element;

use super::Dropped;
use super::maths::{Area, Point, column_at, gap_at, line_at};

/// The columns of a board, and the cards of the one under the pointer.
pub(super) struct Layout {
    root: Element,
    dragged: String,
    columns: Vec<(Element, Area)>,
    cards: Option<(usize, Vec<(String, Area)>)>,
}

/// A gap that a card can be dropped into.
pub(super) struct Gap {
    /// What dropping there means.
    pub(super) dropped: Dropped,
    /// The line to draw: left, top and width.
    pub(super) line: (f64, f64, f64),
    /// The column, which may scroll by itself.
    pub(super) column: Element,
}

impl Layout {
    pub(super) fn new(root: Element, dragged: String) -> Self {
        let mut layout = Self {
            root,
            dragged,
            columns: Vec::new(),
            cards: None,
        };
        layout.measure();
        layout
    }

    /// Everything has moved.
    pub(super) fn measure(&mut self) {
        self.cards = None;
        self.columns = all(&self.root, "[data-drop-column]")
            .into_iter()
            .map(|column| {
                let area = area(&column);
                (column, area)
            })
            .collect();
    }

    /// The gap that is meant by a pointer here.
    pub(super) fn gap(&mut self, point: Point) -> Option<Gap> {
        let areas: Vec<Area> = self.columns.iter().map(|(_, area)| *area).collect();
        let number = column_at(&areas, point)?;
        let (column, frame) = self.columns.get(number)?.clone();
        if self
            .cards
            .as_ref()
            .is_none_or(|(known, _)| *known != number)
        {
            self.cards = Some((number, self.cards_of(&column)));
        }
        let (_, cards) = self.cards.as_ref()?;
        let areas: Vec<Area> = cards.iter().map(|(_, area)| *area).collect();
        let gap = gap_at(&areas, point.y);
        let id = |place: Option<usize>| Some(cards.get(place?)?.0.clone());
        let dropped = Dropped {
            id: self.dragged.clone(),
            column: column.get_attribute("data-drop-column")?,
            after: id(gap.checked_sub(1)),
            before: id(Some(gap)),
        };
        let inner = areas.first().unwrap_or(&frame);
        let line = (inner.left, line_at(frame, &areas, gap), inner.width);
        Some(Gap {
            dropped,
            line,
            column,
        })
    }

    fn cards_of(&self, column: &Element) -> Vec<(String, Area)> {
        let cards = all(column, "[data-drag-id]").into_iter();
        let named = cards.filter_map(|card| Some((card.get_attribute("data-drag-id")?, card)));
        named
            .filter(|(id, _)| *id != self.dragged)
            .map(|(id, card)| (id, area(&card)))
            .collect()
    }
}

pub(super) fn area(element: &Element) -> Area {
    let rect = element.get_bounding_client_rect();
    Area {
        left: rect.left(),
        top: rect.top(),
        width: rect.width(),
        height: rect.height(),
    }
}

/// Where the card lies now, in the words of a drop.
pub(super) fn place_of(card: &Element, id: &str) -> Option<Dropped> {
    let column = card.closest("[data-drop-column]").ok().flatten()?;
    let ids: Vec<String> = all(&column, "[data-drag-id]")
        .iter()
        .filter_map(|card| card.get_attribute("data-drag-id"))
        .collect();
    let here = ids.iter().position(|other| other == id)?;
    Some(Dropped {
        id: id.to_owned(),
        column: column.get_attribute("data-drop-column")?,
        after: here
            .checked_sub(1)
            .and_then(|above| ids.get(above).cloned()),
        before: ids.get(here + 1).cloned(),
    })
}

fn all(root: &Element, selector: &str) -> Vec<Element> {
    let Ok(found) = root.query_selector_all(selector) else {
        return Vec::new();
    };
    (0..found.length())
        .filter_map(|place| found.get(place)?.dyn_into().ok())
        .collect()
}
