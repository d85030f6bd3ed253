//! The files of a desk: `lock`, `vault` and `store.db` in one folder that only
//! its owner may enter. Opening, setting up and unlocking a desk stand here.

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::Duration;

use chrono::Utc;
use rusqlite::OptionalExtension;
use vault::{
    Locked, Mode, NewAccount, NewVault, Passphrase, PublicSigningKey, RecoveryFault, RecoveryKey,
    Roles, Vault, VaultError,
};

use super::{Actor, Desk, NewDesk, OpenDesk, Purpose, Role, Session, SettingUp, Stage, Tx, anchor};
use crate::audit;
use crate::ids::AccountId;
use crate::problem::{Breakage, Problem, Reason};
use crate::store::Store;

/// Default of the auto-lock; security.md row 43.
const AUTO_LOCK: Duration = Duration::from_secs(5 * 60);

/// Groups on a recovery sheet.
const GROUPS: usize = 14;

/// How many of the newest audit entries are verified while somebody waits.
const CHECKED_AT_UNLOCK: i64 = 500;

fn failed(place: &'static str) -> impl Fn(std::io::Error) -> Problem {
    move |error| match error.kind() {
        std::io::ErrorKind::StorageFull => Problem::refused(Reason::DiskFull),
        kind => Problem::Broken(Breakage::File { place, kind }),
    }
}

/// Writes a file so that its name always leads to a whole one: a temporary
/// beside it, flushed, renamed over it, and the folder flushed.
fn write_whole(file: &Path, bytes: &[u8]) -> Result<(), Problem> {
    let beside = file.with_extension("new");
    let mut open = File::create(&beside).map_err(failed("vault"))?;
    open.write_all(bytes).map_err(failed("vault"))?;
    open.sync_all().map_err(failed("vault"))?;
    fs::rename(&beside, file).map_err(failed("vault"))?;
    flush_folder(file.parent())
}

fn flush_folder(folder: Option<&Path>) -> Result<(), Problem> {
    #[cfg(unix)]
    if let Some(folder) = folder {
        File::open(folder)
            .and_then(|f| f.sync_all())
            .map_err(failed("folder"))?;
    }
    Ok(())
}

fn make_private_folder(folder: &Path) -> Result<(), Problem> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder).map_err(failed("folder"))
}

/// How the vault's own errors are said to a person.
fn said(error: VaultError) -> Problem {
    match error {
        VaultError::WrongPassphrase => Problem::at("passphrase", Reason::WrongPassphrase),
        VaultError::Newer { version } => Problem::refused(Reason::NewerStore {
            version: version.to_string(),
        }),
        VaultError::Damaged | VaultError::WeakKdf => Problem::refused(Reason::DamagedStore),
        VaultError::LoginTaken => Problem::at("login", Reason::LoginTaken),
        other => Problem::Broken(Breakage::Vault(other)),
    }
}

impl Session {
    fn vault_file(&self) -> PathBuf {
        self.place.folder.join("vault")
    }

    fn store_file(&self) -> PathBuf {
        self.place.folder.join("store.db")
    }

    /// A set-up under way is written here and moved out as its last step.
    fn cradle(&self) -> PathBuf {
        self.place.folder.join("new")
    }

    /// Takes the desk for this process. A second instance is told so at once; a
    /// lock left by a killed process is gone with it.
    fn take_hold(&mut self) -> Result<(), Problem> {
        if self.hold.is_some() {
            return Ok(());
        }
        make_private_folder(&self.place.folder)?;
        let lock = File::options()
            .create(true)
            .truncate(false)
            .write(true)
            .open(self.place.folder.join("lock"))
            .map_err(failed("lock"))?;
        match lock.try_lock() {
            Ok(()) => {
                self.hold = Some(lock);
                self.finish_birth()
            }
            Err(fs::TryLockError::WouldBlock) => Err(Problem::refused(Reason::BusyStore)),
            Err(fs::TryLockError::Error(error)) => Err(failed("lock")(error)),
        }
    }

    /// A set-up that was cut off while its two files moved out is finished; one
    /// that was cut off earlier never said "done", and its remains go.
    fn finish_birth(&self) -> Result<(), Problem> {
        let cradle = self.cradle();
        if !cradle.exists() {
            return Ok(());
        }
        if cradle.join("vault").exists()
            && self.store_file().exists()
            && !self.vault_file().exists()
        {
            fs::rename(cradle.join("vault"), self.vault_file()).map_err(failed("vault"))?;
        }
        fs::remove_dir_all(&cradle).map_err(failed("folder"))?;
        flush_folder(Some(&self.place.folder))
    }

