//! Who stands above whom: few crossings, and neighbours at about the same height.

/// One thing in a column: a touchpoint, or a place where a long link passes through.
#[derive(Clone, Debug, Default)]
pub(super) struct Item {
    /// How much height it takes.
    pub(super) height: f64,
    /// The items it is tied to in the column on its left.
    pub(super) left: Vec<usize>,
    /// The items it is tied to in the column on its right.
    pub(super) right: Vec<usize>,
}

const SWEEPS: usize = 12;
/// Between a touchpoint and its neighbours.
const GAP: f64 = 16.0;

fn mean(values: impl Iterator<Item = f64>) -> Option<f64> {
    let (sum, n) = values.fold((0.0, 0_u32), |(sum, n), value| (sum + value, n + 1));
    (n > 0).then(|| sum / f64::from(n))
}

/// Sorts the columns by the places of the neighbours, to and fro, and keeps the best.
pub(super) fn sort(columns: &mut Vec<Vec<usize>>, items: &[Item]) {
    let mut best = (crossings(columns, items), columns.clone());
    for sweep in 0..SWEEPS {
        let to_the_right = sweep % 2 == 0;
        let mut places = places(columns, items.len());
        let count = columns.len();
        for step in 0..count {
            let at = if to_the_right { step } else { count - 1 - step };
            let Some(column) = columns.get_mut(at) else {
                continue;
            };
            let key = |item: usize| {
                let ties = items.get(item).map(|item| {
                    if to_the_right {
                        &item.left
                    } else {
                        &item.right
                    }
                });
                let ties = ties.into_iter().flatten();
                let place = |item: &usize| places.get(*item).copied().unwrap_or_default();
                mean(ties.map(place)).unwrap_or_else(|| place(&item))
            };
            let mut keyed: Vec<(f64, usize)> =
                column.iter().map(|item| (key(*item), *item)).collect();
            keyed.sort_by(|a, b| a.0.total_cmp(&b.0));
            *column = keyed.into_iter().map(|(_, item)| item).collect();
            put_places(column, &mut places);
        }
        let found = crossings(columns, items);
        if found < best.0 {
            best = (found, columns.clone());
        }
    }
    *columns = best.1;
}

/// The place of each item in its column, from 0 to 1, so that columns of all lengths compare.
fn places(columns: &[Vec<usize>], count: usize) -> Vec<f64> {
    let mut places = vec![0.0; count];
    for column in columns {
        put_places(column, &mut places);
    }
    places
}

fn put_places(column: &[usize], places: &mut [f64]) {
    for (place, item) in column.iter().enumerate() {
        if let Some(at) = places.get_mut(*item) {
            *at = (place as f64 + 0.5) / column.len() as f64;
        }
    }
}

/// How many pairs of links cross.
pub(super) fn crossings(columns: &[Vec<usize>], items: &[Item]) -> usize {
    let mut row = vec![0; items.len()];
    for column in columns {
        for (place, item) in column.iter().enumerate() {
            if let Some(at) = row.get_mut(*item) {
                *at = place;
            }
        }
    }
    let row = |item: &usize| row.get(*item).copied().unwrap_or_default();
    let mut all = 0;
    for column in columns {
        // Ends in the order of the beginnings; each pair in the wrong order is a crossing.
        let mut seen: Vec<usize> = Vec::new();
        for item in column {
            let right = items.get(*item).map(|item| &item.right);
            let mut ends: Vec<usize> = right.into_iter().flatten().map(row).collect();
            ends.sort_unstable();
            for end in &ends {
                all += seen.len() - seen.partition_point(|other| other <= end);
            }
            for end in ends {
                let at = seen.partition_point(|other| *other <= end);
                seen.insert(at, end);
            }
        }
    }
    all
}

fn apart(a: &Item, b: &Item) -> f64 {
    (a.height + b.height) / 2.0
        + if a.height.min(b.height) < GAP {
            GAP / 2.0
        } else {
            GAP
        }
}

