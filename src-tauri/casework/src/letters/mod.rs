//! What a letter says: chooses facts and sentences, and remembers what was
//! printed. A letter tells what was ticked, on the ground that was recorded, in
//! the conditional; its weekday is computed and its facts that stand in the
//! record are read from there, never from the page.

mod bidi;
mod register;
mod text;
mod view;

use chrono::{Datelike, NaiveDate};
use rusqlite::params;
use sha2::{Digest, Sha256};
use words::{Day, Language, Words};

use crate::accounts;
use crate::audit;
use crate::cases::{self, TimelineKind};
use crate::consents;
use crate::directory;
use crate::ids::{LetterId, ReferralId};
use crate::moment::Moment;
use crate::packs::{self, DisclosedItem, Sharing};
use crate::problem::Problem;
use crate::referrals::{self, Disclosure, Priority, ReferralDraft, ReferralRow};
use crate::session::{Change, Tx};
pub(crate) use view::{
    Direction, LetterBlock, LetterView, ProposeReferral, ProposedItem, ReferralProposal,
};

/// Which sentences were used, for whoever asks years later.
const TEMPLATE: &str = "referral/1";

/// Items whose text is read from the record, so that a letter cannot say
/// another age or another way of safe contact than the case does.
const FIXED: &[DisclosedItem] = &[
    DisclosedItem::AgeGender,
    DisclosedItem::SafeContact,
    DisclosedItem::Problem,
    DisclosedItem::Risk,
];

/// What a letter to this body would tell unless the writer says otherwise.
pub(crate) fn propose(tx: &Tx<'_>, wish: &ProposeReferral) -> Result<ReferralProposal, Problem> {
    let body = directory::body(tx, wish.body)?;
    let pack = packs::of(tx)?;
    let facts = text::CaseFacts::read(tx, wish.case)?;
    let withheld = consents::withheld_from(tx, wish.case, body.kind)?;
    let mut items = Vec::new();
    for item in DisclosedItem::ALL.iter().copied() {
        let sharing = pack.sharing(body.kind, item);
        let told = if item == DisclosedItem::EvidenceList {
            register::lines(tx, wish.case, body.kind, wish.language)?
        } else {
            facts.text(tx, item, wish.language)?
        };
        let told = referrals::fit_to_tell(tx, wish.case, body.kind, told)?;
        items.push(ProposedItem {
            item,
            on: sharing == Sharing::On && !told.is_empty() && !withheld.contains_key(&item),
            forbidden: sharing == Sharing::Never,
            withheld: withheld.get(&item).copied(),
            fixed: FIXED.contains(&item),
            text: plain(&told),
        });
    }
    Ok(ReferralProposal {
        language: wish.language,
        items,
        priority: match facts.risk {
            4 => Priority::Emergency,
            3 => Priority::Urgent,
            _ => Priority::Normal,
        },
        // A service that is no longer offered would only be refused.
        services: body
            .facts
            .services
            .iter()
            .filter(|code| packs::offered(&pack.view.services, code, tx.now.day(tx.offset)).is_ok())
            .cloned()
            .collect(),
        body,
    })
}

/// Isolates steer the order on a page; in a field that is edited they only
/// confuse the cursor.
fn plain(text: &str) -> String {
    text.chars()
        .filter(|c| !matches!(c, '\u{2066}'..='\u{2069}'))
        .collect()
}

/// The draft with the text of every fixed item read from the record again.
pub(crate) fn settled(tx: &Tx<'_>, draft: &ReferralDraft) -> Result<ReferralDraft, Problem> {
    let facts = text::CaseFacts::read(tx, draft.case)?;
    let mut settled = draft.clone();
    for disclosure in settled
        .disclosed
        .iter_mut()
        .filter(|d| FIXED.contains(&d.item))
    {
        disclosure.text = plain(&facts.text(tx, disclosure.item, draft.language)?);
    }
    Ok(settled)
}

/// The letter as it would be printed, before anything is recorded.
pub(crate) fn preview(
    tx: &Tx<'_>,
    draft: &ReferralDraft,
    training: bool,
) -> Result<LetterView, Problem> {
    let draft = settled(tx, draft)?;
    let disclosed = referrals::check(tx, &draft)?;
    let reference = referrals::next_reference(tx, draft.case)?;
    let told = text::Told {
        case: draft.case,
        recipient: &directory::recipient(tx, draft.body, draft.language)?,
        service: &draft.service,
        priority: draft.priority,
        ground: consents::ground(tx, draft.case, draft.body, draft.basis.as_ref())?,
        made_at: tx.now,
        disclosed: &disclosed,
        language: draft.language,
        reference: &reference,
    };
    text::write(tx, &told, training)
}

