//! The sentences of a referral letter, in the order of domain.md §6.1.

use words::{Language, Words};

use super::bidi::isolate;
use super::{Direction, LetterBlock, LetterView, long_date};
use crate::accounts;
use crate::cases;
use crate::consents::{self, ConsentHow, Ground, SafeContactView, YesNo};
use crate::contacts::{self, Age, CallType, ContactDraft, Gender};
use crate::directory::Recipient;
use crate::ids::CaseId;
use crate::links;
use crate::moment::Moment;
use crate::packs::{self, DisclosedItem, Pack};
use crate::problem::Problem;
use crate::referrals::{self, Disclosure, Priority};
use crate::session::Tx;

/// What a letter is made of.
pub(super) struct Told<'a> {
    pub(super) case: CaseId,
    pub(super) recipient: &'a Recipient,
    pub(super) service: &'a str,
    pub(super) priority: Priority,
    pub(super) ground: Ground,
    pub(super) made_at: Moment,
    pub(super) disclosed: &'a [Disclosure],
    pub(super) language: Language,
    pub(super) reference: &'a str,
}

/// What the record knows about the person.
pub(super) struct CaseFacts {
    first: ContactDraft,
    all: Vec<ContactDraft>,
    safe: Option<SafeContactView>,
    pub(super) risk: i64,
}

impl CaseFacts {
    pub(super) fn read(tx: &Tx<'_>, case: CaseId) -> Result<Self, Problem> {
        let file = cases::find(tx, case)?;
        let all = cases::contacts_of(tx, case)?
            .into_iter()
            .map(|contact| contacts::answers(tx, contact))
            .collect::<Result<Vec<_>, _>>()?;
        let first = all.first().cloned().unwrap_or_default();
        Ok(Self {
            first,
            all,
            safe: consents::safe_contact(tx, case)?,
            risk: file.risk,
        })
    }

    /// The text of an item as the record has it; empty where the writer types.
    pub(super) fn text(
        &self,
        tx: &Tx<'_>,
        item: DisclosedItem,
        language: Language,
    ) -> Result<String, Problem> {
        let pack = packs::of(tx)?;
        let words = Words::new(language);
        Ok(match item {
            DisclosedItem::AgeGender => words.letters_person_line(
                &self.age(&pack, words),
                self.gender().text(),
                self.person(&pack),
            ),
            DisclosedItem::SafeContact => self.safe_contact(tx, &pack, words)?,
            DisclosedItem::Problem => self
                .first
                .problem
                .as_deref()
                .and_then(|code| pack.category(code))
                .map(|category| category.label.of(language).to_owned())
                .unwrap_or_default(),
            DisclosedItem::Risk => words.choice("risk", &self.risk.to_string()),
            DisclosedItem::Facts => {
                let told: Vec<&str> = self
                    .all
                    .iter()
                    .map(|c| c.summary.as_str())
                    .filter(|s| !s.is_empty())
                    .collect();
                told.join("\n")
            }
            DisclosedItem::ActionsTaken => {
                let mut done: Vec<&str> = Vec::new();
                for code in self.all.iter().flat_map(|c| &c.actions) {
                    let label = packs::label(&pack.view.actions, code, language);
                    if !done.contains(&label) {
                        done.push(label);
                    }
                }
                done.join(separator(language))
            }
            DisclosedItem::Name
            | DisclosedItem::Locality
            | DisclosedItem::Words
            | DisclosedItem::EvidenceList
            | DisclosedItem::Suspect
            | DisclosedItem::Needs => String::new(),
        })
    }

    fn gender(&self) -> Gender {
        self.first.gender.unwrap_or(Gender::NotSaid)
    }

    fn age(&self, pack: &Pack, words: Words) -> String {
        match &self.first.age {
            Some(Age::Exact { years }) => u32::try_from(*years).map_or_else(
                |_| words.letters_age_unknown(),
                |n| words.letters_age_years(n),
            ),
            Some(Age::Band { band }) => pack.band(band).map_or_else(
                || words.letters_age_unknown(),
                |b| b.choice.label.of(words.language()).to_owned(),
            ),
            Some(Age::Unknown) | None => words.letters_age_unknown(),
        }
    }

