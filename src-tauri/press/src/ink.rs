//! Draws the laid-out pages as a PDF: glyphs with the text they stand for,
//! fonts cut down to the glyphs used.

use std::collections::BTreeMap;

use printpdf::{
    Codepoint, Color, FontId, Greyscale, LinePoint, Op, PaintMode, ParsedFont, PdfDocument,
    PdfFont, PdfFontHandle, PdfPage, Point, Polygon, PolygonRing, Pt, TextItem, TextMatrix,
    WindingOrder,
};
use skrifa::instance::{LocationRef, Size};
use skrifa::outline::{DrawSettings, OutlinePen};
use skrifa::{FontRef, GlyphId, MetadataProvider};

use crate::faces::Face;
use crate::lines::{Drawn, Run, SetLine};
use crate::sheet::{HEIGHT, Mark, Page, Rule, WIDTH};
use crate::{PressError, order};

/// The glyphs of one face that a letter uses. A PDF gives each *code* one text,
/// so a glyph that stands for two texts gets two codes.
#[derive(Default)]
pub(crate) struct Used {
    codes: BTreeMap<(u16, String), u16>,
    /// By code, from 1; code 0 is the missing glyph.
    glyphs: Vec<u16>,
}

impl Used {
    fn code(&mut self, glyph: u16, text: &str) -> u16 {
        if let Some(code) = self.codes.get(&(glyph, text.to_owned())) {
            return *code;
        }
        self.glyphs.push(glyph);
        let code = u16::try_from(self.glyphs.len()).unwrap_or(0);
        self.codes.insert((glyph, text.to_owned()), code);
        code
    }
}

/// A face cut down to a letter's glyphs.
pub(crate) struct Cut {
    pub(crate) face: Face,
    /// The glyph in the cut font of each code, two bytes each: the PDF's
    /// `CIDToGIDMap`.
    pub(crate) glyph_of_code: Vec<u8>,
}

/// A document of `printpdf`, with what has to be said of its fonts afterwards.
pub(crate) struct Drawing {
    pub(crate) document: PdfDocument,
    pub(crate) cuts: Vec<Cut>,
}

/// The name of a face among the resources of the file.
pub(crate) fn resource(face: Face) -> FontId {
    FontId(format!("{face:?}"))
}

/// Draws all pages; the watermark lies behind the text of each.
pub(crate) fn draw(
    title: &str,
    pages: &[Page],
    watermark: &[SetLine],
) -> Result<Drawing, PressError> {
    let mut used: BTreeMap<Face, Used> = BTreeMap::new();
    let mut advances = Advances::default();
    let behind = watermark_ops(watermark)?;
    let mut drawn = Vec::with_capacity(pages.len());
    for page in pages {
        let mut ops = behind.clone();
        for mark in &page.marks {
            match mark {
                Mark::Rule(rule) => rule_ops(&mut ops, rule),
                Mark::Text { line, x, y } => {
                    line_ops(&mut ops, line, *x, HEIGHT - *y, &mut used, &mut advances)?;
                }
            }
        }
        drawn.push(PdfPage::new(Pt(WIDTH).into(), Pt(HEIGHT).into(), ops));
    }
    let mut document = PdfDocument::new(title);
    let mut cuts = Vec::new();
    for (face, used) in used {
        let (font, cut) = cut(face, &used, &mut advances)?;
        document
            .resources
            .fonts
            .map
            .insert(resource(face), PdfFont::new(font));
        cuts.push(cut);
    }
    document.with_pages(drawn);
    Ok(Drawing { document, cuts })
}

/// The widest gap inside an Arabic word, in ems: what kerning asks for beyond
/// it goes to the other side of the letter.
const WORD_GAP: f32 = 0.07;

/// Advance widths by face, in font units.
#[derive(Default)]
struct Advances {
    fonts: BTreeMap<Face, FontRef<'static>>,
}