/// Makes the letter of a recorded referral and remembers that it was made.
pub(crate) fn print(tx: &Tx<'_>, id: ReferralId, training: bool) -> Result<Vec<u8>, Problem> {
    let referral = referrals::find(tx, id)?;
    let disclosed: Vec<Disclosure> = referrals::disclosed(tx, id)?;
    referrals::refuse_suspected(tx, &referral, &disclosed)?;
    let ground = referrals::ground(tx, &referral)?;
    let told = text::Told {
        case: referral.case,
        recipient: &referrals::recipient(tx, &referral)?,
        service: &referral.service,
        priority: referral.priority,
        ground,
        made_at: referral.made_at,
        disclosed: &disclosed,
        language: referral.language,
        reference: &referral.reference,
    };
    let mut view = text::write(tx, &told, training)?;
    let trace = trace(tx, id, &referral.reference)?;
    if !trace.is_empty() {
        // Isolated in every language: it reads from left to right as one run.
        view.footer = format!("{} \u{2066}{trace}\u{2069}", view.footer);
    }
    let head = letterhead(tx, referral.language)?;
    let content = press::pages(&paper(view, head, tx.now.day(tx.offset)))?;

    let copy: i64 = tx.query_row(
        "SELECT count(*) + 1 FROM letter WHERE referral = ?1",
        [id],
        |row| row.get(0),
    )?;
    let letter: LetterId = tx.new_id();
    let digest: [u8; 32] = Sha256::digest(&content).into();
    tx.execute(
        "INSERT INTO letter (id, referral, copy, language, template, made_at, account, sha256)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        params![
            letter,
            id,
            copy,
            referral.language.code(),
            TEMPLATE,
            tx.now,
            tx.actor.id,
            digest
        ],
    )?;
    referrals::printed(tx, &referral)?;
    cases::tell(
        tx,
        referral.case,
        TimelineKind::Letter,
        "",
        &[
            ("reference", &referral.reference),
            ("language", referral.language.code()),
            ("copy", &copy.to_string()),
        ],
    )?;
    tx.about("letter", letter.0);
    tx.changed(Change::Letters);
    Ok(content)
}

/// What the file of a referral's letter is called: its reference, and nothing about a person.
pub(crate) fn file_name(tx: &Tx<'_>, id: ReferralId) -> Result<String, Problem> {
    Ok(format!("{}.pdf", referrals::find(tx, id)?.reference))
}

/// The referral that a letter was made for.
pub(crate) fn referral_of(tx: &Tx<'_>, id: LetterId) -> Result<ReferralId, Problem> {
    Ok(tx
        .prepare_cached("SELECT referral FROM letter WHERE id = ?1")?
        .query_row([id], |row| row.get(0))?)
}

/// The letters that were made for a referral.
pub(crate) fn of_referral(tx: &Tx<'_>, id: ReferralId) -> Result<Vec<LetterId>, Problem> {
    let ids = tx
        .prepare_cached("SELECT id FROM letter WHERE referral = ?1")?
        .query_map([id], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    Ok(ids)
}

/// What the foot of each page says of the chain: the referral, the number of the entry
/// that recorded it, and a code of the chain up to there. The same on every copy, so that
/// a letter made again is the same.
fn trace(tx: &Tx<'_>, referral: ReferralId, reference: &str) -> Result<String, Problem> {
    let Some(head) = audit::of_object(tx, "refer", referral.0)? else {
        return Ok(String::new());
    };
    let code = audit::short_code(audit::FOOTER, head.seq, &head.hash);
    let (first, last) = code.split_at(5);
    Ok(format!("{reference} · {} · {first}-{last}", head.seq))
}

fn letterhead(tx: &Tx<'_>, language: Language) -> Result<press::Letterhead, Problem> {
    let lines = [
        accounts::setting(tx, "place")?,
        accounts::setting(tx, "contact_line")?,
    ];
    Ok(press::Letterhead {
        organisation: accounts::setting(tx, "organisation")?,
        lines: lines
            .into_iter()
            .filter(|line| !line.is_empty())
            .map(|line| bidi::isolate(language, &line))
            .collect(),
    })
}

/// How many letters were made of each referral.
pub(crate) fn counted(
    tx: &Tx<'_>,
    mut rows: Vec<ReferralRow>,
) -> Result<Vec<ReferralRow>, Problem> {
    let mut count = tx.prepare_cached("SELECT count(*) FROM letter WHERE referral = ?1")?;
    for row in &mut rows {
        row.letters = count.query_row([row.id], |row| row.get(0))?;
    }
    Ok(rows)
}

/// From sentences to what the press lays out.
fn paper(view: LetterView, letterhead: press::Letterhead, today: NaiveDate) -> press::Letter {
    let words = Words::new(view.language);
    press::Letter {
        language: view.language.code().to_owned(),
        direction: side(view.language),
        reference: view.reference,
        stamp: view.stamp,
        letterhead,
        watermark: view.watermark,
        blocks: view.blocks.into_iter().map(block).collect(),
        footer: view.footer,
        page_of: Box::new(move |page, pages| words.letters_page(page, pages)),
        date: day(today),
    }
}

fn side(language: Language) -> press::Direction {
    match language.direction() {
        words::Direction::Ltr => press::Direction::Ltr,
        words::Direction::Rtl => press::Direction::Rtl,
    }
}

fn block(block: LetterBlock) -> press::Block {
    match block {
        LetterBlock::Heading { text } => press::Block::Heading(text),
        LetterBlock::Paragraph { text } => press::Block::Paragraph(text),
        LetterBlock::Address { lines } => press::Block::Address(lines),
        LetterBlock::Rows { rows } => press::Block::Rows(rows),
        LetterBlock::List { items } => press::Block::List(items),
        LetterBlock::Signature { lines } => press::Block::Signature(lines),
        LetterBlock::Slip { title, rows } => press::Block::Slip { title, rows },
    }
}

fn day(date: NaiveDate) -> (i32, u8, u8) {
    let small = |n: u32| u8::try_from(n).unwrap_or(1);
    (date.year(), small(date.month()), small(date.day()))
}

fn as_day(date: NaiveDate) -> Day {
    let (year, month, day) = day(date);
    Day { year, month, day }
}

/// The date of a moment, with its weekday computed.
fn long_date(words: Words, at: Moment, tx: &Tx<'_>) -> String {
    words.long_date(as_day(at.day(tx.offset)))
}

/// A page of characters that somebody types one day. It names no organisation, so that a
/// finder learns nothing from it.
pub(crate) struct Secret<'a> {
    pub(crate) language: Language,
    pub(crate) groups: &'a [String],
    pub(crate) vault: &'a str,
    pub(crate) made_on: NaiveDate,
    pub(crate) training: bool,
}