    /// Child, adult, or not known.
    fn person(&self, pack: &Pack) -> &'static str {
        let range = match &self.first.age {
            Some(Age::Exact { years }) => Some((*years, *years)),
            Some(Age::Band { band }) => pack.band(band).map(|b| (b.min, b.max)),
            Some(Age::Unknown) | None => None,
        };
        match range {
            Some((_, oldest)) if oldest < 18 => "child",
            Some((youngest, _)) if youngest >= 18 => "adult",
            _ => "unknown",
        }
    }

    /// Who said what the letter tells.
    fn source(&self) -> &'static str {
        match self.first.call_type {
            Some(CallType::ChildAboutSelf) => "child",
            Some(CallType::AboutChild | CallType::Professional) => "caller",
            Some(CallType::AdultAboutSelf | CallType::NonCounselling) | None => "person",
        }
    }

    fn safe_contact(&self, tx: &Tx<'_>, pack: &Pack, words: Words) -> Result<String, Problem> {
        let organisation = accounts::setting(tx, "organisation")?;
        let Some(safe) = self.safe.as_ref().filter(|safe| safe.allowed) else {
            return Ok(words.letters_safe_none(&organisation));
        };
        let language = words.language();
        let channels: Vec<&str> = safe
            .channels
            .iter()
            .map(|code| packs::label(&pack.view.channels, code, language))
            .collect();
        let mut lines = vec![words.letters_safe_channels(&channels.join(separator(language)))];
        if !safe.phone.is_empty() {
            lines.push(words.letters_safe_phone(&isolate(language, &safe.phone)));
        }
        if !safe.hours.is_empty() {
            lines.push(words.letters_safe_hours(&safe.hours));
        }
        if !safe.say.is_empty() {
            lines.push(words.letters_safe_say(&safe.say));
        }
        if !safe.voicemail {
            lines.push(words.letters_safe_no_voicemail());
        }
        if safe.shared_phone == YesNo::Yes {
            lines.push(words.letters_safe_shared());
        }
        lines.push(words.letters_safe_not_elsewhere());
        Ok(lines.join("\n"))
    }
}

fn separator(language: Language) -> &'static str {
    match language {
        Language::Ar => "، ",
        Language::Fr | Language::En => ", ",
    }
}

fn paragraph(text: String) -> LetterBlock {
    LetterBlock::Paragraph { text }
}

fn heading(text: String) -> LetterBlock {
    LetterBlock::Heading { text }
}

/// The whole letter as blocks.
pub(super) fn write(tx: &Tx<'_>, told: &Told<'_>, training: bool) -> Result<LetterView, Problem> {
    let words = Words::new(told.language);
    let pack = packs::of(tx)?;
    let facts = CaseFacts::read(tx, told.case)?;
    let organisation = accounts::setting(tx, "organisation")?;
    let answer_by = long_date(
        words,
        referrals::answer_due(told.made_at, told.priority),
        tx,
    );
    let priority = words.choice("priority", told.priority.text());
    let (person, gender) = (facts.person(&pack), facts.gender().text());

    let mut blocks = vec![address(
        told.language,
        &told.recipient.addressee,
        &told.recipient.address,
    )];
    let date = long_date(words, tx.now, tx);
    let place = accounts::setting(tx, "place")?;
    blocks.push(paragraph(if place.is_empty() {
        date
    } else {
        words.letters_place_date(&date, &isolate(told.language, &place))
    }));
    blocks.push(heading(words.letters_subject(gender, person)));
    blocks.push(LetterBlock::Rows {
        rows: vec![
            (
                words.letters_reference_label(),
                isolate(told.language, told.reference),
            ),
            (words.letters_priority_label(), priority.clone()),
            (words.letters_answer_label(), answer_by.clone()),
        ],
    });
    blocks.push(paragraph(told.recipient.salutation.clone()));
    blocks.push(paragraph(words.letters_opening(
        gender,
        &organisation,
        person,
    )));

    disclose(&mut blocks, told, &facts, words, &organisation);
    blocks.push(paragraph(words.letters_only_these(&organisation)));
    blocks.push(paragraph(words.letters_spare(person)));

    blocks.push(heading(words.letters_service_title()));
    let service = packs::label(&pack.view.services, told.service, told.language);
    blocks.push(paragraph(words.letters_service(service)));
    blocks.push(paragraph(words.letters_answer_by(&answer_by, &priority)));

    blocks.push(heading(words.letters_consent_title()));
    blocks.push(paragraph(ground(tx, told, words, &told.recipient.name)));

    blocks.push(paragraph(words.letters_closing()));
    let writer = accounts::name(tx, tx.actor.id)?;
    blocks.push(LetterBlock::Signature {
        lines: vec![
            words.letters_signature_organisation(&organisation),
            words.letters_signature_writer(&writer),
            words.letters_signature_responsible(),
            words.letters_signature_stamp(),
        ],
    });
    blocks.push(heading(words.letters_notice_title()));
    blocks.push(paragraph(words.letters_notice_confidential()));
    let contact = accounts::setting(tx, "contact_line")?;
    let contact = if contact.is_empty() {
        organisation.clone()
    } else {
        isolate(told.language, &contact)
    };
    blocks.push(paragraph(words.letters_notice_data(
        &contact,
        pack.law.of(told.language),
        &organisation,
    )));
    blocks.push(slip(words, &organisation, told.reference, &answer_by));

    Ok(LetterView {
        direction: match told.language.direction() {
            words::Direction::Ltr => Direction::Ltr,
            words::Direction::Rtl => Direction::Rtl,
        },
        language: told.language,
        reference: told.reference.to_owned(),
        stamp: words.letters_stamp(),
        watermark: training.then(|| words.letters_watermark()),
        blocks,
        footer: words.letters_footer(&organisation),
        organisation,
    })
}

