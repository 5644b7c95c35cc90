//! Before somebody writes: how many take part, and whether the device goes round.

use std::num::NonZeroU32;

use leptos::prelude::*;

use super::Ground;
use crate::domain::Activity;
use crate::i18n::{self, words::brain as words};
use crate::method::brainwriting::most_ideas;
use crate::ui::parts::{Button, Choice, Glyph, Select, TextField, Variant};
use crate::workspace::{Deed, Seat};

/// The most people, ideas and turns of one brainwriting.
const MOST: u32 = 999;

#[component]
pub(super) fn Begin(ground: Ground) -> impl IntoView {
    let Ground {
        workspace,
        id,
        about,
        ..
    } = ground;
    let has_begun = Memo::new(move |_| {
        let any = !workspace.sheets(id).0.is_empty();
        any || about.with(|about| about.turn > 0)
    });
    let place = RwSignal::new(String::from("0"));
    let people = Signal::derive(move || {
        let choice = |n: u32| Choice::new(n.to_string(), words::person(&number(n + 1)));
        (0..about.with(Activity::heads))
            .map(choice)
            .collect::<Vec<_>>()
    });
    let sit = move |_| {
        let place = place.get_untracked().parse().unwrap_or_default();
        let done = about.with_untracked(|about| about.turn);
        ground.take(Some(Seat::Person { place, done }));
    };
    let sum = move || {
        about.with(|about| {
            words::sum(
                &number(about.heads()),
                &number(about.ideas()),
                &i18n::number(most_ideas(about) as usize),
                &number(about.turns()),
            )
        })
    };
    view! {
        <section class="brain__begin" aria-labelledby="brain-begin">
            <h2 id="brain-begin" tabindex="-1">{words::begin()}</h2>
            <p class="measure">{words::explain()}</p>
            <Show when=move || !has_begun.get()>
                <Numbers ground />
            </Show>
            <p class="quiet">{sum}</p>
            <div class="brain__ways">
                <div class="panel brain__way">
                    <h3>{words::one_device()}</h3>
                    <p>{words::one_device_text()}</p>
                    <Button
                        label=words::hand_round()
                        icon=Glyph::People
                        variant=Variant::Primary
                        on_click=move |_| ground.take(Some(Seat::Round(0)))
                    />
                </div>
                <div class="panel brain__way">
                    <h3>{words::own_device()}</h3>
                    <p>{words::own_device_text()}</p>
                    <Select
                        label=words::i_am()
                        options=people
                        value=place
                        on_change=move |chosen: String| place.set(chosen)
                    />
                    <Button label=words::sit() icon=Glyph::Person on_click=sit />
                </div>
            </div>
        </section>
    }
}

/// How many people, ideas and turns; only before anything is written.
#[component]
fn Numbers(ground: Ground) -> impl IntoView {
    type Put = fn(&mut Activity, NonZeroU32);
    let field = move |label: &'static str, read: fn(&Activity) -> u32, least: u32, put: Put| {
        let wrong = RwSignal::new(false);
        let commit = move |text: String| {
            let number = text.trim().parse::<u32>().ok().and_then(NonZeroU32::new);
            let number = number.filter(|n| (least..=MOST).contains(&n.get()));
            wrong.set(number.is_none());
            if let Some(number) = number {
                ground
                    .workspace
                    .change::<Activity>(Deed::EditActivity, ground.id, |it| put(it, number));
            }
        };
        let error = move || {
            wrong
                .get()
                .then(|| words::wrong(&number(least), &number(MOST)))
        };
        view! {
            <TextField
                label
                value=Signal::derive(move || ground.about.with(read).to_string())
                error=MaybeProp::derive(error)
                on_commit=commit
            />
        }
    };
    view! {
        <div class="brain__numbers">
            {field(words::people(), Activity::heads, 2, |it, n| it.heads = Some(n))}
            {field(words::ideas(), Activity::ideas, 1, |it, n| it.ideas = Some(n))}
            {field(words::turns(), Activity::turns, 1, |it, n| it.turns = Some(n))}
        </div>
    }
}

pub(super) fn number(n: u32) -> String {
    i18n::number(n as usize)
}
