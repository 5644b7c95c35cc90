//! Small components that every page shares. They know words, colours and ids, but nothing of the
//! workspace: values come in as signals, deeds go out as callbacks.

pub mod button;
pub mod chip;
pub mod combo;
pub mod copy;
pub mod dialog;
pub mod document;
pub mod drag;
pub mod empty;
pub mod field;
pub mod icon;
pub mod ids;
pub mod matrix;
pub mod menu;
pub mod paper;
mod person;
pub mod pick;
mod picture;
pub mod share;
pub mod tabs;
pub mod toast;
pub mod topic;

pub use button::{Button, IconButton, Variant};
pub use chip::{Chip, Tone};
pub use combo::TagInput;
pub use copy::{CopyTable, copy, copy_table};
pub use dialog::{Dialog, DialogSize};
pub use document::{DocumentTools, DocumentView, FullScreenButton, Slides};
pub use drag::{Dropped, use_drag};
pub use empty::Empty;
pub use field::{
    Checkbox, Choice, ColorChoice, Segmented, Select, TextArea, TextField, color_name,
};
pub use icon::{Glyph, Icon};
pub use ids::fresh_id;
pub use menu::{MenuButton, MenuItem};
pub use paper::{drawn, use_on_paper};
pub use person::PersonPicker;
pub use pick::Pick;
pub use picture::PictureButton;
pub use share::{ShareButton, ToShare};
pub use tabs::{TabLink, TabLinks};
pub use toast::{LiveRegion, ToastHost, Toasts, provide_toasts, use_toasts};
pub use topic::TopicTag;
