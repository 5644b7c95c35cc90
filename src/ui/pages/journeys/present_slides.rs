//! The slides of a presentation, to be read from five metres away.

use leptos::prelude::*;

use super::curve::summary;
use super::curve_draw::Drawing;
use super::curve_legend::both;
use super::curve_lines::{Line, journey_name, step_title, touchpoint_name};
use super::moments::{Badge, Outstanding, outstanding};
use super::outline_head::{facts, persona_name, scope};
use super::outline_lanes::{cards, insights, voice};
use super::present::Show as Shown;
use crate::domain::{CardKind, RaterGroup};
use crate::i18n::{self, words::journey_show as words};
use crate::method::{Moment, mean, word};
use crate::ui::parts::{Glyph, Icon};
use crate::ui::say_method;
use crate::workspace::{Id, Workspace};

/// The most moments on the last slide; more cannot be read from afar.
const MOMENTS: usize = 6;

/// Whose journey, from where to where.
#[component]
pub(super) fn FirstSlide(show: Shown) -> impl IntoView {
    let Shown {
        workspace, journey, ..
    } = show;
    let quote = move || {
        let persona = workspace.journey(journey)?.value.persona?;
        voice(&workspace.inner().personas.read(persona)?.value.quote)
    };
    view! {
        <div class="slide slide--first">
            <p class="slide__phase">{move || persona_name(workspace, journey)}</p>
            <h1 class="slide__title">{move || journey_name(workspace, journey)}</h1>
            {move || scope(workspace, journey).map(|scope| view! { <p class="slide__scope">{scope}</p> })}
            <div class="slide__voice">{quote}</div>
            <p class="slide__quiet">{move || facts(workspace, journey)}</p>
            <Curve show />
        </div>
    }
}

/// One step.
#[component]
pub(super) fn StepSlide(
    show: Shown,
    /// Which step, counted from 0.
    nth: usize,
) -> impl IntoView {
    let Shown {
        workspace, steps, ..
    } = show;
    let found = Memo::new(move |_| steps.with(|steps| steps.get(nth).copied()));
    move || {
        found.get().map(|(phase, step)| {
            let touchpoint = workspace.step_value(step).touchpoint;
            let name = touchpoint.map(|id| touchpoint_name(workspace, id));
            view! {
                <div class="slide">
                    <p class="slide__phase">{say_method::phase(workspace, phase)}</p>
                    <h1 class="slide__title">{step_title(workspace, step)}</h1>
                    {name.map(|name| view! { <p class="slide__touchpoint"><Icon glyph=Glyph::Touchpoint />{name}</p> })}
                    <div class="slide__voice">{voice(&workspace.step_value(step).voice)}</div>
                    <Felt workspace step />
                    <Curve show nth />
                    {touchpoint.map(|id| aside(workspace, id))}
                </div>
            }
        })
    }
}

/// What is known about the touchpoint, briefly.
fn aside(workspace: Workspace, touchpoint: Id) -> impl IntoView {
    let part = |heading: &'static str, content: Option<AnyView>| {
        content.map(|content| {
            view! {
                <section class="slide__part">
                    <h2>{heading}</h2>
                    {content}
                </section>
            }
        })
    };
    let standards = cards(workspace, touchpoint, &[CardKind::Standard, CardKind::Wow]);
    view! {
        <div class="slide__aside">
            {part(words::learnt(), insights(workspace, touchpoint))}
            {part(words::promised(), standards)}
        </div>
    }
}

/// The word and the shape, the customers' first and largest.
#[component]
fn Felt(workspace: Workspace, step: Id) -> impl IntoView {
    let item = move |(group, counts): (RaterGroup, crate::domain::Counts)| {
        let value = mean(counts)?;
        let feeling = word(value);
        let n = usize::try_from(counts.n()).unwrap_or(usize::MAX);
        Some(view! {
            <li class="slide__felt" data-feeling=feeling.as_str()>
                <span class="slide__word">
                    <Icon glyph=say_method::feeling_glyph(feeling) />
                    {say_method::feeling(feeling)}
                </span>
                <span class="slide__who">
                    {say_method::rater_group(workspace, group)} " "
                    {words::value_n(n, &i18n::signed(value, 1))}
                </span>
            </li>
        })
    };
    move || {
        let all: Vec<_> = workspace
            .felt(step)
            .groups()
            .into_iter()
            .filter_map(item)
            .collect();
        if all.is_empty() {
            view! { <p class="slide__quiet">{words::not_rated()}</p> }.into_any()
        } else {
            view! { <ul class="slide__all-felt">{all}</ul> }.into_any()
        }
    }
}

/// The curve, or the part of it around a step.
#[component]
fn Curve(show: Shown, #[prop(optional)] nth: Option<usize>) -> impl IntoView {
    let Shown {
        workspace,
        steps,
        lines,
        picture,
        overview,
        columns,
        ..
    } = show;
    let layout = if nth.is_some() { picture } else { overview };
    let window = Signal::derive(move || {
        let all = steps.with(Vec::len);
        let size = columns.get().min(all);
        let first = nth?.saturating_sub(size / 2).min(all - size);
        Some((first, size))
    });
    let current = Signal::derive(move || {
        let nth = nth?;
        steps.with(|steps| steps.get(nth).map(|(_, step)| *step))
    });
    let label = Memo::new(move |_| lines.with(|lines| summary(workspace, lines)));
    let has_lines = move || lines.with(|lines| !lines.is_empty());
    view! {
        <Show when=has_lines>
            <div class="slide__curve">
                <Drawing layout label window current />
            </div>
        </Show>
    }
}

/// The moments for which there is room: those of truth first, all in the order of time.
fn foremost(all: Vec<Outstanding>) -> Vec<Outstanding> {
    let is_truth = |one: &Outstanding| one.moments.contains(&Moment::Truth);
    let mut ranked: Vec<(usize, Outstanding)> = all.into_iter().enumerate().collect();
    ranked.sort_by_key(|(_, one)| !is_truth(one));
    ranked.truncate(MOMENTS);
    ranked.sort_by_key(|(place, _)| *place);
    ranked.into_iter().map(|(_, one)| one).collect()
}

/// What stays: both values and the moments that decide.
#[component]
pub(super) fn LastSlide(show: Shown) -> impl IntoView {
    let Shown {
        workspace,
        journey,
        lines,
        ..
    } = show;
    let figure = |line: &Line| {
        let (mean, peak_end) = both(&line.curve);
        view! {
            <div class="slide__figure">
                <dt>{words::mean_of(&line.name)}</dt>
                <dd>{mean}</dd>
            </div>
            <div class="slide__figure">
                <dt>{words::peak_end_of(&line.name)}</dt>
                <dd>{peak_end}</dd>
            </div>
        }
    };
    let moments = move || {
        let all = foremost(outstanding(workspace, journey));
        let item = |one: Outstanding| {
            view! {
                <li class="slide__moment">
                    <span class="slide__moment-step">{step_title(workspace, one.step)}</span>
                    {one.moments.into_iter().map(|moment| view! { <Badge moment /> }).collect_view()}
                </li>
            }
        };
        all.into_iter().map(item).collect_view()
    };
    view! {
        <div class="slide slide--last">
            <p class="slide__phase">{move || journey_name(workspace, journey)}</p>
            <h1 class="slide__title">{words::in_the_end()}</h1>
            <dl class="slide__figures">
                {move || lines.with(|lines| lines.iter().map(figure).collect_view())}
            </dl>
            <Curve show />
            <ul class="slide__moments">{moments}</ul>
        </div>
    }
}
