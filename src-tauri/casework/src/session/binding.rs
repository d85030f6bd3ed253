//! A desk that is bound to this computer. Its key lies in the keyring and on paper; without it
//! nobody can try passphrases on a copy of the folder. The keyring is never its only holder: one
//! that is absent, locked, emptied or lying costs one line of typing, and whoever comes in with
//! that line fills it again. Who has lost both comes in with the recovery sheet.

use serde::Serialize;
use ts_rs::TS;
use vault::{KeychainError, Locked, VaultId, WorkstationKey};

use super::birth::misread_line;
use super::files::{Before, said};
use super::{Desk, Saved, Session, Tx};
use crate::choices::choices;
use crate::problem::{Problem, Reason};

choices! {
    /// What the computer's keyring does for the desk.
    pub(crate) enum Keyring { Keeps = "keeps", Empty = "empty", Silent = "silent" }
}

/// Whether the desk is bound to this computer.
#[derive(Debug, Serialize, TS)]
pub(crate) struct Binding {
    pub(crate) bound: bool,
    pub(crate) keyring: Keyring,
}

/// A line that is shown once, to be written down and typed back.
pub(crate) struct Line {
    pub(crate) groups: Vec<String>,
    pub(crate) vault: VaultId,
    pub(crate) language: words::Language,
}

/// The value of a desk in the keyring, which other desks of this computer do not touch.
fn name(vault: VaultId) -> String {
    let id: String = vault.0.iter().map(|b| format!("{b:02x}")).collect();
    format!("computer-{id}")
}

impl Session {
    /// Brings the computer's key to a vault that is bound to one: as it was typed, or as the
    /// keyring kept it. What is not this vault's key is not kept, whoever gave it.
    pub(super) fn at_computer(&self, mut header: Locked) -> Locked {
        if !header.is_bound() {
            return header;
        }
        let typed = self.brought.as_ref();
        if !typed.is_some_and(|key| header.bring(key.again()))
            && let Ok(key) = self.kept_key(header.vault_id())
        {
            header.bring(key);
        }
        header
    }

    fn kept_key(&self, vault: VaultId) -> Result<WorkstationKey, KeychainError> {
        let keychain = self.keychain.as_deref();
        let kept = keychain
            .ok_or(KeychainError::Unavailable)?
            .get(&name(vault))?;
        WorkstationKey::from_bytes(&kept).ok_or(KeychainError::Absent)
    }

    fn keep_key(&self, vault: VaultId, key: &WorkstationKey) {
        if let Some(keychain) = self.keychain.as_deref() {
            // One that fails asks for the line at the next unlock.
            let _kept = keychain.set(&name(vault), key.as_bytes());
        }
    }

    /// The line as somebody typed it from paper. It is right or wrong whatever the passphrase,
    /// so that the one is never taken for the other.
    pub(crate) fn bring_line(&mut self, typed: &str) -> Result<(), Problem> {
        if !matches!(self.desk, Desk::Closed) {
            return Err(Problem::refused(Reason::StoreExists));
        }
        self.take_hold()?;
        let (mut header, _) = self.read_header().map_err(said)?;
        if !header.is_bound() {
            return Err(Problem::refused(Reason::NotFound));
        }
        let key = WorkstationKey::read(typed).map_err(misread_line)?;
        if !header.bring(key.again()) {
            return Err(Problem::at("typed", Reason::LineWrong));
        }
        self.brought = Some(key);
        Ok(())
    }

    /// A line that has opened the desk fills the keyring again.
    pub(super) fn keep_brought(&mut self) {
        if let Some(key) = self.brought.take()
            && let Ok(desk) = self.desk()
            && desk.vault.workstation().is_some()
        {
            self.keep_key(desk.vault.vault_id(), &key);
        }
    }

    /// Whether the desk is bound, and what the keyring does for it.
    pub(crate) fn binding(&self) -> Result<Binding, Problem> {
        let vault = &self.desk()?.vault;
        let right = |kept: &WorkstationKey| {
            let key = vault.workstation();
            key.is_some_and(|key| key.as_bytes() == kept.as_bytes())
        };
        Ok(Binding {
            bound: vault.workstation().is_some(),
            keyring: self.keyring(vault.vault_id(), right),
        })
    }

    /// What the keyring answers; `right` knows this desk's key.
    pub(super) fn keyring(
        &self,
        vault: VaultId,
        right: impl FnOnce(&WorkstationKey) -> bool,
    ) -> Keyring {
        match self.kept_key(vault) {
            Ok(kept) if right(&kept) => Keyring::Keeps,
            Ok(_) | Err(KeychainError::Absent) => Keyring::Empty,
            Err(_) => Keyring::Silent,
        }
    }

    /// Makes a key for this computer, or another one. Nothing changes until its line was typed
    /// back.
    pub(crate) fn begin_binding(&mut self) -> Result<Line, Problem> {
        self.refuse_in_rescue("begin_binding")?;
        let key = WorkstationKey::make().map_err(said)?;
        self.desk_mut()?.next_line = Some(key);
        self.next_line()
    }

    /// The line that waits to be typed back.
    pub(crate) fn next_line(&self) -> Result<Line, Problem> {
        let desk = self.desk()?;
        let none = || Problem::refused(Reason::NotFound);
        let key = desk.next_line.as_ref().ok_or_else(none)?;
        Ok(Line {
            groups: key.groups().iter().map(|group| group.to_string()).collect(),
            vault: desk.vault.vault_id(),
            language: super::from_vault(desk.vault.language()),
        })
    }

    /// The line was written down: what was typed from the paper shows it. Binds everybody's slot.
    pub(crate) fn confirm_binding(
        &mut self,
        typed: &str,
        body: impl FnOnce(&Tx<'_>) -> Result<bool, Problem>,
    ) -> Result<Saved<bool>, Problem> {
        let desk = self.desk()?;
        let none = || Problem::refused(Reason::NotFound);
        let key = desk.next_line.as_ref().ok_or_else(none)?.again();
        if let Some(group) = key.first_difference(typed) {
            return Err(Problem::at("typed", Reason::RecoveryMismatch { group }));
        }
        let vault = desk.vault.vault_id();
        // The vault of before opens with a passphrase alone, or with a line that was seen.
        let bind = |vault: &mut vault::Vault| vault.bind(&key).map_err(said);
        let saved = self.act_with_vault("bind_computer", Before::Gone, bind, |tx, ()| body(tx))?;
        self.desk_mut()?.next_line = None;
        // Afterwards: a process that is killed in between has the paper.
        self.keep_key(vault, &key);
        Ok(saved)
    }

    /// From here on a passphrase is enough again.
    pub(crate) fn unbind(
        &mut self,
        body: impl FnOnce(&Tx<'_>) -> Result<bool, Problem>,
    ) -> Result<Saved<bool>, Problem> {
        let vault = &self.desk()?.vault;
        if vault.workstation().is_none() {
            return Err(Problem::refused(Reason::AlreadyDone));
        }
        let id = vault.vault_id();
        let unbind = |vault: &mut vault::Vault| vault.unbind().map_err(said);
        let saved =
            self.act_with_vault("unbind_computer", Before::Gone, unbind, |tx, ()| body(tx))?;
        if let Some(keychain) = self.keychain.as_deref() {
            // What stays there opens nothing any more.
            let _gone = keychain.delete(&name(id));
        }
        Ok(saved)
    }
}
