//! The adversary's tests: somebody holds the header and may change what they like.
//! They run with a cheap passphrase hash, which exists in this crate's unit tests only.

use std::sync::LazyLock;

use proptest::prelude::*;

use crate::cost::tests::HASHED;
use crate::grant::{Grant, Terms};
use crate::header::Header;
use crate::keys::{HeaderKey, KeyPairs, StoreKey};
use crate::slot::{LockWith, LoginTag, Mark, Slot};
use crate::*;

mod bound;

const AMINA: AccountId = AccountId([1; 16]);
const YOUSSEF: AccountId = AccountId([2; 16]);
const SALMA: AccountId = AccountId([3; 16]);

fn amina() -> Passphrase {
    Passphrase::new("la lune dort sous le pont")
}

fn youssef() -> Passphrase {
    Passphrase::new("القمر ينام تحت الجسر")
}

fn account<'a>(account: AccountId, login: &'a str, passphrase: &'a Passphrase) -> NewAccount<'a> {
    NewAccount {
        account,
        login,
        passphrase,
        roles: Roles(5),
        cost: KdfCost::FLOOR,
    }
}

fn create() -> (Vault, RecoveryKey) {
    let passphrase = amina();
    let first = account(AMINA, "amina", &passphrase);
    Vault::create(&NewVault {
        mode: Mode::Real,
        language: Language::Fr,
        first,
    })
    .unwrap()
}

/// A vault of two people, made once.
static TWO: LazyLock<(Vec<u8>, String)> = LazyLock::new(|| {
    let (mut vault, recovery) = create();
    vault
        .add_account(&account(YOUSSEF, "youssef", &youssef()))
        .unwrap();
    (
        vault.to_bytes(),
        recovery
            .groups()
            .iter()
            .map(|group| group.to_string())
            .collect(),
    )
});

fn two() -> Vault {
    unlock(&TWO.0, "amina", &amina()).unwrap()
}

fn recovery_of_two() -> RecoveryKey {
    RecoveryKey::read(&TWO.1).unwrap()
}

fn unlock(bytes: &[u8], login: &str, passphrase: &Passphrase) -> Result<Vault, VaultError> {
    Locked::read(bytes)?.unlock(login, passphrase)
}

fn recover(bytes: &[u8], key: &RecoveryKey) -> Result<Vault, VaultError> {
    Locked::read(bytes)?.unlock_with_recovery(key)
}

fn same_store(a: &Vault, b: &Vault) -> bool {
    a.database_key().keyspec() == b.database_key().keyspec()
}

/// A header changed by somebody who cannot authenticate it, with the old code kept.
fn tampered(change: impl FnOnce(&mut Header)) -> Vec<u8> {
    let (mut header, _, mac) = Header::read(&TWO.0).unwrap();
    change(&mut header);
    let mut bytes = header.body();
    bytes.extend_from_slice(&mac);
    assert_ne!(bytes, TWO.0);
    bytes
}

// ---- It works ----

#[test]
fn everybody_opens_the_same_store() {
    let amina = two();
    let youssef = unlock(&TWO.0, "youssef", &youssef()).unwrap();
    let recovered = recover(&TWO.0, &recovery_of_two()).unwrap();
    assert!(same_store(&amina, &youssef) && same_store(&amina, &recovered));
    assert!(!same_store(&amina, &create().0));
    assert_eq!(amina.account(), Some(AMINA));
    assert_eq!(youssef.opened(), Opened::By(YOUSSEF));
    assert_eq!(
        (recovered.account(), recovered.opened()),
        (None, Opened::WithRecoveryKey)
    );
    assert_eq!(amina.generation(), 2);
    assert_eq!(
        amina.accounts(),
        [(AMINA, Some(Roles(5))), (YOUSSEF, Some(Roles(5)))]
    );
    let mac = amina.anchor_key().mac(b"anchor");
    assert!(youssef.anchor_key().mac_is(b"anchor", &mac));
    assert!(!youssef.anchor_key().mac_is(b"anchos", &mac));
}

#[test]
fn signatures_are_personal() {
    let (amina, youssef) = (two(), unlock(&TWO.0, "youssef", &youssef()).unwrap());
    let signature = youssef.sign("audit", b"entry");
    assert!(verify(
        &amina.signing_key_of(YOUSSEF).unwrap(),
        "audit",
        b"entry",
        &signature
    ));
    assert!(!verify(
        &amina.public_signing_key(),
        "audit",
        b"entry",
        &signature
    ));
    assert_eq!(
        youssef.public_signing_key(),
        amina.signing_key_of(YOUSSEF).unwrap()
    );
}

#[test]
fn reading_and_writing_gives_the_same_bytes() {
    assert_eq!(two().to_bytes(), TWO.0);
    let (header, body, _) = Header::read(&TWO.0).unwrap();
    assert_eq!(header.body(), body);
}

