//! The team's own criteria for putting touchpoints into an order.

use super::choice::choice;
use super::rating::made_of;
use super::record::record;
use super::{Grade, Weight};
use crate::merge::Id;

choice! {
    /// Where the points of a criterion come from.
    CriterionSource {
        /// The team gives them.
        #[default]
        Own = "own",
        /// How much the touchpoint matters to customers.
        Relevance = "relevance",
        /// How far it is from delighting: 10 less its quality.
        Weakness = "weakness",
        /// The opportunity score, halved.
        Opportunity = "opportunity",
        /// How many other touchpoints it moves, the one that moves most having 10.
        Influence = "influence",
    }
}

record! {
    /// A criterion.
    Criterion = "criterion" {
        /// What it is called; empty where the points are computed: its usual name.
        name: String,
        /// What 0 and 10 mean.
        note: String,
        /// How much it counts beside the others; nothing: as much as [`Criterion::USUAL`].
        weight: Option<Weight>,
        /// Where its points come from.
        source: CriterionSource,
        /// The order key; see [`super::order`].
        at: String,
    }
}

record! {
    /// What the team gives a touchpoint by one criterion of its own.
    Points = "points" {
        /// Which criterion.
        criterion: Option<Id>,
        /// Which touchpoint.
        touchpoint: Option<Id>,
        /// 0 to 10; the more, the more urgent.
        points: Option<Grade>,
    }
}

impl Criterion {
    /// The weight of a criterion for which nobody has said one.
    pub const USUAL: f64 = 10.0;

    /// How much it counts beside the others, 0 to 100.
    pub fn weight(&self) -> f64 {
        self.weight.map_or(Self::USUAL, Weight::get)
    }

    /// The id of the usual criterion of a computed source, so that two teams that start with the
    /// usual ones merge instead of doubling.
    pub fn usual(source: CriterionSource) -> Id {
        made_of(&format!("criterion {source}"))
    }
}

impl Points {
    /// The id of a touchpoint's points by a criterion, the same in every browser.
    pub fn id(criterion: Id, touchpoint: Id) -> Id {
        made_of(&format!("points {criterion} {touchpoint}"))
    }
}