/// The height of the middle of each item. Columns keep their order and nothing overlaps.
pub(super) fn heights(columns: &[Vec<usize>], items: &[Item]) -> Vec<f64> {
    let mut middle = vec![0.0; items.len()];
    for column in columns {
        let wanted = vec![0.0; column.len()];
        put(column, items, &wanted, &mut middle);
    }
    for sweep in 0..SWEEPS {
        let mut order: Vec<&Vec<usize>> = columns.iter().collect();
        if sweep % 2 == 1 {
            order.reverse();
        }
        for column in order {
            let wish = |item: &usize| {
                let at = |item: &usize| middle.get(*item).copied().unwrap_or_default();
                let ties = items
                    .get(*item)
                    .map(|item| item.left.iter().chain(&item.right));
                mean(ties.into_iter().flatten().map(at)).unwrap_or_else(|| at(item))
            };
            let wanted: Vec<f64> = column.iter().map(wish).collect();
            put(column, items, &wanted, &mut middle);
        }
    }
    middle
}

/// Puts a column as near to the wanted heights as order and gaps allow (least squares, by pooling
/// neighbours that would overlap).
fn put(column: &[usize], items: &[Item], wanted: &[f64], middle: &mut [f64]) {
    let mut offsets = Vec::with_capacity(column.len());
    let mut offset = 0.0;
    let mut before: Option<&Item> = None;
    for item in column.iter().filter_map(|item| items.get(*item)) {
        offset += before.map_or(0.0, |before| apart(before, item));
        before = Some(item);
        offsets.push(offset);
    }
    // Each pool: how many, and the sum of what they want.
    let mut pools: Vec<(usize, f64)> = Vec::new();
    for (want, offset) in wanted.iter().zip(&offsets) {
        let mut pool = (1, want - offset);
        while let Some((count, sum)) = pools.last().copied() {
            if sum / (count as f64) < pool.1 / (pool.0 as f64) {
                break;
            }
            pool = (pool.0 + count, pool.1 + sum);
            pools.pop();
        }
        pools.push(pool);
    }
    let bases = pools
        .into_iter()
        .flat_map(|(count, sum)| std::iter::repeat_n(sum / count as f64, count));
    for ((item, base), offset) in column.iter().zip(bases).zip(offsets) {
        if let Some(at) = middle.get_mut(*item) {
            *at = base + offset;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tied(count: usize, ties: &[(usize, usize)]) -> Vec<Item> {
        let mut items = vec![
            Item {
                height: 44.0,
                ..Item::default()
            };
            count
        ];
        for (a, b) in ties {
            items[*a].right.push(*b);
            items[*b].left.push(*a);
        }
        items
    }

    #[test]
    fn crossed_links_are_uncrossed() {
        let items = tied(6, &[(0, 5), (1, 4), (2, 3)]);
        let mut columns = vec![vec![0, 1, 2], vec![3, 4, 5]];
        assert_eq!(crossings(&columns, &items), 3);
        sort(&mut columns, &items);
        assert_eq!(crossings(&columns, &items), 0);
    }

    #[test]
    fn links_from_or_to_one_place_do_not_cross() {
        let items = tied(4, &[(0, 2), (0, 3), (1, 3)]);
        assert_eq!(crossings(&[vec![0, 1], vec![2, 3]], &items), 0);
        assert_eq!(crossings(&[vec![1, 0], vec![2, 3]], &items), 1);
    }

    #[test]
    fn neighbours_stand_level_and_nothing_overlaps() {
        let items = tied(4, &[(0, 3)]);
        let middle = heights(&[vec![0, 1, 2], vec![3]], &items);
        assert!((middle[0] - middle[3]).abs() < 1e-6);
        assert!(middle[1] - middle[0] >= 60.0 - 1e-6 && middle[2] - middle[1] >= 60.0 - 1e-6);
    }
}
