//! Addresses: everything after `#`, so that any static host, sub-path or saved file works.

use std::fmt;

use leptos::prelude::*;

use crate::domain::Board;
use crate::platform::address;
use crate::workspace::Id;

/// Where in the app a person is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Route {
    /// The list of projects.
    Start,
    /// All parts in all states.
    Styleguide,
    /// A page of a project.
    Project(Id, Page),
}

/// A page of a project.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Page {
    /// Boards side by side, or one.
    Boards(BoardView),
    /// What the project is about and who takes part.
    Setup(SetupView),
    /// All contacts of the customers.
    Touchpoints(TouchpointsView),
    /// The customers' ways.
    Journeys(JourneysView),
    /// Where the project stands, and what comes next.
    Overview,
    /// What comes first.
    Prioritise(PrioritiseView),
    /// What customers and teams say in numbers.
    Measure(MeasureView),
    /// Who does what until when.
    Measures(MeasuresView),
    /// What came of it.
    Success(SuccessView),
    /// Export, merge, conflicts, trash.
    Files,
}

/// Which boards are on screen.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum BoardView {
    /// All departments side by side.
    All,
    /// One board.
    One(Board),
    /// One board, with one of its cards open.
    Card(Board, Id),
}

impl BoardView {
    /// The boards on screen, whatever card is open.
    pub fn without_card(self) -> Self {
        match self {
            Self::Card(board, _) => Self::One(board),
            other => other,
        }
    }
}

/// Which part of the setup is on screen.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SetupView {
    /// Scope, departments, people.
    Team,
    /// The charter of the project.
    Charter,
    /// All personas.
    Personas,
    /// One persona.
    Persona(Id),
    /// Topics and phases.
    Lists,
}

/// Which view of the touchpoints is on screen.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum TouchpointsView {
    /// The table.
    Table,
    /// Finding new ones.
    Research,
    /// What was learnt.
    Insights,
    /// What was learnt, at one insight.
    Insight(Id),
    /// What influences what.
    Network,
    /// Everything about one.
    One(Id),
}

/// Which view of the journeys is on screen.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum JourneysView {
    /// All journeys.
    List,
    /// One as a map.
    Map(Id),
    /// One as headings and lists.
    Outline(Id),
    /// One step by step on the whole screen.
    Present(Id),
}

/// Which view of measuring is on screen.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum MeasureView {
    /// Quality of all touchpoints over all waves.
    Overview,
    /// All waves.
    Waves,
    /// One wave and its answers.
    Wave(Id),
    /// Reading answers from a table into a wave.
    Import(Id),
    /// One person's rating sheet.
    Sheet(Id),
    /// Recommendation.
    Nps,
    /// Staff beside customers.
    Gaps,
    /// All Kano questions.
    Kano,
    /// One pair of Kano questions.
    KanoPair(Id),
    /// The own company beside others.
    Benchmark,
    /// Checklists, visits, and what was missed.
    Shopping,
    /// One checklist.
    Checklist(Id),
    /// One visit.
    Visit(Id),
    /// What touchpoints need.
    Needs,
}

/// Which view of deciding is on screen.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PrioritiseView {
    /// Relevance and quality of touchpoints.
    Matrix,
    /// Touchpoints by the team's criteria.
    Ranking,
    /// Impact and effort of cards.
    Cards,
    /// Cards in an order.
    CardRanking,
    /// What can be visible within four weeks.
    Wins,
    /// Voting rounds.
    Votes,
    /// A voting round.
    Round(Id),
    /// What becomes of each touchpoint.
    Design,
    /// What becomes of one.
    DesignOne(Id),
}

/// Which view of the measures is on screen.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum MeasuresView {
    /// By state.
    Board,
    /// In time.
    Timeline,
    /// Everything about one.
    One(Id),
    /// All pilots.
    Pilots,
    /// One pilot.
    Pilot(Id),
    /// Trainings and what they cover.
    Trainings,
    /// One training.
    Training(Id),
}

/// Which view of the success is on screen.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SuccessView {
    /// Before and after.
    Control,
    /// From ideas to measurements.
    Lines,
    /// The line of one card.
    Line(Id),
    /// What was agreed on.
    Book,
    /// One page to celebrate.
    Report,
}

impl Route {
    /// Reads an address; what makes no sense leads to the start.
    pub fn read(hash: &str) -> Self {
        let parts: Vec<&str> = hash.trim_start_matches('#').split('/').skip(1).collect();
        match parts.as_slice() {
            ["styleguide", ..] => Self::Styleguide,
            ["project", id, rest @ ..] => match id.parse() {
                Ok(id) => Self::Project(id, Page::read(rest)),
                Err(_) => Self::Start,
            },
            _ => Self::Start,
        }
    }

    /// The address as a link has it.
    pub fn href(self) -> String {
        format!("#{self}")
    }

    /// The project that is to be open.
    pub fn project(self) -> Option<Id> {
        match self {
            Self::Project(id, _) => Some(id),
            Self::Start | Self::Styleguide => None,
        }
    }

