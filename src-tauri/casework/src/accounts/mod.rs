//! The people who log in: their names, roles and preferences. Their keys are the
//! vault's.

mod keys;
mod notices;
mod people;
mod record;
mod rules;
mod view;

use rusqlite::{OptionalExtension, params};

use crate::ids::AccountId;
use crate::problem::{Problem, Reason, Refusals};
use crate::session::{Change, Role, Tx};
use crate::text;
pub(crate) use keys::{binding_changed, key_changed, sheet_checked, shut_out, store_key};
pub(crate) use notices::{acknowledge, arrive, notices, restored, sheet_used};
pub(crate) use people::{
    change_role, check_invite, check_login, check_names, close, end_code, late_codes, list,
    put_code, refuse_step, rename, reopen, supervisors, sweep_codes, use_code, view,
};
pub(crate) use record::{add_training, certificates_due, remove_training, save as save_record};
pub(crate) use view::{
    AccountDraft, AccountRow, AccountView, CertificateDue, ChangeRole, InviteDraft, Preferences,
    RecordDraft, RenameAccount, ReopenAccount, ShutOutWhy, Step, StoreKey, Theme, TrainingDraft,
};

/// The longest name of a person or an organisation.
pub(crate) const NAME: usize = 120;

/// An account as it is stored.
pub(crate) struct Account {
    pub(crate) name: String,
    pub(crate) role: Role,
    pub(crate) language: words::Language,
    pub(crate) theme: Theme,
    pub(crate) text_size: u16,
}

/// What is asked of a new account, with its text made fit to store.
pub(crate) struct NewAccount {
    pub(crate) name: String,
    pub(crate) login: String,
    pub(crate) role: Role,
    pub(crate) language: words::Language,
}

/// Checks a draft; the passphrase is the vault's to judge.
pub(crate) fn check(draft: &AccountDraft) -> Result<NewAccount, Problem> {
    let mut no = Refusals::none();
    let name = required(&mut no, "name", &draft.name)?;
    let login = required(&mut no, "login", &draft.login)?;
    no.settle()?;
    Ok(NewAccount {
        name,
        login,
        role: draft.role,
        language: draft.language,
    })
}

/// A line that must not be empty.
pub(crate) fn required(no: &mut Refusals, field: &str, typed: &str) -> Result<String, Problem> {
    let line = no.take(text::line(field, typed, NAME))?.unwrap_or_default();
    if line.is_empty() && !typed.chars().any(char::is_alphanumeric) {
        no.add(field, Reason::AnswerMissing);
    }
    Ok(line)
}

/// Writes a new account; its slot in the vault is there already.
pub(crate) fn add(
    tx: &Tx<'_>,
    id: AccountId,
    account: &NewAccount,
    signing: [u8; 32],
) -> Result<AccountId, Problem> {
    let login = text::fold(&account.login);
    let taken: bool = tx.query_row(
        "SELECT EXISTS (SELECT 1 FROM account WHERE login = ?1)",
        [&login],
        |row| row.get(0),
    )?;
    if taken {
        return Err(Problem::at("login", Reason::LoginTaken));
    }
    tx.execute(
        "INSERT INTO account (id, name, login, role, language, created_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        params![
            id,
            account.name,
            login,
            account.role,
            account.language.code(),
            tx.now
        ],
    )?;
    add_key(tx, id, signing)?;
    tx.about("account", id.0);
    tx.changed(Change::Accounts);
    Ok(id)
}

/// A key with which this person signs from now on; the entry of this act says so. Older
/// ones stay, so that what they signed can still be checked.
pub(crate) fn add_key(tx: &Tx<'_>, id: AccountId, key: [u8; 32]) -> Result<(), Problem> {
    tx.execute(
        "INSERT INTO account_key (account, key, since) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING",
        params![id, key, tx.now],
    )?;
    vouch(tx, id)
}

/// The entry of this act says which key this person has from here on, and which role.
pub(crate) fn vouch(tx: &Tx<'_>, id: AccountId) -> Result<(), Problem> {
    let (key, role): ([u8; 32], Role) = tx.query_row(
        "SELECT k.key, a.role FROM account_key k JOIN account a ON a.id = k.account
         WHERE k.account = ?1 ORDER BY k.rowid DESC LIMIT 1",
        [id],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    tx.vouch(id, key, role.text());
    Ok(())
}

/// Whether somebody has this login already.
pub(crate) fn refuse_taken(tx: &Tx<'_>, login: &str) -> Result<(), Problem> {
    let taken: bool = tx.query_row(
        "SELECT EXISTS (SELECT 1 FROM account WHERE login = ?1)",
        [text::fold(login)],
        |row| row.get(0),
    )?;
    if taken {
        Err(Problem::at("login", Reason::LoginTaken))
    } else {
        Ok(())
    }
}

/// One account.
pub(crate) fn read(tx: &Tx<'_>, id: AccountId) -> Result<Account, Problem> {
    let account = tx.query_row(
        "SELECT name, role, language, theme, text_size FROM account WHERE id = ?1",
        [id],
        |row| {
            Ok(Account {
                name: row.get(0)?,
                role: row.get(1)?,
                language: words::Language::from_code(&row.get::<_, String>(2)?)
                    .unwrap_or(words::Language::En),
                theme: row.get(3)?,
                text_size: row.get(4)?,
            })
        },
    )?;
    Ok(account)
}

/// The name that colleagues know.
pub(crate) fn name(tx: &Tx<'_>, id: AccountId) -> Result<String, Problem> {
    Ok(tx
        .prepare_cached("SELECT name FROM account WHERE id = ?1")?
        .query_row([id], |row| row.get(0))?)
}

/// Sets how the screen looks for the person at the desk.
pub(crate) fn prefer(tx: &Tx<'_>, wish: &Preferences) -> Result<(), Problem> {
    if !(80..=200).contains(&wish.text_size) {
        return Err(Problem::at("text_size", Reason::UnknownChoice));
    }
    tx.execute(
        "UPDATE account SET language = ?2, theme = ?3, text_size = ?4 WHERE id = ?1",
        params![
            tx.actor.id,
            wish.language.code(),
            wish.theme,
            wish.text_size
        ],
    )?;
    tx.about("account", tx.actor.id.0);
    tx.field("preferences");
    tx.changed(Change::Accounts);
    Ok(())
}

/// A setting of the organisation.
pub(crate) fn setting(tx: &Tx<'_>, name: &str) -> Result<String, Problem> {
    Ok(tx
        .prepare_cached("SELECT value FROM setting WHERE name = ?1")?
        .query_row([name], |row| row.get(0))?)
}

/// A setting that an organisation need not have chosen.
pub(crate) fn setting_if(tx: &Tx<'_>, name: &str) -> Result<Option<String>, Problem> {
    Ok(tx
        .prepare_cached("SELECT value FROM setting WHERE name = ?1")?
        .query_row([name], |row| row.get(0))
        .optional()?)
}

/// Writes a setting of the organisation.
pub(crate) fn set(tx: &Tx<'_>, name: &str, value: &str) -> Result<(), Problem> {
    tx.execute(
        "INSERT INTO setting (name, value) VALUES (?1, ?2)
         ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        params![name, value],
    )?;
    Ok(())
}
