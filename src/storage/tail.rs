//! The second leg between two copies: what a tab has stored since it last wrote a copy, row by
//! row, in a file of its own beside the copy. So a lost or damaged database costs no more than
//! what was under way, however long ago the last copy was.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::Reflect;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use web_sys::File;

use super::copies::{self, settled};
use super::error::Result;
use super::rows::ProjectRow;
use super::store::Store;
use crate::merge::codec::read_change;
use crate::merge::{Change, Id};
use crate::platform::clock;

/// From how many bytes on a tail is not written anew after each row.
const LONG: usize = 256 * 1024;
/// How long a long one waits then.
const PAUSE_MS: u32 = 2_000;

/// What one tab has stored of one project since its last copy.
pub(super) struct Tail {
    store: Store,
    file: String,
    text: RefCell<String>,
    changed: Cell<bool>,
    writing: Cell<bool>,
    /// Tails of tabs that are gone; this tab's first copy has what is in them.
    old: RefCell<Vec<String>>,
}

impl Tail {
    /// An empty one. `old` are the tails that were there before the project was loaded.
    pub(super) fn new(store: Store, project: Id, tab: &str, old: Vec<String>) -> Rc<Self> {
        Rc::new(Self {
            store,
            file: format!("{project}.{tab}.tail"),
            text: RefCell::default(),
            changed: Cell::new(false),
            writing: Cell::new(false),
            old: RefCell::new(old),
        })
    }

    /// How far it goes now: what a copy made of the table of this moment has.
    pub(super) fn end(&self) -> usize {
        self.text.borrow().len()
    }

    /// Adds a row that is complete in the database.
    pub(super) fn push(self: &Rc<Self>, row: &ProjectRow, change: &str) {
        if let (true, Ok(line)) = (copies::available(), serde_json::to_string(&(row, change))) {
            let crc = crc32fast::hash(line.as_bytes());
            self.text
                .borrow_mut()
                .push_str(&format!("{crc:08x} {line}\n"));
            self.write();
        }
    }

    /// A copy has everything up to here: that goes.
    pub(super) fn cut(self: &Rc<Self>, end: usize) {
        let rest = self.text.borrow().get(end..).map(str::to_owned);
        let rest = rest.unwrap_or_default();
        self.text.replace(rest);
        self.write();
        let old = self.old.take();
        spawn_local(async move {
            for name in old {
                // What stays is read once more, and brings nothing new.
                copies::remove_file(&name).await.ok();
            }
        });
    }

    fn write(self: &Rc<Self>) {
        self.changed.set(true);
        if self.writing.replace(true) {
            return;
        }
        let tail = Rc::clone(self);
        spawn_local(async move {
            while tail.changed.replace(false) {
                let text = tail.text.borrow().clone();
                // The row is safe in the database. If this fails, it is told, and the next row or
                // copy tries again.
                let written = match text.as_str() {
                    "" => copies::remove_file(&tail.file).await,
                    text => copies::write_file(&tail.file, text).await,
                };
                tail.store.note_copies(written.is_ok());
                if text.len() > LONG {
                    clock::sleep(PAUSE_MS).await;
                }
            }
            tail.writing.set(false);
        });
    }
}

/// The names of a project's tails.
pub(super) async fn names(project: Id) -> Vec<String> {
    let begin = format!("{project}.");
    let mut names = copies::names().await.unwrap_or_default();
    names.retain(|name| name.starts_with(&begin) && name.ends_with(".tail"));
    names
}

/// What the tails hold, each in its order, with the newest row of the project's list. What cannot
/// be read is left out: it is in the database, unless that is lost as well.
pub(super) async fn read(names: &[String]) -> (Option<ProjectRow>, Vec<Change>) {
    let mut newest: Option<ProjectRow> = None;
    let mut changes = Vec::new();
    for name in names {
        let text = read_text(name).await.unwrap_or_default();
        for (row, change) in text.lines().filter_map(line) {
            if newest
                .as_ref()
                .is_none_or(|newest| newest.changed < row.changed)
            {
                newest = Some(row);
            }
            changes.push(change);
        }
    }
    (newest, changes)
}

fn line(line: &str) -> Option<(ProjectRow, Change)> {
    let (crc, line) = line.split_once(' ')?;
    if u32::from_str_radix(crc, 16).ok()? != crc32fast::hash(line.as_bytes()) {
        return None;
    }
    let (row, change): (ProjectRow, String) = serde_json::from_str(line).ok()?;
    Some((row, read_change(&change).ok()?))
}

async fn read_text(name: &str) -> Result<String> {
    let file: File = settled(copies::file(name, false).await?.get_file()).await?;
    let text: JsValue = settled(file.text()).await?;
    Ok(text.as_string().unwrap_or_default())
}

/// The next name of a folder; nothing at its end.
pub(super) fn next_name(step: &JsValue) -> Option<String> {
    Reflect::get(step, &"value".into()).ok()?.as_string()
}
