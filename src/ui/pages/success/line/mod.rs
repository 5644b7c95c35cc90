//! The line of one card, station by station: what there is, what is missing, and where it comes from.

mod done;
mod measured;
mod origin;

use leptos::prelude::*;

use super::lines::say;
use crate::i18n::words::lines;
use crate::method::line::{Reached, Station};
use crate::platform::print;
use crate::ui::parts::{Button, Empty, Glyph, Icon};
use crate::ui::places;
use crate::ui::route::{Page, SuccessView};
use crate::ui::say::card_title;
use crate::workspace::{CardLine, Id, Workspace};

/// The line of one card.
#[component]
pub fn OneLine(
    /// The open project.
    workspace: Workspace,
    /// Which one.
    id: Id,
) -> impl IntoView {
    let line = Memo::new(move |_| workspace.line(id));
    let all = places::page(workspace, Page::Success(SuccessView::Lines));
    let back = StoredValue::new(all.clone());
    let content = move || match line.get() {
        Some(line) => whole(workspace, &line).into_any(),
        None => view! {
            <h1>{lines::gone()}</h1>
            <Empty title=lines::gone() text=lines::gone_text()>
                <a class="button button--primary" href=back.get_value()>{lines::all_lines()}</a>
            </Empty>
        }
        .into_any(),
    };
    view! {
        <p class="line-back" data-no-print>
            <a href=all><Icon glyph=Glyph::ChevronLeft />{lines::all_lines()}</a>
        </p>
        {content}
    }
}

fn whole(workspace: Workspace, line: &CardLine) -> impl IntoView + use<> {
    let verdict = match line.line.stop() {
        Some(station) => lines::stops_at(say::station(station)),
        None => lines::is_whole().to_owned(),
    };
    let stations = line.line.reached.map(|(at, reached)| {
        let content = match at {
            Station::Idea => origin::idea(workspace, line).into_any(),
            Station::Agreed => origin::agreed(workspace, line).into_any(),
            Station::Measures => done::measures(workspace, line).into_any(),
            Station::Checks => done::checks(workspace, line).into_any(),
            Station::Measured => measured::measured(workspace, line).into_any(),
        };
        station(at, reached, content)
    });
    view! {
        <div class="head">
            <div class="head__words">
                <h1>{card_title(&line.card.title)}</h1>
                <p class="quiet">{verdict}</p>
            </div>
            <div class="document-tools" data-no-print>
                <a class="button button--quiet" href=places::card(workspace, line.id)>{lines::to_card()}</a>
                <Button label=crate::i18n::words::document::print() icon=Glyph::Print on_click=|_| print::page() />
            </div>
        </div>
        <ol class="line" aria-label=lines::stations()>{stations.into_iter().collect_view()}</ol>
    }
}

fn station(at: Station, reached: Reached, content: AnyView) -> impl IntoView {
    view! {
        <li class="line__station" data-reached=reached.as_str()>
            <span class="line__sign" aria-hidden="true"><Icon glyph=say::glyph(at) /></span>
            <div class="line__body">
                <h2 class="line__name">
                    {say::station(at)}
                    <span class="line__reached">
                        {say::mark(at, reached)}
                        <span aria-hidden="true">{say::reached(reached)}</span>
                    </span>
                </h2>
                {content}
            </div>
        </li>
    }
}

/// What is missing at a station.
fn missing(text: &'static str) -> AnyView {
    view! { <p class="line__missing">{text}</p> }.into_any()
}
