//! The fields of one record in conflict: every version with who wrote it and when, and a choice.

use leptos::prelude::*;

use super::choices::{Choices, How};
use super::values;
use crate::i18n::{self, words::files};
use crate::ui::parts::{Button, Glyph, TextArea, Variant, fresh_id, use_toasts};
use crate::workspace::{Head, Key, Workspace};

/// All fields of a record in conflict. Alone it has its own button that takes the choices over;
/// in a list the choices are those of the list.
#[component]
pub(crate) fn ConflictFields(
    /// The open project.
    workspace: Workspace,
    /// Which record.
    key: Key,
    /// The choices of the list around.
    #[prop(optional)]
    choices: Option<Choices>,
) -> impl IntoView {
    let toasts = use_toasts();
    let is_alone = choices.is_none();
    let choices = choices.unwrap_or_else(|| Choices::new(workspace));
    let fields = {
        let key = key.clone();
        Memo::new(move |_| choices.fields(&key))
    };
    let keys = StoredValue::new(vec![key.clone()]);
    let count = Signal::derive(move || keys.with_value(|keys| choices.count(keys)));
    view! {
        <div class="conflict">
            <For each=move || fields.get() key=|field| field.clone() let:field>
                <ConflictField workspace choices key=key.clone() field />
            </For>
            <Show when=move || is_alone && !fields.read().is_empty()>
                <div class="conflict__foot">
                    <Button
                        label=Signal::derive(move || settle_label(count.get()))
                        variant=Variant::Primary
                        icon=Glyph::Check
                        disabled=Signal::derive(move || count.get() == 0)
                        on_click=move |_| keys.with_value(|keys| choices.settle(toasts, keys))
                    />
                </div>
            </Show>
        </div>
    }
}

/// One field: its versions, and for texts both together or a text of one's own.
#[component]
fn ConflictField(workspace: Workspace, choices: Choices, key: Key, field: String) -> impl IntoView {
    let at = StoredValue::new((key, field));
    let group = fresh_id("conflict");
    let pick = Memo::new(move |_| at.with_value(|(key, field)| choices.pick(key, field)));
    let how = Memo::new(move |_| pick.read().as_ref().map(|pick| pick.how));
    let versions = Memo::new(move |_| at.with_value(|(key, field)| choices.versions(key, field)));
    let choose = move |how: How, own: Option<String>| {
        at.with_value(|(key, field)| choices.choose(key, field, how, own));
    };
    let is_text = at.with_value(|(key, field)| values::is_text(&key.kind, field));
    let name = at.with_value(|(key, field)| values::field(workspace, key, field));
    let own_label = files::own_label(&name);
    let own_text = Signal::derive(move || {
        let pick = pick.get();
        pick.and_then(|pick| pick.value.as_str().map(str::to_owned))
            .unwrap_or_default()
    });
    let joined = move || {
        at.with_value(|(_, field)| values::joined(field, versions.read().iter().map(|h| &h.value)))
    };
    let radio = move |group: String, own: How| {
        view! {
            <input
                class="version__radio"
                type="radio"
                name=group
                prop:checked=move || how.get() == Some(own)
                on:change=move |_| choose(own, None)
            />
        }
    };
    let drawn = {
        let group = group.clone();
        move || {
            let group = group.clone();
            let version = move |(nth, head): (usize, Head)| {
                let value = at.with_value(|(key, field)| {
                    values::text(choices.workspace, key, field, &head.value)
                });
                let by = by(choices.workspace, &head);
                view! {
                    <label class="version">
                        {radio(group.clone(), How::Version(nth))}
                        <span class="version__value">{value}</span>
                        <span class="version__by">
                            {by}
                            {(nth == 0).then(|| view! { <span class="version__shown">{files::version_shown()}</span> })}
                        </span>
                    </label>
                }
            };
            versions
                .get()
                .into_iter()
                .enumerate()
                .map(version)
                .collect_view()
        }
    };
    view! {
        <fieldset class="conflict__field">
            <legend class="conflict__name">{name}</legend>
            {drawn}
            {is_text.then(|| view! {
                <label class="version">
                    {radio(group.clone(), How::Both)}
                    <span class="version__by">{files::keep_both()}</span>
                    <span class="version__value version__value--quiet">{joined}</span>
                </label>
                <label class="version">
                    {radio(group, How::Own)}
                    <span class="version__by">{files::own_text()}</span>
                </label>
            })}
            <Show when=move || how.get() == Some(How::Own)>
                <TextArea
                    label=own_label.clone()
                    value=own_text
                    on_input=move |text: String| choose(How::Own, Some(text))
                />
            </Show>
        </fieldset>
    }
}

/// What the button says that takes so many choices over.
pub(super) fn settle_label(count: usize) -> String {
    match count {
        0 => files::settle_idle().to_owned(),
        count => files::settle_go(count),
    }
}

fn by(workspace: Workspace, head: &Head) -> String {
    let (writer, time) = workspace.writer(head.stamp);
    let who = values::writer(&writer);
    match time {
        Some(time) => files::version_of(&i18n::date_time(time), &who),
        None => who,
    }
}
