//! The projects of this browser: the list on the start screen and what can be done with it.

use leptos::prelude::*;

use super::{Copies, Deed, Incoming, Workspace, care, templates};
use crate::domain::{Card, Department, Domain, Person, Project};
use crate::files::{self, Content, FileError, Template};
use crate::merge::codec::write_table;
use crate::merge::{Change, Fate, Id, Key, Table};
use crate::platform::{clock, fetch, random};
use crate::storage::{
    self, Closed, MarkerEntry, PartRow, ProjectRow, Reason, StorageError, StorageStatus, Store,
};

/// All projects of this browser. A handle: cheap to copy, valid as long as the page.
#[derive(Clone, Copy)]
pub struct Library {
    store: StoredValue<Store, LocalStorage>,
    /// Every project, those in the trash included; the last changed first.
    pub projects: RwSignal<Vec<ProjectRow>>,
    /// What the browser says about its storage.
    pub storage: RwSignal<StorageStatus>,
    /// The database was closed under the app.
    pub closed: RwSignal<Option<Closed>>,
    /// Projects that the browser has lost; their copies can be restored.
    pub missing: RwSignal<Vec<MarkerEntry>>,
    /// Is the second copy of each project, beside the database, there and well?
    pub copies: RwSignal<Copies>,
    /// The database does not open, and work goes on without it.
    pub in_memory: bool,
}

