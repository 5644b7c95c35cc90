//! The other tabs of this browser. A message is a hint with the news in it: whoever misses one
//! (phones freeze pages) reads the journal instead, so nothing here is ever relied upon.

use std::cell::RefCell;
use std::rc::Rc;

use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::*;
use web_sys::{BroadcastChannel, MessageEvent};

use crate::merge::Id;
use crate::platform::clock;
use crate::platform::events::Listener;

/// How long the start screen waits for more news before it looks.
const SETTLE_MS: u32 = 300;

/// What tabs tell each other.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Message {
    /// A journal row is complete.
    Row {
        project: Id,
        /// The number of the project's row before it, 0 for none.
        prev: u64,
        key: u64,
        text: String,
    },
    /// The list of projects has changed.
    List,
    /// A project was deleted for good.
    Removed { project: Id },
}

/// A seat at the table where the tabs talk. Nothing that it says comes back to it.
pub(super) struct Tabs {
    channel: Option<BroadcastChannel>,
    _listener: Option<Listener>,
}

impl Tabs {
    /// Only speaks.
    pub(super) fn speaking(database: &str) -> Self {
        Self {
            // Without channels, tabs still meet in the journal.
            channel: BroadcastChannel::new(database).ok(),
            _listener: None,
        }
    }

    /// Speaks and listens.
    pub(super) fn new(database: &str, on_message: impl Fn(Message) + 'static) -> Self {
        let mut tabs = Self::speaking(database);
        tabs._listener = tabs.channel.as_ref().and_then(|channel| {
            let heard = move |event: web_sys::Event| {
                let data = event.unchecked_into::<MessageEvent>().data();
                // What a newer version says in other words is in the journal too.
                let message = data
                    .as_string()
                    .and_then(|text| serde_json::from_str(&text).ok());
                if let Some(message) = message {
                    on_message(message);
                }
            };
            Listener::new(channel, "message", heard).ok()
        });
        tabs
    }

    /// Tells the others.
    pub(super) fn post(&self, message: &Message) {
        if let (Some(channel), Ok(text)) = (&self.channel, serde_json::to_string(message)) {
            // A closed channel is no loss: the row is in the journal.
            channel.post_message(&text.into()).unwrap_or_default();
        }
    }
}

impl Drop for Tabs {
    fn drop(&mut self) {
        if let Some(channel) = &self.channel {
            channel.close();
        }
    }
}

/// Watches the list of projects. Dropping it ends that.
#[must_use = "a dropped watch sees nothing"]
pub struct Watch {
    _tabs: Tabs,
}

impl Watch {
    /// Calls when another tab has changed the list or a project in it, after things have settled.
    pub(super) fn new(database: &str, on_change: impl Fn() + 'static) -> Self {
        let on_change = Rc::new(on_change);
        let settling = RefCell::new(None);
        Self {
            _tabs: Tabs::new(database, move |_| {
                let call = Rc::clone(&on_change);
                *settling.borrow_mut() = Some(clock::after(SETTLE_MS, move || call()));
            }),
        }
    }
}
