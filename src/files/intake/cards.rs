//! From the notes of another tool's board to cards: which column goes where, and what goes into the note.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::boards::{Extra, ForeignBoard, ForeignNote};
use super::fields::Target;
use super::names::{Index, Known, Names};
use super::plan::{Draft, Plan, Trouble, Writer, card_kind, is_too_long, note_fits, title};
use crate::domain::answers::intake_id;
use crate::domain::board::tags;
use crate::domain::{Board, Column};
use crate::files::MAX_TEXT;
use crate::files::answers::folded;
use crate::merge::{Key, Table};

/// Letters after which a text goes on in the note.
const LONGEST_TITLE: usize = 120;

/// Where the notes of a column go.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Goes {
    /// Into this column.
    To(Column),
    /// Nowhere; they are counted.
    LeaveOut,
}

/// Where columns probably go: to the board of the department that is called so, and to the kind of card that is
/// called so; everything else to the company's ideas.
pub fn guess_columns(board: &ForeignBoard, known: &Known, table: &Table) -> Vec<Goes> {
    let index = Index::of(table, known);
    let words = known.words.get(&(Target::Cards, "kind"));
    let goes = |name: &String| {
        let department = index.find(Names::Departments, name);
        let kind = words.and_then(|words| words.get(&folded(name)));
        Goes::To(Column {
            board: department.map_or(Board::Company, Board::Department),
            kind: kind.and_then(|word| card_kind(word)).unwrap_or_default(),
        })
    };
    board.columns.iter().map(goes).collect()
}

/// Makes a plan of a board, some notes at a time.
#[derive(Debug)]
pub struct CardPlanner {
    board: Arc<ForeignBoard>,
    known: Arc<Known>,
    goes: Vec<Goes>,
    at: usize,
    index: Index,
    writer: Writer,
    seen: BTreeMap<String, usize>,
}

impl CardPlanner {
    /// Begins; `goes` says for each column where it goes.
    pub fn new(
        board: Arc<ForeignBoard>,
        known: Arc<Known>,
        goes: Vec<Goes>,
        table: &Table,
    ) -> Self {
        let index = Index::of(table, &known);
        let writer = Writer::new(table, board.notes.len());
        Self {
            board,
            known,
            goes,
            at: 0,
            index,
            writer,
            seen: BTreeMap::new(),
        }
    }

    /// How many notes are done.
    pub fn done(&self) -> usize {
        self.at
    }

    /// How many notes there are.
    pub fn total(&self) -> usize {
        self.board.notes.len()
    }

    /// Plans some more notes. Says whether there are any left.
    pub fn step(&mut self, table: &Table, count: usize) -> bool {
        let board = Arc::clone(&self.board);
        for note in board.notes.iter().skip(self.at).take(count) {
            self.at += 1;
            match self.goes.get(note.column) {
                Some(Goes::To(column)) => {
                    if let Err(trouble) = self.note(table, note, *column) {
                        self.writer.wrong(self.at, trouble);
                    }
                }
                Some(Goes::LeaveOut) | None => self.writer.plan.left_out += 1,
            }
        }
        self.at < board.notes.len()
    }

    /// What came of it.
    pub fn plan(self) -> Plan {
        self.writer.plan
    }

    fn note(&mut self, table: &Table, note: &ForeignNote, column: Column) -> Result<(), Trouble> {
        let (title, text) = title_and_note(note);
        if is_too_long(&text, MAX_TEXT) {
            return Err(Trouble::TooLong { limit: MAX_TEXT });
        }
        let mut draft = Draft {
            line: self.at,
            column: Some(column),
            ..Draft::default()
        };
        draft.says.push(("title", title.clone()));
        draft.fields.push(("title".to_owned(), title.into()));
        if !text.is_empty() {
            draft.says.push(("note", text.clone()));
            draft.fields.push(("note".to_owned(), text.clone().into()));
        }
        let labels = tags(&note.labels.join("\n"));
        if !labels.is_empty() {
            let all: Vec<&str> = labels.iter().map(String::as_str).collect();
            draft.says.push(("tags", all.join(", ")));
            draft.fields.extend(
                labels
                    .iter()
                    .map(|tag| (format!("tags/{tag}"), true.into())),
            );
        }
        if let Some(person) = self.index.find(Names::People, &note.author) {
            draft.says.push(("author", note.author.clone()));
            draft
                .fields
                .push(("author".to_owned(), person.to_string().into()));
        } else if !note.author.trim().is_empty() {
            draft.notes.push((
                self.known.label(Extra::Author).to_owned(),
                note.author.clone(),
            ));
        }
        for extra in Extra::ALL {
            let all = note.extras.iter().filter(|(it, _)| *it == extra);
            let label = self.known.label(extra);
            draft
                .notes
                .extend(all.map(|(_, text)| (label.to_owned(), text.clone())));
        }
        if !note_fits(&text, &draft.notes) {
            return Err(Trouble::TooLong { limit: MAX_TEXT });
        }
        let tool = self.board.tool.name();
        // Without a number of its own a note is known by what it says.
        let own = if note.id.is_empty() {
            &note.text
        } else {
            &note.id
        };
        let count = self.seen.entry(own.clone()).or_default();
        *count += 1;
        let id = intake_id("card", &format!("{tool} {count} {own}"));
        self.writer
            .put(table, &Key::new("card", id), Some("note"), draft, false);
        Ok(())
    }
}

/// The title of a card and what else the note says: the first line, cut between words where it is too long; then the
/// whole text stands in the note.
fn title_and_note(note: &ForeignNote) -> (String, String) {
    let (first, rest) = match note.title.trim() {
        "" => {
            let text = note.text.trim();
            text.split_once('\n').unwrap_or((text, ""))
        }
        own => (own, note.text.as_str()),
    };
    let whole = title(first);
    if whole.chars().count() <= LONGEST_TITLE {
        return (whole, rest.trim().to_owned());
    }
    let cut: String = whole.chars().take(LONGEST_TITLE).collect();
    let kept = cut.rsplit_once(' ').map_or(cut.as_str(), |(kept, _)| kept);
    let note = match rest.trim() {
        "" => first.trim().to_owned(),
        rest => format!("{}\n{rest}", first.trim()),
    };
    (format!("{kept}…"), note)
}
