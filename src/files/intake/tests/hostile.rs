//! Files that are cut off or twisted.

use proptest::prelude::*;

use super::*;

/// All that can be done with bytes; nothing may panic.
fn try_all(bytes: &[u8]) {
    let table = ours();
    match read(bytes, None) {
        Ok(Foreign::Board(board)) => {
            let (notes, plan) = (board.notes.len(), planned_board(board, &table));
            assert_eq!(plan.rows, notes);
            assert_eq!(
                notes,
                plan.records() + plan.already + plan.left_out + plan.errors.len()
            );
        }
        Ok(Foreign::Table(sheet)) => {
            let _ = as_miro(&sheet.grid);
            let grid = Arc::new(sheet.grid);
            for target in Target::ALL {
                let columns = guess(&grid, &known(), target);
                let mapping = Mapping {
                    target,
                    columns,
                    ..Mapping::default()
                };
                assert_eq!(mapping.doubled(), None);
                let plan = planned(&grid, &mapping, &table);
                assert_eq!(plan.rows, plan.records() + plan.already + plan.errors.len());
            }
        }
        Err(_) => {}
    }
}

#[test]
fn a_file_cut_off_anywhere_is_refused_or_read() {
    for (_, bytes) in FILES {
        for end in 0..bytes.len() {
            let _ = read(&bytes[..end], None);
        }
        for end in (0..bytes.len()).step_by(41) {
            try_all(&bytes[..end]);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn twisted_bytes_break_nothing(
        which in 0..FILES.len(),
        changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8),
    ) {
        let mut bytes = FILES[which].1.to_vec();
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        try_all(&bytes);
    }

    #[test]
    fn no_row_is_lost(rows in proptest::collection::vec("[a-z;,\"0-9 ]{0,12}", 1..30)) {
        let text = format!("title;board\n{}\nEnde;\n", rows.join("\n"));
        try_all(text.as_bytes());
    }
}
