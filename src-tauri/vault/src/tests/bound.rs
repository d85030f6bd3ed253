//! A vault that is bound to a computer: what a copy of the folder alone is worth.

use super::*;
use crate::codec::Writer;
use crate::workstation::Binding;

const NEW: &str = "tabouret-cerise-orage";

/// The vault of two people, bound, and the key.
static BOUND: LazyLock<(Vec<u8>, [u8; 32])> = LazyLock::new(|| {
    let key = WorkstationKey::make().unwrap();
    let mut vault = two();
    vault.bind(&key).unwrap();
    (vault.to_bytes(), *key.as_bytes())
});

fn key() -> WorkstationKey {
    WorkstationKey::from_bytes(&BOUND.1).unwrap()
}

fn at_computer(
    bytes: &[u8],
    key: WorkstationKey,
    login: &str,
    passphrase: &Passphrase,
) -> Result<Vault, VaultError> {
    let mut locked = Locked::read(bytes)?;
    locked.bring(key);
    locked.unlock(login, passphrase)
}

#[test]
fn at_its_computer_a_bound_vault_opens_as_before() {
    let bytes = &BOUND.0;
    assert!(Locked::read(bytes).unwrap().is_bound());
    assert!(!Locked::read(&TWO.0).unwrap().is_bound());
    assert_eq!(Locked::read(bytes).unwrap().format_version(), 3);
    for (login, passphrase) in [("amina", amina()), ("youssef", youssef())] {
        let opened = at_computer(bytes, key(), login, &passphrase).unwrap();
        assert!(same_store(&opened, &two()));
        assert_eq!(opened.to_bytes(), *bytes);
        assert_eq!(opened.workstation().unwrap().as_bytes(), &BOUND.1);
    }
    for (login, passphrase) in [("amina", youssef()), ("nobody", amina()), ("", amina())] {
        assert_eq!(
            at_computer(bytes, key(), login, &passphrase).unwrap_err(),
            VaultError::WrongPassphrase
        );
    }
}

/// A thief with the folder tries passphrases, the right one among them.
#[test]
fn without_the_key_no_passphrase_is_even_looked_at() {
    HASHED.take();
    for (login, passphrase) in [
        ("amina", amina()),
        ("youssef", youssef()),
        ("nobody", amina()),
        ("", Passphrase::new("")),
    ] {
        assert_eq!(
            unlock(&BOUND.0, login, &passphrase).unwrap_err(),
            VaultError::WorkstationNeeded
        );
        let other = WorkstationKey::make().unwrap();
        assert_eq!(
            at_computer(&BOUND.0, other, login, &passphrase).unwrap_err(),
            VaultError::WorkstationNeeded
        );
    }
    assert_eq!(HASHED.take(), []);
    // Nor is there anything in the folder on which a program of their own could try one.
    let (header, ..) = Header::read(&BOUND.0).unwrap();
    let (bare, ..) = Header::read(&TWO.0).unwrap();
    let slot = bare.slot(AMINA).unwrap();
    assert!(
        slot.open(&bare.vault, &amina(), None).unwrap().is_some(),
        "the control"
    );
    let mut sealed = Writer::default();
    slot.write(&mut sealed);
    let sealed = sealed.bytes();
    let last = &sealed[sealed.len() - 116..];
    assert!(
        TWO.0.windows(last.len()).any(|part| part == last),
        "the control"
    );
    assert!(
        !BOUND
            .0
            .windows(16)
            .any(|part| last.windows(16).any(|one| one == part))
    );
    assert_eq!(
        header
            .slot(AMINA)
            .unwrap()
            .open(&header.vault, &amina(), None)
            .err(),
        Some(VaultError::WorkstationNeeded)
    );
}

