//! What must hold of any text: nothing panics, nothing lies outside the
//! margins.

use proptest::prelude::*;

use crate::faces::Faces;
use crate::sheet::{HEIGHT, Mark, SIDE, Sheet, WIDTH};
use crate::{Block, Direction, Letter, Letterhead, PressError, pages};

fn letter(direction: Direction, blocks: Vec<Block>, other: &str) -> Letter {
    Letter {
        language: "ar".into(),
        direction,
        reference: other.into(),
        stamp: other.into(),
        letterhead: Letterhead {
            organisation: other.into(),
            lines: vec![other.into()],
        },
        watermark: Some(other.into()),
        blocks,
        footer: other.into(),
        page_of: Box::new(|page, pages| format!("{page} / {pages}")),
        date: (2026, 2, 28),
    }
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[ء-يA-Za-z0-9 ،.()\u{64B}-\u{652}\u{2066}-\u{2069}\u{200C}-\u{200F}\n+@/-]{0,300}",
        "[a-zé]{300,600}",
        "\\PC{0,200}",
    ]
}

fn block() -> impl Strategy<Value = Block> {
    let rows = || prop::collection::vec((text(), text()), 0..4);
    prop_oneof![
        text().prop_map(Block::Heading),
        text().prop_map(Block::Paragraph),
        prop::collection::vec(text(), 0..4).prop_map(Block::Address),
        rows().prop_map(Block::Rows),
        prop::collection::vec(text(), 0..4).prop_map(Block::List),
        prop::collection::vec(text(), 0..4).prop_map(Block::Signature),
        (text(), rows()).prop_map(|(title, rows)| Block::Slip { title, rows }),
        prop::collection::vec("[A-Z0-9]{4}", 0..20).prop_map(Block::Codes),
    ]
}

fn inside(letter: &Letter) {
    let faces = Faces::get().expect("faces");
    let mut contexts = faces.contexts();
    let pages = Sheet::new(letter, faces, &mut contexts)
        .pages()
        .expect("pages");
    drop(contexts);
    // A glyph may lean a hair over its own place; the sheet's edge is far.
    let slack = 1.0;
    for page in &pages {
        for mark in &page.marks {
            match mark {
                Mark::Text { line, x, y } => {
                    assert!(x + line.left >= SIDE - slack, "{} {}", x, line.left);
                    assert!(
                        x + line.right <= WIDTH - SIDE + slack,
                        "{} {}",
                        x,
                        line.right
                    );
                    assert!((20.0..=HEIGHT - 20.0).contains(y), "{y}");
                }
                Mark::Rule(rule) => {
                    for (x, y) in [rule.from, rule.to] {
                        assert!((SIDE - slack..=WIDTH - SIDE + slack).contains(&x), "{x}");
                        assert!((20.0..=HEIGHT - 20.0).contains(&y), "{y}");
                    }
                }
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_printed_inside_the_margins(
        blocks in prop::collection::vec(block(), 0..6),
        rtl in any::<bool>(),
        other in text(),
    ) {
        let direction = if rtl { Direction::Rtl } else { Direction::Ltr };
        let other: String = other.chars().filter(|c| !"\n\r\u{b}\u{c}\u{85}\u{2028}\u{2029}".contains(*c)).take(40).collect();
        let letter = letter(direction, blocks, &other);
        inside(&letter);
        let bytes = pages(&letter).expect("prints");
        prop_assert!(bytes.starts_with(b"%PDF-1.7"));
        prop_assert_eq!(bytes, pages(&letter).expect("prints"));
    }
}

/// Between two Latin words of an Arabic text a line breaks after a space that
/// stands inside the line; it once pushed the words over the margin.
#[test]
fn a_last_space_inside_a_line_pushes_nothing_over_the_margin() {
    for spaces in [1, 3, 40] {
        let words = format!("word{}", " ".repeat(spaces)).repeat(120);
        let text = format!("قالت {words}");
        inside(&letter(
            Direction::Rtl,
            vec![
                Block::Rows(vec![("ما قيل".into(), text.clone())]),
                Block::Paragraph(text),
            ],
            "x",
        ));
    }
}

#[test]
fn dates_that_are_none_are_refused() {
    for date in [
        (2026, 2, 29),
        (2026, 13, 1),
        (2026, 0, 1),
        (2026, 4, 31),
        (-1, 1, 1),
    ] {
        let mut letter = letter(Direction::Ltr, Vec::new(), "x");
        letter.date = date;
        assert!(matches!(pages(&letter), Err(PressError::Date)), "{date:?}");
    }
}

#[test]
fn a_head_that_fills_the_page_is_refused() {
    let mut letter = letter(Direction::Ltr, Vec::new(), "x");
    letter.letterhead.lines = vec!["x".into(); 60];
    assert!(matches!(pages(&letter), Err(PressError::Frame)));
}

#[test]
fn a_letter_without_end_is_refused() {
    let letter = letter(
        Direction::Ltr,
        vec![Block::Paragraph("a\n".repeat(40_000))],
        "x",
    );
    assert!(matches!(pages(&letter), Err(PressError::TooLong(_))));
}
