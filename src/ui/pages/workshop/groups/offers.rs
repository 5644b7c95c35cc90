//! Cards that may mean the same, only when somebody asks. A person takes an offer or puts it away for
//! good.

use leptos::prelude::*;

use super::Sight;
use super::deeds::Deeds;
use crate::domain::Group;
use crate::i18n::words::{common, groups as words};
use crate::method::Offer;
use crate::method::similar::similar;
use crate::platform::address;
use crate::ui::parts::{Button, Glyph, Variant, use_toasts};
use crate::ui::{say, say_workshop};
use crate::workspace::{Id, Undone, Way, Workspace};

const HEADING: &str = "groups-offers";
/// How many offers are shown at first, and how many more each time.
const PAGE: usize = 8;

/// The offers, behind a button.
#[component]
pub(super) fn Offers(workspace: Workspace, deeds: Deeds, sight: RwSignal<Sight>) -> impl IntoView {
    let open = RwSignal::new(false);
    view! {
        <div class="groups__offering">
            <button
                type="button"
                class="button button--quiet"
                aria-expanded=move || open.get().to_string()
                on:click=move |_| open.update(|open| *open = !*open)
            >
                {move || if open.get() { words::hide_alike() } else { words::find_alike() }}
            </button>
            {move || open.get().then(|| view! { <List workspace deeds sight /> })}
        </div>
    }
}

#[component]
fn List(workspace: Workspace, deeds: Deeds, sight: RwSignal<Sight>) -> impl IntoView {
    let cards = Memo::new(move |_| {
        let sight = sight.get();
        let columns = deeds.columns.read();
        let shown = columns.iter().filter(|(_, column)| sight.shows(*column));
        shown.map(|(id, _)| *id).collect::<Vec<Id>>()
    });
    let compared = Memo::new(move |_| workspace.comparable(&cards.read()));
    let pairs = Memo::new(move |_| similar(&compared.read()));
    let offers = Memo::new(move |_| workspace.offers(&pairs.read()));
    let limit = RwSignal::new(PAGE);
    let drawn = Memo::new(move |_| {
        let mut all = offers.get();
        all.truncate(limit.get());
        all
    });
    let hidden = Memo::new(move |_| offers.with(Vec::len).saturating_sub(limit.get()));
    view! {
        <section class="groups__offers" aria-labelledby=HEADING>
            <h2 class="groups__heading" id=HEADING tabindex="-1">{words::alike()}</h2>
            <Show
                when=move || !drawn.read().is_empty()
                fallback=|| view! { <p class="groups__none">{words::none_alike()}</p> }
            >
                <ul class="groups__pairs">
                    <For
                        each=move || drawn.get()
                        key=|offer| (offer.pair.a, offer.pair.b, offer.group)
                        let:offer
                    >
                        <Pair workspace deeds offer />
                    </For>
                </ul>
            </Show>
            <Show when=move || { hidden.get() > 0 }>
                <Button
                    label=Signal::derive(move || words::more_pairs(hidden.get().min(PAGE)))
                    variant=Variant::Ghost
                    on_click=move |_| limit.update(|limit| *limit += PAGE)
                />
            </Show>
        </section>
    }
}

#[component]
fn Pair(workspace: Workspace, deeds: Deeds, offer: Offer) -> impl IntoView {
    let toasts = use_toasts();
    let (a, b) = (offer.pair.a, offer.pair.b);
    let title = move |id: Id| Signal::derive(move || say::card(workspace, id));
    let (first, second) = (title(a), title(b));
    let group = offer.group;
    let take_label = move || match group {
        Some(group) => {
            words::take_into(&say_workshop::group(&workspace.value::<Group>(group).name))
        }
        None => words::put_together().to_owned(),
    };
    let take = move |_| {
        match group {
            Some(group) => deeds.join(vec![a, b], group),
            None => deeds.together(vec![a, b]),
        }
        to_heading();
    };
    let ignore = move |_| {
        if workspace.not_alike(a, b) {
            toasts.toast_with(words::not_alike_done(), common::undo(), move || {
                // Where somebody else has changed these cards, undo asks as always.
                let _: Undone = workspace.step(Way::Undo, false);
            });
            to_heading();
        }
    };
    let named = move |label: String| format!("{label}: {} – {}", first.get(), second.get());
    view! {
        <li class="groups__pair">
            <p class="groups__alike">
                <span>{first}</span>
                <span>{second}</span>
            </p>
            <div class="groups__answers">
                <Button
                    label=Signal::derive(take_label)
                    icon=Glyph::Group
                    aria_label=MaybeProp::derive(move || Some(named(take_label())))
                    on_click=take
                />
                <Button
                    label=words::not_alike()
                    variant=Variant::Ghost
                    aria_label=MaybeProp::derive(move || Some(named(words::not_alike().to_owned())))
                    on_click=ignore
                />
            </div>
        </li>
    }
}

/// The offer has gone; the keyboard stays with the others.
fn to_heading() {
    request_animation_frame(|| request_animation_frame(|| address::focus(HEADING)));
}
