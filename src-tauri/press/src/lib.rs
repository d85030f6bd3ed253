//! A letter in, the bytes of an A4 PDF out.
//!
//! `press` knows nothing of cases, SQL or languages: the sentences come from
//! outside as plain text, and the same letter always gives the same bytes.

mod letter;

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
    if letter.blocks.is_empty() && letter.reference.is_empty() {
        return Err(PressError::Writing("there is nothing to print".to_owned()));
    }
    Err(PressError::Font("none yet"))
}
