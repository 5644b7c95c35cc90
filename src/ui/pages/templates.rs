//! Company templates to choose among: the built-in ones and those kept in this browser.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::i18n::{self, words::templates};
use crate::ui::parts::{Toasts, fresh_id};
use crate::ui::say;
use crate::workspace::{BUILT_IN_TEMPLATES, Id, Library, Template, TemplatePart};

/// A template that can be chosen.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Offer {
    /// What names it among the others; empty: none.
    pub(super) key: String,
    /// What it is.
    pub(super) template: Arc<Template>,
    /// Under which id this browser keeps it; nothing for a built-in one.
    pub(super) kept: Option<Id>,
}

/// The templates of this browser, read when somebody looks. Copy it freely.
#[derive(Clone, Copy)]
pub(super) struct Offers {
    library: Library,
    toasts: Toasts,
    built_in: RwSignal<Vec<Offer>>,
    kept: RwSignal<Vec<Offer>>,
    /// Could the built-in ones not be had?
    pub(super) lacks_built_in: RwSignal<bool>,
}

impl Offers {
    pub(super) fn new(library: Library, toasts: Toasts) -> Self {
        Self {
            library,
            toasts,
            built_in: RwSignal::new(Vec::new()),
            kept: RwSignal::new(Vec::new()),
            lacks_built_in: RwSignal::new(false),
        }
    }

    /// Reads those kept in this browser again.
    pub(super) fn read_kept(self) {
        spawn_local(async move {
            match self.library.kept_templates().await {
                Ok(kept) => {
                    let offer = |(id, template): (Id, Template)| Offer {
                        key: id.to_string(),
                        template: Arc::new(template),
                        kept: Some(id),
                    };
                    self.kept.try_set(kept.into_iter().map(offer).collect());
                }
                Err(error) => self.toasts.error(say::storage_error(&error)),
            }
        });
    }

    /// Fetches the built-in ones, once.
    pub(super) fn fetch_built_in(self) {
        if !self.built_in.read_untracked().is_empty() {
            return;
        }
        let language = i18n::language().code();
        spawn_local(async move {
            let mut offers = Vec::new();
            for name in BUILT_IN_TEMPLATES {
                if let Some(template) = self.library.built_in_template(name, language).await {
                    offers.push(Offer {
                        key: name.to_owned(),
                        template: Arc::new(template),
                        kept: None,
                    });
                }
            }
            self.lacks_built_in
                .try_set(offers.len() < BUILT_IN_TEMPLATES.len());
            self.built_in.try_set(offers);
        });
    }

    /// Those kept in this browser.
    pub(super) fn own(self) -> Vec<Offer> {
        self.kept.get()
    }

    /// All of them, the built-in ones first.
    pub(super) fn all(self) -> Vec<Offer> {
        let mut all = self.built_in.get();
        all.extend(self.kept.get());
        all
    }

    /// Keeps a template in this browser, and says so.
    pub(super) fn keep(self, template: Arc<Template>) {
        spawn_local(async move {
            match self.library.keep_template(&template).await {
                Ok(()) => {
                    self.toasts.toast(templates::kept(&name_of(&template)));
                    self.read_kept();
                }
                Err(error) => self.toasts.error(say::storage_error(&error)),
            }
        });
    }

    /// Deletes one that is kept here, and says so.
    pub(super) fn forget(self, id: Id, name: String) {
        spawn_local(async move {
            match self.library.forget_template(id).await {
                Ok(()) => {
                    self.toasts.toast(templates::deleted(&name));
                    self.read_kept();
                }
                Err(error) => self.toasts.error(say::storage_error(&error)),
            }
        });
    }
}

/// The name, or what a template without one is called.
pub(super) fn name_of(template: &Template) -> String {
    match template.name.trim() {
        "" => templates::unnamed().to_owned(),
        name => name.to_owned(),
    }
}

/// How many of a part there are.
pub(super) fn count_of(part: TemplatePart, count: usize) -> String {
    match part {
        TemplatePart::Departments => templates::departments(count),
        TemplatePart::Phases => templates::phases(count),
        TemplatePart::Topics => templates::topics(count),
        TemplatePart::Criteria => templates::criteria(count),
        TemplatePart::Checklists => templates::checklists(count),
        TemplatePart::Agendas => templates::agendas(count),
        TemplatePart::Questions => templates::questions(count),
    }
}

/// What is in a template, in a line.
pub(super) fn counts(template: &Template) -> String {
    let counts = template.counts().into_iter();
    let words: Vec<String> = counts.map(|(part, count)| count_of(part, count)).collect();
    match words.is_empty() {
        true => templates::nothing().to_owned(),
        false => words.join(" · "),
    }
}

/// One of the templates, or none where that can be chosen.
#[component]
pub(super) fn TemplateChoice(
    /// What it is chosen for.
    label: &'static str,
    /// What there is.
    #[prop(into)]
    offers: Signal<Vec<Offer>>,
    /// The key of the chosen one.
    chosen: RwSignal<String>,
    /// Can none be chosen?
    #[prop(optional)]
    allows_none: bool,
) -> impl IntoView {
    let group = fresh_id("template");
    let line = {
        let group = group.clone();
        move |key: String, name: String, about: String, counts: String| {
            let (own, own_key) = (key.clone(), key.clone());
            view! {
                <label class="template-pick__line">
                    <input
                        type="radio"
                        name=group.clone()
                        value=key
                        prop:checked=move || chosen.with(|chosen| *chosen == own)
                        on:change=move |_| chosen.set(own_key.clone())
                    />
                    <span class="template-pick__words">
                        <span class="template-pick__name">{name}</span>
                        {(!about.is_empty()).then(|| view! { <span>{about}</span> })}
                        {(!counts.is_empty()).then(|| view! { <span class="quiet">{counts}</span> })}
                    </span>
                </label>
            }
        }
    };
    let lines = move || {
        let none = allows_none.then(|| {
            let (name, about) = (
                templates::none().to_owned(),
                templates::none_about().to_owned(),
            );
            line(String::new(), name, about, String::new())
        });
        let offers = offers.get().into_iter();
        let lines = offers.map(|offer| {
            let name = match offer.kept {
                Some(_) => templates::own_named(&name_of(&offer.template)),
                None => name_of(&offer.template),
            };
            let about = offer.template.about.clone();
            line(offer.key, name, about, counts(&offer.template))
        });
        none.into_iter().chain(lines).collect_view()
    };
    view! {
        <div class="template-pick" role="radiogroup" aria-labelledby=group.clone()>
            <p class="template-pick__label" id=group.clone()>{label}</p>
            {lines}
        </div>
    }
}
