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
    /// The line to draw; none where cards are dropped onto things.
    pub(super) line: Option<Line>,
    /// The column, which may scroll by itself.
    pub(super) column: Element,
}

/// A line in a gap.
pub(super) struct Line {
    /// Left and upper end.
    pub(super) from: Point,
    /// How long.
    pub(super) length: f64,
    /// From above to below, as between cards in a row.
    pub(super) upright: bool,
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
        if self.root.get_attribute("data-drop-mode").as_deref() == Some("onto") {
            return self.onto(point);
        }
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
        let upright = is_row(&column);
        let gap = if upright {
            let turned: Vec<Area> = areas.iter().map(|area| area.turned()).collect();
            gap_at(&turned, point.x)
        } else {
            gap_at(&areas, point.y)
        };
        let id = |place: Option<usize>| Some(cards.get(place?)?.0.clone());
        let dropped = Dropped {
            id: self.dragged.clone(),
            column: column.get_attribute("data-drop-column")?,
            after: id(gap.checked_sub(1)),
            before: id(Some(gap)),
        };
        let line = if upright {
            self.upright_line(frame, &areas, gap)
        } else {
            let inner = areas.first().unwrap_or(&frame);
            Line {
                from: Point {
                    x: inner.left,
                    y: line_at(frame, &areas, gap),
                },
                length: inner.width,
                upright,
            }
        };
        Some(Gap {
            dropped,
            line: Some(line),
            column,
        })
    }

    /// The innermost column under the pointer; nothing beside them, and nothing on the card itself.
    fn onto(&self, point: Point) -> Option<Gap> {
        let document = self.root.owner_document()?;
        let under = document.element_from_point(point.x as f32, point.y as f32)?;
        let near = |selector: &str| under.closest(selector).ok().flatten();
        let card = near("[data-drag-id]").and_then(|card| card.get_attribute("data-drag-id"));
        let column = near("[data-drop-column]").filter(|it| self.root.contains(Some(it)))?;
        let dropped = Dropped {
            id: self.dragged.clone(),
            column: column.get_attribute("data-drop-column")?,
            after: None,
            before: None,
        };
        (card.as_ref() != Some(&self.dragged)).then_some(Gap {
            dropped,
            line: None,
            column,
        })
    }

    /// From the head of a row to the foot of what is seen of the container.
    fn upright_line(&self, column: Area, cards: &[Area], gap: usize) -> Line {
        let turned: Vec<Area> = cards.iter().map(|area| area.turned()).collect();
        Line {
            from: Point {
                x: line_at(column.turned(), &turned, gap),
                y: column.top,
            },
            length: area(&self.root).bottom() - column.top,
            upright: true,
        }
    }

    fn cards_of(&self, column: &Element) -> Vec<(String, Area)> {
        let cards = cards_in(&self.root, column).into_iter();
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

/// Do the cards of this column lie beside each other, and not inside of it?
fn is_row(column: &Element) -> bool {
    column.get_attribute("data-drop-flow").as_deref() == Some("row")
}

/// The cards of a column; those of a row name it.
fn cards_in(root: &Element, column: &Element) -> Vec<Element> {
    match column.get_attribute("data-drop-column") {
        Some(name) if is_row(column) => {
            let mut cards = all(root, "[data-drag-id]");
            cards.retain(|card| card.get_attribute("data-drag-in").as_ref() == Some(&name));
            cards
        }
        _ => all(column, "[data-drag-id]"),
    }
}

/// The column that a card lies in.
fn column_of(root: &Element, card: &Element) -> Option<Element> {
    let Some(name) = card.get_attribute("data-drag-in") else {
        return card.closest("[data-drop-column]").ok().flatten();
    };
    let columns = all(root, "[data-drop-column]").into_iter();
    let mut named =
        columns.filter(|it| it.get_attribute("data-drop-column").as_ref() == Some(&name));
    named.next()
}

/// Where the card lies now, in the words of a drop.
pub(super) fn place_of(root: &Element, card: &Element, id: &str) -> Option<Dropped> {
    let column = column_of(root, card)?;
    let ids: Vec<String> = cards_in(root, &column)
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
