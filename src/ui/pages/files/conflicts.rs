//! All records in conflict, and choosing for many at once.

use leptos::prelude::*;

use super::choices::{Choices, Rule};
use super::conflict::{ConflictFields, settle_label};
use super::list::{More, PIECE};
use super::values;
use crate::i18n::{self, words::files};
use crate::ui::parts::{Button, Empty, Glyph, Icon, Variant, use_toasts};
use crate::ui::say_file;
use crate::workspace::{Key, Workspace};

/// The section of conflicts.
#[component]
pub(super) fn Conflicts(workspace: Workspace) -> impl IntoView {
    let toasts = use_toasts();
    let choices = Choices::new(workspace);
    let conflicts = workspace.inner().conflicts.clone();
    let keys = Memo::new(move |_| conflicts.read().iter().cloned().collect::<Vec<Key>>());
    let shown = RwSignal::new(PIECE);
    let drawn = Memo::new(move |_| {
        let mut keys = keys.get();
        keys.truncate(shown.get());
        keys
    });
    let total = Memo::new(move |_| {
        keys.read()
            .iter()
            .map(|key| choices.fields(key).len())
            .sum::<usize>()
    });
    let chosen = Memo::new(move |_| choices.count(&keys.read()));
    view! {
        <section class="panel conflicts" aria-labelledby="conflicts-title">
            <h2 class="panel__title" id="conflicts-title" tabindex="-1">
                {files::conflicts_title()}
                {move || (total.get() > 0).then(|| view! { <span class="count">{i18n::number(total.get())}</span> })}
            </h2>
            <Show
                when=move || !keys.read().is_empty()
                fallback=|| view! {
                    <Empty title=files::conflicts_none() text=files::conflicts_none_text() icon=Glyph::Check />
                }
            >
                <p class="measure">{files::conflicts_text()}</p>
                <Show when=move || { keys.read().len() > 1 }>
                    <div class="bulk" role="group" aria-label=files::bulk_label()>
                        <Button label=files::mine_all() on_click=move |_| choices.choose_by(Rule::Mine, &keys.get_untracked()) />
                        <Button label=files::theirs_all() on_click=move |_| choices.choose_by(Rule::Theirs, &keys.get_untracked()) />
                        <Button label=files::newest_all() on_click=move |_| choices.choose_by(Rule::Newest, &keys.get_untracked()) />
                        <p class="quiet bulk__hint">{files::bulk_hint()}</p>
                    </div>
                </Show>
                <ul class="conflicts__list">
                    <For each=move || drawn.get() key=|key| key.clone() let:key>
                        <ConflictRecord choices key />
                    </For>
                </ul>
                <More total=Signal::derive(move || keys.read().len()) shown label=files::conflicts_more />
                <div class="conflicts__foot">
                    <span role="status">
                        {move || files::chosen_count(&i18n::number(total.get()), &i18n::number(chosen.get()))}
                    </span>
                    <Button
                        label=Signal::derive(move || settle_label(chosen.get()))
                        variant=Variant::Primary
                        icon=Glyph::Check
                        disabled=Signal::derive(move || chosen.get() == 0)
                        on_click=move |_| choices.settle(toasts, &keys.get_untracked())
                    />
                </div>
            </Show>
        </section>
    }
}

/// One record with its fields in conflict.
#[component]
fn ConflictRecord(choices: Choices, key: Key) -> impl IntoView {
    let workspace = choices.workspace;
    let kind = say_file::kind_name(&key.kind);
    let stored = StoredValue::new(key.clone());
    let title = Memo::new(move |_| stored.with_value(|key| values::title(workspace, key)));
    let choose =
        move |rule| stored.with_value(|key| choices.choose_by(rule, std::slice::from_ref(key)));
    view! {
        <li class="conflict-record">
            <div class="conflict-record__head">
                <Icon glyph=Glyph::Conflict />
                <h3 class="conflict-record__title">
                    <span class="quiet conflict-record__kind">{kind}</span>
                    {move || title.get()}
                </h3>
                <div class="conflict-record__bulk" role="group" aria-label=move || files::bulk_record(&title.get())>
                    <Button label=files::mine() variant=Variant::Ghost on_click=move |_| choose(Rule::Mine) />
                    <Button label=files::theirs() variant=Variant::Ghost on_click=move |_| choose(Rule::Theirs) />
                    <Button label=files::newest() variant=Variant::Ghost on_click=move |_| choose(Rule::Newest) />
                </div>
            </div>
            <ConflictFields workspace key choices />
        </li>
    }
}
