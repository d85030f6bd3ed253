//! What a helpline changed in its lists, laid over the pack as it ships. Pure: no SQL
//! and no clock.
//!
//! The rule by which the two meet, also when a later Sanad ships a new version: the
//! pack says which codes there are and what they count as, the helpline says how its
//! own people call them and when they are no longer offered. A retirement by either
//! counts, the earlier one first. The helpline's own entries carry its prefix, which
//! no shipped code may have, so that the two can never mean different things by one
//! code.

use chrono::NaiveDate;

use super::lists::{EntryDraft, Network, Networks};
use super::view::{Category, Choice, Crosswalk, Label, PackView};
use super::{FIREWALL, Pack};
use crate::choices::choices;
use crate::problem::{Problem, Reason, Refusals};
use crate::text;

choices! {
    /// The lists that a helpline may change. Left out is what a rule or a count leans
    /// on: channels (safe contact), languages (their ISO codes), age bands (they force
    /// a level of risk and the networks count by them) and protocols (what is done in
    /// danger).
    pub(crate) enum ListName {
        Categories = "categories", Platforms = "platforms", Environments = "environments",
        Actions = "actions", Services = "services", Purposes = "purposes",
        Relations = "relations", NonCounselling = "non_counselling",
        ImportSources = "import_sources",
    }
    /// What was done to an entry.
    pub(crate) enum Edited {
        Added = "added", Renamed = "renamed", Retired = "retired", Restored = "restored",
    }
}

/// The longest label: longer ones break the chips of the form.
const LABEL: usize = 80;
/// The longest code that a helpline gives, without its prefix.
const CODE: usize = 10;
/// A crosswalk that names no code: the network's list has no such thing.
const NO_CODE: &str = "none";

/// How one entry stands after it was changed last.
#[derive(Debug, Clone)]
pub(super) struct Edit {
    pub(super) list: ListName,
    pub(super) code: String,
    /// Added by the helpline; else a shipped entry that it changed.
    pub(super) own: bool,
    /// Not there while the shipped words are good enough.
    pub(super) label: Option<Label>,
    pub(super) from: Option<NaiveDate>,
    pub(super) until: Option<NaiveDate>,
    pub(super) under: Option<String>,
    pub(super) sexual: bool,
    pub(super) risk_question: bool,
    pub(super) crosswalk: Crosswalk,
}

impl Edit {
    /// A shipped entry of which nothing was changed yet.
    pub(super) fn of_shipped(list: ListName, code: &str) -> Self {
        Self {
            list,
            code: code.to_owned(),
            own: false,
            label: None,
            from: None,
            until: None,
            under: None,
            sexual: false,
            risk_question: false,
            crosswalk: Crosswalk {
                insafe: None,
                chi: None,
                emc: None,
            },
        }
    }
}

/// What every entry has, whatever its list.
pub(super) struct Entry<'a> {
    pub(super) code: &'a str,
    pub(super) label: &'a Label,
    pub(super) draft: bool,
    pub(super) from: Option<NaiveDate>,
    pub(super) until: Option<NaiveDate>,
}

/// A list that is not the problems'.
fn plain(view: &PackView, list: ListName) -> &[Choice] {
    match list {
        ListName::Categories => &[],
        ListName::Platforms => &view.platforms,
        ListName::Environments => &view.environments,
        ListName::Actions => &view.actions,
        ListName::Services => &view.services,
        ListName::Purposes => &view.purposes,
        ListName::Relations => &view.relations,
        ListName::NonCounselling => &view.non_counselling,
        ListName::ImportSources => &view.import_sources,
    }
}

fn plain_mut(view: &mut PackView, list: ListName) -> Option<&mut Vec<Choice>> {
    match list {
        ListName::Categories => None,
        ListName::Platforms => Some(&mut view.platforms),
        ListName::Environments => Some(&mut view.environments),
        ListName::Actions => Some(&mut view.actions),
        ListName::Services => Some(&mut view.services),
        ListName::Purposes => Some(&mut view.purposes),
        ListName::Relations => Some(&mut view.relations),
        ListName::NonCounselling => Some(&mut view.non_counselling),
        ListName::ImportSources => Some(&mut view.import_sources),
    }
}

/// The entries of a list, in its order.
pub(super) fn entries(view: &PackView, list: ListName) -> Vec<Entry<'_>> {
    let problems: &[Category] = match list {
        ListName::Categories => &view.categories,
        _ => &[],
    };
    let of_problem = |one: &'_ Category| (one.draft, Some(one.from), one.until);
    let problems = problems.iter().map(|one| {
        let (draft, from, until) = of_problem(one);
        Entry {
            code: &one.code,
            label: &one.label,
            draft,
            from,
            until,
        }
    });
    let others = plain(view, list).iter().map(|one| Entry {
        code: &one.code,
        label: &one.label,
        draft: one.draft,
        from: one.from,
        until: one.until,
    });
    problems.chain(others).collect()
}