#[test]
fn what_may_be_known_before_unlocking_and_nothing_else() {
    let locked = Locked::read(&TWO.0).unwrap();
    assert_eq!(locked.mode(), Mode::Real);
    assert_eq!(locked.language(), Language::Fr);
    assert_eq!(locked.vault_id(), two().vault_id());
    assert_eq!(locked.format_version(), 1);
    assert!(!TWO.0.windows(5).any(|window| window == b"amina"));
    assert_eq!(VaultId([0xab; 16]).to_string(), "ABAB-ABAB");
}

#[test]
fn a_login_is_found_however_it_is_typed_and_a_passphrase_in_either_form() {
    let composed = Passphrase::new("\u{e9}t\u{e9} \u{e0} la plage de Sal\u{e9}");
    let decomposed = Passphrase::new("e\u{301}te\u{301} a\u{300} la plage de Sale\u{301}");
    let mut vault = two();
    vault
        .add_account(&account(SALMA, "Salm\u{e9}", &composed))
        .unwrap();
    for login in ["salm\u{e9}", " SALME\u{301} ", "\u{200f}Salm\u{e9}\u{200f}"] {
        assert!(unlock(&vault.to_bytes(), login, &decomposed).is_ok());
    }
    assert_eq!(
        vault.rename_login(YOUSSEF, "SALM\u{c9}"),
        Err(VaultError::LoginTaken)
    );
    assert_eq!(
        vault.rename_login(YOUSSEF, " \u{200f}\u{a0}"),
        Err(VaultError::LoginEmpty)
    );
    vault.rename_login(YOUSSEF, "يوسف").unwrap();
    assert!(unlock(&vault.to_bytes(), "يوسف", &youssef()).is_ok());
    assert!(unlock(&vault.to_bytes(), "youssef", &youssef()).is_err());
}

#[test]
fn a_wrong_passphrase_and_an_unknown_login_get_one_answer() {
    for (login, passphrase) in [
        ("amina", youssef()),
        ("youssef", amina()),
        ("salma", amina()),
        ("", amina()),
        ("amina", Passphrase::new("")),
    ] {
        assert_eq!(
            unlock(&TWO.0, login, &passphrase).unwrap_err(),
            VaultError::WrongPassphrase
        );
    }
}

/// Otherwise a stopwatch says who works here.
#[test]
fn an_unknown_login_costs_one_hash_of_a_cost_in_use() {
    let mut vault = two();
    let dearer = KdfCost::new(128, 3, 1).unwrap();
    vault.renew_slot(&amina(), dearer).unwrap();
    let bytes = vault.to_bytes();
    let hashed = |login: &str| {
        HASHED.take();
        assert!(unlock(&bytes, login, &Passphrase::new("wrong")).is_err());
        HASHED.take()
    };
    assert_eq!(hashed("amina"), [dearer]);
    assert_eq!(hashed("youssef"), [KdfCost::FLOOR]);
    let mut seen = Vec::new();
    for login in (0..20)
        .map(|n| format!("unknown {n}"))
        .chain([String::new()])
    {
        let first = hashed(&login);
        assert_eq!(first.len(), 1);
        assert_eq!(
            hashed(&login),
            first,
            "the same login must always cost the same"
        );
        seen.extend(first);
    }
    assert!(seen.contains(&dearer) && seen.contains(&KdfCost::FLOOR));
}

// ---- Changes ----

#[test]
fn a_new_passphrase_replaces_the_old_one_and_keeps_the_keys() {
    let mut vault = two();
    let key = vault.public_signing_key();
    let new = Passphrase::new("tabouret-cerise-orage");
    assert_eq!(
        vault.change_passphrase(&youssef(), &new, KdfCost::FLOOR),
        Err(VaultError::WrongPassphrase)
    );
    assert_eq!(
        vault.change_passphrase(&amina(), &Passphrase::new("court"), KdfCost::FLOOR),
        Err(VaultError::Passphrase(PassphraseRule::TooShort { min: 15 }))
    );
    assert_eq!(vault.to_bytes(), TWO.0);
    vault
        .change_passphrase(&amina(), &new, KdfCost::FLOOR)
        .unwrap();
    assert_eq!(vault.generation(), 3);
    let bytes = vault.to_bytes();
    assert_eq!(
        unlock(&bytes, "amina", &amina()).unwrap_err(),
        VaultError::WrongPassphrase
    );
    let again = unlock(&bytes, "amina", &new).unwrap();
    assert!(same_store(&again, &vault));
    assert_eq!(again.public_signing_key(), key);
}

#[test]
fn the_cost_is_raised_but_never_lowered() {
    let mut vault = two();
    let dearer = KdfCost::new(128, 3, 1).unwrap();
    vault.renew_slot(&amina(), dearer).unwrap();
    assert_eq!(vault.cost_of(AMINA), Some(dearer));
    vault.renew_slot(&amina(), KdfCost::FLOOR).unwrap();
    assert_eq!(
        (vault.cost_of(AMINA), vault.generation()),
        (Some(dearer), 3)
    );
    assert!(unlock(&vault.to_bytes(), "amina", &amina()).is_ok());
}

