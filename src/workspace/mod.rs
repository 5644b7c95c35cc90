//! The open project as signals, and the one door through which it changes. Every user action
//! becomes one change set that updates the signals, goes onto the undo stack, into the journal
//! and to the other tabs; what comes from outside enters at the same door.

pub mod about;
mod about_cards;
mod agenda;
mod analysis;
mod answer_batch;
mod answers;
mod assessed;
mod backups;
mod benchmark;
mod book;
mod brainwriting;
mod calendar;
mod cards;
mod care;
mod charter;
mod columns;
mod cover;
mod deed;
mod design;
mod disk;
mod door;
mod draft;
mod felt;
mod floor;
mod groups;
mod history;
mod ideas;
mod incoming;
mod insights;
mod intake;
mod journeys;
mod kano;
mod library;
mod lines;
mod links;
mod live;
mod measure_list;
mod measured;
mod measures;
mod needs;
mod ordered;
mod packages;
mod past;
mod people;
mod personas;
mod persons;
mod phases;
mod pilots;
mod plan;
mod ranking;
mod rating;
mod recommendations;
mod rescued;
mod retag;
mod shelf;
mod shelves;
mod shopping;
mod standing;
mod steps;
mod success;
mod tables;
mod templates;
mod timeline;
mod told;
mod topics;
mod touchpoints;
mod trainings;
mod trash;
mod visits;
mod votes;
mod waves;
mod workshop;

use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use std::rc::{Rc, Weak};

use leptos::prelude::*;

pub use crate::method::StepRatings;
pub use answers::{Given, Pass, fresh_id};
pub use backups::{BackupNews, Looked};
pub use book::{Chapter, Promise};
pub use brainwriting::Seat;
pub use columns::Columns;
pub use cover::Unrevealed;
pub use deed::Deed;
pub use design::Designed;
pub use disk::{DiskCopy, DiskState, Target as DiskTarget};
pub use draft::Draft;
pub use felt::Felt;
pub use floor::{Floors, NoFloor, Unmet};
pub use incoming::{Batch, Incoming};
pub use library::{Library, SampleError};
pub use lines::{CardLine, Checked};
pub use live::Live;
pub use ordered::Ordered;
pub use packages::PackageState;
pub use past::Past;
pub use people::Writer;
pub use persons::{LetGo, LettingGo};
pub use ranking::Ranking;
pub use recommendations::RecommendationPlace;
pub use rescued::{Copies, Rescued};
pub use retag::Retagged;
pub use shelf::{Entry, Shelf};
pub use shelves::{AnyShelf, Shelves};
pub use shopping::Standard;
pub use success::LiveSince;
pub use templates::{Arrived, BUILT_IN_TEMPLATES, template_file_name};
pub use timeline::InTime;
pub use told::{Sitting, Told, sittings};
pub use topics::{Renamed, Uses};
pub use touchpoints::{Pasted, today};
pub use trainings::NotYet;
pub use trash::Emptied;
pub use visits::VisitItem;
pub use votes::NoVote;
pub use waves::{CountKey, Gathered};

// What the screens need of the rooms below comes through this one.
pub use crate::files::persons::{Held, Trace};
pub use crate::files::{
    Clip, ClipCard, Delimiter, FileError, FrozenWave, Grid, GridError, Item, Left, Licences,
    MAX_BYTES, MAX_GRID_BYTES, MAX_GRID_COLUMNS, MAX_GRID_ROWS, Place, Preview, Remark, Template,
    TemplatePart, answers as answer_table, calendar::Event, clip_cards, clip_table, decode_grid,
    document, intake as foreign, is_project_name, is_project_text, picture, read_cells, read_grid,
    write_cells,
};
pub use crate::files::{NotBack, PastChange, tables as table_files};
pub use crate::merge::compare::Nature;
pub use crate::merge::{Fate, Head, Id, Key, Stamp, TRASHED};
pub use crate::storage::preferences::{self, Theme};
pub use crate::storage::{
    Backup, Closed, MarkerEntry, PartRow, Problem, ProjectRow, Reason, SaveStatus, StorageError,
    StorageStatus,
};