/// Whether a rule leans on an entry, so that it cannot be retired: images and danger
/// are recognised by it, a protocol starts with it, another entry stands under it, or
/// it is the answer that fits when no other does.
pub(super) fn is_fixed(pack: &Pack, list: ListName, code: &str) -> bool {
    let view = &pack.view;
    if list != ListName::Categories {
        return ["other", "none"].contains(&code);
    }
    let mut protocols = view.protocols.iter();
    FIREWALL.contains(&code)
        || code == "SUI"
        || pack.category(code).is_some_and(|one| one.text_needed)
        || protocols.any(|one| one.problems.iter().any(|problem| problem == code))
        || view
            .categories
            .iter()
            .any(|one| one.until.is_none() && one.under.as_deref() == Some(code))
}

/// The earlier of two last days.
fn earlier(one: Option<NaiveDate>, other: Option<NaiveDate>) -> Option<NaiveDate> {
    match (one, other) {
        (Some(one), Some(other)) => Some(one.min(other)),
        (one, other) => one.or(other),
    }
}

/// The pack as this helpline uses it, after so many changes.
pub(super) fn over(shipped: &Pack, edits: &[Edit], changes: i64) -> Pack {
    let mut pack = shipped.clone();
    for edit in edits {
        // A later pack may lean on what was retired before: then it stays offered.
        let until = edit
            .until
            .filter(|_| edit.own || !is_fixed(shipped, edit.list, &edit.code));
        if edit.list == ListName::Categories {
            lay_problem(&mut pack, edit, until);
        } else if let Some(list) = plain_mut(&mut pack.view, edit.list) {
            lay_plain(list, edit, until);
        }
    }
    pack.view.version = format!("{}+{changes}", shipped.view.version);
    pack
}

fn lay_problem(pack: &mut Pack, edit: &Edit, until: Option<NaiveDate>) {
    let effective = pack.view.effective;
    let list = &mut pack.view.categories;
    match (
        list.iter_mut().find(|one| one.code == edit.code),
        &edit.label,
    ) {
        (Some(one), label) => {
            if let Some(label) = label {
                one.label = label.clone();
                one.draft = false;
            }
            one.until = earlier(one.until, until);
        }
        (None, Some(label)) if edit.own => list.push(Category {
            code: edit.code.clone(),
            label: label.clone(),
            draft: false,
            first: false,
            under: edit.under.clone(),
            risk_question: edit.risk_question,
            sexual: edit.sexual,
            forces_risk: Vec::new(),
            text_needed: false,
            crosswalk: edit.crosswalk.clone(),
            four_c: None,
            from: edit.from.unwrap_or(effective),
            until,
            note: None,
        }),
        // The pack no longer has what was renamed; its words wait for it to come back.
        (None, _) => {}
    }
}

fn lay_plain(list: &mut Vec<Choice>, edit: &Edit, until: Option<NaiveDate>) {
    match (
        list.iter_mut().find(|one| one.code == edit.code),
        &edit.label,
    ) {
        (Some(one), label) => {
            if let Some(label) = label {
                one.label = label.clone();
                one.draft = false;
            }
            one.until = earlier(one.until, until);
        }
        (None, Some(label)) if edit.own => {
            let entry = Choice {
                code: edit.code.clone(),
                label: label.clone(),
                draft: false,
                from: edit.from,
                until,
            };
            // "Other" and "none" stay the last, where one looks for them.
            let last = list.iter().rev();
            let kept = last.take_while(|one| ["other", "none"].contains(&one.code.as_str()));
            let at = list.len() - kept.count();
            list.insert(at, entry);
        }
        (None, _) => {}
    }
}

/// A day as it was typed.
fn day(no: &mut Refusals, field: &str, typed: &str, today: NaiveDate) -> Option<NaiveDate> {
    let Ok(day) = typed.parse::<NaiveDate>() else {
        no.add(field, Reason::NotADate);
        return None;
    };
    // What was recorded keeps its meaning, so nothing changes in the past.
    if day < today {
        no.add(field, Reason::DayInPast);
    }
    Some(day)
}

