//! Puts the blocks of a letter on A4 pages: what stands where, what may be
//! parted at the foot of a page and what may not.

use parley::style::Language;

use crate::faces::{Contexts, Faces};
use crate::lines::{Hand, SetLine, Setter, Stand};
use crate::{Block, Direction, Letter, PressError};

/// A4, in points.
pub(crate) const WIDTH: f32 = 595.276;
pub(crate) const HEIGHT: f32 = 841.89;
/// The margins: 22 mm at the sides, so that a punched hole takes no text.
pub(crate) const SIDE: f32 = 62.36;
const TOP: f32 = 48.0;
const FOOT: f32 = 46.0;
const COLUMN: f32 = WIDTH - 2.0 * SIDE;
/// The space between the head of a page and its text.
const UNDER_HEAD: f32 = 26.0;
const OVER_FOOT: f32 = 16.0;
/// A head or a foot that is taller leaves no page to write on.
const MOST_HEAD: f32 = 230.0;
/// More pages than any letter has; a letter beyond it is a mistake.
const MOST_PAGES: usize = 500;

/// Something on a page; `x` from the left, `y` down from the top.
#[derive(Clone, Debug)]
pub(crate) enum Mark {
    Text { line: SetLine, x: f32, y: f32 },
    Rule(Rule),
}

/// A straight line.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Rule {
    pub(crate) from: (f32, f32),
    pub(crate) to: (f32, f32),
    pub(crate) weight: f32,
    pub(crate) grey: f32,
    /// Dash and gap.
    pub(crate) dash: Option<[f32; 2]>,
}

/// One page, ready to be drawn.
#[derive(Clone, Debug, Default)]
pub(crate) struct Page {
    pub(crate) marks: Vec<Mark>,
}

/// A strip of the column that is never cut.
#[derive(Debug, Default)]
struct Slab {
    /// Space over it, except at the head of a page.
    gap: f32,
    height: f32,
    /// Stays on the page of the slab that follows.
    held: bool,
    /// `y` from the top of the slab.
    marks: Vec<Mark>,
}

/// The sizes of a letter: Arabic letters stand smaller in their em and reach
/// further below the line, so the same page needs other numbers.
#[derive(Clone, Copy)]
struct Sizes {
    body: Hand,
    label: Hand,
    heading: Hand,
    organisation: Hand,
    small: Hand,
    stamp: Hand,
    /// Between paragraphs.
    space: f32,
}

impl Sizes {
    fn of(direction: Direction) -> Self {
        let hand = |size, leading, bold| Hand {
            size,
            leading,
            bold,
            mono: false,
            grey: 0.0,
        };
        match direction {
            Direction::Ltr => Self {
                body: hand(10.5, 15.5, false),
                label: hand(9.5, 15.5, true),
                heading: hand(12.0, 16.0, true),
                organisation: hand(15.0, 19.0, true),
                small: hand(8.5, 12.0, false),
                stamp: hand(10.0, 13.0, true),
                space: 7.5,
            },
            Direction::Rtl => Self {
                body: hand(11.5, 19.5, false),
                label: hand(10.5, 19.5, true),
                heading: hand(13.0, 21.0, true),
                organisation: hand(16.5, 25.0, true),
                small: hand(9.0, 14.5, false),
                stamp: hand(12.0, 17.0, true),
                space: 7.0,
            },
        }
    }
}

/// Lays a letter out.
pub(crate) struct Sheet<'a> {
    setter: Setter<'a>,
    sizes: Sizes,
    letter: &'a Letter,
}

impl<'a> Sheet<'a> {
    pub(crate) fn new(
        letter: &'a Letter,
        faces: &'static Faces,
        contexts: &'a mut Contexts,
    ) -> Self {
        Self {
            setter: Setter {
                faces,
                contexts,
                language: Language::parse(&letter.language).ok(),
                direction: letter.direction,
            },
            sizes: Sizes::of(letter.direction),
            letter,
        }
    }

