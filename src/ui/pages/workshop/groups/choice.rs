//! What can be done with the chosen cards; there only while some are chosen.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::deeds::Deeds;
use crate::i18n::words::groups as words;
use crate::ui::pages::group_dialog::Among;
use crate::ui::parts::{Button, Glyph, IconButton, Variant};
use crate::workspace::Id;

/// The bar about the chosen cards.
#[component]
pub(super) fn ChoiceBar(deeds: Deeds) -> impl IntoView {
    // A chosen card may have gone into the trash meanwhile.
    let chosen = Memo::new(move |_| {
        let chosen = deeds.chosen.read();
        let columns = deeds.columns.read();
        let here = columns.iter().map(|(id, _)| *id);
        here.filter(|id| chosen.contains(id)).collect::<Vec<Id>>()
    });
    let count = Memo::new(move |_| chosen.with(Vec::len));
    view! {
        <Show when=move || { count.get() > 0 }>
            <div class="groups__bar" role="region" aria-label=words::chosen_bar()>
                <p class="groups__chosen">
                    <span>{move || words::chosen(count.get())}</span>
                    <IconButton
                        label=words::choose_none()
                        icon=Glyph::Close
                        on_click=move |_| deeds.chosen.set(BTreeSet::new())
                    />
                </p>
                <Button
                    label=words::put_together()
                    icon=Glyph::Group
                    variant=Variant::Primary
                    disabled=Signal::derive(move || count.get() < 2)
                    on_click=move |_| deeds.together(chosen.get_untracked())
                />
                <Button
                    label=words::into_group()
                    disabled=Signal::derive(move || deeds.groups.with(Vec::is_empty))
                    on_click=move |_| deeds.ask(chosen.get_untracked(), Among::Groups)
                />
            </div>
        </Show>
    }
}
