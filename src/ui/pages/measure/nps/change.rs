//! What changed between waves: as a table of all waves, and as a picture of the comparable ones.

use leptos::prelude::*;

use super::change_picture::{Picture, Spot};
use super::subject::Chosen;
use crate::i18n::{self, words::measure, words::nps as words, words::quality};
use crate::method::Net;
use crate::method::quality::{Reading, readings};
use crate::ui::pages::measure::overview::data::OneOfWaves;
use crate::ui::pages::measure::overview::say;
use crate::ui::parts::Icon;

/// A wave with its score.
#[derive(Clone, PartialEq)]
struct Line {
    wave: OneOfWaves,
    reading: Reading,
    /// The name of the wave it is compared with.
    before: Option<String>,
    /// Has the wave before it another scale?
    is_other_scale: bool,
}

fn read_lines(chosen: Chosen) -> Vec<Line> {
    let waves = chosen.waves.read();
    let subject = chosen.subject.get();
    let net = |wave: &OneOfWaves| wave.nps(subject.touchpoint, subject.persona);
    let nets: Vec<Option<Net>> = waves.iter().map(net).collect();
    let scales: Vec<&str> = waves.iter().map(OneOfWaves::scale).collect();
    let all = waves.iter().zip(readings(&nets, &scales));
    let mut last: Option<&str> = None;
    let mut lines = Vec::new();
    for (wave, reading) in all {
        if reading.net.is_none() {
            continue;
        }
        let before = reading.since.and_then(|(place, _)| waves.get(place));
        lines.push(Line {
            wave: wave.clone(),
            reading,
            before: before.map(OneOfWaves::name),
            is_other_scale: last.is_some_and(|last| last != wave.scale()),
        });
        last = Some(wave.scale());
    }
    lines
}

/// The section; nothing as long as no wave has answers.
#[component]
pub(super) fn Changes(chosen: Chosen) -> impl IntoView {
    let lines = Memo::new(move |_| read_lines(chosen));
    let scale = Memo::new(move |_| {
        let wave = chosen.wave.read();
        wave.as_ref()
            .map(|wave| wave.scale().to_owned())
            .unwrap_or_default()
    });
    let spots = Memo::new(move |_| {
        let (lines, scale) = (lines.read(), scale.read());
        let same = lines
            .iter()
            .enumerate()
            .filter(|(_, line)| line.wave.scale() == *scale);
        let spot = |(place, line): (usize, &Line)| {
            Some(Spot {
                number: place + 1,
                name: line.wave.name_and_day(),
                net: line.reading.net?,
            })
        };
        same.filter_map(spot).collect::<Vec<_>>()
    });
    let others = Memo::new(move |_| {
        let (lines, scale) = (lines.read(), scale.read());
        let other = lines.iter().filter(|line| line.wave.scale() != *scale);
        other
            .map(|line| line.wave.name_and_day())
            .collect::<Vec<_>>()
    });
    view! {
        <Show when=move || !lines.read().is_empty()>
            <section class="panel" aria-labelledby="nps-change">
                <h2 class="panel__title" id="nps-change">{words::change()}</h2>
                <p class="quiet small measure">{words::change_hint()}</p>
                <Show
                    when=move || { spots.read().len() > 1 }
                    fallback=|| view! { <p class="quiet">{words::change_one()}</p> }
                >
                    <Picture spots />
                </Show>
                <Show when=move || !others.read().is_empty()>
                    <p class="small">{move || words::change_other_scale(&i18n::list(&others.read()))}</p>
                </Show>
                <Table lines />
            </section>
        </Show>
    }
}

#[component]
fn Table(lines: Memo<Vec<Line>>) -> impl IntoView {
    let rows = move || {
        let rows = lines.get().into_iter().enumerate();
        rows.filter_map(|(place, line)| row(place + 1, line))
            .collect_view()
    };
    view! {
        <div class="nps__frame" role="region" tabindex="0" aria-label=words::scroll_change()>
            <table class="nps__table" data-wide="true">
                <caption class="visually-hidden">{words::change_table()}</caption>
                <thead>
                    <tr>
                        <th scope="col">{words::nth()}</th>
                        <th scope="col">{words::wave()}</th>
                        <th scope="col">{words::value()}</th>
                        <th scope="col">{words::n()}</th>
                        <th scope="col">{words::since()}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

fn row(number: usize, line: Line) -> Option<impl IntoView + use<>> {
    let net = line.reading.net?;
    let reason = say::no_margin(&net);
    let about = [line.wave.day(), say::scale(&line.wave)];
    let about: Vec<String> = about.into_iter().flatten().collect();
    Some(view! {
        <tr>
            <td>{number}</td>
            <th scope="row">
                {line.wave.name()}
                <span class="nps__about">{about.join(" · ")}</span>
            </th>
            <td>
                {say::with_margin(&net)}
                {reason.map(|reason| view! { <span class="nps__about">{reason}</span> })}
            </td>
            <td>{i18n::number(net.n as usize)}</td>
            <td>
                <Since reading=line.reading before=line.before is_other_scale=line.is_other_scale />
            </td>
        </tr>
    })
}

/// The change with its verdict in words, or why there is none.
#[component]
pub(super) fn Since(
    reading: Reading,
    /// The name of the wave it is compared with.
    before: Option<String>,
    is_other_scale: bool,
) -> impl IntoView {
    let other = is_other_scale.then(|| {
        let text = match reading.since {
            Some(_) => words::since_skipped(),
            None => words::since_other_scale(),
        };
        view! { <span class="nps__about">{text}</span> }
    });
    let Some((_, change)) = reading.since else {
        let first = (!is_other_scale).then(words::since_first);
        return view! { <span class="quiet">{first}</span>{other} }.into_any();
    };
    let difference = quality::points(&say::points(change.difference));
    view! {
        <span class="nps__difference">{difference}</span>
        <span class="quality__trend" data-verdict=say::verdict_key(change.verdict)>
            <Icon glyph=say::verdict_glyph(change.verdict) />
            {say::verdict(change.verdict)}
        </span>
        {before.map(|before| view! { <span class="nps__about">{words::since_wave(&before)}</span> })}
        {other}
    }
    .into_any()
}

/// What is said where a part has no answers.
pub(super) fn nothing() -> &'static str {
    measure::no_answers()
}
