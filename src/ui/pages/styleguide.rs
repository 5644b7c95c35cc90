//! Every shared part in every state, on one page, for those who build screens. It needs no
//! project and changes nothing.

use leptos::{html, prelude::*};

use crate::domain::Color;
use crate::domain::Id;
use crate::i18n::{words, words::styleguide as text};
use crate::ui::parts::{
    Button, Checkbox, Chip, Choice, ColorChoice, Dialog, DialogSize, Dropped, Empty, Glyph, Icon,
    IconButton, MenuButton, MenuItem, PersonPicker, Segmented, Select, TabLink, TabLinks, TagInput,
    TextArea, TextField, Tone, Variant, color_name, use_drag, use_toasts,
};

/// The style guide, at `#/styleguide`.
#[component]
pub fn Styleguide() -> impl IntoView {
    view! {
        <div class="guide">
            <header class="guide__head">
                <h1 tabindex="-1">{text::title()}</h1>
                <p class="quiet">{text::intro()}</p>
            </header>
            <Section title=text::buttons()>{Buttons().into_any()}</Section>
            <Section title=text::fields()>{Fields().into_any()}</Section>
            <Section title=text::choices()>{Choices().into_any()}</Section>
            <Section title=text::labels()>{Labels().into_any()}</Section>
            <Section title=text::windows()>{Windows().into_any()}</Section>
            <Section title=text::dragging()>{Dragging().into_any()}</Section>
            <Section title=text::colors()>{Colors().into_any()}</Section>
            <Section title=text::icons()>{Icons().into_any()}</Section>
        </div>
    }
}

#[component]
fn Section(title: &'static str, children: Children) -> impl IntoView {
    view! {
        <section class="guide__section">
            <h2>{title}</h2>
            {children()}
        </section>
    }
}

fn nothing<T>(_: T) {}

#[component]
fn Buttons() -> impl IntoView {
    let on = RwSignal::new(true);
    let row = |is_disabled: bool| {
        view! {
            <div class="guide__row">
                <Button label=text::primary() icon=Glyph::Plus variant=Variant::Primary disabled=is_disabled on_click=nothing />
                <Button label=text::quiet() icon=Glyph::Edit disabled=is_disabled on_click=nothing />
                <Button label=text::danger() icon=Glyph::Trash variant=Variant::Danger disabled=is_disabled on_click=nothing />
                <Button label=text::ghost() variant=Variant::Ghost disabled=is_disabled on_click=nothing />
                <IconButton label=words::common::undo() icon=Glyph::Undo disabled=is_disabled on_click=nothing />
                <IconButton label=words::common::redo() icon=Glyph::Redo disabled=is_disabled on_click=nothing />
            </div>
        }
    };
    view! {
        {row(false)}
        {row(true)}
        <div class="guide__row">
            <Button label=text::toggle() pressed=on on_click=move |_| on.update(|on| *on = !*on) />
            <IconButton
                label=text::toggle()
                icon=Glyph::Filter
                pressed=on
                on_click=move |_| on.update(|on| *on = !*on)
            />
        </div>
    }
}

#[component]
fn Fields() -> impl IntoView {
    let name = RwSignal::new(text::sample_word().to_owned());
    let note = RwSignal::new(text::sample_long().to_owned());
    let tags = RwSignal::new(vec![text::sample_word().to_owned(), "Hotline".to_owned()]);
    let known = ["Hotline", "Homepage", "Hausbesuch"]
        .map(str::to_owned)
        .to_vec();
    view! {
        <div class="guide__grid">
            <TextField
                label=text::quiet()
                value=name
                on_commit=move |text| name.set(text)
                hint=text::sample_hint()
            />
            <TextField label=text::quiet() value=name error=text::sample_error() />
            <TextField label=text::locked() value=name disabled=true />
            <TextField label=text::ghost() kind="search" value="" placeholder=text::sample_long() />
            <TextArea
                label=text::fields()
                value=note
                on_commit=move |text| note.set(text)
                hint=text::sample_hint()
            />
            <TagInput
                label=text::labels()
                value=tags
                suggestions=known
                on_add=move |tag| tags.update(|tags| tags.push(tag))
                on_remove=move |tag: String| tags.update(|tags| tags.retain(|old| *old != tag))
            />
        </div>
    }
}