/// The recovery sheet as a page.
pub(crate) fn recovery_sheet(secret: &Secret<'_>) -> Result<Vec<u8>, Problem> {
    let words = Words::new(secret.language);
    secret_page(
        secret,
        [words.sheet_title(), words.sheet_what()],
        vec![
            words.sheet_keep_sealed(),
            words.sheet_keep_two(),
            words.sheet_keep_photo(),
            words.sheet_keep_name(),
            words.sheet_lost(),
        ],
        (
            words.sheet_use_title(),
            vec![
                words.sheet_use_1(),
                words.sheet_use_2(),
                words.sheet_use_3(),
                words.sheet_use_4(),
            ],
        ),
    )
}

/// The line of a computer to which the desk is bound, as a page.
pub(crate) fn computer_line(secret: &Secret<'_>) -> Result<Vec<u8>, Problem> {
    let words = Words::new(secret.language);
    secret_page(
        secret,
        [words.sheet_line_title(), words.sheet_line_what()],
        vec![
            words.sheet_line_keep_apart(),
            words.sheet_line_keep_reach(),
            words.sheet_keep_photo(),
            words.sheet_keep_name(),
            words.sheet_line_lost(),
        ],
        (
            words.sheet_line_use_title(),
            vec![
                words.sheet_line_use_1(),
                words.sheet_line_use_2(),
                words.sheet_line_use_3(),
            ],
        ),
    )
}

fn secret_page(
    secret: &Secret<'_>,
    [title, what]: [String; 2],
    keep: Vec<String>,
    (use_title, steps): (String, Vec<String>),
) -> Result<Vec<u8>, Problem> {
    let Secret {
        language,
        groups,
        vault,
        made_on,
        training,
    } = *secret;
    let words = Words::new(language);
    let blocks = vec![
        press::Block::Heading(title),
        press::Block::Paragraph(what),
        press::Block::Rows(vec![
            (
                words.sheet_made_on_label(),
                words.long_date(as_day(made_on)),
            ),
            (words.sheet_vault_label(), bidi::isolate(language, vault)),
        ]),
        press::Block::Heading(words.sheet_codes_title()),
        press::Block::Codes(groups.to_vec()),
        press::Block::Paragraph(words.sheet_groups(u32::try_from(groups.len()).unwrap_or(0))),
        press::Block::Heading(words.sheet_keep_title()),
        press::Block::List(keep),
        press::Block::Heading(use_title),
        press::Block::List(steps),
    ];
    let sheet = press::Letter {
        language: language.code().to_owned(),
        direction: side(language),
        reference: vault.to_owned(),
        stamp: words.sheet_stamp(),
        letterhead: press::Letterhead::default(),
        watermark: training.then(|| words.letters_watermark()),
        blocks,
        footer: String::new(),
        page_of: Box::new(move |page, pages| words.letters_page(page, pages)),
        date: day(made_on),
    };
    Ok(press::pages(&sheet)?)
}
