//! What is shown and entered: a wave, the company or a touchpoint, all personas or one.

use leptos::prelude::*;

use crate::i18n::words::nps as words;
use crate::ui::pages::measure::overview::data::{OneOfWaves, wave_choices};
use crate::ui::parts::{Choice, Glyph, Icon, Select};
use crate::ui::route::{MeasureView, Page, Route};
use crate::ui::say_method;
use crate::workspace::{Id, RecommendationPlace, Workspace};

/// What is asked about, and of whom.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) struct Subject {
    /// After which touchpoint; nothing: about the company.
    pub(super) touchpoint: Option<Id>,
    /// Of which persona; nothing: all together.
    pub(super) persona: Option<Id>,
}

/// The choices. Copy it freely.
#[derive(Clone, Copy)]
pub(super) struct Chosen {
    pub(super) workspace: Workspace,
    pub(super) waves: Memo<Vec<OneOfWaves>>,
    /// Chosen by a person; nothing: the newest.
    pub(super) wave_chosen: RwSignal<Option<Id>>,
    pub(super) subject: RwSignal<Subject>,
    /// The wave that is shown.
    pub(super) wave: Memo<Option<OneOfWaves>>,
}

impl Chosen {
    pub(super) fn new(workspace: Workspace, waves: Memo<Vec<OneOfWaves>>) -> Self {
        let wave_chosen = RwSignal::new(None);
        let wave = Memo::new(move |_| {
            let waves = waves.read();
            let chosen: Option<Id> = wave_chosen.get();
            let found = waves.iter().find(|wave| Some(wave.id) == chosen);
            found.or_else(|| waves.last()).cloned()
        });
        Self {
            workspace,
            waves,
            wave_chosen,
            subject: RwSignal::new(Subject::default()),
            wave,
        }
    }

    /// Where hand counts go.
    pub(super) fn place(self) -> Option<RecommendationPlace> {
        let wave = self.wave.with(|wave| wave.as_ref().map(|wave| wave.id))?;
        let Subject {
            touchpoint,
            persona,
        } = self.subject.get();
        Some(RecommendationPlace {
            wave,
            touchpoint,
            persona,
        })
    }

    /// What a subject is called; subscribes to its records.
    pub(super) fn name(self, subject: Subject) -> String {
        let about = match subject.touchpoint {
            None => words::company().to_owned(),
            Some(id) => say_method::touchpoint(self.workspace, id),
        };
        match subject.persona {
            None => about,
            Some(id) => words::of_persona(&self.persona_name(id), &about),
        }
    }

    /// What a persona is called, also one that was deleted; subscribes to it.
    pub(super) fn persona_name(self, id: Id) -> String {
        let entry = self.workspace.inner().personas.read(id);
        match entry.map(|entry| (entry.is_here(), entry.value.name)) {
            Some((true, name)) if !name.trim().is_empty() => name,
            Some((false, name)) => crate::i18n::words::method::phase_gone(&name),
            _ => words::persona().to_owned(),
        }
    }
}

/// The three choices, and the way to importing.
#[component]
pub(super) fn Chooser(chosen: Chosen) -> impl IntoView {
    let workspace = chosen.workspace;
    let waves = Signal::derive(move || wave_choices(&chosen.waves.read()));
    let wave = move || chosen.wave.with(|wave| wave.as_ref().map(|wave| wave.id));
    let touchpoints = Signal::derive(move || {
        let mut ids: Vec<Id> = workspace
            .touchpoint_names()
            .into_iter()
            .map(|it| it.0)
            .collect();
        let shown = chosen.subject.get().touchpoint;
        ids.extend(shown.filter(|id| !ids.contains(id)));
        let choice = |id: Id| Choice::new(id.to_string(), say_method::touchpoint(workspace, id));
        let first = Choice::new("", words::company());
        std::iter::once(first)
            .chain(ids.into_iter().map(choice))
            .collect::<Vec<_>>()
    });
    let personas = Signal::derive(move || {
        let mut ids = workspace.personas();
        let shown = chosen.subject.get().persona;
        ids.extend(shown.filter(|id| !ids.contains(id)));
        let choice = |id: Id| Choice::new(id.to_string(), chosen.persona_name(id));
        let first = Choice::new("", words::persona_all());
        std::iter::once(first)
            .chain(ids.into_iter().map(choice))
            .collect::<Vec<_>>()
    });
    let word = |id: Option<Id>| id.map(|id| id.to_string()).unwrap_or_default();
    let import = move || {
        let href = |id| {
            Route::Project(
                workspace.inner().project,
                Page::Measure(MeasureView::Import(id)),
            )
            .href()
        };
        let wave = chosen.wave.get().filter(|wave| !wave.is_frozen)?;
        Some(view! {
            <a class="button button--quiet" href=href(wave.id)>
                <Icon glyph=Glyph::Upload />
                <span class="button__label">{words::import()}</span>
            </a>
        })
    };
    view! {
        <div class="nps__choose" role="group" aria-label=words::choose() data-no-print>
            <Select
                label=words::wave()
                options=waves
                value=Signal::derive(move || word(wave()))
                on_change=move |value: String| chosen.wave_chosen.set(value.parse().ok())
            />
            <Select
                label=words::touchpoint()
                options=touchpoints
                value=Signal::derive(move || word(chosen.subject.get().touchpoint))
                on_change=move |value: String| {
                    chosen.subject.update(|subject| subject.touchpoint = value.parse().ok());
                }
            />
            <Select
                label=words::persona()
                options=personas
                value=Signal::derive(move || word(chosen.subject.get().persona))
                on_change=move |value: String| {
                    chosen.subject.update(|subject| subject.persona = value.parse().ok());
                }
            />
            {import}
        </div>
    }
}
