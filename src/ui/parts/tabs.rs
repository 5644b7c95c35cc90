//! A row of links to sister pages, such as the boards of all departments. Links, not ARIA tabs:
//! each has an address, opens in a new tab, and works with the back button.

use leptos::{html, prelude::*};

use crate::domain::Color;
use crate::i18n;
use crate::platform::screen;

/// One link.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct TabLink {
    /// Where it leads, such as "#/board/company".
    pub href: String,
    /// What it says.
    pub label: String,
    /// A dot before the words.
    pub color: Option<Color>,
    /// A number behind the words.
    pub count: Option<usize>,
}

impl TabLink {
    /// A link without a colour.
    pub fn new(href: String, label: &str, count: Option<usize>) -> Self {
        Self {
            href,
            label: label.to_owned(),
            color: None,
            count,
        }
    }
}

/// A row of links; on phones it scrolls sideways and shows the current one.
#[component]
pub fn TabLinks(
    /// The name of the row.
    #[prop(into)]
    label: Signal<String>,
    /// The links.
    #[prop(into)]
    tabs: Signal<Vec<TabLink>>,
    /// The address of the one that is shown.
    #[prop(into)]
    current: Signal<String>,
    /// Behind the last link, such as a button for a new one.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <nav class="tabs" aria-label=label>
            <ul class="tabs__list">
                <For each=move || tabs.get() key=|tab| tab.clone() let:tab>
                    <li>
                        <Link tab current />
                    </li>
                </For>
                {children.map(|children| view! { <li class="tabs__more">{children()}</li> })}
            </ul>
        </nav>
    }
}

#[component]
fn Link(tab: TabLink, current: Signal<String>) -> impl IntoView {
    let node_ref = NodeRef::<html::A>::new();
    let href = tab.href.clone();
    let is_current = Memo::new(move |_| current.get() == href);
    Effect::new(move |_| {
        if let (true, Some(link)) = (is_current.get(), node_ref.get()) {
            // The links behind it come into the page after this one.
            request_animation_frame(move || screen::show_within(&link, ".tabs__list"));
        }
    });
    view! {
        <a
            node_ref=node_ref
            class="tab"
            href=tab.href
            aria-current=move || is_current.get().then_some("page")
        >
            {tab.color.map(|color| view! { <span class="dot" data-color=color.as_str()></span> })}
            <span class="tab__label">{tab.label}</span>
            {tab.count.map(|count| view! { <span class="count">{i18n::number(count)}</span> })}
        </a>
    }
}