    /// All pages, heads and feet included.
    pub(crate) fn pages(&mut self) -> Result<Vec<Page>, PressError> {
        let first = self.first_head();
        let later = self.later_head();
        let foot = self.foot_height();
        if first.height > MOST_HEAD || later.height > MOST_HEAD || foot > MOST_HEAD {
            return Err(PressError::Frame);
        }
        let foot_top = HEIGHT - FOOT - foot;
        let later_top = TOP + later.height + UNDER_HEAD;
        let bottom = foot_top - OVER_FOOT;
        let slabs = self.slabs(bottom - later_top - 1.0);
        let mut pages = Vec::new();
        let mut page = Page::default();
        stamp_down(&mut page, first.marks, TOP);
        let mut y = TOP + first.height + UNDER_HEAD;
        let mut fresh = true;
        let mut slabs = slabs.into_iter().peekable();
        while slabs.peek().is_some() {
            let mut chain = Vec::new();
            for slab in slabs.by_ref() {
                let held = slab.held;
                chain.push(slab);
                if !held {
                    break;
                }
            }
            let whole: f32 = chain
                .iter()
                .enumerate()
                .map(|(at, slab)| slab.height + if fresh && at == 0 { 0.0 } else { slab.gap })
                .sum();
            // A chain goes to the next page as a whole, unless no page holds it.
            if (!fresh || pages.is_empty()) && y + whole > bottom && whole <= bottom - later_top {
                turn(&mut pages, &mut page, &later)?;
                y = later_top;
                fresh = true;
            }
            for slab in chain {
                let gap = if fresh { 0.0 } else { slab.gap };
                if (!fresh || pages.is_empty()) && y + gap + slab.height > bottom {
                    turn(&mut pages, &mut page, &later)?;
                    y = later_top;
                } else {
                    y += gap;
                }
                fresh = false;
                stamp_down(&mut page, slab.marks, y);
                y += slab.height;
            }
        }
        pages.push(page);
        self.feet(&mut pages, foot_top);
        Ok(pages)
    }

    /// The word across each page, on one line; the pen makes it as large as the
    /// page allows.
    pub(crate) fn watermark(&mut self) -> Vec<SetLine> {
        let Some(word) = &self.letter.watermark else {
            return Vec::new();
        };
        let hand = Hand {
            size: 40.0,
            leading: 50.0,
            bold: true,
            mono: false,
            grey: 0.0,
        };
        self.setter.set(&one_line(word), hand, Stand::Start, 4000.0)
    }

    /// Where something of width `w` begins that stands `x` from the start side
    /// of the page.
    fn left_of(&self, x: f32, w: f32) -> f32 {
        match self.letter.direction {
            Direction::Ltr => x,
            Direction::Rtl => WIDTH - x - w,
        }
    }

    fn rule(&self, x: f32, w: f32, y: f32, weight: f32, grey: f32) -> Mark {
        let left = self.left_of(x, w);
        Mark::Rule(Rule {
            from: (left, y),
            to: (left + w, y),
            weight,
            grey,
            dash: None,
        })
    }

    fn upright(&self, x: f32, top: f32, bottom: f32, weight: f32, grey: f32) -> Mark {
        let left = self.left_of(x, 0.0);
        Mark::Rule(Rule {
            from: (left, top),
            to: (left, bottom),
            weight,
            grey,
            dash: None,
        })
    }

    /// Sets a text in a column that begins `x` from the start side, and puts
    /// its lines into the slab from `y` down; answers the height.
    fn write(
        &mut self,
        marks: &mut Vec<Mark>,
        text: &str,
        hand: Hand,
        stand: Stand,
        (x, y, w): (f32, f32, f32),
    ) -> f32 {
        let lines = self.setter.set(text, hand, stand, w);
        let left = self.left_of(x, w);
        let mut down = 0.0;
        for line in lines {
            let height = line.height;
            marks.push(Mark::Text {
                y: y + down + line.baseline,
                line,
                x: left,
            });
            down += height;
        }
        down
    }

