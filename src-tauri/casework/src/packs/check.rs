//! What is wrong with a pack, found before it ships. Pure: text in, findings out. Each
//! finding names the file, the place in it and the fault.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::sync::Arc;

use serde::Deserialize;
use serde_json::Value;

use super::edits::{ListName, entries};
use super::lists::{Network, Networks};
use super::view::{BodyKind, Choice, DisclosedItem};
use super::{DirectoryFile, DisclosureFile, FIREWALL, Pack, Source};
use crate::choices::choices;

choices! {
    /// What can be wrong.
    pub(crate) enum Fault {
        Unreadable = "cannot_be_read",
        FilesDisagree = "files_disagree",
        MissingLabel = "label_missing",
        NotArabic = "label_not_in_arabic",
        UnknownLanguage = "language_unknown",
        DuplicateCode = "code_repeated",
        DuplicatePrefix = "prefix_of_another_pack",
        MisreadPrefix = "prefix_can_be_misread",
        UnknownCrosswalk = "not_a_code_of_the_network",
        DanglingUnder = "under_no_first_problem",
        FirstProblems = "not_one_to_eight_first_problems",
        DatesOutOfOrder = "dates_out_of_order",
        OwnCode = "code_of_a_helpline",
        FirewallOpen = "not_marked_as_sexual",
        RiskOutOfRange = "not_a_level_of_risk",
        OverlappingBands = "age_in_two_bands",
        AgeWithoutBand = "age_in_no_band",
        NoEmergencyNumber = "emergency_without_number",
        UnknownProblem = "problem_unknown",
        NoSteps = "protocol_without_steps",
        NeverStarts = "protocol_never_starts",
        StepDays = "step_not_within_a_year",
        StepPurpose = "step_without_such_a_purpose",
        BodyWithoutKind = "body_without_kind",
        UnknownService = "service_unknown",
        ShippedAsChecked = "shipped_as_checked",
        MatrixIncomplete = "disclosure_undecided",
    }
}

/// One thing that is wrong.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Finding {
    file: String,
    place: String,
    fault: Fault,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}: {}", self.file, self.place, self.fault.text())
    }
}

/// Languages that labels may hold beside those of the catalogue.
const MORE_LANGUAGES: [&str; 2] = ["nl", "de"];

/// Languages that a conversation may run in, by their ISO codes.
const SPOKEN: [&str; 9] = ["ar", "tzm", "fr", "en", "es", "nl", "de", "lb", "other"];

/// Bands for a person who is only known to be of age or not; they overlap the others.
const ROUGH_BANDS: [&str; 2] = ["minor", "adult"];

/// As many as have a digit of their own on the form, beside the one for all others.
const MOST_FIRST: usize = 8;

const OLDEST: i64 = 120;

#[derive(Default)]
struct Findings(Vec<Finding>);

impl Findings {
    fn add(&mut self, file: &str, place: impl Into<String>, fault: Fault) {
        self.0.push(Finding {
            file: file.to_owned(),
            place: place.into(),
            fault,
        });
    }

    /// The file, or a finding that says where its text stops making sense.
    fn read<T: for<'a> Deserialize<'a>>(&mut self, file: &str, text: &str) -> Option<T> {
        match serde_json::from_str(text) {
            Ok(read) => Some(read),
            Err(why) => {
                let place = format!("line {} column {}", why.line(), why.column());
                self.add(file, place, Fault::Unreadable);
                None
            }
        }
    }
}

