//! What else moves when the chosen touchpoint is changed.

use leptos::prelude::*;

use crate::domain::Status;
use crate::domain::board::fold;
use crate::i18n::words::matrix as words;
use crate::method::{Links, Moved};
use crate::ui::{places, say_method};
use crate::workspace::{Id, Workspace};

/// The touchpoints that move with one, the direct ones first.
#[component]
pub(super) fn MovedWith(workspace: Workspace, links: Memo<Links>, id: Id) -> impl IntoView {
    let moved = Memo::new(move |_| {
        let moved = Moved::by(&links.read(), id);
        // What is retired does not move any more.
        let is_here = |id: &Id| {
            let it = workspace.inner().touchpoints.read(*id);
            it.is_some_and(|it| it.value.status != Status::Retired)
        };
        let named = |ids: Vec<Id>| {
            let mut named: Vec<(String, Id)> = ids
                .into_iter()
                .filter(is_here)
                .map(|id| (say_method::touchpoint(workspace, id), id))
                .collect();
            named.sort_by_cached_key(|(name, id)| (fold(name), *id));
            named
        };
        (named(moved.direct), named(moved.further))
    });
    let link = move |(name, id): (String, Id)| {
        view! { <li><a href=places::touchpoint(workspace, id)>{name}</a></li> }
    };
    let group = move |title: &'static str, all: Vec<(String, Id)>| {
        (!all.is_empty()).then(|| view! {
            <dt>{title}</dt>
            <dd><ul class="matrix-moved__names">{all.into_iter().map(link).collect_view()}</ul></dd>
        })
    };
    view! {
        <section class="matrix-moved" aria-labelledby="matrix-moved">
            <h3 class="matrix-moved__title" id="matrix-moved">{words::moves()}</h3>
            {move || {
                let (direct, further) = moved.get();
                if direct.is_empty() && further.is_empty() {
                    return view! { <p class="quiet small">{words::moves_none()}</p> }.into_any();
                }
                view! {
                    <dl class="matrix-moved__list">
                        {group(words::moves_direct(), direct)}
                        {group(words::moves_further(), further)}
                    </dl>
                }.into_any()
            }}
        </section>
    }
}