    fn first_head(&mut self) -> Slab {
        let letter = self.letter;
        let mut slab = Slab::default();
        // The stamp stands opposite the name, in a frame.
        let wide = COLUMN * 0.34;
        let stamp_x = SIDE + COLUMN - wide;
        let mut right = 0.0_f32;
        if !letter.stamp.is_empty() {
            right += self.framed_stamp(&mut slab.marks, stamp_x, 0.0, wide);
        }
        if !letter.reference.is_empty() {
            right += 5.0;
            right += self.write(
                &mut slab.marks,
                &one_line(&format!("\u{2066}{}\u{2069}", letter.reference)),
                self.sizes.small,
                Stand::End,
                (stamp_x, right, wide),
            );
        }
        let name_wide = COLUMN - wide - 14.0;
        let mut left = self.write(
            &mut slab.marks,
            &one_line(&letter.letterhead.organisation),
            self.sizes.organisation,
            Stand::Start,
            (SIDE, -2.0, name_wide),
        );
        left += 1.0;
        for line in &letter.letterhead.lines {
            left += self.write(
                &mut slab.marks,
                line,
                self.sizes.small,
                Stand::Start,
                (SIDE, left, name_wide),
            );
        }
        slab.height = left.max(right) + 8.0;
        let rule = self.rule(SIDE, COLUMN, slab.height, 1.4, 0.0);
        slab.marks.push(rule);
        slab
    }

    /// The stamp in its frame, at the end side; answers the height.
    fn framed_stamp(&mut self, marks: &mut Vec<Mark>, x: f32, y: f32, w: f32) -> f32 {
        let hand = self.sizes.stamp;
        let (pad_x, pad_y) = (9.0, 3.5);
        let lines = self.setter.set(
            &one_line(&self.letter.stamp),
            hand,
            Stand::Start,
            w - 2.0 * pad_x,
        );
        let ink = lines
            .iter()
            .map(|line| line.right - line.left)
            .fold(0.0_f32, f32::max);
        let frame = ink + 2.0 * pad_x;
        let frame_x = x + w - frame;
        let mut down = pad_y;
        let left = self.left_of(frame_x, frame);
        for line in lines {
            let height = line.height;
            marks.push(Mark::Text {
                x: left + pad_x - line.left,
                y: y + down + line.baseline,
                line,
            });
            down += height;
        }
        let tall = down + pad_y;
        for mark in [
            self.rule(frame_x, frame, y, 0.9, 0.0),
            self.rule(frame_x, frame, y + tall, 0.9, 0.0),
            self.upright(frame_x, y - 0.45, y + tall + 0.45, 0.9, 0.0),
            self.upright(frame_x + frame, y - 0.45, y + tall + 0.45, 0.9, 0.0),
        ] {
            marks.push(mark);
        }
        tall
    }

    fn later_head(&mut self) -> Slab {
        let letter = self.letter;
        let mut slab = Slab::default();
        let third = COLUMN / 3.0;
        let small = self.sizes.small;
        let bold = Hand {
            bold: true,
            ..small
        };
        let a = self.write(
            &mut slab.marks,
            &one_line(&letter.letterhead.organisation),
            small,
            Stand::Start,
            (SIDE, 0.0, third * 1.1),
        );
        let b = self.write(
            &mut slab.marks,
            &one_line(&format!("\u{2066}{}\u{2069}", letter.reference)),
            small,
            Stand::Middle,
            (SIDE + third * 1.1, 0.0, third * 0.8),
        );
        let c = self.write(
            &mut slab.marks,
            &one_line(&letter.stamp),
            bold,
            Stand::End,
            (SIDE + third * 1.9, 0.0, third * 1.1),
        );
        slab.height = a.max(b).max(c) + 4.0;
        let rule = self.rule(SIDE, COLUMN, slab.height, 0.5, 0.0);
        slab.marks.push(rule);
        slab
    }

    fn foot_height(&mut self) -> f32 {
        let lines = self.setter.set(
            &one_line(&self.letter.footer),
            self.foot_hand(),
            Stand::Start,
            COLUMN * 0.78,
        );
        let tall: f32 = lines.iter().map(|line| line.height).sum();
        (tall + 5.0).max(self.sizes.small.leading + 5.0)
    }

