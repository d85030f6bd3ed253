//! Which bodies fit a case, and why or why not: an order to offer them in, never a
//! choice. No body is left out.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::cases;
use crate::choices::choices;
use crate::contacts::{self, Age, ContactDraft, Gender, Milieu};
use crate::directory::{self, BodyRow};
use crate::ids::{BodyId, CaseId};
use crate::packs::{self, AgesServed, AreaServed, BodyKind, Category, GendersServed, Pack};
use crate::problem::Problem;
use crate::session::Tx;

choices! {
    /// What speaks for a body, or against it.
    pub(crate) enum FitReason {
        Danger = "danger", Problem = "problem", Service = "service", Minors = "minors",
        Adults = "adults", Women = "women", Men = "men", Language = "language",
        Region = "region", Urban = "urban", Rural = "rural", Agreement = "agreement",
    }
}

/// One reason, with the code of what it names: a language, a region, a service.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub(crate) struct Fit {
    pub(crate) reason: FitReason,
    pub(crate) code: String,
}

#[derive(Debug, Serialize, TS)]
pub(crate) struct BodyHint {
    pub(crate) body: BodyId,
    /// Nothing that is known speaks against it.
    pub(crate) fits: bool,
    pub(crate) because: Vec<Fit>,
    pub(crate) against: Vec<Fit>,
}

#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct RankBodies {
    pub(crate) case: CaseId,
    /// The service that the person needs, if one was chosen.
    pub(crate) service: Option<String>,
}

/// What the record says of the person, as far as bodies differ by it.
struct Need {
    /// From and to in years, both included.
    age: Option<(i64, i64)>,
    gender: Option<Gender>,
    language: String,
    region: String,
    milieu: Option<Milieu>,
    problems: Vec<String>,
    danger: bool,
    service: String,
}

impl Need {
    fn of(pack: &Pack, told: &ContactDraft, risk: i64, service: &str) -> Self {
        let age = match &told.age {
            Some(Age::Exact { years }) => Some((*years, *years)),
            Some(Age::Band { band }) => pack.band(band).map(|one| (one.min, one.max)),
            Some(Age::Unknown) | None => None,
        };
        let mut problems: Vec<String> = told.problem.iter().cloned().collect();
        problems.extend(told.other_problems.iter().cloned());
        Self {
            age,
            gender: told.gender,
            language: said(told.language.as_deref()),
            region: said(told.person.region.as_deref()),
            milieu: told.person.milieu,
            problems,
            danger: risk >= 4,
            service: service.to_owned(),
        }
    }

    fn is_minor(&self) -> bool {
        self.age.is_some_and(|(_, oldest)| oldest < 18)
    }

    fn is_adult(&self) -> bool {
        self.age.is_some_and(|(youngest, _)| youngest >= 18)
    }
}

/// What tells nothing of where somebody lives or how they speak is as good as unsaid.
fn said(code: Option<&str>) -> String {
    code.filter(|code| !["unknown", "other"].contains(code))
        .unwrap_or_default()
        .to_owned()
}

/// Who protects at once when somebody is in danger: domain.md §4.2.
fn helps_in_danger(kind: BodyKind) -> bool {
    matches!(
        kind,
        BodyKind::Police | BodyKind::Gendarmerie | BodyKind::Protection
    )
}

/// The kinds of bodies that a problem leads to, where nobody said it of a body itself.
fn leads_to(problem: &Category, minor: bool) -> &'static [BodyKind] {
    match problem.code.as_str() {
        "CSM" => &[BodyKind::Hotline, BodyKind::Police],
        "SUI" => &[BodyKind::Health, BodyKind::Protection],
        _ if problem.sexual && minor => &[
            BodyKind::Protection,
            BodyKind::Police,
            BodyKind::Prosecutor,
            BodyKind::Hotline,
        ],
        _ => &[],
    }
}

