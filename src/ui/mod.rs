//! What people see and do: shell, pages and shared parts. Knows the workspace below, nothing of
//! storage or files.

mod app;

pub use app::mount;
