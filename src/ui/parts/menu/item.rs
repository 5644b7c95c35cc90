//! What can stand in a menu.

use std::sync::Arc;

use crate::ui::parts::icon::Glyph;

/// One line of a menu.
#[derive(Clone)]
pub enum MenuItem {
    /// Something to do.
    Action(Action),
    /// Words above a group.
    Heading(String),
    /// A line between groups.
    Separator,
}

/// Something to do.
#[derive(Clone)]
pub struct Action {
    pub(super) label: String,
    pub(super) icon: Option<Glyph>,
    pub(super) shortcut: Option<String>,
    pub(super) is_disabled: bool,
    pub(super) is_danger: bool,
    pub(super) checked: Option<bool>,
    pub(super) run: Arc<dyn Fn() + Send + Sync>,
}

impl MenuItem {
    /// Something to do.
    pub fn action(label: impl Into<String>, run: impl Fn() + Send + Sync + 'static) -> Self {
        Self::Action(Action {
            label: label.into(),
            icon: None,
            shortcut: None,
            is_disabled: false,
            is_danger: false,
            checked: None,
            run: Arc::new(run),
        })
    }

    /// Words above a group.
    pub fn heading(text: impl Into<String>) -> Self {
        Self::Heading(text.into())
    }

    /// With an icon.
    pub fn icon(self, glyph: Glyph) -> Self {
        self.with(|action| action.icon = Some(glyph))
    }

    /// With the keys that do the same, such as "Ctrl Z".
    pub fn shortcut(self, keys: impl Into<String>) -> Self {
        self.with(|action| action.shortcut = Some(keys.into()))
    }

    /// Cannot be done now.
    pub fn disabled(self, is_disabled: bool) -> Self {
        self.with(|action| action.is_disabled = is_disabled)
    }

    /// Takes something away.
    pub fn danger(self) -> Self {
        self.with(|action| action.is_danger = true)
    }

    /// One of several, and is it the chosen one?
    pub fn checked(self, is_checked: bool) -> Self {
        self.with(|action| action.checked = Some(is_checked))
    }

    fn with(mut self, change: impl FnOnce(&mut Action)) -> Self {
        if let Self::Action(action) = &mut self {
            change(action);
        }
        self
    }
}
