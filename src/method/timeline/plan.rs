//! The rows of the picture: grouped by sub-project, each with its bar and the dots below it.

use std::collections::BTreeMap;

use super::span::Span;
use crate::domain::{Date, Id, MeasureState};

/// What a dot stands for.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum DotOf {
    /// A milestone of the charter.
    Milestone,
    /// A pilot of the measure.
    Pilot,
    /// A training of the measure.
    Training,
}

/// Something on one day.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Dot {
    /// When.
    pub day: Date,
    /// What.
    pub of: DotOf,
    /// Which.
    pub id: Id,
}

/// A measure, as far as the picture needs it.
#[derive(Clone, PartialEq, Debug)]
pub struct Task {
    /// Which.
    pub id: Id,
    /// What it is called, for the order of those that begin on one day.
    pub name: String,
    /// The sub-project it belongs to.
    pub sub_project: Option<Id>,
    /// From when until when.
    pub span: Span,
    /// How far it is.
    pub state: MeasureState,
    /// Its pilots and trainings.
    pub dots: Vec<Dot>,
}

/// One line of the picture: a measure, the head of a group, or the milestones of the project.
#[derive(Clone, PartialEq, Debug)]
pub struct Row {
    /// Which measure; nothing in the head of a group.
    pub measure: Option<Id>,
    /// The days of its bar.
    pub days: Option<(Date, Date)>,
    /// What lies below the bar: the dot, its line, and the next day in that line.
    pub dots: Vec<(Dot, usize, Option<Date>)>,
    /// Where it begins, in lines from the top of its group.
    pub top: usize,
    /// How many lines it takes up.
    pub lines: usize,
}

/// The measures of a sub-project, the head first.
#[derive(Clone, PartialEq, Debug)]
pub struct Group {
    /// Which sub-project; nothing for measures without one.
    pub sub_project: Option<Id>,
    /// The head: the days of all its measures, and its milestones.
    pub head: Row,
    /// Its measures by their first day.
    pub rows: Vec<Row>,
    /// How many are done, and how many there are; dropped ones do not count.
    pub done: (usize, usize),
    /// Where it begins, in lines from the first group.
    pub top: usize,
    /// How many lines it takes up.
    pub lines: usize,
}

/// The whole picture.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Plan {
    /// The project's own milestones.
    pub milestones: Option<Row>,
    /// The sub-projects in their order, then what belongs to none.
    pub groups: Vec<Group>,
    /// The measures without a day.
    pub undated: Vec<Id>,
}

/// A line from the end of one bar to the start of another.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Arrow {
    /// What comes first.
    pub first: Id,
    /// What waits for it.
    pub then: Id,
    /// In which group of the plan it is drawn.
    pub group: usize,
    /// Do both ends lie in that group?
    pub is_within: bool,
    /// The line of the first bar, from the top of that group.
    pub from_line: usize,
    /// The line of the other; before the top of the group where it stands in one above.
    pub to_line: isize,
    /// The day after which it begins.
    pub from: Date,
    /// The day before which it ends.
    pub to: Date,
}

/// Puts dots that lie closer than `least` days into lines below each other.
fn laid_out(mut dots: Vec<Dot>, least: i64) -> (Vec<(Dot, usize, Option<Date>)>, usize) {
    dots.sort();
    let mut lines: Vec<(usize, Date)> = Vec::new();
    let mut laid: Vec<(Dot, usize, Option<Date>)> = Vec::new();
    for dot in dots {
        let free = |(_, last): &(usize, Date)| last.days_until(dot.day) >= least.max(1);
        let line = lines.iter().position(free).unwrap_or(lines.len());
        match lines.get_mut(line) {
            Some((before, last)) => {
                if let Some((_, _, next)) = laid.get_mut(*before) {
                    *next = Some(dot.day);
                }
                (*before, *last) = (laid.len(), dot.day);
            }
            None => lines.push((laid.len(), dot.day)),
        }
        laid.push((dot, line, None));
    }
    (laid, lines.len())
}

fn row(measure: Option<Id>, days: Option<(Date, Date)>, dots: Vec<Dot>, least: i64) -> Row {
    let (dots, lines) = laid_out(dots, least);
    Row {
        measure,
        days,
        dots,
        top: 0,
        lines: 1 + lines,
    }
}

