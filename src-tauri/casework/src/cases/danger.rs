//! Since when a case is in danger, who was told of it and when: W3 of domain.md.
//! Read from the timeline, which no later change of risk rewrites.

use super::store;
use super::view::DangerView;
use crate::consents::YesNo;
use crate::ids::CaseId;
use crate::moment::Moment;
use crate::problem::Problem;
use crate::session::Tx;

/// A danger that lasts.
struct Danger {
    since: Moment,
    told_at: Moment,
    informed: String,
    action: String,
    safe_now: Option<YesNo>,
}

/// The danger in which a case is now; none when it is in none.
pub(crate) fn danger(tx: &Tx<'_>, case: CaseId) -> Result<Option<DangerView>, Problem> {
    Ok(lasting(tx, case)?.map(|danger| DangerView {
        since: danger.since.local(tx.offset),
        seconds: (tx.now.0 - danger.since.0).num_seconds().max(0),
        told_on: (!danger.informed.is_empty()).then(|| danger.told_at.local(tx.offset)),
        informed: danger.informed,
        action: danger.action,
        safe_now: danger.safe_now,
    }))
}

/// Since when.
pub(crate) fn danger_since(tx: &Tx<'_>, case: CaseId) -> Result<Option<Moment>, Problem> {
    Ok(lasting(tx, case)?.map(|danger| danger.since))
}

/// The level of risk that is danger, as a timeline writes it.
const DANGER: &str = "4";

fn lasting(tx: &Tx<'_>, case: CaseId) -> Result<Option<Danger>, Problem> {
    let mut lasting: Option<Danger> = None;
    for (at, mut facts) in store::risks(tx, case)? {
        let level = facts.remove("to").or_else(|| facts.remove("risk"));
        if level.as_deref() != Some(DANGER) {
            lasting = None;
            continue;
        }
        // Said again, it began when it was said first; the newest answers count.
        let since = lasting.map_or(at, |danger| danger.since);
        let mut said = |name: &str| facts.remove(name).unwrap_or_default();
        lasting = Some(Danger {
            since,
            told_at: at,
            informed: said("informed"),
            action: said("action"),
            safe_now: YesNo::named(&said("safe_now")),
        });
    }
    Ok(lasting)
}