    /// What is known before anybody unlocks: the stage, the language, and the
    /// version that a newer store asks for.
    pub(crate) fn stage(
        &mut self,
    ) -> Result<(Stage, Option<words::Language>, Option<String>), Problem> {
        match &self.desk {
            Desk::Open(_) => return Ok((Stage::Open, None, None)),
            Desk::SettingUp(_) => return Ok((Stage::NoStore, None, None)),
            Desk::Closed => {}
        }
        match self.take_hold() {
            Ok(()) => {}
            Err(Problem::Refused(r)) if r.iter().any(|r| r.reason == Reason::BusyStore) => {
                return Ok((Stage::Busy, None, None));
            }
            Err(other) => return Err(other),
        }
        let there = (self.vault_file().exists(), self.store_file().exists());
        match there {
            (false, false) => Ok((Stage::NoStore, None, None)),
            (true, true) => match self.read_header() {
                Ok(header) => Ok((Stage::Locked, Some(from_vault(header.language())), None)),
                Err(VaultError::Newer { version }) => {
                    Ok((Stage::Newer, None, Some(version.to_string())))
                }
                Err(_) => Ok((Stage::Damaged, None, None)),
            },
            _ => Ok((Stage::Incomplete, None, None)),
        }
    }

    fn read_header(&self) -> Result<Locked, VaultError> {
        let bytes = fs::read(self.vault_file()).map_err(|_| VaultError::Damaged)?;
        Locked::read(&bytes)
    }

    fn mode(&self) -> Mode {
        if self.place.training {
            Mode::Training
        } else {
            Mode::Real
        }
    }

    /// Makes keys and the recovery sheet. Nothing reaches the disk until the
    /// sheet is typed back, so a set-up can be left at any moment.
    pub(crate) fn begin_set_up(
        &mut self,
        answers: NewDesk,
        passphrase: &Passphrase,
    ) -> Result<&SettingUp, Problem> {
        self.refuse_existing()?;
        let cost = self.place.guess.cost();
        let (vault, recovery) = Vault::create(&NewVault {
            mode: self.mode(),
            language: to_vault(answers.language),
            first: NewAccount {
                account: account_of(answers.account),
                login: &answers.login,
                passphrase,
                roles: role_bits(Role::Supervisor),
                cost,
            },
        })
        .map_err(said)?;
        self.desk = Desk::SettingUp(Box::new(SettingUp {
            vault,
            recovery,
            language: answers.language,
            purpose: Purpose::New(answers),
        }));
        self.setting_up()
            .ok_or_else(|| Problem::invariant("the set-up vanished"))
    }

    fn refuse_existing(&mut self) -> Result<(), Problem> {
        self.take_hold()?;
        if self.vault_file().exists()
            || self.store_file().exists()
            || matches!(self.desk, Desk::Open(_))
        {
            return Err(Problem::refused(Reason::StoreExists));
        }
        Ok(())
    }

    /// Leaves a set-up; nothing was written.
    pub(crate) fn abandon_set_up(&mut self) {
        if matches!(self.desk, Desk::SettingUp(_)) {
            self.desk = Desk::Closed;
        }
    }

    /// Opens the vault with the recovery sheet and gives a supervisor a new
    /// passphrase. The sheet was used, so there is a new one, and nothing is
    /// written until that is typed back.
    pub(crate) fn begin_recovery(
        &mut self,
        typed: &str,
        login: &str,
        passphrase: Passphrase,
    ) -> Result<&SettingUp, Problem> {
        self.lock();
        self.take_hold()?;
        self.refuse_hurry()?;
        let header = self.read_header().map_err(said)?;
        if header.mode() != self.mode() {
            return Err(Problem::refused(Reason::TrainingMismatch));
        }
        let sheet = RecoveryKey::read(typed).map_err(misread)?;
        let mut vault = match header.unlock_with_recovery(&sheet) {
            Ok(vault) => vault,
            Err(VaultError::WrongRecoveryKey) => {
                self.wrong_try();
                return Err(Problem::at("typed", Reason::RecoveryWrong));
            }
            Err(other) => return Err(said(other)),
        };
        let account = self.supervisor_of(&vault, login)?;
        let cost = self.place.guess.cost();
        vault
            .reset_passphrase(account_of(account), login, &passphrase, cost)
            .map_err(said)?;
        let recovery = vault.replace_recovery().map_err(said)?;
        self.desk = Desk::SettingUp(Box::new(SettingUp {
            language: from_vault(vault.language()),
            vault,
            recovery,
            purpose: Purpose::Recovery {
                login: login.to_owned(),
                passphrase,
            },
        }));
        self.setting_up()
            .ok_or_else(|| Problem::invariant("the recovery vanished"))
    }

