//! For the facilitator: how far the turn has come, the next one, and the end.

use leptos::prelude::*;

use super::Ground;
use super::begin::number;
use crate::domain::Activity;
use crate::i18n::{self, words::brain as words};
use crate::method::brainwriting::sheet_of;
use crate::ui::parts::{Button, Glyph, Variant};
use crate::workspace::Seat;

#[component]
pub(super) fn Steer(ground: Ground) -> impl IntoView {
    let Ground {
        workspace,
        id,
        about,
        ..
    } = ground;
    let sheets = Memo::new(move |_| workspace.sheets(id).0);
    let turn = Memo::new(move |_| about.with(|about| about.turn));
    let turns = Memo::new(move |_| about.with(Activity::turns));
    let is_over = move || turn.get() >= turns.get();
    let is_revealed = move || about.with(|about| about.revealed);
    let state = move || match is_over() {
        true => words::over(&i18n::number(sheets.read().len())),
        false => words::turn_of(&number(turn.get() + 1), &number(turns.get())),
    };
    let written = move || {
        let (turn, heads) = (turn.get(), about.with(Activity::heads));
        let sheets = crate::method::brainwriting::Sheets(sheets.get());
        let line = |person: u32| {
            let n = sheets.written(sheet_of(person, turn, heads), turn);
            view! { <li>{words::person_wrote(n, &number(person + 1))}</li> }
        };
        (0..heads).map(line).collect_view()
    };
    let go = move |to: u32| {
        // A device that goes round begins anew with the first person.
        if matches!(ground.seat.get_untracked(), Some(Seat::Round(_))) {
            ground.take(Some(Seat::Round(0)));
        }
        workspace.come_to_turn(id, to);
    };
    let reveal = move |_| {
        workspace.reveal(&[id]);
    };
    view! {
        <details class="brain__steer">
            <summary>{words::steer()}</summary>
            <p>{state}</p>
            <Show when=move || !is_over()>
                <ul class="brain__written">{written}</ul>
            </Show>
            <div class="brain__buttons">
                <Button
                    label=words::turn_back()
                    icon=Glyph::ArrowLeft
                    disabled=Signal::derive(move || turn.get() == 0 || is_revealed())
                    on_click=move |_| go(turn.get_untracked().saturating_sub(1))
                />
                <Button
                    label=words::turn_on()
                    icon=Glyph::ArrowRight
                    disabled=Signal::derive(move || is_over() || is_revealed())
                    on_click=move |_| go(turn.get_untracked() + 1)
                />
                <Show when=move || !is_revealed()>
                    <Button
                        label=words::reveal()
                        icon=Glyph::Eye
                        variant=Variant::Primary
                        on_click=reveal
                    />
                </Show>
                <Show when=move || ground.seat.get().is_some()>
                    <Button
                        label=words::other_seat()
                        variant=Variant::Ghost
                        on_click=move |_| ground.take(None)
                    />
                </Show>
            </div>
        </details>
    }
}
