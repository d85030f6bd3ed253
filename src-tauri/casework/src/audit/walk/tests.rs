//! Every byte of two hundred entries, every place, and everybody who would rewrite them.

use vault::{KdfCost, Language, Mode, NewAccount, NewVault, Passphrase, Roles, Vault};

use super::*;
use crate::audit::{DOMAIN, Entry, vouch};
use crate::ids::AccountId;
use crate::moment::Moment;

/// Somebody with keys of their own.
struct Person {
    id: AccountId,
    vault: Vault,
}

impl Person {
    fn new(number: u8) -> Self {
        let id = AccountId(uuid::Uuid::from_bytes([number; 16]));
        let passphrase = Passphrase::new("the kettle sings before dawn");
        let (vault, _) = Vault::create(&NewVault {
            mode: Mode::Real,
            language: Language::Fr,
            first: NewAccount {
                account: vault::AccountId([number; 16]),
                login: "somebody",
                passphrase: &passphrase,
                roles: Roles(1),
                cost: KdfCost::FLOOR,
            },
        })
        .expect("a vault");
        Self { id, vault }
    }

    fn key(&self) -> [u8; 32] {
        self.vault.public_signing_key().0
    }

    fn word(&self, role: &str) -> String {
        vouch(self.id, self.key(), role)
    }
}

/// The chain that these people leave.
struct Chain {
    rows: Vec<Row>,
}

fn moment(second: i64) -> Moment {
    Moment(chrono::DateTime::from_timestamp(1_795_000_000 + second, 0).expect("a moment"))
}

impl Chain {
    fn add(&mut self, by: &Person, role: &str, act: &str, fields: &str) {
        let seq = i64::try_from(self.rows.len()).expect("small") + 1;
        let previous = self.rows.last().map_or([0; 32], |row| row.hash);
        let entry = Entry {
            at: moment(seq),
            session: [7; 16],
            actor: by.id,
            role: role.to_owned(),
            act: act.to_owned(),
            object_kind: "case".to_owned(),
            object: vec![9; 16],
            fields: fields.to_owned(),
        };
        let mut row = Row {
            seq,
            entry,
            clock_back: false,
            previous,
            hash: [0; 32],
            signature: [0; 64],
        };
        seal(&mut row, by);
        self.rows.push(row);
    }

    /// Who may sign what, or the entry that may not say so.
    fn roster(&self) -> Result<Roster, i64> {
        let mut roster = Roster::default();
        for row in &self.rows {
            if !roster.learn(row) {
                return Err(row.seq);
            }
        }
        Ok(roster)
    }

    fn broken(&self) -> Option<i64> {
        match self.roster() {
            Ok(roster) => broken_behind(&self.rows, 0, &roster),
            Err(seq) => Some(seq),
        }
    }
}

/// The first place that does not fit behind so many entries that do.
fn broken_behind(rows: &[Row], known: usize, roster: &Roster) -> Option<i64> {
    let mut previous = known.checked_sub(1).map_or([0; 32], |last| rows[last].hash);
    for (row, seq) in rows.iter().zip(1..).skip(known) {
        if !fits(row, seq, &previous, roster) {
            return Some(seq);
        }
        previous = row.hash;
    }
    None
}

/// Gives an entry the hash and the signature that it would have had.
fn seal(row: &mut Row, by: &Person) {
    row.hash = row::hash_of(row.seq, &row.entry, row.clock_back, &row.previous);
    row.signature = by.vault.sign(DOMAIN, &row.hash);
}

/// Nadia, who supervises, and Amal, and two hundred entries of theirs.
fn office() -> (Person, Person, Chain) {
    let (nadia, amal) = (Person::new(1), Person::new(2));
    let mut chain = Chain { rows: Vec::new() };
    chain.add(
        &nadia,
        "supervisor",
        "confirm_recovery",
        &nadia.word("supervisor"),
    );
    chain.add(
        &nadia,
        "supervisor",
        "add_account",
        &amal.word("counsellor"),
    );
    while chain.rows.len() < 200 {
        if chain.rows.len().is_multiple_of(3) {
            chain.add(&nadia, "supervisor", "view_case", "");
        } else {
            chain.add(&amal, "counsellor", "add_note", "text");
        }
    }
    (nadia, amal, chain)
}