    /// Goes there.
    pub fn go(self) {
        address::set_hash(&self.href());
    }
}

impl Page {
    fn read(parts: &[&str]) -> Self {
        match parts {
            ["setup", rest @ ..] => Self::Setup(SetupView::read(rest)),
            ["touchpoints", rest @ ..] => Self::Touchpoints(TouchpointsView::read(rest)),
            ["journeys", rest @ ..] => Self::Journeys(JourneysView::read(rest)),
            ["measure", rest @ ..] => Self::Measure(MeasureView::read(rest)),
            ["overview", ..] => Self::Overview,
            ["prioritise", rest @ ..] => Self::Prioritise(PrioritiseView::read(rest)),
            ["measures", rest @ ..] => Self::Measures(MeasuresView::read(rest)),
            ["success", rest @ ..] => Self::Success(SuccessView::read(rest)),
            ["files", ..] => Self::Files,
            ["boards", "all", ..] => Self::Boards(BoardView::All),
            ["boards", board, "card", card, ..] => {
                let board = board.parse().unwrap_or_default();
                let view = card.parse().map(|card| BoardView::Card(board, card));
                Self::Boards(view.unwrap_or(BoardView::One(board)))
            }
            ["boards", board, ..] => {
                Self::Boards(BoardView::One(board.parse().unwrap_or_default()))
            }
            _ => Self::Boards(BoardView::One(Board::Company)),
        }
    }
}

impl SetupView {
    fn read(parts: &[&str]) -> Self {
        match parts {
            ["charter", ..] => Self::Charter,
            ["personas", id, ..] => id.parse().map_or(Self::Personas, Self::Persona),
            ["personas"] => Self::Personas,
            ["lists", ..] => Self::Lists,
            _ => Self::Team,
        }
    }
}

impl fmt::Display for SetupView {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Team => Ok(()),
            Self::Charter => f.write_str("/charter"),
            Self::Personas => f.write_str("/personas"),
            Self::Persona(id) => write!(f, "/personas/{id}"),
            Self::Lists => f.write_str("/lists"),
        }
    }
}

impl TouchpointsView {
    fn read(parts: &[&str]) -> Self {
        match parts {
            ["research", ..] => Self::Research,
            ["insights", id, ..] => id.parse().map_or(Self::Insights, Self::Insight),
            ["insights"] => Self::Insights,
            ["network", ..] => Self::Network,
            [id, ..] => id.parse().map_or(Self::Table, Self::One),
            [] => Self::Table,
        }
    }
}

impl fmt::Display for TouchpointsView {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Table => Ok(()),
            Self::Research => f.write_str("/research"),
            Self::Insights => f.write_str("/insights"),
            Self::Insight(id) => write!(f, "/insights/{id}"),
            Self::Network => f.write_str("/network"),
            Self::One(id) => write!(f, "/{id}"),
        }
    }
}

impl JourneysView {
    fn read(parts: &[&str]) -> Self {
        let Some(id) = parts.first().and_then(|id| id.parse().ok()) else {
            return Self::List;
        };
        match parts.get(1) {
            Some(&"outline") => Self::Outline(id),
            Some(&"present") => Self::Present(id),
            _ => Self::Map(id),
        }
    }
}

impl fmt::Display for JourneysView {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::List => Ok(()),
            Self::Map(id) => write!(f, "/{id}"),
            Self::Outline(id) => write!(f, "/{id}/outline"),
            Self::Present(id) => write!(f, "/{id}/present"),
        }
    }
}

impl PrioritiseView {
    fn read(parts: &[&str]) -> Self {
        match parts {
            ["ranking", ..] => Self::Ranking,
            ["cards", ..] => Self::Cards,
            ["card-ranking", ..] => Self::CardRanking,
            ["wins", ..] => Self::Wins,
            ["votes", id, ..] => id.parse().map_or(Self::Votes, Self::Round),
            ["votes"] => Self::Votes,
            ["design", id, ..] => id.parse().map_or(Self::Design, Self::DesignOne),
            ["design"] => Self::Design,
            _ => Self::Matrix,
        }
    }
}

impl fmt::Display for PrioritiseView {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Matrix => Ok(()),
            Self::Ranking => f.write_str("/ranking"),
            Self::Cards => f.write_str("/cards"),
            Self::CardRanking => f.write_str("/card-ranking"),
            Self::Wins => f.write_str("/wins"),
            Self::Votes => f.write_str("/votes"),
            Self::Round(id) => write!(f, "/votes/{id}"),
            Self::Design => f.write_str("/design"),
            Self::DesignOne(id) => write!(f, "/design/{id}"),
        }
    }
}

impl MeasuresView {
    fn read(parts: &[&str]) -> Self {
        match parts {
            ["timeline", ..] => Self::Timeline,
            ["pilots", id, ..] => id.parse().map_or(Self::Pilots, Self::Pilot),
            ["pilots"] => Self::Pilots,
            ["trainings", id, ..] => id.parse().map_or(Self::Trainings, Self::Training),
            ["trainings"] => Self::Trainings,
            [id, ..] => id.parse().map_or(Self::Board, Self::One),
            [] => Self::Board,
        }
    }
}

