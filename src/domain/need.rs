//! Resources and processes: what a touchpoint needs so that it can be what the customer requires.

use super::choice::choice;
use super::record::record;
use crate::merge::Id;

choice! {
    /// What kind of resource.
    ResourceKind {
        /// How the work goes.
        #[default]
        Process = "process",
        /// An IT system.
        System = "system",
        /// Data.
        Data = "data",
        /// A handover between departments or systems.
        Interface = "interface",
    }
}

choice! {
    /// How well what is there fits what the customer requires.
    Fit {
        /// It fits.
        Fits = "fits",
        /// It fits in part.
        #[default]
        Partly = "partly",
        /// It is missing.
        Missing = "missing",
    }
}

record! {
    /// Something that a touchpoint needs.
    Need = "need" {
        /// Which touchpoint.
        touchpoint: Option<Id>,
        /// What the customer requires.
        requirement: String,
        /// What kind of resource answers it.
        kind: ResourceKind,
        /// Which process, system, data or interface.
        resource: String,
        /// What it can do today.
        today: String,
        /// How well that fits; nothing while nobody has said.
        fit: Option<Fit>,
        /// Which department answers for it.
        department: Option<Id>,
    }
}