#[component]
fn Choices() -> impl IntoView {
    let chosen = RwSignal::new("idea".to_owned());
    let options = vec![
        Choice::new("idea", text::ghost()).icon(Glyph::Idea),
        Choice::new("standard", text::sample_word()).icon(Glyph::Standard),
        Choice::new("wow", text::quiet()).icon(Glyph::Wow),
    ];
    let color = RwSignal::new(Color::Teal);
    let yes = RwSignal::new(true);
    let people = vec![(
        Id(Default::default()),
        "Anna Österreicher-Wagenknecht".to_owned(),
    )];
    let person = RwSignal::new(None);
    view! {
        <div class="guide__grid">
            <Select
                label=text::choices()
                options=options.clone()
                value=chosen
                on_change=move |value| chosen.set(value)
            />
            <PersonPicker label=text::menu() people value=person on_change=move |id| person.set(id) />
            <Checkbox
                label=text::sample_long()
                checked=yes
                on_change=move |value| yes.set(value)
                hint=text::sample_hint()
            />
            <Checkbox label=text::locked() checked=yes on_change=nothing disabled=true />
        </div>
        <Segmented
            label=text::choices()
            options
            value=chosen
            on_change=move |value| chosen.set(value)
        />
        <ColorChoice label=text::colors() value=color on_change=move |value| color.set(value) />
    }
}

#[component]
fn Labels() -> impl IntoView {
    let tabs = Color::ALL.map(|color| TabLink {
        href: format!("#/styleguide/{}", color.as_str()),
        label: color_name(color).to_owned(),
        color: Some(color),
        count: Some(color.as_str().len()),
    });
    let chips = Tone::ALL.map(|tone| {
        view! {
            <Chip label=text::quiet() tone />
            <Chip label=text::sample_word() tone icon=Glyph::Tag />
            <Chip label=text::sample_word() tone color=Color::Rose />
        }
    });
    view! {
        <TabLinks label=text::labels() tabs=tabs.to_vec() current="#/styleguide/blue">
            <IconButton label=text::primary() icon=Glyph::Plus on_click=nothing />
        </TabLinks>
        <div class="guide__row">{chips.into_iter().collect_view()}</div>
        <Empty title=text::empty_title() text=text::empty_text() icon=Glyph::Idea>
            <Button label=text::primary() variant=Variant::Primary on_click=nothing />
            <Button label=text::ghost() variant=Variant::Ghost on_click=nothing />
        </Empty>
    }
}