use crate::merge::{Actor, Change, Table};
use crate::platform::{clock, random};
use crate::storage::{Journal, Store};
use history::History;

/// The open project. A handle: cheap to copy, valid until the project is closed.
#[derive(Clone, Copy)]
pub struct Workspace(StoredValue<Rc<Inner>, LocalStorage>);

/// What stands behind the handle.
pub struct Inner {
    /// Under which id this browser keeps it, and how addresses name it: the project's own, or the
    /// one of the package.
    pub project: Id,
    /// The id of the project's own record; another one than `project` in a package.
    pub about: Id,
    /// The records, kind by kind.
    pub shelves: Shelves,
    /// The order of the cards, column by column.
    pub columns: Columns,
    /// What was rated, step by step.
    pub felt: Felt,
    /// Which minimum standards are not met.
    pub floors: Floors,
    /// Whether everything is on disk.
    pub status: ArcRwSignal<SaveStatus>,
    /// What undo and redo would do.
    pub ends: ArcRwSignal<(Option<Deed>, Option<Deed>)>,
    /// The records with values to choose among.
    pub conflicts: ArcRwSignal<BTreeSet<Key>>,
    /// What could not be read when the project was opened.
    pub problems: Vec<Problem>,
    /// The person who works in this browser, if they said so.
    pub me: ArcRwSignal<Option<Id>>,
    /// What runs in the room on this device.
    pub live: ArcRwSignal<Option<Live>>,
    /// The cards that were written in this tab, in their order.
    pub own: ArcRwSignal<Vec<Id>>,
    /// How long no file has had what was done.
    pub care: ArcRwSignal<preferences::FileCare>,
    /// What became of the last backups.
    pub backup_news: ArcRwSignal<BackupNews>,
    /// The copy on disk that is kept up to date, if somebody wants one.
    pub disk: ArcRwSignal<Option<DiskCopy>>,
    hour: Cell<u64>,
    disk_work: disk::Work,
    /// Under whom this tab wrote what bears no name.
    masks: RefCell<BTreeSet<Actor>>,
    hears_live: RefCell<Option<preferences::Heard>>,
    store: Store,
    actor: Cell<Actor>,
    table: RefCell<Table>,
    history: RefCell<History>,
    journal: RefCell<Option<Journal>>,
    row: RefCell<ProjectRow>,
    last_note: Cell<u64>,
    tidying: RefCell<Option<clock::Timer>>,
    on_refused: RefCell<Option<Rc<dyn Fn()>>>,
}

impl std::ops::Deref for Inner {
    type Target = Shelves;

    fn deref(&self) -> &Shelves {
        &self.shelves
    }
}

/// How long a closed project can still be read.
const CLOSING_MS: u32 = 1_000;

/// What undo found.
#[derive(Clone, Debug, PartialEq)]
pub enum Undone {
    /// It is taken back.
    Done(Deed),
    /// Somebody else has written in these records since; nothing was done.
    Foreign(Vec<Key>),
    /// It would change a frozen wave; nothing was done, and the step is gone.
    Frozen,
    /// There is nothing to take back.
    Nothing,
}

/// Which way through the history.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Way {
    /// Take back.
    Undo,
    /// Do again.
    Redo,
}

