//! The score with its margin, the three classes as a bar and a table, and the distribution.

use leptos::prelude::*;

use super::distribution::Distribution;
use super::subject::Chosen;
use crate::domain::Recommended;
use crate::i18n::{self, words::measure, words::nps as words};
use crate::method::Net;
use crate::ui::pages::measure::overview::say;
use crate::ui::parts::fresh_id;

/// The three classes, the good one first.
#[derive(Clone, Copy)]
struct Class {
    key: &'static str,
    name: &'static str,
    n: u64,
    share: f64,
}

fn classes(counts: &Recommended) -> [Class; 3] {
    let all = counts.n().max(1) as f64;
    let class = |key, name, n: u64| Class {
        key,
        name,
        n,
        share: n as f64 / all * 100.0,
    };
    [
        class("promoters", words::promoters_range(), counts.promoters()),
        class("passives", words::passives_range(), counts.passives()),
        class("detractors", words::detractors_range(), counts.detractors()),
    ]
}

/// The result of what is chosen.
#[component]
pub(super) fn ResultOf(chosen: Chosen) -> impl IntoView {
    let counts = Memo::new(move |_| {
        let subject = chosen.subject.get();
        chosen.wave.with(|wave| {
            let content = wave.as_ref().map(|wave| &wave.content)?;
            Some(content.recommended(subject.touchpoint, subject.persona))
        })
    });
    let title = move || {
        let wave = chosen
            .wave
            .with(|wave| wave.as_ref().map(|wave| wave.name_and_day()));
        let name = chosen.name(chosen.subject.get());
        (words::result_of(&name), wave)
    };
    let body = move || {
        let counts = counts.get().unwrap_or_default();
        match Net::of_recommended(&counts) {
            None => view! { <p class="quiet">{words::result_none()}</p> }.into_any(),
            Some(net) => view! {
                <Score net />
                <Bar counts />
                <Classes counts />
                <Distribution counts />
            }
            .into_any(),
        }
    };
    view! {
        <section class="panel nps__result" aria-labelledby="nps-result">
            <h2 class="panel__title" id="nps-result" tabindex="-1">{move || title().0}</h2>
            <p class="quiet small">{move || title().1}</p>
            {body}
        </section>
    }
}

/// "+33,3 ± 26,7 Punkte, n = 30".
#[component]
fn Score(net: Net) -> impl IntoView {
    view! {
        <p class="nps__score">
            <span class="nps__value">{say::with_margin(&net)}</span>
            " "
            <span class="nps__n">{measure::n_of(net.n as usize)}</span>
        </p>
        {say::no_margin(&net).map(|reason| view! { <p class="quiet small">{reason}</p> })}
    }
}

/// The classes side by side; each has a pattern of its own.
#[component]
fn Bar(counts: Recommended) -> impl IntoView {
    let classes = classes(&counts);
    let [promoters, passives, detractors] = classes.map(|class| i18n::decimal(class.share, 0));
    let label = words::bar(&detractors, &passives, &promoters);
    let dots = fresh_id("nps-dots");
    let lines = fresh_id("nps-lines");
    let fill = {
        let (dots, lines) = (dots.clone(), lines.clone());
        move |key: &str| match key {
            "passives" => Some(format!("url(#{dots})")),
            "detractors" => Some(format!("url(#{lines})")),
            _ => None,
        }
    };
    let mut from = 0.0;
    let part = |class: Class| {
        let (x, width) = (format!("{from:.3}%"), format!("{:.3}%", class.share));
        from += class.share;
        let over = fill(class.key).map(|url| {
            view! { <rect x=x.clone() width=width.clone() height="34" fill=url></rect> }
        });
        view! {
            <rect class="nps__part" data-class=class.key x=x.clone() width=width.clone() height="34"></rect>
            {over}
        }
    };
    let parts = classes.map(part).collect_view();
    view! {
        <svg class="nps__bar" role="img" aria-label=label width="100%" height="34">
            <defs>
                <pattern id=dots width="7" height="7" patternUnits="userSpaceOnUse">
                    <circle class="nps__pattern" cx="2" cy="2" r="1.2"></circle>
                </pattern>
                <pattern id=lines width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                    <rect class="nps__pattern" width="2.2" height="7"></rect>
                </pattern>
            </defs>
            {parts}
        </svg>
    }
}

/// The same as a table.
#[component]
fn Classes(counts: Recommended) -> impl IntoView {
    let row = |class: Class| {
        view! {
            <tr>
                <th scope="row">
                    <span class="nps__key" data-class=class.key aria-hidden="true"></span>
                    {class.name}
                </th>
                <td>{i18n::number(class.n as usize)}</td>
                <td>{words::share_of(&i18n::decimal(class.share, 1))}</td>
            </tr>
        }
    };
    view! {
        <table class="nps__table">
            <caption class="visually-hidden">{words::classes_table()}</caption>
            <thead>
                <tr>
                    <th scope="col">{words::class()}</th>
                    <th scope="col">{words::number()}</th>
                    <th scope="col">{words::share()}</th>
                </tr>
            </thead>
            <tbody>{classes(&counts).map(row).collect_view()}</tbody>
            <tfoot>
                <tr>
                    <th scope="row">{words::total()}</th>
                    <td>{i18n::number(counts.n() as usize)}</td>
                    <td></td>
                </tr>
            </tfoot>
        </table>
    }
}