fn address(language: Language, addressee: &str, place: &str) -> LetterBlock {
    let lines = addressee
        .lines()
        .chain(place.lines())
        .filter(|line| !line.trim().is_empty());
    LetterBlock::Address {
        lines: lines.map(|line| isolate(language, line)).collect(),
    }
}

/// Short items as a table; what somebody told, as paragraphs that say so.
fn disclose(
    blocks: &mut Vec<LetterBlock>,
    told: &Told<'_>,
    facts: &CaseFacts,
    words: Words,
    organisation: &str,
) {
    blocks.push(heading(words.letters_disclosed_title()));
    let label = |item: DisclosedItem| words.choice("disclosed-item", item.text());
    let mut rows = Vec::new();
    let mut stories = Vec::new();
    let mut linked = false;
    for disclosure in told.disclosed {
        // A reader of files makes links of addresses, on a screen and on paper's own page.
        let harmless = links::defanged_in(&disclosure.text);
        linked |= harmless != disclosure.text || harmless.contains("hxxp");
        let text = isolate(told.language, &harmless);
        match disclosure.item {
            DisclosedItem::Facts => {
                stories.push(paragraph(
                    words.letters_facts_intro(organisation, facts.source()),
                ));
                stories.extend(
                    text.lines()
                        .filter(|l| !l.trim().is_empty())
                        .map(|l| paragraph(l.to_owned())),
                );
            }
            DisclosedItem::Words => {
                stories.push(paragraph(words.letters_quoted(&text)));
                stories.push(paragraph(words.letters_words_note()));
            }
            DisclosedItem::Suspect => {
                stories.push(paragraph(words.letters_suspect_intro(facts.source())));
                stories.extend(
                    text.lines()
                        .filter(|l| !l.trim().is_empty())
                        .map(|l| paragraph(l.to_owned())),
                );
            }
            DisclosedItem::EvidenceList => {
                stories.push(paragraph(label(disclosure.item)));
                let items = text
                    .lines()
                    .filter(|line| !line.trim().is_empty())
                    .map(str::to_owned)
                    .collect();
                stories.push(LetterBlock::List { items });
            }
            DisclosedItem::Name
            | DisclosedItem::AgeGender
            | DisclosedItem::Locality
            | DisclosedItem::SafeContact
            | DisclosedItem::Problem
            | DisclosedItem::Risk
            | DisclosedItem::ActionsTaken
            | DisclosedItem::Needs => rows.push((label(disclosure.item), text)),
        }
    }
    if !rows.is_empty() {
        blocks.push(LetterBlock::Rows { rows });
    }
    blocks.extend(stories);
    if linked {
        blocks.push(paragraph(words.letters_links_note()));
    }
}

/// The consent, or why it was done without.
fn ground(tx: &Tx<'_>, told: &Told<'_>, words: Words, body: &str) -> String {
    match told.ground {
        Ground::Consent { given_by, how, on } => {
            let how = match how {
                ConsentHow::Oral => "oral",
                ConsentHow::Written => "written",
            };
            words.letters_consent(body, &long_date(words, on, tx), given_by.text(), how)
        }
        Ground::Override {
            reason,
            person_informed,
        } => {
            let informed = if person_informed { "yes" } else { "no" };
            format!(
                "{} {}",
                words.letters_override(reason.text()),
                words.letters_override_informed(informed)
            )
        }
    }
}

/// The slip that comes back: what we know is filled in, the rest is for them.
fn slip(words: Words, organisation: &str, reference: &str, answer_by: &str) -> LetterBlock {
    let blank = String::new;
    LetterBlock::Slip {
        title: words.letters_slip_title(organisation),
        rows: vec![
            (
                words.letters_slip_reference(),
                isolate(words.language(), reference),
            ),
            (words.letters_slip_return(), answer_by.to_owned()),
            (words.letters_slip_received_on(), blank()),
            (words.letters_slip_received_by(), blank()),
            (words.letters_slip_decision(), blank()),
            (words.letters_slip_appointment(), blank()),
            (words.letters_slip_in_charge(), blank()),
            (words.letters_slip_service_given(), blank()),
            (words.letters_slip_signature(), blank()),
        ],
    }
}
