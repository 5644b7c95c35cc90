//! The filter of measures, which the board and the timeline share: mine, owner, department,
//! touchpoint, sub-project, state, late, words; and on the board what the address asks for: the
//! measures that a number counts.

use leptos::prelude::*;

use crate::domain::{Belongs, Board, CountedAt, Measure, MeasureFilter, MeasureState, SubProject};
use crate::i18n::{self, words::counted, words::plan};
use crate::platform::address;
use crate::ui::parts::{
    Button, Chip, Choice, Glyph, PersonPicker, Select, TextField, Tone, Variant,
};
use crate::ui::places;
use crate::ui::route::{MeasuresView, Page, Route, SetupView};
use crate::ui::{say, say_doing, say_measuring, say_method};
use crate::workspace::{Id, Workspace};

/// What the board and the timeline show. Copy it freely.
#[derive(Clone, Copy)]
pub(super) struct Shown {
    project: Id,
    /// What was chosen here.
    pub(super) filter: RwSignal<MeasureFilter>,
    /// What the address asks for.
    pub(super) only: Memo<Option<CountedAt>>,
}

impl Shown {
    /// What was chosen here, and what the address asks for.
    pub(super) fn whole(self) -> MeasureFilter {
        let filter = self.filter.get();
        match self.only.get() {
            None => filter,
            Some(only) => MeasureFilter {
                counted: Some(only.counted),
                touchpoint: only.touchpoint.or(filter.touchpoint),
                ..filter
            },
        }
    }

    /// Shows all, also what the address leaves out.
    pub(super) fn clear(self) {
        self.choose(MeasureFilter::default());
    }

    /// Shows what fits this, also what the address leaves out; nothing once the page is gone.
    pub(super) fn choose(self, filter: MeasureFilter) {
        self.filter.try_set(filter);
        if self.only.try_get_untracked().flatten().is_some() {
            Route::Project(self.project, Page::Measures(MeasuresView::Board)).go();
        }
    }
}

/// Makes the filter; the page of measures calls it once for all its views.
pub(super) fn provide_filter(project: Id, only: Memo<Option<CountedAt>>) {
    provide_context(Shown {
        project,
        filter: RwSignal::new(MeasureFilter::default()),
        only,
    });
}

/// The filter of the page of measures, and what its address asks for.
pub(super) fn use_shown() -> Shown {
    expect_context()
}

/// The filter of the page of measures.
pub(super) fn use_filter() -> RwSignal<MeasureFilter> {
    use_shown().filter
}

/// The row of filters, and how many of all measures they show.
#[component]
pub(super) fn FilterBar(
    workspace: Workspace,
    /// How many measures are shown.
    #[prop(into)]
    shown: Signal<usize>,
) -> impl IntoView {
    let chosen = use_shown();
    let filter = chosen.filter;
    let all = Memo::new(move |_| workspace.measure_count());
    let toggle = move |change: fn(&mut MeasureFilter)| move |_| filter.update(change);
    let count = move || match (shown.get(), all.get()) {
        (shown, all) if shown == all => plan::count(all),
        (shown, all) => plan::count_of(&i18n::number(all), &i18n::number(shown)),
    };
    view! {
        <div class="filters measures-filters" role="search" aria-label=plan::filter() data-no-print="">
            <div class="filters__text">
                <TextField
                    label=plan::filter_text()
                    label_hidden=true
                    placeholder=plan::filter_text()
                    value=Signal::derive(move || filter.read().text.clone())
                    on_input=move |text: String| filter.update(|filter| filter.text = text)
                />
            </div>
            <Selects workspace filter />
            <Button
                label=plan::filter_mine()
                icon=Glyph::Person
                pressed=Signal::derive(move || filter.read().mine)
                on_click=toggle(|filter| filter.mine = !filter.mine)
            />
            <Button
                label=plan::filter_late()
                icon=Glyph::Warning
                pressed=Signal::derive(move || filter.read().late)
                on_click=toggle(|filter| filter.late = !filter.late)
            />
            <Button
                label=plan::filter_over()
                icon=Glyph::Coin
                pressed=Signal::derive(move || filter.read().over)
                on_click=toggle(|filter| filter.over = !filter.over)
            />
            <Show when=move || !filter.read().is_empty()>
                <Button
                    label=plan::clear_filter()
                    icon=Glyph::Close
                    variant=Variant::Ghost
                    on_click=move |_| {
                        chosen.clear();
                        // The button goes, and the keyboard with it.
                        address::focus(COUNT);
                    }
                />
            </Show>
        </div>
        <Show when=move || filter.read().mine && workspace.me().is_none()>
            <WhoAreYou workspace />
        </Show>
        <Only workspace chosen />
        <p class="quiet" id=COUNT tabindex="-1">{count}</p>
    }
}

