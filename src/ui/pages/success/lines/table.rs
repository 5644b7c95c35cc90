//! The lines side by side: a card per row, a mark per station.

use leptos::prelude::*;

use super::say;
use crate::i18n::words::{control, lines};
use crate::method::line::{Reached, Station};
use crate::platform::focus;
use crate::ui::parts::{Button, Icon, Variant, drawn, use_on_paper};
use crate::ui::{places, say as terms};
use crate::workspace::{CardLine, Workspace};

/// Where the keyboard goes when all rows are there and the button for more has gone.
const END: &str = "lines-end";

/// How many rows are drawn at first, and how many more each time.
const PAGE: usize = 50;

/// The table of the lines that are shown.
#[component]
pub(super) fn Table(workspace: Workspace, shown: Memo<Vec<CardLine>>) -> impl IntoView {
    let head = |station: Station| {
        view! {
            <th scope="col" class="lines__station">
                <Icon glyph=say::glyph(station) />
                <span>{say::station(station)}</span>
            </th>
        }
    };
    let limit = RwSignal::new(PAGE);
    let hidden = Memo::new(move |_| shown.read().len().saturating_sub(limit.get()));
    let on_paper = use_on_paper();
    let rows = move || {
        shown
            .read()
            .iter()
            .take(drawn(limit.get(), on_paper))
            .map(|line| row(workspace, line))
            .collect_view()
    };
    view! {
        <Show
            when=move || !shown.read().is_empty()
            fallback=|| view! { <p class="quiet">{lines::empty_filter()}</p> }
        >
            <ul class="lines-legend" aria-hidden="true">
                {[Reached::There, Reached::Begun, Reached::Missing, Reached::NotAsked]
                    .map(|it| view! { <li>{say::sign(it)}<span>{say::reached(it)}</span></li> })
                    .into_iter()
                    .collect_view()}
            </ul>
            <div class="lines__scroll" role="region" tabindex="0" aria-label=lines::table()>
                <table class="lines">
                    <caption class="visually-hidden">{lines::table()}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{lines::card()}</th>
                            {Station::ALL.map(head).into_iter().collect_view()}
                            <th scope="col" class="lines__stop">{lines::stops()}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            <div id=END tabindex="-1">
                <Show when=move || { hidden.get() > 0 }>
                    <Button
                        label=Signal::derive(move || control::show_more(hidden.get().min(PAGE)))
                        variant=Variant::Ghost
                        on_click=move |_| {
                            limit.update(|limit| *limit += PAGE);
                            focus::catch(END);
                        }
                    />
                </Show>
            </div>
        </Show>
    }
}

fn row(workspace: Workspace, line: &CardLine) -> impl IntoView + use<> {
    let card = &line.card;
    let title = terms::card_title(&card.title);
    let about = format!(
        "{} · {} · {}",
        terms::board_name(workspace, card.place.board),
        terms::kind(card.place.kind),
        terms::state(card.state)
    );
    let marks = line.line.reached.map(|(station, reached)| {
        view! { <td class="lines__mark">{say::mark(station, reached)}</td> }
    });
    let stop = line.line.stop().map_or(lines::whole(), say::station);
    view! {
        <tr>
            <th scope="row">
                <a class="lines__card" href=places::line(workspace, line.id)>
                    <Icon glyph=terms::glyph(card.place.kind) />
                    <span>{title}</span>
                </a>
                <span class="lines__about">{about}</span>
            </th>
            {marks.into_iter().collect_view()}
            <td class="lines__stop" data-whole=line.line.stop().is_none().then_some("")>{stop}</td>
        </tr>
    }
}