#[test]
fn a_change_is_tried_on_a_copy() {
    let vault = two();
    let mut next = vault.again();
    let new = Passphrase::new("tabouret-cerise-orage");
    next.change_passphrase(&amina(), &new, KdfCost::FLOOR)
        .unwrap();
    assert_eq!(vault.to_bytes(), TWO.0);
    assert!(same_store(
        &unlock(&next.to_bytes(), "amina", &new).unwrap(),
        &vault
    ));
    // A hash of this crate's tests takes no time, so the machine bears more.
    let opened = unlock(&vault.to_bytes(), "amina", &amina()).unwrap();
    assert_eq!(opened.dearer(), Some(KdfCost::new(128, 3, 1).unwrap()));
    assert_eq!(vault.cost_of(AMINA), Some(KdfCost::FLOOR));
}

#[test]
fn an_account_waits_until_it_is_granted() {
    let mut vault = two();
    let passphrase = Passphrase::new("tabouret-cerise-orage");
    vault
        .add_waiting_account(&account(SALMA, "salma", &passphrase))
        .unwrap();
    assert_eq!(
        unlock(&vault.to_bytes(), "salma", &passphrase).unwrap_err(),
        VaultError::NotGranted
    );
    assert_eq!(
        unlock(&vault.to_bytes(), "salma", &amina()).unwrap_err(),
        VaultError::WrongPassphrase
    );
    assert_eq!(vault.accounts()[2], (SALMA, None));
    vault.grant(SALMA, Roles(9)).unwrap();
    let salma = unlock(&vault.to_bytes(), "salma", &passphrase).unwrap();
    assert_eq!(salma.accounts()[2], (SALMA, Some(Roles(9))));
    assert_eq!(
        vault.grant(AccountId([9; 16]), Roles(1)),
        Err(VaultError::UnknownAccount)
    );
    assert_eq!(
        vault.grant(AccountId([0; 16]), Roles(1)),
        Err(VaultError::UnknownAccount)
    );
}

#[test]
fn a_code_opens_until_the_person_has_chosen_a_passphrase() {
    let mut vault = two();
    let code = ActivationCode::make().unwrap().passphrase();
    let salma = CodeFor {
        account: SALMA,
        login: Some("salma"),
        roles: Some(Roles(1)),
        cost: KdfCost::FLOOR,
    };
    assert_eq!(
        vault.give_code(
            &CodeFor {
                login: None,
                ..salma
            },
            &code
        ),
        Err(VaultError::UnknownAccount)
    );
    assert_eq!(
        vault.give_code(
            &CodeFor {
                login: Some("amina"),
                ..salma
            },
            &code
        ),
        Err(VaultError::LoginTaken)
    );
    assert_eq!(
        vault.give_code(
            &CodeFor {
                account: AMINA,
                ..salma
            },
            &code
        ),
        Err(VaultError::AccountNeeded)
    );
    vault.give_code(&salma, &code).unwrap();
    let given = vault.sealed_at(SALMA);
    let first = vault.signing_key_of(SALMA);

    let mut own = unlock(&vault.to_bytes(), "salma", &code).unwrap();
    let chosen = Passphrase::new("tabouret-cerise-orage");
    assert_eq!(
        own.activate(&chosen, &chosen, KdfCost::FLOOR),
        Err(VaultError::WrongPassphrase)
    );
    own.activate(&code, &chosen, KdfCost::FLOOR).unwrap();
    assert_ne!(own.sealed_at(SALMA), given);
    assert_ne!(
        own.signing_key_of(SALMA),
        first,
        "nobody had these keys in hand"
    );
    let bytes = own.to_bytes();
    assert_eq!(
        unlock(&bytes, "salma", &code).unwrap_err(),
        VaultError::WrongPassphrase
    );
    let mut again = unlock(&bytes, "salma", &chosen).unwrap();
    assert!(same_store(&again, &vault));

    // Forgotten: the login stays, and so does everything that was granted.
    again.grant(YOUSSEF, Roles(2)).unwrap();
    let bytes = again.to_bytes();
    let mut vault = unlock(&bytes, "amina", &amina()).unwrap();
    vault
        .give_code(
            &CodeFor {
                login: None,
                ..salma
            },
            &code,
        )
        .unwrap();
    let bytes = vault.to_bytes();
    assert!(unlock(&bytes, "salma", &code).is_ok());
    assert!(unlock(&bytes, "youssef", &youssef()).is_ok());
    assert_eq!(
        unlock(&bytes, "salma", &chosen).unwrap_err(),
        VaultError::WrongPassphrase
    );

    // The store key can be taken from somebody who keeps the login, but not from oneself.
    vault.withdraw(SALMA).unwrap();
    assert_eq!(
        unlock(&vault.to_bytes(), "salma", &code).unwrap_err(),
        VaultError::NotGranted
    );
    assert_eq!(vault.withdraw(AMINA), Err(VaultError::AccountNeeded));
}

