//! The benchmark: beginning it, companies, dimensions and scores.

use std::collections::BTreeMap;

use leptos::prelude::*;

use super::cards::salt;
use super::{Deed, Draft, Id, Key, Workspace};
use crate::domain::board::{Spot, key_at};
use crate::domain::{Company, CompanyKind, Dimension, Domain, Mark, Nudge};
use crate::platform::random;

impl Workspace {
    /// Is there anything to compare yet?
    pub fn has_benchmark(self) -> bool {
        !self.in_order::<Dimension>().is_empty() || !self.in_order::<Company>().is_empty()
    }

    /// The companies: our own first, then all others in their order; subscribes to them.
    pub fn companies(self) -> Vec<Id> {
        let mut ids = self.in_order::<Company>();
        ids.sort_by_key(|id| *id != Company::OWN);
        ids
    }

    /// Begins the benchmark: our own company is there. Adds dimensions with these names and notes.
    pub fn add_dimensions(self, dimensions: Vec<(String, String)>) -> Vec<Id> {
        let mut keys = self.keys_of::<Dimension>();
        let mut ids = Vec::new();
        self.edit(Deed::AddDimension, |draft| {
            self.begin(draft);
            for (name, note) in dimensions {
                let (id, at) = at_end(&mut keys);
                ids.push(id);
                draft.create(id, &Dimension { name, note, at });
            }
        });
        ids
    }

    /// Adds a company of a kind.
    pub fn add_company(self, name: String, kind: CompanyKind) -> bool {
        let (id, at) = at_end(&mut self.keys_of::<Company>());
        let company = Company {
            name,
            kind,
            at,
            ..Company::default()
        };
        self.edit(Deed::AddCompany, |draft| {
            self.begin(draft);
            draft.create(id, &company);
        })
    }

    /// Moves a company among the others; our own stays at the head. Says its new place and how many
    /// there are.
    pub fn nudge_company(self, id: Id, nudge: Nudge) -> Option<(usize, usize)> {
        let others = || {
            let mut keys = self.keys_of::<Company>();
            keys.retain(|(id, _)| *id != Company::OWN);
            keys
        };
        let keys = others();
        let list: Vec<Id> = keys.iter().map(|(id, _)| *id).collect();
        let at = key_at(&keys, id, nudge.spot(&list, id)?, salt(random::id()));
        self.change::<Company>(Deed::MoveCompany, id, |company| company.at = at);
        let keys = others();
        let place = keys.iter().position(|(other, _)| *other == id)?;
        Some((place + 1, keys.len()))
    }

    /// Our own company exists as soon as there is something to compare.
    fn begin(self, draft: &mut Draft<'_>) {
        let entry = self.inner().companies.peek(Company::OWN);
        match entry {
            Some(entry) if entry.is_here() => {}
            Some(_) => draft.restore(Key::new(Company::KIND, Company::OWN)),
            None => {
                let own = Company {
                    kind: CompanyKind::Own,
                    ..Company::default()
                };
                draft.create(Company::OWN, &own);
            }
        }
    }

    fn keys_of<T: super::Ordered>(self) -> Vec<(Id, String)> {
        let inner = self.inner();
        let key = |id: Id| Some((id, T::shelf(&inner).peek(id)?.value.at().to_owned()));
        let ids = untrack(|| self.in_order::<T>());
        ids.into_iter().filter_map(key).collect()
    }

    /// All marks by company and dimension; subscribes to them. Of two records for one place the one
    /// with the lower id counts.
    pub fn marks(self) -> BTreeMap<(Id, Id), Mark> {
        let mut all = self
            .inner()
            .marks
            .pick(|id, mark| Some((id, mark.company?, mark.dimension?, mark.clone())));
        all.sort_by_key(|(id, ..)| std::cmp::Reverse(*id));
        let marks = all.into_iter();
        marks
            .map(|(_, company, dimension, mark)| ((company, dimension), mark))
            .collect()
    }

    /// Scores a company in a dimension, or says where a score comes from.
    pub fn mark(self, company: Id, dimension: Id, change: impl FnOnce(&mut Mark)) -> bool {
        let is_it =
            |mark: &Mark| mark.company == Some(company) && mark.dimension == Some(dimension);
        let inner = self.inner();
        let known = untrack(|| inner.marks.pick(|id, mark| is_it(mark).then_some(id)));
        let known = known.into_iter().min();
        let id = known.unwrap_or_else(|| Mark::id(company, dimension));
        let blank = Mark {
            company: Some(company),
            dimension: Some(dimension),
            ..Mark::default()
        };
        self.edit(Deed::ScoreCompany, |draft| {
            draft.put::<Mark>(id, blank, change)
        })
    }
}

/// An id and an order key behind all others.
fn at_end(keys: &mut Vec<(Id, String)>) -> (Id, String) {
    let id = random::id();
    let at = key_at(keys, id, Spot::Last, salt(id));
    keys.push((id, at.clone()));
    (id, at)
}
