//! Ids are UUIDv7, made offline by the session from its clock, and never used
//! twice. Each kind of record has its own type, so that a case's id cannot be
//! passed where a contact's is wanted.

use rusqlite::types::{FromSql, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! ids {
    ($( $(#[$doc:meta])* $name:ident; )+) => { $(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub(crate) struct $name(pub(crate) Uuid);

        impl ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
                Ok(ToSqlOutput::Borrowed(ValueRef::Blob(self.0.as_bytes())))
            }
        }
        impl FromSql for $name {
            fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
                Uuid::column_result(value).map(Self)
            }
        }
        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }
        impl ts_rs::TS for $name {
            type WithoutGenerics = Self;
            type OptionInnerType = Self;
            fn name(_: &ts_rs::Config) -> String { "string".into() }
            fn inline(_: &ts_rs::Config) -> String { "string".into() }
        }
    )+ };
}

ids! {
    /// A person who logs in.
    AccountId;
    /// A training that somebody has had.
    TrainingId;
    /// What supervisors must be told.
    NoticeId;
    /// A call, chat or visit.
    ContactId;
    /// A copy of a backup that left the computer.
    BackupCopyId;
    /// A talk after heavy contacts.
    DebriefId;
    /// What was added to a contact later.
    AddendumId;
    /// A person's story over time.
    CaseId;
    /// Somebody's time in the team of a case.
    MemberId;
    /// A seal on a case.
    SealId;
    /// A time for which somebody outside a seal opened the case.
    GlassId;
    /// What one supervisor asks for and another confirms.
    CountersignId;
    /// A line of a case's timeline.
    EventId;
    /// A wish to close a case.
    ClosureId;
    /// A step of a case's plan.
    StepId;
    /// An offer of help, or the answer to it.
    AccompanimentId;
    /// A promise to get in touch.
    FollowupId;
    /// What a person allowed, or why it was overridden.
    ConsentId;
    /// What is kept from somebody.
    WithholdingId;
    /// A body or service that one may refer to.
    BodyId;
    /// What was signed with a body.
    AgreementId;
    /// A line of the register of evidence.
    EvidenceId;
    /// Handing an original to somebody.
    CustodyId;
    /// Asking for content to be taken down.
    RemovalId;
    /// A checklist that was started in a case.
    ProtocolId;
    /// One version of a case's safety plan.
    SafetyPlanId;
    /// Somebody saw by accident what nobody should see.
    ExposureId;
    /// A supervisor's look at somebody's work.
    ReviewId;
    /// Sending somebody to a body.
    ReferralId;
    /// One printing of a letter.
    LetterId;
}
