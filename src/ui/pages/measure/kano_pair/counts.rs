//! Answers counted by hand: a table of five by five.

use std::collections::BTreeMap;

use leptos::prelude::*;

use super::super::cells::{Cell, WrongList};
use super::super::kano::say;
use crate::domain::{KanoAnswer, KanoTable};
use crate::i18n::{self, words::kano as words};
use crate::method::kano::Category;
use crate::ui::say_measuring::kano_answer;
use crate::workspace::{Id, Workspace};

const WRONG: &str = "kano-wrong";
/// Nobody counts more by hand; a larger number is a slip.
const MOST: u32 = 1_000_000;

/// The table, with what single people answered said below.
#[component]
pub(super) fn CountTable(
    workspace: Workspace,
    id: Id,
    answers: Memo<(KanoTable, KanoTable)>,
) -> impl IntoView {
    let wrong = RwSignal::new(BTreeMap::new());
    let counted = Memo::new(move |_| answers.read().0);
    let single = Memo::new(move |_| answers.read().1.n());
    let cell = move |present: KanoAnswer, absent: KanoAnswer| {
        let value = Signal::derive(move || match counted.read().get(present, absent) {
            0 => String::new(),
            n => n.to_string(),
        });
        let pair = words::pair_of_answers(kano_answer(absent), kano_answer(present));
        let said = pair.clone();
        let commit = move |text: String| match count_from(&text) {
            Some(n) => {
                if n != counted.read_untracked().get(present, absent) {
                    workspace.count_kano(id, present, absent, n);
                }
                None
            }
            None => Some(words::bad_count(&said, text.trim())),
        };
        let category = Category::of(present, absent);
        view! {
            <td class="kano-cell" data-category=category.letter()>
                <span class="kano-cell__letter" aria-hidden="true">{category.letter()}</span>
                <Cell
                    label=words::cell(category.letter(), &pair)
                    value
                    place=(present as usize, absent as usize)
                    key=format!("{present} {absent}")
                    wrong
                    wrong_id=WRONG
                    mode="numeric"
                    on_commit=commit
                />
            </td>
        }
    };
    let row = move |present: KanoAnswer| {
        view! {
            <tr>
                <th scope="row">{kano_answer(present)}</th>
                {KanoAnswer::ALL.map(|absent| cell(present, absent)).collect_view()}
            </tr>
        }
    };
    view! {
        <p class="quiet small">{words::counts_hint()}</p>
        <div class="kano-scroll" role="region" tabindex="0" aria-label=words::counts()>
            <table class="kano-counts">
                <caption class="visually-hidden">{words::counts()}</caption>
                <thead>
                    <tr>
                        <td rowspan="2" class="kano-counts__corner">{words::if_present()}</td>
                        <th scope="colgroup" colspan="5">{words::if_absent()}</th>
                    </tr>
                    <tr>
                        {KanoAnswer::ALL.map(|absent| view! { <th scope="col">{kano_answer(absent)}</th> }).collect_view()}
                    </tr>
                </thead>
                <tbody>{KanoAnswer::ALL.map(row).collect_view()}</tbody>
            </table>
        </div>
        <WrongList id=WRONG wrong />
        <p class="quiet number" role="status">
            {move || {
                let n = say::whole(counted.read().n());
                match single.get() {
                    0 => words::counted(n),
                    more => words::counted_and_single(&say::count(more), n),
                }
            }}
        </p>
        <p class="quiet small">{legend()}</p>
    }
}

/// "M: basic, O: performance …".
fn legend() -> String {
    let one = |it: Category| words::letter_means(say::category(it), it.letter());
    i18n::list(&Category::ALL.map(one))
}

/// A whole number that is not negative; nothing is 0.
fn count_from(text: &str) -> Option<u32> {
    match text.trim() {
        "" => Some(0),
        text => text.parse().ok().filter(|n| *n <= MOST),
    }
}
