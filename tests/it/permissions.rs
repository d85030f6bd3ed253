//! Who may make which call, and of whose records: every call by every role, and each call
//! about a case or a contact made against a case of each kind. `permissions.txt` is what came
//! of it; a cell that changes is a decision, and is reviewed.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use casework::api::{self, Who};
use casework::session::Role;
use serde_json::{Value, json};
use tests::{COUNSELLOR, Office, PASSPHRASE};

use crate::seals::{SALMA, with_salma};
use crate::team::{APART, KARIM, LISTS, requests, told, with_karim};

const OFFICER: &str = "three clouds over a quiet field";
const REASON: &str = "Un proche de l’équipe est concerné.";
/// The kinds of case that a call is made against.
const KINDS: [&str; 4] = ["own", "other", "sealed", "closed"];

/// Who sits at the desk, and with which role. A supervisor comes last, since they can change
/// most.
const READERS: [(&str, &str, Role); 3] = [
    ("samir", OFFICER, Role::DataOfficer),
    ("amal", COUNSELLOR, Role::Counsellor),
    ("salma", SALMA, Role::Supervisor),
];

type Requests = Vec<(&'static str, Value)>;

fn roles() -> String {
    let mut matrix = String::from(
        "call                   locked counsellor supervisor data_officer administrator\n",
    );
    for (name, who) in api::CALLS {
        let may = |role| if who.includes(role) { "yes" } else { "-" };
        writeln!(
            matrix,
            "{name:<22} {:<6} {:<10} {:<10} {:<12} {}",
            may(None),
            may(Some(Role::Counsellor)),
            may(Some(Role::Supervisor)),
            may(Some(Role::DataOfficer)),
            may(Some(Role::Administrator)),
        )
        .expect("a line");
    }
    matrix
}

/// A case of whoever is named, in which everything stands, and one request to each call.
fn case_of(office: &mut Office, login: &str, passphrase: &str) -> (Value, Requests) {
    office.sign_in(login, passphrase);
    let (case, requests) = requests(office);
    (case, requests)
}

/// The requests about a case of each kind: of the reader's own, of a colleague's, of one that
/// is sealed against both readers, of a closed one.
struct Records {
    amal: Requests,
    salma: Requests,
    other: Requests,
    sealed: Requests,
    closed: Requests,
}

impl Records {
    fn of(&self, login: &str, kind: &str) -> &Requests {
        match (kind, login) {
            ("own", "salma") => &self.salma,
            ("own", _) => &self.amal,
            ("other", _) => &self.other,
            ("sealed", _) => &self.sealed,
            _ => &self.closed,
        }
    }
}

fn office() -> (Office, Records) {
    let mut office = Office::new().set_up().with_counsellor();
    with_karim(&mut office);
    with_salma(&mut office);
    office.must(
        "add_account",
        json!({ "name": "Samir Essai", "login": "samir", "role": "data_officer", "language": "fr", "passphrase": OFFICER }),
    );
    let (_, amal) = case_of(&mut office, "amal", COUNSELLOR);
    let (_, salma) = case_of(&mut office, "salma", SALMA);
    let (_, other) = case_of(&mut office, "karim", KARIM);
    let (kept, sealed) = case_of(&mut office, "karim", KARIM);
    let (ended, closed) = case_of(&mut office, "amal", COUNSELLOR);
    office.sign_in("nadia", PASSPHRASE);
    office.must("seal_case", json!({ "case": kept["id"], "reason": REASON }));
    office.must("lock", json!({}));
    // Everything in it waits for something, and no call closes such a case.
    let changed = office
        .beside()
        .execute(
            "UPDATE case_file SET status = 'closed' WHERE code = ?1",
            [ended["code"].as_str()],
        )
        .expect("a closed case");
    assert_eq!(changed, 1);
    let records = Records {
        amal,
        salma,
        other,
        sealed,
        closed,
    };
    (office, records)
}

#[test]
fn the_permission_matrix_is_as_committed() {
    let (mut office, records) = office();
    // The table is whole: a call stands in it, or touches no record of a person.
    for (name, _) in api::CALLS {
        let about = records.amal.iter().any(|(call, _)| call == name);
        let apart = APART.contains(name) || LISTS.contains(name);
        assert!(about != apart, "{name}: who may open what it is about?");
    }
    let mut cells = Vec::new();
    for (login, passphrase, role) in READERS {
        office.sign_in(login, passphrase);
        for kind in KINDS {
            for (call, body) in records.of(login, kind) {
                let cell = match told(&mut office, call, body).as_str() {
                    "answered" => "yes".to_owned(),
                    "not_allowed" => "-".to_owned(),
                    codes => {
                        let codes: BTreeSet<&str> = codes.split(' ').collect();
                        codes.into_iter().collect::<Vec<_>>().join("+")
                    }
                };
                cells.push((*call, role, kind, cell));
            }
        }
    }
    for (call, role, kind, cell) in &cells {
        let who = api::CALLS
            .iter()
            .find_map(|(name, who)| (name == call).then_some(*who))
            .unwrap_or(Who::Anyone);
        // The role comes first, whatever the record.
        assert_eq!(
            cell == "-",
            !who.includes(Some(*role)),
            "{call}, {role:?}, {kind}"
        );
        // Sealed against them, or somebody else's: nothing is told but that.
        let barred = match (role, *kind) {
            (Role::Supervisor, "sealed") if *call == "break_glass" => "reason_needed",
            (Role::Supervisor, "sealed") => "case_sealed",
            (Role::Counsellor, "sealed" | "other") => "not_found",
            _ => continue,
        };
        assert!(
            cell == "-" || cell == barred,
            "{call}, {role:?}, {kind}: {cell}"
        );
    }
    let mut matrix = roles();
    writeln!(
        matrix,
        "\n{:<22} {:<13} {:<36} {:<12} {:<12} closed",
        "call about a case", "role", "own", "other", "sealed"
    )
    .expect("a line");
    for (call, _) in &records.amal {
        for (_, _, role) in READERS {
            let cell = |kind| {
                cells
                    .iter()
                    .find(|(name, of, at, _)| name == call && *of == role && *at == kind)
                    .map_or("?", |(.., cell)| cell.as_str())
            };
            let [own, other, sealed, closed] = KINDS.map(cell);
            let role = json!(role);
            let role = role.as_str().unwrap_or("?");
            writeln!(
                matrix,
                "{call:<22} {role:<13} {own:<36} {other:<12} {sealed:<12} {closed}"
            )
            .expect("a line");
        }
    }
    assert!(!matrix.contains('?'), "a cell is missing:\n{matrix}");
    committed(&matrix);
}

fn committed(matrix: &str) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("it/permissions.txt");
    if std::env::var_os("SANAD_BLESS").is_some() {
        fs::write(&file, matrix).expect("written");
    }
    let there = fs::read_to_string(&file).unwrap_or_default();
    assert!(
        there == *matrix,
        "the matrix changed: review it, then run with SANAD_BLESS=1\n{matrix}"
    );
}
