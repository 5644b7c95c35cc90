//! The benchmark in words: where we lead, where others do, and what cannot be said.

use leptos::prelude::*;

use super::sheet::{Firm, Shared, Sheet};
use crate::i18n::{self, words::benchmark as words};
use crate::method::benchmark::{Standing, best, standing};
use crate::ui::parts::{Glyph, Icon};

/// One sentence of the summary.
struct Said {
    glyph: Glyph,
    head: &'static str,
    items: Vec<String>,
}

/// The panel.
#[component]
pub(super) fn Summary(shared: Shared) -> impl IntoView {
    let sheet = shared.sheet;
    let line = |said: Said| {
        view! {
            <li class="benchmark-said">
                <Icon glyph=said.glyph />
                <p><strong>{said.head}</strong>" "{said.items.join(", ")}</p>
            </li>
        }
    };
    view! {
        <section class="panel" aria-labelledby="benchmark-summary">
            <h2 class="panel__title" id="benchmark-summary">{words::summary()}</h2>
            {move || {
                let said = said(&sheet.read());
                if said.is_empty() {
                    view! { <p class="quiet">{words::summary_empty()}</p> }.into_any()
                } else {
                    view! { <ul class="benchmark-summary">{said.into_iter().map(line).collect_view()}</ul> }.into_any()
                }
            }}
        </section>
    }
}

fn said(sheet: &Sheet) -> Vec<Said> {
    let (own, others): (Vec<&Firm>, Vec<&Firm>) =
        sheet.firms.iter().partition(|firm| firm.is_own());
    let own = own.first();
    let (mut leads, mut level, mut behind, mut unknown) =
        (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for (place, axis) in sheet.axes.iter().enumerate() {
        let score = |firm: &&Firm| firm.scores.get(place).copied().flatten();
        let ours = own.and_then(score);
        let stands = standing(ours, others.iter().map(score));
        let by = |by: f64| i18n::decimal(by, 1);
        match stands {
            Some(Standing::Leads(ahead)) => leads.push(words::ahead(&by(ahead), &axis.name)),
            Some(Standing::Level) => level.push(axis.name.clone()),
            Some(Standing::Behind(far)) => {
                behind.push(words::behind(
                    &by(far),
                    &axis.name,
                    &leaders(&others, place),
                ));
            }
            None => unknown.push(axis.name.clone()),
        }
    }
    if leads.is_empty() && level.is_empty() && behind.is_empty() {
        return Vec::new();
    }
    [
        (Glyph::ArrowUp, words::we_lead(), leads),
        (Glyph::ArrowDown, words::others_lead(), behind),
        (Glyph::Okay, words::level(), level),
        (Glyph::Help, words::unknown(), unknown),
    ]
    .into_iter()
    .filter(|(.., items)| !items.is_empty())
    .map(|(glyph, head, items)| Said { glyph, head, items })
    .collect()
}

/// Who has the best score of the others.
fn leaders(others: &[&Firm], place: usize) -> String {
    let score = |firm: &&Firm| firm.scores.get(place).copied().flatten();
    let top = best(others.iter().map(score));
    let best = others
        .iter()
        .filter(|firm| top.is_some() && score(firm) == top);
    let names: Vec<String> = best.map(|firm| firm.name.clone()).collect();
    i18n::list(&names)
}