/// Lays out measures and milestones. `sub_projects` in their order; milestones with the sub-project
/// that they belong to; dots nearer than `least` days come below each other.
pub fn plan(
    tasks: Vec<Task>,
    sub_projects: &[Id],
    milestones: Vec<(Option<Id>, Dot)>,
    least: i64,
) -> Plan {
    // One whose sub-project is gone belongs to none.
    let known = |id: Option<Id>| id.filter(|id| sub_projects.contains(id));
    let mut by_group: BTreeMap<Option<Id>, Vec<Task>> = BTreeMap::new();
    let mut undated = Vec::new();
    for task in tasks {
        match task.span.days() {
            Some(_) => by_group
                .entry(known(task.sub_project))
                .or_default()
                .push(task),
            None => undated.push((task.name, task.id)),
        }
    }
    let mut marks: BTreeMap<Option<Id>, Vec<Dot>> = BTreeMap::new();
    for (sub_project, dot) in milestones {
        marks.entry(known(sub_project)).or_default().push(dot);
    }
    undated.sort();
    let mut groups = Vec::new();
    let mut top = 0;
    for sub_project in sub_projects.iter().copied().map(Some).chain([None]) {
        let own = by_group.remove(&sub_project).unwrap_or_default();
        let dots = sub_project.and_then(|_| marks.remove(&sub_project));
        if own.is_empty() && dots.is_none() {
            continue;
        }
        let group = group(sub_project, own, dots.unwrap_or_default(), top, least);
        top += group.lines;
        groups.push(group);
    }
    let own = marks.remove(&None).unwrap_or_default();
    Plan {
        milestones: (!own.is_empty()).then(|| row(None, None, own, least)),
        groups,
        undated: undated.into_iter().map(|(_, id)| id).collect(),
    }
}

fn group(
    sub_project: Option<Id>,
    mut tasks: Vec<Task>,
    dots: Vec<Dot>,
    top: usize,
    least: i64,
) -> Group {
    tasks.sort_by_cached_key(|task| (task.span.days(), task.name.clone(), task.id));
    let counted = tasks
        .iter()
        .filter(|task| task.state != MeasureState::Dropped);
    let (mut done, mut all, mut days) = (0, 0, None::<(Date, Date)>);
    for task in counted {
        all += 1;
        done += usize::from(task.state == MeasureState::Done);
        if let Some((from, until)) = task.span.days() {
            days = Some(days.map_or((from, until), |(a, b)| (a.min(from), b.max(until))));
        }
    }
    let head = row(None, days, dots, least);
    let mut lines = head.lines;
    let mut rows = Vec::new();
    for task in tasks {
        let mut it = row(Some(task.id), task.span.days(), task.dots, least);
        it.top = lines;
        lines += it.lines;
        rows.push(it);
    }
    Group {
        sub_project,
        head,
        rows,
        done: (done, all),
        top,
        lines,
    }
}

impl Plan {
    /// How many measures have a row.
    pub fn rows(&self) -> usize {
        self.groups.iter().map(|group| group.rows.len()).sum()
    }

    /// All days in it, for the range that is shown.
    pub fn days(&self) -> impl Iterator<Item = Date> {
        let heads = self.groups.iter().map(|group| &group.head);
        let rows = self.groups.iter().flat_map(|group| &group.rows);
        let all = self.milestones.iter().chain(heads).chain(rows);
        all.flat_map(|row| {
            let dots = row.dots.iter().map(|(dot, ..)| dot.day);
            let ends = row.days.into_iter().flat_map(|(from, until)| [from, until]);
            ends.chain(dots)
        })
    }

