//! The papers as others read them: qpdf, Poppler, MuPDF and PDFium look at the
//! bytes, and the pictures are compared with pictures that a person has seen.

#![allow(
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    reason = "a test may stop where a letter may not"
)]

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use press::{Block, Direction, Letter, Letterhead, pages};

mod samples;

/// Runs a tool; a machine without it fails the test and says what to install.
fn run(tool: &str, package: &str, arguments: &[&str]) -> String {
    let output = Command::new(tool)
        .args(arguments)
        .stdin(Stdio::null())
        .output()
        .unwrap_or_else(|error| {
            panic!("{tool} cannot be started ({error}): install the Debian package {package}")
        });
    assert!(
        output.status.success(),
        "{tool} {arguments:?} failed: {}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8_lossy(&output.stdout).into_owned()
}

struct Paper {
    _folder: tempfile::TempDir,
    path: String,
    bytes: Vec<u8>,
}

fn print(letter: &Letter) -> Paper {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let bytes = pages(letter).expect("a letter that prints");
    let path = folder.path().join("letter.pdf");
    std::fs::write(&path, &bytes).expect("a file");
    Paper {
        path: path.to_str().expect("a plain path").to_owned(),
        _folder: folder,
        bytes,
    }
}

impl Paper {
    fn poppler(&self) -> String {
        run("pdftotext", "poppler-utils", &[&self.path, "-"])
    }

    /// What a browser reads, page after page.
    fn pdfium(&self, chars: bool) -> Vec<serde_json::Value> {
        let script = root().join("tests/pdf/read.mjs");
        assert!(
            root()
                .join("tests/pdf/node_modules/@embedpdf/pdfium")
                .is_dir(),
            "PDFium is not installed: run `npm ci` in tests/pdf"
        );
        let mut arguments = vec![script.to_str().expect("a plain path"), &self.path];
        if chars {
            arguments.push("--chars");
        }
        let answer = run("node", "nodejs", &arguments);
        let mut answer: serde_json::Value = serde_json::from_str(&answer).expect("JSON");
        answer["pages"]
            .as_array_mut()
            .expect("pages")
            .drain(..)
            .collect()
    }

    fn pdfium_text(&self) -> String {
        self.pdfium(false)
            .iter()
            .map(|page| page["text"].as_str().expect("text").to_owned() + "\n")
            .collect()
    }
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Without the characters that only steer, and with plain spaces.
fn plain(text: &str) -> String {
    text.chars()
        .filter(|c| {
            !matches!(c, '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
        })
        .map(|c| if c.is_whitespace() { ' ' } else { c })
        .collect::<String>()
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

/// Every text that a letter's author wrote, in the order of the blocks.
fn written(letter: &Letter) -> Vec<String> {
    let mut texts = vec![letter.stamp.clone(), letter.letterhead.organisation.clone()];
    texts.extend(letter.letterhead.lines.clone());
    for block in &letter.blocks {
        match block {
            Block::Heading(text) | Block::Paragraph(text) => texts.push(text.clone()),
            Block::Address(lines)
            | Block::List(lines)
            | Block::Signature(lines)
            | Block::Codes(lines) => texts.extend(lines.clone()),
            Block::Rows(rows) => {
                texts.extend(rows.iter().flat_map(|(a, b)| [a.clone(), b.clone()]));
            }
            Block::Slip { title, rows } => {
                texts.push(title.clone());
                texts.extend(rows.iter().flat_map(|(a, b)| [a.clone(), b.clone()]));
            }
        }
    }
    texts.push(letter.footer.clone());
    texts.retain(|text| !text.is_empty());
    texts.iter().map(|text| plain(text)).collect()
}

fn bare(text: &str) -> String {
    text.split(' ').collect()
}

fn is_arabic(c: char) -> bool {
    matches!(c, '\u{620}'..='\u{65F}' | '\u{66E}'..='\u{6D3}')
}

fn arabic_words(text: &str) -> Vec<String> {
    use unicode_normalization::UnicodeNormalization;
    // The two orders of a shadda and a vowel sign are the same text.
    let text: String = text.nfc().collect();
    text.split(|c| !is_arabic(c))
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Of the expected words, how many the text holds; each counts as often as it
/// was written.
fn whole(expected: &[String], text: &str) -> (usize, Vec<String>) {
    let mut held = arabic_words(&plain(text));
    let mut missing = Vec::new();
    for word in expected {
        match held.iter().position(|other| other == word) {
            Some(at) => {
                held.swap_remove(at);
            }
            None => missing.push(word.clone()),
        }
    }
    (expected.len() - missing.len(), missing)
}

#[test]
fn files_are_sound_and_say_only_what_they_show() {
    for (name, letter) in samples::all() {
        let paper = print(&letter);
        let check = run("qpdf", "qpdf", &["--check", &paper.path]);
        assert!(!check.contains("WARNING"), "{name}: {check}");
        let fonts = run("pdffonts", "poppler-utils", &[&paper.path]);
        for font in fonts.lines().skip(2) {
            assert!(
                font.contains(" yes yes yes "),
                "{name}: not embedded and subset: {font}"
            );
        }
        assert!(fonts.lines().count() > 2, "{name}: no font");
        assert!(
            paper.bytes.len() < 80_000,
            "{name}: {} bytes",
            paper.bytes.len()
        );

        let json = run(
            "qpdf",
            "qpdf",
            &["--json=2", "--json-key=qpdf", &paper.path],
        );
        let json: serde_json::Value = serde_json::from_str(&json).expect("JSON");
        let objects = &json["qpdf"][1];
        let trailer = &objects["trailer"]["value"];
        let info = |key: &str| {
            let id = format!("obj:{}", trailer[key].as_str().expect("a reference"));
            objects[id]["value"].clone()
        };
        let mut keys: Vec<String> = info("/Info")
            .as_object()
            .expect("info")
            .keys()
            .cloned()
            .collect();
        keys.sort();
        assert_eq!(
            keys,
            ["/CreationDate", "/ModDate", "/Producer", "/Title"],
            "{name}"
        );
        assert_eq!(
            info("/Info")["/Title"],
            format!("u:{}", letter.reference),
            "{name}"
        );
        assert_eq!(info("/Info")["/Producer"], "u:Sanad", "{name}");
        assert_eq!(
            info("/Info")["/CreationDate"],
            "u:D:20261122000000Z",
            "{name}"
        );
        assert_eq!(
            info("/Root")["/Lang"],
            format!("u:{}", letter.language),
            "{name}"
        );
        assert!(trailer.get("/Prev").is_none(), "{name}: history");
        let everything = objects.to_string();
        for banned in [
            "/Metadata",
            "/EmbeddedFile",
            "/JavaScript",
            "/OpenAction",
            "/AA\"",
            "/Author",
            "/Creator\"",
            "/Subject",
        ] {
            assert!(!everything.contains(banned), "{name}: {banned}");
        }
        let ends = paper.bytes.windows(5).filter(|w| w == b"%%EOF").count();
        assert_eq!(ends, 1, "{name}: more than one revision");
    }
}

#[test]
fn the_same_letter_gives_the_same_bytes() {
    for ((name, first), (_, second)) in samples::all().into_iter().zip(samples::all()) {
        let first = pages(&first).expect("prints");
        // Another letter in between must leave no trace.
        pages(&samples::arabic()).expect("prints");
        assert_eq!(first, pages(&second).expect("prints"), "{name}");
    }
    let mut other = samples::french();
    other.blocks.push(Block::Paragraph("De plus.".into()));
    assert_ne!(
        pages(&other).expect("prints"),
        pages(&samples::french()).expect("prints")
    );
}

#[test]
fn french_is_copied_exactly() {
    let letter = samples::french();
    let paper = print(&letter);
    for (reader, text) in [
        ("Poppler", paper.poppler()),
        ("PDFium", paper.pdfium_text()),
    ] {
        let text = plain(&text);
        for expected in written(&letter) {
            // A cell of several lines is read beside its neighbour, a URL is
            // broken without a hyphen: their words stand there all the same.
            let found = bare(&text).contains(&bare(&expected))
                || expected.split(' ').all(|word| text.contains(word));
            assert!(found, "{reader} lost: {expected}\n{text}");
        }
        // Running text must come out as one piece.
        for block in &letter.blocks {
            if let Block::Paragraph(paragraph) = block {
                assert!(
                    text.contains(&plain(paragraph)),
                    "{reader}: {paragraph}\n{text}"
                );
            }
        }
    }
}

#[test]
fn arabic_words_are_copied_whole() {
    let letter = samples::arabic();
    let paper = print(&letter);
    let mut expected: Vec<String> = written(&letter)
        .iter()
        .flat_map(|t| arabic_words(t))
        .collect();
    // The head of the second page and the feet repeat some of them.
    expected.extend(arabic_words("خط الاستماع النموذجي سري"));
    let (pdfium, missing) = whole(&expected, &paper.pdfium_text());
    let (poppler, lost) = whole(&expected, &paper.poppler());
    let mutool = run(
        "mutool",
        "mupdf-tools",
        &["draw", "-q", "-F", "txt", &paper.path],
    );
    let (mupdf, _) = whole(&expected, &mutool);
    // MuPDF 1.21 writes lines as they stand, right to left backwards.
    let turned: String = mutool
        .lines()
        .map(|line| line.chars().rev().collect::<String>() + "\n")
        .collect();
    let (turned, _) = whole(&expected, &turned);
    let of = expected.len();
    println!(
        "Arabic words whole, of {of}: PDFium {pdfium}, Poppler {poppler}, MuPDF {mupdf} (lines turned round: {turned})"
    );
    assert_eq!(missing, Vec::<String>::new(), "PDFium lost words");
    assert!(poppler * 100 >= of * 99, "Poppler lost {lost:?}");
}

#[test]
fn numbers_handles_and_codes_keep_their_order() {
    let letter = samples::arabic();
    let paper = print(&letter);
    let tokens = [
        "+212 6 00 00 00 12",
        "+212 6 00 00 00 10",
        "@compte_fictif_99",
        "K7M4-92QX",
        "SND-2026-0143",
        "ecoute@exemple.invalid",
        "D-000/2026",
        "17:40",
        "https://exemple.invalid/profil/compte_fictif_99",
    ];
    let poppler = plain(&paper.poppler());
    let pdfium = plain(&paper.pdfium_text());
    for token in tokens {
        assert!(poppler.contains(token), "Poppler: {token}\n{poppler}");
        assert!(pdfium.contains(token), "PDFium: {token}\n{pdfium}");
    }
    // And on the page: each character of a token stands to the right of the
    // one before it.
    let pages = paper.pdfium(true);
    for token in tokens {
        let wanted: Vec<char> = token.chars().filter(|c| *c != ' ').collect();
        let placed = pages.iter().any(|page| {
            let chars: Vec<(char, f64, f64)> = page["chars"]
                .as_array()
                .expect("chars")
                .iter()
                .map(|c| {
                    (
                        c["char"]
                            .as_str()
                            .expect("char")
                            .chars()
                            .next()
                            .unwrap_or(' '),
                        c["left"].as_f64().unwrap_or_default(),
                        c["bottom"].as_f64().unwrap_or_default(),
                    )
                })
                .filter(|(c, ..)| !c.is_whitespace() && *c != '\u{A0}')
                .collect();
            chars.windows(wanted.len()).any(|window| {
                window.iter().map(|(c, ..)| *c).eq(wanted.iter().copied())
                    && window
                        .windows(2)
                        .all(|pair| pair[0].1 < pair[1].1 && (pair[0].2 - pair[1].2).abs() < 12.0)
            })
        });
        assert!(placed, "{token} does not read left to right on the page");
    }
}

#[test]
fn every_page_has_its_stamp_reference_and_number() {
    for (name, letter) in samples::all() {
        let paper = print(&letter);
        let read = paper.pdfium(false);
        let count = read.len();
        for (at, page) in read.iter().enumerate() {
            let text = plain(page["text"].as_str().expect("text"));
            for expected in [
                letter.stamp.clone(),
                letter.reference.clone(),
                plain(&(letter.page_of)(at as u32 + 1, count as u32)),
            ] {
                assert!(
                    text.contains(&expected),
                    "{name}, page {}: {expected}\n{text}",
                    at + 1
                );
            }
            assert!(
                !text.contains(['\u{2066}', '\u{2068}', '\u{2069}', '\u{202E}']),
                "{name}"
            );
        }
    }
}

#[test]
fn codes_stand_in_the_order_of_their_numbers() {
    let letter = samples::recovery();
    let paper = print(&letter);
    let Some(Block::Codes(groups)) = letter.blocks.iter().find(|b| matches!(b, Block::Codes(_)))
    else {
        panic!("the sample has no codes");
    };
    let expected: Vec<String> = groups
        .iter()
        .enumerate()
        .map(|(at, g)| format!("{} {g}", at + 1))
        .collect();
    let expected = expected.join(" ");
    assert!(plain(&paper.pdfium_text()).contains(&expected), "PDFium");
}

/// A letter of one block.
fn with(direction: Direction, block: Block) -> Letter {
    Letter {
        language: if direction == Direction::Rtl {
            "ar"
        } else {
            "fr"
        }
        .into(),
        direction,
        reference: "SND-2026-0001".into(),
        stamp: "CONFIDENTIEL".into(),
        letterhead: Letterhead {
            organisation: "Ligne Exemple".into(),
            lines: Vec::new(),
        },
        watermark: None,
        blocks: vec![block],
        footer: "Pied".into(),
        page_of: Box::new(|page, pages| format!("{page}/{pages}")),
        date: (2026, 11, 22),
    }
}

#[test]
fn a_heading_never_ends_a_page_and_rows_are_whole() {
    for lines in (20..60).step_by(2) {
        let mut letter = with(
            Direction::Ltr,
            Block::Paragraph("Ligne.\n".repeat(lines).trim_end().to_owned()),
        );
        letter.blocks.push(Block::Heading("TITREUNIQUE".into()));
        letter.blocks.push(Block::Paragraph(
            "Suite du texte après le titre. ".repeat(12),
        ));
        letter.blocks.push(Block::Rows(vec![(
            "Libellé".into(),
            format!("DEBUTRANG {} FINRANG", "valeur ".repeat(60)),
        )]));
        let paper = print(&letter);
        for page in paper.poppler().split('\u{c}') {
            if let Some((_, after)) = page.split_once("TITREUNIQUE") {
                assert!(
                    after.matches("texte").count() >= 2,
                    "{lines}: the heading is alone\n{page}"
                );
            }
            assert_eq!(
                page.contains("DEBUTRANG"),
                page.contains("FINRANG"),
                "{lines}: a row was cut"
            );
        }
    }
}

#[test]
fn long_and_unbroken_texts_stay_inside_the_margins() {
    let text = "Une phrase assez longue pour remplir des lignes. ".repeat(205);
    assert!(text.len() > 10_000);
    let arabic = "جملة طويلة بما يكفي لملء السطور. ".repeat(320);
    let unbroken = "x".repeat(500);
    for letter in [
        with(Direction::Ltr, Block::Paragraph(text.clone())),
        with(Direction::Rtl, Block::Paragraph(arabic.clone())),
        with(Direction::Ltr, Block::Paragraph(unbroken.clone())),
        with(Direction::Rtl, Block::Paragraph(unbroken.clone())),
        with(Direction::Ltr, Block::Rows(vec![(unbroken.clone(), text)])),
        with(Direction::Rtl, Block::Rows(vec![("مفتاح".into(), arabic)])),
        with(Direction::Ltr, Block::Address(vec![unbroken.clone()])),
        with(Direction::Rtl, Block::Signature(vec![unbroken.clone(); 40])),
        with(Direction::Ltr, Block::Codes(vec![unbroken.clone(); 3])),
        with(Direction::Rtl, Block::List(vec![unbroken])),
    ] {
        let paper = print(&letter);
        for page in paper.pdfium(true) {
            for c in page["chars"].as_array().expect("chars") {
                let char = c["char"].as_str().expect("char");
                if char.trim().is_empty() || c["right"].as_f64() == c["left"].as_f64() {
                    continue;
                }
                for (side, low, high) in [
                    ("left", 60.0, 536.0),
                    ("right", 60.0, 536.0),
                    ("top", 30.0, 800.0),
                    ("bottom", 30.0, 800.0),
                ] {
                    let at = c[side].as_f64().expect("a number");
                    assert!((low..=high).contains(&at), "{char:?}: {side} {at}");
                }
            }
        }
    }
}

#[test]
fn what_cannot_be_drawn_is_shown_and_overrides_do_nothing() {
    let paper = print(&with(
        Direction::Ltr,
        Block::Paragraph("avant 💔 après \u{202E}abc\u{202C} 漢 fin".into()),
    ));
    let text = plain(&paper.pdfium_text());
    assert!(text.contains("abc") && !text.contains("cba"), "{text}");
    let poppler = plain(&paper.poppler());
    assert!(
        poppler.contains("avant \u{FFFD} après abc \u{FFFD} fin"),
        "{poppler}"
    );
}

#[test]
fn tifinagh_is_printed() {
    let paper = print(&with(Direction::Ltr, Block::Paragraph("« ⴰⵣⵓⵍ »".into())));
    assert!(paper.poppler().contains("ⴰⵣⵓⵍ"));
}

/// Grey pixels of every page at 50 dots per inch.
fn picture(paper: &Paper) -> Vec<(usize, usize, Vec<u8>)> {
    let stem = format!("{}-picture", paper.path);
    run(
        "pdftoppm",
        "poppler-utils",
        &["-r", "50", "-gray", &paper.path, &stem],
    );
    let folder = Path::new(&paper.path).parent().expect("a folder");
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)
        .expect("a folder")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|e| e == "pgm"))
        .collect();
    files.sort();
    files
        .iter()
        .map(|file| {
            let bytes = std::fs::read(file).expect("a picture");
            let header: Vec<String> = String::from_utf8_lossy(&bytes[..40.min(bytes.len())])
                .split_whitespace()
                .take(4)
                .map(str::to_owned)
                .collect();
            let number = |at: usize| header[at].parse::<usize>().expect("a number");
            let (width, height) = (number(1), number(2));
            (
                width,
                height,
                bytes[bytes.len() - width * height..].to_vec(),
            )
        })
        .collect()
}

/// The pictures agree when, seen in squares of 5 × 5 pixels (2.5 mm), no square
/// differs by more than 40 of 255 and all together by less than 0.6: another
/// Poppler draws edges differently, but moves nothing by a letter's width.
#[test]
fn the_pages_look_as_a_person_has_seen_them() {
    let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    for (name, letter) in samples::all() {
        let paper = print(&letter);
        for (at, (width, height, grey)) in picture(&paper).into_iter().enumerate() {
            let file = golden.join(format!("{name}-{}.png", at + 1));
            if std::env::var_os("PRESS_GOLDEN").is_some() {
                let out = std::fs::File::create(&file).expect("a file");
                let mut png = png::Encoder::new(out, width as u32, height as u32);
                png.set_color(png::ColorType::Grayscale);
                png.set_depth(png::BitDepth::Eight);
                png.set_compression(png::Compression::High);
                png.write_header()
                    .expect("a header")
                    .write_image_data(&grey)
                    .expect("a picture");
                continue;
            }
            let stored = std::io::BufReader::new(std::fs::File::open(&file).unwrap_or_else(|_| {
                panic!(
                    "{} is missing: look at the page, then run with PRESS_GOLDEN=1",
                    file.display()
                )
            }));
            let mut reader = png::Decoder::new(stored).read_info().expect("a picture");
            let mut seen = vec![0; reader.output_buffer_size().expect("a size")];
            let frame = reader.next_frame(&mut seen).expect("a picture");
            assert_eq!(
                (frame.width as usize, frame.height as usize),
                (width, height),
                "{name}"
            );
            let mut sum = 0.0;
            let mut squares = 0.0;
            for top in (0..height).step_by(5) {
                for left in (0..width).step_by(5) {
                    let mean = |pixels: &[u8]| {
                        let mut total = 0.0;
                        let mut count = 0.0;
                        for y in top..(top + 5).min(height) {
                            for x in left..(left + 5).min(width) {
                                total += f64::from(pixels[y * width + x]);
                                count += 1.0;
                            }
                        }
                        total / count
                    };
                    let difference = (mean(&grey) - mean(&seen)).abs();
                    assert!(
                        difference <= 40.0,
                        "{name}, page {}: another picture around {left},{top} of 50 dpi; if it is meant, look at it and run with PRESS_GOLDEN=1",
                        at + 1
                    );
                    sum += difference;
                    squares += 1.0;
                }
            }
            assert!(
                sum / squares < 0.6,
                "{name}, page {}: {}",
                at + 1,
                sum / squares
            );
        }
    }
}
