//! One helpline's own words and lists. A pack is data, shipped with the app and
//! named by the store; what a supervisor changes in its lists lies over it, and every
//! change raises its version. A contact keeps the version under which it was coded:
//! its codes never change their meaning, and a renamed entry is shown by its present
//! name everywhere. What is wrong with a pack, `cargo xtask packs check` says before it
//! ships.

mod check;
mod edits;
mod lists;
mod store;
mod view;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use chrono::NaiveDate;
use serde::Deserialize;
use uuid::Uuid;

use crate::problem::{Problem, Reason, Refusals};
use crate::session::{Change, Tx};
pub(crate) use edits::ListName;
use edits::{Edit, Edited};
use lists::{EditableList, ListEntry, Networks};
pub(crate) use lists::{EntryDraft, Lists, RenameEntry, RetireEntry, Uses};
pub(crate) use view::{
    AgeBand, AgesServed, AreaServed, BodyKind, Category, Choice, DisclosedItem, FourC,
    GendersServed, Label, PackChoice, PackView, Protocol, SensitiveItem,
};

/// A pack as its files say it.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct Pack {
    #[serde(flatten)]
    pub(crate) view: PackView,
    pub(crate) country: String,
    /// Nobody of that helpline has checked it yet.
    #[serde(default)]
    draft: bool,
    /// The data-protection law that a letter names.
    pub(crate) law: Label,
    /// So many months a checked entry of the directory may be used without another look.
    #[serde(default = "half_a_year")]
    pub(crate) check_months: u32,
    #[serde(skip)]
    pub(crate) bodies: Arc<Vec<Body>>,
    #[serde(skip)]
    matrix: Arc<Matrix>,
}

fn half_a_year() -> u32 {
    6
}

/// What a letter to a kind of body tells unless the writer says otherwise.
type Matrix = BTreeMap<BodyKind, BTreeMap<DisclosedItem, Sharing>>;

#[derive(Deserialize)]
struct DirectoryFile {
    pack: String,
    version: String,
    bodies: Vec<Body>,
}

#[derive(Deserialize)]
struct DisclosureFile {
    pack: String,
    version: String,
    matrix: Matrix,
}

/// A body of the starter directory.
#[derive(Debug, Deserialize)]
pub(crate) struct Body {
    pub(crate) code: String,
    pub(crate) name: Label,
    pub(crate) kind: BodyKind,
    pub(crate) role: Label,
    #[serde(default)]
    pub(crate) address: Label,
    #[serde(default)]
    pub(crate) phone: String,
    #[serde(default)]
    pub(crate) web: String,
    #[serde(default)]
    pub(crate) hours: String,
    #[serde(default)]
    pub(crate) minors: bool,
    #[serde(default)]
    pub(crate) services: Vec<String>,
    /// Whom it receives; where nothing is said, everybody, or adults only.
    #[serde(default)]
    pub(crate) ages: Option<AgesServed>,
    #[serde(default)]
    pub(crate) genders: Option<GendersServed>,
    #[serde(default)]
    pub(crate) area: Option<AreaServed>,
    pub(crate) addressee: Label,
    pub(crate) salutation: Label,
    /// Always empty in a shipped pack: only somebody of the helpline can check an entry.
    #[serde(default)]
    checked_on: Option<String>,
}

/// Whether an item goes into a letter to a kind of body.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Sharing {
    On,
    Off,
    Never,
}

/// The files of a pack as they are shipped.
#[derive(Clone, Copy)]
struct Source<'a> {
    /// The folder's name, which is the pack's id.
    folder: &'a str,
    pack: &'a str,
    directory: &'a str,
    disclosure: &'a str,
}

macro_rules! shipped {
    ($( $folder:literal ),+ $(,)?) => { &[$( Source {
        folder: $folder,
        pack: include_str!(concat!("../../../../assets/packs/", $folder, "/pack.json")),
        directory: include_str!(concat!("../../../../assets/packs/", $folder, "/directory.json")),
        disclosure: include_str!(concat!("../../../../assets/packs/", $folder, "/disclosure.json")),
    } ),+] };
}

/// Every pack, in the order in which set-up offers them.
const SHIPPED: &[Source<'static>] =
    shipped!["ma-emc", "fr-3018", "be-child-focus", "lu-bee-secure"];

/// What the networks count by.
const NETWORKS: &str = include_str!("../../../../assets/packs/networks.json");

/// What the networks count by, parsed once.
fn networks() -> Result<&'static Networks, Problem> {
    static LISTS: OnceLock<Result<Networks, Problem>> = OnceLock::new();
    LISTS
        .get_or_init(|| read(NETWORKS))
        .as_ref()
        .map_err(|_| Problem::invariant("the networks' lists cannot be read"))
}