/// What the address asks for, and the way to all measures.
#[component]
fn Only(workspace: Workspace, chosen: Shown) -> impl IntoView {
    let say = move |only: CountedAt| {
        let what = say_doing::counted(only.counted);
        match only.touchpoint {
            Some(id) => counted::at(&say_method::touchpoint(workspace, id), &what),
            None => what,
        }
    };
    let label = Signal::derive(move || chosen.only.get().map(say).unwrap_or_default());
    view! {
        <Show when=move || chosen.only.read().is_some()>
            <div class="filters">
                <Chip label=Signal::derive(move || counted::only(&label.get())) tone=Tone::Accent />
                <Button
                    label=counted::show_all()
                    icon=Glyph::Close
                    variant=Variant::Ghost
                    on_click=move |_| {
                        chosen.choose(chosen.filter.get_untracked());
                        address::focus(COUNT);
                    }
                />
            </div>
        </Show>
    }
}

/// Owner, department, touchpoint, sub-project and state.
#[component]
fn Selects(workspace: Workspace, filter: RwSignal<MeasureFilter>) -> impl IntoView {
    let touchpoints = Signal::derive(move || {
        let inner = workspace.inner();
        let used = inner.measures.pick(|_, it: &Measure| it.touchpoint);
        let names = workspace.touchpoint_names().into_iter();
        let used = names.filter(|(id, _)| used.contains(id));
        let name = |id| say_method::touchpoint(workspace, id);
        let all = used.map(|(id, _)| Choice::new(id.to_string(), name(id)));
        first(plan::any_touchpoint()).chain(all).collect::<Vec<_>>()
    });
    let departments = Signal::derive(move || {
        let name = |id| say::board_name(workspace, Board::Department(id));
        let ids = workspace.departments().into_iter();
        let all = ids.map(|id| Choice::new(id.to_string(), name(id)));
        first(plan::any_department()).chain(all).collect::<Vec<_>>()
    });
    let sub_projects = Signal::derive(move || {
        let ids = workspace.in_order::<SubProject>().into_iter();
        let all = ids.map(|id| Choice::new(id.to_string(), say_doing::sub_project(workspace, id)));
        let none = Choice::new(NOWHERE, plan::no_sub_project());
        let all = first(plan::any_sub_project()).chain(all).chain([none]);
        all.collect::<Vec<_>>()
    });
    let state = |it: MeasureState| Choice::new(it.as_str(), say_measuring::measure_state(it));
    let states: Vec<Choice> = first(plan::any_state())
        .chain(MeasureState::ALL.map(state))
        .collect();
    let id = |id: Option<Id>| id.map(|id| id.to_string()).unwrap_or_default();
    view! {
        <PersonPicker
            label=plan::owner()
            label_hidden=true
            people=Signal::derive(move || workspace.people())
            nobody=plan::any_owner()
            value=Signal::derive(move || filter.read().person)
            on_change=move |person| filter.update(|filter| filter.person = person)
        />
        <Select
            label=plan::department()
            label_hidden=true
            options=departments
            value=Signal::derive(move || id(filter.read().department))
            on_change=move |value: String| filter.update(|filter| filter.department = value.parse().ok())
        />
        <Select
            label=plan::touchpoint()
            label_hidden=true
            options=touchpoints
            value=Signal::derive(move || id(filter.read().touchpoint))
            on_change=move |value: String| filter.update(|filter| filter.touchpoint = value.parse().ok())
        />
        <Select
            label=plan::sub_project()
            label_hidden=true
            options=sub_projects
            value=Signal::derive(move || match filter.read().sub_project {
                Some(Belongs::To(id)) => id.to_string(),
                Some(Belongs::Nowhere) => NOWHERE.to_owned(),
                None => String::new(),
            })
            on_change=move |value: String| {
                let chosen = match value.as_str() {
                    NOWHERE => Some(Belongs::Nowhere),
                    id => id.parse().ok().map(Belongs::To),
                };
                filter.update(|filter| filter.sub_project = chosen);
            }
        />
        <Select
            label=plan::state()
            label_hidden=true
            options=states
            value=Signal::derive(move || filter.read().state.map(MeasureState::as_str).unwrap_or_default().to_owned())
            on_change=move |value: String| filter.update(|filter| filter.state = value.parse().ok())
        />
    }
}

/// "My measures" needs to know who looks.
#[component]
fn WhoAreYou(workspace: Workspace) -> impl IntoView {
    let people = Memo::new(move |_| workspace.people());
    let to_team = places::page(workspace, Page::Setup(SetupView::Team));
    view! {
        <Show
            when=move || !people.read().is_empty()
            fallback=move || view! {
                <p>{plan::nobody_here()}" "<a href=to_team.clone()>{plan::to_team()}</a></p>
            }
        >
            <PersonPicker
                label=plan::who_are_you()
                people
                nobody=plan::choose_yourself()
                value=Signal::derive(move || workspace.me())
                on_change=move |person| workspace.set_me(person)
            />
        </Show>
    }
}

/// The line that says how many there are.
pub(super) const COUNT: &str = "measures-count";

/// The choice of measures without a sub-project.
const NOWHERE: &str = "nowhere";

fn first(label: &str) -> std::iter::Once<Choice> {
    std::iter::once(Choice::new("", label))
}