    /// The supervisor with this login. The sheet brings back a supervisor, who can
    /// then help everybody else.
    fn supervisor_of(&self, vault: &Vault, login: &str) -> Result<AccountId, Problem> {
        let now = self.clock.now().with_timezone(&Utc);
        let mut store = Store::open(&self.store_file(), &vault.database_key(), now)?;
        let found = store.read(|sql| {
            Ok(sql
                .query_row(
                    "SELECT id FROM account WHERE login = ?1 AND role = ?2 AND active = 1",
                    rusqlite::params![crate::text::fold(login), Role::Supervisor],
                    |row| row.get(0),
                )
                .optional()?)
        })?;
        store.close()?;
        found.ok_or_else(|| Problem::at("login", Reason::SupervisorNeeded))
    }

    /// Compares the sheet as typed back; when it fits, writes what is under way and
    /// opens the desk. `furnish` writes the first records of a new one. Answers
    /// whether it was a recovery.
    pub(crate) fn confirm_recovery(
        &mut self,
        typed: &str,
        furnish: impl FnOnce(&Tx<'_>, &NewDesk, &Vault) -> Result<(), Problem>,
    ) -> Result<bool, Problem> {
        let Desk::SettingUp(set_up) = &self.desk else {
            return Err(Problem::refused(Reason::NotFound));
        };
        check_typed_back(&set_up.recovery, typed)?;
        let Desk::SettingUp(set_up) = std::mem::replace(&mut self.desk, Desk::Closed) else {
            return Err(Problem::invariant("the set-up vanished"));
        };
        let written = match &set_up.purpose {
            Purpose::New(answers) => self.write_first_files(&set_up.vault, answers, furnish),
            Purpose::Recovery { .. } => write_whole(&self.vault_file(), &set_up.vault.to_bytes()),
        };
        if let Err(problem) = written {
            // The answers stay, so that it can be tried again.
            self.desk = Desk::SettingUp(set_up);
            return Err(problem);
        }
        let SettingUp { vault, purpose, .. } = *set_up;
        match purpose {
            Purpose::New(answers) => self.open_with(vault, Some(answers.account)).map(|()| false),
            Purpose::Recovery { login, passphrase } => {
                drop(vault);
                self.unlock(&login, &passphrase).map(|()| true)
            }
        }
    }

    fn refuse_existing_files(&self) -> Result<(), Problem> {
        if self.vault_file().exists() || self.store_file().exists() {
            return Err(Problem::refused(Reason::StoreExists));
        }
        Ok(())
    }

    fn write_first_files(
        &mut self,
        vault: &Vault,
        answers: &NewDesk,
        furnish: impl FnOnce(&Tx<'_>, &NewDesk, &Vault) -> Result<(), Problem>,
    ) -> Result<(), Problem> {
        self.refuse_existing_files()?;
        let cradle = self.cradle();
        if cradle.exists() {
            fs::remove_dir_all(&cradle).map_err(failed("folder"))?;
        }
        make_private_folder(&cradle)?;
        let now = self.clock.now();
        let actor = Actor {
            id: answers.account,
            role: Role::Supervisor,
        };
        let mut store = Store::open(
            &cradle.join("store.db"),
            &vault.database_key(),
            now.with_timezone(&Utc),
        )?;
        store.write(|sql| {
            let before = audit::head(sql)?;
            let tx = Tx::new(
                sql,
                now,
                &actor,
                &answers.pack,
                self.clock.as_ref(),
                before.seq + 1,
            );
            furnish(&tx, answers, vault)?;
            let entry = audit::Entry {
                at: tx.now,
                session: [0; 16],
                actor: actor.id,
                role: actor.role.text(),
                act: "confirm_recovery",
                object_kind: "account",
                object: actor.id.0.as_bytes().to_vec(),
                fields: String::new(),
            };
            audit::append(sql, &before, &entry, |hash| vault.sign(audit::DOMAIN, hash))
        })?;
        store.close()?;
        write_whole(&cradle.join("vault"), &vault.to_bytes())?;
        // The store first: a store without a vault but with a cradle is finished at the
        // next start, so no moment of a power cut leaves half a desk.
        fs::rename(cradle.join("store.db"), self.store_file()).map_err(failed("store"))?;
        flush_folder(Some(&self.place.folder))?;
        fs::rename(cradle.join("vault"), self.vault_file()).map_err(failed("vault"))?;
        flush_folder(Some(&self.place.folder))?;
        fs::remove_dir_all(&cradle).map_err(failed("folder"))
    }

    /// Opens the desk with a login and its passphrase.
    pub(crate) fn unlock(&mut self, login: &str, passphrase: &Passphrase) -> Result<(), Problem> {
        if matches!(self.desk, Desk::Open(_)) {
            self.lock();
        }
        self.take_hold()?;
        self.refuse_hurry()?;
        let header = self.read_header().map_err(said)?;
        if header.mode() != self.mode() {
            return Err(Problem::refused(Reason::TrainingMismatch));
        }
        match header.unlock(login, passphrase) {
            Ok(vault) => {
                self.open_with(vault, None)?;
                (self.tries, self.wait_until) = (0, None);
                Ok(())
            }
            Err(VaultError::WrongPassphrase) => {
                self.wrong_try();
                Err(said(VaultError::WrongPassphrase))
            }
            Err(other) => Err(said(other)),
        }
    }

    /// Opens the store with an unlocked vault and checks the chain's tail.
    fn open_with(&mut self, vault: Vault, born: Option<AccountId>) -> Result<(), Problem> {
        let offset = *self.clock.now().offset();
        let now = self.clock.now().with_timezone(&Utc);
        if !self.store_file().exists() {
            return Err(Problem::refused(Reason::DamagedStore));
        }
        let mut store = Store::open(&self.store_file(), &vault.database_key(), now)?;
        let account = vault
            .account()
            .ok_or_else(|| Problem::invariant("nobody opened the vault"))?;
        let id = AccountId(uuid::Uuid::from_bytes(account.0));
        let (role, pack, head) = store.read(|sql| {
            let role: Role = sql.query_row(
                "SELECT role FROM account WHERE id = ?1 AND active = 1",
                [id],
                |row| row.get(0),
            )?;
            let pack: String =
                sql.query_row("SELECT value FROM setting WHERE name = 'pack'", [], |row| {
                    row.get(0)
                })?;
            Ok((role, pack, audit::head(sql)?))
        })?;
        let mut notices = Vec::new();
        if let Some(keychain) = self.keychain.as_deref()
            && born.is_none()
        {
            let verdict = store.read(|sql| anchor::compare(keychain, &vault, sql, offset))?;
            notices.extend(verdict);
        }
        let from = (head.seq - CHECKED_AT_UNLOCK).max(0) + 1;
        let broken = store.read(|sql| {
            // A person whose passphrase was reset has a new key, and what they signed
            // before stays theirs.
            let keys: Vec<(AccountId, [u8; 32])> = sql
                .prepare("SELECT account, key FROM account_key")?
                .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
                .collect::<Result<_, _>>()?;
            audit::first_break(sql, from, |who, hash, signature| {
                let Ok(signature) = signature.try_into() else {
                    return false;
                };
                keys.iter()
                    .filter(|(account, _)| *account == who)
                    .any(|(_, key)| {
                        vault::verify(&PublicSigningKey(*key), audit::DOMAIN, hash, signature)
                    })
            })
        })?;
        if let Some(seq) = broken {
            notices.push(("chain_broken", vec![("seq", seq.to_string())]));
        }
        let mut session_id = [0; 16];
        self.clock.random(&mut session_id);
        self.desk = Desk::Open(Box::new(OpenDesk {
            vault,
            store,
            actor: Actor { id, role },
            pack,
            session_id,
            head,
            notices,
            auto_lock: AUTO_LOCK,
        }));
        Ok(())
    }

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

    /// How long an untouched desk stays open.
    pub(crate) fn auto_lock_minutes(&self) -> u32 {
        self.desk().map_or(0, |desk| {
            u32::try_from(desk.auto_lock.as_secs() / 60).unwrap_or(0)
        })
    }
}

fn to_vault(language: words::Language) -> vault::Language {
    match language {
        words::Language::Ar => vault::Language::Ar,
        words::Language::Fr => vault::Language::Fr,
        words::Language::En => vault::Language::En,
    }
}

fn from_vault(language: vault::Language) -> words::Language {
    match language {
        vault::Language::Ar => words::Language::Ar,
        vault::Language::Fr => words::Language::Fr,
        vault::Language::En => words::Language::En,
    }
}

fn account_of(account: AccountId) -> vault::AccountId {
    vault::AccountId(account.0.into_bytes())
}

fn role_bits(role: Role) -> Roles {
    Roles(match role {
        Role::Counsellor => 1,
        Role::Supervisor => 2,
        Role::DataOfficer => 4,
        Role::Administrator => 8,
    })
}

/// What is wrong with a sheet as it was typed.
fn misread(fault: RecoveryFault) -> Problem {
    let reason = match fault {
        RecoveryFault::Length { .. } => Reason::RecoveryLength { expected: GROUPS },
        RecoveryFault::Character { group } => Reason::RecoveryMismatch { group },
        RecoveryFault::Check => Reason::RecoveryWrong,
    };
    Problem::at("typed", reason)
}

fn check_typed_back(sheet: &RecoveryKey, typed: &str) -> Result<(), Problem> {
    match sheet.first_difference(typed) {
        None => Ok(()),
        Some(group) => Err(Problem::at("typed", Reason::RecoveryMismatch { group })),
    }
}
