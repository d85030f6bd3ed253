//! Lets a second person in: at once, or in two steps so that two people must agree.

use vault::{
    AccountId, KdfCost, Language, Locked, Mode, NewAccount, NewVault, Passphrase, Roles, Vault,
    VaultError,
};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let amina = Passphrase::new("la lune dort sous le pont");
    let youssef = Passphrase::new("tabouret-cerise-orage");
    let account = |number: u8, login, passphrase| NewAccount {
        account: AccountId([number; 16]),
        login,
        passphrase,
        roles: Roles(1),
        cost: KdfCost::FLOOR,
    };
    let (mut vault, _) = Vault::create(&NewVault {
        mode: Mode::Real,
        language: Language::Fr,
        first: account(1, "amina", &amina),
    })?;

    // The account exists, but cannot open the store yet.
    vault.add_waiting_account(&account(2, "youssef", &youssef))?;
    let waiting = Locked::read(&vault.to_bytes())?.unlock("youssef", &youssef);
    assert_eq!(waiting.err(), Some(VaultError::NotGranted));

    // Who holds the store key seals it to the new account.
    vault.grant(AccountId([2; 16]), Roles(1))?;
    let opened = Locked::read(&vault.to_bytes())?.unlock("youssef", &youssef)?;
    assert_eq!(opened.account(), Some(AccountId([2; 16])));
    Ok(())
}
