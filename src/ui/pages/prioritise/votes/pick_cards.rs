//! Choosing the cards that are voted about: all, or some picked by hand.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::super::card_facts::title_of;
use super::super::card_filter::{CardFilter, CardFilterBar, NoneShown};
use super::picking::Picking;
use crate::domain::board::fold;
use crate::i18n::words::{ballot as words, common, votes};
use crate::ui::parts::{
    Button, Checkbox, Choice, Dialog, DialogSize, Glyph, Icon, Segmented, Variant,
};
use crate::workspace::{Id, Workspace};

/// How many cards are drawn at once.
const STEP: usize = 40;

/// The window.
#[component]
pub(super) fn PickCards(
    workspace: Workspace,
    picking: Picking,
    #[prop(into)] on_pick: Callback<BTreeSet<Id>>,
) -> impl IntoView {
    let open = picking.open;
    let take = move |_| {
        if let Some(cards) = picking.take() {
            on_pick.run(cards);
        }
    };
    let footer = move || {
        view! {
            <Button label=common::cancel() on_click=move |_| open.set(false) />
            <Button label=words::take_over() icon=Glyph::Check variant=Variant::Primary on_click=take />
        }
    };
    view! {
        <Dialog open title=words::pick_cards() size=DialogSize::Large on_close=move |()| open.set(false) footer>
            <Body workspace picking />
        </Dialog>
    }
}

#[component]
fn Body(workspace: Workspace, picking: Picking) -> impl IntoView {
    let Picking {
        all, chosen, empty, ..
    } = picking;
    let filter = RwSignal::new(CardFilter::default());
    let limit = RwSignal::new(STEP);
    let cards = Memo::new(move |_| workspace.all_cards());
    let found = Memo::new(move |_| {
        let filter = filter.read();
        let cards = cards.read();
        let shown = cards.iter().filter(|(_, card)| filter.shows(card));
        let mut all: Vec<_> = shown
            .map(|(id, card)| (fold(&card.title), *id, title_of(card)))
            .collect();
        all.sort();
        all.into_iter()
            .map(|(_, id, title)| (id, title))
            .collect::<Vec<_>>()
    });
    let drawn = move || {
        let found = found.read();
        found.iter().take(limit.get()).cloned().collect::<Vec<_>>()
    };
    let rest = Memo::new(move |_| found.read().len().saturating_sub(limit.get()));
    let each = move |on: bool| {
        for (id, _) in found.get_untracked() {
            picking.choose(id, on);
        }
    };
    let options = vec![
        Choice::new("all", words::cards_all()),
        Choice::new("some", words::cards_picked()),
    ];
    view! {
        <Segmented
            label=words::choice()
            options
            value=Signal::derive(move || if all.get() { "all" } else { "some" }.to_owned())
            on_change=move |value: String| all.set(value == "all")
        />
        <Show when=move || !all.get() fallback=|| view! { <p class="quiet">{words::cards_all_text()}</p> }>
            <div class="voting__pick">
                <CardFilterBar workspace filter cards />
                <div class="voting__deeds">
                    <Button label=words::pick_each() icon=Glyph::Check on_click=move |_| each(true) />
                    <Button label=words::pick_none() icon=Glyph::Close on_click=move |_| each(false) />
                    <span role="status">{move || words::picked(chosen.read().len())}</span>
                </div>
                {move || empty.get().then(|| view! {
                    <p class="field__error"><Icon glyph=Glyph::Warning /><span>{words::pick_one()}</span></p>
                })}
                <Show when=move || found.read().is_empty()>
                    <NoneShown workspace filter cards />
                </Show>
                <ul class="voting__picks" aria-label=votes::cards()>
                    <For each=drawn key=|card| card.clone() let((id, title))>
                        <li>
                            <Checkbox
                                label=title
                                checked=Signal::derive(move || chosen.read().contains(&id))
                                on_change=move |on| picking.choose(id, on)
                            />
                        </li>
                    </For>
                </ul>
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
        </Show>
    }
}
