//! What the table knows while it is on screen: the rows in their order, where the keyboard is,
//! which cells and rows are chosen, and which cell is being edited.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;

use super::words::vocabulary;
use crate::domain::touchpoint_list::{
    Attribute, Cell, ListFilter, Offer, Row, Section, Sorting, Vocabulary, arrange,
};
use crate::ui::parts::{Toasts, use_toasts};
use crate::workspace::{Id, Workspace, preferences};

/// What the list shows, kept while people look at single touchpoints and come back.
#[derive(Clone, Copy)]
pub struct Show {
    /// Which rows.
    pub filter: RwSignal<ListFilter>,
    /// In which order.
    pub sorting: RwSignal<Option<Sorting>>,
    /// Under which headings.
    pub group: RwSignal<Option<Attribute>>,
    cursor: RwSignal<Option<Cursor>>,
}

/// Keeps what the list shows; call it once, in the page around.
pub fn provide_show() {
    provide_context(Show {
        filter: RwSignal::new(ListFilter::default()),
        sorting: RwSignal::new(None),
        group: RwSignal::new(None),
        cursor: RwSignal::new(None),
    });
}

/// A line of the table. A touchpoint stands once under each heading it belongs to.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum Line {
    /// The names of the columns.
    Head,
    /// The heading of a group.
    Heading(Option<String>),
    /// A touchpoint, under this heading.
    Row(Option<String>, Id),
}

impl Line {
    /// The touchpoint in it.
    pub fn id(&self) -> Option<Id> {
        match self {
            Self::Row(_, id) => Some(*id),
            Self::Head | Self::Heading(_) => None,
        }
    }
}

/// A place within a line.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Spot {
    /// The checkbox before the row.
    Mark,
    /// A cell.
    Cell(Attribute),
    /// The menu behind the row.
    Menu,
}

#[derive(Clone, PartialEq, Debug)]
struct Cursor {
    line: Line,
    /// Where that was, for when it is gone.
    at: usize,
    spot: Spot,
}

/// Where the keyboard is: the place of the line, the head being 0, and the place within it.
pub type Here = (usize, Spot);

/// How editing began.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Start {
    /// By Enter or F2.
    Keys,
    /// By a press.
    Press,
    /// By typing.
    Typed(String),
}

/// The one cell that is being edited.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Editing {
    /// The place of its line.
    pub line: usize,
    /// The touchpoint.
    pub id: Id,
    /// Its column.
    pub attribute: Attribute,
    /// How it began.
    pub start: Start,
}

/// Which dialog is open.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Asked {
    /// Which columns to show.
    Columns,
    /// Which topic the marked rows get.
    Topic,
}

/// Cells chosen together: lines and columns, first and last of each.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Range {
    pub(super) lines: (usize, usize),
    pub(super) columns: (usize, usize),
}

/// The table. A handle: cheap to copy.
#[derive(Clone, Copy)]
pub struct Sheet {
    /// The open project.
    pub workspace: Workspace,
    /// Messages.
    pub toasts: Toasts,
    /// What is shown.
    pub show: Show,
    /// The columns on screen; the name is always the first.
    pub columns: RwSignal<Vec<Attribute>>,
    /// The columns in sight, first and last; only these are drawn.
    pub seen: RwSignal<(usize, usize)>,
    /// The columns drawn, with their places.
    pub drawn: Memo<Vec<(usize, Attribute)>>,
    /// What cells are called.
    pub words: Memo<Arc<Vocabulary>>,
    /// All touchpoints.
    pub rows: Memo<Arc<HashMap<Id, Arc<Row>>>>,
    /// Those shown, under their headings.
    pub sections: Memo<Vec<Section>>,
    /// The lines below the head.
    pub lines: Memo<Arc<Vec<Line>>>,
    /// Where the keyboard is.
    pub here: Memo<Here>,
    /// The other corner of the chosen cells.
    pub anchor: RwSignal<Option<(usize, usize)>>,
    /// The cell being edited.
    pub editing: RwSignal<Option<Editing>>,
    /// The rows chosen for a change in bulk.
    pub marked: RwSignal<BTreeSet<Id>>,
    /// The dialog that is open.
    pub asked: RwSignal<Option<Asked>>,
    /// The box that scrolls, and that holds the keyboard between two cells.
    pub region: NodeRef<html::Div>,
}