impl Advances {
    fn font(&mut self, face: Face) -> Result<FontRef<'static>, PressError> {
        if let Some(font) = self.fonts.get(&face) {
            return Ok(font.clone());
        }
        let font = face.font()?;
        self.fonts.insert(face, font.clone());
        Ok(font)
    }

    /// In thousandths of the em, as the PDF will say it.
    fn thousandths(&mut self, face: Face, glyph: u16) -> Result<f32, PressError> {
        let font = self.font(face)?;
        let metrics = font.glyph_metrics(Size::new(1000.0), LocationRef::default());
        Ok(metrics
            .advance_width(GlyphId::from(glyph))
            .unwrap_or_default()
            .trunc())
    }
}

fn grey(level: f32) -> Color {
    Color::Greyscale(Greyscale::new(level, None))
}

fn rule_ops(ops: &mut Vec<Op>, rule: &Rule) {
    ops.push(Op::SetOutlineColor {
        col: grey(rule.grey),
    });
    ops.push(Op::SetOutlineThickness {
        pt: Pt(rule.weight),
    });
    ops.push(Op::SetLineDashPattern {
        dash: rule
            .dash
            .map_or_else(printpdf::LineDashPattern::solid, |dash| {
                printpdf::LineDashPattern::new(0.0, &dash)
            }),
    });
    let point = |(x, y): (f32, f32)| LinePoint {
        p: Point {
            x: Pt(round(x)),
            y: Pt(round(HEIGHT - y)),
        },
        bezier: false,
    };
    ops.push(Op::DrawLine {
        line: printpdf::Line {
            points: vec![point(rule.from), point(rule.to)],
            is_closed: false,
        },
    });
}

/// Hundredths of a point are finer than any printer; the file stays short.
fn round(value: f32) -> f32 {
    (value * 100.0).round() / 100.0
}

fn line_ops(
    ops: &mut Vec<Op>,
    line: &SetLine,
    x: f32,
    y: f32,
    used: &mut BTreeMap<Face, Used>,
    advances: &mut Advances,
) -> Result<(), PressError> {
    if line.runs.is_empty() {
        return Ok(());
    }
    ops.push(Op::StartTextSection);
    ops.push(Op::SetFillColor {
        col: grey(line.hand.grey),
    });
    let mut at = 0;
    while let Some(run) = line.runs.get(at) {
        if run.rtl || !line.rtl {
            run_ops(ops, run, line.hand.size, x, y, used, advances)?;
            at += 1;
            continue;
        }
        let foreign: Vec<&Run> = line
            .runs
            .iter()
            .skip(at)
            .take_while(|run| !run.rtl)
            .collect();
        at += foreign.len();
        for run in order::for_copying(&foreign) {
            run_ops(ops, &run, line.hand.size, x, y, used, advances)?;
        }
    }
    ops.push(Op::EndTextSection);
    let mut rings = Vec::new();
    for run in &line.runs {
        for mark in run.drawn.iter().filter(|drawn| drawn.text.is_empty()) {
            rings.append(&mut outline(run.face, mark, line.hand.size, &|dx, dy| {
                Point {
                    x: Pt(round(x + dx)),
                    y: Pt(round(y + dy)),
                }
            })?);
        }
    }
    if !rings.is_empty() {
        ops.push(Op::DrawPolygon {
            polygon: Polygon {
                rings,
                mode: PaintMode::Fill,
                winding_order: WindingOrder::NonZero,
            },
        });
    }
    Ok(())
}

