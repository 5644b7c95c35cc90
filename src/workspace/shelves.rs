//! All shelves of the open project, and what can be asked of each without knowing its kind.

use std::collections::BTreeSet;

use super::shelf::Shelf;
use crate::domain::board::fold;
use crate::domain::record::NAMES;
use crate::domain::{
    Activity, Annotation, Answers, Ballot, Card, Check, Checklist, Company, Criterion, Department,
    Dimension, Domain, Duty, Finding, Goal, Group, Insight, Journey, Kano, KanoReplies, Lane, Mark,
    Measure, Milestone, Need, Package, Person, Persona, Phase, Pilot, Points, Project, Question,
    Rating, Recommendation, Round, Step, SubProject, Tally, Topic, Touchpoint, Training, Visit,
    Wave, Workshop,
};
use crate::merge::{Id, Record};

/// One shelf per kind of record.
#[derive(Default)]
pub struct Shelves {
    /// All cards.
    pub cards: Shelf<Card>,
    /// All departments.
    pub departments: Shelf<Department>,
    /// All people.
    pub people: Shelf<Person>,
    /// The project's own record.
    pub info: Shelf<Project>,
    /// The goals of the charter.
    pub goals: Shelf<Goal>,
    /// The milestones of the charter.
    pub milestones: Shelf<Milestone>,
    /// The roles of the charter.
    pub duties: Shelf<Duty>,
    /// All personas.
    pub personas: Shelf<Persona>,
    /// The topics that the team agreed on.
    pub topics: Shelf<Topic>,
    /// The phases that somebody changed or added.
    pub phases: Shelf<Phase>,
    /// All touchpoints.
    pub touchpoints: Shelf<Touchpoint>,
    /// All insights.
    pub insights: Shelf<Insight>,
    /// All journeys.
    pub journeys: Shelf<Journey>,
    /// The teams' own lanes.
    pub lanes: Shelf<Lane>,
    /// The steps of all journeys.
    pub steps: Shelf<Step>,
    /// What single people rated.
    pub ratings: Shelf<Rating>,
    /// What was counted for groups.
    pub tallies: Shelf<Tally>,
    /// All waves.
    pub waves: Shelf<Wave>,
    /// Remarks on waves.
    pub annotations: Shelf<Annotation>,
    /// Answers of waves, by batch.
    pub answers: Shelf<Answers>,
    /// Recommendations of waves, by batch.
    pub recommendations: Shelf<Recommendation>,
    /// Pairs of Kano questions.
    pub kanos: Shelf<Kano>,
    /// Answers to them, by batch.
    pub kano_replies: Shelf<KanoReplies>,
    /// The companies of the benchmark.
    pub companies: Shelf<Company>,
    /// The dimensions of the benchmark.
    pub dimensions: Shelf<Dimension>,
    /// Scores of companies in dimensions.
    pub marks: Shelf<Mark>,
    /// Checklists for test customers.
    pub checklists: Shelf<Checklist>,
    /// Items of the checklists.
    pub checks: Shelf<Check>,
    /// Visits of test customers.
    pub visits: Shelf<Visit>,
    /// What the visits found.
    pub findings: Shelf<Finding>,
    /// All measures.
    pub measures: Shelf<Measure>,
    /// What touchpoints need.
    pub needs: Shelf<Need>,
    /// The team's criteria.
    pub criteria: Shelf<Criterion>,
    /// What the team gave touchpoints by them.
    pub points: Shelf<Points>,
    /// Voting rounds.
    pub rounds: Shelf<Round>,
    /// Their ballots.
    pub ballots: Shelf<Ballot>,
    /// Parts of the project.
    pub sub_projects: Shelf<SubProject>,
    /// Measures tried out.
    pub pilots: Shelf<Pilot>,
    /// All trainings.
    pub trainings: Shelf<Training>,
    /// All workshops.
    pub workshops: Shelf<Workshop>,
    /// Their activities.
    pub activities: Shelf<Activity>,
    /// The questions that somebody changed or added.
    pub questions: Shelf<Question>,
    /// Cards put together.
    pub groups: Shelf<Group>,
    /// What departments work on by themselves.
    pub packages: Shelf<Package>,
}

/// A shelf of any kind.
pub trait AnyShelf {
    /// The kind's name in project files.
    fn kind(&self) -> &'static str;
    /// Takes over a record from the table. Did what is on screen change?
    fn take(&self, id: Id, record: Option<&Record>) -> bool;
    /// Tells the readers of lists.
    fn tell(&self);
    /// Subscribes to a record, also to one that is not there yet.
    fn track(&self, id: Id);
    /// The records in the trash; subscribes to them coming and going.
    fn in_trash(&self) -> Vec<Id>;
}

impl<T: Domain> AnyShelf for Shelf<T> {
    fn kind(&self) -> &'static str {
        T::KIND
    }

    fn take(&self, id: Id, record: Option<&Record>) -> bool {
        let change = self.refresh(id, record);
        // What leaves the trash for good changes no screen but that of the trash.
        change.was() != change.is() || change.old.is_some() != change.new.is_some()
    }

    fn tell(&self) {
        self.announce();
    }

    fn track(&self, id: Id) {
        self.track_record(id);
    }

    fn in_trash(&self) -> Vec<Id> {
        self.trashed(|_, value: &T| {
            // As `record::name_of` does, from the typed value.
            let fields = value.write();
            let mut names = NAMES.into_iter().filter_map(|field| fields.get(field));
            fold(
                names
                    .next()
                    .and_then(|name| name.as_str())
                    .unwrap_or_default(),
            )
        })
    }
}

impl Shelves {
    /// Every shelf whose records people make and throw away, in the order of the method.
    pub fn all(&self) -> [&dyn AnyShelf; 44] {
        [
            &self.info,
            &self.goals,
            &self.milestones,
            &self.duties,
            &self.departments,
            &self.people,
            &self.personas,
            &self.topics,
            &self.phases,
            &self.touchpoints,
            &self.insights,
            &self.journeys,
            &self.lanes,
            &self.steps,
            &self.cards,
            &self.ratings,
            &self.tallies,
            &self.waves,
            &self.annotations,
            &self.answers,
            &self.recommendations,
            &self.kanos,
            &self.kano_replies,
            &self.companies,
            &self.dimensions,
            &self.marks,
            &self.checklists,
            &self.checks,
            &self.visits,
            &self.findings,
            &self.measures,
            &self.needs,
            &self.criteria,
            &self.points,
            &self.rounds,
            &self.ballots,
            &self.sub_projects,
            &self.pilots,
            &self.trainings,
            &self.workshops,
            &self.activities,
            &self.questions,
            &self.groups,
            &self.packages,
        ]
    }

    /// The shelf of a kind.
    pub fn of(&self, kind: &str) -> Option<&dyn AnyShelf> {
        self.all().into_iter().find(|shelf| shelf.kind() == kind)
    }

    /// Tells the readers of these kinds.
    pub(super) fn tell(&self, kinds: &BTreeSet<&'static str>) {
        for shelf in self.all() {
            if kinds.contains(shelf.kind()) {
                shelf.tell();
            }
        }
    }
}
