//! How a block copied from a spreadsheet fills rows of what is counted by hand.

use super::counted::{CountCell, Counted, WrongCount};

/// A block that does not fit: the place of the first cell that is wrong, and why.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct WrongCell {
    /// Row in the block, from 0.
    pub row: usize,
    /// Cell in the row, from 0.
    pub cell: usize,
    /// Why.
    pub why: WrongCount,
}

/// Rows after a block was pasted, its first cell into `from`. Empty cells leave what is there, and
/// so do rows and cells of the block for which there is no room.
///
/// # Errors
/// The first cell that does not fit; then nothing is to be filled.
pub fn fill(
    rows: &[Counted],
    from: CountCell,
    block: &[Vec<String>],
) -> Result<Vec<Counted>, WrongCell> {
    let columns = || CountCell::ALL.into_iter().skip_while(|cell| *cell != from);
    let mut filled = Vec::new();
    for (row, (before, texts)) in rows.iter().zip(block).enumerate() {
        let mut after = *before;
        for (cell, (column, text)) in columns().zip(texts).enumerate() {
            if !text.trim().is_empty() {
                let wrong = |why| WrongCell { row, cell, why };
                after = after.with(column, text).map_err(wrong)?;
            }
        }
        filled.push(after);
    }
    Ok(filled)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Counts, Feeling};

    const OKAY: CountCell = CountCell::Felt(Feeling::Okay);

    fn row(disappointed: u32, okay: u32, delighted: u32) -> Counted {
        Counted {
            counts: Counts {
                disappointed,
                okay,
                delighted,
            },
            relevance: None,
        }
    }

    fn block(text: &[&[&str]]) -> Vec<Vec<String>> {
        let row = |row: &&[&str]| row.iter().map(|cell| (*cell).to_owned()).collect();
        text.iter().map(row).collect()
    }

    #[test]
    fn a_pasted_block_fills_from_the_cell_it_is_put_into() {
        let rows = [row(1, 1, 1), row(2, 2, 2), row(3, 3, 3)];
        let pasted = block(&[&["10", "20", "8,5", "12"], &["", "21"]]);
        let filled = fill(&rows, OKAY, &pasted).unwrap();
        assert_eq!(filled.len(), 2);
        assert_eq!(filled[0].counts, row(1, 10, 20).counts);
        let relevance = filled[0].relevance.unwrap();
        assert_eq!((relevance.mean.get(), relevance.n), (8.5, 12));
        assert_eq!(filled[1], row(2, 2, 21));
        // More than there is room for.
        let wide = block(&[&["9", "8", "viel"], &["1"], &["2"], &["3"]]);
        let filled = fill(&rows, CountCell::Relevance, &wide).unwrap();
        assert_eq!(filled.len(), 3);
        assert_eq!(filled[0].relevance.unwrap().n, 8);
    }

    #[test]
    fn one_wrong_cell_fills_nothing_and_is_named() {
        let rows = [row(1, 1, 1); 2];
        let pasted = block(&[&["1", "2"], &["3", "x"]]);
        let wrong = fill(&rows, CountCell::Felt(Feeling::Disappointed), &pasted);
        let why = WrongCount::NoNumber;
        assert_eq!(
            wrong,
            Err(WrongCell {
                row: 1,
                cell: 1,
                why
            })
        );
    }
}