    fn foot_hand(&self) -> Hand {
        Hand {
            size: self.sizes.small.size - 0.5,
            ..self.sizes.small
        }
    }

    fn feet(&mut self, pages: &mut [Page], top: f32) {
        let count = u32::try_from(pages.len()).unwrap_or(u32::MAX);
        let hand = self.foot_hand();
        for (at, page) in pages.iter_mut().enumerate() {
            let number = u32::try_from(at).unwrap_or(u32::MAX).saturating_add(1);
            page.marks.push(self.rule(SIDE, COLUMN, top, 0.5, 0.0));
            self.write(
                &mut page.marks,
                &one_line(&self.letter.footer),
                hand,
                Stand::Start,
                (SIDE, top + 5.0, COLUMN * 0.78),
            );
            let words = (self.letter.page_of)(number, count);
            self.write(
                &mut page.marks,
                &one_line(&words),
                hand,
                Stand::End,
                (SIDE + COLUMN * 0.8, top + 5.0, COLUMN * 0.2),
            );
        }
    }

    /// The body as strips, in order. `most` is the height that a page offers.
    fn slabs(&mut self, most: f32) -> Vec<Slab> {
        let letter = self.letter;
        let mut slabs: Vec<Slab> = Vec::new();
        let mut blocks = letter.blocks.iter().peekable();
        while let Some(block) = blocks.next() {
            let begin = slabs.len();
            match block {
                Block::Heading(text) => self.heading(&mut slabs, text),
                Block::Paragraph(text) => {
                    self.paragraph(&mut slabs, text, self.sizes.space);
                }
                Block::Address(lines) => self.address(&mut slabs, lines),
                Block::Rows(rows) => self.rows(&mut slabs, rows),
                Block::List(points) => self.list(&mut slabs, points),
                Block::Signature(lines) => {
                    // Two signatures in a row stand side by side.
                    let second = match blocks.peek() {
                        Some(Block::Signature(second)) => Some(second),
                        _ => None,
                    };
                    self.signatures(&mut slabs, lines, second.map(Vec::as_slice));
                    if second.is_some() {
                        blocks.next();
                    }
                }
                Block::Slip { title, rows } => self.slip(&mut slabs, title, rows),
                Block::Codes(groups) => self.codes(&mut slabs, groups),
            }
            // A signature never stands alone on a page: the last lines before
            // it come along.
            if matches!(block, Block::Signature(_))
                && let Some(before) = begin.checked_sub(1)
                && let Some(slab) = slabs.get_mut(before)
            {
                slab.held = true;
            }
        }
        slabs.into_iter().flat_map(|slab| cut(slab, most)).collect()
    }

    fn heading(&mut self, slabs: &mut Vec<Slab>, text: &str) {
        let mut slab = Slab {
            gap: self.sizes.space * 2.0,
            held: true,
            ..Slab::default()
        };
        slab.height = self.write(
            &mut slab.marks,
            text,
            self.sizes.heading,
            Stand::Start,
            (SIDE, 0.0, COLUMN),
        ) - self.sizes.space * 0.3;
        slabs.push(slab);
    }

    fn paragraph(&mut self, slabs: &mut Vec<Slab>, text: &str, gap: f32) {
        self.column(
            slabs,
            text,
            self.sizes.body,
            Stand::Justified,
            (SIDE, COLUMN),
            gap,
        );
    }

    /// Lines that may be parted between pages, two at the least on either side.
    fn column(
        &mut self,
        slabs: &mut Vec<Slab>,
        text: &str,
        hand: Hand,
        stand: Stand,
        (x, w): (f32, f32),
        gap: f32,
    ) {
        let lines = self.setter.set(text, hand, stand, w);
        let left = self.left_of(x, w);
        let count = lines.len();
        for (at, line) in lines.into_iter().enumerate() {
            slabs.push(Slab {
                gap: if at == 0 { gap } else { 0.0 },
                height: line.height,
                held: at + 1 < count && (at == 0 || at + 2 == count),
                marks: vec![Mark::Text {
                    y: line.baseline,
                    line,
                    x: left,
                }],
            });
        }
    }