/// Everything that is wrong with these packs, each alone and all together.
pub(super) fn findings(shelf: &[Source<'_>], networks: &str) -> Vec<Finding> {
    let mut found = Findings::default();
    let lists: Option<Networks> = found.read("networks.json", networks);
    let lists = lists.map(|lists| codes_of(&mut found, &lists));
    let mut prefixes = BTreeSet::new();
    for source in shelf {
        let Some(pack) = read_pack(&mut found, source) else {
            continue;
        };
        let file = &format!("{}/pack.json", source.folder);
        prefix(&mut found, file, &pack, &mut prefixes);
        languages(&mut found, file, &pack);
        repeated_codes(&mut found, file, &pack);
        own_codes(&mut found, file, &pack);
        categories(&mut found, file, &pack, lists.as_ref());
        age_bands(&mut found, file, &pack);
        emergency(&mut found, file, &pack);
        protocols(&mut found, file, &pack);
        directory(
            &mut found,
            &format!("{}/directory.json", source.folder),
            &pack,
        );
        disclosure(
            &mut found,
            &format!("{}/disclosure.json", source.folder),
            &pack,
        );
    }
    found.0
}

/// The codes of each network's list.
struct Lists {
    insafe: BTreeSet<String>,
    chi: BTreeSet<String>,
    emc: BTreeSet<String>,
}

fn codes_of(found: &mut Findings, networks: &Networks) -> Lists {
    let mut codes = |list: &str, names: &[Network]| {
        let mut codes = BTreeSet::new();
        for one in names {
            let place = format!("{list}.{}", one.code);
            if one.name.trim().is_empty() {
                found.add("networks.json", place.clone(), Fault::MissingLabel);
            }
            if !codes.insert(one.code.clone()) {
                found.add("networks.json", place, Fault::DuplicateCode);
            }
        }
        codes
    };
    Lists {
        insafe: codes("insafe", &networks.insafe),
        chi: codes("chi", &networks.chi),
        emc: codes("emc", &networks.emc),
    }
}

/// The three files as one pack. What a shape cannot say, such as a label that is not
/// there at all, is looked for in the plain text first, so that it is named by its place.
fn read_pack(found: &mut Findings, source: &Source<'_>) -> Option<Pack> {
    let of = |name: &str| format!("{}/{name}.json", source.folder);
    let (pack_file, directory_file, disclosure_file) =
        (of("pack"), of("directory"), of("disclosure"));
    let before = found.0.len();
    let plain_pack: Value = found.read(&pack_file, source.pack)?;
    let plain_directory: Value = found.read(&directory_file, source.directory)?;
    let more: BTreeSet<&str> = texts(&plain_pack, "draft_languages").collect();
    labels(found, &pack_file, &more, "", &plain_pack);
    labels(found, &directory_file, &more, "", &plain_directory);
    kinds(found, &directory_file, &plain_directory);
    let broken = found.0.len() > before;

    let mut shapes = Findings::default();
    let pack = shapes.read::<Pack>(&pack_file, source.pack);
    let directory = shapes.read::<DirectoryFile>(&directory_file, source.directory);
    let disclosure = shapes.read::<DisclosureFile>(&disclosure_file, source.disclosure);
    let (Some(mut pack), Some(directory), Some(disclosure)) = (pack, directory, disclosure) else {
        // Where the place is known already, the line adds nothing.
        if !broken {
            found.0.extend(shapes.0);
        }
        return None;
    };
    if pack.view.id != source.folder {
        found.add(&pack_file, "id", Fault::FilesDisagree);
    }
    for (file, id, version) in [
        (&directory_file, &directory.pack, &directory.version),
        (&disclosure_file, &disclosure.pack, &disclosure.version),
    ] {
        if *id != pack.view.id {
            found.add(file, "pack", Fault::FilesDisagree);
        }
        if *version != pack.view.version {
            found.add(file, "version", Fault::FilesDisagree);
        }
    }
    pack.bodies = Arc::new(directory.bodies);
    pack.matrix = Arc::new(disclosure.matrix);
    Some(pack)
}

fn texts<'a>(value: &'a Value, list: &str) -> impl Iterator<Item = &'a str> {
    value
        .get(list)
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
}

pub(super) fn is_arabic(text: &str) -> bool {
    text.chars().any(|c| ('\u{600}'..='\u{6FF}').contains(&c))
}

