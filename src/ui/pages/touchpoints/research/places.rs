//! Where to look for touchpoints: places in the order of the customer's way, each with a reason and
//! questions. What was looked at is ticked and belongs to the project.

use leptos::prelude::*;

use super::Search;
use crate::i18n;
use crate::i18n::words::{method, touchpoints as words};
use crate::ui::parts::{Button, Glyph, Variant};

/// A place to look.
#[derive(Clone, Copy)]
struct Place {
    /// Its name in project files. It stays, whatever the place is called on screen.
    key: &'static str,
    name: fn() -> &'static str,
    why: fn() -> &'static str,
    questions: fn() -> &'static str,
}

/// The places of one part of the way.
struct Stage {
    name: fn() -> &'static str,
    places: &'static [Place],
}

macro_rules! place {
    ($key:literal, $name:ident, $why:ident, $questions:ident) => {
        Place {
            key: $key,
            name: words::$name,
            why: words::$why,
            questions: words::$questions,
        }
    };
}

const STAGES: [Stage; 3] = [
    Stage {
        name: method::phase_before,
        places: &[
            place!("search", place_search, place_search_why, place_search_ask),
            place!(
                "reviews",
                place_reviews,
                place_reviews_why,
                place_reviews_ask
            ),
            place!("social", place_social, place_social_why, place_social_ask),
            place!(
                "friends",
                place_friends,
                place_friends_why,
                place_friends_ask
            ),
            place!(
                "adverts",
                place_adverts,
                place_adverts_why,
                place_adverts_ask
            ),
            place!(
                "website",
                place_website,
                place_website_why,
                place_website_ask
            ),
        ],
    },
    Stage {
        name: method::phase_purchase,
        places: &[
            place!(
                "premises",
                place_premises,
                place_premises_why,
                place_premises_ask
            ),
            place!("talks", place_talks, place_talks_why, place_talks_ask),
            place!("papers", place_papers, place_papers_why, place_papers_ask),
            place!("paying", place_paying, place_paying_why, place_paying_ask),
            place!(
                "partners",
                place_partners,
                place_partners_why,
                place_partners_ask
            ),
        ],
    },
    Stage {
        name: method::phase_after,
        places: &[
            place!("start", place_start, place_start_why, place_start_ask),
            place!(
                "messages",
                place_messages,
                place_messages_why,
                place_messages_ask
            ),
            place!(
                "trouble",
                place_trouble,
                place_trouble_why,
                place_trouble_ask
            ),
            place!(
                "farewell",
                place_farewell,
                place_farewell_why,
                place_farewell_ask
            ),
            place!("staff", place_staff, place_staff_why, place_staff_ask),
        ],
    },
];

/// The checklist.
#[component]
pub(super) fn Places(search: Search) -> impl IntoView {
    let places = || STAGES.iter().flat_map(|stage| stage.places);
    let all = places().count();
    let looked = Memo::new(move |_| {
        let has_looked = |place: &&Place| search.workspace.has_looked_at(place.key);
        places().filter(has_looked).count()
    });
    let progress = move || words::looked(&i18n::number(all), &i18n::number(looked.get()));
    view! {
        <section class="panel" aria-labelledby="places-title">
            <h2 class="panel__title" id="places-title">{words::places()}</h2>
            <p class="quiet">{words::places_text()}</p>
            <p class="places__progress">
                <progress max=all.to_string() prop:value=move || looked.get() as f64 aria-label=words::places()></progress>
                <span>{progress}</span>
            </p>
            {STAGES.iter().map(|stage| view! {
                <h3 class="places__stage">{(stage.name)()}</h3>
                <ul class="places">
                    {stage.places.iter().map(|place| view! { <Item search place=*place /> }).collect_view()}
                </ul>
            }).collect_view()}
        </section>
    }
}

#[component]
fn Item(search: Search, place: Place) -> impl IntoView {
    let has_looked = Memo::new(move |_| search.workspace.has_looked_at(place.key));
    let name = (place.name)();
    view! {
        <li class="place" data-looked=move || has_looked.get().then_some("yes")>
            <div class="place__head">
                <label class="place__tick">
                    <input
                        class="check__box"
                        type="checkbox"
                        prop:checked=move || has_looked.get()
                        on:change=move |event| {
                            search.workspace.look_at(place.key, event_target_checked(&event));
                        }
                    />
                    <span class="place__name">{name}</span>
                </label>
                <Button
                    label=words::found_here()
                    aria_label=words::found_at(name)
                    icon=Glyph::Plus
                    variant=Variant::Ghost
                    on_click=move |_| search.begin(name)
                />
            </div>
            <div class="place__more">
                <p>{(place.why)()}</p>
                <p class="quiet">{(place.questions)()}</p>
            </div>
        </li>
    }
}
