//! What a person does, as undo names it.

/// One action of a person. The screen has the words for it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[allow(missing_docs)]
pub enum Deed {
    AddCards,
    EditCard,
    MoveCard,
    ChangeKind,
    DuplicateCard,
    TrashCard,
    RestoreCard,
    AddDepartment,
    EditDepartment,
    MoveDepartment,
    TrashDepartment,
    AddPerson,
    EditPerson,
    TrashPerson,
    EditProject,
    Restore,
    Settle,
    TakeOver,
    Merge,
}