#[test]
fn accounts_and_logins_are_unique_and_zero_is_reserved() {
    let mut vault = two();
    let add = |vault: &mut Vault, id, login| vault.add_account(&account(id, login, &amina()));
    assert_eq!(
        add(&mut vault, AMINA, "salma"),
        Err(VaultError::AccountTaken)
    );
    assert_eq!(
        add(&mut vault, AccountId([0; 16]), "salma"),
        Err(VaultError::AccountTaken)
    );
    assert_eq!(
        add(&mut vault, SALMA, "YOUSSEF"),
        Err(VaultError::LoginTaken)
    );
    assert_eq!(add(&mut vault, SALMA, "  "), Err(VaultError::LoginEmpty));
    assert_eq!(vault.to_bytes(), TWO.0);
}

#[test]
fn the_granter_may_leave_or_forget_and_everybody_else_still_opens() {
    // Amina let Youssef and the recovery sheet in.
    let mut youssef_vault = unlock(&TWO.0, "youssef", &youssef()).unwrap();
    let new = Passphrase::new("tabouret-cerise-orage");
    youssef_vault
        .reset_passphrase(AMINA, "amina", &new, KdfCost::FLOOR)
        .unwrap();
    let bytes = youssef_vault.to_bytes();
    assert!(unlock(&bytes, "amina", &new).is_ok());
    assert!(unlock(&bytes, "amina", &amina()).is_err());
    assert!(unlock(&bytes, "youssef", &youssef()).is_ok());
    assert!(recover(&bytes, &recovery_of_two()).is_ok());

    youssef_vault.remove_account(AMINA).unwrap();
    let bytes = youssef_vault.to_bytes();
    assert_eq!(
        unlock(&bytes, "amina", &new).unwrap_err(),
        VaultError::WrongPassphrase
    );
    assert!(unlock(&bytes, "youssef", &youssef()).is_ok());
    assert!(recover(&bytes, &recovery_of_two()).is_ok());
    assert_eq!(
        youssef_vault.remove_account(YOUSSEF),
        Err(VaultError::AccountNeeded)
    );
    assert_eq!(
        recover(&bytes, &recovery_of_two())
            .unwrap()
            .remove_account(YOUSSEF),
        Err(VaultError::AccountNeeded)
    );
    let own = youssef_vault.reset_passphrase(YOUSSEF, "youssef", &new, KdfCost::FLOOR);
    assert_eq!(own, Err(VaultError::AccountNeeded));
}

#[test]
fn the_sheet_recovers_everything_and_is_replaced() {
    let mut vault = recover(&TWO.0, &recovery_of_two()).unwrap();
    let new = Passphrase::new("tabouret-cerise-orage");
    assert_eq!(
        vault.change_passphrase(&new, &new, KdfCost::FLOOR),
        Err(VaultError::NoAccount)
    );
    vault
        .reset_passphrase(AMINA, "amina", &new, KdfCost::FLOOR)
        .unwrap();
    let sheet = vault.replace_recovery().unwrap();
    // The session that used the old sheet goes on: it can still let people in.
    vault.add_account(&account(SALMA, "salma", &new)).unwrap();
    let bytes = vault.to_bytes();
    assert_eq!(
        recover(&bytes, &recovery_of_two()).unwrap_err(),
        VaultError::WrongRecoveryKey
    );
    assert!(same_store(&recover(&bytes, &sheet).unwrap(), &two()));
    for (login, passphrase) in [("amina", &new), ("youssef", &youssef()), ("salma", &new)] {
        assert!(
            same_store(&unlock(&bytes, login, passphrase).unwrap(), &two()),
            "{login}"
        );
    }
    // A later supervisor replaces the sheet again.
    let mut vault = unlock(&bytes, "amina", &new).unwrap();
    let third = vault.replace_recovery().unwrap();
    assert!(recover(&vault.to_bytes(), &third).is_ok());
    assert!(recover(&vault.to_bytes(), &sheet).is_err());
    assert!(unlock(&vault.to_bytes(), "salma", &new).is_ok());
}

#[test]
fn the_language_changes_and_is_authenticated() {
    let mut vault = two();
    vault.set_language(Language::Ar).unwrap();
    assert_eq!(
        Locked::read(&vault.to_bytes()).unwrap().language(),
        Language::Ar
    );
    let forged = tampered(|header| header.language = Language::Ar);
    assert_eq!(
        unlock(&forged, "amina", &amina()).unwrap_err(),
        VaultError::Damaged
    );
}

