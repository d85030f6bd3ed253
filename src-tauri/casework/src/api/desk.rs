//! Set-up, unlock, lock, and the people at the desk.

use vault::Passphrase;

use super::Nothing;
use super::view::{
    ConfirmRecovery, Me, Notice, Recover, RecoverySheet, SetUp, Situation, SuggestPassphrase,
    SuggestedPassphrase, Unlock,
};
use crate::accounts::{self, AccountDraft, AccountRow, Preferences};
use crate::backup;
use crate::directory;
use crate::history;
use crate::ids::AccountId;
use crate::letters;
use crate::packs;
use crate::problem::{Problem, Reason, Refusals};
use crate::session::{GapKind, Machine, NewDesk, Role, Saved, Session, SettingUp, Stage, Tx};
use crate::training;

pub(super) fn situation(session: &mut Session, _: Nothing) -> Result<Situation, Problem> {
    let (stage, language, needs_version) = session.stage()?;
    let me = if stage == Stage::Open {
        Some(me(session)?)
    } else {
        None
    };
    Ok(Situation {
        stage,
        training: session.is_training(),
        language: me
            .as_ref()
            .map(|me| me.language)
            .or(language)
            .unwrap_or(words::Language::Fr),
        organisation: me
            .as_ref()
            .map(|me| me.organisation.clone())
            .unwrap_or_default(),
        app_version: env!("CARGO_PKG_VERSION").to_owned(),
        needs_version,
        packs: packs::choices(),
        me,
        training_logins: if session.is_training() {
            training::logins()
        } else {
            Vec::new()
        },
    })
}

pub(super) fn suggest_passphrase(
    _: &mut Session,
    wish: SuggestPassphrase,
) -> Result<SuggestedPassphrase, Problem> {
    let passphrase = vault::generate_passphrase(&wish.language.passphrase_words(), 6)
        .map_err(|_| Problem::invariant("no randomness was to be had"))?;
    Ok(SuggestedPassphrase { passphrase })
}

fn sheet(session: &Session, set_up: &SettingUp) -> RecoverySheet {
    RecoverySheet {
        groups: set_up
            .recovery
            .groups()
            .iter()
            .map(|group| group.to_string())
            .collect(),
        vault: set_up.vault.vault_id().to_string(),
        made_on: session.now().date_naive().to_string(),
    }
}

pub(super) fn set_up(session: &mut Session, wish: SetUp) -> Result<RecoverySheet, Problem> {
    let mut no = Refusals::none();
    let organisation = accounts::required(&mut no, "organisation", &wish.organisation)?;
    let name = accounts::required(&mut no, "name", &wish.name)?;
    let login = accounts::required(&mut no, "login", &wish.login)?;
    let place = no
        .take(crate::text::line("place", &wish.place, accounts::NAME))?
        .unwrap_or_default();
    let contact_line = no
        .take(crate::text::line("contact_line", &wish.contact_line, 200))?
        .unwrap_or_default();
    if !packs::choices().iter().any(|pack| pack.id == wish.pack) {
        no.add("pack", Reason::UnknownChoice);
    }
    let passphrase = no.take(fit(&wish.passphrase))?;
    no.settle()?;
    let passphrase = passphrase.ok_or_else(|| Problem::invariant("a passphrase vanished"))?;
    let answers = NewDesk {
        account: AccountId(session.random_id()),
        language: wish.language,
        organisation,
        place,
        contact_line,
        pack: wish.pack,
        name,
        login,
    };
    session.begin_set_up(answers, &passphrase)?;
    session
        .setting_up()
        .map(|set_up| sheet(session, set_up))
        .ok_or_else(|| Problem::invariant("the set-up vanished"))
}

/// The passphrase, if it is strong enough.
pub(super) fn fit(typed: &str) -> Result<Passphrase, Problem> {
    let passphrase = Passphrase::new(typed);
    match passphrase.rules() {
        Ok(()) => Ok(passphrase),
        Err(vault::PassphraseRule::TooShort { min }) => {
            Err(Problem::at("passphrase", Reason::WeakPassphrase { min }))
        }
        Err(vault::PassphraseRule::TooLong { max }) => {
            Err(Problem::at("passphrase", Reason::TooLong { max }))
        }
        Err(vault::PassphraseRule::Common) => {
            Err(Problem::at("passphrase", Reason::PassphraseCommon))
        }
    }
}

pub(super) fn recovery_sheet(session: &mut Session, _: Nothing) -> Result<Vec<u8>, Problem> {
    let set_up = session
        .setting_up()
        .ok_or_else(|| Problem::refused(Reason::NotFound))?;
    let shown = sheet(session, set_up);
    letters::recovery_sheet(&letters::Secret {
        language: set_up.language,
        groups: &shown.groups,
        vault: &shown.vault,
        made_on: session.now().date_naive(),
        training: session.is_training(),
    })
}

/// The sheet's name says neither whose it is nor what it opens.
pub(super) fn recovery_sheet_name(session: &mut Session, _: Nothing) -> Result<String, Problem> {
    match session.setting_up() {
        Some(_) => Ok("sheet.pdf".to_owned()),
        None => Err(Problem::refused(Reason::NotFound)),
    }
}

