//! What an open desk does with the witnesses of its chain: the rule at unlock, when the
//! anchor is written again, and the verification that somebody asks for.

use chrono::Utc;
use rusqlite::Transaction;
use sha2::{Digest, Sha256};
use vault::Vault;

use super::anchor::{self, Anchor, Found};
use super::{Desk, Session};
use crate::audit::{self, Edited, Head, Roster, Walk};
use crate::choices::choices;
use crate::ids::AccountId;
use crate::moment::Moment;
use crate::problem::Problem;
use crate::store::Store;

choices! {
    /// How the store stands behind what a witness remembers.
    pub(crate) enum GapKind { OlderCopy = "older_copy", OlderKeys = "older_keys", AnchorMissing = "anchor_missing" }
    /// Who remembers where the chain ended.
    pub(crate) enum Witness { File = "file", Keyring = "keyring" }
}

/// A store that does not reach as far as a witness remembers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Gap {
    pub(crate) kind: GapKind,
    pub(crate) witness: Witness,
    pub(crate) seen_seq: i64,
    pub(crate) seen_at: Option<Moment>,
    pub(crate) seen_hash: [u8; 32],
    pub(crate) last_seq: i64,
    pub(crate) last_at: Option<Moment>,
}

/// The setting which says that this store has an anchor: one that is gone is then an event.
pub(crate) const ANCHORED: &str = "anchored";

/// The anchor is written after so many entries, or so many seconds, whichever comes first.
const ENTRIES: i64 = 32;
const SECONDS: i64 = 30;

/// How many of the newest entries are verified while somebody waits.
const CHECKED_AT_UNLOCK: i64 = 500;

/// How many entries one call of the whole verification looks at.
const SLICE: i64 = 1_000;

/// What an open desk knows of its witnesses.
pub(super) struct Watch {
    anchor: Option<Anchor>,
    /// No anchor of this desk says an older generation of the keys than this.
    floor: u64,
    /// Found at unlock, until an entry tells it. As long as it is not told, no witness is
    /// written over.
    gap: Option<Gap>,
    /// What the next entry says of keys that the chain does not know yet.
    words: Vec<String>,
}

/// What the rule at unlock found.
pub(super) struct Opened {
    pub(super) watch: Watch,
    pub(super) broken: Option<i64>,
}

/// How far a verification came, and how the chain stands against its witnesses.
pub(crate) struct Checked {
    pub(crate) walk: Walk,
    pub(crate) size: i64,
    pub(crate) gaps: Vec<Gap>,
    /// Which witnesses there are.
    pub(crate) witnesses: Vec<Witness>,
    /// Rows that were edited past Sanad; looked for once the whole chain fits.
    pub(crate) edited: Vec<Edited>,
}

/// The keys that the vault holds for those who may log in.
pub(super) fn keys_of(vault: &Vault) -> Vec<(AccountId, [u8; 32])> {
    vault
        .accounts()
        .into_iter()
        .filter_map(|(account, _)| {
            let key = vault.signing_key_of(account)?;
            Some((AccountId(uuid::Uuid::from_bytes(account.0)), key.0))
        })
        .collect()
}

/// Every key that a store of an earlier Sanad knows, with its owner and their role.
fn keys_before(sql: &Transaction<'_>) -> Result<Vec<(AccountId, [u8; 32], String)>, Problem> {
    let mut statement = sql.prepare(
        "SELECT k.account, k.key, a.role FROM account_key k JOIN account a ON a.id = k.account
         ORDER BY k.since, k.rowid",
    )?;
    let keys = statement
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
        .collect::<Result<_, _>>()?;
    Ok(keys)
}

/// Verifies the newest entries, and says which words the next entry must say.
fn tail(
    sql: &Transaction<'_>,
    head: &Head,
    vault: &Vault,
    me: AccountId,
    anchored: bool,
) -> Result<(Option<i64>, Vec<String>), Problem> {
    let (roster, refused) = Roster::read(sql)?;
    let from = (head.seq - CHECKED_AT_UNLOCK).max(0) + 1;
    if roster.is_empty() {
        if anchored || head.seq == 0 || refused.is_some() {
            return Ok((Some(refused.unwrap_or(1)), Vec::new()));
        }
        let before = keys_before(sql)?;
        let earlier = Roster::of_earlier(before.iter().map(|(who, key, _)| (*who, *key)));
        let words = before
            .iter()
            .map(|(who, key, role)| audit::vouch(*who, *key, role))
            .collect();
        let walk = audit::walk(sql, &earlier, from, CHECKED_AT_UNLOCK)?;
        return Ok((walk.broken, words));
    }
    let walk = audit::walk(sql, &roster, from, CHECKED_AT_UNLOCK)?;
    let wrong = refused.or_else(|| roster.against(&keys_of(vault)));
    let broken = match (walk.broken, wrong) {
        (Some(one), Some(other)) => Some(one.min(other)),
        (one, other) => one.or(other),
    };
    if broken.is_some() {
        return Ok((broken, Vec::new()));
    }
    let mine = vault.public_signing_key().0;
    let words = match roster.role(me) {
        Some(role) if !roster.knows(me, mine) => vec![audit::vouch(me, mine, role)],
        _ => Vec::new(),
    };
    Ok((None, words))
}