/// Walks to every label, wherever it stands.
fn labels(found: &mut Findings, file: &str, more: &BTreeSet<&str>, place: &str, value: &Value) {
    let below = |name: &str| {
        if place.is_empty() {
            name.to_owned()
        } else {
            format!("{place}.{name}")
        }
    };
    match value {
        Value::Object(fields) if ["en", "fr", "ar"].iter().any(|l| fields.contains_key(*l)) => {
            label(found, file, more, place, value);
        }
        Value::Object(fields) => {
            for (name, field) in fields {
                labels(found, file, more, &below(name), field);
            }
        }
        Value::Array(items) => {
            for (at, item) in items.iter().enumerate() {
                let code = item.get("code").and_then(Value::as_str);
                let here = below(&code.map_or_else(|| at.to_string(), str::to_owned));
                // Whatever has a code is shown to somebody, by its label or its name.
                if code.is_some() && item.get("label").or(item.get("name")).is_none() {
                    found.add(file, here.clone(), Fault::MissingLabel);
                }
                labels(found, file, more, &here, item);
            }
        }
        _ => {}
    }
}

fn label(found: &mut Findings, file: &str, more: &BTreeSet<&str>, place: &str, value: &Value) {
    let said = |language: &str| {
        value
            .get(language)
            .and_then(Value::as_str)
            .unwrap_or_default()
            .trim()
    };
    // An address is known in all languages or, as shipped, in none.
    let unknown_address = place.ends_with(".address")
        && value
            .as_object()
            .is_some_and(|fields| fields.keys().all(|language| said(language).is_empty()));
    if unknown_address {
        return;
    }
    let wanted = ["en", "fr", "ar"]
        .into_iter()
        .chain(more.iter().copied().filter(|l| MORE_LANGUAGES.contains(l)));
    for language in wanted {
        if said(language).is_empty() {
            found.add(file, format!("{place}.{language}"), Fault::MissingLabel);
        }
    }
    if !said("ar").is_empty() && !is_arabic(said("ar")) {
        found.add(file, format!("{place}.ar"), Fault::NotArabic);
    }
    for language in value.as_object().into_iter().flat_map(|f| f.keys()) {
        if !["en", "fr", "ar"].contains(&language.as_str()) && !more.contains(language.as_str()) {
            found.add(file, format!("{place}.{language}"), Fault::UnknownLanguage);
        }
    }
}

fn kinds(found: &mut Findings, file: &str, directory: &Value) {
    let bodies = directory.get("bodies").and_then(Value::as_array);
    for (at, body) in bodies.into_iter().flatten().enumerate() {
        let kind = body.get("kind").and_then(Value::as_str);
        if !BodyKind::ALL.iter().any(|known| kind == Some(known.text())) {
            let code = body.get("code").and_then(Value::as_str);
            let code = code.map_or_else(|| at.to_string(), str::to_owned);
            found.add(file, format!("bodies.{code}.kind"), Fault::BodyWithoutKind);
        }
    }
}

/// A code begins with its pack's prefix, is read over the telephone, and says by it from
/// which helpline it comes.
fn prefix(found: &mut Findings, file: &str, pack: &Pack, taken: &mut BTreeSet<String>) {
    let prefix = &pack.view.code_prefix;
    let clear = |c: char| c.is_ascii_uppercase() && !['O', 'I'].contains(&c);
    if !(2..=4).contains(&prefix.len()) || !prefix.chars().all(clear) {
        found.add(file, "code_prefix", Fault::MisreadPrefix);
    }
    if !taken.insert(prefix.clone()) {
        found.add(file, "code_prefix", Fault::DuplicatePrefix);
    }
}

fn languages(found: &mut Findings, file: &str, pack: &Pack) {
    for language in &pack.view.languages {
        if !SPOKEN.contains(&language.code.as_str()) {
            let place = format!("languages.{}", language.code);
            found.add(file, place, Fault::UnknownLanguage);
        }
    }
    for language in &pack.view.draft_languages {
        if !MORE_LANGUAGES.contains(&language.as_str()) {
            let place = format!("draft_languages.{language}");
            found.add(file, place, Fault::UnknownLanguage);
        }
    }
}