impl fmt::Display for MeasuresView {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Board => Ok(()),
            Self::Timeline => f.write_str("/timeline"),
            Self::One(id) => write!(f, "/{id}"),
            Self::Pilots => f.write_str("/pilots"),
            Self::Pilot(id) => write!(f, "/pilots/{id}"),
            Self::Trainings => f.write_str("/trainings"),
            Self::Training(id) => write!(f, "/trainings/{id}"),
        }
    }
}

impl SuccessView {
    fn read(parts: &[&str]) -> Self {
        match parts {
            ["lines", id, ..] => id.parse().map_or(Self::Lines, Self::Line),
            ["lines"] => Self::Lines,
            ["book", ..] => Self::Book,
            ["report", ..] => Self::Report,
            _ => Self::Control,
        }
    }
}

impl fmt::Display for SuccessView {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Control => Ok(()),
            Self::Lines => f.write_str("/lines"),
            Self::Line(id) => write!(f, "/lines/{id}"),
            Self::Book => f.write_str("/book"),
            Self::Report => f.write_str("/report"),
        }
    }
}

impl MeasureView {
    fn read(parts: &[&str]) -> Self {
        let one = |id: &str, view: fn(Id) -> Self, list: Self| id.parse().map_or(list, view);
        match parts {
            ["waves", id, "import", ..] => one(id, Self::Import, Self::Waves),
            ["waves", id, "sheet", ..] => one(id, Self::Sheet, Self::Waves),
            ["waves", id, ..] => one(id, Self::Wave, Self::Waves),
            ["waves"] => Self::Waves,
            ["nps", ..] => Self::Nps,
            ["gaps", ..] => Self::Gaps,
            ["kano", id, ..] => one(id, Self::KanoPair, Self::Kano),
            ["kano"] => Self::Kano,
            ["benchmark", ..] => Self::Benchmark,
            ["shopping", "checklist", id, ..] => one(id, Self::Checklist, Self::Shopping),
            ["shopping", "visit", id, ..] => one(id, Self::Visit, Self::Shopping),
            ["shopping", ..] => Self::Shopping,
            ["needs", ..] => Self::Needs,
            _ => Self::Overview,
        }
    }
}

impl fmt::Display for MeasureView {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Overview => Ok(()),
            Self::Waves => f.write_str("/waves"),
            Self::Wave(id) => write!(f, "/waves/{id}"),
            Self::Import(id) => write!(f, "/waves/{id}/import"),
            Self::Sheet(id) => write!(f, "/waves/{id}/sheet"),
            Self::Nps => f.write_str("/nps"),
            Self::Gaps => f.write_str("/gaps"),
            Self::Kano => f.write_str("/kano"),
            Self::KanoPair(id) => write!(f, "/kano/{id}"),
            Self::Benchmark => f.write_str("/benchmark"),
            Self::Shopping => f.write_str("/shopping"),
            Self::Checklist(id) => write!(f, "/shopping/checklist/{id}"),
            Self::Visit(id) => write!(f, "/shopping/visit/{id}"),
            Self::Needs => f.write_str("/needs"),
        }
    }
}

impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Start => f.write_str("/"),
            Self::Styleguide => f.write_str("/styleguide"),
            Self::Project(id, Page::Setup(view)) => write!(f, "/project/{id}/setup{view}"),
            Self::Project(id, Page::Touchpoints(view)) => {
                write!(f, "/project/{id}/touchpoints{view}")
            }
            Self::Project(id, Page::Journeys(view)) => write!(f, "/project/{id}/journeys{view}"),
            Self::Project(id, Page::Measure(view)) => write!(f, "/project/{id}/measure{view}"),
            Self::Project(id, Page::Overview) => write!(f, "/project/{id}/overview"),
            Self::Project(id, Page::Prioritise(view)) => {
                write!(f, "/project/{id}/prioritise{view}")
            }
            Self::Project(id, Page::Measures(view)) => write!(f, "/project/{id}/measures{view}"),
            Self::Project(id, Page::Success(view)) => write!(f, "/project/{id}/success{view}"),
            Self::Project(id, Page::Files) => write!(f, "/project/{id}/files"),
            Self::Project(id, Page::Boards(BoardView::All)) => {
                write!(f, "/project/{id}/boards/all")
            }
            Self::Project(id, Page::Boards(BoardView::One(board))) => {
                write!(f, "/project/{id}/boards/{board}")
            }
            Self::Project(id, Page::Boards(BoardView::Card(board, card))) => {
                write!(f, "/project/{id}/boards/{board}/card/{card}")
            }
        }
    }
}

/// The address as a signal. Call it once, at the root.
pub fn route() -> ReadSignal<Route> {
    let (route, set) = signal(Route::read(&address::hash()));
    let handle = window_event_listener(leptos::ev::hashchange, move |_| {
        set.set(Route::read(&address::hash()));
    });
    on_cleanup(move || handle.remove());
    route
}
