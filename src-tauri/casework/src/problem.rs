//! What can go wrong, in two kinds: a [`Refusal`] is expected and has a
//! sentence in every language; a [`Breakage`] is not, and the screen shows
//! only its number. Neither ever carries what somebody typed.

use std::collections::BTreeMap;
use std::fmt;

/// The outcome of a call that did not do what was asked.
#[derive(Debug)]
pub enum Problem {
    /// The rules said no, at one or more fields. Nothing has changed.
    Refused(Vec<Refusal>),
    /// Something that must not happen happened. Nothing has changed.
    Broken(Breakage),
}

/// One reason, at one field of the request if it belongs to one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// Why.
    pub reason: Reason,
    /// The path of the field in the request, such as `call_back.due`.
    pub field: Option<String>,
}

macro_rules! reasons {
    ($( $(#[$doc:meta])* $name:ident $code:literal $({ $($fact:ident : $type:ty),+ })? ;)+) => {
        /// Every reason that the core can give. Its code is the key of its
        /// sentence: `answer_missing` is said by `refusal-answer-missing`.
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub enum Reason { $( $(#[$doc])* $name $({ $(#[doc = "a fact of the sentence"] $fact: $type),+ })? ),+ }

        impl Reason {
            /// Every code, for the test that walks the sentences.
            pub const CODES: &[&str] = &[$($code),+];

            /// The stable name of this reason.
            #[must_use]
            pub fn code(&self) -> &'static str {
                match self { $( Self::$name $({ $($fact: _),+ })? => $code ),+ }
            }

            /// What the sentence needs to know.
            #[must_use]
            pub fn facts(&self) -> BTreeMap<String, String> {
                match self { $( Self::$name $({ $($fact),+ })? => {
                    #[allow(unused_mut, reason = "most reasons have no facts")]
                    let mut facts = BTreeMap::new();
                    $($( facts.insert(stringify!($fact).to_owned(), $fact.to_string()); )+)?
                    facts
                } ),+ }
            }
        }
    };
}

reasons! {
    /// A mandatory answer was not given.
    AnswerMissing "answer_missing";
    /// The text has more characters than the field takes.
    TooLong "too_long" { max: usize };
    /// The text holds control characters, so it is not text.
    NotText "not_text";
    /// The moment lies in the future.
    InFuture "in_future";
    /// The end lies before the start.
    EndBeforeStart "end_before_start";
    /// The answer is not one of the pack's choices.
    UnknownChoice "unknown_choice";
    /// The answer was once among the choices, or will be, but not on that day.
    NotOffered "not_offered";
    /// A code has capital letters and digits only.
    BadCode "bad_code" { max: usize };
    /// The list has that code already.
    CodeTaken "code_taken";
    /// Another entry of the list is called so.
    LabelTaken "label_taken";
    /// The Arabic label has no Arabic letter.
    NotArabic "not_arabic";
    /// A rule leans on the entry, so it is not retired.
    EntryFixed "entry_fixed";
    /// A list keeps at least one entry.
    LastEntry "last_entry";
    /// The helpline has not retired that entry.
    NotRetired "not_retired";
    /// More choices than the field takes.
    TooMany "too_many" { max: usize };
    /// A non-counselling contact must not hold data about a person.
    NonCounsellingHasData "non_counselling_has_data";
    /// "Adult about self" and an age under 18 contradict each other.
    AdultAndMinor "adult_and_minor";
    /// The login or the passphrase is wrong; which one is not said.
    WrongPassphrase "wrong_passphrase";
    /// The desk is bound to this computer, and the keyring does not hold its key: the line on
    /// paper is typed. No passphrase was looked at.
    LineNeeded "line_needed";
    /// That is not the line of this computer.
    LineWrong "line_wrong";
    /// That is not the passphrase that opens this account now.
    CurrentWrong "current_wrong";
    /// The new passphrase is the one that was there before.
    SamePassphrase "same_passphrase";
    /// The account waits for its activation code.
    ActivationNeeded "activation_needed";
    /// The login or the activation code is wrong, or the code was used.
    ActivationWrong "activation_wrong";
    /// The activation code was not used in time.
    ActivationExpired "activation_expired";
    /// This account does not open the cases.
    NotGranted "not_granted";
    /// Nobody changes their own role, closes their own account or gives themselves a code.
    OwnAccount "own_account";
    /// Somebody who supervises stays.
    LastSupervisor "last_supervisor";
    /// The account is closed.
    AccountClosed "account_closed";
    /// The account is open.
    AccountOpen "account_open";
    /// Too many wrong tries: wait first.
    Wait "wait" { seconds: u64 };
    /// The passphrase is too short.
    WeakPassphrase "weak_passphrase" { min: usize };
    /// The passphrase is too easily guessed.
    PassphraseCommon "passphrase_common";
    /// Somebody has that login already.
    LoginTaken "login_taken";
    /// What was typed is not what stands on the sheet.
    RecoveryMismatch "recovery_mismatch" { group: usize };
    /// The sheet has more or fewer groups than what was typed.
    RecoveryLength "recovery_length" { expected: usize };
    /// The sheet does not open this store, or was replaced by a newer one.
    RecoveryWrong "recovery_wrong";
    /// A store lies here already; set-up will not touch it.
    StoreExists "store_exists";
    /// There is no such record, or it is not for this account.
    NotFound "not_found";
    /// This account's role does not do that.
    NotAllowed "not_allowed";
    /// The desk is locked.
    Locked "locked";
    /// Nothing leaves a case that is held for the law.
    CaseHeld "case_held";
    /// A promised call-back needs a case to stand in.
    CaseNeeded "case_needed";
    /// Nothing can be promised before safe contact is recorded.
    SafeContactNeeded "safe_contact_needed";
    /// Safe contact was confirmed too long ago.
    SafeContactExpired "safe_contact_expired" { days: i64 };
    /// Safe contact does not allow that channel.
    ChannelNotAllowed "channel_not_allowed";
    /// Safe contact says: do not call.
    ContactNotAllowed "contact_not_allowed";
    /// A promise cannot be due in the past.
    DueInPast "due_in_past";
    /// A step cannot be planned for a day that is over.
    DayInPast "day_in_past";
    /// A promise cannot be due that far away.
    DueTooFar "due_too_far" { days: i64 };
    /// The act needs a reason in words.
    ReasonNeeded "reason_needed" { min: usize };
    /// Only a supervisor does that.
    SupervisorNeeded "supervisor_needed";
    /// The problem chosen needs a level of risk.
    RiskRequired "risk_required";
    /// What was said forces at least this level of risk.
    RiskTooLow "risk_too_low" { least: i64 };
    /// Level 4 needs what was done about it.
    EmergencyActionNeeded "emergency_action_needed";
    /// A referral needs consent or a reasoned override.
    ConsentNeeded "consent_needed";
    /// The leave to tell this body something does not stand: it was refused, withdrawn,
    /// has run out, or was never given.
    ConsentLapsed "consent_lapsed" { standing: &'static str };
    /// The person does not want to be contacted again, or has not said so.
    FollowupNotAllowed "followup_not_allowed" { standing: &'static str };
    /// That answer cannot be taken back: it allows nothing, or a newer one stands.
    NothingToWithdraw "nothing_to_withdraw";
    /// The person wants that kept from this kind of body.
    ItemWithheld "item_withheld" { why: &'static str };
    /// Somebody was asked for their leave and has not decided, so the case does not close.
    UndecidedConsents "undecided_consents" { count: u32 };
    /// An override needs an explanation.
    ExplanationNeeded "explanation_needed" { min: usize };
    /// A letter must disclose at least one fact.
    NothingDisclosed "nothing_disclosed";
    /// That item never goes to that kind of body.
    ItemForbidden "item_forbidden";
    /// A code of the duty register has twelve signs, one at the foot of a letter ten.
    RegisterCode "register_code";
    /// It was done before.
    AlreadyDone "already_done";
    /// The disk is full; what was saved before is safe.
    DiskFull "disk_full";
    /// The store was written by a newer Sanad.
    NewerStore "newer_store" { version: String };
    /// The store cannot be read whole; it was not touched.
    DamagedStore "damaged_store";
    /// Another Sanad has the store open.
    BusyStore "busy_store";
    /// A training store and a real one are never mixed.
    TrainingMismatch "training_mismatch";
    /// The request does not have the shape of this call.
    BadRequest "bad_request";
    /// The date or time cannot be read.
    NotADate "not_a_date";
    /// The case is closed.
    CaseClosed "case_closed";
    /// Promises are still to be kept, so the case does not close.
    OpenFollowups "open_followups" { count: u32 };
    /// Referrals still wait for an answer, so the case does not close.
    UnansweredReferrals "unanswered_referrals" { count: u32 };
    /// A case of high risk is closed by a supervisor, who can be asked.
    ClosingNeedsSupervisor "closing_needs_supervisor";
    /// A case does not end with a higher risk than it has.
    RaiseFirst "raise_first";
    /// A case opens with the risk that the call told; a high one is raised in the case.
    RaiseInCase "raise_in_case";
    /// A supervisor is to be told of a high risk, by name.
    InformedNeeded "informed_needed";
    /// Three tries failed: a supervisor decides how it goes on.
    DecisionNeeded "decision_needed";
    /// The contact can no longer be changed, only added to.
    ContactSettled "contact_settled" { hours: i64 };
    /// Only who recorded the contact changes it.
    NotTheAuthor "not_the_author";
    /// A short call stays a short call, and a counselling contact stays one.
    KindIsFixed "kind_is_fixed";
    /// That reference of the portal is recorded as this contact.
    ReferenceKnown "reference_known" { code: String };
    /// That reference is recorded as a contact that this account may not see.
    ReferenceKnownElsewhere "reference_known_elsewhere";
    /// The year of birth and the age contradict each other.
    BirthYearDisagrees "birth_year_disagrees";
    /// The helpline does not ask this, so it is not recorded.
    NotAsked "not_asked";
    /// A case keeps at least one contact.
    LastContact "last_contact";
    /// What was typed is no address of a page.
    NotALink "not_a_link";
    /// The text carries a picture or a file in itself.
    PictureInText "picture_in_text";
    /// It cannot have been noted before it was published.
    PublishedLater "published_later";
    /// Neither an address nor words to find the item again.
    NothingToFind "nothing_to_find";
    /// What may show a child's sexual abuse is not described.
    NoDetail "no_detail";
    /// The line was corrected: the correction is what one works on.
    LineCorrected "line_corrected" { number: i64 };
    /// That way is closed to what may show a child's sexual abuse.
    RouteForbidden "route_forbidden";
    /// That tool is for people of another age.
    RouteForOtherAge "route_for_other_age";
    /// Child sexual abuse material shows a minor.
    AbuseIsOfMinors "abuse_is_of_minors";
    /// Only a draft is changed; what was sent has a history.
    SentAlready "sent_already";
    /// That status, or that day, does not follow the one before.
    StatusOrder "status_order";
    /// Requests for removal are not finished, so the case does not close.
    OpenRemovals "open_removals" { count: u32 };
    /// Such an address goes to hotlines, the police and prosecutors only.
    SuspectedLink "suspected_link";
    /// Nobody reviews their own work.
    OwnWork "own_work";
    /// Only the case's owner or a supervisor does that.
    OwnerNeeded "owner_needed";
    /// Only words travel by telephone: a letter is printed before it is handed over.
    LetterNeeded "letter_needed";
    /// "No answer" is recorded once the body was reminded so often.
    RemindersFirst "reminders_first" { count: u32 };
    /// The body still has time to answer.
    ReminderEarly "reminder_early";
    /// The checklist was finished or stopped.
    ProtocolEnded "protocol_ended";
    /// What was typed is no telephone number.
    NotAPhone "not_a_phone";
    /// What was typed is no e-mail address.
    NotAnEmail "not_an_email";
    /// Nothing is other than before.
    NothingChanged "nothing_changed";
    /// The body is not used any more.
    BodyRetired "body_retired";
    /// A safety plan says something beside the numbers that the form filled in.
    SafetyPlanEmpty "safety_plan_empty";
    /// What was chosen is no backup, or not a whole one.
    BackupDamaged "backup_damaged";
    /// The backup is of another desk than the one that lies here.
    BackupForeign "backup_foreign";
    /// That backup opens with the recovery sheet only.
    SheetNeeded "sheet_needed";
    /// The desk shows what could be read of a damaged store; nothing is written.
    ReadOnly "read_only";
    /// Of the damaged store nothing can be read: a backup helps.
    NothingReadable "nothing_readable";
    /// Another supervisor speaks with this one.
    AnotherSpeaks "another_speaks";
    /// The case is sealed; who may, opens it for a short time with a reason.
    CaseSealed "case_sealed";
    /// The time for which a sealed case was opened is over.
    GlassOver "glass_over" { minutes: i64 };
    /// Who opened a sealed case for a short time decides nothing that would outlast it.
    InsideOnly "inside_only";
    /// Another supervisor confirms it first.
    SecondNeeded "second_needed";
    /// Nobody confirms what they asked for themselves.
    SamePerson "same_person";
    /// Nobody else could confirm it, or it needs nobody else.
    NoSecond "no_second";
}

/// An unexpected failure. Its text names a place and a cause of ours, never a
/// record: SQL is bound, so no value reaches an error's text.
#[derive(Debug, thiserror::Error)]
pub enum Breakage {
    /// SQLite or SQLCipher failed.
    #[error("the store: {0}")]
    Store(rusqlite::Error),
    /// A file of ours could not be read or written.
    #[error("{place}: {kind}")]
    File {
        /// What we were doing.
        place: &'static str,
        /// The kind of failure; never a path.
        kind: std::io::ErrorKind,
    },
    /// The vault refused in a way that a user cannot cause.
    #[error("the vault: {0}")]
    Vault(vault::VaultError),
    /// A letter could not be laid out.
    #[error("the press: {0}")]
    Press(press::PressError),
    /// Something that we rely on does not hold.
    #[error("{0}")]
    Invariant(&'static str),
}

impl Breakage {
    /// The number that the screen shows, to be read out over a telephone.
    #[must_use]
    pub fn number(&self) -> String {
        match self {
            Self::Store(rusqlite::Error::SqliteFailure(e, _)) => format!("S-{}", e.extended_code),
            Self::Store(_) => "S-1".into(),
            Self::File { kind, .. } => format!("F-{}", *kind as u32),
            Self::Vault(_) => "V-1".into(),
            Self::Press(_) => "P-1".into(),
            Self::Invariant(_) => "I-1".into(),
        }
    }
}

impl Problem {
    /// One reason that belongs to no field.
    #[must_use]
    pub fn refused(reason: Reason) -> Self {
        Self::Refused(vec![Refusal {
            reason,
            field: None,
        }])
    }

    /// One reason at one field.
    #[must_use]
    pub fn at(field: &str, reason: Reason) -> Self {
        Self::Refused(vec![Refusal {
            reason,
            field: Some(field.to_owned()),
        }])
    }

    /// A broken promise of our own code.
    #[must_use]
    pub fn invariant(what: &'static str) -> Self {
        Self::Broken(Breakage::Invariant(what))
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Refused(refusals) => {
                let codes: Vec<_> = refusals.iter().map(|r| r.reason.code()).collect();
                write!(f, "refused: {}", codes.join(", "))
            }
            Self::Broken(breakage) => write!(f, "{breakage}"),
        }
    }
}

impl From<rusqlite::Error> for Problem {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode;
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Self::refused(Reason::DiskFull),
            Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt) => {
                Self::refused(Reason::DamagedStore)
            }
            _ if error == rusqlite::Error::QueryReturnedNoRows => Self::refused(Reason::NotFound),
            _ => Self::Broken(Breakage::Store(error)),
        }
    }
}

impl From<press::PressError> for Problem {
    fn from(error: press::PressError) -> Self {
        Self::Broken(Breakage::Press(error))
    }
}

/// Collects every refusal of a form, so that all are shown at once.
#[derive(Debug, Default)]
pub struct Refusals(Vec<Refusal>);

impl Refusals {
    /// No refusal yet.
    #[must_use]
    pub fn none() -> Self {
        Self::default()
    }

    /// Adds a reason at a field. What could not be taken is not missing as well.
    pub fn add(&mut self, field: &str, reason: Reason) {
        self.put(Refusal {
            reason,
            field: Some(field.to_owned()),
        });
    }

    fn put(&mut self, refusal: Refusal) {
        let untaken = |one: &Refusal| {
            one.field == refusal.field
                && matches!(one.reason, Reason::NotText | Reason::TooLong { .. })
        };
        if !self.0.iter().any(untaken) {
            self.0.push(refusal);
        }
    }

    /// Keeps the value, or the refusals of a part of the form and `None`.
    pub fn take<T>(&mut self, part: Result<T, Problem>) -> Result<Option<T>, Problem> {
        match part {
            Ok(value) => Ok(Some(value)),
            Err(Problem::Refused(more)) => {
                more.into_iter().for_each(|one| self.put(one));
                Ok(None)
            }
            Err(broken) => Err(broken),
        }
    }

    /// Refuses when anything was added.
    ///
    /// # Errors
    /// [`Problem::Refused`] with everything that was added.
    pub fn settle(self) -> Result<(), Problem> {
        if self.0.is_empty() {
            Ok(())
        } else {
            Err(Problem::Refused(self.0))
        }
    }
}