#[test]
fn a_full_vault_refuses_one_more_and_stays_readable() {
    let (mut vault, _) = create();
    let passphrase = amina();
    for n in 1_u16.. {
        let [high, low] = n.to_be_bytes();
        let mut id = [7; 16];
        (id[0], id[1]) = (high, low);
        let login = n.to_string();
        match vault.add_account(&account(AccountId(id), &login, &passphrase)) {
            Ok(()) => {}
            Err(error) => {
                assert_eq!((error, vault.accounts().len()), (VaultError::Full, 255));
                break;
            }
        }
    }
    assert!(vault.to_bytes().len() <= MAX_HEADER_BYTES);
    assert!(unlock(&vault.to_bytes(), "255", &passphrase).is_err());
    assert!(unlock(&vault.to_bytes(), "254", &passphrase).is_ok());
}

// ---- The adversary ----

#[test]
fn every_changed_byte_is_noticed() {
    let recovery = recovery_of_two();
    for at in 0..TWO.0.len() {
        for change in [0x01, 0xff] {
            let mut bytes = TWO.0.clone();
            bytes[at] ^= change;
            assert!(
                unlock(&bytes, "amina", &amina()).is_err(),
                "byte {at} by passphrase"
            );
            assert!(
                recover(&bytes, &recovery).is_err(),
                "byte {at} by recovery key"
            );
        }
    }
}

#[test]
fn every_shortened_or_lengthened_header_is_refused() {
    for length in 0..TWO.0.len() {
        assert_eq!(
            Locked::read(&TWO.0[..length]).unwrap_err(),
            VaultError::Damaged,
            "{length}"
        );
    }
    let mut longer = TWO.0.clone();
    longer.push(0);
    assert_eq!(Locked::read(&longer).unwrap_err(), VaultError::Damaged);
    longer.resize(MAX_HEADER_BYTES + 1, 0);
    assert_eq!(Locked::read(&longer).unwrap_err(), VaultError::Damaged);
}

#[test]
fn a_later_format_says_so_whatever_follows() {
    let mut bytes = b"SANADVLT".to_vec();
    bytes.extend_from_slice(&[1, 2]);
    assert_eq!(
        Locked::read(&bytes).unwrap_err(),
        VaultError::Newer { version: 258 }
    );
    bytes.resize(10_000_000, 7);
    assert_eq!(
        Locked::read(&bytes).unwrap_err(),
        VaultError::Newer { version: 258 }
    );
    assert_eq!(
        Locked::read(b"SANADVLT\0\0").unwrap_err(),
        VaultError::Damaged
    );
}

#[test]
fn a_cheaper_or_monstrous_hash_is_refused_before_it_runs() {
    let at = TWO
        .0
        .windows(14)
        .position(|w| w == [1, 1, 0, 0, 0, 64, 0, 0, 0, 3, 0, 0, 0, 1])
        .unwrap()
        + 2;
    for (memory, passes, lanes) in [
        (63_u32, 3_u32, 1_u32),
        (0, 3, 1),
        (64, 2, 1),
        (64, 0, 1),
        (u32::MAX, 3, 1),
        (64, 11, 1),
        (64, 3, 0),
        (64, 3, 5),
    ] {
        let mut bytes = TWO.0.clone();
        let forged = [memory, passes, lanes].map(u32::to_be_bytes).concat();
        bytes[at..at + 12].copy_from_slice(&forged);
        assert_eq!(Locked::read(&bytes).unwrap_err(), VaultError::WeakKdf);
    }
    // Within the range, but not what was sealed.
    let mut bytes = TWO.0.clone();
    bytes[at + 7] = 4;
    assert_eq!(
        unlock(&bytes, "amina", &amina()).unwrap_err(),
        VaultError::WrongPassphrase
    );
}

#[test]
fn a_slot_of_another_account_is_refused() {
    // Youssef puts his own slot, passphrase and all, in Amina's place.
    let forged = tampered(|header| {
        let mut slot = header.slot(YOUSSEF).unwrap().clone();
        header.remove(YOUSSEF);
        slot.account = AMINA;
        slot.login = header.slot(AMINA).unwrap().login;
        header.put_slot(slot).unwrap();
    });
    assert_eq!(
        unlock(&forged, "amina", &youssef()).unwrap_err(),
        VaultError::WrongPassphrase
    );
    // Or only exchanges the logins.
    let forged = tampered(|header| {
        let (a, b) = (
            header.slot(AMINA).unwrap().login,
            header.slot(YOUSSEF).unwrap().login,
        );
        header.set_login(AMINA, b);
        header.set_login(YOUSSEF, a);
    });
    assert_eq!(
        unlock(&forged, "amina", &youssef()).unwrap_err(),
        VaultError::Damaged
    );
}

