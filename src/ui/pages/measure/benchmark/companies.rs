//! The companies: adding, naming, saying who they are to us, putting in order, throwing away. Our own
//! is always there and stands first.

use leptos::prelude::*;

use super::super::super::setup::order::{OrderButtons, Standing, tell_moved, tell_trashed};
use super::sheet::{Shared, company_name};
use crate::domain::{Company, CompanyKind, Nudge};
use crate::i18n::words::benchmark as words;
use crate::platform::address;
use crate::ui::parts::{Choice, Segmented, Select, TextField, use_toasts};
use crate::ui::say_measuring::company_kind;
use crate::workspace::{Deed, Id};

const HEADING: &str = "benchmark-companies";
const OTHERS: [CompanyKind; 2] = [CompanyKind::Competitor, CompanyKind::BestPractice];

fn kinds() -> Vec<Choice> {
    let choice = |kind: CompanyKind| Choice::new(kind.as_str(), company_kind(kind));
    OTHERS.map(choice).to_vec()
}

/// The list.
#[component]
pub(super) fn Companies(shared: Shared) -> impl IntoView {
    let workspace = shared.workspace;
    let toasts = use_toasts();
    let kind = RwSignal::new(CompanyKind::Competitor);
    let ids = Memo::new(move |_| workspace.companies());
    let add = move |name: String| {
        let name = name.trim().to_owned();
        if !name.is_empty() {
            toasts.announce(words::company_added(&name));
            workspace.add_company(name, kind.get_untracked());
        }
    };
    view! {
        <section class="panel" aria-labelledby=HEADING>
            <h2 class="panel__title" id=HEADING tabindex="-1">{words::companies()}</h2>
            <p class="quiet measure">{words::companies_help()}</p>
            <ul class="benchmark-list" aria-label=words::companies()>
                <For each=move || ids.get() key=|id| *id let:id>
                    <Line shared id ids />
                </For>
            </ul>
            <TextField
                label=words::add_company()
                value=Signal::stored(String::new())
                clears=true
                on_enter=add
            />
            <Segmented
                label=words::add_kind()
                options=kinds()
                value=Signal::derive(move || kind.get().as_str().to_owned())
                on_change=move |value: String| if let Ok(new) = value.parse() { kind.set(new) }
            />
        </section>
    }
}

#[component]
fn Line(shared: Shared, id: Id, ids: Memo<Vec<Id>>) -> impl IntoView {
    let workspace = shared.workspace;
    let toasts = use_toasts();
    let is_own = id == Company::OWN;
    let company = Memo::new(move |_| workspace.value::<Company>(id));
    let name = Signal::derive(move || company_name(id, &company.read()));
    let nameless = RwSignal::new(false);
    let change = move |change: Box<dyn FnOnce(&mut Company)>| {
        workspace.change::<Company>(Deed::EditCompany, id, change);
    };
    let rename = move |text: String| {
        let text = text.trim().to_owned();
        // Our own has a name anyway.
        nameless.set(text.is_empty() && !is_own);
        if is_own || !text.is_empty() {
            change(Box::new(move |company| company.name = text));
        }
    };
    let nudge = move |nudge: Nudge| {
        let place = workspace.nudge_company(id, nudge);
        tell_moved(toasts, &name.get_untracked(), place);
    };
    let trash = move |()| {
        let name = name.get_untracked();
        workspace.discard::<Company>(Deed::TrashCompany, id);
        tell_trashed(toasts, words::trashed(&name), move || {
            workspace.bring_back::<Company>(id);
        });
        address::focus(HEADING);
    };
    let standing = move || {
        let mut others = ids.get();
        others.retain(|id| *id != Company::OWN);
        Standing::of(&others, &id)
    };
    let who = if is_own {
        view! { <p class="quiet benchmark-line__own">{company_kind(CompanyKind::Own)}</p> }
            .into_any()
    } else {
        view! {
            <Select
                label=Signal::derive(move || words::kind_of(&name.get()))
                label_hidden=true
                options=kinds()
                value=Signal::derive(move || company.read().kind.as_str().to_owned())
                on_change=move |value: String| {
                    if let Ok(kind) = value.parse() {
                        change(Box::new(move |company| company.kind = kind));
                    }
                }
            />
        }
        .into_any()
    };
    view! {
        <li class="benchmark-line benchmark-line--company">
            <TextField
                label=words::company_name()
                label_hidden=true
                placeholder=if is_own { words::own_name() } else { "" }
                value=Signal::derive(move || company.read().name.clone())
                error=MaybeProp::derive(move || nameless.get().then(|| words::name_needed().to_owned()))
                on_commit=rename
            />
            {who}
            <TextField
                label=Signal::derive(move || words::company_note_of(&name.get()))
                label_hidden=true
                placeholder=words::company_note()
                value=Signal::derive(move || company.read().note.clone())
                on_commit=move |text: String| change(Box::new(move |company| company.note = text.trim().to_owned()))
            />
            {(!is_own).then(|| view! {
                <OrderButtons
                    name
                    menu=Signal::derive(move || words::company_menu(&name.get()))
                    standing=Signal::derive(standing)
                    on_nudge=nudge
                    on_trash=trash
                />
            })}
        </li>
    }
}