#[component]
fn Windows() -> impl IntoView {
    let toasts = use_toasts();
    let (small, large) = (RwSignal::new(false), RwSignal::new(false));
    let items = move || {
        let say = move || toasts.toast(text::toast());
        let columns = (1..=3).map(|n| MenuItem::action(text::column(n), say).checked(n == 1));
        let mut items = vec![
            MenuItem::action(text::quiet(), say)
                .icon(Glyph::Edit)
                .shortcut("F2"),
            MenuItem::action(text::locked(), say)
                .icon(Glyph::Copy)
                .disabled(true),
            MenuItem::heading(text::menu()),
        ];
        items.extend(columns);
        items.push(MenuItem::Separator);
        items.push(
            MenuItem::action(text::danger(), say)
                .icon(Glyph::Trash)
                .danger(),
        );
        items
    };
    let many = move || {
        let line = |n| MenuItem::action(text::card(n), || ());
        (1..=60).map(line).collect::<Vec<_>>()
    };
    view! {
        <div class="guide__row">
            <Button label=text::open_small() on_click=move |_| small.set(true) />
            <Button label=text::open_large() on_click=move |_| large.set(true) />
            <MenuButton label=text::menu() items=Callback::new(move |()| items()) with_label=true icon=Glyph::Move />
            <MenuButton label=text::menu() items=Callback::new(move |()| many()) />
        </div>
        <div class="guide__row">
            <Button label=text::show_toast() on_click=move |_| toasts.toast(text::toast()) />
            <Button
                label=text::show_undo()
                on_click=move |_| toasts.toast_with(text::toast(), words::common::undo(), || ())
            />
            <Button
                label=text::show_error()
                on_click=move |_| toasts.error_with(text::error(), text::retry(), || ())
            />
        </div>
        <Dialog
            open=small
            title=text::question()
            on_close=move || small.set(false)
            footer=move || {
                view! {
                    <Button label=words::common::cancel() on_click=move |_| small.set(false) />
                    <Button
                        label=words::common::delete()
                        variant=Variant::Danger
                        on_click=move |_| small.set(false)
                    />
                }
            }
        >
            <p>{text::question_text()}</p>
        </Dialog>
        <Dialog
            open=large
            title=text::sample_long()
            size=DialogSize::Large
            on_close=move || large.set(false)
            footer=move || {
                view! {
                    <Button
                        label=words::common::done()
                        variant=Variant::Primary
                        on_click=move |_| large.set(false)
                    />
                }
            }
        >
            {Fields().into_any()}
            {Choices().into_any()}
            {Windows().into_any()}
        </Dialog>
    }
    .into_any()
}

#[component]
fn Dragging() -> impl IntoView {
    let board = NodeRef::<html::Div>::new();
    let places = RwSignal::new((1..=9).map(|n: usize| (n, n % 3)).collect::<Vec<_>>());
    let said = RwSignal::new(String::new());
    use_drag(
        board,
        Callback::new(move |dropped: Dropped| {
            said.set(text::moved(&dropped.column, &dropped.id));
            let (Ok(id), Ok(column)) =
                (dropped.id.parse::<usize>(), dropped.column.parse::<usize>())
            else {
                return;
            };
            let before = dropped.before.and_then(|id| id.parse::<usize>().ok());
            places.update(|places| {
                places.retain(|(other, _)| *other != id);
                let at = places.iter().position(|(other, _)| Some(*other) == before);
                places.insert(at.unwrap_or(places.len()), (id, column));
            });
        }),
    );
    let column = move |column: usize, kind: &'static str| {
        let cards = move || {
            places
                .get()
                .into_iter()
                .filter(move |(_, at)| *at == column)
                .map(|(id, _)| id)
        };
        view! {
            <section class="guide__column" data-kind=kind>
                <h3>{text::column(column + 1)}</h3>
                <ul class="guide__cards" data-drop-column=column.to_string()>
                    <For each=cards key=|id| *id let:id>
                        <li class="guide__card" data-drag-id=id.to_string()>
                            <span>{text::card(id)}</span>
                            <span data-drag-handle="" aria-hidden="true">
                                <Icon glyph=Glyph::Drag />
                            </span>
                        </li>
                    </For>
                </ul>
            </section>
        }
    };
    view! {
        // It scrolls sideways on phones, so the keyboard must get at it.
        <div class="guide__board" node_ref=board role="group" aria-label=text::dragging() tabindex="0">
            {column(0, "idea")}
            {column(1, "standard")}
            {column(2, "wow")}
        </div>
        <p class="quiet" data-testid="said">{said}</p>
    }
}

#[component]
fn Colors() -> impl IntoView {
    let departments = Color::ALL.map(|color| {
        view! {
            <span class="guide__color" data-color=color.as_str()>
                <span class="dot"></span>
                {color_name(color)}
            </span>
        }
    });
    view! { <div class="guide__row">{departments.into_iter().collect_view()}</div> }
}

#[component]
fn Icons() -> impl IntoView {
    let icons = Glyph::ALL.map(|glyph| {
        view! {
            <span class="guide__icon">
                <Icon glyph />
                <span class="quiet">{format!("{glyph:?}")}</span>
            </span>
        }
    });
    view! { <div class="guide__icons">{icons.into_iter().collect_view()}</div> }
}
