//! The screens, one folder each. Only pages know the workspace; parts get props and callbacks.

mod board;
mod files;
mod floor;
mod journeys;
mod measure;
mod setup;
mod start;
mod styleguide;
mod touchpoints;

pub use board::BoardsPage;
pub use files::{FilesPage, save_project_file};
pub use journeys::JourneysPage;
pub use measure::MeasurePage;
pub use setup::SetupPage;
pub use start::StartPage;
pub use styleguide::Styleguide;
pub use touchpoints::TouchpointsPage;