/// What speaks for a body and against it.
fn judge(pack: &Pack, need: &Need, body: &BodyRow) -> (Vec<Fit>, Vec<Fit>) {
    let mut because = Vec::new();
    let mut against = Vec::new();
    let fit = |reason: FitReason, code: &str| Fit {
        reason,
        code: code.to_owned(),
    };
    let facts = &body.facts;
    if need.danger && helps_in_danger(body.kind) {
        because.push(fit(FitReason::Danger, ""));
    }
    let listed = need
        .problems
        .iter()
        .find(|code| facts.problems.contains(*code));
    let led = need.problems.iter().find(|code| {
        let problem = pack.category(code);
        problem.is_some_and(|one| leads_to(one, need.is_minor()).contains(&body.kind))
    });
    if let Some(code) = listed.or(led) {
        because.push(fit(FitReason::Problem, code));
    } else if let (false, Some(code)) = (facts.problems.is_empty(), need.problems.first()) {
        against.push(fit(FitReason::Problem, code));
    }
    if !need.service.is_empty() {
        let side = if facts.services.contains(&need.service) {
            &mut because
        } else {
            &mut against
        };
        side.push(fit(FitReason::Service, &need.service));
    }
    match facts.ages {
        AgesServed::Minors if need.is_minor() => because.push(fit(FitReason::Minors, "")),
        AgesServed::Minors if need.is_adult() => against.push(fit(FitReason::Minors, "")),
        AgesServed::Adults if need.is_adult() => because.push(fit(FitReason::Adults, "")),
        AgesServed::Adults if need.is_minor() => against.push(fit(FitReason::Adults, "")),
        AgesServed::All | AgesServed::Minors | AgesServed::Adults => {}
    }
    let women = fit(FitReason::Women, "");
    let men = fit(FitReason::Men, "");
    match (facts.genders, need.gender) {
        (GendersServed::Female, Some(Gender::Female)) => because.push(women),
        (GendersServed::Female, Some(Gender::Male)) => against.push(women),
        (GendersServed::Male, Some(Gender::Male)) => because.push(men),
        (GendersServed::Male, Some(Gender::Female)) => against.push(men),
        _ => {}
    }
    let known = |list: &[String], code: &str, reason: FitReason| {
        let asked = !list.is_empty() && !code.is_empty();
        asked.then(|| (list.iter().any(|one| one == code), fit(reason, code)))
    };
    for (yes, one) in [
        known(&facts.languages, &need.language, FitReason::Language),
        known(&facts.regions, &need.region, FitReason::Region),
    ]
    .into_iter()
    .flatten()
    {
        if yes { &mut because } else { &mut against }.push(one);
    }
    let rural = need.milieu.map(|milieu| milieu == Milieu::Rural);
    match (facts.area, rural) {
        (AreaServed::Urban, Some(false)) => because.push(fit(FitReason::Urban, "")),
        (AreaServed::Urban, Some(true)) => against.push(fit(FitReason::Urban, "")),
        (AreaServed::Rural, Some(true)) => because.push(fit(FitReason::Rural, "")),
        (AreaServed::Rural, Some(false)) => against.push(fit(FitReason::Rural, "")),
        _ => {}
    }
    let agreed = body.agreement.as_ref();
    if agreed.is_some_and(|one| one.standing != directory::AgreementStanding::Lapsed) {
        because.push(fit(FitReason::Agreement, ""));
    }
    (because, against)
}

/// How much a reason weighs in the order.
fn weight(fit: &Fit) -> i32 {
    match fit.reason {
        FitReason::Danger => 8,
        FitReason::Problem | FitReason::Service => 4,
        FitReason::Minors | FitReason::Women | FitReason::Men | FitReason::Region => 2,
        FitReason::Adults
        | FitReason::Language
        | FitReason::Urban
        | FitReason::Rural
        | FitReason::Agreement => 1,
    }
}

/// Every body that is used, in the order that fits the case; those against which
/// something speaks come last.
pub(crate) fn rank(tx: &Tx<'_>, wish: &RankBodies) -> Result<Vec<BodyHint>, Problem> {
    let case = cases::find(tx, wish.case)?;
    let pack = packs::of(tx)?;
    let told = match cases::contacts_of(tx, case.id)?.first() {
        Some(contact) => contacts::answers(tx, *contact)?,
        None => ContactDraft::default(),
    };
    let service = wish.service.as_deref().unwrap_or_default();
    let need = Need::of(&pack, &told, case.risk, service);
    let mut hints: Vec<(i32, BodyHint)> = Vec::new();
    for body in directory::list(tx)?.iter().filter(|body| !body.retired) {
        let (because, against) = judge(&pack, &need, body);
        let hint = BodyHint {
            body: body.id,
            fits: against.is_empty(),
            because,
            against,
        };
        hints.push((hint.because.iter().map(weight).sum(), hint));
    }
    // The sort is stable: what fits alike stays in the order of the directory.
    hints.sort_by_key(|(weight, hint)| (hint.against.len(), -weight));
    Ok(hints.into_iter().map(|(_, hint)| hint).collect())
}
