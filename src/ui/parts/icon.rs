//! Icons, drawn for this app: one stroke path each on a grid of 16 by 16, in the colour of the
//! text around. They never stand alone for screen readers; the words beside them speak.

use leptos::prelude::*;

/// Which icon.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[allow(missing_docs)]
pub enum Glyph {
    ArrowDown,
    ArrowLeft,
    ArrowRight,
    ArrowUp,
    /// Three columns.
    Board,
    Check,
    ChevronDown,
    ChevronLeft,
    ChevronRight,
    ChevronUp,
    Close,
    /// A service that could be sold.
    Coin,
    /// A fork: two values of one field.
    Conflict,
    Copy,
    Download,
    /// Six dots to hold on to.
    Drag,
    Edit,
    File,
    Filter,
    Globe,
    Help,
    History,
    /// A bulb.
    Idea,
    Info,
    Keyboard,
    /// A service that deserves to be known.
    Megaphone,
    Menu,
    Moon,
    /// Three dots.
    More,
    Move,
    /// A crossed-out cloud.
    NotSaved,
    Open,
    People,
    Person,
    Plus,
    Print,
    Redo,
    Restore,
    Search,
    Settings,
    /// A shield.
    Standard,
    Sun,
    /// Half light, half dark.
    Theme,
    Tag,
    Trash,
    Undo,
    Upload,
    Warning,
    /// A star.
    Wow,
    /// A curve over a line.
    Curve,
    /// Upwards: delighted.
    Delighted,
    /// Downwards: disappointed.
    Disappointed,
    Eye,
    /// A lens with a spark.
    Insight,
    /// A way with two stops.
    Journey,
    Key,
    Link,
    /// A closed lock: frozen.
    Lock,
    /// Three bars.
    Measure,
    /// Three knots.
    Network,
    /// Level: okay.
    Okay,
    /// A screen.
    Present,
    Quote,
    Table,
    /// A hand on a spot.
    Touchpoint,
    /// A leaf of a calendar.
    Calendar,
    /// A needle in a circle.
    Compass,
    /// A flag on a pole.
    Flag,
    /// A square cut in four.
    Matrix,
    /// A list that is being ticked off.
    Measures,
    /// A cup.
    Success,
    /// A flask.
    Pilot,
    /// A cap.
    Training,
    /// A crossed-out eye.
    Covered,
    /// A pile of cards.
    Group,
    /// A parcel.
    Package,
    Pause,
    Play,
    /// A loudspeaker, crossed out.
    Silent,
    /// A loudspeaker.
    Sound,
    /// A clock with a button.
    Timer,
    /// Three dots in a row, one filled.
    Vote,
    /// People around a table.
    Workshop,
}

impl Glyph {
    /// All of them, for the style guide.
    pub const ALL: [Self; 83] = [
        Self::Menu,
        Self::Plus,
        Self::Close,
        Self::Check,
        Self::Undo,
        Self::Redo,
        Self::Search,
        Self::Filter,
        Self::More,
        Self::Edit,
        Self::Move,
        Self::Copy,
        Self::Trash,
        Self::Restore,
        Self::History,
        Self::File,
        Self::Open,
        Self::Download,
        Self::Upload,
        Self::Print,
        Self::People,
        Self::Person,
        Self::Board,
        Self::Settings,
        Self::Globe,
        Self::Sun,
        Self::Moon,
        Self::Theme,
        Self::Keyboard,
        Self::Help,
        Self::Idea,
        Self::Standard,
        Self::Wow,
        Self::Coin,
        Self::Megaphone,
        Self::Tag,
        Self::Warning,
        Self::Info,
        Self::Conflict,
        Self::NotSaved,
        Self::ChevronUp,
        Self::ChevronDown,
        Self::ChevronLeft,
        Self::ChevronRight,
        Self::ArrowUp,
        Self::ArrowDown,
        Self::ArrowLeft,
        Self::ArrowRight,
        Self::Drag,
        Self::Curve,
        Self::Delighted,
        Self::Disappointed,
        Self::Eye,
        Self::Insight,
        Self::Journey,
        Self::Key,
        Self::Link,
        Self::Lock,
        Self::Measure,
        Self::Network,
        Self::Okay,
        Self::Present,
        Self::Quote,
        Self::Table,
        Self::Touchpoint,
        Self::Calendar,
        Self::Compass,
        Self::Flag,
        Self::Matrix,
        Self::Measures,
        Self::Success,
        Self::Pilot,
        Self::Training,
        Self::Covered,
        Self::Group,
        Self::Package,
        Self::Pause,
        Self::Play,
        Self::Silent,
        Self::Sound,
        Self::Timer,
        Self::Vote,
        Self::Workshop,
    ];