impl Workspace {
    /// Opens a project of this browser.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn open(store: Store, project: Id) -> Result<Self, StorageError> {
        // The journal calls back only after it is open, and by then the seat is taken.
        let seat: Rc<RefCell<Weak<Inner>>> = Rc::default();
        let on_change = {
            let seat = seat.clone();
            Rc::new(move |changes: Vec<Change>| {
                let inner = seat.borrow().upgrade();
                inner.iter().for_each(|inner| inner.receive(&changes));
            })
        };
        let status = ArcRwSignal::new(SaveStatus::Saved { at: clock::now() });
        let on_status = {
            let status = status.clone();
            Rc::new(move |new: SaveStatus| status.set(new))
        };
        let row = store.project(project).await?;
        let (journal, loaded) = Journal::open(store.clone(), project, on_change, on_status).await?;
        let mut row = row.unwrap_or_else(|| library::blank_row(project));
        row.part = library::part_of(project, &loaded.table);
        let inner = Rc::new(Inner {
            project,
            about: row.part.as_ref().map_or(project, |part| part.project),
            shelves: Shelves::default(),
            columns: Columns::default(),
            felt: Felt::default(),
            floors: Floors::default(),
            status,
            ends: ArcRwSignal::new((None, None)),
            on_refused: RefCell::new(None),
            conflicts: ArcRwSignal::new(BTreeSet::new()),
            problems: loaded.problems,
            me: ArcRwSignal::new(people::remembered(project)),
            live: ArcRwSignal::new(preferences::live(project)),
            own: ArcRwSignal::new(preferences::own_cards(project)),
            care: ArcRwSignal::new(preferences::file_care(project)),
            backup_news: ArcRwSignal::default(),
            disk: ArcRwSignal::new(None),
            hour: Cell::new(clock::now()),
            disk_work: disk::Work::default(),
            masks: RefCell::default(),
            hears_live: RefCell::default(),
            store,
            actor: Cell::new(random::actor()),
            table: RefCell::new(Table::new()),
            history: RefCell::default(),
            journal: RefCell::new(Some(journal)),
            row: RefCell::new(row),
            last_note: Cell::new(0),
            tidying: RefCell::new(None),
        });
        let keys: Vec<Key> = loaded.table.keys().collect();
        inner.table.replace(loaded.table);
        inner.refresh(&keys);
        // What the database had lost goes into it again.
        for change in &loaded.healed {
            inner.store_change(change, true);
        }
        inner.hears_live.replace(inner.hear_live());
        seat.replace(Rc::downgrade(&inner));
        Ok(Self(StoredValue::new_local(inner)))
    }

    /// What stands behind the handle, for reading.
    pub fn inner(self) -> Rc<Inner> {
        self.0.get_value()
    }

    /// Is the project still open? Messages outlive it, and with them the ways back they offer.
    pub fn is_open(self) -> bool {
        self.0.try_get_value().is_some()
    }

    /// Does one action: everything that `draft` asks for becomes one change set. Nothing happens
    /// when the project is closed.
    pub fn edit(self, deed: Deed, draft: impl FnOnce(&mut Draft<'_>)) -> bool {
        self.0
            .try_get_value()
            .is_some_and(|inner| inner.edit(deed, draft))
    }

    /// Does one action that cannot be taken back, as [`Workspace::edit`] else.
    pub(super) fn edit_for_good(self, deed: Deed, draft: impl FnOnce(&mut Draft<'_>)) -> bool {
        self.0
            .try_get_value()
            .is_some_and(|inner| inner.edit_for_good(deed, draft))
    }

    /// Takes the last action back or does it again. With `even_foreign` also where somebody else
    /// has written since.
    pub fn step(self, way: Way, even_foreign: bool) -> Undone {
        let inner = self.0.try_get_value();
        inner.map_or(Undone::Nothing, |inner| inner.step(way, even_foreign))
    }

    /// Calls this whenever an action is refused because it would change a frozen wave.
    pub fn on_refused(self, tell: impl Fn() + 'static) {
        self.inner().on_refused.replace(Some(Rc::new(tell)));
    }

    /// Reads the table, for exports and lists that are rarely shown. Not reactive.
    pub fn with_table<R>(self, read: impl FnOnce(&Table) -> R) -> R {
        read(&self.inner().table.borrow())
    }

    /// Stops listening and writing; what waits is still stored. The handle is of no use afterwards.
    pub fn close(self) {
        if let Some(inner) = self.0.try_get_value() {
            if let Some(journal) = inner.journal.take() {
                journal.close();
            }
            inner.hears_live.take();
            inner.close_disk();
            leptos::task::spawn_local(async move {
                // What is still on screen may read it until it has been taken down.
                clock::sleep(CLOSING_MS).await;
                self.0.dispose();
            });
        }
    }
}
