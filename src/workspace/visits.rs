//! Visits of test customers: what they found at each item, what that makes, and what was missed.
//! Each reader subscribes to what it reads.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use leptos::prelude::*;

use super::{Deed, Entry, Id, Workspace, today};
use crate::domain::{CheckResult, Finding, Visit, Worth};
use crate::method::shopping::{Look, Miss, VisitScore, misses, score};
use crate::platform::random;

/// An item as a visit sees it.
#[derive(Clone, PartialEq, Debug)]
pub struct VisitItem {
    /// The item.
    pub check: Id,
    /// What it was worth that day, or is worth now while nobody has said anything.
    pub worth: Worth,
    /// What was found.
    pub result: Option<CheckResult>,
    /// What points do not say.
    pub remark: String,
    /// It has left the checklist since.
    pub is_gone: bool,
}

impl Workspace {
    /// The visits, the newest first; those without a date last.
    pub fn visits(self) -> Vec<Id> {
        self.inner().visits.here(|id, visit: &Visit| {
            let day = visit.date;
            (day.is_none(), Reverse(day), Reverse(id))
        })
    }

    /// The visits with a checklist, the newest first.
    pub fn visits_of(self, checklist: Id) -> Vec<Id> {
        let inner = self.inner();
        let of_it = |id: &Id| {
            let visit = inner.visits.peek(*id);
            visit.is_some_and(|visit| visit.value.checklist == Some(checklist))
        };
        self.visits().into_iter().filter(of_it).collect()
    }

    /// A visit, also one in the trash.
    pub fn visit(self, id: Id) -> Option<Entry<Visit>> {
        self.inner().visits.read(id)
    }

    /// Begins a visit, today.
    pub fn add_visit(self, checklist: Id) -> Option<Id> {
        let id = random::id();
        let visit = Visit {
            checklist: Some(checklist),
            date: today(),
            ..Visit::default()
        };
        self.edit(Deed::AddVisit, |draft| draft.create(id, &visit))
            .then_some(id)
    }

    /// The items of a visit: those of its checklist in their order, then those that have left the
    /// checklist since something was found at them.
    pub fn visit_items(self, visit: Id) -> Vec<VisitItem> {
        let inner = self.inner();
        let mut found = self.findings_of(visit);
        let checklist = self.visit(visit).and_then(|visit| visit.value.checklist);
        let checks = checklist.map(|it| self.checks_of(it)).unwrap_or_default();
        let mut items: Vec<VisitItem> = checks
            .into_iter()
            .map(|check| {
                let now = inner.checks.peek(check).map(|it| it.value.worth);
                item(check, found.remove(&check), now.unwrap_or_default(), false)
            })
            .collect();
        let gone = found
            .into_iter()
            .filter(|(_, finding)| finding.result.is_some() || !finding.remark.trim().is_empty())
            .map(|(check, finding)| item(check, Some(finding), Worth::default(), true));
        items.extend(gone);
        items
    }

    /// How a visit stands.
    pub fn visit_score(self, visit: Id) -> VisitScore {
        let items = self.visit_items(visit);
        score(items.into_iter().map(|item| (item.worth, item.result)))
    }

    /// The findings of a visit by item. Should there be two for one item, the one whose id both
    /// make the same way counts.
    fn findings_of(self, visit: Id) -> BTreeMap<Id, Finding> {
        let mut found = self.inner().findings.pick(|id, finding: &Finding| {
            let check = finding.check.filter(|_| finding.visit == Some(visit))?;
            Some((check, id != Finding::id(visit, check), id, finding.clone()))
        });
        found.sort_by_key(|(check, is_second, id, _)| Reverse((*check, *is_second, *id)));
        let found = found.into_iter();
        found
            .map(|(check, _, _, finding)| (check, finding))
            .collect()
    }

    /// Writes what a visit found at an item. The item's worth is written down with the first
    /// result; a later change of the checklist leaves it alone.
    pub fn answer_check(self, visit: Id, check: Id, result: Option<CheckResult>) -> bool {
        let now = self.inner().checks.peek(check).map(|it| it.value.worth);
        self.write_finding(visit, check, move |finding| {
            if let (None, Some(now)) = (finding.result, now) {
                finding.worth = now;
            }
            finding.result = result;
        })
    }

    /// Writes a remark of a visit on an item.
    pub fn remark_check(self, visit: Id, check: Id, remark: String) -> bool {
        self.write_finding(visit, check, move |finding| finding.remark = remark)
    }

    fn write_finding(self, visit: Id, check: Id, change: impl FnOnce(&mut Finding)) -> bool {
        let inner = self.inner();
        let same = |finding: &Finding| finding.visit == Some(visit) && finding.check == Some(check);
        let usual = Finding::id(visit, check);
        let known = untrack(|| {
            inner
                .findings
                .pick(|id, finding| same(finding).then_some(id))
        });
        let id = match known.iter().min() {
            Some(other) if !known.contains(&usual) => *other,
            _ => usual,
        };
        let blank = Finding {
            visit: Some(visit),
            check: Some(check),
            worth: inner
                .checks
                .peek(check)
                .map(|it| it.value.worth)
                .unwrap_or_default(),
            ..Finding::default()
        };
        self.edit(Deed::WriteFinding, |draft| {
            draft.put::<Finding>(id, blank, change);
        })
    }

    /// The items that the latest visit which looked at them found wanting. Items and checklists in
    /// the trash are left out.
    pub fn missed(self) -> Vec<Miss> {
        misses(self.looks())
    }

    /// Every look that a visit took at an item, likewise.
    pub fn looks(self) -> Vec<Look> {
        let inner = self.inner();
        // Any of these coming, going or changing counts.
        let days: BTreeMap<Id, _> = inner
            .visits
            .pick(|id, visit| Some((id, visit.date)))
            .into_iter()
            .collect();
        let lists = inner.checklists.here(|id, _| id);
        let checks = inner.checks.pick(|id, check| {
            let list = check.checklist?;
            lists.contains(&list).then_some(id)
        });
        let checks: std::collections::BTreeSet<Id> = checks.into_iter().collect();
        let looks = days.iter().flat_map(|(visit, day)| {
            let found = self.findings_of(*visit).into_iter();
            let look = |(check, finding): (Id, Finding)| match finding.result {
                Some(CheckResult::Points(points)) if checks.contains(&check) => Some(Look {
                    check,
                    visit: *visit,
                    day: *day,
                    worth: finding.worth,
                    points,
                }),
                _ => None,
            };
            found.filter_map(look).collect::<Vec<_>>()
        });
        looks.collect()
    }

    /// What a visit remarked on an item. Not reactive.
    pub fn remark_on(self, visit: Id, check: Id) -> String {
        let found = untrack(|| self.findings_of(visit)).remove(&check);
        found.map(|finding| finding.remark).unwrap_or_default()
    }
}

fn item(check: Id, finding: Option<Finding>, now: Worth, is_gone: bool) -> VisitItem {
    let finding = finding.unwrap_or_default();
    let is_said = finding.result.is_some();
    VisitItem {
        check,
        worth: if is_said || is_gone {
            finding.worth
        } else {
            now
        },
        result: finding.result,
        remark: finding.remark,
        is_gone,
    }
}
