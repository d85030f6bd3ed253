//! Sets a text in lines: shaping, bidi order, breaking and justification are
//! `parley`'s; here its answer becomes glyphs with places and with the text
//! that each stands for.

use std::borrow::Cow;

use parley::layout::Alignment;
use parley::layout::AlignmentOptions;
use parley::style::{
    FontFamily, FontFamilyName, FontFeature, FontFeatures, FontWeight, Language, LineHeight,
    OverflowWrap,
};
use parley::{BaseDirection, StyleProperty};
use unicode_normalization::char::is_combining_mark;

use crate::Direction;
use crate::faces::{ARABIC, Contexts, Face, Faces, MONO, SANS, TIFINAGH};
use crate::{order, plain};

/// How a text is written.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Hand {
    pub(crate) size: f32,
    pub(crate) leading: f32,
    pub(crate) bold: bool,
    pub(crate) mono: bool,
    /// 0 is black.
    pub(crate) grey: f32,
}

/// Where the lines stand in their column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stand {
    Start,
    End,
    Middle,
    Justified,
}

/// One glyph on a line.
#[derive(Clone, Debug)]
pub(crate) struct Drawn {
    pub(crate) glyph: u16,
    pub(crate) x: f32,
    /// Upwards from the baseline.
    pub(crate) rise: f32,
    /// What the glyph stands for; empty for a mark whose text its base carries.
    pub(crate) text: String,
}

impl Drawn {
    pub(crate) fn is_space(&self) -> bool {
        self.text.chars().all(char::is_whitespace)
    }
}

/// Glyphs of one face in the order they stand, left to right.
#[derive(Clone, Debug)]
pub(crate) struct Run {
    pub(crate) face: Face,
    pub(crate) rtl: bool,
    pub(crate) drawn: Vec<Drawn>,
}

/// One line, `x` from the left edge of its column.
#[derive(Clone, Debug)]
pub(crate) struct SetLine {
    pub(crate) hand: Hand,
    /// The direction of the paragraph.
    pub(crate) rtl: bool,
    pub(crate) runs: Vec<Run>,
    /// From the top of the line down to the baseline.
    pub(crate) baseline: f32,
    pub(crate) height: f32,
    pub(crate) left: f32,
    pub(crate) right: f32,
}

impl SetLine {
    /// Moves the ink to its place in a column of the given width. Parley's own
    /// alignment counts a last space that stands inside the line, and pushed
    /// such lines over the margin.
    fn place(&mut self, stand: Stand, width: f32) {
        let room = width - (self.right - self.left);
        let left = match (stand, self.rtl) {
            (Stand::Start | Stand::Justified, false) | (Stand::End, true) => 0.0,
            (Stand::Start | Stand::Justified, true) | (Stand::End, false) => room,
            (Stand::Middle, _) => room / 2.0,
        };
        let shift = left - self.left;
        for drawn in self.runs.iter_mut().flat_map(|run| &mut run.drawn) {
            drawn.x += shift;
        }
        self.left += shift;
        self.right += shift;
    }
}

/// Sets texts for one letter.
pub(crate) struct Setter<'a> {
    pub(crate) faces: &'static Faces,
    pub(crate) contexts: &'a mut Contexts,
    pub(crate) language: Option<Language>,
    pub(crate) direction: Direction,
}