impl Sheet {
    /// Makes the table of a project.
    pub fn new(workspace: Workspace) -> Self {
        let show = use_context::<Show>().unwrap_or_else(|| {
            provide_show();
            expect_context()
        });
        let columns = RwSignal::new(remembered_columns());
        let editing = RwSignal::new(None::<Editing>);
        let rows = Memo::new(move |before: Option<&Arc<HashMap<Id, Arc<Row>>>>| {
            let mut rows = HashMap::new();
            workspace.inner().touchpoints.visit(|id, it| {
                // What is known of an unchanged row, such as its words, is kept.
                let same = before.and_then(|rows| rows.get(&id));
                let same = same.filter(|row| row.touchpoint == *it).cloned();
                rows.insert(
                    id,
                    same.unwrap_or_else(|| Arc::new(Row::new(id, it.clone()))),
                );
            });
            Arc::new(rows)
        });
        let choices = Memo::new(move |_| Arc::new(vocabulary(workspace)));
        let words = Memo::new(move |_| {
            if columns.read().contains(&Attribute::Influences) {
                let mut words = choices.get().as_ref().clone();
                words.set(Attribute::Influences, names(&rows.read()));
                Arc::new(words)
            } else {
                choices.get()
            }
        });
        let sections = Memo::new(move |before: Option<&Vec<Section>>| {
            // The list holds still while somebody writes in it.
            if let (Some(_), Some(before)) = (editing.get(), before) {
                return before.clone();
            }
            let rows = rows.get();
            let filter = show.filter.read();
            let mut shown: Vec<&Row> = rows.values().map(Arc::as_ref).collect();
            shown.retain(|row| filter.shows(row));
            shown.sort_by_key(|row| row.id);
            arrange(&shown, show.sorting.get(), show.group.get(), &words.read())
        });
        let lines = Memo::new(move |_| Arc::new(lines_of(&sections.read(), show.group.get())));
        let here = Memo::new(move |_| {
            let lines = lines.read();
            let Some(cursor) = show.cursor.get() else {
                return (lines.len().min(1), Spot::Cell(Attribute::Name));
            };
            let found = lines.iter().position(|line| *line == cursor.line);
            let line = match (cursor.line, found) {
                (Line::Head, _) => 0,
                (_, Some(place)) => place + 1,
                (_, None) => cursor.at.min(lines.len()),
            };
            let spot = match cursor.spot {
                Spot::Cell(it) if !columns.read().contains(&it) => Spot::Cell(Attribute::Name),
                spot => spot,
            };
            (line, spot)
        });
        let seen = RwSignal::new((0, 10));
        let drawn = Memo::new(move |_| {
            let (first, last) = seen.get();
            let (_, spot) = here.get();
            let columns = columns.get().into_iter().enumerate();
            // The name always, and the column with the keyboard wherever people scroll.
            let is_drawn = |(place, it): &(usize, Attribute)| {
                *place == 0 || (first..=last).contains(place) || spot == Spot::Cell(*it)
            };
            columns.filter(is_drawn).collect()
        });
        Self {
            workspace,
            toasts: use_toasts(),
            show,
            columns,
            seen,
            drawn,
            words,
            rows,
            sections,
            lines,
            here,
            anchor: RwSignal::new(None),
            editing,
            marked: RwSignal::new(BTreeSet::new()),
            asked: RwSignal::new(None),
            region: NodeRef::new(),
        }
    }

    /// The line at a place.
    pub fn line(self, place: usize) -> Option<Line> {
        match place.checked_sub(1) {
            None => Some(Line::Head),
            Some(place) => self.lines.read().get(place).cloned(),
        }
    }

    /// The touchpoint at a place.
    pub fn id_at(self, place: usize) -> Option<Id> {
        self.line(place).and_then(|line| line.id())
    }

    /// The row of a touchpoint.
    pub fn row(self, id: Id) -> Option<Arc<Row>> {
        self.rows.read().get(&id).cloned()
    }

    /// The ids of all rows shown, from above; each once.
    pub fn shown(self) -> Vec<Id> {
        let mut seen = BTreeSet::new();
        let lines = self.lines.read_untracked();
        let ids = lines.iter().filter_map(Line::id);
        ids.filter(|id| seen.insert(*id)).collect()
    }

    /// The places within a line, from the left.
    pub fn spots(self) -> Vec<Spot> {
        let columns = self.columns.get_untracked();
        let cells = columns.into_iter().map(Spot::Cell);
        std::iter::once(Spot::Mark)
            .chain(cells)
            .chain([Spot::Menu])
            .collect()
    }

