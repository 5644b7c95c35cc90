//! Taking in what a file of another tool or a table brings: one backup, one change, one step to take back.

use super::{Deed, Workspace};
use crate::files::intake::Plan;
use crate::storage::{Reason, StorageError};

impl Workspace {
    /// Writes what a plan says and leaves the plan without it. Says whether anything changed.
    ///
    /// # Errors
    /// When the backup before cannot be kept; then nothing was changed.
    pub async fn take_in_foreign(self, plan: &mut Plan) -> Result<bool, StorageError> {
        let inner = self.inner();
        let before = inner.table.borrow().clone();
        inner.backed_up(&before, Reason::Import).await?;
        let wishes = plan.take_wishes();
        Ok(self.edit(Deed::TakeInForeign, |draft| draft.extend(wishes)))
    }
}