/// A label in every language of the helpline, unlike every other that is offered.
pub(super) fn label(
    no: &mut Refusals,
    pack: &Pack,
    list: ListName,
    code: &str,
    typed: &Label,
) -> Result<Label, Problem> {
    let known = entries(&pack.view, list);
    let before = known.iter().find(|one| one.code == code);
    let mut fit = |language: &str, typed: &str| -> Result<String, Problem> {
        let field = format!("label.{language}");
        let said = no.take(text::line(&field, typed, LABEL))?;
        let said = said.unwrap_or_default();
        let same = |one: &Entry<'_>| text::fold(said_in(one.label, language)) == text::fold(&said);
        if said.is_empty() {
            no.add(&field, Reason::AnswerMissing);
        } else if language == "ar" && !super::check::is_arabic(&said) {
            no.add(&field, Reason::NotArabic);
        } else if !before.is_some_and(same)
            && known
                .iter()
                .any(|one| one.code != code && one.until.is_none() && same(one))
        {
            no.add(&field, Reason::LabelTaken);
        }
        Ok(said)
    };
    let mut label = Label {
        en: fit("en", &typed.en)?,
        fr: fit("fr", &typed.fr)?,
        ar: fit("ar", &typed.ar)?,
        nl: None,
        de: None,
    };
    for language in &pack.view.draft_languages {
        let said = said_in(typed, language);
        match language.as_str() {
            "nl" => label.nl = Some(fit("nl", said)?),
            "de" => label.de = Some(fit("de", said)?),
            _ => {}
        }
    }
    Ok(label)
}

fn said_in<'a>(label: &'a Label, language: &str) -> &'a str {
    match language {
        "en" => &label.en,
        "fr" => &label.fr,
        "ar" => &label.ar,
        "nl" => label.nl.as_deref().unwrap_or_default(),
        _ => label.de.as_deref().unwrap_or_default(),
    }
}

/// The code of an entry that the helpline adds: its prefix and what was typed.
fn own_code(no: &mut Refusals, pack: &Pack, list: ListName, typed: &str) -> String {
    let typed = typed.trim().to_ascii_uppercase();
    let clear = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit();
    let code = format!("{}_{typed}", pack.view.code_prefix);
    let known = entries(&pack.view, list);
    if typed.is_empty() {
        no.add("code", Reason::AnswerMissing);
    } else if !(2..=CODE).contains(&typed.len()) || !typed.chars().all(clear) {
        no.add("code", Reason::BadCode { max: CODE });
    } else if known
        .iter()
        .any(|one| one.code == code || one.code.eq_ignore_ascii_case(&typed))
    {
        no.add("code", Reason::CodeTaken);
    }
    code
}

/// Where a new problem stands in the list of a network; it must be said, if only that
/// the list has no such thing.
fn crossed(
    no: &mut Refusals,
    field: &str,
    typed: Option<&str>,
    network: &[Network],
) -> Option<String> {
    match typed {
        None | Some("") => {
            no.add(field, Reason::AnswerMissing);
            None
        }
        Some(NO_CODE) => None,
        Some(code) => {
            if !network.iter().any(|one| one.code == code) {
                no.add(field, Reason::UnknownChoice);
            }
            Some(code.to_owned())
        }
    }
}

/// A new entry, or everything that keeps it from being one.
pub(super) fn added(
    pack: &Pack,
    networks: &Networks,
    draft: &EntryDraft,
    today: NaiveDate,
) -> Result<Edit, Problem> {
    let mut no = Refusals::none();
    let code = own_code(&mut no, pack, draft.list, &draft.code);
    let label = label(&mut no, pack, draft.list, &code, &draft.label)?;
    let from = match draft.from.as_deref() {
        None | Some("") => Some(today),
        Some(typed) => day(&mut no, "from", typed, today),
    };
    let mut edit = Edit {
        own: true,
        label: Some(label),
        from,
        ..Edit::of_shipped(draft.list, &code)
    };
    if draft.list == ListName::Categories {
        let walk = &draft.crosswalk;
        edit.crosswalk = Crosswalk {
            insafe: crossed(
                &mut no,
                "crosswalk.insafe",
                walk.insafe.as_deref(),
                &networks.insafe,
            ),
            chi: crossed(&mut no, "crosswalk.chi", walk.chi.as_deref(), &networks.chi),
            emc: crossed(&mut no, "crosswalk.emc", walk.emc.as_deref(), &networks.emc),
        };
        edit.sexual = draft.sexual;
        edit.risk_question = draft.risk_question || draft.sexual;
        edit.under = draft.under.clone().filter(|code| !code.is_empty());
        let head = |code: &String| {
            let one = pack.category(code);
            one.is_some_and(|one| one.first && one.until.is_none())
        };
        if edit.under.as_ref().is_some_and(|code| !head(code)) {
            no.add("under", Reason::UnknownChoice);
        }
    }
    no.settle()?;
    Ok(edit)
}

