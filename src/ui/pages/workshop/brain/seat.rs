//! Whose turn it is on this device: a neutral page between two people, the sheet, and waiting.

use leptos::prelude::*;

use super::Ground;
use super::begin::number;
use super::sheet::Sheet;
use crate::i18n::words::brain as words;
use crate::platform::address;
use crate::ui::parts::{Button, Glyph, Variant};
use crate::workspace::Seat;

/// This tab plays a part.
#[component]
pub(super) fn Taken(ground: Ground) -> impl IntoView {
    let turn = Memo::new(move |_| ground.about.with(|about| about.turn));
    let is_open = ground.is_open;
    let open = move |_| {
        is_open.set(true);
        request_animation_frame(|| address::focus("brain-sheet"));
    };
    move || {
        let (turn, seat) = (turn.get(), ground.seat.get()?);
        let heads = ground.about.with_untracked(crate::domain::Activity::heads);
        Some(match seat {
            Seat::Round(place) if place >= heads => {
                let begin = move |_| {
                    ground.take(Some(Seat::Round(0)));
                    ground.workspace.come_to_turn(ground.id, turn + 1);
                };
                let is_last =
                    turn + 1 >= ground.about.with_untracked(crate::domain::Activity::turns);
                let label = match is_last {
                    true => words::finish().to_owned(),
                    false => words::begin_turn(&number(turn + 2)),
                };
                view! {
                    <section class="brain__turn">
                        <h2 id="brain-turn" tabindex="-1">{words::turn_written(&number(turn + 1))}</h2>
                        <p>{words::everybody_wrote()}</p>
                        <Button label variant=Variant::Primary on_click=begin />
                    </section>
                }
                .into_any()
            }
            Seat::Round(place) if is_open.get() => {
                let done = Callback::new(move |()| {
                    ground.take(Some(Seat::Round(place + 1)));
                    request_animation_frame(|| address::focus("brain-turn"));
                });
                view! { <Sheet ground place turn label=words::pass_on() named=false on_done=done /> }
                    .into_any()
            }
            Seat::Round(place) => view! {
                <section class="brain__turn">
                    <h2 id="brain-turn" tabindex="-1">{words::hand_to(&number(place + 1))}</h2>
                    <p>{words::turn_of(&number(turn + 1), &turns(ground))}</p>
                    <Button
                        label=words::i_am_person(&number(place + 1))
                        icon=Glyph::Person
                        variant=Variant::Primary
                        on_click=open
                    />
                </section>
            }
            .into_any(),
            Seat::Person { place, done } if done > turn => view! {
                <section class="brain__turn" role="status">
                    <h2 id="brain-turn" tabindex="-1">{words::handed_on()}</h2>
                    <p>{words::wait_for(&number(turn + 2))}</p>
                    <Button
                        label=words::back_to_sheet()
                        on_click=move |_| ground.take(Some(Seat::Person { place, done: turn }))
                    />
                </section>
            }
            .into_any(),
            Seat::Person { place, .. } => {
                let done = Callback::new(move |()| {
                    ground.take(Some(Seat::Person {
                        place,
                        done: turn + 1,
                    }));
                    request_animation_frame(|| address::focus("brain-turn"));
                });
                view! { <Sheet ground place turn label=words::done() named=true on_done=done /> }
                    .into_any()
            }
        })
    }
}

fn turns(ground: Ground) -> String {
    number(ground.about.with_untracked(crate::domain::Activity::turns))
}
