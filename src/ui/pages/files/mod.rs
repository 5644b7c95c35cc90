//! The files page: saving the project file, merging files of others, conflicts, backups, and the trash.

mod backup_preview;
mod backups;
mod choices;
mod conflict;
mod conflicts;
mod digest;
mod disk;
mod drop;
mod emptying;
mod everywhere;
mod inbox;
mod inbox_item;
mod list;
mod preview;
mod preview_files;
mod preview_frozen;
mod preview_item;
mod reading;
mod remarks;
mod save;
mod template;
mod trash;
mod trash_item;
mod undoing;
pub(super) mod values;

use leptos::prelude::*;

pub(crate) use self::conflict::ConflictFields;
pub(in crate::ui) use self::disk::say_disk;
pub(super) use self::drop::FileDrop;
pub(in crate::ui) use self::drop::take_opened;
pub use self::everywhere::FilesEverywhere;
pub(super) use self::inbox::hand_over;
pub(super) use self::reading::read_given;
pub(super) use self::remarks::Remarks;
pub use self::save::save_project_file;
pub(super) use self::save::{offer, save_nameless, save_without_history};

use self::backups::Backups;
use self::conflicts::Conflicts;
use self::inbox::Inbox;
use self::save::SaveSection;
use self::trash::Trash;
use super::export::ExportSection;
use crate::i18n::words::{files, packages, told};
use crate::ui::app::{use_library, use_workspace};
use crate::ui::pages::intake::IntakeLink;
use crate::ui::parts::{Glyph, Icon};
use crate::ui::places;
use crate::ui::route::Page;

/// The files page.
#[component]
pub fn FilesPage() -> impl IntoView {
    let workspace = use_workspace();
    let library = use_library();
    let lead = match workspace.open_package() {
        Some(_) => packages::files_lead(),
        None => files::lead(),
    };
    view! {
        <div class="head">
            <div class="head__words">
                <h1>{files::title()}</h1>
                <p class="quiet">{lead}</p>
            </div>
            <IntakeLink workspace />
            <a class="button button--quiet" href=places::page(workspace, Page::History)>
                <Icon glyph=Glyph::History />
                {told::title()}
            </a>
        </div>
        <div class="files">
            <SaveSection workspace library />
            <ExportSection workspace />
            <Inbox workspace library />
            <Conflicts workspace />
            <Backups workspace library />
            <Trash workspace />
        </div>
    }
}
