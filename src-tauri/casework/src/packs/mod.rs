//! One helpline's own words and lists. A pack is data, shipped with the app and
//! named by the store; a contact keeps the version under which it was coded.

mod view;

use std::collections::BTreeMap;
use std::sync::OnceLock;

use serde::Deserialize;

use crate::problem::Problem;
pub(crate) use view::{
    AgeBand, BodyKind, Category, Choice, DisclosedItem, Label, PackChoice, PackView,
};

/// A pack as its files say it.
#[derive(Debug, Deserialize)]
pub(crate) struct Pack {
    #[serde(flatten)]
    pub(crate) view: PackView,
    pub(crate) country: String,
    /// The data-protection law that a letter names.
    #[serde(default)]
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
    bodies: Vec<Body>,
}

#[derive(Deserialize)]
struct DisclosureFile {
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
}

/// Whether an item goes into a letter to a kind of body.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Sharing {
    On,
    Off,
    Never,
}

/// The pack, its directory and its disclosure matrix.
const FILES: &[[&str; 3]] = &[[
    include_str!("../../../../assets/packs/ma-emc/pack.json"),
    include_str!("../../../../assets/packs/ma-emc/directory.json"),
    include_str!("../../../../assets/packs/ma-emc/disclosure.json"),
]];

/// Every pack, parsed once. A pack that does not parse is a fault of the build
/// that the tests of this room find.
fn all() -> &'static Result<Vec<Pack>, Problem> {
    static PACKS: OnceLock<Result<Vec<Pack>, Problem>> = OnceLock::new();
    PACKS.get_or_init(|| {
        FILES
            .iter()
            .map(|[pack, directory, disclosure]| {
                let mut pack: Pack = read(pack)?;
                pack.bodies = read::<DirectoryFile>(directory)?.bodies;
                pack.matrix = read::<DisclosureFile>(disclosure)?.matrix;
                Ok(pack)
            })
            .collect()
    })
}

fn read<T: for<'a> Deserialize<'a>>(text: &str) -> Result<T, Problem> {
    serde_json::from_str(text).map_err(|_| Problem::invariant("a shipped pack cannot be read"))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shipped_pack_can_be_read_and_fits_together() {
        let packs = all().as_ref().expect("packs that read");
        assert_eq!(packs.len(), FILES.len());
        for pack in packs {
            assert_eq!(pack.view.categories.iter().filter(|c| c.first).count(), 8);
            assert!(!pack.bodies.is_empty());
            for body in &pack.bodies {
                assert!(
                    body.services.iter().all(|s| has(&pack.view.services, s)),
                    "{}",
                    body.code
                );
            }
            for kind in BodyKind::ALL {
                let row = pack
                    .matrix
                    .get(kind)
                    .expect("a column for each kind of body");
                assert!(
                    DisclosedItem::ALL.iter().all(|item| row.contains_key(item)),
                    "{kind:?}"
                );
            }
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
}
