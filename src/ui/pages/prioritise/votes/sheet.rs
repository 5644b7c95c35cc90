//! A ballot as people fill it in: what is left, as dots and as a number, and the cards under their
//! groups, each with a stepper. Nothing is written before the ballot is handed in.

use std::collections::BTreeMap;

use leptos::prelude::*;

use super::sheet_card::CardLine;
use super::whole;
use crate::domain::board::fold;
use crate::domain::{Ballot, Round};
use crate::i18n::{self, words::ballot as words, words::votes};
use crate::method::voting::{Faults, NoDot, left, put};
use crate::ui::parts::{Button, Glyph, Icon, TextField, use_toasts};
use crate::ui::say_workshop;
use crate::workspace::{Id, Workspace};

/// How many cards are drawn at once.
const STEP: usize = 40;
/// More cards than this can be searched.
const MANY: usize = 12;
/// More dots than this are not drawn one by one.
const DRAWN: u64 = 12;

/// A ballot that somebody fills in.
#[derive(Clone, Copy)]
pub(super) struct Filling {
    pub(super) workspace: Workspace,
    pub(super) round: Memo<Round>,
    pub(super) draft: RwSignal<Ballot>,
    /// When a ballot is mended: the dots that are on it, which can only become fewer.
    most: StoredValue<Option<BTreeMap<Id, u32>>>,
    refused: RwSignal<Option<String>>,
}

impl Filling {
    /// Fills in this ballot.
    pub(super) fn new(workspace: Workspace, round: Memo<Round>, ballot: Ballot) -> Self {
        Self {
            workspace,
            round,
            draft: RwSignal::new(ballot),
            most: StoredValue::new(None),
            refused: RwSignal::new(None),
        }
    }

    /// Says which dots of this ballot stay.
    pub(super) fn mending(workspace: Workspace, round: Memo<Round>, ballot: Ballot) -> Self {
        let most = ballot.dots.clone();
        let it = Self::new(workspace, round, ballot);
        it.most.set_value(Some(most));
        it
    }

    /// What is wrong with it as it is now.
    pub(super) fn faults(self) -> Faults {
        Faults::of(&self.round.read(), &self.draft.read())
    }

    /// The dots on a card.
    pub(super) fn dots(self, card: Id) -> u32 {
        self.draft.read().dots.get(&card).copied().unwrap_or(0)
    }

    /// Would one more dot on this card be taken?
    pub(super) fn takes_more(self, card: Id) -> bool {
        let mut ballot = self.draft.get();
        let wanted = self.dots(card).saturating_add(1);
        self.put_on(&mut ballot, card, wanted, &self.round.read())
            .is_ok()
    }

    fn put_on(self, ballot: &mut Ballot, card: Id, dots: u32, round: &Round) -> Result<(), NoDot> {
        let most = self
            .most
            .with_value(|most| Some(most.as_ref()?.get(&card).copied().unwrap_or(0)));
        match most {
            None => put(round, ballot, card, dots),
            Some(most) if dots > most => Err(NoDot::TooMany(most.into())),
            Some(_) if dots == 0 => {
                ballot.dots.remove(&card);
                Ok(())
            }
            Some(_) => {
                ballot.dots.insert(card, dots);
                Ok(())
            }
        }
    }

    /// Puts so many dots on a card, or says why not.
    pub(super) fn put(self, card: Id, name: &str, dots: u32) {
        let round = self.round.get_untracked();
        let mut ballot = self.draft.get_untracked();
        match self.put_on(&mut ballot, card, dots, &round) {
            Ok(()) => {
                self.refused.set(None);
                self.draft.set(ballot);
            }
            Err(NoDot::TooMany(most)) => self.refuse(votes::at_most(name, whole(most))),
            Err(NoDot::OneEach(most)) => self.refuse(words::one_each(whole(most))),
            Err(NoDot::NoChoice) => self.refuse(words::no_choice(name)),
        }
    }

    /// Says why something is not taken.
    pub(super) fn refuse(self, text: String) {
        use_toasts().announce(text.clone());
        self.refused.set(Some(text));
    }
}