#[test]
fn a_slot_of_another_vault_or_of_yesterday_is_refused() {
    let other = create().0;
    let forged = tampered(|header| {
        let mut slot = Header::read(&other.to_bytes())
            .unwrap()
            .0
            .slot(AMINA)
            .unwrap()
            .clone();
        slot.login = header.slot(AMINA).unwrap().login;
        header.put_slot(slot).unwrap();
    });
    assert_eq!(
        unlock(&forged, "amina", &amina()).unwrap_err(),
        VaultError::WrongPassphrase
    );

    // The old passphrase leaked; its slot is put back into today's header.
    let mut vault = two();
    vault
        .change_passphrase(
            &amina(),
            &Passphrase::new("tabouret-cerise-orage"),
            KdfCost::FLOOR,
        )
        .unwrap();
    let (mut header, _, mac) = Header::read(&vault.to_bytes()).unwrap();
    header
        .put_slot(Header::read(&TWO.0).unwrap().0.slot(AMINA).unwrap().clone())
        .unwrap();
    let mut bytes = header.body();
    bytes.extend_from_slice(&mac);
    assert_eq!(
        unlock(&bytes, "amina", &amina()).unwrap_err(),
        VaultError::Damaged
    );
}

#[test]
fn roles_cannot_be_raised_and_grants_cannot_be_moved() {
    let forged = tampered(|header| {
        let mut grant = header.grant(YOUSSEF).unwrap().clone();
        grant.terms.roles = Roles(0xffff);
        header.put_grant(grant);
    });
    assert_eq!(
        unlock(&forged, "youssef", &youssef()).unwrap_err(),
        VaultError::Damaged
    );
    assert_eq!(
        unlock(&forged, "amina", &amina()).unwrap_err(),
        VaultError::Damaged
    );
    let forged = tampered(|header| {
        let mut grant = header.grant(AMINA).unwrap().clone();
        grant.terms.account = YOUSSEF;
        header.put_grant(grant);
    });
    assert_eq!(
        unlock(&forged, "youssef", &youssef()).unwrap_err(),
        VaultError::Damaged
    );
}

/// The header's code would notice too; but a slot must also hold on its own.
#[test]
fn a_slot_is_bound_to_its_public_keys() {
    let (header, _, _) = Header::read(&TWO.0).unwrap();
    let slot = header.slot(AMINA).unwrap();
    assert!(slot.open(&header.vault, &amina(), None).unwrap().is_some());
    let mut forged = slot.clone();
    forged.public.receive = header.slot(YOUSSEF).unwrap().public.receive;
    assert!(
        forged
            .open(&header.vault, &amina(), None)
            .unwrap()
            .is_none()
    );
    let mut forged = slot.clone();
    forged.public.sign = header.slot(YOUSSEF).unwrap().public.sign;
    assert!(
        forged
            .open(&header.vault, &amina(), None)
            .unwrap()
            .is_none()
    );
}

#[test]
fn slots_and_grants_in_another_order_or_twice_are_refused() {
    // Three grants of 191 bytes stand before the code, three slots before their count.
    let end = TWO.0.len() - 32;
    let grant = |n: usize| TWO.0[end - 191 * (3 - n)..end - 191 * (2 - n)].to_vec();
    let with_grants = |order: [usize; 3]| {
        let mut bytes = TWO.0[..end - 191 * 3].to_vec();
        order
            .iter()
            .for_each(|n| bytes.extend_from_slice(&grant(*n)));
        bytes.extend_from_slice(&TWO.0[end..]);
        Locked::read(&bytes)
    };
    assert!(with_grants([0, 1, 2]).is_ok());
    for order in [[1, 0, 2], [0, 2, 1], [0, 1, 1], [2, 2, 2]] {
        assert_eq!(with_grants(order).unwrap_err(), VaultError::Damaged);
    }
    // The recovery slot has no cost, so it is 12 bytes shorter than the others.
    let (people, length) = (8 + 2 + 16 + 1 + 1 + 8 + 4 + 8 + 280, 292);
    let mut bytes = TWO.0.clone();
    bytes[people..people + 2 * length].rotate_left(length);
    assert_eq!(Locked::read(&bytes).unwrap_err(), VaultError::Damaged);
    bytes[people..people + 2 * length].rotate_left(length);
    assert_eq!(bytes, TWO.0);
}

/// Somebody with the disk but without a passphrase builds a vault around the victim's
/// slot under a store key of their own, authenticated and signed without a fault.
#[test]
fn a_store_key_that_somebody_else_chose_is_refused() {
    let (mut header, _, _) = Header::read(&TWO.0).unwrap();
    let (evil_key, evil) = (StoreKey::make().unwrap(), KeyPairs::make().unwrap());
    let mallory = AccountId([0x66; 16]);
    let passphrase = Passphrase::new("tabouret-cerise-orage");
    let with = LockWith::Passphrase {
        login: LoginTag([6; 16]),
        passphrase: &passphrase,
        cost: KdfCost::FLOOR,
    };
    let mark = Mark::of(&evil_key, 1);
    header
        .put_slot(Slot::seal(&header.vault, mallory, with, &evil, mark, 3).unwrap())
        .unwrap();
    for account in [AccountId::RECOVERY, AMINA, YOUSSEF, mallory] {
        let terms = Terms {
            epoch: 1,
            account,
            roles: Roles(5),
            granted_by: mallory,
            granted_at: 3,
        };
        let recipient = header.slot(account).unwrap().public.receive;
        header.put_grant(Grant::make(&header.vault, terms, &recipient, &evil_key, &evil).unwrap());
    }
    let mut bytes = header.body();
    let mac = HeaderKey::derive(&evil_key).mac(&bytes);
    bytes.extend_from_slice(&mac);
    assert_eq!(
        unlock(&bytes, "amina", &amina()).unwrap_err(),
        VaultError::Damaged
    );
    assert_eq!(
        recover(&bytes, &recovery_of_two()).unwrap_err(),
        VaultError::Damaged
    );
}

