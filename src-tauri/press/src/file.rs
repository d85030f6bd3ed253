//! Finishes the file: `printpdf` writes random identifiers and a dozen
//! metadata keys, and cannot say the language; here its own fresh document is
//! put right before it becomes bytes. No PDF is ever read.

use lopdf::{Dictionary, Object, ObjectId, Stream, StringFormat, dictionary};
use printpdf::PdfSaveOptions;
use sha2::{Digest, Sha256};

use crate::ink::{Drawing, resource};
use crate::{Direction, Letter, PressError};

/// The same for every helpline and every version, so that it tells nothing.
const PRODUCER: &str = "Sanad";

/// The bytes of the file.
pub(crate) fn bytes(letter: &Letter, drawing: &Drawing) -> Result<Vec<u8>, PressError> {
    let date = date(letter.date)?;
    let mut document = drawing
        .document
        .to_lopdf_document(&PdfSaveOptions::default(), &mut Vec::new());
    "1.7".clone_into(&mut document.version);
    for cut in &drawing.cuts {
        code_map(&mut document, &resource(cut.face).0, &cut.glyph_of_code)?;
    }
    let catalog = document
        .catalog_mut()
        .map_err(|error| PressError::Writing(error.to_string()))?;
    catalog.set("Lang", literal(&letter.language));
    catalog.remove(b"PageLayout");
    let mut viewer = dictionary! { "DisplayDocTitle" => true };
    if letter.direction == Direction::Rtl {
        viewer.set("Direction", Object::Name(b"R2L".to_vec()));
    }
    catalog.set("ViewerPreferences", viewer);
    // Only these four: what is not written cannot tell anything.
    let info = dictionary! {
        "Title" => text(&letter.reference),
        "Producer" => literal(PRODUCER),
        "CreationDate" => literal(&date),
        "ModDate" => literal(&date),
    };
    let info = document.add_object(info);
    if let Ok(Object::Reference(old)) = document.trailer.get(b"Info") {
        let old = *old;
        document.objects.remove(&old);
    }
    document.trailer.set("Info", info);
    document.trailer.remove(b"ID");
    document.prune_objects();
    document.renumber_objects();
    // Same letter, same identifier: made of what the file holds.
    let mut hash = Sha256::new();
    for (id, object) in &document.objects {
        hash.update(id.0.to_be_bytes());
        match object {
            Object::Stream(stream) => hash.update(&stream.content),
            other => hash.update(format!("{other:?}")),
        }
    }
    let id: Vec<u8> = hash.finalize().iter().copied().take(16).collect();
    let id = Object::String(id, StringFormat::Hexadecimal);
    document.trailer.set("ID", vec![id.clone(), id]);
    document.compress();
    let mut bytes = Vec::new();
    document
        .save_to(&mut bytes)
        .map_err(|error| PressError::Writing(error.to_string()))?;
    Ok(bytes)
}

/// Says which glyph of the cut font each code means; `printpdf` can only say
/// that codes are glyphs.
fn code_map(
    document: &mut lopdf::Document,
    name: &str,
    glyph_of_code: &[u8],
) -> Result<(), PressError> {
    let missing = || PressError::Writing(format!("the font {name} is not in the file"));
    let font = font_id(document, name).ok_or_else(missing)?;
    let map = document.add_object(Stream::new(Dictionary::new(), glyph_of_code.to_vec()));
    let descendant = document
        .get_dictionary_mut(font)
        .ok()
        .and_then(|font| font.get_mut(b"DescendantFonts").ok())
        .and_then(|fonts| fonts.as_array_mut().ok())
        .and_then(|fonts| fonts.first_mut())
        .and_then(|font| font.as_dict_mut().ok())
        .ok_or_else(missing)?;
    descendant.set("CIDToGIDMap", map);
    Ok(())
}

fn font_id(document: &lopdf::Document, name: &str) -> Option<ObjectId> {
    document.objects.values().find_map(|object| {
        let Object::Dictionary(fonts) = object else {
            return None;
        };
        let id = fonts.get(name.as_bytes()).ok()?.as_reference().ok()?;
        let kind = document.get_dictionary(id).ok()?.get(b"Type").ok()?;
        (kind.as_name().ok()? == b"Font").then_some(id)
    })
}

fn literal(text: &str) -> Object {
    Object::String(text.as_bytes().to_vec(), StringFormat::Literal)
}

/// A text string of the metadata: plain where it is ASCII, UTF-16 otherwise.
fn text(text: &str) -> Object {
    if text.is_ascii() {
        return literal(text);
    }
    let mut bytes = vec![0xFE, 0xFF];
    for unit in text.encode_utf16() {
        bytes.extend_from_slice(&unit.to_be_bytes());
    }
    Object::String(bytes, StringFormat::Hexadecimal)
}

/// Midnight of the day, and no hour that would tell when somebody worked.
fn date((year, month, day): (i32, u8, u8)) -> Result<String, PressError> {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => 0,
    };
    if !(0..=9999).contains(&year) || !(1..=days).contains(&day) {
        return Err(PressError::Date);
    }
    Ok(format!("D:{year:04}{month:02}{day:02}000000Z"))
}
