//! The screens, one folder each. Only pages know the workspace; parts get props and callbacks.

mod about;
mod board;
mod card_measure;
mod covered;
mod departments;
mod files;
mod floor;
mod group_dialog;
mod history;
mod journeys;
mod measure;
mod measures;
mod overview;
mod prioritise;
mod privacy;
mod setup;
mod start;
mod styleguide;
mod success;
mod touchpoints;
mod workshop;

pub use about::about_page;
pub use board::BoardsPage;
pub use files::{FilesPage, save_project_file};
pub use journeys::JourneysPage;
pub use measure::MeasurePage;
pub use measures::MeasuresPage;
pub use overview::OverviewPage;
pub use prioritise::PrioritisePage;
pub use setup::SetupPage;
pub use start::StartPage;
pub use styleguide::Styleguide;
pub use success::SuccessPage;
pub use touchpoints::TouchpointsPage;
pub use workshop::WorkshopPage;