/// The last day of an entry, or what keeps it from being retired.
pub(super) fn last_day(
    pack: &Pack,
    list: ListName,
    code: &str,
    typed: &str,
    today: NaiveDate,
) -> Result<NaiveDate, Problem> {
    let mut no = Refusals::none();
    let known = entries(&pack.view, list);
    let last = day(&mut no, "until", typed, today);
    let others = known
        .iter()
        .filter(|one| one.code != code && one.until.is_none());
    if is_fixed(pack, list, code) {
        no.add("until", Reason::EntryFixed);
    } else if others.count() == 0 {
        no.add("until", Reason::LastEntry);
    }
    let from = known
        .iter()
        .find(|one| one.code == code)
        .and_then(|one| one.from);
    if let (Some(from), Some(last)) = (from, last)
        && last < from
    {
        no.add("until", Reason::EndBeforeStart);
    }
    no.settle()?;
    last.ok_or_else(|| Problem::at("until", Reason::NotADate))
}

#[cfg(test)]
mod tests {
    use super::super::changed;
    use super::*;
    use serde_json::json;

    fn on(day: &str) -> NaiveDate {
        day.parse().expect("a day")
    }

    fn told(text: &str) -> Label {
        Label {
            en: text.to_owned(),
            fr: text.to_owned(),
            ar: "اسم".to_owned(),
            ..Label::default()
        }
    }

    /// The helpline renamed LOV, retired GAM, retired a code that the next pack leans
    /// on, and added one of its own; then a new pack ships.
    #[test]
    fn a_later_pack_and_the_helpline_s_changes_meet() {
        let own = Edit {
            own: true,
            label: Some(told("Voisinage")),
            from: Some(on("2026-11-22")),
            ..Edit::of_shipped(ListName::Categories, "EMC_VOY")
        };
        let edits = [
            Edit {
                label: Some(told("Amour")),
                ..Edit::of_shipped(ListName::Categories, "LOV")
            },
            Edit {
                until: Some(on("2027-06-30")),
                ..Edit::of_shipped(ListName::Categories, "GAM")
            },
            Edit {
                until: Some(on("2027-06-30")),
                ..Edit::of_shipped(ListName::Categories, "FRD")
            },
            own,
            Edit {
                label: Some(told("Parti")),
                ..Edit::of_shipped(ListName::Platforms, "gone_from_the_pack")
            },
        ];
        let next = changed(|pack| {
            pack["version"] = json!("2027-03");
            for category in pack["categories"].as_array_mut().expect("a list") {
                match category["code"].as_str() {
                    // Shipped with other words, with an earlier end, and in a protocol.
                    Some("LOV") => category["label"]["fr"] = json!("Autres mots"),
                    Some("GAM") => category["until"] = json!("2027-03-31"),
                    Some("THR") => category["label"]["fr"] = json!("Menaces en ligne"),
                    _ => {}
                }
            }
            let school = &mut pack["protocols"][3]["problems"];
            school.as_array_mut().expect("a list").push(json!("FRD"));
        });
        let met = over(&next, &edits, 5);
        assert_eq!(met.view.version, "2027-03+5");
        let of = |code: &str| met.category(code).expect("a problem");
        assert_eq!(of("LOV").label.fr, "Amour");
        assert_eq!(
            of("LOV").crosswalk.insafe,
            next.category("LOV").expect("LOV").crosswalk.insafe
        );
        assert_eq!(of("THR").label.fr, "Menaces en ligne");
        assert_eq!(of("GAM").until, Some(on("2027-03-31")));
        assert_eq!(of("FRD").until, None);
        assert_eq!(of("EMC_VOY").from, on("2026-11-22"));
        assert_eq!(met.view.platforms.len(), next.view.platforms.len());
    }

    #[test]
    fn nothing_that_a_rule_leans_on_is_retired() {
        let pack = changed(|_| {});
        for code in ["CSM", "SUI", "OTH", "SXT", "HAR", "NCI", "DOX"] {
            assert!(is_fixed(&pack, ListName::Categories, code), "{code}");
        }
        for code in ["GAM", "LOV", "RAC"] {
            assert!(!is_fixed(&pack, ListName::Categories, code), "{code}");
        }
        assert!(is_fixed(&pack, ListName::Services, "other"));
        assert!(is_fixed(&pack, ListName::Actions, "none"));
        assert!(!is_fixed(&pack, ListName::Platforms, "tiktok"));
    }
}
