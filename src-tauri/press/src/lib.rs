//! A letter in, the bytes of an A4 PDF out.
//!
//! `press` knows nothing of cases, SQL or languages: the sentences come from
//! outside as plain text, and the same letter always gives the same bytes.

mod faces;
mod file;
mod ink;
mod letter;
mod lines;
mod order;
mod plain;
#[cfg(test)]
mod proofs;
mod sheet;

pub use letter::{Block, Direction, Letter, Letterhead};

/// Why a letter could not be printed.
#[derive(Debug, thiserror::Error)]
pub enum PressError {
    /// A bundled font could not be read: the program is damaged.
    #[error("the bundled font {0} cannot be read")]
    Font(&'static str),
    /// The letter would need more pages than one may have.
    #[error("the letter is longer than {0} pages")]
    TooLong(usize),
    /// The head or the foot of the letter leaves no room to write.
    #[error("the head or the foot of the letter fills the page")]
    Frame,
    /// The date is not a day of the calendar.
    #[error("the date of the letter is not a day of the calendar")]
    Date,
    /// The pages were laid out, and could not be written as a file.
    #[error("the pages could not be written: {0}")]
    Writing(String),
}

/// Lays the letter out on A4 pages and writes them as a PDF.
///
/// # Errors
/// See [`PressError`].
pub fn pages(letter: &Letter) -> Result<Vec<u8>, PressError> {
    let faces = faces::Faces::get()?;
    let mut contexts = faces.contexts();
    let mut sheet = sheet::Sheet::new(letter, faces, &mut contexts);
    let pages = sheet.pages()?;
    let watermark = sheet.watermark();
    drop(contexts);
    let drawing = ink::draw(&letter.reference, &pages, &watermark)?;
    file::bytes(letter, &drawing)
}
