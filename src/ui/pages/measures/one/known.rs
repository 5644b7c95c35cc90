//! One line of a list: what it is, what to know of it, and a way to take it away.

use leptos::prelude::*;

use crate::ui::parts::{Glyph, Icon, IconButton};

/// A link with more beside it.
#[component]
pub(super) fn Known(
    /// What stands before the words.
    glyph: Glyph,
    /// Where it leads.
    #[prop(into)]
    href: Signal<String>,
    /// What it is called.
    #[prop(into)]
    name: Signal<String>,
    /// What else there is to know.
    #[prop(optional)]
    children: Option<Children>,
    /// The name of the way to take it away, and what that does.
    #[prop(optional)]
    remove: Option<(Signal<String>, Callback<()>)>,
) -> impl IntoView {
    view! {
        <li class="measure-page__known">
            <div class="measure-page__words">
                <a class="measure-page__link" href=href>
                    <Icon glyph />
                    <span>{name}</span>
                </a>
                {children.map(|children| view! { <span class="measure-page__more">{children()}</span> })}
            </div>
            {remove.map(|(label, on_click)| view! {
                <IconButton label icon=Glyph::Close on_click=move |_| on_click.run(()) />
            })}
        </li>
    }
}
