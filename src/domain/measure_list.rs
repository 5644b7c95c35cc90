//! Which measures a list, a board or a timeline shows, and what stands in a measure's way.

use std::collections::BTreeSet;

use super::insight::has_words;
use super::{Counted, Date, Id, Measure, MeasureState};

/// Where a measure belongs.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Belongs {
    /// To this sub-project.
    To(Id),
    /// To none.
    Nowhere,
}

impl Belongs {
    /// Where this measure belongs.
    pub fn of(measure: &Measure) -> Self {
        measure.sub_project.map_or(Self::Nowhere, Self::To)
    }
}

/// Which measures are shown. Everything empty shows all.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct MeasureFilter {
    /// Words that must all occur in title, note or aim.
    pub text: String,
    /// Only those of the person who looks.
    pub mine: bool,
    /// Measures of this person.
    pub person: Option<Id>,
    /// Measures whose owner works in this department, or that it takes part in.
    pub department: Option<Id>,
    /// Measures for this touchpoint.
    pub touchpoint: Option<Id>,
    /// Measures that belong here.
    pub sub_project: Option<Belongs>,
    /// Measures that have come so far.
    pub state: Option<MeasureState>,
    /// Only those whose day has gone by.
    pub late: bool,
    /// Only those that cost more than they may.
    pub over: bool,
    /// Only those that a number counts.
    pub counted: Option<Counted>,
}

/// Who looks, when, and where people work.
pub struct Viewer<'a> {
    /// Who looks, if they said so.
    pub me: Option<Id>,
    /// When.
    pub today: Option<Date>,
    /// The department of a person.
    pub works_in: &'a dyn Fn(Id) -> Option<Id>,
}

impl MeasureFilter {
    /// Shows everything?
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Does it show this measure?
    pub fn shows(&self, measure: &Measure, viewer: &Viewer<'_>) -> bool {
        let about = |wanted: Option<Id>, is: Option<Id>| wanted.is_none() || wanted == is;
        let takes_part = |department: Id| {
            let works_in = measure.person.and_then(|person| (viewer.works_in)(person));
            works_in == Some(department) || measure.departments.contains(&department)
        };
        (!self.mine || viewer.me.is_some() && measure.person == viewer.me)
            && about(self.person, measure.person)
            && about(self.touchpoint, measure.touchpoint)
            && self.department.is_none_or(takes_part)
            && (self.sub_project).is_none_or(|wanted| wanted == Belongs::of(measure))
            && self.state.is_none_or(|state| state == measure.state)
            && (!self.late || viewer.today.is_some_and(|today| measure.is_late(today)))
            && (!self.over || measure.over_budget().is_some())
            && (self.counted).is_none_or(|counted| counted.holds(measure, viewer.today))
            && has_words(
                &self.text,
                [&measure.title, &measure.note, &measure.aim],
                &BTreeSet::new(),
            )
    }
}

impl Measure {
    /// By how much it has cost more than it may; nothing where one of the amounts is missing.
    pub fn over_budget(&self) -> Option<f64> {
        let over = self.spent?.get() - self.budget?.get();
        (over > 0.0).then_some(over)
    }
}

/// What stands in the way of a measure that moves on. It may move all the same.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Hurdle {
    /// So many measures have to be done before it.
    Waits(usize),
    /// It goes from the pilot to everybody, and nobody has decided about a pilot.
    Undecided,
}