    /// The arrows between bars that are here.
    pub fn arrows(&self, pairs: impl IntoIterator<Item = (Id, Id)>) -> Vec<Arrow> {
        let rows = self.groups.iter().enumerate().flat_map(|(n, group)| {
            let place = move |row: &Row| Some((row.measure?, (n, group.top + row.top, row.days?)));
            group.rows.iter().filter_map(place)
        });
        let places: BTreeMap<Id, (usize, usize, (Date, Date))> = rows.collect();
        let arrow = |(first, then): (Id, Id)| {
            let (group, line, (_, from)) = places.get(&first).copied()?;
            let (other, to_line, (to, _)) = places.get(&then).copied()?;
            let top = self.groups.get(group)?.top;
            Some(Arrow {
                first,
                then,
                group,
                is_within: group == other,
                from_line: line - top,
                to_line: to_line as isize - top as isize,
                from,
                to,
            })
        };
        pairs.into_iter().filter_map(arrow).collect()
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn id(number: u128) -> Id {
        Id(Uuid::from_u128(number))
    }

    fn day(number: i64) -> Date {
        Date::of_number(20_000 + number).unwrap()
    }

    fn task(number: u128, sub_project: Option<u128>, from: i64, until: i64) -> Task {
        Task {
            id: id(number),
            sub_project: sub_project.map(id),
            span: Span {
                from: Some(day(from)),
                until: Some(day(until)),
            },
            name: String::new(),
            state: MeasureState::Planned,
            dots: Vec::new(),
        }
    }

    fn milestone(number: u128, at: i64) -> Dot {
        Dot {
            day: day(at),
            of: DotOf::Milestone,
            id: id(number),
        }
    }

    #[test]
    fn measures_stand_under_their_sub_project_and_those_without_a_day_below() {
        let mut done = task(1, Some(91), 10, 20);
        done.state = MeasureState::Done;
        let mut dropped = task(2, Some(91), 500, 600);
        dropped.state = MeasureState::Dropped;
        let undated = Task {
            span: Span::default(),
            ..task(9, None, 0, 0)
        };
        let tasks = vec![
            task(5, None, 0, 1),
            task(3, Some(91), 5, 8),
            done,
            dropped,
            task(4, Some(99), 0, 2),
            undated,
        ];
        let milestones = vec![
            (None, milestone(70, 1)),
            (Some(id(92)), milestone(71, 4)),
            (Some(id(91)), milestone(72, 5)),
        ];
        let plan = plan(tasks, &[id(92), id(91)], milestones, 5);
        let heads: Vec<_> = plan.groups.iter().map(|group| group.sub_project).collect();
        assert_eq!(heads, [Some(id(92)), Some(id(91)), None]);
        let group = plan.groups.get(1).unwrap();
        let order: Vec<_> = group.rows.iter().filter_map(|row| row.measure).collect();
        assert_eq!(order, [id(3), id(1), id(2)]);
        assert_eq!(
            group.head.days,
            Some((day(5), day(20))),
            "what was dropped does not count"
        );
        assert_eq!(group.done, (1, 2));
        assert_eq!((group.top, group.lines, group.head.lines), (2, 5, 2));
        assert_eq!(
            plan.groups.get(2).unwrap().rows.len(),
            2,
            "its sub-project is gone"
        );
        assert_eq!(plan.undated, [id(9)]);
        assert_eq!(plan.milestones.as_ref().unwrap().dots.len(), 1);
        assert_eq!(plan.days().max(), Some(day(600)));
    }

    #[test]
    fn dots_that_would_touch_come_below_each_other() {
        let dots = [0, 2, 6, 6, 30].into_iter().zip(1..);
        let (laid, lines) = laid_out(dots.map(|(at, n)| milestone(n, at)).collect(), 5);
        let of: Vec<_> = laid.iter().map(|(_, line, _)| *line).collect();
        assert_eq!((of, lines), (vec![0, 1, 0, 2, 0], 3));
        assert_eq!(laid.first().unwrap().2, Some(day(6)));
        assert_eq!(laid.last().unwrap().2, None);
    }

    #[test]
    fn arrows_go_from_the_end_of_one_to_the_start_of_the_other() {
        let tasks = vec![
            task(1, Some(91), 0, 5),
            task(2, Some(91), 6, 9),
            task(3, None, 10, 12),
        ];
        let plan = plan(tasks, &[id(91)], Vec::new(), 5);
        let arrows = plan.arrows([
            (id(1), id(2)),
            (id(2), id(3)),
            (id(3), id(1)),
            (id(3), id(77)),
        ]);
        let ends: Vec<_> = arrows
            .iter()
            .map(|it| (it.group, it.from_line, it.to_line))
            .collect();
        assert_eq!(ends, [(0, 1, 2), (0, 2, 4), (1, 1, -2)]);
        assert_eq!(
            arrows.iter().map(|it| it.is_within).collect::<Vec<_>>(),
            [true, false, false]
        );
        let first = arrows.first().unwrap();
        assert_eq!((first.from, first.to), (day(5), day(6)));
    }
}