fn run_ops(
    ops: &mut Vec<Op>,
    run: &Run,
    size: f32,
    x: f32,
    y: f32,
    used: &mut BTreeMap<Face, Used>,
    advances: &mut Advances,
) -> Result<(), PressError> {
    ops.push(Op::SetFont {
        font: PdfFontHandle::External(resource(run.face)),
        size: Pt(size),
    });
    let codes = used.entry(run.face).or_default();
    let mut rest = run.drawn.iter().filter(|d| !d.text.is_empty()).peekable();
    while let Some(first) = rest.next() {
        // Glyphs of one height go into one string; a raised mark into another.
        ops.push(Op::SetTextMatrix {
            matrix: TextMatrix::Raw([
                1.0,
                0.0,
                0.0,
                1.0,
                round(x + first.x),
                round(y + first.rise),
            ]),
        });
        let mut pen = round(x + first.x);
        let mut glyphs = Vec::new();
        let mut current = first;
        loop {
            let code = codes.code(current.glyph, &current.text);
            pen += advances.thousandths(run.face, current.glyph)? * size / 1000.0;
            let mut glyph = Codepoint::with_cid(code, 0.0, current.text.clone());
            let next = rest.next_if(|next| (next.rise - first.rise).abs() < 0.005);
            if let Some(next) = next {
                // Readers take a wide gap inside a word for a space.
                let gap = x + next.x - pen;
                let most = if run.rtl && !current.is_space() && !next.is_space() {
                    WORD_GAP * size
                } else {
                    f32::MAX
                };
                let shift = (-gap.min(most) * 1000.0 / size).round();
                if shift != 0.0 {
                    glyph.offset = shift;
                    pen -= shift * size / 1000.0;
                }
            }
            glyphs.push(glyph);
            match next {
                Some(next) => current = next,
                None => break,
            }
        }
        ops.push(Op::ShowText {
            items: vec![TextItem::GlyphIds(glyphs)],
        });
    }
    Ok(())
}

/// Cuts a face down and describes it to `printpdf` by code.
fn cut(face: Face, used: &Used, advances: &mut Advances) -> Result<(ParsedFont, Cut), PressError> {
    let damaged = |_| PressError::Font(face.name());
    let mut sorted = used.glyphs.clone();
    sorted.sort_unstable();
    sorted.dedup();
    let remapper = subsetter::GlyphRemapper::new_from_glyphs_sorted(&sorted);
    let bytes =
        subsetter::subset(face.bytes(), 0, &remapper).map_err(|_| PressError::Font(face.name()))?;
    let mut widths = BTreeMap::new();
    let mut glyph_of_code = vec![0, 0];
    for (at, glyph) in used.glyphs.iter().enumerate() {
        let code = u16::try_from(at + 1).map_err(damaged)?;
        let width = advances.thousandths(face, *glyph)?;
        // Widths are whole thousandths between 0 and some thousands.
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a float to integer cast saturates, and widths are small"
        )]
        widths.insert(code, width as u16);
        let new = remapper.get(*glyph).unwrap_or(0);
        glyph_of_code.extend_from_slice(&new.to_be_bytes());
    }
    let font = advances.font(face)?;
    let metrics = font.metrics(Size::new(1000.0), LocationRef::default());
    #[allow(
        clippy::cast_possible_truncation,
        reason = "a float to integer cast saturates, and metrics are small"
    )]
    let whole = |value: f32| value.round() as i16;
    let mut parsed = ParsedFont::with_glyph_data(
        bytes,
        0,
        Some(format!("{}+{}", tag(face, used), face.name())),
        BTreeMap::new(),
        widths,
        1000,
        printpdf::FontMetrics {
            ascent: whole(metrics.ascent),
            descent: whole(metrics.descent),
        },
    );
    if let Some(bounds) = metrics.bounds {
        parsed.pdf_font_metrics.x_min = whole(bounds.x_min);
        parsed.pdf_font_metrics.y_min = whole(bounds.y_min);
        parsed.pdf_font_metrics.x_max = whole(bounds.x_max);
        parsed.pdf_font_metrics.y_max = whole(bounds.y_max);
    }
    parsed.pdf_font_metrics.us_weight_class = match face {
        Face::SansBold | Face::ArabicBold => 700,
        Face::Mono => 500,
        Face::Sans | Face::Arabic | Face::Tifinagh => 400,
    };
    Ok((
        parsed,
        Cut {
            face,
            glyph_of_code,
        },
    ))
}

/// The six letters before the name of a font that is a subset; the same glyphs
/// give the same letters.
fn tag(face: Face, used: &Used) -> String {
    use sha2::{Digest, Sha256};
    let mut hash = Sha256::new();
    hash.update(face.name());
    for ((glyph, text), code) in &used.codes {
        hash.update(glyph.to_be_bytes());
        hash.update(code.to_be_bytes());
        hash.update(text);
    }
    hash.finalize()
        .iter()
        .take(6)
        .map(|byte| char::from(b'A' + byte % 26))
        .collect()
}

