//! How a step is felt: my rating with one tap, and what each group said.

use leptos::prelude::*;

use super::actions::Actions;
use crate::domain::{Counts, Feeling, RaterGroup};
use crate::i18n::{self, words::journeys};
use crate::ui::pages::journeys::deeds::felt;
use crate::ui::parts::{Glyph, Icon};
use crate::ui::say_method;
use crate::workspace::Id;

/// The rating of a step.
#[component]
pub(super) fn RatingCell(actions: Actions, id: Id) -> impl IntoView {
    let workspace = actions.workspace;
    let mine = Memo::new(move |_| workspace.my_rating(id, actions.eyes.get()));
    let groups = Memo::new(move |_| workspace.felt(id).groups());
    let legend = move || journeys::rate(&say_method::rater_group(workspace, actions.eyes.get()));
    let lines = move || {
        let line = |(group, counts)| group_line(actions, group, counts);
        groups.get().into_iter().map(line).collect_view()
    };
    let name = move || journeys::count_step(&actions.title(id));
    view! {
        <td class="map__cell rating" tabindex="-1" data-cell data-step=id.to_string()>
            <div class="rating__mine" role="group" aria-label=legend>
                {Feeling::ALL.map(|feeling| view! { <Rate actions id feeling mine /> })}
            </div>
            <ul class="rating__groups">{lines}</ul>
            <button
                class="rating__count"
                type="button"
                tabindex="-1"
                data-main
                aria-label=name
                title=journeys::count_title()
                on:click=move |_| actions.counting.set(Some(id))
            >
                <Icon glyph=Glyph::People />
                <span>{journeys::count()}</span>
            </button>
        </td>
    }
}

/// One of the three answers.
#[component]
fn Rate(actions: Actions, id: Id, feeling: Feeling, mine: Memo<Option<Feeling>>) -> impl IntoView {
    view! {
        <button
            class="rate"
            type="button"
            tabindex="-1"
            data-feeling=feeling.as_str()
            aria-pressed=move || (mine.get() == Some(feeling)).to_string()
            on:click=move |_| actions.rate(id, Some(feeling))
        >
            <Icon glyph=say_method::feeling_glyph(feeling) />
            <span class="rate__word">{say_method::feeling(feeling)}</span>
        </button>
    }
}

/// What a group said: shape, word, mean and how many.
fn group_line(actions: Actions, group: RaterGroup, counts: Counts) -> Option<impl IntoView> {
    let (feeling, mean) = felt(counts)?;
    let words = move || {
        journeys::group_mean(
            &say_method::rater_group(actions.workspace, group),
            &i18n::signed(mean, 1),
            counts.n() as usize,
        )
    };
    Some(view! {
        <li class="rating__group" data-feeling=feeling.as_str()>
            <Icon glyph=say_method::feeling_glyph(feeling) />
            <span>
                <span class="visually-hidden">{say_method::feeling(feeling)}": "</span>
                {words}
            </span>
        </li>
    })
}