fn repeated<'a>(
    found: &mut Findings,
    file: &str,
    list: &str,
    codes: impl IntoIterator<Item = &'a String>,
) {
    let mut seen = BTreeSet::new();
    for code in codes {
        if !seen.insert(code) {
            found.add(file, format!("{list}.{code}"), Fault::DuplicateCode);
        }
    }
}

/// What begins with a pack's prefix is left to its helpline's own entries. A choice that
/// ends before it begins is never offered.
fn own_codes(found: &mut Findings, file: &str, pack: &Pack) {
    let own = format!("{}_", pack.view.code_prefix);
    for list in ListName::ALL {
        for one in entries(&pack.view, *list) {
            let place = format!("{}.{}", list.text(), one.code);
            if one.code.starts_with(&own) {
                found.add(file, place, Fault::OwnCode);
            } else if *list != ListName::Categories
                && one
                    .until
                    .zip(one.from)
                    .is_some_and(|(last, first)| last < first)
            {
                found.add(file, format!("{place}.until"), Fault::DatesOutOfOrder);
            }
        }
    }
}

fn repeated_codes(found: &mut Findings, file: &str, pack: &Pack) {
    let view = &pack.view;
    fn codes<C: AsRef<Choice>>(list: &[C]) -> impl Iterator<Item = &String> {
        list.iter().map(|one| &one.as_ref().code)
    }
    repeated(
        found,
        file,
        "categories",
        view.categories.iter().map(|c| &c.code),
    );
    repeated(
        found,
        file,
        "age_bands",
        view.age_bands.iter().map(|b| &b.choice.code),
    );
    repeated(
        found,
        file,
        "protocols",
        view.protocols.iter().map(|p| &p.choice.code),
    );
    repeated(found, file, "channels", codes(&view.channels));
    for (name, list) in [
        ("languages", &view.languages),
        ("non_counselling", &view.non_counselling),
        ("relations", &view.relations),
        ("environments", &view.environments),
        ("platforms", &view.platforms),
        ("actions", &view.actions),
        ("purposes", &view.purposes),
        ("services", &view.services),
        ("import_sources", &view.import_sources),
        ("regions", &view.regions),
    ] {
        repeated(found, file, name, codes(list));
    }
    for protocol in &view.protocols {
        let list = format!("protocols.{}.steps", protocol.choice.code);
        repeated(found, file, &list, codes(&protocol.steps));
    }
}

fn categories(found: &mut Findings, file: &str, pack: &Pack, lists: Option<&Lists>) {
    let first = pack.view.categories.iter().filter(|c| c.first);
    let first: BTreeSet<&str> = first.map(|c| c.code.as_str()).collect();
    if !(1..=MOST_FIRST).contains(&first.len()) {
        found.add(file, "categories", Fault::FirstProblems);
    }
    for category in &pack.view.categories {
        let place = |what: &str| format!("categories.{}.{what}", category.code);
        let under = category.under.as_deref();
        // One level is all that the form shows, so the upper one must be a first problem.
        if under.is_some_and(|code| category.first || !first.contains(code)) {
            found.add(file, place("under"), Fault::DanglingUnder);
        }
        if category.until.is_some_and(|last| last < category.from) {
            found.add(file, place("until"), Fault::DatesOutOfOrder);
        }
        if category.from > pack.view.effective && category.first {
            // A first problem is on the form from the day on which the version counts.
            found.add(file, place("from"), Fault::DatesOutOfOrder);
        }
        if FIREWALL.contains(&category.code.as_str()) && !category.sexual {
            found.add(file, place("sexual"), Fault::FirewallOpen);
        }
        for forced in &category.forces_risk {
            if !(1..=4).contains(&forced.level) || !(1..=OLDEST).contains(&forced.below) {
                found.add(file, place("forces_risk"), Fault::RiskOutOfRange);
            }
        }
        let Some(lists) = lists else { continue };
        let crosswalk = &category.crosswalk;
        for (network, code, known) in [
            ("insafe", &crosswalk.insafe, &lists.insafe),
            ("chi", &crosswalk.chi, &lists.chi),
            ("emc", &crosswalk.emc, &lists.emc),
        ] {
            if code.as_ref().is_some_and(|code| !known.contains(code)) {
                let place = place(&format!("crosswalk.{network}"));
                found.add(file, place, Fault::UnknownCrosswalk);
            }
        }
    }
}

