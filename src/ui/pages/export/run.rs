//! Writing tables: some rows at a time, so that the page stays alive, with progress and a way out.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::words::Said;
use crate::i18n::{
    self, Language,
    words::{export, files},
};
use crate::platform::xlsx::{Finished, NoWorkbook, Workbook};
use crate::platform::{clock, save};
use crate::ui::parts::{Button, Dialog, Toasts};
use crate::workspace::Workspace;
use crate::workspace::table_files::{CSV_EXTENSION, Cell, Csv, Dialect, Tables, Which, head, rows};

/// How many rows are made before the clock is asked.
const SLICE: usize = 25;
/// How long the page may be kept busy at a stretch: less than a frame.
const BUSY_MS: u64 = 10;
/// A shorter export needs no words about its progress.
const QUICK_MS: u64 = 300;
/// How often somebody who waits for the worker looks whether to stop.
const LOOK_MS: u32 = 100;

/// Which kind of file.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Form {
    Csv,
    Xlsx,
}

impl Form {
    fn kind(self) -> &'static str {
        match self {
            Self::Csv => "text/csv",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        }
    }

    fn extension(self) -> &'static str {
        match self {
            Self::Csv => CSV_EXTENSION,
            Self::Xlsx => ".xlsx",
        }
    }
}

/// How far it has come.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Far {
    Loading,
    Rows { done: usize, all: usize },
    Packing,
}

/// Why there is no file.
enum NoFile {
    Cancelled,
    Empty,
    Workbook(NoWorkbook),
}

impl From<NoWorkbook> for NoFile {
    fn from(error: NoWorkbook) -> Self {
        Self::Workbook(error)
    }
}

/// An export that may be running. Copy it freely.
#[derive(Clone, Copy)]
pub(super) struct Export {
    workspace: Workspace,
    toasts: Toasts,
    far: RwSignal<Option<Far>>,
    is_running: StoredValue<bool>,
    is_cancelled: StoredValue<bool>,
}

impl Export {
    pub(super) fn new(workspace: Workspace, toasts: Toasts) -> Self {
        Self {
            workspace,
            toasts,
            far: RwSignal::new(None),
            is_running: StoredValue::new(false),
            is_cancelled: StoredValue::new(false),
        }
    }

    /// Begins, unless one is running; `called` is put into the name of the file.
    pub(super) fn start(self, which: Which, form: Form, called: String) {
        if self.is_running.get_value() {
            return;
        }
        self.is_running.set_value(true);
        self.is_cancelled.set_value(false);
        spawn_local(async move {
            let made = match form {
                Form::Csv => self.csv(&which).await,
                Form::Xlsx => self.xlsx(&which).await,
            };
            self.is_running.try_set_value(false);
            self.far.try_set(None);
            match made {
                Ok((finished, count)) => self.hand_out(&finished, count, form, &called),
                Err(NoFile::Cancelled) => self.toasts.toast(export::cancelled()),
                Err(NoFile::Empty) => self.toasts.toast(export::empty()),
                Err(NoFile::Workbook(NoWorkbook::Missing)) => self.toasts.error(export::missing()),
                Err(NoFile::Workbook(NoWorkbook::Stopped(reason))) => {
                    self.toasts.error(export::stopped(&reason));
                }
            }
        });
    }

    fn cancel(self) {
        self.is_cancelled.set_value(true);
    }

    fn is_cancelled(self) -> bool {
        // Whoever has left the page wants no file any more.
        self.is_cancelled.try_get_value().unwrap_or(true) || !self.workspace.is_open()
    }

    fn hand_out(self, finished: &Finished, count: usize, form: Form, called: &str) {
        let name = self.workspace.table_file(called, form.extension());
        if save::save(&name, form.kind(), &finished.bytes).is_err() {
            self.toasts.error(files::save_failed());
            return;
        }
        let mut said = format!("{} {}", export::rows(count), files::save_handed(&name));
        if finished.cut > 0 {
            said = format!("{said} {}", export::cut(finished.cut as usize));
        }
        self.toasts.toast(said);
    }

    async fn csv(self, which: &Which) -> Result<(Finished, usize), NoFile> {
        let mut tables = self.tables(which)?;
        let dialect = match i18n::language() {
            Language::German => Dialect::German,
            Language::English => Dialect::Plain,
        };
        let mut csv = Csv::new(dialect, files::value_yes(), files::value_no());
        let mut pace = Pace::new(self, tables.len());
        for nth in 0..tables.sheets.len() {
            let Some(sheet) = tables.sheets.get(nth) else {
                break;
            };
            let all = sheet.len();
            csv.head(&sheet.headings);
            for from in (0..all).step_by(SLICE) {
                csv.rows(&self.slice(&mut tables, nth, from, &mut pace));
                pace.breathe(from + SLICE).await?;
            }
        }
        let bytes = csv.finish().into_bytes();
        Ok((Finished { bytes, cut: 0 }, pace.rows))
    }

