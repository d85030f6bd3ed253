//! The register of evidence as a letter tells it: what a body of that kind needs,
//! and to whom it may not be told, no address of what may show a child's abuse.

use words::{Day, Language, Words};

use crate::evidence::{self, EvidenceView, Stamp};
use crate::ids::CaseId;
use crate::packs::{self, BodyKind, Pack};
use crate::problem::Problem;
use crate::referrals;
use crate::session::Tx;

/// A line for each item that stands; nothing when there is none to tell.
pub(super) fn lines(
    tx: &Tx<'_>,
    case: CaseId,
    kind: BodyKind,
    language: Language,
) -> Result<String, Problem> {
    let pack = packs::of(tx.pack)?;
    let words = Words::new(language);
    let told: Vec<String> = evidence::of_case(tx, case)?
        .iter()
        .filter(|item| item.corrected_by.is_none())
        .filter(|item| !item.suspected || referrals::may_know_suspected(kind))
        .map(|item| match kind {
            // They act on an address and need nothing else: domain.md §6.2.
            BodyKind::Platform | BodyKind::Hotline => item.link.clone(),
            _ => line(pack, words, item),
        })
        .filter(|line| !line.is_empty())
        .collect();
    let examined = matches!(
        kind,
        BodyKind::Police | BodyKind::Gendarmerie | BodyKind::Prosecutor
    );
    if told.is_empty() || !examined {
        return Ok(told.join("\n"));
    }
    Ok(format!(
        "{}\n{}",
        told.join("\n"),
        words.letters_evidence_examined()
    ))
}

fn line(pack: &Pack, words: Words, item: &EvidenceView) -> String {
    let language = words.language();
    let mut parts = vec![
        words.letters_evidence_number(&item.number.to_string()),
        packs::label(&pack.view.platforms, &item.platform, language).to_owned(),
        words.choice("evidence-kind", item.kind.text()),
    ];
    let texts = [
        &item.link,
        &item.handle,
        &item.display_name,
        &item.account_id,
        &item.description,
    ];
    parts.extend(texts.into_iter().filter(|text| !text.is_empty()).cloned());
    if let Some(published) = &item.published {
        let (local, utc) = (moment(words, &published.local), clock(published));
        parts.push(words.letters_evidence_published(&local, &utc));
    }
    let (local, utc) = (moment(words, &item.collected.local), clock(&item.collected));
    parts.push(words.letters_evidence_collected(&local, &utc));
    if !item.kept_by.is_empty() {
        parts.push(words.letters_evidence_kept(&item.kept_by));
    }
    parts.join(" · ")
}

/// The day and the hour as they were recorded, whatever the offset.
fn moment(words: Words, stamp: &str) -> String {
    let Ok(at) = chrono::DateTime::parse_from_rfc3339(stamp) else {
        return String::new();
    };
    let (year, month, day) = super::day(at.date_naive());
    let day = words.long_date(Day { year, month, day });
    format!("{day}, {}", at.format("%H:%M"))
}

/// The hour in UTC.
fn clock(stamp: &Stamp) -> String {
    chrono::DateTime::parse_from_rfc3339(&stamp.utc)
        .map(|at| at.format("%H:%M").to_string())
        .unwrap_or_default()
}
