//! A list of scores, typed or pasted. Nothing of it counts as long as one entry is no score.

use leptos::{html, prelude::*};

use crate::domain::Recommended;
use crate::i18n::words::nps as words;
use crate::method::recommend_list::{Fault, ScoreList, WrongScore};
use crate::ui::parts::{Button, Glyph, TextArea, Variant, use_toasts};
use crate::workspace::{RecommendationPlace, Workspace};

/// So many wrong entries are named; the others are counted.
const NAMED: usize = 8;

fn fault(it: Fault) -> &'static str {
    match it {
        Fault::Outside => words::fault_outside(),
        Fault::NotWhole => words::fault_not_whole(),
        Fault::Comma => words::fault_comma(),
        Fault::NoNumber => words::fault_no_number(),
    }
}

fn wrong(it: &WrongScore) -> String {
    words::list_wrong(fault(it.fault), &it.place.to_string(), &it.text)
}

/// The field, what it was understood as, and the button that counts it in.
#[component]
pub(super) fn FromList(
    workspace: Workspace,
    place: RecommendationPlace,
    hand: Memo<Recommended>,
) -> impl IntoView {
    let toasts = use_toasts();
    let text = RwSignal::new(String::new());
    let node_ref = NodeRef::<html::Textarea>::new();
    let is_asked = RwSignal::new(false);
    let list = Memo::new(move |_| ScoreList::read(&text.read()));
    let error = move || {
        let list = list.read();
        if !is_asked.get() {
            return None;
        }
        match (list.wrong.len(), list.n()) {
            (0, 0) => Some(words::list_empty().to_owned()),
            (0, _) => None,
            (n, _) => Some(words::list_refused(n)),
        }
    };
    let add = move || {
        let list = list.get_untracked();
        is_asked.set(true);
        if !list.wrong.is_empty() || list.n() == 0 {
            if let Some(field) = node_ref.get_untracked() {
                // A field that cannot take the focus leaves it where it is.
                field.focus().unwrap_or_default();
            }
            return;
        }
        let more = Recommended {
            scores: list.scores,
            ..Recommended::default()
        };
        let counts = hand.get_untracked() + more;
        if workspace.count_recommendations(place, counts) {
            toasts.toast(words::list_added(list.n() as usize));
            is_asked.set(false);
            text.set(String::new());
        }
    };
    view! {
        <div class="nps__list">
            <TextArea
                label=words::list()
                value=text
                rows=3
                hint=words::list_hint()
                error=MaybeProp::derive(error)
                on_input=move |typed: String| text.set(typed)
                on_submit=move |_: String| add()
                node_ref=node_ref
            />
            <Understood list />
            <Button
                label=words::list_add()
                icon=Glyph::Plus
                variant=Variant::Primary
                on_click=move |_| add()
            />
        </div>
    }
}

/// How many scores were found, and each entry that is none.
#[component]
fn Understood(list: Memo<ScoreList>) -> impl IntoView {
    let found = move || match list.read().n() as usize {
        0 => String::new(),
        n => words::list_found(n),
    };
    let lines = move || {
        let list = list.read();
        let named = list.wrong.iter().take(NAMED);
        named
            .map(|it| view! { <li>{wrong(it)}</li> })
            .collect_view()
    };
    let hidden = Memo::new(move |_| list.read().wrong.len().saturating_sub(NAMED));
    view! {
        <p class="quiet small" role="status">{found}</p>
        <Show when=move || !list.read().wrong.is_empty()>
            <ul class="nps__wrong">
                {lines}
                <Show when=move || { hidden.get() > 0 }>
                    <li>{move || words::list_more(hidden.get())}</li>
                </Show>
            </ul>
        </Show>
    }
}