#[test]
fn a_grant_signed_by_somebody_else_is_refused() {
    let vault = two();
    let stranger = KeyPairs::make().unwrap();
    let store_key = StoreKey::make().unwrap();
    let own = KeyPairs::make().unwrap();
    let terms = Terms {
        epoch: 1,
        account: AMINA,
        roles: Roles(1),
        granted_by: YOUSSEF,
        granted_at: 1,
    };
    let recipient = own.public().unwrap().receive;
    let grant = Grant::make(&vault.vault_id(), terms, &recipient, &store_key, &stranger).unwrap();
    assert!(
        grant
            .open(&vault.vault_id(), &own, &stranger.public_signing_key())
            .is_ok()
    );
    assert!(
        grant
            .open(&vault.vault_id(), &own, &vault.public_signing_key())
            .is_err()
    );
    assert!(
        grant
            .open(&VaultId([0; 16]), &own, &stranger.public_signing_key())
            .is_err()
    );
    assert!(
        grant
            .open(&vault.vault_id(), &stranger, &stranger.public_signing_key())
            .is_err()
    );
}

#[test]
fn nothing_secret_is_shown() {
    assert_eq!(
        format!("{:?} {:?}", two(), Locked::read(&TWO.0).unwrap()),
        "Vault(..) Locked(..)"
    );
    assert_eq!(format!("{:?}", recovery_of_two()), "RecoveryKey(..)");
}

#[test]
fn a_vault_can_be_handed_to_another_thread() {
    fn is_send<T: Send>() {}
    is_send::<Vault>();
    is_send::<Box<dyn Keychain>>();
}

proptest! {
    #[test]
    fn no_bytes_make_reading_panic(mut bytes: Vec<u8>, headed: bool) {
        if headed {
            bytes.splice(0..0, *b"SANADVLT\0\x01");
        }
        let _ = Locked::read(&bytes);
    }

    /// One encoding per value: whatever is accepted would be written the same way.
    #[test]
    fn what_is_accepted_is_canonical(at in 0..3000_usize, to: u8, at_too in 0..3000_usize, to_too: u8) {
        let mut bytes = TWO.0.clone();
        let length = bytes.len();
        bytes[at % length] = to;
        bytes[at_too % length] = to_too;
        if let Ok((header, body, mac)) = Header::read(&bytes) {
            prop_assert_eq!(header.body(), body.clone());
            prop_assert_eq!([body, mac.to_vec()].concat(), bytes);
        }
    }
}

// ---- Another store key ----

/// The old header, the new vault, and the sheet.
fn changed() -> (Vault, Vault, RecoveryKey) {
    let before = two();
    let mut after = before.again();
    after.change_store_key().unwrap();
    (before, after, recovery_of_two())
}

#[test]
fn everybody_who_stays_opens_the_new_store_key_without_being_asked() {
    let (before, after, sheet) = changed();
    assert!(!same_store(&before, &after));
    assert_eq!(
        (before.store_key_number(), after.store_key_number()),
        (1, 2)
    );
    let bytes = after.to_bytes();
    assert!(after.is_written_in(&bytes) && !after.is_written_in(&before.to_bytes()));
    let others = [
        unlock(&bytes, "amina", &amina()).unwrap(),
        unlock(&bytes, "youssef", &youssef()).unwrap(),
        recover(&bytes, &sheet).unwrap(),
    ];
    for other in &others {
        assert!(same_store(other, &after) && other.is_behind());
    }
    assert_eq!(Locked::read(&bytes).unwrap().format_version(), 2);
    assert_eq!(before.accounts(), after.accounts());
    // A mark of long ago is followed through all the keys since.
    let mut later = after;
    for _ in 0..5 {
        later.change_store_key().unwrap();
    }
    let bytes = later.to_bytes();
    assert!(same_store(
        &unlock(&bytes, "youssef", &youssef()).unwrap(),
        &later
    ));
    assert!(same_store(&recover(&bytes, &sheet).unwrap(), &later));
}

