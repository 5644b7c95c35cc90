//! What departments work on by themselves: making and collecting packages where the whole project
//! is, working on one where only the package is.

mod asked;
mod create;
mod list;
mod row;
mod save;
mod task;

use leptos::prelude::*;

use self::list::PackageList;
use self::task::Task;
use crate::i18n::words::packages;
use crate::workspace::{Id, Workspace};

/// What departments work on by themselves, out and back in.
#[component]
pub(super) fn Packages(
    /// The open project.
    workspace: Workspace,
) -> impl IntoView {
    match workspace.open_package() {
        Some(id) => view! { <Task workspace id /> }.into_any(),
        None => view! { <PackageList workspace /> }.into_any(),
    }
}

/// For whom a package is, in words; subscribes to the package and its department.
fn department_name(workspace: Workspace, package: Id) -> String {
    let department = workspace.package(package).and_then(|it| it.department);
    let entry = department.and_then(|id| workspace.inner().departments.read(id));
    match entry.map(|entry| entry.value.name) {
        None => packages::gone_department().to_owned(),
        Some(name) if name.trim().is_empty() => packages::unnamed().to_owned(),
        Some(name) => name,
    }
}