    async fn xlsx(self, which: &Which) -> Result<(Finished, usize), NoFile> {
        let mut tables = self.tables(which)?;
        self.far.try_set(Some(Far::Loading));
        let name = self.workspace.name();
        let book = self.unless_cancelled(Workbook::begin(&name)).await?;
        let mut pace = Pace::new(self, tables.len());
        let mut before = 0;
        for nth in 0..tables.sheets.len() {
            let Some(sheet) = tables.sheets.get(nth) else {
                break;
            };
            let all = sheet.len();
            book.sheet(&head(sheet)).await?;
            let mut waiting = Vec::new();
            for from in (0..all).step_by(SLICE) {
                waiting.extend(self.slice(&mut tables, nth, from, &mut pace));
                let is_last = from + SLICE >= all;
                if is_last || pace.is_busy() {
                    let text = rows(&waiting);
                    waiting.clear();
                    self.unless_cancelled(book.rows(&text)).await?;
                }
                pace.breathe(before + from + SLICE).await?;
            }
            before += all;
        }
        self.far.try_set(Some(Far::Packing));
        let finished = self.unless_cancelled(book.finish()).await?;
        Ok((finished, pace.rows))
    }

    fn tables(self, which: &Which) -> Result<Tables, NoFile> {
        let tables = untrack(|| self.workspace.tables(which, &Said(self.workspace)));
        if tables.is_empty() {
            return Err(NoFile::Empty);
        }
        Ok(tables)
    }

    fn slice(
        self,
        tables: &mut Tables,
        sheet: usize,
        from: usize,
        pace: &mut Pace,
    ) -> Vec<Vec<Cell>> {
        let words = Said(self.workspace);
        let made = untrack(|| {
            self.workspace
                .table_rows(tables, &words, (sheet, from, SLICE))
        });
        pace.rows += made.len();
        made
    }

    /// Waits for the worker; whoever cancels does not wait, and the worker ends with its workbook.
    async fn unless_cancelled<T>(
        self,
        work: impl Future<Output = Result<T, NoWorkbook>>,
    ) -> Result<T, NoFile> {
        let mut work = std::pin::pin!(work);
        loop {
            if self.is_cancelled() {
                return Err(NoFile::Cancelled);
            }
            if let Some(done) = clock::within(LOOK_MS, work.as_mut()).await {
                return Ok(done?);
            }
        }
    }
}

/// When to let the page breathe, and what to tell of the progress.
struct Pace {
    export: Export,
    all: usize,
    rows: usize,
    began: u64,
    busy_since: u64,
}

impl Pace {
    fn new(export: Export, all: usize) -> Self {
        let now = clock::now();
        Self {
            export,
            all,
            rows: 0,
            began: now,
            busy_since: now,
        }
    }

    fn is_busy(&self) -> bool {
        clock::now() >= self.busy_since + BUSY_MS
    }

    async fn breathe(&mut self, done: usize) -> Result<(), NoFile> {
        if self.is_busy() {
            let (done, all) = (done.min(self.all), self.all);
            if clock::now() >= self.began + QUICK_MS {
                self.export.far.try_set(Some(Far::Rows { done, all }));
            }
            clock::sleep(0).await;
            self.busy_since = clock::now();
        }
        if self.export.is_cancelled() {
            return Err(NoFile::Cancelled);
        }
        Ok(())
    }
}

/// How far an export has come, and the way out of it.
#[component]
pub(super) fn Progress(export: Export) -> impl IntoView {
    let open = Memo::new(move |_| export.far.get().is_some());
    let far = move || match export.far.get() {
        Some(Far::Rows { done, all }) => (done, all),
        Some(Far::Packing) => (1, 1),
        Some(Far::Loading) | None => (0, 1),
    };
    let said = move || match export.far.get() {
        Some(Far::Loading) => export::loading().to_owned(),
        Some(Far::Rows { done, all }) => export::progress(&i18n::number(all), &i18n::number(done)),
        Some(Far::Packing) => export::packing().to_owned(),
        None => String::new(),
    };
    view! {
        <Dialog
            open
            title=export::running()
            on_close=move |()| export.cancel()
            footer=move || view! { <Button label=export::cancel() on_click=move |_| export.cancel() /> }
        >
            <p class="export__progress">
                <progress
                    aria-label=export::running()
                    max=move || far().1.to_string()
                    prop:value=move || far().0 as f64
                ></progress>
                <span class="number">{said}</span>
            </p>
        </Dialog>
    }
}
