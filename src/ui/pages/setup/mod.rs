//! The setup page: what the project is about, its departments, and the people who take part.

mod add;
mod color;
mod department;
mod departments;
mod me;
mod people;
mod person;
mod scope;
mod team;

use leptos::prelude::*;

use self::departments::Departments;
use self::people::People;
use self::scope::Scope;
use self::team::Team;
use crate::i18n::words::setup;
use crate::ui::app::use_workspace;
use crate::ui::parts::use_toasts;

/// The setup page.
#[component]
pub fn SetupPage() -> impl IntoView {
    let workspace = use_workspace();
    let team = Team::new(workspace, use_toasts());
    view! {
        <div class="head">
            <div class="head__words">
                <h1>{setup::title()}</h1>
                <p class="quiet">{setup::lead()}</p>
            </div>
        </div>
        <div class="setup">
            <Scope workspace />
            <Departments team />
            <People team />
        </div>
    }
}
