//! Who may open the desk: the slots of the vault.

use vault::{NewAccount, Passphrase};

use super::files::{said, write_whole};
use super::{Role, Session, account_of, role_bits};
use crate::ids::AccountId;
use crate::problem::Problem;

impl Session {
    /// Gives a new person a slot of their own and the store key sealed to them.
    /// The vault is written first: a slot without a record in the store opens
    /// nothing, a record without a slot would promise a login that fails.
    pub(crate) fn add_slot(
        &mut self,
        account: AccountId,
        login: &str,
        passphrase: &Passphrase,
        role: Role,
    ) -> Result<[u8; 32], Problem> {
        let file = self.vault_file();
        let cost = self.place.guess.cost();
        let desk = self.desk_mut()?;
        let new = NewAccount {
            account: account_of(account),
            login,
            passphrase,
            roles: role_bits(role),
            cost,
        };
        // An administrator without cases has a login but not the store's key.
        match role {
            Role::Administrator => desk.vault.add_waiting_account(&new),
            Role::Counsellor | Role::Supervisor | Role::DataOfficer => desk.vault.add_account(&new),
        }
        .map_err(said)?;
        let signing = desk
            .vault
            .signing_key_of(new.account)
            .ok_or_else(|| Problem::invariant("a new account has no signing key"))?;
        write_whole(&file, &desk.vault.to_bytes())?;
        Ok(signing.0)
    }
}