/// Each way in which one byte of an entry can be another one.
fn slips(row: &Row) -> Vec<Row> {
    let mut all = Vec::new();
    let mut slip = |change: &dyn Fn(&mut Row)| {
        let mut other = row.clone();
        change(&mut other);
        all.push(other);
    };
    let bit = |at: usize| 1u8 << (at % 8);
    for at in 0..8 {
        let mask = i64::from(bit(at)) << (8 * at);
        slip(&|one| one.seq ^= mask);
        let millis = row.entry.at.0.timestamp_millis() ^ mask;
        if let Some(other) = chrono::DateTime::from_timestamp_millis(millis) {
            slip(&|one| one.entry.at = Moment(other));
        }
    }
    for at in 0..16 {
        slip(&|one| one.entry.session[at] ^= bit(at));
        slip(&|one| one.entry.object[at] ^= bit(at));
        let mut actor = *row.entry.actor.0.as_bytes();
        actor[at] ^= bit(at);
        slip(&|one| one.entry.actor = AccountId(uuid::Uuid::from_bytes(actor)));
    }
    let texts: [fn(&mut Row) -> &mut String; 4] = [
        |one| &mut one.entry.role,
        |one| &mut one.entry.act,
        |one| &mut one.entry.object_kind,
        |one| &mut one.entry.fields,
    ];
    for text in texts {
        let before = text(&mut row.clone()).clone();
        for at in 0..before.len() {
            let mut bytes = before.clone().into_bytes();
            bytes[at] ^= 1;
            let changed = String::from_utf8(bytes).expect("ASCII");
            slip(&|one| text(one).clone_from(&changed));
        }
    }
    slip(&|one| one.clock_back = !one.clock_back);
    for at in 0..32 {
        slip(&|one| one.previous[at] ^= bit(at));
        slip(&|one| one.hash[at] ^= bit(at));
    }
    for at in 0..64 {
        slip(&|one| one.signature[at] ^= bit(at));
    }
    all
}

#[test]
fn every_byte_of_every_field_of_two_hundred_entries_is_guarded() {
    let (_, _, chain) = office();
    assert_eq!(chain.broken(), None);
    let roster = chain.roster().expect("a roster");
    let mut previous = [0; 32];
    let mut tried = 0;
    for (row, seq) in chain.rows.iter().zip(1..) {
        assert!(fits(row, seq, &previous, &roster));
        for (at, slip) in slips(row).iter().enumerate() {
            assert!(
                !fits(slip, seq, &previous, &roster),
                "entry {seq}, slip {at}"
            );
            tried += 1;
        }
        previous = row.hash;
    }
    assert!(tried > 200 * 190, "{tried}");
}

#[test]
fn what_is_taken_out_doubled_or_exchanged_is_found_where_it_was() {
    let (_, _, chain) = office();
    let roster = chain.roster().expect("a roster");
    for at in 0..chain.rows.len() {
        let seq = i64::try_from(at).expect("small") + 1;
        let found = |rows: &[Row]| broken_behind(rows, at, &roster);
        let mut without = chain.rows.clone();
        without.remove(at);
        // A chain that ends earlier is a whole chain: only a witness outside it knows better.
        let last = at + 1 == chain.rows.len();
        assert_eq!(found(&without), (!last).then_some(seq));
        let mut twice = chain.rows.clone();
        twice.insert(at, chain.rows[at].clone());
        assert_eq!(found(&twice), Some(seq + 1));
        for other in at + 1..chain.rows.len() {
            let mut rows = chain.rows.clone();
            rows.swap(at, other);
            assert_eq!(found(&rows), Some(seq), "{at} and {other}");
            // Renumbered, they stand in their places and are not what they were.
            rows[at].seq = seq;
            assert_eq!(found(&rows), Some(seq), "{other} as {at}");
        }
    }
    // Without who may sign, nothing holds.
    for at in [0, 1] {
        let mut rows = chain.rows.clone();
        rows.remove(at);
        assert!(Chain { rows }.broken().is_some());
    }
}

#[test]
fn nobody_rewrites_what_a_colleague_did() {
    let (nadia, amal, chain) = office();
    let karim = Person::new(3);
    // Karim holds the key of the store and signs with his own, or says that he is Amal.
    for start in 150..200 {
        for claims in [&amal, &karim, &nadia] {
            let mut rows = chain.rows.clone();
            for at in start..rows.len() {
                rows[at].previous = rows[at - 1].hash;
                rows[at].entry.actor = claims.id;
                rows[at].entry.act = "view_case".to_owned();
                seal(&mut rows[at], &karim);
            }
            let found = Chain { rows }.broken();
            assert_eq!(found, Some(i64::try_from(start).expect("small") + 1));
        }
    }
}

