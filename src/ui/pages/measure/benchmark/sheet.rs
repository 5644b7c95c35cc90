//! The benchmark as the page reads it: companies, dimensions and scores in one value.

use std::collections::{BTreeMap, BTreeSet};

use leptos::prelude::*;

use crate::domain::{Color, Company, CompanyKind, Dimension, Grade, Mark};
use crate::i18n::words::benchmark as words;
use crate::workspace::{Id, Workspace};

/// A company.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Firm {
    pub(super) id: Id,
    pub(super) name: String,
    pub(super) kind: CompanyKind,
    /// Which pattern its line has: 0 is our own.
    pub(super) pattern: usize,
    /// Its scores, dimension by dimension.
    pub(super) scores: Vec<Option<f64>>,
}

impl Firm {
    /// Is it ours?
    pub(super) fn is_own(&self) -> bool {
        self.id == Company::OWN
    }

    /// The colour of its line; our own has the accent.
    pub(super) fn color(&self) -> Option<Color> {
        const COLORS: [Color; 7] = [
            Color::Violet,
            Color::Amber,
            Color::Blue,
            Color::Rose,
            Color::Olive,
            Color::Copper,
            Color::Slate,
        ];
        let place = self.pattern.checked_sub(1)?;
        COLORS.get(place % COLORS.len()).copied()
    }
}

/// A dimension.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Axis {
    pub(super) id: Id,
    pub(super) name: String,
    pub(super) note: String,
}

/// Everything that is compared.
#[derive(Clone, PartialEq, Debug, Default)]
pub(super) struct Sheet {
    pub(super) firms: Vec<Firm>,
    pub(super) axes: Vec<Axis>,
    pub(super) marks: BTreeMap<(Id, Id), Mark>,
}

impl Sheet {
    /// Reads it; subscribes to everything in it.
    pub(super) fn read(workspace: Workspace) -> Self {
        let axis = |id: Id| {
            let dimension = workspace.value::<Dimension>(id);
            Axis {
                id,
                name: dimension_name(&dimension),
                note: dimension.note,
            }
        };
        let axes: Vec<Axis> = workspace
            .in_order::<Dimension>()
            .into_iter()
            .map(axis)
            .collect();
        let marks = workspace.marks();
        let firm = |(place, id): (usize, Id)| {
            let company = workspace.value::<Company>(id);
            let score = |axis: &Axis| marks.get(&(id, axis.id))?.grade.map(Grade::get);
            Firm {
                id,
                name: company_name(id, &company),
                kind: company.kind,
                pattern: if id == Company::OWN { 0 } else { place.max(1) },
                scores: axes.iter().map(score).collect(),
            }
        };
        let firms = workspace.companies().into_iter().enumerate().map(firm);
        Self {
            firms: firms.collect(),
            marks,
            axes,
        }
    }

    /// Without the companies that are not to be shown.
    pub(super) fn shown(&self, hidden: &BTreeSet<Id>) -> Vec<Firm> {
        let firms = self.firms.iter();
        firms
            .filter(|firm| !hidden.contains(&firm.id))
            .cloned()
            .collect()
    }

    /// Has anybody scored anything?
    pub(super) fn is_scored(&self) -> bool {
        let mut all = self.firms.iter().flat_map(|firm| &firm.scores);
        all.any(Option::is_some)
    }
}

/// What a company is called.
pub(super) fn company_name(id: Id, company: &Company) -> String {
    match company.name.trim() {
        "" if id == Company::OWN => words::own_name().to_owned(),
        "" => words::nameless().to_owned(),
        name => name.to_owned(),
    }
}

/// What a dimension is called.
pub(super) fn dimension_name(dimension: &Dimension) -> String {
    match dimension.name.trim() {
        "" => words::nameless().to_owned(),
        name => name.to_owned(),
    }
}

/// What the page hands to its parts. Copy it freely.
#[derive(Clone, Copy)]
pub(super) struct Shared {
    pub(super) workspace: Workspace,
    pub(super) sheet: Memo<Sheet>,
    /// The companies that are not drawn.
    pub(super) hidden: RwSignal<BTreeSet<Id>>,
    /// The score whose fields are open: company and dimension.
    pub(super) open: RwSignal<Option<(Id, Id)>>,
}