/// What stands in the way when a measure goes from one state to another.
pub fn hurdles(
    from: MeasureState,
    to: MeasureState,
    open_before: usize,
    is_decided: bool,
) -> Vec<Hurdle> {
    use MeasureState::{Done, Pilot, RollOut};
    let mut found = Vec::new();
    if from != to && matches!(to, Pilot | RollOut | Done) && open_before > 0 {
        found.push(Hurdle::Waits(open_before));
    }
    if from == Pilot && to == RollOut && !is_decided {
        found.push(Hurdle::Undecided);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Amount;
    use uuid::Uuid;

    fn id(n: u128) -> Id {
        Id(Uuid::from_u128(n))
    }

    fn shown(filter: &MeasureFilter, all: &[Measure]) -> Vec<String> {
        let works_in = |person: Id| (person == id(1)).then(|| id(10));
        let viewer = Viewer {
            me: Some(id(2)),
            today: Date::new(2026, 5, 10),
            works_in: &works_in,
        };
        let shown = all.iter().filter(|it| filter.shows(it, &viewer));
        shown.map(|it| it.title.clone()).collect()
    }

    fn all() -> [Measure; 3] {
        [
            Measure {
                title: "Rückruf".into(),
                person: Some(id(1)),
                until: Date::new(2026, 5, 9),
                sub_project: Some(id(30)),
                budget: Amount::new(100.0),
                spent: Amount::new(120.0),
                ..Measure::default()
            },
            Measure {
                title: "Blumen".into(),
                aim: "Mehr Rückfragen".into(),
                person: Some(id(2)),
                departments: [id(10)].into(),
                touchpoint: Some(id(40)),
                until: Date::new(2026, 5, 9),
                state: MeasureState::Done,
                budget: Amount::new(100.0),
                spent: Amount::new(100.0),
                ..Measure::default()
            },
            Measure {
                title: "Brief".into(),
                spent: Amount::new(5.0),
                ..Measure::default()
            },
        ]
    }

    #[test]
    fn a_filter_shows_what_fits_in_every_way() {
        let all = all();
        let with = |change: fn(&mut MeasureFilter)| {
            let mut filter = MeasureFilter::default();
            change(&mut filter);
            shown(&filter, &all)
        };
        assert_eq!(with(|_| ()).len(), 3);
        assert_eq!(with(|it| it.text = "ruck".into()), ["Rückruf", "Blumen"]);
        assert_eq!(with(|it| it.mine = true), ["Blumen"]);
        assert_eq!(with(|it| it.person = Some(id(1))), ["Rückruf"]);
        let both = ["Rückruf", "Blumen"];
        assert_eq!(with(|it| it.department = Some(id(10))), both);
        assert_eq!(with(|it| it.touchpoint = Some(id(40))), ["Blumen"]);
        let nowhere = ["Blumen", "Brief"];
        assert_eq!(with(|it| it.sub_project = Some(Belongs::Nowhere)), nowhere);
        assert_eq!(
            with(|it| it.sub_project = Some(Belongs::To(id(30)))),
            ["Rückruf"]
        );
        assert_eq!(with(|it| it.late = true), ["Rückruf"]);
        assert_eq!(with(|it| it.over = true), ["Rückruf"]);
        let undated = with(|it| it.counted = Some(Counted::Undated));
        assert_eq!(undated, ["Brief"]);
        assert_eq!(with(|it| it.state = Some(MeasureState::Done)), ["Blumen"]);
        let none = with(|it| (it.late, it.mine) = (true, true));
        assert!(none.is_empty());
    }

    #[test]
    fn whoever_has_not_said_who_they_are_has_no_measures() {
        let filter = MeasureFilter {
            mine: true,
            ..MeasureFilter::default()
        };
        let viewer = Viewer {
            me: None,
            today: None,
            works_in: &|_| None,
        };
        assert!(all().iter().all(|it| !filter.shows(it, &viewer)));
    }

    #[test]
    fn hurdles_are_named_where_a_measure_goes_ahead() {
        use MeasureState::{Done, Dropped, Idea, Pilot, Planned, RollOut};
        assert_eq!(hurdles(Planned, Pilot, 2, false), [Hurdle::Waits(2)]);
        let both = [Hurdle::Waits(1), Hurdle::Undecided];
        assert_eq!(hurdles(Pilot, RollOut, 1, false), both);
        assert_eq!(hurdles(Pilot, RollOut, 0, true), []);
        assert_eq!(hurdles(Planned, RollOut, 0, false), []);
        assert_eq!(hurdles(Done, Done, 3, false), []);
        for back in [Idea, Planned, Dropped] {
            assert_eq!(hurdles(Pilot, back, 3, false), []);
        }
    }
}
