//! The formulas of the method: pure functions of what people rated. Each names its source; units
//! and ranges stand with it. No browser, no clock, no chance.

pub mod assessed;
pub mod benchmark;
pub mod counted;
pub mod curve;
pub mod curve_path;
pub mod feeling;
pub mod filled;
pub mod frozen;
pub mod gaps;
pub mod kano;
pub mod labels;
pub mod line;
pub mod matrix;
pub mod measured;
pub mod moments;
pub mod net;
pub mod network;
pub mod priority;
pub mod quality;
pub mod ratings;
pub mod recommend_list;
pub mod shopping;
pub mod unmet;

pub use assessed::{Assessment, Known, Told};
pub use counted::{CountCell, Counted, WrongCount};
pub use curve::{Curve, Point};
pub use feeling::{gap, mean, net_score, word};
pub use filled::{WrongCell, fill};
pub use frozen::{thaws, touches_frozen};
pub use matrix::{Corner, Cross, CrossAt, Matrix};
pub use measured::{SinceFrozen, live_content, since_frozen};
pub use moments::{Moment, moments};
pub use net::{Net, Verdict};
pub use network::Links;
pub use ratings::StepRatings;
