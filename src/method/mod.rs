//! The formulas of the method: pure functions of what people rated. Each names its source; units
//! and ranges stand with it. No browser, no clock, no chance.

pub mod benchmark;
pub mod curve;
pub mod curve_path;
pub mod feeling;
pub mod kano;
pub mod gaps;
pub mod labels;
pub mod measured;
pub mod moments;
pub mod net;
pub mod network;
pub mod quality;
pub mod ratings;
pub mod unmet;
pub mod recommend_list;
pub mod shopping;

pub use curve::{Curve, Point};
pub use feeling::{gap, mean, net_score, word};
pub use measured::{SinceFrozen, live_content, since_frozen};
pub use moments::{Moment, moments};
pub use net::{Net, Verdict};
pub use network::Links;
pub use ratings::StepRatings;