impl Setter<'_> {
    /// The lines of the text in a column of the given width.
    pub(crate) fn set(&mut self, text: &str, hand: Hand, stand: Stand, width: f32) -> Vec<SetLine> {
        self.set_towards(text, hand, stand, width, self.direction)
    }

    /// The same with a direction that is not the letter's: codes are read left
    /// to right in every language.
    pub(crate) fn set_towards(
        &mut self,
        text: &str,
        hand: Hand,
        stand: Stand,
        width: f32,
        direction: Direction,
    ) -> Vec<SetLine> {
        let mut text = plain::unbroken(&plain::readable(text));
        if direction == Direction::Rtl {
            text = plain::isolated(&text);
        }
        let families: [FontFamilyName<'_>; 4] = match (hand.mono, direction) {
            (true, _) => [MONO, SANS, ARABIC, TIFINAGH],
            (false, Direction::Rtl) => [ARABIC, SANS, TIFINAGH, MONO],
            (false, Direction::Ltr) => [SANS, ARABIC, TIFINAGH, MONO],
        }
        .map(FontFamilyName::named);
        let Contexts { fonts, layouts } = &mut *self.contexts;
        let mut builder = layouts.ranged_builder(fonts, &text, 1.0, false);
        builder.set_base_direction(match direction {
            Direction::Ltr => BaseDirection::Ltr,
            Direction::Rtl => BaseDirection::Rtl,
        });
        builder.push_default(StyleProperty::FontFamily(FontFamily::List(Cow::Borrowed(
            &families,
        ))));
        builder.push_default(StyleProperty::FontSize(hand.size));
        builder.push_default(StyleProperty::LineHeight(LineHeight::Absolute(
            hand.leading,
        )));
        builder.push_default(StyleProperty::OverflowWrap(OverflowWrap::Anywhere));
        builder.push_default(StyleProperty::Locale(self.language));
        if hand.bold {
            builder.push_default(StyleProperty::FontWeight(FontWeight::BOLD));
        }
        // Without optional ligatures each letter keeps a glyph of its own, and
        // copies out of the page as itself; the ligatures that Arabic cannot do
        // without (lam-alef) belong to another feature and stay.
        let features = [
            FontFeature::new(parley::setting::Tag::new(b"liga"), 0),
            FontFeature::new(parley::setting::Tag::new(b"clig"), 0),
        ];
        builder.push_default(StyleProperty::FontFeatures(FontFeatures::List(
            Cow::Borrowed(&features),
        )));
        let mut layout = builder.build(&text);
        layout.break_all_lines(Some(width));
        if stand == Stand::Justified {
            layout.align(Alignment::Justify, AlignmentOptions::default());
        }
        layout
            .lines()
            .map(|line| {
                let mut set = self.line(&line, &text, hand, direction);
                set.place(stand, width);
                set
            })
            .collect()
    }

    fn line(
        &self,
        line: &parley::layout::Line<'_, ()>,
        text: &str,
        hand: Hand,
        direction: Direction,
    ) -> SetLine {
        let metrics = line.metrics();
        // What hangs at the end of a line (its last space) is not drawn.
        let ink_end = text.get(line.text_range()).map_or(0, |of_line| {
            line.text_range().start
                + of_line
                    .trim_end_matches(|c: char| c.is_whitespace() || plain::steers(c))
                    .len()
        });
        let mut runs = Vec::new();
        let mut x = 0.0;
        let (mut left, mut right) = (f32::MAX, 0.0_f32);
        for run in line.runs() {
            let face = self.faces.of(run.font().data.id());
            let mut drawn: Vec<(Drawn, f32)> = Vec::new();
            for cluster in run.visual_clusters() {
                if cluster.is_ligature_continuation() {
                    continue;
                }
                let mut range = cluster.text_range();
                let mut next = cluster.next_logical();
                while let Some(more) = next {
                    if !more.is_ligature_continuation() {
                        break;
                    }
                    range.end = range.end.max(more.text_range().end);
                    next = more.next_logical();
                }
                let written = text.get(range.clone()).unwrap_or_default();
                let mut visible: String = written
                    .chars()
                    .filter(|c| !plain::steers(*c) && *c != '\n')
                    .collect();
                if visible == "\u{A0}" && plain::in_number(text, &range) {
                    " ".clone_into(&mut visible);
                }
                let hidden = visible.is_empty() || range.start >= ink_end;
                let first = drawn.len();
                for glyph in cluster.glyphs() {
                    if !hidden && let Ok(id) = u16::try_from(glyph.id) {
                        drawn.push((
                            Drawn {
                                glyph: id,
                                x: x + glyph.x,
                                rise: -glyph.y,
                                text: String::new(),
                            },
                            glyph.advance,
                        ));
                        left = left.min(x);
                        right = right.max(x + glyph.advance);
                    }
                    // The last space of a line that breaks between two Latin
                    // words of an Arabic text stands inside the line, not at
                    // its end; it must take no room there.
                    if range.start < ink_end {
                        x += glyph.advance;
                    }
                }
                share_out(
                    drawn.get_mut(first..).unwrap_or_default(),
                    &visible,
                    run.is_rtl(),
                );
            }
            if let (Some(face), false) = (face, drawn.is_empty()) {
                let mut drawn: Vec<Drawn> = drawn.into_iter().map(|(drawn, _)| drawn).collect();
                if run.is_rtl() {
                    order::end_signs(&mut drawn);
                }
                runs.push(Run {
                    face,
                    rtl: run.is_rtl(),
                    drawn,
                });
            }
        }
        SetLine {
            hand,
            rtl: direction == Direction::Rtl,
            runs,
            baseline: metrics.baseline - metrics.block_min_coord,
            height: metrics.block_max_coord - metrics.block_min_coord,
            left: if left > right { 0.0 } else { left },
            right,
        }
    }
}

/// The whole text of a cluster goes to its base. What remains (vowel signs,
/// the rare second glyph) is ink only: a reader that puts glyphs in order by
/// their place would set a vowel sign before its letter.
///
/// Readers turn round what stands right to left glyph by glyph, and take the
/// several characters of one glyph along: in such a run they are written
/// backwards. Measured on the Arabic sample, words copied whole of 284: PDFium
/// 205 with the text forwards and 263 backwards, Poppler 195 and 243; with the
/// signs as ink and [`order`] PDFium copies all, Poppler all but one. An
/// `ActualText` span does not help: PDFium turns it round as well.
fn share_out(glyphs: &mut [(Drawn, f32)], text: &str, rtl: bool) {
    let mut order: Vec<&mut (Drawn, f32)> = glyphs.iter_mut().collect();
    if rtl {
        order.reverse();
    }
    let base = order
        .iter()
        .position(|(_, advance)| *advance > 0.0)
        .unwrap_or(0);
    if let Some((base, _)) = order.get_mut(base) {
        base.text = if rtl {
            backwards(text)
        } else {
            text.to_owned()
        };
    }
}

/// The text backwards, but vowel signs on one letter in their order: that is
/// how PDFium takes them, and to others the two orders are the same text.
fn backwards(text: &str) -> String {
    let mut out: Vec<char> = Vec::with_capacity(text.len());
    let mut signs: Vec<char> = Vec::new();
    for character in text.chars().rev() {
        if is_combining_mark(character) {
            signs.push(character);
        } else {
            out.extend(signs.drain(..).rev());
            out.push(character);
        }
    }
    out.extend(signs.drain(..).rev());
    out.into_iter().collect()
}
