//! One helpline's own words and lists. A pack is data, shipped with the app and
//! named by the store; a contact keeps the version under which it was coded. What
//! is wrong with a pack, `cargo xtask packs check` says before it ships.

mod check;
mod view;

use std::collections::BTreeMap;
use std::sync::OnceLock;

use chrono::NaiveDate;
use serde::Deserialize;

use crate::problem::Problem;
pub(crate) use view::{
    AgeBand, BodyKind, Category, Choice, DisclosedItem, FourC, Label, PackChoice, PackView,
    SensitiveItem,
};

/// A pack as its files say it.
#[derive(Debug, Deserialize)]
pub(crate) struct Pack {
    #[serde(flatten)]
    pub(crate) view: PackView,
    pub(crate) country: String,
    /// Nobody of that helpline has checked it yet.
    #[serde(default)]
    draft: bool,
    /// The data-protection law that a letter names.
    pub(crate) law: Label,
    #[serde(skip)]
    pub(crate) bodies: Vec<Body>,
    #[serde(skip)]
    matrix: Matrix,
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

/// Every pack, parsed once. A pack that does not parse is a fault of the build
/// that the tests of this room find.
fn all() -> &'static Result<Vec<Pack>, Problem> {
    static PACKS: OnceLock<Result<Vec<Pack>, Problem>> = OnceLock::new();
    PACKS.get_or_init(|| SHIPPED.iter().map(parse).collect())
}

fn parse(source: &Source<'_>) -> Result<Pack, Problem> {
    let mut pack: Pack = read(source.pack)?;
    pack.bodies = read::<DirectoryFile>(source.directory)?.bodies;
    pack.matrix = read::<DisclosureFile>(source.disclosure)?.matrix;
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

/// The pack of this id.
pub(crate) fn of(id: &str) -> Result<&'static Pack, Problem> {
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

/// Whether a list has this code.
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