#[test]
fn who_was_shut_out_opens_the_new_store_key_with_nothing_they_kept() {
    let (before, _, _) = changed();
    let mut after = before.again();
    after.remove_account(YOUSSEF).unwrap();
    after.change_store_key().unwrap();
    let bytes = after.to_bytes();
    assert!(unlock(&bytes, "youssef", &youssef()).is_err());
    // The old header opens the old store key, and none of the new keys comes of that one.
    let old = unlock(&TWO.0, "youssef", &youssef()).unwrap();
    assert!(same_store(&old, &before) && !same_store(&old, &after));
    let (header, body, mac) = Header::read(&bytes).unwrap();
    assert!(!HeaderKey::derive(old.store_key()).mac_is(&body, &mac));
    // The old grant in the new header does not open either: it is of another epoch.
    let grant = Header::read(&TWO.0)
        .unwrap()
        .0
        .grant(AMINA)
        .cloned()
        .unwrap();
    let mut forged = header;
    forged.put_grant(grant);
    let mut bytes = forged.body();
    bytes.extend_from_slice(&HeaderKey::derive(old.store_key()).mac(&bytes));
    assert!(unlock(&bytes, "amina", &amina()).is_err());
}

#[test]
fn a_slot_that_is_sealed_anew_knows_the_present_key_by_itself() {
    let (_, after, _) = changed();
    let mut own = unlock(&after.to_bytes(), "amina", &amina()).unwrap();
    own.renew_slot(&amina(), KdfCost::FLOOR).unwrap();
    assert!(!own.is_behind());
    let mut own = unlock(&own.to_bytes(), "amina", &amina()).unwrap();
    assert!(same_store(&own, &after) && !own.is_behind());
    let generation = own.generation();
    own.renew_slot(&amina(), KdfCost::FLOOR).unwrap();
    assert_eq!(own.generation(), generation, "nothing was left to do");
    // The way is kept for who still needs it, and goes with the last of them.
    let mut other = unlock(&own.to_bytes(), "youssef", &youssef()).unwrap();
    other.renew_slot(&youssef(), KdfCost::FLOOR).unwrap();
    assert_eq!(Locked::read(&other.to_bytes()).unwrap().format_version(), 2);
    let sheet = other.replace_recovery().unwrap();
    let bytes = other.to_bytes();
    assert_eq!(Locked::read(&bytes).unwrap().format_version(), 1);
    assert!(same_store(&recover(&bytes, &sheet).unwrap(), &after));
    assert!(same_store(
        &unlock(&bytes, "youssef", &youssef()).unwrap(),
        &after
    ));
}

#[test]
fn a_store_key_for_which_the_one_before_does_not_vouch_is_refused() {
    let (_, after, sheet) = changed();
    let whole = after.to_bytes();
    let (header, _, _) = Header::read(&whole).unwrap();
    let authentic = |header: &Header| {
        let mut bytes = header.body();
        let mac = HeaderKey::derive(after.store_key()).mac(&bytes);
        bytes.extend_from_slice(&mac);
        bytes
    };
    assert!(unlock(&authentic(&header), "amina", &amina()).is_ok());
    // Even under a valid code: another root, another signature, no way at all.
    let step = header.successions()[0];
    let mut stranger = header.clone();
    stranger.epoch = 1;
    stranger.set_successions(Vec::new());
    let of_nobody = crate::succession::Succession::make(
        &header.vault,
        &StoreKey::make().unwrap(),
        step.to,
        step.at,
    );
    stranger.succeed(of_nobody).unwrap();
    let mut none = header.clone();
    none.set_successions(Vec::new());
    for forged in [stranger, none] {
        let bytes = authentic(&forged);
        assert!(unlock(&bytes, "amina", &amina()).is_err());
        assert!(recover(&bytes, &sheet).is_err());
    }
    for at in 0..whole.len() {
        let mut changed = whole.clone();
        changed[at] ^= 1;
        assert!(
            Locked::read(&changed)
                .and_then(|locked| locked.unlock_with_recovery(&sheet))
                .is_err(),
            "byte {at}"
        );
    }
}

#[test]
fn codes_that_wait_open_the_new_store_key() {
    let mut vault = two();
    let code = ActivationCode::make().unwrap();
    let whom = CodeFor {
        account: SALMA,
        login: Some("salma"),
        roles: Some(Roles(1)),
        cost: KdfCost::FLOOR,
    };
    vault.give_code(&whom, &code.passphrase()).unwrap();
    let sealed = vault.sealed_at(SALMA);
    vault.change_store_key().unwrap();
    assert_eq!(vault.sealed_at(SALMA), sealed);
    let bytes = vault.to_bytes();
    let mut salma = unlock(&bytes, "salma", &code.passphrase()).unwrap();
    let own = Passphrase::new("une porte verte sur la mer");
    salma
        .activate(&code.passphrase(), &own, KdfCost::FLOOR)
        .unwrap();
    let salma = unlock(&salma.to_bytes(), "salma", &own).unwrap();
    assert!(same_store(&salma, &vault) && !salma.is_behind());
}
