//! Touchpoints in an order by the team's criteria. Each reader subscribes to what it reads.

use super::{Deed, Id, Workspace};
use crate::domain::board::fold;
use crate::domain::{Criterion, CriterionSource, Grade, Points, Weight};
use crate::method::ranked::rank;
use crate::method::{Candidate, Judge, OwnPoints, Ranked};

/// The criteria that a team can begin with: source, weight, order key. They are the same in every
/// browser, so that two teams that begin with them merge.
const USUAL: [(CriterionSource, f64, &str); 2] = [
    (CriterionSource::Opportunity, 20.0, "V0005"),
    (CriterionSource::Influence, 10.0, "V0015"),
];

/// All touchpoints that are not retired, in their order, and what put them there.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Ranking {
    /// The criteria in their order; while there are none, the opportunity score decides.
    pub criteria: Vec<Judge>,
    /// The first place first, those without a score last.
    pub rows: Vec<Ranked>,
}

impl Workspace {
    /// The order of touchpoints, with what is known of them from this wave and from estimates.
    pub fn ranking(self, wave: Option<Id>) -> Ranking {
        let inner = self.inner();
        let judge = |id: Id| {
            let it = inner.criteria.peek(id)?.value;
            Some(Judge {
                id,
                weight: it.weight(),
                source: it.source,
            })
        };
        let criteria = self.in_order::<Criterion>().into_iter();
        let criteria: Vec<Judge> = criteria.filter_map(judge).collect();
        let own = inner
            .points
            .pick(|_, it: &Points| Some(((it.criterion?, it.touchpoint?), it.points?.get())));
        let own: OwnPoints = own.into_iter().collect();
        let links = self.links_today();
        let candidate = |(id, assessment)| {
            let name = inner.touchpoints.peek(id)?.value.name;
            let moved = links.moved_by(id).len();
            let candidate = Candidate {
                id,
                assessment,
                moved,
            };
            Some((fold(&name), candidate))
        };
        let all = self.assessments(wave).into_iter();
        let mut all: Vec<(String, Candidate)> = all.filter_map(candidate).collect();
        all.sort_by(|(a, left), (b, right)| (a, left.id).cmp(&(b, right.id)));
        let all = all.into_iter().map(|(_, candidate)| candidate).collect();
        let rows = rank(all, &criteria, &own);
        Ranking { criteria, rows }
    }

    /// Takes the usual criteria.
    pub fn take_usual_criteria(self) -> bool {
        self.edit(Deed::AddCriterion, |draft| {
            for (source, weight, at) in USUAL {
                let usual = Criterion {
                    source,
                    weight: Weight::new(weight),
                    at: at.to_owned(),
                    ..Criterion::default()
                };
                draft.put(Criterion::usual(source), usual, |_| ());
            }
        })
    }

    /// Adds criteria of the team's own.
    pub fn add_criteria(self, names: Vec<String>) -> Vec<Id> {
        let named = |name| Criterion {
            name,
            ..Criterion::default()
        };
        let all = names.into_iter().map(named).collect();
        self.append(Deed::AddCriterion, all)
    }

    /// What the team gives a touchpoint by a criterion; nothing takes it back.
    pub fn give_points(self, criterion: Id, touchpoint: Id, points: Option<Grade>) -> bool {
        let blank = Points {
            criterion: Some(criterion),
            touchpoint: Some(touchpoint),
            points: None,
        };
        let id = Points::id(criterion, touchpoint);
        self.edit(Deed::GivePoints, |draft| {
            draft.put(id, blank, |it| it.points = points);
        })
    }
}
