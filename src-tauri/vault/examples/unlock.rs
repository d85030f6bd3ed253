//! Unlocks a stored header and takes the keys of the database and the anchor.

use vault::{
    AccountId, KdfCost, Language, Locked, Mode, NewAccount, NewVault, Passphrase, Roles, Vault,
    VaultError,
};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let stored = stored_header()?;

    let locked = Locked::read(&stored)?;
    // Before anybody has typed anything: which language, and real cases or exercises?
    assert_eq!(
        (locked.mode(), locked.language()),
        (Mode::Training, Language::Ar)
    );

    let wrong = locked.unlock("أمينة", &Passphrase::new("ليست هذه هي العبارة"));
    assert_eq!(wrong.err(), Some(VaultError::WrongPassphrase));

    let vault = locked.unlock("أمينة", &Passphrase::new("القمر ينام تحت الجسر"))?;
    assert_eq!(vault.database_key().keyspec().len(), 67);
    let anchor = vault.generation().to_be_bytes();
    let mac = vault.anchor_key().mac(&anchor);
    assert!(vault.anchor_key().mac_is(&anchor, &mac));

    let signature = vault.sign("example", b"entry");
    assert!(vault::verify(
        &vault.public_signing_key(),
        "example",
        b"entry",
        &signature
    ));
    Ok(())
}

fn stored_header() -> Result<Vec<u8>, VaultError> {
    let passphrase = Passphrase::new("القمر ينام تحت الجسر");
    let first = NewAccount {
        account: AccountId([1; 16]),
        login: "أمينة",
        passphrase: &passphrase,
        roles: Roles(1),
        cost: KdfCost::FLOOR,
    };
    let (vault, _) = Vault::create(&NewVault {
        mode: Mode::Training,
        language: Language::Ar,
        first,
    })?;
    Ok(vault.to_bytes())
}
