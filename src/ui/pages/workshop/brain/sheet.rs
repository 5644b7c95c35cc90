//! A sheet in somebody's hands: what stands above, and the fields for what grows out of it.

use leptos::prelude::*;

use super::Ground;
use super::begin::number;
use crate::domain::{Activity, SheetSpot};
use crate::i18n::words::brain as words;
use crate::method::brainwriting::sheet_of;
use crate::ui::parts::{Button, Glyph, TextArea, Variant};

#[component]
pub(super) fn Sheet(
    ground: Ground,
    /// Who writes, from 0.
    place: u32,
    /// In which turn, from 0.
    turn: u32,
    /// What handing it on is called.
    label: &'static str,
    /// May the person of this browser be named?
    named: bool,
    /// It is handed on.
    on_done: Callback<()>,
) -> impl IntoView {
    let Ground {
        workspace,
        id,
        about,
        ..
    } = ground;
    let (heads, ideas, turns) = about.with_untracked(|it| (it.heads(), it.ideas(), it.turns()));
    let sheet = sheet_of(place, turn, heads);
    let idea = move |idea: u32| {
        let spot = SheetSpot { sheet, turn, idea };
        // What somebody else writes meanwhile is written elsewhere, so it is read once.
        let above = (0..turn).filter_map(|turn| {
            let text = workspace.sheet_text(id, SheetSpot { turn, ..spot });
            (!text.trim().is_empty()).then_some(text)
        });
        let above: Vec<String> = above.collect();
        let has_above = !above.is_empty();
        let own = RwSignal::new(workspace.sheet_text(id, spot));
        let commit = move |text: String| {
            let author = named.then(|| workspace.me()).flatten();
            workspace.write_on_sheet(id, spot, &text, author);
            own.set(workspace.sheet_text(id, spot));
        };
        let name = words::idea(&number(idea + 1));
        let hint = match has_above {
            true => words::grow(),
            false => words::fresh(),
        };
        view! {
            <li class="brain__idea">
                <h3>{name.clone()}</h3>
                {has_above.then(|| view! {
                    <ol class="brain__above" aria-label=words::above(&number(idea + 1))>
                        {above.into_iter().map(|text| view! { <li>{text}</li> }).collect_view()}
                    </ol>
                })}
                <TextArea label=name hint label_hidden=true value=own rows=3 on_commit=commit />
            </li>
        }
    };
    let heading = words::sheet(&number(turn + 1), &number(sheet + 1), &number(turns));
    view! {
        <section class="brain__sheet" aria-labelledby="brain-sheet">
            <h2 id="brain-sheet" tabindex="-1">{heading}</h2>
            <p class="quiet">{move || match about.with(Activity::covers) {
                true => words::covered(),
                false => words::open(),
            }}</p>
            <ul class="brain__ideas">{(0..ideas).map(idea).collect_view()}</ul>
            <Button
                label
                icon=Glyph::ArrowRight
                variant=Variant::Primary
                on_click=move |_| on_done.run(())
            />
        </section>
    }
}