    /// The column that a place belongs to; the checkbox counts to the first, the menu to the last.
    pub fn column_of(self, spot: Spot) -> usize {
        let columns = self.columns.read_untracked();
        match spot {
            Spot::Mark => 0,
            Spot::Cell(it) => columns.iter().position(|other| *other == it).unwrap_or(0),
            Spot::Menu => columns.len().saturating_sub(1),
        }
    }

    /// Takes the keyboard to a place.
    pub fn go(self, line: usize, spot: Spot) {
        if let Some(found) = untrack(|| self.line(line)) {
            self.show.cursor.set(Some(Cursor {
                line: found,
                at: line,
                spot,
            }));
        }
    }

    /// Takes the keyboard to a line, wherever it comes to stand; `at` is where it stood last.
    pub fn go_to(self, line: Line, at: usize, spot: Spot) {
        self.show.cursor.set(Some(Cursor { line, at, spot }));
    }

    /// Takes the keyboard to the row of a touchpoint, as soon as it is there.
    pub fn go_to_row(self, id: Id, spot: Spot) {
        let lines = self.lines.read_untracked();
        let found = lines.iter().position(|line| line.id() == Some(id));
        if let Some(place) = found {
            self.go(place + 1, spot);
        }
    }

    /// Takes the keyboard there and holds it, also after an editor is gone.
    pub fn grab(self, line: usize, spot: Spot) {
        self.hold();
        self.go(line, spot);
    }

    /// Keeps the keyboard in the table while cells come and go.
    pub fn hold(self) {
        if let Some(region) = self.region.get_untracked() {
            let quietly = web_sys::FocusOptions::new();
            quietly.set_prevent_scroll(true);
            // A region that has just left the page cannot take the focus, and need not.
            region.focus_with_options(&quietly).unwrap_or_default();
        }
    }

    /// The cells chosen together; subscribes.
    pub fn range(self) -> Option<Range> {
        let (line, column) = self.anchor.get()?;
        let (here, spot) = self.here.get();
        let other = self.column_of(spot);
        Some(Range {
            lines: (line.min(here), line.max(here)),
            columns: (column.min(other), column.max(other)),
        })
    }

    /// All that cells can be read and written with, topics and touchpoints included.
    pub fn all_words(self) -> Vocabulary {
        untrack(|| {
            let mut words = self.words.get().as_ref().clone();
            let topics = self.workspace.topic_names();
            let topics = topics.into_iter().map(|name| Offer::new(&name, &name));
            words.set(Attribute::Tags, topics.collect());
            words.set(Attribute::Influences, names(&self.rows.read()));
            words
        })
    }

    /// Writes a cell, if it differs.
    pub fn put(self, id: Id, attribute: Attribute, cell: Cell) {
        let now = untrack(|| self.row(id)).map(|row| attribute.of(&row.touchpoint));
        if now.as_ref() != Some(&cell) {
            self.workspace.put_cells(vec![(id, attribute, cell)]);
        }
    }

    /// Chooses the columns, and remembers them on this device.
    pub fn set_columns(self, columns: Option<Vec<Attribute>>) {
        let names: Option<Vec<String>> = columns
            .as_ref()
            .map(|columns| columns.iter().map(ToString::to_string).collect());
        preferences::set_columns(names.as_deref());
        self.columns
            .set(columns.unwrap_or_else(|| Attribute::USUAL.to_vec()));
    }
}

fn remembered_columns() -> Vec<Attribute> {
    let Some(names) = preferences::columns() else {
        return Attribute::USUAL.to_vec();
    };
    let mut columns: Vec<Attribute> = names.iter().filter_map(|name| name.parse().ok()).collect();
    columns.push(Attribute::Name);
    columns.sort_unstable();
    columns.dedup();
    columns
}

fn names(rows: &HashMap<Id, Arc<Row>>) -> Vec<Offer> {
    let mut names: Vec<(String, &Id, String)> = rows
        .iter()
        .map(|(id, row)| {
            let name = super::words::name_of(&row.touchpoint);
            (crate::domain::board::fold(&name), id, name)
        })
        .collect();
    names.sort_unstable();
    let offer = |(_, id, name)| Offer::new(id, name);
    names.into_iter().map(offer).collect()
}

fn lines_of(sections: &[Section], group: Option<Attribute>) -> Vec<Line> {
    let mut lines = Vec::new();
    for section in sections {
        if group.is_some() {
            lines.push(Line::Heading(section.value.clone()));
        }
        let row = |id: &Id| Line::Row(section.value.clone(), *id);
        lines.extend(section.rows.iter().map(row));
    }
    lines
}
