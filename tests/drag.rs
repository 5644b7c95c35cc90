//! The sums of dragging, tried without a browser.

#[path = "../src/ui/parts/drag/maths.rs"]
mod maths;

use maths::{Area, Meaning, Point, Start, column_at, gap_at, line_at, meaning, scroll_speed};

fn area(left: f64, top: f64, width: f64, height: f64) -> Area {
    Area {
        left,
        top,
        width,
        height,
    }
}

fn cards() -> Vec<Area> {
    vec![
        area(0.0, 0.0, 100.0, 40.0),
        area(0.0, 50.0, 100.0, 100.0),
        area(0.0, 160.0, 100.0, 40.0),
    ]
}

#[test]
fn the_column_is_the_nearest_sideways() {
    let columns = [area(0.0, 0.0, 100.0, 300.0), area(120.0, 0.0, 100.0, 60.0)];
    let at = |x, y| column_at(&columns, Point { x, y });
    assert_eq!(at(50.0, 10.0), Some(0));
    assert_eq!(at(108.0, 10.0), Some(0));
    assert_eq!(at(113.0, 10.0), Some(1));
    assert_eq!(
        at(150.0, 290.0),
        Some(1),
        "below a short column is still that column"
    );
    assert_eq!(at(-500.0, 10.0), Some(0));
    assert_eq!(column_at(&[], Point::default()), None);
}

#[test]
fn stacked_columns_are_told_apart_by_height() {
    let columns = [area(0.0, 0.0, 100.0, 50.0), area(0.0, 60.0, 100.0, 50.0)];
    let at = |y| column_at(&columns, Point { x: 50.0, y });
    assert_eq!(
        (at(-9.0), at(54.0), at(57.0), at(500.0)),
        (Some(0), Some(0), Some(1), Some(1))
    );
}

#[test]
fn the_gap_changes_at_the_middle_of_a_card() {
    let gap = |y| gap_at(&cards(), y);
    assert_eq!(
        [-5.0, 19.0, 21.0, 99.0, 101.0, 179.0, 181.0, 999.0].map(gap),
        [0, 0, 1, 1, 2, 2, 3, 3]
    );
    assert_eq!(gap_at(&[], 10.0), 0);
}

#[test]
fn the_line_lies_between_the_neighbours() {
    let column = area(0.0, -20.0, 100.0, 400.0);
    let line = |gap| line_at(column, &cards(), gap);
    assert_eq!([0, 1, 2, 3].map(line), [-5.0, 45.0, 155.0, 205.0]);
    assert_eq!(line_at(column, &[], 0), -15.0);
}

#[test]
fn scrolling_is_fastest_at_the_edges_and_rests_in_the_middle() {
    let speed = |at| scroll_speed(at, 0.0, 800.0);
    assert_eq!(speed(400.0), 0.0);
    assert_eq!(speed(72.0), 0.0);
    assert!(speed(10.0) < speed(40.0) && speed(40.0) < 0.0);
    assert!(speed(790.0) > speed(760.0) && speed(760.0) > 0.0);
    assert_eq!(speed(-50.0), -1100.0);
    assert_eq!(speed(900.0), 1100.0);
    assert_eq!(
        scroll_speed(5.0, 10.0, 10.0),
        0.0,
        "a frame without room never scrolls"
    );
}

#[test]
fn a_mouse_drags_after_five_pixels_and_a_finger_after_resting() {
    let from = Point { x: 10.0, y: 10.0 };
    let at = |x| Point { x, y: 10.0 };
    assert_eq!(meaning(Start::Moved, from, at(14.0)), Meaning::Wait);
    assert_eq!(meaning(Start::Moved, from, at(15.0)), Meaning::Lift);
    assert_eq!(meaning(Start::Held, from, at(18.0)), Meaning::Wait);
    assert_eq!(meaning(Start::Held, from, at(19.0)), Meaning::GiveUp);
}

#[test]
fn a_row_is_a_column_on_its_side() {
    let turned: Vec<Area> = cards().iter().map(|card| card.turned()).collect();
    assert_eq!(turned.get(1), Some(&area(50.0, 0.0, 100.0, 100.0)));
    let back: Vec<Area> = turned.iter().map(|card| card.turned()).collect();
    assert_eq!(back, cards());
}