    fn address(&mut self, slabs: &mut Vec<Slab>, lines: &[String]) {
        let x = SIDE + COLUMN * 0.54;
        let w = COLUMN * 0.46;
        let count = lines.len();
        for (at, line) in lines.iter().enumerate() {
            let hand = if at == 0 {
                Hand {
                    bold: true,
                    ..self.sizes.body
                }
            } else {
                self.sizes.body
            };
            let mut slab = Slab {
                gap: if at == 0 { self.sizes.space } else { 0.0 },
                held: at + 1 < count,
                ..Slab::default()
            };
            slab.height = self.write(&mut slab.marks, line, hand, Stand::Start, (x, 0.0, w));
            if at + 1 == count {
                slab.height += self.sizes.space;
            }
            slabs.push(slab);
        }
    }

    fn rows(&mut self, slabs: &mut Vec<Slab>, rows: &[(String, String)]) {
        let label_w = COLUMN * 0.3;
        let pad = 3.0;
        let count = rows.len();
        let after = self.sizes.space * 0.8;
        for (at, (label, value)) in rows.iter().enumerate() {
            let mut slab = Slab {
                gap: if at == 0 { self.sizes.space } else { 0.0 },
                // A short table stays whole; of a long one the first row takes the
                // second along, and the last stays with the one before it.
                held: at + 1 < count && (count <= 8 || at == 0 || at + 2 == count),
                ..Slab::default()
            };
            if at == 0 {
                let rule = self.rule(SIDE, COLUMN, 0.0, 0.8, 0.0);
                slab.marks.push(rule);
            }
            let label_h = self.write(
                &mut slab.marks,
                label,
                self.sizes.label,
                Stand::Start,
                (SIDE, pad, label_w - 10.0),
            );
            let label_marks = slab.marks.len();
            let value_lines =
                self.setter
                    .set(value, self.sizes.body, Stand::Start, COLUMN - label_w);
            let value_h: f32 = value_lines.iter().map(|line| line.height).sum();
            // Label and value share a baseline, whatever their sizes.
            if let Some(first) = value_lines.first() {
                let own = slab
                    .marks
                    .iter()
                    .take(label_marks)
                    .find_map(|mark| match mark {
                        Mark::Text { line, .. } => Some(line.baseline),
                        Mark::Rule(_) => None,
                    });
                let shift = first.baseline - own.unwrap_or(first.baseline);
                for mark in slab.marks.iter_mut().take(label_marks) {
                    if let Mark::Text { y, .. } = mark {
                        *y += shift;
                    }
                }
            }
            let left = self.left_of(SIDE + label_w, COLUMN - label_w);
            let last = at + 1 == count;
            let (weight, grey) = if last { (0.8, 0.0) } else { (0.4, 0.45) };
            let tall = label_h.max(value_h) + 2.0 * pad;
            let mut down = pad;
            for line in value_lines {
                let height = line.height;
                slab.marks.push(Mark::Text {
                    y: down + line.baseline,
                    line,
                    x: left,
                });
                down += height;
            }
            slab.height = if last { tall + after } else { tall };
            let rule = self.rule(SIDE, COLUMN, tall, weight, grey);
            slab.marks.push(rule);
            slabs.push(slab);
        }
    }

    fn list(&mut self, slabs: &mut Vec<Slab>, points: &[String]) {
        let indent = 15.0;
        for (at, point) in points.iter().enumerate() {
            let begin = slabs.len();
            self.column(
                slabs,
                point,
                self.sizes.body,
                // Points are often a date and a URL: justified, they tear.
                Stand::Start,
                (SIDE + indent, COLUMN - indent),
                if at == 0 {
                    self.sizes.space
                } else {
                    self.sizes.space * 0.4
                },
            );
            let mut bullet = Vec::new();
            self.write(
                &mut bullet,
                "\u{2022}",
                self.sizes.body,
                Stand::Start,
                (SIDE + 4.0, 0.0, indent),
            );
            if let Some(first) = slabs.get_mut(begin) {
                // The bullet is read before its point.
                bullet.append(&mut first.marks);
                first.marks = bullet;
            }
        }
    }

