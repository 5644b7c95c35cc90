//! A matrix of two values from 0 to 10: a picture in which estimates are moved by hand or keys, the
//! chosen point with its numbers, what is not estimated yet, and everything as a table. Values come
//! in as items, new estimates go out as [`Change`]s.

mod dot;
mod look;
mod open;
mod panel;
mod picture;
mod say;
mod table;

use leptos::prelude::*;

pub use self::look::{Axis, Beside, Change, Item, Lock, Look, Put, Value};

use self::open::Unplaced;
use self::panel::Panel;
use self::picture::Picture;
use self::table::Numbers;
use super::{Button, Choice, Glyph, PictureButton, Select};
use crate::domain::Id;
use crate::i18n::words::{self as all, matrix as words};
use crate::method::CrossAt;

/// The whole matrix.
#[component]
pub fn MatrixBoard(
    /// What it shows.
    look: Look,
    /// What the panel says of the chosen point below its numbers.
    #[prop(optional, into)]
    more: Option<Callback<Id, AnyView>>,
    /// More columns of the table.
    #[prop(optional, into)]
    beside: Option<Beside>,
    /// Choices of the page, beside those of the matrix.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="matrix">
            <div class="matrix__settings" role="group" aria-label=words::settings() data-no-print="">
                {children.map(|children| children())}
                <CrossSelect look />
                <Button
                    label=words::swap()
                    icon=Glyph::Move
                    on_click=move |_| look.swapped.update(|swapped| *swapped = !*swapped)
                />
                <PictureButton selector=".matrix__figure" name=|| all::picture::matrix().to_owned() />
            </div>
            <p class="quiet small matrix__about">
                <span>{move || say::cross(look)}</span>
                " "
                <span>{move || say::first_corner(look.plot())}</span>
            </p>
            <div class="matrix__both">
                <Picture look />
                <div class="matrix__side" data-no-print="">
                    <Panel look more />
                    <Unplaced look />
                </div>
            </div>
            <Numbers look beside />
        </div>
    }
}

/// Where the crosshair stands.
#[component]
fn CrossSelect(look: Look) -> impl IntoView {
    let word = |at: CrossAt| match at {
        CrossAt::Middle => "middle",
        CrossAt::Mean => "mean",
    };
    let options = vec![
        Choice::new(word(CrossAt::Middle), words::cross_middle()),
        Choice::new(word(CrossAt::Mean), words::cross_mean()),
    ];
    view! {
        <Select
            label=words::cross()
            options
            value=Signal::derive(move || word(look.cross_at.get()).to_owned())
            on_change=move |value: String| {
                let at = [CrossAt::Middle, CrossAt::Mean].into_iter().find(|at| word(*at) == value);
                look.cross_at.set(at.unwrap_or_default());
            }
        />
    }
}
