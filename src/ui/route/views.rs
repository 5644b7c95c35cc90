//! Which view of each area is on screen, and how addresses say it.

use std::fmt;

use crate::domain::{Board, Counted, CountedAt, Date};
use crate::method::Verdict;
use crate::method::card_order::Lack;
use crate::workspace::Id;

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
    /// Removing a person everywhere.
    Remove(Id),
    /// Putting another one in a person's place.
    Replace(Id),
}

impl SetupView {
    pub(super) fn read(parts: &[&str]) -> Self {
        match parts {
            ["charter", ..] => Self::Charter,
            ["personas", id, ..] => id.parse().map_or(Self::Personas, Self::Persona),
            ["personas"] => Self::Personas,
            ["lists", ..] => Self::Lists,
            ["remove", id, ..] => id.parse().map_or(Self::Team, Self::Remove),
            ["replace", id, ..] => id.parse().map_or(Self::Team, Self::Replace),
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
            Self::Remove(id) => write!(f, "/remove/{id}"),
            Self::Replace(id) => write!(f, "/replace/{id}"),
        }
    }
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

impl TouchpointsView {
    pub(super) fn read(parts: &[&str]) -> Self {
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

impl JourneysView {
    pub(super) fn read(parts: &[&str]) -> Self {
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

/// Which view of deciding is on screen.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PrioritiseView {
    /// Relevance and quality of touchpoints.
    Matrix,
    /// Touchpoints by the team's criteria.
    Ranking,
    /// The same, only the key touchpoints.
    RankingKey,
    /// Impact and effort of cards.
    Cards,
    /// Cards in an order.
    CardRanking,
    /// The same, only the cards that lack this.
    CardsWithout(Lack),
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

impl PrioritiseView {
    pub(super) fn read(parts: &[&str]) -> Self {
        match parts {
            ["ranking", "key", ..] => Self::RankingKey,
            ["ranking", ..] => Self::Ranking,
            ["cards", ..] => Self::Cards,
            ["card-ranking", "without", word, ..] => {
                Lack::of(word).map_or(Self::CardRanking, Self::CardsWithout)
            }
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
            Self::RankingKey => f.write_str("/ranking/key"),
            Self::Cards => f.write_str("/cards"),
            Self::CardRanking => f.write_str("/card-ranking"),
            Self::CardsWithout(lack) => write!(f, "/card-ranking/without/{}", lack.as_str()),
            Self::Wins => f.write_str("/wins"),
            Self::Votes => f.write_str("/votes"),
            Self::Round(id) => write!(f, "/votes/{id}"),
            Self::Design => f.write_str("/design"),
            Self::DesignOne(id) => write!(f, "/design/{id}"),
        }
    }
}

/// Which view of the measures is on screen.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum MeasuresView {
    /// By state.
    Board,
    /// By state, only those that a number counts.
    Only(CountedAt),
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
    /// Only the trainings held after this day.
    TrainingsSince(Date),
    /// One training.
    Training(Id),
}

impl MeasuresView {
    pub(super) fn read(parts: &[&str]) -> Self {
        match parts {
            ["timeline", ..] => Self::Timeline,
            ["pilots", id, ..] => id.parse().map_or(Self::Pilots, Self::Pilot),
            ["pilots"] => Self::Pilots,
            ["trainings", "since", day, ..] => {
                day.parse().map_or(Self::Trainings, Self::TrainingsSince)
            }
            ["trainings", id, ..] => id.parse().map_or(Self::Trainings, Self::Training),
            ["trainings"] => Self::Trainings,
            ["only", word, rest @ ..] => match word.parse::<Counted>() {
                Ok(counted) => Self::Only(CountedAt {
                    counted,
                    touchpoint: rest.first().and_then(|id| id.parse().ok()),
                }),
                Err(_) => Self::Board,
            },
            [id, ..] => id.parse().map_or(Self::Board, Self::One),
            [] => Self::Board,
        }
    }
}

impl fmt::Display for MeasuresView {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Board => Ok(()),
            Self::Only(it) => {
                write!(f, "/only/{}", it.counted)?;
                it.touchpoint.map_or(Ok(()), |id| write!(f, "/{id}"))
            }
            Self::Timeline => f.write_str("/timeline"),
            Self::One(id) => write!(f, "/{id}"),
            Self::Pilots => f.write_str("/pilots"),
            Self::Pilot(id) => write!(f, "/pilots/{id}"),
            Self::Trainings => f.write_str("/trainings"),
            Self::TrainingsSince(day) => write!(f, "/trainings/since/{day}"),
            Self::Training(id) => write!(f, "/trainings/{id}"),
        }
    }
}

/// Which view of the success is on screen.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SuccessView {
    /// Before and after.
    Control,
    /// Before and after, only the touchpoints of which this is said; nothing: those that were
    /// measured only once.
    Said(Option<Verdict>),
    /// From ideas to measurements.
    Lines,
    /// The line of one card.
    Line(Id),
    /// What was agreed on.
    Book,
    /// One page to celebrate.
    Report,
}

impl SuccessView {
    pub(super) fn read(parts: &[&str]) -> Self {
        match parts {
            ["said", word, ..] => {
                let known = SAID.into_iter().find(|(_, it)| it == word);
                known.map_or(Self::Control, |(verdict, _)| Self::Said(verdict))
            }
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
            Self::Said(verdict) => {
                let known = SAID.into_iter().find(|(it, _)| it == verdict);
                write!(f, "/said/{}", known.map_or("", |(_, word)| word))
            }
            Self::Lines => f.write_str("/lines"),
            Self::Line(id) => write!(f, "/lines/{id}"),
            Self::Book => f.write_str("/book"),
            Self::Report => f.write_str("/report"),
        }
    }
}

/// What can be said of a touchpoint, as addresses say it.
const SAID: [(Option<Verdict>, &str); 5] = [
    (Some(Verdict::Better), "better"),
    (Some(Verdict::Worse), "worse"),
    (Some(Verdict::Unclear), "unclear"),
    (Some(Verdict::TooFew), "few"),
    (None, "once"),
];

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

impl MeasureView {
    pub(super) fn read(parts: &[&str]) -> Self {
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