#[test]
fn the_sheet_opens_it_without_the_key_and_gives_the_key_back() {
    let mut recovered = recover(&BOUND.0, &recovery_of_two()).unwrap();
    assert_eq!(recovered.workstation().unwrap().as_bytes(), &BOUND.1);
    recovered
        .reset_passphrase(AMINA, "amina", &Passphrase::new(NEW), KdfCost::FLOOR)
        .unwrap();
    let bytes = recovered.to_bytes();
    assert_eq!(
        unlock(&bytes, "amina", &Passphrase::new(NEW)).unwrap_err(),
        VaultError::WorkstationNeeded
    );
    assert!(at_computer(&bytes, key(), "amina", &Passphrase::new(NEW)).is_ok());
}

#[test]
fn no_changed_byte_of_a_bound_header_goes_unnoticed() {
    for at in 0..BOUND.0.len() {
        let mut bytes = BOUND.0.clone();
        bytes[at] ^= 1;
        assert!(
            at_computer(&bytes, key(), "amina", &amina()).is_err(),
            "byte {at}"
        );
        assert!(recover(&bytes, &recovery_of_two()).is_err(), "byte {at}");
    }
}

/// Somebody who can write the folder, and has an older copy of it, but no key.
#[test]
fn nobody_unbinds_it_or_binds_it_to_a_key_of_their_own() {
    let (bound, _, mac) = Header::read(&BOUND.0).unwrap();
    let (bare, _, bare_mac) = Header::read(&TWO.0).unwrap();
    let written = |header: &Header, mac: &[u8]| [header.body().as_slice(), mac].concat();
    // The flag of the vault, or of one slot.
    let mut flag = bound.clone();
    flag.set_binding(None);
    assert_eq!(
        Locked::read(&written(&flag, &mac)).unwrap_err(),
        VaultError::Damaged
    );
    let mut one = bound.clone();
    one.put_slot(bare.slot(AMINA).unwrap().clone()).unwrap();
    assert_eq!(
        Locked::read(&written(&one, &mac)).unwrap_err(),
        VaultError::Damaged
    );
    // All of them, with the slots of before.
    let mut all = bound.clone();
    all.set_binding(None);
    for account in [AMINA, YOUSSEF] {
        all.put_slot(bare.slot(account).unwrap().clone()).unwrap();
    }
    for mac in [mac, bare_mac] {
        assert_eq!(
            unlock(&written(&all, &mac), "amina", &amina()).unwrap_err(),
            VaultError::Damaged
        );
    }
    // A key of their own: the tag fits, and neither slot nor sheet does.
    let theirs = WorkstationKey::make().unwrap();
    let mut forged = bound.clone();
    let binding = Binding::make(&bound.vault, &theirs, &StoreKey::make().unwrap()).unwrap();
    forged.set_binding(Some(binding));
    let forged = written(&forged, &mac);
    assert_eq!(
        at_computer(&forged, theirs, "amina", &amina()).unwrap_err(),
        VaultError::Damaged
    );
    assert_eq!(
        recover(&forged, &recovery_of_two()).unwrap_err(),
        VaultError::Damaged
    );
    // A slot of one person in the place of another's.
    let mut bytes = BOUND.0.clone();
    let (a, y) = (bound.slot(AMINA).unwrap(), bound.slot(YOUSSEF).unwrap());
    assert_eq!(
        a.unbound(&VaultId([9; 16]), &key()).err(),
        Some(VaultError::Damaged)
    );
    assert!(y.unbound(&bound.vault, &key()).is_ok(), "the control");
    bytes.truncate(bytes.len() - 1);
    assert!(Locked::read(&bytes).is_err());
}

#[test]
fn bound_anew_it_wants_the_new_key_and_unbound_none() {
    let mut vault = at_computer(&BOUND.0, key(), "amina", &amina()).unwrap();
    let sealed = vault.sealed_at(YOUSSEF);
    let second = WorkstationKey::make().unwrap();
    vault.bind(&second).unwrap();
    assert_eq!(
        at_computer(&vault.to_bytes(), key(), "amina", &amina()).unwrap_err(),
        VaultError::WorkstationNeeded
    );
    assert!(at_computer(&vault.to_bytes(), second, "youssef", &youssef()).is_ok());
    vault.unbind().unwrap();
    assert!(vault.workstation().is_none());
    let bytes = vault.to_bytes();
    assert_eq!(Locked::read(&bytes).unwrap().format_version(), 1);
    assert!(unlock(&bytes, "amina", &amina()).is_ok());
    assert!(unlock(&bytes, "youssef", &youssef()).is_ok());
    // A code that waits is known by when its slot was sealed, and goes on waiting.
    assert_eq!(vault.sealed_at(YOUSSEF), sealed);
    assert_eq!(vault.generation(), 5);
}

