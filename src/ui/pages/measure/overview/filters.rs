//! What the table shows: waves or groups, through whose eyes, which touchpoints, in which order.

use leptos::prelude::*;

use super::data::wave_choices;
use super::rows::{Columns, Filter, Sight, View, view_name};
use crate::domain::{Board, RaterGroup};
use crate::i18n::{self, words::quality};
use crate::method::gaps::is_staff;
use crate::method::quality::Order;
use crate::ui::parts::{
    Button, Checkbox, Choice, Glyph, Segmented, Select, TextField, Variant, use_toasts,
};
use crate::ui::{say, say_method};
use crate::workspace::Id;

const STAFF: &str = "staff";

/// The bar above the table.
#[component]
pub(super) fn Filters(sight: Sight) -> impl IntoView {
    let filter = sight.filter;
    let toasts = use_toasts();
    let count = Memo::new(move |_| {
        let (shown, all) = (sight.shown.read().len(), sight.table.read().rows.len());
        quality::count_of(&i18n::number(all), &i18n::number(shown))
    });
    let shown = Memo::new(move |_| match sight.columns.get() {
        Columns::Waves => quality::shown_view(&view_name(sight.workspace, sight.view.get())),
        Columns::Groups => {
            let id = sight.chosen_wave();
            let waves = sight.waves.read();
            let wave = waves.iter().find(|wave| Some(wave.id) == id);
            quality::shown_wave(&wave.map(|wave| wave.name_and_day()).unwrap_or_default())
        }
    });
    // Said after the words have been typed, not at each letter.
    Effect::new(move |before: Option<bool>| {
        let is_filtered = filter.with(|filter| *filter != Filter::default());
        let text = count.get();
        if before.is_some() && (is_filtered || before == Some(true)) {
            toasts.announce(text);
        }
        is_filtered
    });
    view! {
        <div class="quality__shows" data-no-print>
            <Shows sight />
        </div>
        <div class="filters quality__filters" role="search" aria-label=quality::filter() data-no-print>
            <div class="filters__text">
                <TextField
                    label=quality::filter_text()
                    label_hidden=true
                    kind="search"
                    placeholder=quality::filter_text()
                    value=Signal::derive(move || filter.read().text.clone())
                    on_input=move |text: String| filter.update(|filter| filter.text = text)
                />
            </div>
            <Places sight />
            <Checkbox
                label=quality::key_only()
                checked=Signal::derive(move || filter.read().key_only)
                on_change=move |on| filter.update(|filter| filter.key_only = on)
            />
            <Checkbox
                label=quality::clear_only()
                checked=Signal::derive(move || filter.read().clear_only)
                on_change=move |on| filter.update(|filter| filter.clear_only = on)
            />
            <Show when=move || filter.with(|filter| *filter != Filter::default())>
                <Button
                    label=quality::clear_filter()
                    icon=Glyph::Close
                    variant=Variant::Ghost
                    on_click=move |_| filter.set(Filter::default())
                />
            </Show>
        </div>
        <p class="quiet small number">{shown}" · "{count}</p>
    }
}

/// Columns, whose eyes or which wave, and the order.
#[component]
fn Shows(sight: Sight) -> impl IntoView {
    let columns = vec![
        Choice::new("waves", quality::show_waves()),
        Choice::new("groups", quality::show_groups()),
    ];
    let orders = [
        quality::order_name(),
        quality::order_lowest(),
        quality::order_highest(),
        quality::order_fell(),
        quality::order_rose(),
    ];
    let orders = Order::ALL.into_iter().zip(orders);
    let orders: Vec<Choice> = orders
        .map(|(order, words)| Choice::new(order.as_str(), words))
        .collect();
    let is_groups = move || sight.columns.get() == Columns::Groups;
    view! {
        <Segmented
            label=quality::show()
            options=columns
            value=Signal::derive(move || if is_groups() { "groups" } else { "waves" }.to_owned())
            on_change=move |value: String| {
                sight.columns.set(if value == "groups" { Columns::Groups } else { Columns::Waves });
            }
        />
        <Show when=is_groups fallback=move || view! { <Views sight /> }>
            <Select
                label=quality::wave()
                options=Signal::derive(move || wave_choices(&sight.waves.read()))
                value=Signal::derive(move || word(sight.chosen_wave()))
                on_change=move |value: String| sight.wave.set(value.parse().ok())
            />
        </Show>
        <Select
            label=quality::order()
            options=orders
            value=Signal::derive(move || sight.order.get().as_str().to_owned())
            on_change=move |value: String| {
                if let Some(order) = Order::of(&value) {
                    sight.order.set(order);
                }
            }
        />
    }
}

/// Through whose eyes.
#[component]
fn Views(sight: Sight) -> impl IntoView {
    let options = Signal::derive(move || {
        let mut groups = sight.groups();
        if !groups.contains(&RaterGroup::Customers) {
            groups.insert(0, RaterGroup::Customers);
        }
        let staff = groups.iter().filter(|group| is_staff(**group)).count();
        let staff = (staff > 1).then(|| Choice::new(STAFF, quality::view_staff()));
        let choice = |group: RaterGroup| {
            Choice::new(
                group.to_string(),
                view_name(sight.workspace, View::Group(group)),
            )
        };
        groups.into_iter().map(choice).chain(staff).collect()
    });
    view! {
        <Select
            label=quality::view()
            options
            value=Signal::derive(move || match sight.view.get() {
                View::Staff => STAFF.to_owned(),
                View::Group(group) => group.to_string(),
            })
            on_change=move |value: String| {
                let group = value.parse().map(View::Group);
                let view = if value == STAFF { Ok(View::Staff) } else { group };
                sight.view.set(view.unwrap_or(View::Group(RaterGroup::Customers)));
            }
        />
    }
}

/// Phase and department.
#[component]
fn Places(sight: Sight) -> impl IntoView {
    let (workspace, filter) = (sight.workspace, sight.filter);
    let phases = Signal::derive(move || {
        let phases = workspace.phases().into_iter();
        let choice = |(id, phase)| Choice::new(id, phase);
        let phases =
            phases.map(|(id, phase)| (Id::to_string(&id), say_method::phase_name(id, &phase)));
        let any = Choice::new("", quality::any_phase());
        std::iter::once(any)
            .chain(phases.map(choice))
            .collect::<Vec<_>>()
    });
    let departments = Signal::derive(move || {
        let name = |id: Id| {
            let name = say::board_name(workspace, Board::Department(id));
            Choice::new(id.to_string(), name)
        };
        let any = Choice::new("", quality::any_department());
        let departments = workspace.departments().into_iter().map(name);
        std::iter::once(any).chain(departments).collect::<Vec<_>>()
    });
    view! {
        <Select
            label=quality::phase()
            label_hidden=true
            options=phases
            value=Signal::derive(move || word(filter.read().phase))
            on_change=move |value: String| filter.update(|filter| filter.phase = value.parse().ok())
        />
        <Select
            label=quality::department()
            label_hidden=true
            options=departments
            value=Signal::derive(move || word(filter.read().department))
            on_change=move |value: String| {
                filter.update(|filter| filter.department = value.parse().ok());
            }
        />
    }
}

fn word(id: Option<Id>) -> String {
    id.map(|id| id.to_string()).unwrap_or_default()
}