fn age_bands(found: &mut Findings, file: &str, pack: &Pack) {
    let exact = |code: &str| !ROUGH_BANDS.contains(&code);
    let bands = pack.view.age_bands.iter();
    let bands: Vec<_> = bands.filter(|b| exact(&b.choice.code)).collect();
    // Each fault is told once for a band, not once for each of its years.
    let mut overlapping = BTreeSet::new();
    let mut bare = BTreeMap::new();
    for age in 0..=OLDEST {
        let mut fitting = bands.iter().filter(|b| (b.min..=b.max).contains(&age));
        if fitting.next().is_none() {
            bare.entry(bands.iter().filter(|b| b.max < age).count())
                .or_insert(age);
        }
        overlapping.extend(fitting.map(|b| b.choice.code.as_str()));
    }
    for code in overlapping {
        found.add(file, format!("age_bands.{code}"), Fault::OverlappingBands);
    }
    for age in bare.into_values() {
        found.add(file, format!("age_bands at {age}"), Fault::AgeWithoutBand);
    }
}

fn emergency(found: &mut Findings, file: &str, pack: &Pack) {
    if pack.view.emergency.is_empty() {
        found.add(file, "emergency", Fault::NoEmergencyNumber);
    }
    for (at, one) in pack.view.emergency.iter().enumerate() {
        if !one.number.chars().any(|c| c.is_ascii_digit()) {
            let place = format!("emergency.{at}.number");
            found.add(file, place, Fault::NoEmergencyNumber);
        }
    }
}

fn protocols(found: &mut Findings, file: &str, pack: &Pack) {
    for protocol in &pack.view.protocols {
        let place = format!("protocols.{}", protocol.choice.code);
        if protocol.steps.is_empty() {
            found.add(file, format!("{place}.steps"), Fault::NoSteps);
        }
        for step in &protocol.steps {
            let place = format!("{place}.steps.{}", step.choice.code);
            // No promise to get in touch is due further ahead.
            if step.due_days.is_some_and(|days| !(1..=366).contains(&days)) {
                found.add(file, format!("{place}.due_days"), Fault::StepDays);
            }
            // A follow-up has a day, and a purpose that may be chosen.
            let known =
                |code: &String| step.due_days.is_some() && super::has(&pack.view.purposes, code);
            if step.purpose.as_ref().is_some_and(|code| !known(code)) {
                found.add(file, format!("{place}.purpose"), Fault::StepPurpose);
            }
        }
        for problem in &protocol.problems {
            if pack.category(problem).is_none() {
                let place = format!("{place}.problems.{problem}");
                found.add(file, place, Fault::UnknownProblem);
            }
        }
        match protocol.from_risk {
            Some(level) if !(1..=4).contains(&level) => {
                found.add(file, format!("{place}.from_risk"), Fault::RiskOutOfRange);
            }
            None if protocol.problems.is_empty() => {
                found.add(file, place, Fault::NeverStarts);
            }
            _ => {}
        }
    }
}

