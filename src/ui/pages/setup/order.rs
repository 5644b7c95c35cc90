//! The buttons at the end of a row in a list that people put in order by hand.

use leptos::prelude::*;

use crate::domain::Nudge;
use crate::i18n::words::{common, personas, setup};
use crate::platform::focus;
use crate::ui::parts::{Glyph, IconButton, MenuButton, MenuItem, Toasts};

/// Where a row stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::ui::pages) enum Standing {
    /// Between others.
    Middle,
    /// Before all others.
    First,
    /// Behind all others.
    Last,
    /// Nobody is beside it.
    Alone,
}

impl Standing {
    /// Where `item` stands in a list.
    pub(in crate::ui::pages) fn of<T: PartialEq>(list: &[T], item: &T) -> Self {
        match (list.first() == Some(item), list.last() == Some(item)) {
            (false, false) => Self::Middle,
            (true, false) => Self::First,
            (false, true) => Self::Last,
            (true, true) => Self::Alone,
        }
    }

    fn is_first(self) -> bool {
        matches!(self, Self::First | Self::Alone)
    }

    fn is_last(self) -> bool {
        matches!(self, Self::Last | Self::Alone)
    }
}

/// The words and icons of a direction.
struct Ways {
    back: (fn(&str) -> String, &'static str, Glyph),
    forth: (fn(&str) -> String, &'static str, Glyph),
    first: (&'static str, Glyph),
    last: (&'static str, Glyph),
}

fn ways(sideways: bool) -> Ways {
    if sideways {
        Ways {
            back: (
                personas::forward,
                personas::move_forward(),
                Glyph::ArrowLeft,
            ),
            forth: (
                personas::backward,
                personas::move_backward(),
                Glyph::ArrowRight,
            ),
            first: (personas::move_first(), Glyph::ChevronLeft),
            last: (personas::move_last(), Glyph::ChevronRight),
        }
    } else {
        Ways {
            back: (setup::move_up_named, setup::move_up(), Glyph::ArrowUp),
            forth: (setup::move_down_named, setup::move_down(), Glyph::ArrowDown),
            first: (setup::move_top(), Glyph::ChevronUp),
            last: (setup::move_bottom(), Glyph::ChevronDown),
        }
    }
}

/// Two buttons for one step, and a menu for everything else.
#[component]
pub(in crate::ui::pages) fn OrderButtons(
    /// What the row is called.
    #[prop(into)]
    name: Signal<String>,
    /// What its menu is called.
    #[prop(into)]
    menu: Signal<String>,
    /// Where it stands.
    #[prop(into)]
    standing: Signal<Standing>,
    /// It is to be moved.
    #[prop(into)]
    on_nudge: Callback<Nudge>,
    /// It is to go.
    #[prop(optional, into)]
    on_trash: Option<Callback<()>>,
    /// What else can be done.
    #[prop(optional, into)]
    more: Option<Callback<(), Vec<MenuItem>>>,
    /// The list runs from left to right.
    #[prop(optional)]
    sideways: bool,
) -> impl IntoView {
    let Ways { back, forth, .. } = ways(sideways);
    // The row moves, and with it the button that was pressed.
    let go = move |nudge| focus::keep(move || on_nudge.run(nudge));
    let items = move |()| {
        let Ways {
            back,
            forth,
            first,
            last,
        } = ways(sideways);
        let at = standing.get_untracked();
        let step = |(label, glyph): (&'static str, Glyph), nudge, off| {
            MenuItem::action(label, move || go(nudge))
                .icon(glyph)
                .disabled(off)
        };
        let mut items = more.map(|more| more.run(())).unwrap_or_default();
        if !items.is_empty() {
            items.push(MenuItem::Separator);
        }
        items.extend([
            step((back.1, back.2), Nudge::Up, at.is_first()),
            step((forth.1, forth.2), Nudge::Down, at.is_last()),
            step(first, Nudge::Top, at.is_first()),
            step(last, Nudge::Bottom, at.is_last()),
        ]);
        if let Some(on_trash) = on_trash {
            items.push(MenuItem::Separator);
            items.push(
                MenuItem::action(setup::trash(), move || on_trash.run(()))
                    .icon(Glyph::Trash)
                    .danger(),
            );
        }
        items
    };
    view! {
        <div class="order">
            <IconButton
                label=Signal::derive(move || back.0(&name.get()))
                icon=back.2
                disabled=Signal::derive(move || standing.get().is_first())
                on_click=move |_| go(Nudge::Up)
            />
            <IconButton
                label=Signal::derive(move || forth.0(&name.get()))
                icon=forth.2
                disabled=Signal::derive(move || standing.get().is_last())
                on_click=move |_| go(Nudge::Down)
            />
            <MenuButton label=menu items />
        </div>
    }
}

/// Tells where something went.
pub(in crate::ui::pages) fn tell_moved(toasts: Toasts, name: &str, place: Option<(usize, usize)>) {
    if let Some((place, all)) = place {
        toasts.announce(setup::moved(&all.to_string(), name, &place.to_string()));
    }
}

/// Tells that something is in the trash, with the way back.
pub(in crate::ui::pages) fn tell_trashed(
    toasts: Toasts,
    text: String,
    back: impl Fn() + Send + Sync + 'static,
) {
    toasts.toast_with(text, common::undo(), back);
}
