//! Makes a vault: the header to be stored, and the recovery sheet to be printed once.

use vault::{AccountId, KdfCost, Language, Mode, NewAccount, NewVault, Passphrase, Roles, Vault};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let passphrase = Passphrase::new("la lune dort sous le pont");
    passphrase.rules()?;
    let (vault, recovery) = Vault::create(&NewVault {
        mode: Mode::Real,
        language: Language::Fr,
        first: NewAccount {
            account: AccountId([1; 16]),
            login: "amina",
            passphrase: &passphrase,
            roles: Roles(0b11),
            cost: KdfCost::calibrate(),
        },
    })?;
    let header_to_store = vault.to_bytes();
    let groups_to_print = recovery.groups();
    assert_eq!(groups_to_print.len(), 14);

    // Set-up ends only when the sheet has been typed back from paper.
    let typed: String = groups_to_print
        .iter()
        .map(|group| format!("{} ", **group))
        .collect();
    assert_eq!(recovery.first_difference(&typed), None);
    assert!(!header_to_store.is_empty());
    Ok(())
}