    fn path(self) -> &'static str {
        match self {
            Self::ArrowDown => "M8 3v10M4 9l4 4 4-4",
            Self::ArrowLeft => "M13 8H3M7 4L3 8l4 4",
            Self::ArrowRight => "M3 8h10M9 4l4 4-4 4",
            Self::ArrowUp => "M8 13V3M4 7l4-4 4 4",
            Self::Calendar => "M2.5 3.8h11v9.7h-11zM2.5 6.9h11M5.3 2.2v2.6M10.7 2.2v2.6",
            Self::Compass => "M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0M10.6 5.4L9 9l-3.6 1.6L7 7z",
            Self::Flag => "M4 14.2V2.2M4 3h8.2l-2 2.8 2 2.8H4",
            Self::Matrix => "M2.3 2.3h11.4v11.4H2.3zM8 2.3v11.4M2.3 8h11.4",
            Self::Measures => "M2 4.2l1.3 1.3 2-2.4M2 10.4l1.3 1.3 2-2.4M7.6 4.6h6.4M7.6 10.8h6.4",
            Self::Pilot => {
                "M6 2.2h4M6.8 2.2v4L3 12.6a.9.9 0 0 0 .8 1.4h8.4a.9.9 0 0 0 .8-1.4L9.2 6.2v-4M4.8 10h6.4"
            }
            Self::Success => {
                "M5 2.4h6v4.2a3 3 0 0 1-6 0zM5 3.6H2.6v1a2.4 2.4 0 0 0 2.6 2.4M11 3.6h2.4v1a2.4 2.4 0 0 1-2.6 2.4M8 9.6v2.6M5.4 13.8c0-1 1-1.6 2.6-1.6s2.6.6 2.6 1.6z"
            }
            Self::Training => {
                "M8 3L1.5 6.2 8 9.4l6.5-3.2zM4.2 7.6v3.2c1 1.2 2.3 1.7 3.8 1.7s2.8-.5 3.8-1.7V7.6M14.5 6.2v4"
            }
            Self::Covered => {
                "M6.2 3.9A6.5 6.5 0 0 1 8 3.6c4.2 0 6.5 4.4 6.5 4.4a11 11 0 0 1-2 2.6M4.4 4.8A10.6 10.6 0 0 0 1.5 8S3.8 12.4 8 12.4a6.2 6.2 0 0 0 3-.8M2.5 2.5l11 11"
            }
            Self::Group => "M5 5.4h8.6v8H5zM3.6 10.6H2.4v-8h8.6v1.2M7.4 8h3.8M7.4 10.6h3.8",
            Self::Package => {
                "M8 1.9l5.6 2.9v6.4L8 14.1l-5.6-2.9V4.8zM2.4 4.8L8 7.7l5.6-2.9M8 7.7v6.4M5.2 3.3l5.6 2.9"
            }
            Self::Pause => "M5.2 3.2v9.6M10.8 3.2v9.6",
            Self::Play => "M4.6 2.8v10.4L13 8z",
            Self::Silent => "M2 6.2h2.6L8 3.4v9.2L4.6 9.8H2zM10.6 6.2l3.4 3.6M14 6.2l-3.4 3.6",
            Self::Sound => {
                "M2 6.2h2.6L8 3.4v9.2L4.6 9.8H2zM10.4 5.8a3 3 0 0 1 0 4.4M12.2 4a5.6 5.6 0 0 1 0 8"
            }
            Self::Timer => {
                "M8 14.2A5.2 5.2 0 1 0 8 3.8a5.2 5.2 0 0 0 0 10.4M8 6.4V9l1.8 1.4M6.4 1.8h3.2M8 1.8v2M12.2 4.2l.9-.9"
            }
            Self::Vote => {
                "M5.2 8a1.6 1.6 0 1 1-3.2 0 1.6 1.6 0 0 1 3.2 0M9.6 8a1.6 1.6 0 1 1-3.2 0 1.6 1.6 0 0 1 3.2 0M14 8a1.6 1.6 0 1 1-3.2 0A1.6 1.6 0 0 1 14 8M3.6 12.6v1M3.6 2.4v1M8 2.4v1"
            }
            Self::Workshop => {
                "M4.6 8.4h6.8l1.4 4H3.2zM8 4.9A1.5 1.5 0 1 0 8 2a1.5 1.5 0 0 0 0 2.9M2.6 7.2a1.3 1.3 0 1 0 0-2.6 1.3 1.3 0 0 0 0 2.6M13.4 7.2a1.3 1.3 0 1 0 0-2.6 1.3 1.3 0 0 0 0 2.6M5.4 14.2v-1.8M10.6 14.2v-1.8"
            }
            Self::Board => "M2 3.2h3v9.6H2zM6.5 3.2h3v6.3h-3zM11 3.2h3v8h-3z",
            Self::Check => "M3 8.5l3.2 3L13 4.8",
            Self::ChevronDown => "M4 6l4 4 4-4",
            Self::ChevronLeft => "M10 4L6 8l4 4",
            Self::ChevronRight => "M6 4l4 4-4 4",
            Self::ChevronUp => "M4 10l4-4 4 4",
            Self::Close => "M4 4l8 8M12 4l-8 8",
            Self::Coin => {
                "M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0M10.3 5.9a3 3 0 1 0 0 4.2M4.9 7.2h3.6M4.9 8.9h3.6"
            }
            Self::Conflict => {
                "M8 14V9.8C8 7 4 7.6 4 2.8M8 9.8C8 7 12 7.6 12 2.8M2.2 4.6L4 2.8l1.8 1.8M10.2 4.6L12 2.8l1.8 1.8"
            }
            Self::Copy => "M5.5 5.5h8v8h-8zM10.5 3V2.5h-8v8H3",
            Self::Download => "M8 2.5v7.7M4.8 7L8 10.2 11.2 7M2.8 13.5h10.4",
            Self::Drag => {
                "M5 3.8a.6.6 0 1 0 1.2 0 .6.6 0 1 0-1.2 0M9.8 3.8a.6.6 0 1 0 1.2 0 .6.6 0 1 0-1.2 0M5 8a.6.6 0 1 0 1.2 0 .6.6 0 1 0-1.2 0M9.8 8a.6.6 0 1 0 1.2 0 .6.6 0 1 0-1.2 0M5 12.2a.6.6 0 1 0 1.2 0 .6.6 0 1 0-1.2 0M9.8 12.2a.6.6 0 1 0 1.2 0 .6.6 0 1 0-1.2 0"
            }
            Self::Edit => "M10.9 2.5l2.6 2.6-8 8H2.9v-2.6zM9.2 4.2l2.6 2.6",
            Self::File => "M9.3 1.8H3.8v12.4h8.4V4.7zM9.3 1.8v2.9h2.9",
            Self::Filter => "M2 3h12L9.4 8.6v3.9l-2.8 1.4V8.6z",
            Self::Globe => {
                "M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0M2 8h12M8 2c1.9 1.8 2.6 3.8 2.6 6S9.9 12.2 8 14C6.1 12.2 5.4 10.2 5.4 8S6.1 3.8 8 2"
            }
            Self::Help => {
                "M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0M6.2 6.5a1.8 1.8 0 1 1 2.7 1.6c-.6.3-.9.7-.9 1.3M8 11.4h.01"
            }
            Self::History => "M3.1 5.3A5.6 5.6 0 1 1 2.4 8M2.9 2.3v3.1H6M8 5v3.2l2.2 1.3",
            Self::Idea => {
                "M6 12v-1.3C4.4 9.9 3.5 8.4 3.5 6.6a4.5 4.5 0 0 1 9 0c0 1.8-.9 3.3-2.5 4.1V12zM6.4 14.3h3.2"
            }
            Self::Info => "M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0M8 7.4v3.6M8 5h.01",
            Self::Keyboard => {
                "M1.8 4h12.4v8H1.8zM4.3 6.5h.01M6.8 6.5h.01M9.3 6.5h.01M11.8 6.5h.01M5 9.5h6"
            }
            Self::Megaphone => {
                "M2.5 6.5v3l7.5 3V3.5zM10 3.5v9M12.3 6.3a2.4 2.4 0 0 1 0 3.4M4.5 10.4v3h2v-2.2"
            }
            Self::Menu => "M2.5 4.5h11M2.5 8h11M2.5 11.5h11",
            Self::Moon => "M13.5 9.6A5.8 5.8 0 1 1 6.4 2.5a4.6 4.6 0 0 0 7.1 7.1z",
            Self::More => {
                "M2.8 8a.6.6 0 1 0 1.2 0 .6.6 0 1 0-1.2 0M7.4 8a.6.6 0 1 0 1.2 0 .6.6 0 1 0-1.2 0M12 8a.6.6 0 1 0 1.2 0 .6.6 0 1 0-1.2 0"
            }
            Self::Move => {
                "M8 2v12M2 8h12M6.2 3.8L8 2l1.8 1.8M6.2 12.2L8 14l1.8-1.8M3.8 6.2L2 8l1.8 1.8M12.2 6.2L14 8l-1.8 1.8"
            }
            Self::NotSaved => {
                "M5.3 5A4 4 0 0 0 4.2 6.7a3 3 0 0 0 .3 5.8h6.8M7.6 3.7a4.1 4.1 0 0 1 4.3 3.5 2.7 2.7 0 0 1 1.7 4.3M2.5 2.5l11 11"
            }
            Self::Open => "M1.8 13V3.2h4.4l1.5 1.9h6.5V13zM1.8 7.7h12.4",
            Self::People => {
                "M6 7.6a2.6 2.6 0 1 0 0-5.2 2.6 2.6 0 0 0 0 5.2M1.5 13.6c0-2.6 2-4.1 4.5-4.1s4.5 1.5 4.5 4.1M10.8 2.7a2.5 2.5 0 0 1 0 4.6M12.2 9.9c1.5.6 2.3 1.9 2.3 3.7"
            }
            Self::Person => {
                "M8 7.6A2.8 2.8 0 1 0 8 2a2.8 2.8 0 0 0 0 5.6M2.8 14c0-2.8 2.3-4.3 5.2-4.3s5.2 1.5 5.2 4.3"
            }
            Self::Plus => "M8 3v10M3 8h10",
            Self::Print => "M4.5 6V2h7v4M4.5 11.5H2V6h12v5.5h-2.5M4.5 9.5h7V14h-7z",
            Self::Redo => "M10.5 3l3 3-3 3M13.5 6H6.7a3.6 3.6 0 0 0 0 7.2H10",
            Self::Restore => "M3.1 5.3A5.6 5.6 0 1 1 2.4 8M2.9 2.3v3.1H6",
            Self::Search => "M11.5 7a4.5 4.5 0 1 1-9 0 4.5 4.5 0 0 1 9 0M10.3 10.3l3.4 3.4",
            Self::Settings => {
                "M2.5 4.8h6M11.5 4.8h2M2.5 11.2h2M7.5 11.2h6M8.5 4.8a1.5 1.5 0 1 0 3 0 1.5 1.5 0 1 0-3 0M4.5 11.2a1.5 1.5 0 1 0 3 0 1.5 1.5 0 1 0-3 0"
            }
            Self::Standard => {
                "M8 1.7l5.2 1.9v4.1c0 3.2-2.1 5.4-5.2 6.6-3.1-1.2-5.2-3.4-5.2-6.6V3.6zM5.6 7.9l1.8 1.8 3.1-3.4"
            }
            Self::Sun => {
                "M11 8a3 3 0 1 1-6 0 3 3 0 0 1 6 0M8 1.3v1.3M8 13.4v1.3M1.3 8h1.3M13.4 8h1.3M3.3 3.3l.9.9M11.8 11.8l.9.9M12.7 3.3l-.9.9M4.2 11.8l-.9.9"
            }
            Self::Tag => "M2.2 2.2h5.5l6.2 6.2-5.5 5.5-6.2-6.2zM5.2 5.2h.01",
            Self::Theme => "M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0M8 2v12M8 5l4.4-1M8 8h6M8 11h4.7",
            Self::Trash => {
                "M2.5 4.5h11M6 4.5V2.4h4v2.1M4 4.5l.6 9.2h6.8l.6-9.2M6.7 7.2v3.9M9.3 7.2v3.9"
            }
            Self::Undo => "M5.5 3l-3 3 3 3M2.5 6h6.8a3.6 3.6 0 0 1 0 7.2H6",
            Self::Upload => "M8 10.2V2.6M4.8 5.8L8 2.6l3.2 3.2M2.8 13.5h10.4",
            Self::Warning => "M8 2.2l6.2 11.2H1.8zM8 6.5v3.2M8 11.6h.01",
            Self::Curve => {
                "M1.8 8h12.4M1.8 10.8c2.4 0 2.6-6.6 5-6.6s2.6 7.6 5 7.6c1.2 0 1.8-1.4 2.4-3"
            }
            Self::Delighted => "M8 3l5.2 9.6H2.8z",
            Self::Disappointed => "M8 13L2.8 3.4h10.4z",
            Self::Eye => {
                "M1.5 8S3.8 3.6 8 3.6 14.5 8 14.5 8 12.2 12.4 8 12.4 1.5 8 1.5 8M10 8a2 2 0 1 1-4 0 2 2 0 0 1 4 0"
            }
            Self::Insight => {
                "M11 6.8a4.2 4.2 0 1 1-8.4 0 4.2 4.2 0 0 1 8.4 0M9.9 9.9l3.6 3.6M6.8 4.8v4M4.8 6.8h4"
            }
            Self::Journey => {
                "M3.8 12.4h5.7a2.2 2.2 0 0 0 0-4.4H6.4a2.2 2.2 0 0 1 0-4.4h5.4M3.8 13.9a1.5 1.5 0 1 1 0-3 1.5 1.5 0 0 1 0 3M12.2 5.1a1.5 1.5 0 1 1 0-3 1.5 1.5 0 0 1 0 3"
            }
            Self::Key => {
                "M9.2 6.8a3.4 3.4 0 1 0-3.4 3.4 3.4 3.4 0 0 0 3.4-3.4M8.3 9.2l5.2 4.6M11.4 11.9l1.3-1.5"
            }
            Self::Link => {
                "M6.8 9.2l2.4-2.4M7.4 4.6l1.5-1.5a2.8 2.8 0 0 1 4 4l-1.5 1.5M8.6 11.4l-1.5 1.5a2.8 2.8 0 0 1-4-4l1.5-1.5"
            }
            Self::Lock => "M4 7.2h8v6.3H4zM5.6 7.2V5a2.4 2.4 0 0 1 4.8 0v2.2M8 9.8v1.4",
            Self::Measure => "M2.5 13.5V9h2.6v4.5zM6.7 13.5V5.5h2.6v8zM10.9 13.5V2.5h2.6v11z",
            Self::Network => {
                "M5.6 5.4l4.6 1.9M5.2 10.8l5-2M5.6 4.4a2 2 0 1 1-4 0 2 2 0 0 1 4 0M14.2 8a2 2 0 1 1-4 0 2 2 0 0 1 4 0M5.4 11.8a2 2 0 1 1-4 0 2 2 0 0 1 4 0"
            }
            Self::Okay => "M2.8 6.4h10.4v3.2H2.8z",
            Self::Present => "M1.8 2.8h12.4v7.8H1.8zM8 10.6v3M5.2 13.6h5.6",
            Self::Quote => {
                "M2.6 11.4h3.2V7.8H3.4c0-2 .8-3 2.4-3.4M9.4 11.4h3.2V7.8h-2.4c0-2 .8-3 2.4-3.4"
            }
            Self::Table => "M1.8 3h12.4v10H1.8zM1.8 6.3h12.4M1.8 9.7h12.4M6 3v10",
            Self::Touchpoint => {
                "M10.6 8a2.6 2.6 0 1 1-5.2 0 2.6 2.6 0 0 1 5.2 0M8 1.6v2.2M8 12.2v2.2M1.6 8h2.2M12.2 8h2.2"
            }
            Self::Wow => "M8 1.9l1.9 3.9 4.3.6-3.1 3 .7 4.3L8 11.7l-3.8 2 .7-4.3-3.1-3 4.3-.6z",
        }
    }
}

/// An icon, hidden from screen readers.
#[component]
pub fn Icon(
    /// Which one.
    #[prop(into)]
    glyph: Signal<Glyph>,
) -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
            <path d=move || glyph.get().path()></path>
        </svg>
    }
}