/// Every pack, parsed once. A pack that does not parse is a fault of the build
/// that the tests of this room find.
fn all() -> &'static Result<Vec<Pack>, Problem> {
    static PACKS: OnceLock<Result<Vec<Pack>, Problem>> = OnceLock::new();
    PACKS.get_or_init(|| SHIPPED.iter().map(parse).collect())
}

fn parse(source: &Source<'_>) -> Result<Pack, Problem> {
    let mut pack: Pack = read(source.pack)?;
    pack.bodies = Arc::new(read::<DirectoryFile>(source.directory)?.bodies);
    pack.matrix = Arc::new(read::<DisclosureFile>(source.disclosure)?.matrix);
    Ok(pack)
}

fn read<T: for<'a> Deserialize<'a>>(text: &str) -> Result<T, Problem> {
    serde_json::from_str(text).map_err(|_| Problem::invariant("a shipped pack cannot be read"))
}

/// What is wrong with the shipped packs, a line for each finding: the file, the place
/// in it and the fault. Nothing, when they may ship.
#[must_use]
pub fn faults() -> Vec<String> {
    check::findings(SHIPPED, NETWORKS)
        .iter()
        .map(ToString::to_string)
        .collect()
}

/// Problems that may come with an image of abuse: where one of these is named, no image
/// may enter, so none of them may forget its mark or be retired. V5 of domain.md §8.8.
const FIREWALL: [&str; 9] = [
    "NCI", "NCT", "SXT", "SEX", "SHA", "GRO", "CSM", "DFK", "POR",
];

/// The pack as this helpline uses it: as it is shipped, with what was changed here.
pub(crate) fn of(tx: &Tx<'_>) -> Result<Cow<'static, Pack>, Problem> {
    let pack = shipped(tx.pack)?;
    let changes = store::count(tx)?;
    if changes == 0 {
        return Ok(Cow::Borrowed(pack));
    }
    Ok(Cow::Owned(edits::over(pack, &store::edits(tx)?, changes)))
}

/// The pack of this id as it is shipped.
pub(crate) fn shipped(id: &str) -> Result<&'static Pack, Problem> {
    match all() {
        Ok(packs) => packs.iter().find(|pack| pack.view.id == id).ok_or_else(|| {
            Problem::invariant("the store names a pack that this app does not have")
        }),
        Err(_) => Err(Problem::invariant("a shipped pack cannot be read")),
    }
}

/// What can be chosen at set-up.
pub(crate) fn choices() -> Vec<PackChoice> {
    all().as_ref().map_or_else(
        |_| Vec::new(),
        |packs| {
            packs
                .iter()
                .map(|pack| PackChoice {
                    id: pack.view.id.clone(),
                    name: pack.view.name.clone(),
                    country: pack.country.clone(),
                    draft: pack.draft,
                })
                .collect()
        },
    )
}

impl Pack {
    /// Whether an item goes into a letter to a kind of body; domain.md §6.2.
    /// What the matrix does not name is never shared.
    pub(crate) fn sharing(&self, kind: BodyKind, item: DisclosedItem) -> Sharing {
        self.matrix
            .get(&kind)
            .and_then(|row| row.get(&item))
            .copied()
            .unwrap_or(Sharing::Never)
    }

    /// The protocol of this code.
    pub(crate) fn protocol(&self, code: &str) -> Option<&Protocol> {
        let mut protocols = self.view.protocols.iter();
        protocols.find(|one| one.choice.code == code)
    }

    pub(crate) fn category(&self, code: &str) -> Option<&Category> {
        self.view.categories.iter().find(|c| c.code == code)
    }

    /// The category of this code, if a contact of this day may be coded so. A day before
    /// the pack took effect counts as its first: a clock that lags must not leave a
    /// helpline without problems to choose from.
    pub(crate) fn category_on(&self, code: &str, day: NaiveDate) -> Option<&Category> {
        let day = day.max(self.view.effective);
        self.category(code)
            .filter(|c| c.from <= day && c.until.is_none_or(|last| day <= last))
    }