    fn signatures(&mut self, slabs: &mut Vec<Slab>, first: &[String], second: Option<&[String]>) {
        let w = COLUMN * 0.44;
        let mut slab = Slab {
            gap: self.sizes.space * 3.0,
            ..Slab::default()
        };
        let end = SIDE + COLUMN - w;
        let places: Vec<(&[String], f32)> = match second {
            Some(second) => vec![(first, SIDE), (second, end)],
            None => vec![(first, end)],
        };
        let mut tall = 0.0_f32;
        for (lines, x) in &places {
            let mut down = 0.0;
            for (at, line) in lines.iter().enumerate() {
                let hand = Hand {
                    bold: at == 0,
                    ..self.sizes.body
                };
                down += self.write(&mut slab.marks, line, hand, Stand::Start, (*x, down, w));
            }
            tall = tall.max(down);
        }
        // Room for a hand and a stamp.
        slab.height = tall + 58.0;
        for (_, x) in places {
            let rule = self.rule(x, w, slab.height, 0.5, 0.3);
            slab.marks.push(rule);
        }
        slab.height += 6.0;
        slabs.push(slab);
    }

    fn slip(&mut self, slabs: &mut Vec<Slab>, title: &str, rows: &[(String, String)]) {
        let mut slab = Slab {
            gap: self.sizes.space * 4.5,
            ..Slab::default()
        };
        if let Mark::Rule(cut) = self.rule(SIDE, COLUMN, 0.0, 0.8, 0.0) {
            slab.marks.push(Mark::Rule(Rule {
                dash: Some([5.0, 4.0]),
                ..cut
            }));
        }
        let mut down = 14.0;
        down += self.write(
            &mut slab.marks,
            title,
            self.sizes.heading,
            Stand::Start,
            (SIDE, down, COLUMN),
        );
        down += 4.0;
        let label_w = COLUMN * 0.38;
        for (label, value) in rows {
            let row_top = down + 8.0;
            let label_h = self.write(
                &mut slab.marks,
                label,
                self.sizes.body,
                Stand::Start,
                (SIDE, row_top, label_w - 10.0),
            );
            let (x, w) = (SIDE + label_w, COLUMN - label_w);
            let value_h = if value.trim().is_empty() {
                let baseline = row_top + label_h - 3.0;
                if let Mark::Rule(line) = self.rule(x, w, baseline, 0.6, 0.25) {
                    slab.marks.push(Mark::Rule(Rule {
                        dash: Some([0.8, 2.2]),
                        ..line
                    }));
                }
                0.0
            } else {
                self.write(
                    &mut slab.marks,
                    value,
                    self.sizes.body,
                    Stand::Start,
                    (x, row_top, w),
                )
            };
            down = row_top + label_h.max(value_h) + 2.0;
        }
        slab.height = down + 4.0;
        slabs.push(slab);
    }

