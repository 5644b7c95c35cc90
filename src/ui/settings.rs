//! Language and theme.

use leptos::prelude::*;

use super::app::use_app;
use super::parts::{Glyph, MenuButton, MenuItem};
use crate::i18n::{Language, words::shell};
use crate::workspace::{Theme, preferences};

const THEMES: [Theme; 3] = [Theme::System, Theme::Light, Theme::Dark];

/// The name of a theme in the page's `data-theme`.
pub fn theme_name(theme: Theme) -> &'static str {
    match theme {
        Theme::System => "system",
        Theme::Light => "light",
        Theme::Dark => "dark",
    }
}

/// The menu for language and appearance.
#[component]
pub fn Settings() -> impl IntoView {
    let app = use_app();
    let items = move |()| {
        let mut items = vec![MenuItem::heading(shell::language())];
        items.extend(Language::ALL.map(|language| {
            let choose = move || {
                preferences::set_language(language.code());
                app.language.set(language);
            };
            MenuItem::action(language.name(), choose)
                .checked(app.language.get_untracked() == language)
        }));
        items.push(MenuItem::heading(shell::theme()));
        items.extend(THEMES.map(|theme| {
            let choose = move || {
                preferences::set_theme(theme);
                app.theme.set(theme);
            };
            let label = match theme {
                Theme::System => shell::theme_system(),
                Theme::Light => shell::theme_light(),
                Theme::Dark => shell::theme_dark(),
            };
            MenuItem::action(label, choose).checked(app.theme.get_untracked() == theme)
        }));
        items
    };
    view! { <MenuButton label=shell::settings() icon=Glyph::Settings items /> }
}