    /// Why a contact of this day may not be coded so.
    pub(crate) fn problem_refused(&self, code: &str, day: NaiveDate) -> Option<Reason> {
        match (self.category_on(code, day), self.category(code)) {
            (Some(_), _) => None,
            (None, Some(_)) => Some(Reason::NotOffered),
            (None, None) => Some(Reason::UnknownChoice),
        }
    }

    /// The band that an age in years falls into; bands may overlap, the first
    /// that fits counts.
    pub(crate) fn band_of(&self, years: i64) -> &str {
        self.view
            .age_bands
            .iter()
            .find(|band| (band.min..=band.max).contains(&years))
            .map_or("", |band| band.choice.code.as_str())
    }

    pub(crate) fn band(&self, code: &str) -> Option<&AgeBand> {
        self.view
            .age_bands
            .iter()
            .find(|band| band.choice.code == code)
    }
}

/// Whether a code of a list may be chosen on a day, or why not.
pub(crate) fn offered(
    list: &[impl AsRef<Choice>],
    code: &str,
    day: NaiveDate,
) -> Result<(), Reason> {
    match list.iter().map(AsRef::as_ref).find(|c| c.code == code) {
        None => Err(Reason::UnknownChoice),
        Some(one) if one.is_offered(day) => Ok(()),
        Some(_) => Err(Reason::NotOffered),
    }
}

/// Everything that a supervisor may change, and what was changed.
pub(crate) fn lists(tx: &Tx<'_>, uses: &Uses) -> Result<Lists, Problem> {
    let plain = shipped(tx.pack)?;
    let pack = of(tx)?;
    let changed = store::edits(tx)?;
    let lists = ListName::ALL
        .iter()
        .map(|list| EditableList {
            list: *list,
            entries: list_entries(plain, &pack, &changed, *list, uses),
        })
        .collect();
    Ok(Lists {
        version: pack.view.version.clone(),
        shipped_version: plain.view.version.clone(),
        effective: pack.view.effective,
        today: tx.now.day(tx.offset),
        lists,
        changes: store::changes(tx)?,
        networks: networks()?.clone(),
    })
}

fn list_entries(
    plain: &Pack,
    pack: &Pack,
    changed: &[Edit],
    list: ListName,
    uses: &Uses,
) -> Vec<ListEntry> {
    let before = edits::entries(&plain.view, list);
    let entry = |one: edits::Entry<'_>| {
        let edit = changed
            .iter()
            .find(|edit| edit.list == list && edit.code == one.code);
        let shipped = before.iter().find(|known| known.code == one.code);
        let problem = (list == ListName::Categories)
            .then(|| pack.category(one.code))
            .flatten();
        ListEntry {
            code: one.code.to_owned(),
            label: one.label.clone(),
            shipped_label: shipped
                .filter(|known| known.label != one.label)
                .map(|known| known.label.clone()),
            draft: one.draft,
            own: shipped.is_none(),
            fixed: edits::is_fixed(pack, list, one.code),
            from: one.from,
            until: one.until,
            retired_here: edit.is_some_and(|edit| edit.until.is_some() && edit.until == one.until),
            used: uses
                .get(&(list, one.code.to_owned()))
                .copied()
                .unwrap_or_default(),
            under: problem.and_then(|problem| problem.under.clone()),
            crosswalk: problem.map(|problem| problem.crosswalk.clone()),
        }
    };
    edits::entries(&pack.view, list)
        .into_iter()
        .map(entry)
        .collect()
}

/// Adds an entry of the helpline's own and answers its code.
pub(crate) fn add_entry(tx: &Tx<'_>, draft: &EntryDraft) -> Result<String, Problem> {
    let today = tx.now.day(tx.offset);
    let pack = of(tx)?;
    let edit = edits::added(&pack, networks()?, draft, today)?;
    record(tx, Edited::Added, &edit)
}

/// Calls an entry otherwise. What it means and how it counts stays.
pub(crate) fn rename_entry(tx: &Tx<'_>, wish: &RenameEntry) -> Result<String, Problem> {
    let pack = of(tx)?;
    let mut edit = standing(tx, &pack, wish.list, &wish.code)?;
    let mut no = Refusals::none();
    let label = edits::label(&mut no, &pack, wish.list, &wish.code, &wish.label)?;
    no.settle()?;
    edit.label = Some(label);
    record(tx, Edited::Renamed, &edit)
}

