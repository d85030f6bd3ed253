//! What only the real cost of a passphrase shows, and a header that must open for ever.

use vault::{KdfCost, Language, Locked, Mode, Opened, Passphrase, RecoveryKey, Roles, VaultError};

/// Written once by the first version and never again. Its keys and its signature were
/// also computed from these bytes with another library (Python's cryptography).
const FIRST_FORMAT: &[u8] = include_bytes!("first_format.bin");
const SHEET: &str = "R3AD-3FQ3-ERS6-7C2G-6MFG-FRQF-AV68-29G9-3GNK-GNQ6-ZMDQ-3CNK-0F9G-NMFD";
const KEYSPEC: &str = "x'bb73bac2a5afb80ebb44cbeee387b8f01f3519d43e0938ff6c91f0144875a3c3'";
const ANCHOR: &str = "8161cee972daf3890fbb2ac15aa9023584ea3283405d38f74265b23441bf3a73";
const DIGEST: &str = "d23ef2fe4af287654da43e7e5539a9b042f77b893926722c131834d17a47b413";
const SIGNATURE: &str = "88d80940d03e3fa5f7dece9748442d040214151933d3404b8e716b0777e6861fa076fb10057ca073998771c0e05af50a45d07eadf9f8971ba662f591565c3809";

fn passphrase() -> Passphrase {
    Passphrase::new("القمر ينام تحت الجسر")
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[test]
fn the_first_header_ever_written_still_opens_and_gives_the_same_keys() {
    let locked = Locked::read(FIRST_FORMAT).unwrap();
    assert_eq!(
        (locked.mode(), locked.language()),
        (Mode::Training, Language::Ar)
    );
    let vault = locked.unlock("أمينة", &passphrase()).unwrap();
    assert_eq!(
        vault.database_key().keyspec().as_slice(),
        KEYSPEC.as_bytes()
    );
    assert_eq!(hex(&vault.anchor_key().mac(b"anchor")), ANCHOR);
    assert_eq!(
        hex(&vault.digest_key().digest("golden", b"message")),
        DIGEST
    );
    assert_eq!(hex(&vault.sign("golden", b"message")), SIGNATURE);
    assert_eq!(
        vault.accounts(),
        [(vault.account().unwrap(), Some(Roles(3)))]
    );
    assert_eq!(vault.to_bytes(), FIRST_FORMAT);

    let recovered = locked
        .unlock_with_recovery(&RecoveryKey::read(SHEET).unwrap())
        .unwrap();
    assert_eq!(recovered.opened(), Opened::WithRecoveryKey);
    assert_eq!(
        recovered.database_key().keyspec().as_slice(),
        KEYSPEC.as_bytes()
    );
}

#[test]
fn the_floor_is_what_the_promise_says() {
    assert_eq!(
        (KdfCost::FLOOR.memory_kib(), KdfCost::FLOOR.passes()),
        (64 * 1024, 3)
    );
    assert_eq!(KdfCost::new(64 * 1024 - 1, 3, 1), Err(VaultError::WeakKdf));
    // Even when told to use less memory than the floor.
    assert_eq!(KdfCost::calibrate_within(1024), KdfCost::FLOOR);
}