#[test]
fn whatever_changes_in_a_bound_vault_stays_bound() {
    let mut vault = at_computer(&BOUND.0, key(), "amina", &amina()).unwrap();
    let new = Passphrase::new(NEW);
    assert_eq!(vault.is_own(&amina()), Ok(()));
    assert_eq!(vault.is_own(&new), Err(VaultError::WrongPassphrase));
    let code = ActivationCode::make().unwrap().passphrase();
    vault.add_account(&account(SALMA, "salma", &new)).unwrap();
    vault
        .change_passphrase(&amina(), &new, KdfCost::FLOOR)
        .unwrap();
    vault
        .renew_slot(&new, KdfCost::new(128, 3, 1).unwrap())
        .unwrap();
    vault
        .reset_passphrase(YOUSSEF, "youssef", &amina(), KdfCost::FLOOR)
        .unwrap();
    let whom = CodeFor {
        account: SALMA,
        login: None,
        roles: Some(Roles(5)),
        cost: KdfCost::FLOOR,
    };
    vault.give_code(&whom, &code).unwrap();
    let mut salma = at_computer(&vault.to_bytes(), key(), "salma", &code).unwrap();
    salma.activate(&code, &youssef(), KdfCost::FLOOR).unwrap();
    salma.change_store_key().unwrap();
    let sheet = salma.replace_recovery().unwrap();
    let bytes = salma.to_bytes();
    for (login, passphrase) in [
        ("amina", &new),
        ("youssef", &amina()),
        ("salma", &youssef()),
    ] {
        assert_eq!(
            unlock(&bytes, login, passphrase).unwrap_err(),
            VaultError::WorkstationNeeded
        );
        let opened = at_computer(&bytes, key(), login, passphrase).unwrap();
        assert!(same_store(&opened, &salma));
        assert!(same_store(&opened.again(), &salma));
        assert_eq!(opened.again().workstation().unwrap().as_bytes(), &BOUND.1);
    }
    assert!(recover(&bytes, &sheet).is_ok());
    let (header, ..) = Header::read(&bytes).unwrap();
    assert_eq!(
        header.slots().iter().filter(|slot| slot.is_bound()).count(),
        3
    );
}

#[test]
fn a_key_shows_nothing_of_itself() {
    let key = key();
    assert_eq!(format!("{key:?}"), "WorkstationKey(..)");
    assert!(!BOUND.0.windows(32).any(|part| part == key.as_bytes()));
    assert!(WorkstationKey::from_bytes(&[7; 31]).is_none());
    assert!(WorkstationKey::from_bytes(&[7; 33]).is_none());
}

proptest! {
    #[test]
    fn a_line_is_read_back_and_no_other_key_opens(bytes: [u8; 32], at in 0_usize..32, by in 1_u8..) {
        let key = WorkstationKey::from_bytes(&bytes).unwrap();
        let line: Vec<String> = key.groups().iter().map(|group| group.to_string()).collect();
        let line = line.join(" ");
        let read = WorkstationKey::read(&line).unwrap();
        prop_assert_eq!(read.as_bytes(), &bytes);
        prop_assert_eq!(key.first_difference(&line), None);
        prop_assert!(RecoveryKey::read(&line).is_err());

        let mut other = BOUND.1;
        other[at] ^= by;
        let other = WorkstationKey::from_bytes(&other).unwrap();
        let (header, ..) = Header::read(&BOUND.0).unwrap();
        let slot = header.slot(AMINA).unwrap();
        prop_assert_eq!(slot.unbound(&header.vault, &other).err(), Some(VaultError::Damaged));
        prop_assert!(!Locked::read(&BOUND.0).unwrap().bring(other));
    }
}
