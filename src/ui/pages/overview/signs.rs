//! What a step counts, how far it is, and what is sensible next.

use leptos::prelude::*;

use super::say;
use crate::i18n::{self, words::overview};
use crate::method::standing::{Have, Sign, Stage, Standing};
use crate::ui::app::use_workspace;
use crate::ui::parts::{Glyph, Icon};
use crate::ui::route::Route;
use crate::workspace::Id;

/// How far a step is, as icon and word.
#[component]
pub(super) fn Mark(stage: Memo<Stage>) -> impl IntoView {
    let glyph = Signal::derive(move || match stage.get() {
        Stage::Nothing => Glyph::Okay,
        Stage::Begun => Glyph::Edit,
        Stage::There => Glyph::Check,
    });
    view! {
        <span class="overview-mark" data-stage=move || say::stage_word(stage.get())>
            <Icon glyph />
            {move || say::stage(stage.get())}
        </span>
    }
}

/// All that a step counts; each number leads to what is counted.
#[component]
pub(super) fn Signs<F>(project: Id, standing: Memo<Standing>, belongs: F) -> impl IntoView
where
    F: Fn(Sign) -> bool + Copy + Send + Sync + 'static,
{
    let workspace = use_workspace();
    let line = move |sign: Sign| {
        let have = Memo::new(move |_| standing.read().have(sign));
        let left_out = Memo::new(move |_| say::left_out(workspace, sign));
        view! {
            <li class="overview-sign" data-stage=move || say::stage_word(have.get().stage())>
                <a class="overview-sign__link" href=move || Route::Project(project, say::source(workspace, sign)).href()>
                    <span class="overview-sign__name">{say::sign(sign)}</span>
                    <span class="overview-sign__count">{move || counted(have.get())}</span>
                </a>
                {move || left_out.get().map(|(words, page)| view! {
                    <a class="overview-sign__left-out" href=Route::Project(project, page).href()>{words}</a>
                })}
            </li>
        }
    };
    let signs = Sign::ALL.into_iter().filter(move |sign| belongs(*sign));
    view! { <ul class="overview-signs">{signs.map(line).collect_view()}</ul> }
}

fn counted(have: Have) -> String {
    match have.of {
        Some(of @ 1..) => overview::of(&i18n::number(have.has), &i18n::number(of)),
        Some(0) | None => i18n::number(have.has),
    }
}

/// What is sensible next in a step, as a way to it.
#[component]
pub(super) fn NextStep<F>(
    project: Id,
    standing: Memo<Standing>,
    belongs: F,
    /// The one for the whole project stands out.
    is_main: bool,
) -> impl IntoView
where
    F: Fn(Sign) -> bool + Copy + Send + Sync + 'static,
{
    let next = Memo::new(move |_| standing.read().next(belongs));
    let class = if is_main {
        "button button--primary"
    } else {
        "button button--quiet"
    };
    view! {
        <div class="overview-next">
            {move || match next.get() {
                Some(sign) => view! {
                    <span class="overview-next__label">{overview::next()}</span>
                    <a class=class href=Route::Project(project, say::page(sign)).href()>
                        {say::deed(sign)}
                        <Icon glyph=Glyph::ArrowRight />
                    </a>
                }
                .into_any(),
                None => view! { <span class="overview-next__label">{overview::nothing_next()}</span> }.into_any(),
            }}
        </div>
    }
}
