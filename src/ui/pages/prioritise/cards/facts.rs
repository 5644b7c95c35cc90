//! Votes, Kano class and cost of cards in the matrix, each with the way to its source: in the panel,
//! in the table, and on the points if somebody wants that.

use std::collections::BTreeMap;

use leptos::prelude::*;

use super::super::card_facts::{CostFact, KanoFact, VotesFact};
use crate::domain::Card;
use crate::i18n::words::{card_ranking as words, matrix};
use crate::method::kano::Categories;
use crate::ui::pages::measure::kano::say as kano_say;
use crate::ui::parts::matrix::Beside;
use crate::ui::parts::{Choice, Select};
use crate::ui::say_doing;
use crate::workspace::{Id, Workspace};

/// What the points carry beside their names.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Carry {
    #[default]
    Nothing,
    Votes,
    Kano,
    Cost,
}

impl Carry {
    const ALL: [Self; 4] = [Self::Nothing, Self::Votes, Self::Kano, Self::Cost];

    fn as_str(self) -> &'static str {
        match self {
            Self::Nothing => "nothing",
            Self::Votes => "votes",
            Self::Kano => "kano",
            Self::Cost => "cost",
        }
    }

    fn label(self) -> &'static str {
        match self {
            Self::Nothing => matrix::carry_nothing(),
            Self::Votes => words::votes(),
            Self::Kano => words::kano(),
            Self::Cost => words::cost(),
        }
    }
}

/// What is known of all cards. Copy it freely.
#[derive(Clone, Copy)]
pub(super) struct Facts {
    workspace: Workspace,
    votes: Memo<Option<(Id, BTreeMap<Id, u64>)>>,
    kano: Memo<BTreeMap<Id, (Id, Categories)>>,
}

impl Facts {
    pub(super) fn new(workspace: Workspace) -> Self {
        Self {
            workspace,
            votes: Memo::new(move |_| workspace.dots_by_card()),
            kano: Memo::new(move |_| workspace.kano_by_card()),
        }
    }

    /// The dots of the latest closed round; subscribes.
    fn dots(self, card: Id) -> Option<(Id, u64)> {
        let votes = self.votes.read();
        let (round, dots) = votes.as_ref()?;
        Some((*round, dots.get(&card).copied().unwrap_or(0)))
    }

    /// What its point carries, where that is known; subscribes.
    pub(super) fn tag(self, carry: Carry, id: Id, card: &Card) -> Option<String> {
        match carry {
            Carry::Nothing => None,
            Carry::Votes => {
                let (_, dots) = self.dots(id)?;
                Some(matrix::votes_n(usize::try_from(dots).unwrap_or(usize::MAX)))
            }
            Carry::Kano => {
                let kano = self.kano.read();
                kano.get(&id).map(|(_, counts)| kano_say::verdict(counts))
            }
            Carry::Cost => card.cost.map(|cost| say_doing::money(self.workspace, cost)),
        }
    }

    fn cells(self, id: Id) -> Vec<AnyView> {
        let workspace = self.workspace;
        let dots = Signal::derive(move || self.dots(id));
        let kano = Signal::derive(move || self.kano.read().get(&id).copied());
        vec![
            view! { <VotesFact workspace dots /> }.into_any(),
            view! { <KanoFact workspace kano /> }.into_any(),
            view! { <CostFact workspace id /> }.into_any(),
        ]
    }

    fn heads() -> Vec<&'static str> {
        vec![words::votes(), words::kano(), words::cost()]
    }

    /// The same in the panel of the chosen point.
    pub(super) fn panel(self, id: Id) -> AnyView {
        let heads = Self::heads().into_iter();
        let facts = heads.zip(self.cells(id)).map(|(head, fact)| {
            view! {
                <div>
                    <dt>{head}</dt>
                    <dd>{fact}</dd>
                </div>
            }
        });
        view! { <dl class="matrix-facts">{facts.collect_view()}</dl> }.into_any()
    }

    /// The same as columns of the table.
    pub(super) fn columns(self) -> Beside {
        Beside {
            heads: Self::heads(),
            cells: Callback::new(move |id| self.cells(id)),
        }
    }
}

/// Chooses what the points carry.
#[component]
pub(super) fn CarrySelect(carry: RwSignal<Carry>) -> impl IntoView {
    let options = Carry::ALL.map(|it| Choice::new(it.as_str(), it.label()));
    view! {
        <Select
            label=matrix::carry()
            options=options.to_vec()
            value=Signal::derive(move || carry.get().as_str().to_owned())
            on_change=move |value: String| {
                let chosen = Carry::ALL.into_iter().find(|it| it.as_str() == value);
                carry.set(chosen.unwrap_or_default());
            }
        />
    }
}
