//! What people see and do: shell, pages and shared parts. Knows the workspace below, nothing of
//! storage or files.

mod app;
mod card_numbers;
mod finding;
mod notices;
mod package_rail;
pub mod pages;
pub mod parts;
mod places;
mod release;
mod reminder;
mod route;
mod saving;
mod say;
mod say_doing;
mod say_file;
mod say_measuring;
mod say_method;
mod say_workshop;
mod settings;
mod shell;
mod timer;
mod undo;
mod unopened;

pub use app::mount;
