//! Adding what a touchpoint needs: what it names already, and what else comes to mind.

use leptos::prelude::*;

use super::Adding;
use crate::domain::board::{fold, titles};
use crate::domain::{Need, ResourceKind};
use crate::i18n::{self, words::common, words::needs};
use crate::ui::parts::{
    Button, Choice, Dialog, DialogSize, Glyph, Pick, Segmented, TextArea, Variant, use_toasts,
};
use crate::ui::{say_measuring, say_method};
use crate::workspace::{Id, Workspace};

/// How many touchpoints a search shows.
const MOST: usize = 60;

/// The dialog.
#[component]
pub(super) fn AddNeeds(workspace: Workspace, adding: Adding) -> impl IntoView {
    let touchpoint = adding.touchpoint;
    let title = Signal::derive(move || match touchpoint.get() {
        Some(id) => needs::add_at(&say_method::touchpoint(workspace, id)),
        None => needs::add().to_owned(),
    });
    let close = move || adding.open.set(false);
    let footer = move || {
        view! {
            <Show when=move || touchpoint.get().is_some()>
                <Button
                    label=needs::other()
                    variant=Variant::Ghost
                    on_click=move |_| touchpoint.set(None)
                />
            </Show>
            <Button label=common::done() variant=Variant::Primary on_click=move |_| close() />
        }
    };
    view! {
        <Dialog open=adding.open title size=DialogSize::Large on_close=move |()| close() footer>
            {move || match touchpoint.get() {
                None => view! { <Which workspace touchpoint /> }.into_any(),
                Some(id) => view! { <At workspace id /> }.into_any(),
            }}
        </Dialog>
    }
}

/// Which touchpoint.
#[component]
fn Which(workspace: Workspace, touchpoint: RwSignal<Option<Id>>) -> impl IntoView {
    let search = move |words: String| {
        let words = fold(words.trim());
        let names = workspace.touchpoint_names().into_iter();
        names
            .filter(|(_, name)| fold(name).contains(&words))
            .take(MOST)
            .map(|(id, name)| Choice::new(id.to_string(), name).icon(Glyph::Touchpoint))
            .collect::<Vec<_>>()
    };
    view! {
        <div class="card-form needs__which">
            <Pick
                label=needs::pick()
                placeholder=needs::pick_hint()
                on_search=Callback::new(search)
                on_pick=move |id: String| touchpoint.set(id.parse().ok())
            />
        </div>
    }
}

/// What this touchpoint needs.
#[component]
fn At(workspace: Workspace, id: Id) -> impl IntoView {
    let toasts = use_toasts();
    let kind = RwSignal::new(ResourceKind::default());
    let expected = Memo::new(move |_| {
        let entry = workspace.inner().touchpoints.read(id);
        entry
            .map(|it| it.value.expectation.trim().to_owned())
            .unwrap_or_default()
    });
    let here = Memo::new(move |_| {
        let names = workspace.inner().needs.pick(|_, need: &Need| {
            (need.touchpoint == Some(id)).then(|| need.resource.trim().to_owned())
        });
        i18n::list(&names)
    });
    let add = move |text: String| {
        let added = workspace.add_needs(id, kind.get_untracked(), titles(&text));
        if !added.is_empty() {
            toasts.announce(needs::added(added.len()));
        }
    };
    let kinds = ResourceKind::ALL
        .map(|kind| Choice::new(kind.as_str(), say_measuring::resource_kind(kind)));
    view! {
        <div class="card-form">
            <p class="quiet">
                {move || match expected.read().as_str() {
                    "" => needs::expected_none().to_owned(),
                    text => needs::expected(text),
                }}
            </p>
            <Named workspace id />
            <Segmented
                label=needs::new_kind()
                options=kinds.to_vec()
                value=Signal::derive(move || kind.get().as_str().to_owned())
                on_change=move |value: String| {
                    if let Ok(chosen) = value.parse() {
                        kind.set(chosen);
                    }
                }
            />
            <TextArea
                label=needs::new()
                hint=needs::new_hint()
                value=""
                rows=1
                autofocus=true
                enter_submits=true
                clears=true
                on_submit=add
                on_paste=Callback::new(move |text: String| {
                    let several = titles(&text).len() > 1;
                    if several {
                        add(text);
                    }
                    several
                })
            />
            <Show when=move || !here.read().is_empty()>
                <p class="small">{move || needs::has(&here.read())}</p>
            </Show>
        </div>
    }
}

/// What the touchpoint names on its own page.
#[component]
fn Named(workspace: Workspace, id: Id) -> impl IntoView {
    let toasts = use_toasts();
    let named = Memo::new(move |_| workspace.named_at(id));
    let take = move |_| {
        let taken = workspace.take_over_needs(&[id]);
        toasts.announce(needs::taken(taken));
    };
    let line = |(kind, resource): (ResourceKind, String)| {
        view! { <li>{resource}" "<span class="quiet small">{say_measuring::resource_kind(kind)}</span></li> }
    };
    view! {
        <Show when=move || !named.read().is_empty()>
            <div class="needs__named">
                <p>{needs::named()}</p>
                <ul>{move || named.get().into_iter().map(line).collect_view()}</ul>
                <Button
                    label=Signal::derive(move || needs::take_all(named.read().len()))
                    icon=Glyph::Touchpoint
                    on_click=take
                />
            </div>
        </Show>
    }
}