/// The ballot.
#[component]
pub(super) fn Sheet(
    filling: Filling,
    /// Can numbers be typed, as when many dots are entered at once?
    #[prop(optional)]
    typed: bool,
) -> impl IntoView {
    let Filling {
        workspace, round, ..
    } = filling;
    let text = RwSignal::new(String::new());
    let limit = RwSignal::new(STEP);
    let groups = Memo::new(move |_| workspace.ballot_groups());
    let cards = Memo::new(move |_| {
        let only = filling.most.get_value();
        match only {
            // Also those in the trash: their dots can be taken away, or the ballot would be lost.
            Some(only) => {
                let inner = workspace.inner();
                let card = |id: &Id| Some((*id, inner.cards.peek(*id)?.value));
                only.keys().filter_map(card).collect()
            }
            None => workspace.ballot_cards(&round.read()),
        }
    });
    // Groups in their order, cards by title: nothing jumps away while somebody gives dots.
    let found = Memo::new(move |_| {
        let (groups, words) = (groups.read(), fold(&text.read()));
        let mut all: Vec<_> = cards
            .read()
            .iter()
            .filter(|(_, card)| fold(&card.title).contains(words.trim()))
            .map(|(id, card)| {
                let group = card.group.filter(|group| groups.contains_key(group));
                let place = group.and_then(|group| Some(groups.get(&group)?.0.clone()));
                (place.is_none(), place, fold(&card.title), *id, group)
            })
            .collect();
        all.sort();
        all.into_iter()
            .map(|(.., id, group)| (group, id))
            .collect::<Vec<_>>()
    });
    let sections = Memo::new(move |_| {
        let mut sections: Vec<(Option<Id>, Vec<Id>)> = Vec::new();
        for (group, card) in found.read().iter().take(limit.get()) {
            match sections.last_mut() {
                Some((last, cards)) if last == group => cards.push(*card),
                _ => sections.push((*group, vec![*card])),
            }
        }
        sections
    });
    let has_groups = Memo::new(move |_| found.read().iter().any(|(group, _)| group.is_some()));
    let names = move || {
        let sections = sections.read();
        sections.iter().map(|(group, _)| *group).collect::<Vec<_>>()
    };
    let count = Memo::new(move |_| found.read().len());
    let rest = Memo::new(move |_| count.get().saturating_sub(limit.get()));
    let is_many = Memo::new(move |_| cards.read().len() > MANY);
    view! {
        <div class="ballot">
            <Left filling />
            <Show when=move || is_many.get()>
                <div class="ballot__search">
                    <TextField
                        label=words::search()
                        value=text
                        on_input=move |words: String| text.set(words)
                    />
                </div>
            </Show>
            <Show when=move || count.get() == 0>
                <p class="quiet">
                    {move || if cards.read().is_empty() { words::no_cards() } else { words::none_found() }}
                </p>
            </Show>
            <For each=names key=|group| *group let:group>
                <Section filling group sections groups has_groups typed />
            </For>
            <Show when=move || rest.get() != 0>
                <div>
                    <Button
                        label=Signal::derive(move || votes::more(STEP.min(rest.get())))
                        icon=Glyph::ChevronDown
                        on_click=move |_| limit.update(|limit| *limit += STEP)
                    />
                </div>
            </Show>
        </div>
    }
}

type Sections = Memo<Vec<(Option<Id>, Vec<Id>)>>;
type Groups = Memo<BTreeMap<Id, ((bool, String, Id), String)>>;

/// The cards of one group.
#[component]
fn Section(
    filling: Filling,
    group: Option<Id>,
    sections: Sections,
    groups: Groups,
    has_groups: Memo<bool>,
    typed: bool,
) -> impl IntoView {
    let name = Memo::new(move |_| match group {
        None => words::ungrouped().to_owned(),
        Some(group) => {
            let groups = groups.read();
            say_workshop::group(groups.get(&group).map_or("", |(_, name)| name))
        }
    });
    let cards = Memo::new(move |_| {
        let sections = sections.read();
        let own = sections.iter().find(|(other, _)| *other == group);
        own.map(|(_, cards)| cards.clone()).unwrap_or_default()
    });
    let label = move || {
        if has_groups.get() {
            name.get()
        } else {
            votes::cards().to_owned()
        }
    };
    view! {
        <div class="ballot__section">
            <Show when=move || has_groups.get()>
                <p class="ballot__group">
                    {group.map(|_| view! { <Icon glyph=Glyph::Group /> })}
                    <span>{name}</span>
                </p>
            </Show>
            <ul class="ballot__cards" aria-label=label>
                <For each=move || cards.get() key=|id| *id let:card>
                    <CardLine filling card typed />
                </For>
            </ul>
        </div>
    }
}

/// How many dots are left, and why one more is not possible. Stays in sight.
#[component]
fn Left(filling: Filling) -> impl IntoView {
    let Filling {
        round,
        draft,
        refused,
        ..
    } = filling;
    let budget = Memo::new(move |_| draft.read().budget(&round.read()));
    let left = Memo::new(move |_| left(&round.read(), &draft.read()));
    let text = move || {
        let over = filling.faults().over;
        if over > 0 {
            return words::over(whole(over));
        }
        votes::left(&i18n::number(whole(budget.get())), whole(left.get()))
    };
    let dots = move || {
        let budget = budget.get();
        (budget <= DRAWN).then(|| {
            let left = left.get();
            let dot = |n| view! { <span class="ballot__dot" data-left=(n < left).to_string()></span> };
            view! { <span class="ballot__dots" aria-hidden="true">{(0..budget).map(dot).collect_view()}</span> }
        })
    };
    view! {
        <div class="ballot__left">
            <p class="ballot__left-words">
                <span role="status">{text}</span>
                {dots}
            </p>
            {move || refused.get().map(|text| view! {
                <p class="field__error"><Icon glyph=Glyph::Warning /><span>{text}</span></p>
            })}
        </div>
    }
}
