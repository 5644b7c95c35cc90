//! Stations and marks of lines in words and signs.

use leptos::prelude::*;

use crate::i18n::words::lines;
use crate::method::line::{Reached, Station};
use crate::ui::parts::{Glyph, Icon};

/// What a station is called.
pub(in crate::ui::pages::success) fn station(it: Station) -> &'static str {
    match it {
        Station::Idea => lines::idea(),
        Station::Agreed => lines::agreed(),
        Station::Measures => lines::measures(),
        Station::Checks => lines::checks(),
        Station::Measured => lines::measured(),
    }
}

/// The sign of a station.
pub(in crate::ui::pages::success) fn glyph(it: Station) -> Glyph {
    match it {
        Station::Idea => Glyph::Idea,
        Station::Agreed => Glyph::Standard,
        Station::Measures => Glyph::Measures,
        Station::Checks => Glyph::Eye,
        Station::Measured => Glyph::Measure,
    }
}

/// How far a line has come at a station.
pub(in crate::ui::pages::success) fn reached(it: Reached) -> &'static str {
    match it {
        Reached::Missing => lines::missing(),
        Reached::Begun => lines::begun(),
        Reached::There => lines::there(),
        Reached::NotAsked => lines::not_asked(),
    }
}

/// The sign alone, where its word stands beside it.
pub(super) fn sign(it: Reached) -> impl IntoView {
    view! {
        <span class="line-mark" data-reached=it.as_str()>
            {(it == Reached::There).then(|| view! { <Icon glyph=Glyph::Check /> })}
        </span>
    }
}

/// A station as a small mark: full, half, empty or a stroke; its word is read out and shown as a
/// tooltip.
pub(in crate::ui::pages::success) fn mark(at: Station, it: Reached) -> impl IntoView {
    let title = lines::station(station(at), reached(it));
    view! {
        <span class="line-mark" data-reached=it.as_str() title=title>
            {(it == Reached::There).then(|| view! { <Icon glyph=Glyph::Check /> })}
            <span class="visually-hidden">{reached(it)}</span>
        </span>
    }
}