pub(super) fn confirm_recovery(
    session: &mut Session,
    wish: ConfirmRecovery,
) -> Result<Me, Problem> {
    let recovered = session.confirm_recovery(&wish.typed, |tx, answers, vault| {
        let first = accounts::NewAccount {
            name: answers.name.clone(),
            login: answers.login.clone(),
            role: Role::Supervisor,
            language: answers.language,
        };
        accounts::add(tx, answers.account, &first, vault.public_signing_key().0)?;
        accounts::set(tx, "organisation", &answers.organisation)?;
        accounts::set(tx, "place", &answers.place)?;
        accounts::set(tx, "contact_line", &answers.contact_line)?;
        accounts::set(tx, "pack", &answers.pack)?;
        accounts::sheet_checked(tx)?;
        history::remember_anchor(tx)?;
        directory::furnish(tx)
    })?;
    if recovered {
        let key = session.desk()?.vault.public_signing_key().0;
        let store_key = session.store_key_number()?;
        arrive(session, "recover", |tx| {
            accounts::add_key(tx, tx.actor.id, key)?;
            // The sheet that was used is out of its envelope.
            accounts::shut_out(tx, None, accounts::ShutOutWhy::Sheet, store_key)?;
            accounts::sheet_checked(tx)?;
            accounts::sheet_used(tx)
        })?;
    }
    me(session)
}

pub(super) fn recover(session: &mut Session, wish: Recover) -> Result<RecoverySheet, Problem> {
    let passphrase = fit(&wish.passphrase)?;
    session.begin_recovery(&wish.typed, &wish.login, passphrase)?;
    session
        .setting_up()
        .map(|set_up| sheet(session, set_up))
        .ok_or_else(|| Problem::invariant("the recovery vanished"))
}

pub(super) fn abandon_set_up(
    session: &mut Session,
    nothing: Nothing,
) -> Result<Situation, Problem> {
    session.abandon_set_up();
    situation(session, nothing)
}

pub(super) fn unlock(session: &mut Session, wish: Unlock) -> Result<Me, Problem> {
    session.unlock(&wish.login, &Passphrase::new(&wish.passphrase))?;
    arrive(session, "unlock", directory::furnish)?;
    if session.look(backup::untold)? {
        session.act("confirm_restore", |tx| {
            backup::tell(tx)?;
            accounts::restored(tx)
        })?;
    }
    // What fails here is tried again at the next unlock, and keeps nobody outside.
    drop(end_late_codes(session));
    me(session)
}

fn end_late_codes(session: &mut Session) -> Result<(), Problem> {
    let late = session.look(accounts::late_codes)?;
    if late.is_empty() {
        return Ok(());
    }
    session.end_codes(&late, |tx| accounts::sweep_codes(tx, &late))
}

/// The first entry of an open desk tells how it was opened.
pub(super) fn arrive(
    session: &mut Session,
    act: &'static str,
    body: impl FnOnce(&Tx<'_>) -> Result<(), Problem>,
) -> Result<(), Problem> {
    let arrival = session.arrival()?;
    let (gap, anchored) = (session.gap(), session.is_anchored());
    let told = session.act(act, |tx| {
        tx.about("account", tx.actor.id.0);
        accounts::arrive(tx, &arrival)?;
        history::enter(tx, gap.as_ref(), anchored)?;
        body(tx)
    });
    if let Err(Problem::Refused(refusals)) = &told
        && refusals
            .iter()
            .any(|one| one.reason == Reason::DamagedStore)
    {
        // The page was told so, and nobody sits at a desk of which it was not told.
        session.lock();
    }
    told?;
    session.arrived();
    session.gap_is_told();
    Ok(())
}

pub(super) fn lock(session: &mut Session, nothing: Nothing) -> Result<Situation, Problem> {
    session.lock();
    situation(session, nothing)
}

pub(super) fn me(session: &mut Session) -> Result<Me, Problem> {
    let rescue = session.is_rescue();
    let auto_lock_minutes = session.auto_lock_minutes();
    let news = session.look(backup::news)?;
    let mut notices = session
        .desk()?
        .notices
        .iter()
        // A restoration says why the store is older; its gap waits for the supervisors.
        .filter(|(code, _)| news.is_empty() || GapKind::named(code).is_none())
        .map(|(code, facts)| Notice::new(code, facts))
        .collect::<Vec<_>>();
    for (at, made) in news {
        notices.push(Notice::new("restored", &[("at", at), ("made", made)]));
    }
    session.look(|tx| {
        let account = accounts::read(tx, tx.actor.id)?;
        notices.extend(accounts::notices(tx)?.into_iter().map(|one| Notice {
            id: Some(one.id),
            code: one.code,
            facts: one.facts,
        }));
        Ok(Me {
            account: tx.actor.id,
            name: account.name,
            role: account.role,
            language: account.language,
            theme: account.theme,
            text_size: account.text_size,
            organisation: accounts::setting(tx, "organisation")?,
            contact_line: accounts::setting(tx, "contact_line")?,
            pack: tx.pack.to_owned(),
            auto_lock_minutes,
            rescue,
            notices,
        })
    })
}

pub(super) fn view_machine(session: &mut Session, _: Nothing) -> Result<Machine, Problem> {
    session.machine()
}

pub(super) fn save_preferences(session: &mut Session, wish: Preferences) -> Result<Me, Problem> {
    session.act("save_preferences", |tx| accounts::prefer(tx, &wish))?;
    me(session)
}

pub(super) fn add_account(
    session: &mut Session,
    draft: AccountDraft,
) -> Result<Saved<AccountId>, Problem> {
    let account = accounts::check(&draft)?;
    let passphrase = fit(&draft.passphrase)?;
    session.look(|tx| accounts::refuse_taken(tx, &account.login))?;
    let id = AccountId(session.random_id());
    session.add_slot(id, &account.login, &passphrase, account.role, |tx, key| {
        accounts::add(tx, id, &account, key)
    })
}

pub(super) fn list_accounts(session: &mut Session, _: Nothing) -> Result<Vec<AccountRow>, Problem> {
    session.look(accounts::list)
}