impl Session {
    /// The rule at unlock: the chain's newest entries, and the chain against its witnesses.
    pub(super) fn watch(
        &self,
        store: &mut Store,
        vault: &Vault,
        me: AccountId,
        head: &Head,
    ) -> Result<Opened, Problem> {
        let file = self.anchor_file();
        let (found, kept) = self.remembered(vault);
        let rescued = self.rescued;
        let (anchored, gaps, (broken, words)) = store.read(|sql| {
            let anchored: bool = sql.query_row(
                "SELECT EXISTS (SELECT 1 FROM setting WHERE name = ?1)",
                [ANCHORED],
                |row| row.get(0),
            )?;
            let told = anchored && !rescued;
            let gaps = gaps(sql, &found, kept.as_ref(), vault.generation(), told)?;
            Ok((anchored, gaps, tail(sql, head, vault, me, anchored)?))
        })?;
        let mut anchor = found.anchor().cloned();
        let gap = gaps
            .into_iter()
            .max_by_key(|gap| (gap.kind == GapKind::OlderCopy, gap.seen_seq));
        if gap.is_none() && anchor.is_none() && !anchored && !rescued {
            // A store of an earlier Sanad gets its first anchor before it says that it has one.
            let now = Moment(self.clock.now().with_timezone(&Utc));
            anchor = anchor::write(&file, vault, None, vault.generation(), head, now).ok();
        }
        let floor = match (&gap, &anchor) {
            (None, Some(anchor)) => anchor.generation,
            _ => vault.generation(),
        };
        let watch = Watch {
            anchor,
            floor,
            gap,
            words,
        };
        Ok(Opened { watch, broken })
    }

    /// What the file and the keyring remember. What was read of a damaged store is not
    /// held against them.
    fn remembered(&self, vault: &Vault) -> (Found, Option<Anchor>) {
        if self.rescued {
            return (Found::Absent, None);
        }
        let kept = self.keychain.as_deref();
        (
            anchor::read(&self.anchor_file(), vault),
            kept.and_then(|keychain| anchor::recall(keychain, vault)),
        )
    }

    /// The gap that no entry tells yet.
    pub(crate) fn gap(&self) -> Option<Gap> {
        self.desk().ok()?.watch.gap.clone()
    }

    /// Whether there is an anchor, so that the store may say so.
    pub(crate) fn is_anchored(&self) -> bool {
        self.desk().is_ok_and(|desk| desk.watch.anchor.is_some())
    }

    /// An entry tells the gap now, so the witnesses remember the end as it is.
    pub(crate) fn gap_is_told(&mut self) {
        let Desk::Open(desk) = &mut self.desk else {
            return;
        };
        if desk.watch.gap.take().is_some() {
            self.write_anchor();
        }
    }

    /// Writes the anchor when it is due, or when the desk is left, and the chain goes on
    /// from where it was. A failure keeps nobody from working: the next entry tries again.
    pub(super) fn anchor(&mut self, leaving: bool) {
        // What was read of a damaged store is no witness of the chain.
        if self.rescued {
            return;
        }
        let now = self.clock.now().with_timezone(&Utc);
        let Desk::Open(desk) = &mut self.desk else {
            return;
        };
        if desk.watch.gap.is_some() {
            return;
        }
        if let Some(anchor) = &desk.watch.anchor {
            let entries = desk.head.seq - anchor.seq;
            let seconds = (now - anchor.at.0).num_seconds().abs();
            let keys = desk.vault.generation() != anchor.generation;
            let due = keys || entries >= ENTRIES || entries > 0 && (leaving || seconds >= SECONDS);
            // A store that was exchanged under an open desk is for the next unlock to tell.
            if !due
                || !desk
                    .store
                    .read(|sql| anchor.stands_in(sql))
                    .unwrap_or(false)
            {
                return;
            }
        }
        self.write_anchor();
    }

