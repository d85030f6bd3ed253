//! What a letter is, before it is paper: plain text in blocks, nothing about
//! cases, people or databases.

/// The way the lines of a letter run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Left to right: French, English.
    Ltr,
    /// Right to left: Arabic.
    Rtl,
}

/// Who writes: printed at the head of the first page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Letterhead {
    /// The name of the organisation.
    pub organisation: String,
    /// Address, telephone, registration: one line each.
    pub lines: Vec<String>,
}

/// One piece of the body of a letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A short title over the blocks that follow it; never left alone at the
    /// foot of a page.
    Heading(String),
    /// Running text, justified; may continue on the next page.
    Paragraph(String),
    /// The addressee, in the half of the page where an addressee is looked for.
    Address(Vec<String>),
    /// Facts: what it is on one side, what was said on the other.
    Rows(Vec<(String, String)>),
    /// Points.
    List(Vec<String>),
    /// Who signs, with room for a hand and a stamp; kept together.
    Signature(Vec<String>),
    /// The part to cut off and send back, with empty lines where a value is
    /// empty.
    Slip {
        /// What the slip is.
        title: String,
        /// Questions to the receiver; a filled value is printed, an empty one
        /// becomes a line to write on.
        rows: Vec<(String, String)>,
    },
    /// The groups of a recovery sheet: large, numbered, always left to right.
    Codes(Vec<String>),
}

/// A letter ready for the page.
pub struct Letter {
    /// `ar`, `fr` or `en`: the language of the document and of line breaking.
    pub language: String,
    /// The way its lines run.
    pub direction: Direction,
    /// The reference; also the only title in the file's metadata.
    pub reference: String,
    /// CONFIDENTIEL, سري …: printed on every page.
    pub stamp: String,
    /// Who writes.
    pub letterhead: Letterhead,
    /// EXERCICE, تمرين …: across every page, behind the text.
    pub watermark: Option<String>,
    /// The body.
    pub blocks: Vec<Block>,
    /// One line of small print for the foot of every page.
    pub footer: String,
    /// “Page 1 / 2” in the words of the letter's language.
    pub page_of: Box<dyn Fn(u32, u32) -> String>,
    /// Year, month, day: the date in the file's metadata, at midnight.
    pub date: (i32, u8, u8),
}
