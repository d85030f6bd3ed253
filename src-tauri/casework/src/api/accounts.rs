//! Calls about accounts: one's own passphrase, and what supervisors are told.

use vault::Passphrase;

use super::desk::{fit, me};
use super::view::{ById, ChangePassphrase, Me};
use crate::accounts;
use crate::ids::{AccountId, NoticeId};
use crate::problem::Problem;
use crate::session::{Saved, Session};

pub(super) fn change_passphrase(
    session: &mut Session,
    wish: ChangePassphrase,
) -> Result<Saved<AccountId>, Problem> {
    let new = fit(&wish.passphrase)?;
    session.change_passphrase(&Passphrase::new(&wish.current), &new)
}

pub(super) fn acknowledge_notice(session: &mut Session, wish: ById) -> Result<Me, Problem> {
    session.act("acknowledge_notice", |tx| {
        accounts::acknowledge(tx, NoticeId(wish.id))
    })?;
    me(session)
}
