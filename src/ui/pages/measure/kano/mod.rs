//! Kano questions: what is asked about, what the answers say, and where a wow effect stands without
//! a floor.

pub(super) mod list;
mod picture;
pub(in crate::ui::pages) mod say;
pub(super) mod subject;

use leptos::prelude::*;

use self::list::Pairs;
use self::picture::Picture;
use crate::domain::KanoTable;
use crate::i18n::words::{kano, measure};
use crate::method::kano::{Categories, Category, Clarity};
use crate::ui::pages::floor::NoFloors;
use crate::ui::parts::{Choice, Empty, Glyph, Pick, PictureButton, Segmented};
use crate::ui::route::{MeasureView, Page, Route};
use crate::workspace::{Id, Workspace};

/// One pair of questions with its result.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Row {
    id: Id,
    name: String,
    subject: subject::Subject,
    counts: Categories,
}

impl Row {
    /// What a line of the table shows.
    fn key(&self) -> (Id, String, u8, Option<String>, Categories) {
        let subject = &self.subject;
        let name = self.name.clone();
        (
            self.id,
            name,
            subject.glyph as u8,
            subject.href.clone(),
            self.counts,
        )
    }
}

/// By what the pairs are sorted.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sort {
    Category,
    Better,
    Worse,
}

impl Sort {
    const ALL: [Self; 3] = [Self::Category, Self::Better, Self::Worse];

    fn as_str(self) -> &'static str {
        match self {
            Self::Category => "category",
            Self::Better => "better",
            Self::Worse => "worse",
        }
    }

    fn label(self) -> &'static str {
        match self {
            Self::Category => kano::by_category(),
            Self::Better => kano::by_better(),
            Self::Worse => kano::by_worse(),
        }
    }

    fn sort(self, rows: &mut [Row]) {
        // Too few answers name no category; they come behind all that do.
        let named = |counts: &Categories| {
            let place = |it| f64::from(it as u8);
            match counts.clarity() {
                Clarity::TooFew => counts
                    .category()
                    .map(|_| place(Category::Questionable) + 1.0),
                _ => counts.category().map(place),
            }
        };
        // Without a value at the end; equal ones by name.
        let key = |row: &Row| {
            let value = match self {
                Self::Category => named(&row.counts),
                Self::Better => row.counts.better().map(|better| -better),
                Self::Worse => row.counts.worse(),
            };
            value.unwrap_or(f64::MAX)
        };
        rows.sort_by(|a, b| {
            key(a)
                .total_cmp(&key(b))
                .then_with(|| (&a.name, a.id).cmp(&(&b.name, b.id)))
        });
    }
}

/// The page of Kano questions.
#[component]
pub(super) fn KanoList(workspace: Workspace) -> impl IntoView {
    let project = workspace.inner().project;
    let sort = RwSignal::new(Sort::Category);
    let rows = Memo::new(move |_| {
        let tables = workspace.kano_tables();
        let row = |(id, kano): (Id, crate::domain::Kano)| {
            let subject = subject::subject(workspace, kano.about);
            let table = tables.get(&id).copied().unwrap_or(KanoTable::default());
            Row {
                id,
                name: subject.name.clone(),
                subject,
                counts: Categories::of(&table),
            }
        };
        let mut rows: Vec<Row> = workspace.kanos().into_iter().map(row).collect();
        sort.get().sort(&mut rows);
        rows
    });
    let is_empty = Memo::new(move |_| rows.read().is_empty());
    let ask = move |value: String| {
        if let Some(about) = subject::picked(&value) {
            let id = workspace.ask_kano(about);
            Route::Project(project, Page::Measure(MeasureView::KanoPair(id))).go();
        }
    };
    view! {
        <div class="head">
            <div class="head__words">
                <h1 id="kano-title" tabindex="-1">{measure::kano()}</h1>
                <p class="quiet measure">{kano::lead()}</p>
            </div>
        </div>
        <div class="kano">
            <div class="kano__ask" data-no-print="">
                <Pick
                    label=kano::ask()
                    placeholder=kano::ask_placeholder()
                    on_search=Callback::new(move |words: String| subject::search(workspace, &words))
                    on_pick=ask
                />
            </div>
            <Show
                when=move || !is_empty.get()
                fallback=|| view! {
                    <Empty title=kano::empty_title() text=kano::empty_text() icon=Glyph::Delighted>
                        <Example />
                    </Empty>
                }
            >
                <div class="kano__sort" data-no-print="">
                    <Segmented
                        label=kano::sort()
                        options=Sort::ALL.map(|sort| Choice::new(sort.as_str(), sort.label())).to_vec()
                        value=Signal::derive(move || sort.get().as_str().to_owned())
                        on_change=move |value: String| {
                            if let Some(new) = Sort::ALL.into_iter().find(|sort| sort.as_str() == value) {
                                sort.set(new);
                            }
                        }
                    />
                    <PictureButton selector="main .kano" name=|| measure::kano().to_owned() />
                </div>
                <div class="kano__both">
                    <Pairs workspace rows />
                    <Picture rows />
                </div>
                <p class="quiet small measure">{kano::rules()}</p>
            </Show>
            <NoFloors workspace />
        </div>
    }
}

/// How one pair of answers is read, for those who see it for the first time.
#[component]
fn Example() -> impl IntoView {
    view! {
        <dl class="kano-example">
            <div>
                <dt>{kano::example_present()}</dt>
                <dd>{measure::kano_like()}</dd>
            </div>
            <div>
                <dt>{kano::example_absent()}</dt>
                <dd>{measure::kano_live_with()}</dd>
            </div>
            <div class="kano-example__result">
                <dt>{kano::example_result()}</dt>
                <dd>{kano::example_answer()}</dd>
            </div>
        </dl>
    }
}
