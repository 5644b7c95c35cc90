//! The benchmark: the own company, competitors and firms of best practice, scored in the same
//! dimensions.

use super::choice::choice;
use super::number::Grade;
use super::rating::made_of;
use super::record::record;
use crate::merge::Id;

choice! {
    /// Who is compared.
    CompanyKind {
        /// A competitor.
        #[default]
        Competitor = "competitor",
        /// A firm from a similar market that does it best.
        BestPractice = "best_practice",
        /// The own company.
        Own = "own",
    }
}

record! {
    /// A company in the benchmark.
    Company = "company" {
        /// What it is called.
        name: String,
        /// Who it is to us.
        kind: CompanyKind,
        /// What is remarkable about it as a whole.
        note: String,
        /// The order key; see [`super::order`].
        at: String,
    }
}

record! {
    /// A dimension in which companies are compared.
    Dimension = "dimension" {
        /// What it is called, such as "time to an answer".
        name: String,
        /// What 0 and 10 mean.
        note: String,
        /// The order key; see [`super::order`].
        at: String,
    }
}

record! {
    /// How a company stands in a dimension.
    Mark = "mark" {
        /// Which company.
        company: Option<Id>,
        /// Which dimension.
        dimension: Option<Id>,
        /// The score, 0 to 10; nothing while nobody has scored.
        grade: Option<Grade>,
        /// Where the score comes from.
        source: String,
        /// What numbers do not say.
        remark: String,
    }
}

impl Company {
    /// The id of the own company: the same in every project, so that two teams who begin apart
    /// speak of one.
    pub const OWN: Id = Id(uuid::Uuid::from_u128(
        0x0190_0000_0000_7000_8000_0000_0000_0b01,
    ));
}

impl Mark {
    /// The id of a company's mark in a dimension, the same in every browser.
    pub fn id(company: Id, dimension: Id) -> Id {
        made_of(&format!("mark {company} {dimension}"))
    }
}
