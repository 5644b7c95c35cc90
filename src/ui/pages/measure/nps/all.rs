//! The company, each persona and each touchpoint with answers, in one table.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::change::{Since, nothing};
use super::subject::{Chosen, Subject};
use crate::i18n::{self, words::nps as words};
use crate::method::Net;
use crate::method::quality::{Reading, readings};
use crate::ui::pages::measure::overview::data::OneOfWaves;
use crate::ui::pages::measure::overview::say;

/// A part with what the chosen wave says of it.
#[derive(Clone, PartialEq)]
struct Part {
    subject: Subject,
    name: String,
    reading: Reading,
    before: Option<String>,
    is_other_scale: bool,
}

/// The company first, then personas in their order, then touchpoints by name.
fn subjects(chosen: Chosen, wave: &OneOfWaves) -> Vec<(Subject, String)> {
    let sums = wave.content.recommendations.iter();
    let answered = sums.filter(|sum| sum.counts.n() > 0);
    let places: BTreeSet<_> = answered.map(|sum| (sum.touchpoint, sum.persona)).collect();
    let of_persona = |persona| Subject {
        touchpoint: None,
        persona: Some(persona),
    };
    let personas: BTreeSet<_> = places
        .iter()
        .filter_map(|(touchpoint, persona)| persona.filter(|_| touchpoint.is_none()))
        .collect();
    let order = chosen.workspace.personas();
    let known = order.iter().copied().filter(|id| personas.contains(id));
    let gone = personas.iter().copied().filter(|id| !order.contains(id));
    let personas = known.chain(gone).map(|id| {
        let name = words::persona_named(&chosen.persona_name(id));
        (of_persona(id), name)
    });
    let touchpoints: BTreeSet<_> = places.iter().filter_map(|place| place.0).collect();
    let mut touchpoints: Vec<(Subject, String)> = touchpoints
        .into_iter()
        .map(|id| {
            let subject = Subject {
                touchpoint: Some(id),
                persona: None,
            };
            (subject, chosen.name(subject))
        })
        .collect();
    touchpoints.sort_by_key(|(_, name)| crate::domain::board::fold(name));
    let company = Subject::default();
    std::iter::once((company, chosen.name(company)))
        .chain(personas)
        .chain(touchpoints)
        .collect()
}

fn read_parts(chosen: Chosen) -> Vec<Part> {
    let waves = chosen.waves.read();
    let now = chosen.wave.read();
    let Some(now) = now.as_ref() else {
        return Vec::new();
    };
    let Some(at) = waves.iter().position(|wave| wave.id == now.id) else {
        return Vec::new();
    };
    let scales: Vec<&str> = waves.iter().map(OneOfWaves::scale).collect();
    let part = |(subject, name): (Subject, String)| {
        let net = |wave: &OneOfWaves| wave.nps(subject.touchpoint, subject.persona);
        let nets: Vec<Option<Net>> = waves.iter().map(net).collect();
        let reading = readings(&nets, &scales)
            .get(at)
            .copied()
            .unwrap_or_default();
        let before = reading.since.and_then(|(place, _)| waves.get(place));
        let earlier = waves.iter().zip(&nets).take(at);
        let mut earlier = earlier.rev().filter(|(_, net)| net.is_some());
        let is_other_scale = earlier
            .next()
            .is_some_and(|(wave, _)| wave.scale() != now.scale());
        Part {
            subject,
            name,
            reading,
            before: before.map(OneOfWaves::name),
            is_other_scale,
        }
    };
    subjects(chosen, now).into_iter().map(part).collect()
}

/// The table; nothing as long as the wave has no recommendations.
#[component]
pub(super) fn AllSubjects(chosen: Chosen) -> impl IntoView {
    let parts = Memo::new(move |_| read_parts(chosen));
    let has_any = Memo::new(move |_| {
        let parts = parts.read();
        parts.iter().any(|part| part.reading.net.is_some())
    });
    let rows = move || {
        parts
            .get()
            .into_iter()
            .map(|part| row(chosen, part))
            .collect_view()
    };
    view! {
        <Show when=move || has_any.get()>
            <section class="panel" aria-labelledby="nps-all">
                <h2 class="panel__title" id="nps-all">{words::all()}</h2>
                <p class="quiet small">{words::all_hint()}</p>
                <div class="nps__frame" role="region" tabindex="0" aria-label=words::scroll_all()>
                    <table class="nps__table" data-wide="true">
                        <caption class="visually-hidden">{words::all()}</caption>
                        <thead>
                            <tr>
                                <th scope="col">{words::subject()}</th>
                                <th scope="col">{words::value()}</th>
                                <th scope="col">{words::n()}</th>
                                <th scope="col">{words::since()}</th>
                            </tr>
                        </thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
            </section>
        </Show>
    }
}

fn row(chosen: Chosen, part: Part) -> impl IntoView + use<> {
    let subject = part.subject;
    let show = move |_| {
        chosen.subject.set(subject);
        crate::platform::address::focus("nps-result");
    };
    let value = match part.reading.net {
        None => view! { <td class="quiet">{nothing()}</td><td>"0"</td><td></td> }.into_any(),
        Some(net) => {
            let reason = say::no_margin(&net);
            view! {
                <td>
                    {say::with_margin(&net)}
                    {reason.map(|reason| view! { <span class="nps__about">{reason}</span> })}
                </td>
                <td>{i18n::number(net.n as usize)}</td>
                <td>
                    <Since
                        reading=part.reading
                        before=part.before
                        is_other_scale=part.is_other_scale
                    />
                </td>
            }
            .into_any()
        }
    };
    view! {
        <tr>
            <th scope="row">
                <button class="nps__show" type="button" on:click=show>{part.name}</button>
            </th>
            {value}
        </tr>
    }
}