fn directory(found: &mut Findings, file: &str, pack: &Pack) {
    repeated(found, file, "bodies", pack.bodies.iter().map(|b| &b.code));
    for body in pack.bodies.iter() {
        let place = format!("bodies.{}", body.code);
        if body.checked_on.is_some() {
            found.add(file, format!("{place}.checked_on"), Fault::ShippedAsChecked);
        }
        for service in &body.services {
            if !super::has(&pack.view.services, service) {
                let place = format!("{place}.services.{service}");
                found.add(file, place, Fault::UnknownService);
            }
        }
    }
}

/// Each kind of body has its answer for each item: what is left out would be taken for
/// "never" by the letters, and nobody would have decided it.
fn disclosure(found: &mut Findings, file: &str, pack: &Pack) {
    for kind in BodyKind::ALL {
        for item in DisclosedItem::ALL {
            let decided = pack
                .matrix
                .get(kind)
                .is_some_and(|row| row.contains_key(item));
            if !decided {
                let place = format!("matrix.{}.{}", kind.text(), item.text());
                found.add(file, place, Fault::MatrixIncomplete);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{NETWORKS, SHIPPED};
    use super::*;
    use serde_json::json;

    /// The files of the first shipped pack and the networks', to be broken.
    struct Files {
        folder: String,
        pack: Value,
        directory: Value,
        disclosure: Value,
        networks: Value,
    }

    impl Files {
        fn good() -> Self {
            let [good, ..] = SHIPPED else {
                panic!("no pack is shipped");
            };
            let read = |text: &str| serde_json::from_str(text).expect("JSON");
            Self {
                folder: good.folder.to_owned(),
                pack: read(good.pack),
                directory: read(good.directory),
                disclosure: read(good.disclosure),
                networks: read(NETWORKS),
            }
        }

        /// What is found in this pack, and in the second shipped one beside it.
        fn findings(&self) -> Vec<String> {
            let [_, second, ..] = SHIPPED else {
                panic!("one pack is shipped");
            };
            let (pack, directory) = (self.pack.to_string(), self.directory.to_string());
            let disclosure = self.disclosure.to_string();
            let broken = Source {
                folder: &self.folder,
                pack: &pack,
                directory: &directory,
                disclosure: &disclosure,
            };
            findings(&[*second, broken], &self.networks.to_string())
                .iter()
                .map(ToString::to_string)
                .collect()
        }
    }

    type Break = fn(&mut Files);

    /// Each fault: how a good pack gets it, and the line that tells.
    const BREAKS: &[(Fault, Break, &str)] = &[
        (
            Fault::Unreadable,
            |f| f.pack["version"] = json!(7),
            "ma-emc/pack.json: line ",
        ),
        (
            Fault::FilesDisagree,
            |f| f.directory["version"] = json!("1999-01"),
            "ma-emc/directory.json: version: files_disagree",
        ),
        (
            Fault::MissingLabel,
            |f| f.pack["channels"][0]["label"]["fr"] = json!(" "),
            "ma-emc/pack.json: channels.phone.label.fr: label_missing",
        ),
        (
            Fault::NotArabic,
            |f| f.pack["channels"][0]["label"]["ar"] = json!("Phone"),
            "ma-emc/pack.json: channels.phone.label.ar: label_not_in_arabic",
        ),
        (
            Fault::UnknownLanguage,
            |f| f.pack["languages"][0]["code"] = json!("xx"),
            "ma-emc/pack.json: languages.xx: language_unknown",
        ),
        (
            Fault::DuplicateCode,
            |f| f.pack["platforms"][1]["code"] = f.pack["platforms"][0]["code"].clone(),
            "ma-emc/pack.json: platforms.whatsapp: code_repeated",
        ),
        (
            Fault::OwnCode,
            |f| f.pack["platforms"][1]["code"] = json!("EMC_FB"),
            "ma-emc/pack.json: platforms.EMC_FB: code_of_a_helpline",
        ),
        (
            Fault::DuplicatePrefix,
            |f| {
                let second: Value = serde_json::from_str(SHIPPED[1].pack).expect("JSON");
                f.pack["code_prefix"] = second["code_prefix"].clone();
            },
            "ma-emc/pack.json: code_prefix: prefix_of_another_pack",
        ),
        (
            Fault::MisreadPrefix,
            |f| f.pack["code_prefix"] = json!("OIL"),
            "ma-emc/pack.json: code_prefix: prefix_can_be_misread",
        ),
        (
            Fault::UnknownCrosswalk,
            |f| f.pack["categories"][0]["crosswalk"]["chi"] = json!("violence-bulling"),
            "ma-emc/pack.json: categories.HAR.crosswalk.chi: not_a_code_of_the_network",
        ),
        (
            Fault::DanglingUnder,
            |f| f.pack["categories"][8]["under"] = json!("XYZ"),
            "ma-emc/pack.json: categories.THR.under: under_no_first_problem",
        ),
        (
            Fault::FirstProblems,
            |f| {
                f.pack["categories"][8]["first"] = json!(true);
                f.pack["categories"][8]["under"] = Value::Null;
            },
            "ma-emc/pack.json: categories: not_one_to_eight_first_problems",
        ),
        (
            Fault::DatesOutOfOrder,
            |f| f.pack["categories"][9]["until"] = json!("2000-01-01"),
            "ma-emc/pack.json: categories.STK.until: dates_out_of_order",
        ),
        (
            Fault::FirewallOpen,
            |f| f.pack["categories"][10]["sexual"] = json!(false),
            "ma-emc/pack.json: categories.SHA.sexual: not_marked_as_sexual",
        ),
        (
            Fault::RiskOutOfRange,
            |f| f.pack["categories"][10]["forces_risk"][0]["level"] = json!(5),
            "ma-emc/pack.json: categories.SHA.forces_risk: not_a_level_of_risk",
        ),
        (
            Fault::OverlappingBands,
            |f| f.pack["age_bands"][0]["max"] = json!(5),
            "ma-emc/pack.json: age_bands.5-11: age_in_two_bands",
        ),
        (
            Fault::AgeWithoutBand,
            |f| f.pack["age_bands"][0]["max"] = json!(3),
            "ma-emc/pack.json: age_bands at 4: age_in_no_band",
        ),
        (
            Fault::NoEmergencyNumber,
            |f| f.pack["emergency"][0]["number"] = json!(""),
            "ma-emc/pack.json: emergency.0.number: emergency_without_number",
        ),
        (
            Fault::UnknownProblem,
            |f| f.pack["protocols"][1]["problems"] = json!(["XYZ"]),
            "ma-emc/pack.json: protocols.sextortion.problems.XYZ: problem_unknown",
        ),
        (
            Fault::NoSteps,
            |f| f.pack["protocols"][1]["steps"] = json!([]),
            "ma-emc/pack.json: protocols.sextortion.steps: protocol_without_steps",
        ),
        (
            Fault::NeverStarts,
            |f| f.pack["protocols"][1]["problems"] = json!([]),
            "ma-emc/pack.json: protocols.sextortion: protocol_never_starts",
        ),
        (
            Fault::StepDays,
            |f| f.pack["protocols"][3]["steps"][6]["due_days"] = json!(400),
            "ma-emc/pack.json: protocols.school.steps.four_weeks.due_days: step_not_within_a_year",
        ),
        (
            Fault::StepPurpose,
            |f| f.pack["protocols"][1]["steps"][8]["purpose"] = json!("magic"),
            "ma-emc/pack.json: protocols.sextortion.steps.next_day.purpose: step_without_such_a_purpose",
        ),
        (
            Fault::BodyWithoutKind,
            |f| f.directory["bodies"][0]["kind"] = Value::Null,
            "ma-emc/directory.json: bodies.ONDE.kind: body_without_kind",
        ),
        (
            Fault::UnknownService,
            |f| f.directory["bodies"][0]["services"] = json!(["magic"]),
            "ma-emc/directory.json: bodies.ONDE.services.magic: service_unknown",
        ),
        (
            Fault::ShippedAsChecked,
            |f| f.directory["bodies"][0]["checked_on"] = json!("2026-11-01"),
            "ma-emc/directory.json: bodies.ONDE.checked_on: shipped_as_checked",
        ),
        (
            Fault::MatrixIncomplete,
            |f| {
                let row = f.disclosure["matrix"]["school"].as_object_mut();
                row.expect("a row").remove("words");
            },
            "ma-emc/disclosure.json: matrix.school.words: disclosure_undecided",
        ),
    ];

    #[test]
    fn each_fault_is_found_at_its_place_and_nothing_beside_it() {
        assert_eq!(Files::good().findings(), Vec::<String>::new());
        for (fault, break_it, line) in BREAKS {
            let mut files = Files::good();
            break_it(&mut files);
            let found = files.findings();
            let [only] = found.as_slice() else {
                panic!("{fault:?}: {found:#?}");
            };
            assert!(only.starts_with(line), "{fault:?}: {only}");
            assert!(only.ends_with(fault.text()), "{fault:?}: {only}");
        }
        let tried: BTreeSet<Fault> = BREAKS.iter().map(|(fault, ..)| *fault).collect();
        assert_eq!(tried.len(), Fault::ALL.len(), "each fault is tried");
    }

    /// The other shapes that a fault may take.
    #[test]
    fn faults_are_found_in_every_shape() {
        let shapes: &[(Break, &str)] = &[
            (
                |f| {
                    let step = f.pack["protocols"][0]["steps"][0].as_object_mut();
                    step.expect("a step").remove("label");
                },
                ": label_missing",
            ),
            (
                |f| f.pack["protocols"][0]["steps"][0]["label"]["ar"] = json!(""),
                ".label.ar: label_missing",
            ),
            (
                |f| f.directory["bodies"][0]["kind"] = json!("wizard"),
                "bodies.ONDE.kind: body_without_kind",
            ),
            (
                |f| f.pack["emergency"] = json!([]),
                "emergency: emergency_without_number",
            ),
            (
                |f| f.pack["categories"][0]["from"] = json!("2099-01-01"),
                "categories.HAR.from: dates_out_of_order",
            ),
            (
                |f| f.pack["draft_languages"] = json!(["it"]),
                "draft_languages.it: language_unknown",
            ),
            (
                |f| f.pack["name"]["nl"] = json!("Marokko"),
                "name.nl: language_unknown",
            ),
            (
                |f| f.pack["protocols"][1]["steps"][8]["due_days"] = Value::Null,
                "steps.next_day.purpose: step_without_such_a_purpose",
            ),
            (
                |f| f.pack["protocols"][0]["from_risk"] = json!(9),
                ".from_risk: not_a_level_of_risk",
            ),
            (
                |f| f.networks["chi"][1]["code"] = f.networks["chi"][0]["code"].clone(),
                ": code_repeated",
            ),
            (
                |f| f.folder = "ma-other".to_owned(),
                "ma-other/pack.json: id: files_disagree",
            ),
            (
                |f| f.disclosure["pack"] = json!("another"),
                "disclosure.json: pack: files_disagree",
            ),
        ];
        for (at, (break_it, end)) in shapes.iter().enumerate() {
            let mut files = Files::good();
            break_it(&mut files);
            let found = files.findings();
            assert!(
                found.iter().any(|line| line.ends_with(end)),
                "{at}: {found:#?}"
            );
        }
    }

    /// A language that the pack says it has must stand in every label.
    #[test]
    fn a_further_language_is_whole_or_not_there() {
        let mut files = Files::good();
        files.pack["draft_languages"] = json!(["nl"]);
        let found = files.findings();
        assert!(found.len() > 200, "{found:#?}");
        assert!(
            found
                .iter()
                .all(|line| line.ends_with(".nl: label_missing"))
        );
    }
}
