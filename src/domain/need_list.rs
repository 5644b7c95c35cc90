//! What a list of needs shows, and what touchpoints already name that is no need yet.

use std::collections::BTreeSet;

use super::board::fold;
use super::insight::has_words;
use super::{Fit, Id, Need, ResourceKind, Touchpoint};

/// Which fit a list shows.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FitFilter {
    /// Needs with this fit.
    Said(Fit),
    /// Needs of which nobody has said yet.
    Unsaid,
}

impl FitFilter {
    /// In the order of choice.
    pub const ALL: [Self; 4] = [
        Self::Said(Fit::Missing),
        Self::Said(Fit::Partly),
        Self::Said(Fit::Fits),
        Self::Unsaid,
    ];

    fn shows(self, fit: Option<Fit>) -> bool {
        match self {
            Self::Said(wanted) => fit == Some(wanted),
            Self::Unsaid => fit.is_none(),
        }
    }
}

/// Which needs a list shows. Everything empty shows all.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct NeedFilter {
    /// Words that must all occur in requirement, resource or what it can do today.
    pub text: String,
    /// Needs of this touchpoint.
    pub touchpoint: Option<Id>,
    /// Resources of this kind.
    pub kind: Option<ResourceKind>,
    /// Needs that fit so.
    pub fit: Option<FitFilter>,
    /// Needs that this department answers for.
    pub department: Option<Id>,
}

impl NeedFilter {
    /// Shows everything?
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Does it show this need?
    pub fn shows(&self, need: &Need) -> bool {
        let about = |wanted: Option<Id>, is: Option<Id>| wanted.is_none() || wanted == is;
        about(self.touchpoint, need.touchpoint)
            && about(self.department, need.department)
            && self.kind.is_none_or(|kind| need.kind == kind)
            && self.fit.is_none_or(|fit| fit.shows(need.fit))
            && has_words(
                &self.text,
                [&need.requirement, &need.resource, &need.today],
                &BTreeSet::new(),
            )
    }
}

impl Need {
    /// Is it known not to fit, or only in part?
    pub fn is_mismatch(&self) -> bool {
        matches!(self.fit, Some(Fit::Partly | Fit::Missing))
    }
}

/// What a touchpoint names in its fields, one resource per line, that is not among its needs yet.
/// Capitals and accents make no difference.
pub fn named_resources<'a>(
    touchpoint: &Touchpoint,
    needs: impl IntoIterator<Item = &'a Need>,
) -> Vec<(ResourceKind, String)> {
    let known = |need: &Need| (need.kind, fold(need.resource.trim()));
    let mut seen: BTreeSet<(ResourceKind, String)> = needs.into_iter().map(known).collect();
    let fields = [
        (ResourceKind::Process, &touchpoint.processes),
        (ResourceKind::System, &touchpoint.systems),
        (ResourceKind::Data, &touchpoint.data),
        (ResourceKind::Interface, &touchpoint.interfaces),
    ];
    let lines = fields.into_iter().flat_map(|(kind, text)| {
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        lines.map(move |line| (kind, line.to_owned()))
    });
    lines
        .filter(|(kind, line)| seen.insert((*kind, fold(line))))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use uuid::Uuid;

    fn need(kind: ResourceKind, resource: &str, fit: Option<Fit>) -> Need {
        Need {
            kind,
            resource: resource.into(),
            fit,
            ..Need::default()
        }
    }

    #[test]
    fn a_touchpoint_names_resources_and_none_is_taken_twice() {
        let touchpoint = Touchpoint {
            systems: "CRM\n  Telefonanlage \n\ncrm".into(),
            data: "CRM".into(),
            ..Touchpoint::default()
        };
        let known = [need(ResourceKind::System, "telefonanlage ", None)];
        let wanted = [ResourceKind::System, ResourceKind::Data].map(|kind| (kind, "CRM".into()));
        assert_eq!(named_resources(&touchpoint, &known), wanted);
    }

    #[test]
    fn filters_tell_what_nobody_has_said_from_what_does_not_fit() {
        let all = [
            need(ResourceKind::System, "CRM", None),
            need(ResourceKind::Data, "Kundenakte", Some(Fit::Missing)),
            need(ResourceKind::System, "Archiv", Some(Fit::Fits)),
        ];
        let shown = |filter: NeedFilter| -> Vec<&str> {
            let shown = all.iter().filter(|need| filter.shows(need));
            shown.map(|need| need.resource.as_str()).collect()
        };
        let fit = |fit| NeedFilter {
            fit: Some(fit),
            ..NeedFilter::default()
        };
        assert_eq!(shown(NeedFilter::default()).len(), 3);
        assert_eq!(shown(fit(FitFilter::Unsaid)), ["CRM"]);
        assert_eq!(shown(fit(FitFilter::Said(Fit::Missing))), ["Kundenakte"]);
        let words = NeedFilter {
            text: "ARCH".into(),
            kind: Some(ResourceKind::System),
            ..NeedFilter::default()
        };
        assert_eq!(shown(words), ["Archiv"]);
        let elsewhere = NeedFilter {
            department: Some(Id(Uuid::from_u128(1))),
            ..NeedFilter::default()
        };
        assert!(shown(elsewhere).is_empty());
        let mismatches: Vec<bool> = all.iter().map(Need::is_mismatch).collect();
        assert_eq!(mismatches, [false, true, false]);
    }

    proptest! {
        #[test]
        fn what_was_taken_over_is_not_offered_again(systems in "[a-zA-Z\n ]{0,40}", processes in "[a-zA-Z\n ]{0,40}") {
            let touchpoint = Touchpoint { systems, processes, ..Touchpoint::default() };
            let taken = named_resources(&touchpoint, []);
            let needs: Vec<Need> = taken.iter().map(|(kind, text)| need(*kind, text, None)).collect();
            prop_assert!(named_resources(&touchpoint, &needs).is_empty());
        }
    }
}