/// Gives an entry its last day, or takes the helpline's own retirement back.
pub(crate) fn retire_entry(tx: &Tx<'_>, wish: &RetireEntry) -> Result<String, Problem> {
    let pack = of(tx)?;
    let mut edit = standing(tx, &pack, wish.list, &wish.code)?;
    let today = tx.now.day(tx.offset);
    let act = match wish.until.as_deref() {
        Some(typed) => {
            edit.until = Some(edits::last_day(&pack, wish.list, &wish.code, typed, today)?);
            Edited::Retired
        }
        // What the pack retires, only the pack brings back.
        None if edit.until.is_none() => return Err(Problem::at("until", Reason::NotRetired)),
        None => {
            edit.until = None;
            Edited::Restored
        }
    };
    record(tx, act, &edit)
}

/// How an entry of the lists stands now.
fn standing(tx: &Tx<'_>, pack: &Pack, list: ListName, code: &str) -> Result<Edit, Problem> {
    let known = edits::entries(&pack.view, list);
    if !known.iter().any(|one| one.code == code) {
        return Err(Problem::at("code", Reason::UnknownChoice));
    }
    let mut changed = store::edits(tx)?.into_iter();
    Ok(changed
        .find(|edit| edit.list == list && edit.code == code)
        .unwrap_or_else(|| Edit::of_shipped(list, code)))
}

fn record(tx: &Tx<'_>, act: Edited, edit: &Edit) -> Result<String, Problem> {
    let id: Uuid = tx.new_id();
    store::insert(tx, id, act, edit)?;
    tx.about("list_entry", id);
    tx.field(edit.list.text());
    tx.changed(Change::Packs);
    Ok(edit.code.clone())
}

/// Whether a list has this code, offered or not.
pub(crate) fn has(list: &[impl AsRef<Choice>], code: &str) -> bool {
    list.iter().any(|choice| choice.as_ref().code == code)
}

/// Whether the helpline can reach a person by this channel.
pub(crate) fn reaches(pack: &Pack, channel: &str) -> bool {
    let mut ways = pack.view.channels.iter().filter(|one| one.outgoing);
    ways.any(|one| one.choice.code == channel)
}

/// The label of a code, in the language of the reader.
pub(crate) fn label<'a>(
    list: &'a [impl AsRef<Choice>],
    code: &'a str,
    language: words::Language,
) -> &'a str {
    list.iter()
        .map(AsRef::as_ref)
        .find(|c| c.code == code)
        .map_or(code, |c| c.label.of(language))
}

/// The first shipped pack with one thing about it changed, for tests.
#[cfg(test)]
pub(crate) fn changed(change: impl FnOnce(&mut serde_json::Value)) -> Pack {
    let [first, ..] = SHIPPED else {
        panic!("no pack is shipped");
    };
    let mut pack: serde_json::Value = serde_json::from_str(first.pack).expect("JSON");
    change(&mut pack);
    let pack = pack.to_string();
    parse(&Source {
        pack: &pack,
        ..*first
    })
    .expect("a pack that reads")
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn every_shipped_pack_is_without_fault() {
        assert_eq!(faults(), Vec::<String>::new());
        let packs = all().as_ref().expect("packs that read");
        assert_eq!(packs.len(), SHIPPED.len());
        for pack in packs {
            assert_eq!(
                pack.sharing(BodyKind::School, DisclosedItem::Words),
                Sharing::Never
            );
            assert_eq!(
                pack.sharing(BodyKind::Prosecutor, DisclosedItem::Facts),
                Sharing::On
            );
        }
    }

    #[test]
    fn a_category_is_offered_from_its_first_day_to_its_last() {
        let pack = changed(|pack| {
            pack["effective"] = json!("2026-11-01");
            pack["categories"][0]["from"] = json!("2026-11-10");
            pack["categories"][0]["until"] = json!("2026-12-31");
            pack["categories"][1]["from"] = json!("2026-11-01");
        });
        let [first, second, ..] = pack.view.categories.as_slice() else {
            panic!("two categories");
        };
        let on = |code: &str, day: &str| {
            pack.category_on(code, day.parse().expect("a day"))
                .is_some()
        };
        for (day, offered) in [
            ("2026-11-09", false),
            ("2026-11-10", true),
            ("2026-12-31", true),
            ("2027-01-01", false),
        ] {
            assert_eq!(on(&first.code, day), offered, "{day}");
        }
        // The pack's own first day stands for every day before it.
        assert!(on(&second.code, "2020-01-01"));
        assert!(!on("XYZ", "2026-11-10"));
    }
}
