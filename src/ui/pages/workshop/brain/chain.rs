//! The chain of a card: the ideas that it grew out of, and those that grew out of it.

use leptos::prelude::*;

use super::result::place;
use crate::i18n::words::brain as words;
use crate::ui::{places, say};
use crate::workspace::{Id, Workspace};

/// Where a card stands among the ideas of its sheet; nothing where it is on none.
#[component]
pub(in crate::ui::pages) fn Chain(
    /// The open project.
    workspace: Workspace,
    /// The card.
    id: Id,
) -> impl IntoView {
    let chain = Memo::new(move |_| workspace.chain_of(id));
    move || {
        let (spot, chain) = chain.get()?;
        let link = move |card: Id| {
            let title = move || say::card(workspace, card);
            match card == id {
                true => view! { <li aria-current="true"><strong>{title}</strong></li> }.into_any(),
                false => {
                    let href = move || places::card(workspace, card);
                    view! { <li><a href=href>{title}</a></li> }.into_any()
                }
            }
        };
        Some(view! {
            <section class="chain" aria-labelledby="card-chain">
                <h3 id="card-chain">{words::chain()}</h3>
                <p class="quiet">{place(spot)}</p>
                <ol>{chain.into_iter().map(|(_, card)| link(card)).collect_view()}</ol>
            </section>
        })
    }
}