/// The chain up to an entry, and what a forger writes after it.
fn forged(chain: &Chain, upto: usize, words: &[(&Person, &str, &str)], by: &Person) -> Chain {
    let mut forged = Chain {
        rows: chain.rows[..upto].to_vec(),
    };
    for (claims, role, fields) in words {
        forged.add(claims, role, "save_preferences", fields);
        let last = forged.rows.len() - 1;
        seal(&mut forged.rows[last], by);
    }
    forged
}

#[test]
fn a_key_comes_from_a_supervisor_or_from_its_owner_and_never_comes_back() {
    let (nadia, amal, chain) = office();
    let (karim, fresh) = (Person::new(3), Person::new(4));
    let as_amal = vouch(amal.id, fresh.key(), "counsellor");
    let vault = [(nadia.id, nadia.key()), (amal.id, amal.key())];

    // A counsellor gives nobody a key.
    let by_amal = vouch(nadia.id, fresh.key(), "supervisor");
    let chain_of = |words: &[(&Person, &str, &str)], by: &Person| forged(&chain, 150, words, by);
    assert_eq!(
        chain_of(&[(&amal, "counsellor", &by_amal)], &amal).broken(),
        Some(151)
    );
    // Saying that one is a supervisor does not make one.
    assert_eq!(
        chain_of(&[(&amal, "supervisor", &by_amal)], &amal).broken(),
        Some(151)
    );
    // Nobody makes themselves one, and a stranger is nobody.
    let rises = vouch(amal.id, amal.key(), "supervisor");
    assert_eq!(
        chain_of(&[(&amal, "counsellor", &rises)], &amal).broken(),
        Some(151)
    );
    let stranger = vouch(karim.id, karim.key(), "supervisor");
    assert_eq!(
        chain_of(&[(&karim, "supervisor", &stranger)], &karim).broken(),
        Some(151)
    );

    // A key that says it is Amal's new one signs what follows; but the vault still holds the
    // old one, and the chain takes no key back.
    let taken = chain_of(
        &[(&amal, "counsellor", &as_amal), (&amal, "counsellor", "")],
        &fresh,
    );
    assert_eq!(taken.broken(), None);
    let roster = taken.roster().expect("a roster");
    assert_eq!(roster.against(&vault), Some(151));
    let back = amal.word("counsellor");
    let returned = chain_of(
        &[
            (&amal, "counsellor", &as_amal),
            (&amal, "counsellor", &back),
        ],
        &fresh,
    );
    assert_eq!(returned.broken(), Some(152));

    // A true reset: the supervisor says the new key, the vault holds it, and the old one signs
    // nothing from there on.
    let mut reset = Chain {
        rows: chain.rows.clone(),
    };
    reset.add(&nadia, "supervisor", "add_account", &as_amal);
    let vault = [(nadia.id, nadia.key()), (amal.id, fresh.key())];
    let roster = reset.roster().expect("a roster");
    assert_eq!((reset.broken(), roster.against(&vault)), (None, None));
    reset.add(&amal, "counsellor", "add_note", "");
    assert_eq!(reset.broken(), Some(202));
    // A key that the vault holds and the chain does not know yet is no alarm: the power was
    // cut between the two.
    assert_eq!(chain.roster().expect("a roster").against(&vault), None);
}

#[test]
fn a_changed_role_is_said_like_a_key() {
    let (nadia, amal, mut chain) = office();
    let karim = Person::new(3);
    chain.add(
        &nadia,
        "supervisor",
        "save_preferences",
        &amal.word("supervisor"),
    );
    chain.add(
        &amal,
        "supervisor",
        "add_account",
        &karim.word("counsellor"),
    );
    assert_eq!(chain.broken(), None);
    chain.add(
        &nadia,
        "supervisor",
        "save_preferences",
        &amal.word("counsellor"),
    );
    let late = Person::new(4);
    chain.add(&amal, "supervisor", "add_account", &late.word("counsellor"));
    assert_eq!(chain.broken(), Some(204));
}
