//! One card on the screen of groups: what it says, whether it is chosen, its menu.

use leptos::ev;
use leptos::prelude::*;

use super::deeds::Deeds;
use super::keys::key;
use super::target::Target;
use crate::i18n::words::groups as words;
use crate::ui::parts::{Icon, MenuButton};
use crate::ui::{places, say};
use crate::workspace::{Id, Workspace};

/// The text that tells the keys.
pub(super) const KEYS: &str = "groups-keys";

/// The card's element.
pub(super) fn anchor(id: Id) -> String {
    format!("groups-card-{id}")
}

/// A card.
#[component]
pub(super) fn GroupCard(
    workspace: Workspace,
    id: Id,
    deeds: Deeds,
    /// Is it in no group? Then others can be dropped onto it.
    #[prop(optional)]
    loose: bool,
) -> impl IntoView {
    let card = Memo::new(move |_| {
        workspace
            .card(id)
            .map(|entry| entry.value)
            .unwrap_or_default()
    });
    let title = Memo::new(move |_| say::card_title(&card.read().title));
    let place = Memo::new(move |_| card.read().place.column());
    let heading = format!("{}-title", anchor(id));
    let labelled_by = heading.clone();
    let on_key = move |event: ev::KeyboardEvent| {
        // Keys on the links and buttons of the card are theirs.
        if event.target() == event.current_target() && key(&event, id, deeds) {
            event.prevent_default();
            event.stop_propagation();
        }
    };
    let is_chosen = Memo::new(move |_| deeds.chosen.with(|chosen| chosen.contains(&id)));
    let target = Target::Card(id);
    let state = move || match deeds.is_lifted(id) {
        true => "lifted",
        false if loose && deeds.is_aimed(target) => "aimed",
        false => "still",
    };
    view! {
        <li class="groups__slot" data-drop-column=loose.then(|| target.to_string())>
            <article
                class="groups__card"
                id=anchor(id)
                tabindex="0"
                data-kind=move || place.get().kind.as_str()
                data-drag-id=id.to_string()
                data-state=state
                aria-labelledby=labelled_by
                aria-describedby=KEYS
                on:keydown=on_key
                on:blur=move |_| if deeds.lifted.with_untracked(Option::is_some) { deeds.cancel() }
            >
                <label class="groups__choose">
                    <input
                        type="checkbox"
                        class="groups__box"
                        aria-label=move || words::choose(&title.get())
                        prop:checked=is_chosen
                        on:change=move |event| deeds.choose(id, event_target_checked(&event))
                    />
                </label>
                <h3 class="groups__title" id=heading>{title}</h3>
                <p class="groups__facts">
                    <Icon glyph=Signal::derive(move || say::glyph(place.get().kind)) />
                    <span>{move || say::kind(place.get().kind)}" · "{move || say::board_name(workspace, place.get().board)}</span>
                    <Dots workspace dots=Signal::derive(move || deeds.dots_of(&[id])) />
                </p>
                <div class="groups__menu">
                    <MenuButton
                        label=Signal::derive(move || words::card_menu(&title.get()))
                        items=move |()| deeds.menu(id)
                    />
                </div>
            </article>
        </li>
    }
}

/// The dots of the latest closed round, leading there; nothing where there are none.
#[component]
pub(super) fn Dots(workspace: Workspace, dots: Signal<Option<(Id, u64)>>) -> impl IntoView {
    let dots = Memo::new(move |_| dots.get().filter(|(_, dots)| *dots > 0));
    move || {
        dots.get().map(|(round, dots)| {
            let dots = usize::try_from(dots).unwrap_or(usize::MAX);
            view! {
                <a class="groups__dots" href=places::round(workspace, round) draggable="false">
                    {words::dots(dots)}
                </a>
            }
        })
    }
}