    fn write_anchor(&mut self) {
        let now = Moment(self.clock.now().with_timezone(&Utc));
        let on_disk = self.read_header().map(|(header, _)| header.generation());
        let file = self.anchor_file();
        let Desk::Open(desk) = &mut self.desk else {
            return;
        };
        let watch = &mut desk.watch;
        // Keys that did not reach the disk are not remembered.
        let generation = on_disk
            .unwrap_or(watch.floor)
            .min(desk.vault.generation())
            .max(watch.floor);
        let before = watch.anchor.as_ref();
        let written = anchor::write(&file, &desk.vault, before, generation, &desk.head, now);
        if let Ok(written) = written {
            watch.floor = written.generation;
            watch.anchor = Some(written);
        }
    }

    /// Leaves the chain's end with every witness.
    pub(super) fn leave_anchors(&mut self) {
        self.anchor(true);
        if let (Desk::Open(desk), Some(keychain)) = (&self.desk, self.keychain.as_deref())
            && !self.rescued
            && desk.watch.gap.is_none()
            && let Some(anchor) = &desk.watch.anchor
        {
            anchor::leave(keychain, &desk.vault, anchor);
        }
    }

    /// Verifies a part of the chain from an entry on, who may sign it, and how it stands
    /// against its witnesses.
    pub(crate) fn verify_chain(&mut self, from: i64) -> Result<Checked, Problem> {
        let vault = &self.desk()?.vault;
        let (found, kept) = self.remembered(vault);
        let told = !self.rescued;
        let (keys, generation) = (keys_of(vault), vault.generation());
        let mut witnesses = Vec::new();
        witnesses.extend(found.anchor().map(|_| Witness::File));
        witnesses.extend(kept.as_ref().map(|_| Witness::Keyring));
        self.look(|tx| {
            let size = audit::size(tx)?;
            let (roster, refused) = Roster::read(tx)?;
            let wrong = refused
                .or_else(|| roster.is_empty().then_some(1))
                .or_else(|| roster.against(&keys));
            let walk = audit::walk(tx, &roster, from, SLICE)?.stopped_at(wrong);
            let gaps = gaps(tx, &found, kept.as_ref(), generation, told)?;
            let whole = walk.broken.is_none() && walk.next > size;
            let edited = if whole {
                audit::edited(tx)?
            } else {
                Vec::new()
            };
            Ok(Checked {
                walk,
                size,
                gaps,
                witnesses,
                edited,
            })
        })
    }
}

impl Session {
    /// The chain for whoever checks it elsewhere with public keys only: the keys that the
    /// vault knows, every entry, and a signature over all of it.
    pub(crate) fn export_chain(&mut self) -> Result<String, Problem> {
        let vault = &self.desk()?.vault;
        let mut text = format!("sanad-chain 1\nvault {}\n", audit::hex(&vault.vault_id().0));
        let mut keys = keys_of(vault);
        keys.sort();
        for (account, key) in keys {
            let account = account.0.simple();
            text.push_str(&format!("key {account} {}\n", audit::hex(&key)));
        }
        text.push_str(&self.look(|tx| audit::lines(tx))?);
        let digest: [u8; 32] = Sha256::digest(text.as_bytes()).into();
        let desk = self.desk()?;
        let signature = audit::hex(&desk.vault.sign(audit::CHECKPOINT, &digest));
        let account = desk.actor.id.0.simple();
        text.push_str(&format!("checkpoint {account} {signature}\n"));
        Ok(text)
    }
}

/// What the witnesses say against the store.
fn gaps(
    sql: &Transaction<'_>,
    found: &Found,
    kept: Option<&Anchor>,
    generation: u64,
    anchored: bool,
) -> Result<Vec<Gap>, Problem> {
    let mut gaps = Vec::new();
    match found {
        Found::There(anchor) => {
            gaps.extend(anchor::compare(sql, anchor, generation, Witness::File)?);
        }
        Found::Absent | Found::Unreadable if anchored => gaps.push(anchor::missing(sql)?),
        Found::Absent | Found::Unreadable => {}
    }
    if let Some(kept) = kept {
        gaps.extend(anchor::compare(sql, kept, generation, Witness::Keyring)?);
    }
    Ok(gaps)
}

impl Watch {
    /// With nothing out of order.
    pub(super) fn at(anchor: Anchor) -> Self {
        Self {
            floor: anchor.generation,
            anchor: Some(anchor),
            gap: None,
            words: Vec::new(),
        }
    }

    /// Where the chain ended when it was last remembered.
    pub(super) fn anchor(&self) -> Option<&Anchor> {
        self.anchor.as_ref()
    }

    /// Found at unlock, and told by no entry yet.
    pub(super) fn gap(&self) -> Option<&Gap> {
        self.gap.as_ref()
    }

    /// What the next entry says of keys.
    pub(super) fn words(&self) -> &[String] {
        &self.words
    }

    /// It was said.
    pub(super) fn said(&mut self) {
        self.words.clear();
    }
}