/// The watermark as outlines: nobody's copy of the letter has its word in the
/// middle of a sentence, and no viewer can switch it off with the text.
fn watermark_ops(lines: &[SetLine]) -> Result<Vec<Op>, PressError> {
    let Some(line) = lines.first() else {
        return Ok(Vec::new());
    };
    let ink = line.right - line.left;
    if ink <= 0.0 {
        return Ok(Vec::new());
    }
    // Along the diagonal, as long as the page allows, and no taller than a
    // short word needs to be.
    let rising = (HEIGHT * 0.82).atan2(WIDTH);
    let angle = if line.rtl { -rising } else { rising };
    let scale = (HEIGHT.hypot(WIDTH) * 0.66 / ink).min(112.0 / line.hand.size);
    let (sin, cos) = angle.sin_cos();
    let place = |x: f32, y: f32| {
        let (x, y) = (
            (x - line.left - ink / 2.0) * scale,
            (y - line.hand.size * 0.33) * scale,
        );
        Point {
            x: Pt(round(WIDTH / 2.0 + x * cos - y * sin)),
            y: Pt(round(HEIGHT / 2.0 + x * sin + y * cos)),
        }
    };
    let mut rings = Vec::new();
    for run in &line.runs {
        for drawn in &run.drawn {
            rings.append(&mut outline(run.face, drawn, line.hand.size, &place)?);
        }
    }
    Ok(vec![
        Op::SetFillColor { col: grey(0.89) },
        Op::DrawPolygon {
            polygon: Polygon {
                rings,
                mode: PaintMode::Fill,
                winding_order: WindingOrder::NonZero,
            },
        },
    ])
}

/// The outline of a glyph, each point put where `place` says.
fn outline<F: Fn(f32, f32) -> Point>(
    face: Face,
    drawn: &Drawn,
    size: f32,
    place: &F,
) -> Result<Vec<PolygonRing>, PressError> {
    let font = face.font()?;
    let Some(outline) = font.outline_glyphs().get(GlyphId::from(drawn.glyph)) else {
        return Ok(Vec::new());
    };
    let mut pen = Outline {
        x: drawn.x,
        y: drawn.rise,
        rings: Vec::new(),
        at: (0.0, 0.0),
        place,
    };
    let settings = DrawSettings::unhinted(Size::new(size), LocationRef::default());
    outline
        .draw(settings, &mut pen)
        .map_err(|_| PressError::Font(face.name()))?;
    Ok(pen.rings)
}

/// Turns a glyph's outline into rings of a polygon.
struct Outline<'a, F: Fn(f32, f32) -> Point> {
    x: f32,
    y: f32,
    rings: Vec<PolygonRing>,
    at: (f32, f32),
    place: &'a F,
}

impl<F: Fn(f32, f32) -> Point> Outline<'_, F> {
    fn push(&mut self, x: f32, y: f32, bezier: bool) {
        let p = (self.place)(self.x + x, self.y + y);
        if let Some(ring) = self.rings.last_mut() {
            ring.points.push(LinePoint { p, bezier });
        }
    }
}

impl<F: Fn(f32, f32) -> Point> OutlinePen for Outline<'_, F> {
    fn move_to(&mut self, x: f32, y: f32) {
        self.rings.push(PolygonRing { points: Vec::new() });
        self.push(x, y, false);
        self.at = (x, y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.push(x, y, false);
        self.at = (x, y);
    }

    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        // A PDF only knows cubic curves.
        let (from_x, from_y) = self.at;
        let third = 2.0 / 3.0;
        self.push(
            from_x + third * (cx - from_x),
            from_y + third * (cy - from_y),
            true,
        );
        self.push(x + third * (cx - x), y + third * (cy - y), true);
        self.push(x, y, false);
        self.at = (x, y);
    }

    fn curve_to(&mut self, ax: f32, ay: f32, bx: f32, by: f32, x: f32, y: f32) {
        self.push(ax, ay, true);
        self.push(bx, by, true);
        self.push(x, y, false);
        self.at = (x, y);
    }

    fn close(&mut self) {}
}