/// Why a sample cannot be opened.
#[derive(Debug, Clone, thiserror::Error)]
pub enum SampleError {
    /// It could not be fetched.
    #[error("the sample could not be fetched")]
    Fetch,
    /// It could not be read.
    #[error(transparent)]
    File(#[from] FileError),
    /// It could not be stored.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

impl Library {
    /// Opens the database. Call it once, at the root.
    ///
    /// # Errors
    /// When the browser does not give a usable database.
    pub async fn open(database: &str, owner: &Owner) -> Result<Self, StorageError> {
        let closed = owner.with(|| RwSignal::new(None));
        let store = Store::open(database, move |why| closed.set(Some(why))).await?;
        Self::of(store, closed, false, owner).await
    }

    /// Goes on in memory with a database that did not open, for this reason.
    ///
    /// # Errors
    /// As [`Library::open`].
    pub async fn in_memory(
        database: &str,
        reason: StorageError,
        owner: &Owner,
    ) -> Result<Self, StorageError> {
        let closed = owner.with(|| RwSignal::new(None));
        let store = Store::in_memory(database, reason).await;
        Self::of(store, closed, true, owner).await
    }

    async fn of(
        store: Store,
        closed: RwSignal<Option<Closed>>,
        in_memory: bool,
        owner: &Owner,
    ) -> Result<Self, StorageError> {
        let library = owner.with(|| Self {
            in_memory,
            store: StoredValue::new_local(store.clone()),
            projects: RwSignal::new(Vec::new()),
            storage: RwSignal::new(StorageStatus::default()),
            closed,
            missing: RwSignal::new(store.missing()),
            copies: RwSignal::new(match store.has_copies() {
                true => Copies::Kept,
                false => Copies::Impossible,
            }),
        });
        store.watch_copies(move |is_well| {
            library.copies.set(match is_well {
                true => Copies::Kept,
                false => Copies::Failing,
            });
        });
        library.refresh().await?;
        let watch = store.watch(move || {
            leptos::task::spawn_local(async move {
                // A list that cannot be read now is read again at the next change or visit.
                if let Err(error) = library.refresh().await {
                    leptos::logging::warn!("list of projects: {error}");
                }
            });
        });
        owner.with(|| StoredValue::new_local(watch));
        Ok(library)
    }

    pub(super) fn store(self) -> Store {
        self.store.get_value()
    }

    /// Reads the list again.
    ///
    /// # Errors
    /// When it cannot be read.
    pub async fn refresh(self) -> Result<(), StorageError> {
        let mut projects = self.store().projects().await?;
        projects.sort_by_key(|row| std::cmp::Reverse(row.changed));
        self.projects.set(projects);
        self.storage.set(storage::status().await);
        Ok(())
    }

    /// The project's line, if it is here.
    pub fn find(self, project: Id) -> Option<ProjectRow> {
        self.projects
            .read_untracked()
            .iter()
            .find(|row| row.id == project)
            .cloned()
    }

    /// Opens a project.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn workspace(self, project: Id) -> Result<Workspace, StorageError> {
        Workspace::open(self.store(), project).await
    }

    /// Makes a project, empty or with what a template has.
    ///
    /// # Errors
    /// When it cannot be stored.
    pub async fn create(self, name: &str, template: Option<&Template>) -> Result<Id, StorageError> {
        let id = random::id();
        let mut table = template.map_or_else(Table::new, templates::beginning);
        let project = Project {
            name: name.to_owned(),
            ..Project::default()
        };
        let wishes = project.creation(&Key::new(Project::KIND, id));
        if let Some(set) = table.propose(random::actor(), wishes) {
            table.apply(&Change::Edit(set));
        }
        self.add(id, &table, None).await
    }

    async fn add(self, id: Id, table: &Table, raw: Option<&[u8]>) -> Result<Id, StorageError> {
        self.store().create(&row_of(id, table), table, raw).await?;
        self.refresh().await?;
        Ok(id)
    }

    /// Opens the file as a project of this browser. When the project is here already, a copy with
    /// new ids is made. A package is opened as itself, beside a project that may be here too.
    ///
    /// # Errors
    /// When it cannot be stored.
    pub async fn import(self, incoming: &Incoming) -> Result<Id, StorageError> {
        let file = &incoming.file;
        if let Some((package, table)) = file.package() {
            return self.take(package, table, incoming).await;
        }
        let table = table_of(incoming);
        if self.find(file.project).is_none() {
            return self.take(file.project, &table, incoming).await;
        }
        let (id, copy) = copy_of(&table, &file.name);
        self.take(id, &copy, incoming).await
    }

    /// Adds what came from a file, and a backup of it as it came.
    async fn take(self, id: Id, table: &Table, from: &Incoming) -> Result<Id, StorageError> {
        let id = self.add(id, table, Some(&from.raw)).await?;
        let store = self.store();
        let kept = store.backup(id, table, Reason::Import, clock::now());
        // The project and its raw file are stored; opening it makes a backup too, and says if it cannot.
        if let Err(error) = kept.await {
            leptos::logging::warn!("backup: {error}");
        }
        Ok(id)
    }

    /// Opens the file as a copy with new ids and this name; it can never be merged back.
    ///
    /// # Errors
    /// When it cannot be stored.
    pub async fn import_copy(self, incoming: &Incoming, name: &str) -> Result<Id, StorageError> {
        let (id, copy) = copy_of(&table_of(incoming), name);
        self.take(id, &copy, incoming).await
    }

    /// Opens a backup as a project of its own, with new ids and this name.
    ///
    /// # Errors
    /// When it cannot be read or the copy cannot be stored.
    pub async fn open_backup(self, project: Id, at: u64, name: &str) -> Result<Id, StorageError> {
        let table = self.store().read_backup(project, at).await?;
        let (id, copy) = copy_of(&table, name);
        self.add(id, &copy, None).await
    }

    /// How many backups there are of all projects, and the bytes that they take, about.
    ///
    /// # Errors
    /// When they cannot be read.
    pub async fn backups_in_all(self) -> Result<(usize, u64), StorageError> {
        self.store().backups_in_all().await
    }

    /// Gives a project that is not open another name.
    ///
    /// # Errors
    /// When the project cannot be opened or the name cannot be stored.
    pub async fn rename(self, project: Id, name: &str) -> Result<(), StorageError> {
        let workspace = self.workspace(project).await?;
        let name = name.to_owned();
        workspace.edit(Deed::EditProject, |draft| {
            draft.change::<Project>(project, |info| info.name = name);
        });
        let outcome = workspace.saved().await;
        workspace.close();
        outcome?;
        self.refresh().await
    }

    /// A project that is not open, as a project file: its name and its text.
    ///
    /// # Errors
    /// When the project cannot be read.
    pub async fn export(self, project: Id) -> Result<(String, String), StorageError> {
        let workspace = self.workspace(project).await?;
        let file = workspace.export();
        workspace.close();
        Ok(file)
    }

    /// Remembers that a project was saved as a file.
    ///
    /// # Errors
    /// When the note cannot be stored.
    pub async fn note_saved_file(self, project: Id) -> Result<(), StorageError> {
        if let Some(mut row) = self.store().project(project).await? {
            row.saved_file = Some(care::saved_now(project));
            self.store().put_project(&row).await?;
        }
        self.refresh().await
    }

    /// Opens the sample project in a language ("de", "en").
    ///
    /// # Errors
    /// See [`SampleError`].
    pub async fn sample(self, language: &str) -> Result<Id, SampleError> {
        let name = format!("samples/insurer.{language}.json");
        let raw = fetch::bytes(&name).await.ok_or(SampleError::Fetch)?;
        let incoming = Incoming::read(&name, raw)?;
        let id = incoming.file.project;
        match self.find(id) {
            Some(row) if row.trashed.is_some() => self.set_trashed(id, false).await?,
            Some(_) => {}
            None => {
                self.import(&incoming).await?;
            }
        }
        Ok(id)
    }

    /// Makes a copy with new ids; the two can no longer be merged.
    ///
    /// # Errors
    /// When the project cannot be read or the copy cannot be stored.
    pub async fn duplicate(self, project: Id, name: &str) -> Result<Id, StorageError> {
        let loaded = self.store().load(project).await?;
        let (id, copy) = copy_of(&loaded.table, name);
        self.add(id, &copy, None).await
    }

    /// Puts a project into the trash or takes it out.
    ///
    /// # Errors
    /// When that cannot be stored.
    pub async fn set_trashed(self, project: Id, trashed: bool) -> Result<(), StorageError> {
        if let Some(mut row) = self.find(project) {
            row.trashed = trashed.then(clock::now);
            self.store().put_project(&row).await?;
        }
        self.refresh().await
    }

    /// Removes a project of the trash for good.
    ///
    /// # Errors
    /// When that cannot be stored.
    pub async fn remove(self, project: Id) -> Result<(), StorageError> {
        self.store().remove(project).await?;
        self.refresh().await
    }

    /// Asks the browser to protect the data. Call it from a click only.
    pub async fn protect(self) -> bool {
        let protected = storage::request_persistence().await;
        self.storage.set(storage::status().await);
        protected
    }

    /// Brings back the projects that the browser has lost, as far as there are copies.
    ///
    /// # Errors
    /// When they cannot be stored.
    pub async fn restore_missing(self) -> Result<usize, StorageError> {
        let restored = self.store().restore_missing().await?;
        self.missing.set(self.store().missing());
        self.refresh().await?;
        Ok(restored.len())
    }

    /// Everything the database holds, of one project or of all, as text, unread.
    ///
    /// # Errors
    /// When not even that can be read.
    pub async fn raw_rows(self, project: Option<Id>) -> Result<String, StorageError> {
        self.store().raw_rows(project).await
    }
}

fn table_of(incoming: &Incoming) -> Table {
    match &incoming.file.content {
        Content::Stamped(table) => table.clone(),
        Content::Plain(plain) => files::as_table(plain, files::content_actor(plain)),
    }
}

/// The words behind `store`: a name for the copy, ids that were never used.
fn copy_of(table: &Table, name: &str) -> (Id, Table) {
    let copy = files::duplicate(table, &mut random::id, random::actor(), name);
    let id = copy
        .records(Project::KIND)
        .next()
        .map_or_else(random::id, |(id, _)| id);
    (id, copy)
}

fn row_of(id: Id, table: &Table) -> ProjectRow {
    let part = part_of(id, table);
    let about = part.as_ref().map_or(id, |part| part.project);
    let name = table
        .record(Project::KIND, about)
        .map(|record| Project::read(record).0.name);
    ProjectRow {
        changed: clock::now(),
        cards: cards_in(table),
        departments: count_in(table, Department::KIND),
        people: count_in(table, Person::KIND),
        bytes: write_table(table).len(),
        name: name.unwrap_or_default(),
        part,
        ..blank_row(id)
    }
}

/// How many cards are not in the trash.
pub(super) fn cards_in(table: &Table) -> usize {
    count_in(table, Card::KIND)
}

fn count_in(table: &Table, kind: &str) -> usize {
    let all = table.records(kind);
    all.filter(|(_, record)| record.fate() != Fate::Trashed)
        .count()
}

/// The project, or the package, as a project file: its name and its text.
pub(super) fn file_of(id: Id, table: &Table) -> (String, String) {
    let (row, now, today) = (row_of(id, table), clock::iso_now(), clock::today());
    match row.part {
        None => (
            files::file_name(&row.name, &today),
            files::write(table, id, &now),
        ),
        Some(part) => (
            files::package_file_name(&row.name, &part.department, &today),
            files::write_package(table, part.project, id, &now),
        ),
    }
}

/// What a package belongs to; nothing for a whole project.
pub(super) fn part_of(id: Id, table: &Table) -> Option<PartRow> {
    Some(PartRow {
        project: files::home_of_package(table, id)?,
        department: files::department_of_package(table, id),
    })
}

/// The line of a project of which nothing is known yet.
pub(super) fn blank_row(id: Id) -> ProjectRow {
    ProjectRow {
        id,
        name: String::new(),
        changed: clock::now(),
        cards: 0,
        departments: 0,
        people: 0,
        bytes: 0,
        trashed: None,
        saved_file: None,
        part: None,
    }
}
