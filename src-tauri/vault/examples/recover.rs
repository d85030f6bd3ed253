//! Everybody has forgotten: the sheet opens the vault, a supervisor gets a new
//! passphrase, and a new sheet replaces the one that was used.

use vault::{
    AccountId, KdfCost, Language, Locked, Mode, NewAccount, NewVault, Opened, Passphrase,
    RecoveryKey, Roles, Vault,
};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let forgotten = Passphrase::new("la lune dort sous le pont");
    let amina = AccountId([1; 16]);
    let (vault, sheet) = Vault::create(&NewVault {
        mode: Mode::Real,
        language: Language::Fr,
        first: NewAccount {
            account: amina,
            login: "amina",
            passphrase: &forgotten,
            roles: Roles(1),
            cost: KdfCost::FLOOR,
        },
    })?;
    let typed: String = sheet
        .groups()
        .iter()
        .map(|group| format!("{}-", group.to_lowercase()))
        .collect();

    let mut vault =
        Locked::read(&vault.to_bytes())?.unlock_with_recovery(&RecoveryKey::read(&typed)?)?;
    assert_eq!(vault.opened(), Opened::WithRecoveryKey);

    let new = Passphrase::new("tabouret-cerise-orage");
    vault.reset_passphrase(amina, "amina", &new, KdfCost::FLOOR)?;
    let new_sheet = vault.replace_recovery()?;

    let stored = Locked::read(&vault.to_bytes())?;
    assert!(stored.unlock("amina", &new).is_ok());
    assert!(stored.unlock_with_recovery(&sheet).is_err());
    assert!(stored.unlock_with_recovery(&new_sheet).is_ok());
    Ok(())
}
