//! The big field: Enter puts a card down and the next one can be written.

use leptos::html;
use leptos::prelude::*;

use super::Sight;
use crate::domain::board::titles;
use crate::domain::{Activity, CardKind};
use crate::i18n::words::{board, writing};
use crate::ui::parts::{Button, Choice, Glyph, Icon, Segmented, TextArea, Variant, use_toasts};
use crate::ui::say;

/// The field, what becomes of the card, and who sees it.
#[component]
pub(super) fn Field(sight: Sight, it: Memo<Activity>) -> impl IntoView {
    let toasts = use_toasts();
    let workspace = sight.workspace;
    let area = NodeRef::<html::Textarea>::new();
    if sight.turn.get_untracked() > 0 {
        area.on_load(|area| {
            request_animation_frame(move || area.focus().unwrap_or_default());
        });
    }
    let add = move |text: &str| match sight.put(text) {
        0 => {}
        count => toasts.announce(board::added(count)),
    };
    let put = move |_| {
        let text = sight.typed.get_value();
        add(&text);
        sight.turn.update(|turn| *turn += 1);
    };
    let who_sees = move || {
        let it = it.read();
        match (it.covers(), it.anonymous && !it.revealed) {
            (true, true) => Some(writing::private_anonymous()),
            (true, false) => Some(writing::private()),
            (false, true) => Some(writing::named_none()),
            (false, false) => None,
        }
    };
    let goes_to = move || {
        let kind = sight.card_kind();
        let board = say::board_name(workspace, it.read().board);
        // Where it is chosen, the choice says the kind.
        let words = match sight.question() {
            Some(_) => writing::goes_to(&board, say::kind(kind)),
            None => board,
        };
        view! { <p class="writing__goes-to"><Icon glyph=say::glyph(kind) />{words}</p> }
    };
    let kinds = || {
        let choice =
            |kind: CardKind| Choice::new(kind.as_str(), say::kind(kind)).icon(say::glyph(kind));
        CardKind::ALL.map(choice).to_vec()
    };
    view! {
        <div class="writing__field" data-kind=move || sight.card_kind().as_str()>
            <TextArea
                label=writing::field()
                value=Signal::stored(String::new())
                hint=writing::field_hint()
                rows=2
                enter_submits=true
                clears=true
                node_ref=area
                on_input=move |text: String| sight.types(text)
                on_submit=move |text: String| add(&text)
                on_paste=move |text: String| {
                    // What is already in the field becomes the beginning of the first card.
                    let found = titles(&text);
                    let several = found.len() > 1 && sight.typed.with_value(|typed| typed.trim().is_empty());
                    if several {
                        add(&text);
                    }
                    several
                }
            />
            <Show when=move || sight.questions.read().is_empty()>
                <Segmented
                    label=writing::kind()
                    options=Signal::derive(kinds)
                    value=Signal::derive(move || sight.kind.get().to_string())
                    on_change=move |value: String| if let Ok(kind) = value.parse() { sight.kind.set(kind) }
                />
            </Show>
            <div class="writing__put">
                {goes_to}
                <Button label=writing::put() variant=Variant::Primary icon=Glyph::Plus on_click=put />
            </div>
            {move || who_sees().map(|words| view! {
                <p class="writing__private"><Icon glyph=Glyph::Covered />{words}</p>
            })}
        </div>
    }
}