    fn codes(&mut self, slabs: &mut Vec<Slab>, groups: &[String]) {
        let code = Hand {
            size: 19.0,
            leading: 26.0,
            bold: false,
            mono: true,
            grey: 0.0,
        };
        let number = Hand {
            size: 9.0,
            leading: 26.0,
            bold: false,
            mono: false,
            grey: 0.25,
        };
        // Four to a row, so that the sheet and what to do with it are one page.
        const ACROSS: usize = 4;
        let (gutter, tall, number_w) = (10.0, 32.0, 22.0);
        let wide = (COLUMN - gutter * (ACROSS as f32 - 1.0)) / ACROSS as f32;
        let count = groups.len();
        for (row, some) in groups.chunks(ACROSS).enumerate() {
            let mut slab = Slab {
                gap: if row == 0 {
                    self.sizes.space * 1.5
                } else {
                    7.0
                },
                height: tall,
                // The sheet is copied by hand: it stays together.
                held: (row + 1) * ACROSS < count,
                ..Slab::default()
            };
            for (at, group) in some.iter().enumerate() {
                // Left to right in every language, the grid too.
                let left = SIDE + (wide + gutter) * at as f32;
                for (text, hand, stand, x, w) in [
                    (
                        (row * ACROSS + at + 1).to_string(),
                        number,
                        Stand::End,
                        left,
                        number_w - 7.0,
                    ),
                    (
                        group.clone(),
                        code,
                        Stand::Middle,
                        left + number_w,
                        wide - number_w,
                    ),
                ] {
                    let lines = self
                        .setter
                        .set_towards(&text, hand, stand, w, Direction::Ltr);
                    // A group is one line; a longer one shows that it is wrong
                    // without running over its neighbour.
                    for line in lines.into_iter().take(1) {
                        slab.marks.push(Mark::Text {
                            y: 3.0 + line.baseline,
                            line,
                            x,
                        });
                    }
                }
                for (from, to) in [
                    ((left, 0.0), (left + wide, 0.0)),
                    ((left, tall), (left + wide, tall)),
                    ((left, 0.0), (left, tall)),
                    ((left + wide, 0.0), (left + wide, tall)),
                    ((left + number_w, 0.0), (left + number_w, tall)),
                ] {
                    slab.marks.push(Mark::Rule(Rule {
                        from,
                        to,
                        weight: 0.6,
                        grey: 0.25,
                        dash: None,
                    }));
                }
            }
            slabs.push(slab);
        }
    }
}

/// Names, stamps and references have no lines of their own.
fn one_line(text: &str) -> String {
    text.split(['\n', '\r']).collect::<Vec<_>>().join(" ")
}

/// Ends the page and begins the next with its short head.
fn turn(pages: &mut Vec<Page>, page: &mut Page, head: &Slab) -> Result<(), PressError> {
    if pages.len() + 1 >= MOST_PAGES {
        return Err(PressError::TooLong(MOST_PAGES));
    }
    pages.push(std::mem::take(page));
    stamp_down(page, head.marks.clone(), TOP);
    Ok(())
}

/// Puts marks on the page, `down` from its top.
fn stamp_down(page: &mut Page, marks: Vec<Mark>, down: f32) {
    page.marks.extend(marks.into_iter().map(|mark| match mark {
        Mark::Text { line, x, y } => Mark::Text {
            line,
            x,
            y: y + down,
        },
        Mark::Rule(rule) => Mark::Rule(Rule {
            from: (rule.from.0, rule.from.1 + down),
            to: (rule.to.0, rule.to.1 + down),
            ..rule
        }),
    }));
}

/// A strip that no page holds is cut between its lines after all.
fn cut(slab: Slab, most: f32) -> Vec<Slab> {
    if slab.height <= most {
        return vec![slab];
    }
    let reach = |mark: &Mark| match mark {
        // From the baseline up: where the line begins.
        Mark::Text { line, y, .. } => (y - line.baseline, y - line.baseline + line.height),
        Mark::Rule(rule) => (rule.from.1, rule.to.1),
    };
    let mut marks = slab.marks;
    marks.sort_by(|a, b| reach(a).0.total_cmp(&reach(b).0));
    let mut strips: Vec<Slab> = Vec::new();
    let mut top = 0.0;
    let mut strip = Slab {
        gap: slab.gap,
        ..Slab::default()
    };
    for mark in marks {
        let (begin, end) = reach(&mark);
        if end - top > most && !strip.marks.is_empty() {
            strips.push(std::mem::take(&mut strip));
            top = begin;
        }
        strip.height = strip.height.max(end - top);
        strip.marks.push(match mark {
            Mark::Text { line, x, y } => Mark::Text {
                line,
                x,
                y: y - top,
            },
            Mark::Rule(rule) => Mark::Rule(Rule {
                from: (rule.from.0, rule.from.1 - top),
                to: (rule.to.0, rule.to.1 - top),
                ..rule
            }),
        });
    }
    strip.height = strip.height.max((slab.height - top).min(most));
    strip.held = slab.held;
    strips.push(strip);
    strips
}
