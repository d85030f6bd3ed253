//! The one door: every call, its request, its answer, who may make it, and the
//! only place that encodes and decodes JSON. A call's body composes the rooms
//! inside one act, in a few lines; the rules are the rooms'.

mod accounts;
mod backup;
mod binding;
mod cases;
mod closing;
mod consents;
mod contacts;
mod desk;
mod evidence;
mod history;
mod lists;
mod plan;
mod protocols;
mod referrals;
mod seals;
mod team;
mod typescript;
mod view;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::problem::{Problem, Reason};
use crate::session::{Role, Session};
pub use typescript::typescript;
pub(crate) use view::TrainingLogin;

/// Who may make a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who {
    /// Before anybody unlocked.
    Anyone,
    /// Whoever is at the open desk.
    SignedIn,
    /// Those who work on cases: counsellors and supervisors.
    Caseworker,
    /// Supervisors.
    Supervisor,
    /// Those who watch over the work: supervisors and data officers.
    Overseer,
    /// Those who look after the computer, without the store's key.
    Technician,
}

impl Who {
    /// Whether a role is among them; nobody at the desk has no role.
    #[must_use]
    pub fn includes(self, role: Option<Role>) -> bool {
        match (self, role) {
            (Self::Anyone, _) | (Self::SignedIn, Some(_)) => true,
            (Self::Caseworker, Some(role)) => role.works_on_cases(),
            (Self::Supervisor, Some(role)) => role == Role::Supervisor,
            (Self::Overseer, Some(role)) => {
                matches!(role, Role::Supervisor | Role::DataOfficer)
            }
            (Self::Technician, Some(role)) => role == Role::Administrator,
            (_, None) => false,
        }
    }
}

/// A request without content.
#[derive(Debug, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(type = "Record<string, never>")]
pub struct Nothing {}

macro_rules! calls {
    (
        calls { $( $name:ident ($request:ty) -> $answer:ty : $who:ident = $body:path; )+ }
        bytes { $( $bytes:ident ($bytes_request:ty) : $bytes_who:ident = $bytes_body:path, named $bytes_name:path; )+ }
        copies { $( $copy:ident ($copy_request:ty) : $copy_who:ident = $copy_body:path; )+ }
        files { $( $file:ident -> $file_answer:ty : $file_who:ident = $file_body:path; )+ }
    ) => {
        /// Every call with who may make it, in the order of this list.
        pub const CALLS: &[(&str, Who)] =
            &[$( (stringify!($name), Who::$who), )+ $( (stringify!($bytes), Who::$bytes_who), )+ $( (stringify!($copy), Who::$copy_who), )+ $( (stringify!($file), Who::$file_who), )+];

        /// Answers a call: JSON in, JSON out. The error is JSON too.
        ///
        /// # Errors
        /// What the screen shows: `{kind: "refused", refusals}` or `{kind: "broken", number}`.
        pub fn call(session: &mut Session, name: &str, body: &str) -> Result<String, String> {
            match name {
                $( stringify!($name) => answer::<$request, $answer>(session, Who::$who, body, $body), )+
                _ => Err(view::problem(&Problem::refused(Reason::BadRequest))),
            }
        }

        /// Answers a call whose answer is bytes: a file that leaves.
        ///
        /// # Errors
        /// As [`call`].
        pub fn fetch(session: &mut Session, name: &str, body: &str) -> Result<Vec<u8>, String> {
            match name {
                $( stringify!($bytes) => run::<$bytes_request, Vec<u8>>(session, Who::$bytes_who, body, $bytes_body), )+
                _ => Err(view::problem(&Problem::refused(Reason::BadRequest))),
            }
        }

        /// What a file of [`fetch`] would be called, such as `EMC-7K2Q-M4-R1.pdf`: a name
        /// that says nothing about a person. Asked first and changes nothing, so that a
        /// save that is called off never counts as a letter.
        ///
        /// # Errors
        /// As [`call`].
        pub fn file_name(session: &mut Session, name: &str, body: &str) -> Result<String, String> {
            match name {
                $( stringify!($bytes) => run::<$bytes_request, String>(session, Who::$bytes_who, body, $bytes_name), )+
                _ => Err(view::problem(&Problem::refused(Reason::BadRequest))),
            }
        }

        /// Answers a call whose answer is text for the clipboard. The page that asks for it never
        /// gets it.
        ///
        /// # Errors
        /// As [`call`].
        pub fn copy(session: &mut Session, name: &str, body: &str) -> Result<String, String> {
            match name {
                $( stringify!($copy) => run::<$copy_request, String>(session, Who::$copy_who, body, $copy_body), )+
                _ => Err(view::problem(&Problem::refused(Reason::BadRequest))),
            }
        }

        /// Answers a call that a file comes in by, which the host has asked the person for.
        /// There is one, and it takes nothing but a sealed backup of a desk.
        ///
        /// # Errors
        /// As [`call`].
        pub fn give(session: &mut Session, name: &str, file: std::fs::File) -> Result<String, String> {
            match name {
                $( stringify!($file) => take::<$file_answer>(session, Who::$file_who, file, $file_body), )+
                _ => Err(view::problem(&Problem::refused(Reason::BadRequest))),
            }
        }

        /// Tells the generator of the TypeScript side every request and answer.
        fn visit_calls(visitor: &mut typescript::Collector) {
            $( visitor.call::<$request, $answer>(stringify!($name)); )+
            $( visitor.fetch::<$bytes_request>(stringify!($bytes)); )+
            $( visitor.copy::<$copy_request>(stringify!($copy)); )+
            $( visitor.give::<$file_answer>(stringify!($file)); )+
        }
    };
}

calls! {
    calls {
        situation          (Nothing)                -> view::Situation         : Anyone     = desk::situation;
        suggest_passphrase (view::SuggestPassphrase) -> view::SuggestedPassphrase : Anyone   = desk::suggest_passphrase;
        set_up             (view::SetUp)            -> view::RecoverySheet     : Anyone     = desk::set_up;
        confirm_recovery   (view::ConfirmRecovery)  -> view::Me                : Anyone     = desk::confirm_recovery;
        recover            (view::Recover)          -> view::RecoverySheet     : Anyone     = desk::recover;
        abandon_set_up     (Nothing)                -> view::Situation         : Anyone     = desk::abandon_set_up;
        unlock             (view::Unlock)           -> view::Me                : Anyone     = desk::unlock;
        lock               (Nothing)                -> view::Situation         : Anyone     = desk::lock;
        save_preferences   (crate::accounts::Preferences) -> view::Me          : SignedIn   = desk::save_preferences;
        change_passphrase  (view::ChangePassphrase) -> crate::session::Saved<crate::ids::AccountId> : SignedIn = accounts::change_passphrase;
        acknowledge_notice (view::ById)             -> view::Me                : Supervisor = accounts::acknowledge_notice;
        activate           (view::Activate)         -> view::Me                : Anyone     = accounts::activate;
        invite_account     (crate::accounts::InviteDraft) -> crate::session::Saved<view::CodeGiven> : Supervisor = accounts::invite_account;
        give_code          (view::ById)             -> crate::session::Saved<view::CodeGiven> : Supervisor = accounts::give_code;
        reopen_account     (crate::accounts::ReopenAccount) -> crate::session::Saved<view::CodeGiven> : Supervisor = accounts::reopen_account;
        close_account      (view::ById)             -> crate::session::Saved<crate::ids::AccountId> : Supervisor = accounts::close_account;
        change_role        (crate::accounts::ChangeRole) -> crate::session::Saved<crate::ids::AccountId> : Supervisor = accounts::change_role;
        rename_account     (crate::accounts::RenameAccount) -> crate::session::Saved<crate::ids::AccountId> : Supervisor = accounts::rename_account;
        view_store_key     (Nothing)                -> crate::accounts::StoreKey : Supervisor = accounts::view_store_key;
        begin_key_change   (Nothing)                -> crate::session::Progress : Supervisor = accounts::begin_key_change;
        continue_key_change (Nothing)               -> crate::session::Progress : Supervisor = accounts::continue_key_change;
        stop_key_change    (Nothing)                -> bool                    : Supervisor = accounts::stop_key_change;
        bring_line         (view::ConfirmRecovery)  -> view::Situation         : Anyone     = binding::bring_line;
        view_binding       (Nothing)                -> crate::session::Binding : Supervisor = binding::view_binding;
        begin_binding      (Nothing)                -> view::ComputerLine      : Supervisor = binding::begin_binding;
        confirm_binding    (view::ConfirmRecovery)  -> crate::session::Saved<bool> : Supervisor = binding::confirm_binding;
        unbind_computer    (Nothing)                -> crate::session::Saved<bool> : Supervisor = binding::unbind_computer;
        view_machine       (Nothing)                -> crate::session::Machine : Technician = desk::view_machine;
        check_sheet        (view::ConfirmRecovery)  -> crate::session::Saved<bool> : Supervisor = accounts::check_sheet;
        view_account       (view::ById)             -> crate::accounts::AccountView : SignedIn = accounts::view_account;
        save_record        (crate::accounts::RecordDraft) -> crate::session::Saved<crate::ids::AccountId> : Supervisor = accounts::save_record;
        add_training       (crate::accounts::TrainingDraft) -> crate::session::Saved<crate::ids::TrainingId> : Supervisor = accounts::add_training;
        remove_training    (view::ById)             -> crate::session::Saved<crate::ids::TrainingId> : Supervisor = accounts::remove_training;
        add_account        (crate::accounts::AccountDraft) -> crate::session::Saved<crate::ids::AccountId> : Supervisor = desk::add_account;
        list_accounts      (Nothing)                -> Vec<crate::accounts::AccountRow> : SignedIn = desk::list_accounts;
        pack               (Nothing)                -> crate::packs::PackView  : SignedIn   = lists::pack;
        view_lists         (Nothing)                -> crate::packs::Lists     : Supervisor = lists::view;
        add_entry          (crate::packs::EntryDraft) -> crate::session::Saved<String> : Supervisor = lists::add;
        rename_entry       (crate::packs::RenameEntry) -> crate::session::Saved<String> : Supervisor = lists::rename;
        retire_entry       (crate::packs::RetireEntry) -> crate::session::Saved<String> : Supervisor = lists::retire;

        save_draft         (crate::contacts::ContactDraft) -> crate::contacts::DraftSaved : Caseworker = contacts::save_draft;
        open_draft         (Nothing)                -> Option<crate::contacts::StoredDraft> : Caseworker = contacts::open_draft;
        discard_draft      (Nothing)                -> crate::session::Saved<bool> : Caseworker = contacts::discard_draft;
        save_correction    (crate::contacts::ChangeContact) -> crate::contacts::DraftSaved : Caseworker = contacts::save_correction;
        discard_correction (view::ById)             -> crate::session::Saved<bool> : Caseworker = contacts::discard_correction;
        save_contact       (crate::contacts::ContactDraft) -> crate::session::Saved<view::ContactSaved> : Caseworker = contacts::save;
        list_contacts      (crate::contacts::ContactFilter) -> Vec<crate::contacts::ContactRow> : Caseworker = contacts::list;
        open_contact       (view::ById)             -> crate::contacts::ContactView : Caseworker = contacts::open;
        change_contact     (crate::contacts::ChangeContact) -> crate::session::Saved<crate::ids::ContactId> : Caseworker = contacts::change;
        add_addendum       (crate::contacts::AddAddendum) -> crate::session::Saved<crate::ids::AddendumId> : Caseworker = contacts::add;
        move_contact       (crate::cases::MoveContact) -> crate::session::Saved<crate::contacts::CaseRef> : Caseworker = contacts::put;
        find_traces        (view::FindTraces)       -> Vec<crate::traces::Trace> : Caseworker = contacts::find_traces;
        find_previous      (crate::callers::FindPrevious) -> Vec<crate::callers::Previous> : Caseworker = contacts::find_previous;

        open_case          (view::OpenCase)         -> crate::session::Saved<crate::contacts::CaseRef> : Caseworker = cases::open;
        list_cases         (crate::cases::CaseFilter) -> Vec<crate::cases::CaseRow> : Caseworker = cases::list;
        view_case          (view::ById)             -> view::CaseView          : Caseworker = cases::view;
        add_note           (crate::cases::NoteDraft) -> crate::session::Saved<crate::ids::EventId> : Caseworker = cases::add_note;
        set_risk           (crate::cases::SetRisk)  -> crate::session::Saved<crate::ids::CaseId> : Caseworker = cases::set_risk;
        assign_case        (crate::cases::AssignCase) -> crate::session::Saved<crate::ids::CaseId> : Supervisor = cases::assign;
        add_member         (crate::cases::ChangeMember) -> crate::session::Saved<crate::ids::CaseId> : Caseworker = team::add_member;
        remove_member      (crate::cases::ChangeMember) -> crate::session::Saved<crate::ids::CaseId> : Caseworker = team::remove_member;
        view_sight         (Nothing)                -> crate::cases::CaseSight : SignedIn   = team::view_sight;
        set_sight          (view::SetSight)         -> crate::session::Saved<crate::cases::CaseSight> : Supervisor = team::set_sight;
        set_status         (crate::cases::SetStatus) -> crate::session::Saved<crate::ids::CaseId> : Caseworker = closing::set_status;
        close_case         (crate::cases::CloseCase) -> crate::session::Saved<crate::ids::CaseId> : Caseworker = closing::close;
        ask_to_close       (crate::cases::CloseCase) -> crate::session::Saved<crate::ids::CaseId> : Caseworker = closing::ask;
        decide_closure     (crate::cases::DecideClosure) -> crate::session::Saved<crate::ids::CaseId> : Supervisor = closing::decide;
        reopen_case        (crate::cases::ReopenCase) -> crate::session::Saved<crate::ids::CaseId> : Caseworker = closing::reopen;
        hold_case          (crate::cases::HoldCase) -> crate::session::Saved<crate::ids::CaseId> : Supervisor = closing::hold;
        seal_case          (crate::cases::SealCase) -> crate::session::Saved<crate::ids::CaseId> : Supervisor = seals::seal;
        unseal_case        (crate::cases::SealCase) -> crate::session::Saved<crate::ids::CaseId> : Supervisor = seals::unseal;
        break_glass        (view::BreakGlass)       -> crate::session::Saved<crate::ids::CaseId> : Caseworker = seals::break_glass;
        list_sealed        (Nothing)                -> Vec<crate::cases::SealedRow> : Caseworker = seals::list;
        view_sealed        (view::ById)             -> Option<crate::cases::SealedRow> : Caseworker = seals::view;
        list_glasses       (Nothing)                -> Vec<crate::cases::GlassView> : Supervisor = seals::glasses;
        review_glass       (crate::cases::ReviewGlass) -> crate::session::Saved<crate::ids::GlassId> : Supervisor = seals::review;
        ask_second         (crate::countersign::AskSecond) -> crate::session::Saved<crate::ids::CountersignId> : Supervisor = seals::ask_second;
        confirm_second     (view::ById)             -> crate::session::Saved<crate::ids::CountersignId> : Supervisor = seals::confirm_second;
        end_second         (view::ById)             -> crate::session::Saved<crate::ids::CountersignId> : Supervisor = seals::end_second;
        list_seconds       (Nothing)                -> Vec<crate::countersign::SecondView> : Supervisor = seals::seconds;
        save_step          (crate::cases::StepDraft) -> crate::session::Saved<crate::ids::StepId> : Caseworker = plan::save_step;
        tick_step          (crate::cases::TickStep) -> crate::session::Saved<crate::ids::StepId> : Caseworker = plan::tick_step;
        record_accompaniment (crate::cases::RecordAccompaniment) -> crate::session::Saved<crate::ids::CaseId> : Caseworker = plan::record_accompaniment;
        add_supervisor_note (crate::cases::NoteDraft) -> crate::session::Saved<crate::ids::EventId> : Supervisor = plan::add_supervisor_note;
        start_protocol     (crate::protocols::StartProtocol) -> crate::session::Saved<crate::ids::ProtocolId> : Caseworker = protocols::start;
        mark_protocol_step (crate::protocols::MarkProtocolStep) -> crate::session::Saved<crate::ids::ProtocolId> : Caseworker = protocols::mark;
        promise_protocol_step (crate::protocols::PromiseProtocolStep) -> crate::session::Saved<crate::ids::FollowupId> : Caseworker = protocols::promise;
        end_protocol       (crate::protocols::EndProtocol) -> crate::session::Saved<crate::ids::ProtocolId> : Caseworker = protocols::end;
        agree_safety_plan  (crate::safety::SafetyPlanDraft) -> crate::session::Saved<crate::ids::SafetyPlanId> : Caseworker = protocols::agree_safety_plan;
        save_safe_contact  (view::SaveSafeContact)  -> crate::session::Saved<crate::ids::CaseId> : Caseworker = cases::save_safe_contact;
        record_consent     (crate::consents::RecordConsent) -> crate::session::Saved<crate::ids::ConsentId> : Caseworker = consents::record;
        withdraw_consent   (crate::consents::WithdrawConsent) -> crate::session::Saved<crate::ids::ConsentId> : Caseworker = consents::withdraw;
        withhold           (crate::consents::WithholdDraft) -> crate::session::Saved<crate::ids::WithholdingId> : Caseworker = consents::withhold;
        end_withholding    (crate::consents::EndWithholding) -> crate::session::Saved<crate::ids::WithholdingId> : Caseworker = consents::end_withholding;
        promise_followup   (crate::followups::Promise) -> crate::session::Saved<crate::ids::FollowupId> : Caseworker = cases::promise_followup;
        record_attempt     (crate::followups::RecordAttempt) -> crate::session::Saved<crate::ids::FollowupId> : Caseworker = cases::record_attempt;
        decide_attempts    (crate::followups::DecideAttempts) -> crate::session::Saved<crate::ids::FollowupId> : Supervisor = plan::decide_attempts;
        my_day             (Nothing)                -> view::MyDay             : Caseworker = cases::my_day;

        record_evidence    (crate::evidence::EvidenceDraft) -> crate::session::Saved<crate::ids::EvidenceId> : Caseworker = evidence::record;
        hand_over          (crate::evidence::HandOver) -> crate::session::Saved<crate::ids::EvidenceId> : Caseworker = evidence::hand_over;
        save_removal       (crate::removals::RemovalDraft) -> crate::session::Saved<crate::ids::RemovalId> : Caseworker = evidence::save_removal;
        record_removal     (crate::removals::RecordRemoval) -> crate::session::Saved<crate::ids::RemovalId> : Caseworker = evidence::record_removal;
        record_exposure    (Nothing)                -> crate::session::Saved<crate::ids::ExposureId> : SignedIn = evidence::record_exposure;
        record_talk        (crate::supervision::RecordTalk) -> crate::session::Saved<crate::ids::ExposureId> : Supervisor = evidence::record_talk;

        list_bodies        (Nothing)                -> Vec<crate::directory::BodyRow> : SignedIn = referrals::list_bodies;
        confirm_body       (view::ById)             -> crate::session::Saved<crate::ids::BodyId> : Caseworker = referrals::confirm_body;
        view_body          (view::ById)             -> crate::directory::BodyView : SignedIn = referrals::view_body;
        add_body           (crate::directory::AddBody) -> crate::session::Saved<crate::ids::BodyId> : Supervisor = referrals::add_body;
        change_body        (crate::directory::ChangeBody) -> crate::session::Saved<crate::ids::BodyId> : Supervisor = referrals::change_body;
        retire_body        (crate::directory::RetireBody) -> crate::session::Saved<crate::ids::BodyId> : Supervisor = referrals::retire_body;
        record_agreement   (crate::directory::RecordAgreement) -> crate::session::Saved<crate::ids::AgreementId> : Supervisor = referrals::record_agreement;
        rank_bodies        (crate::referrals::RankBodies) -> Vec<crate::referrals::BodyHint> : Caseworker = referrals::rank;
        propose_referral   (crate::letters::ProposeReferral) -> crate::letters::ReferralProposal : Caseworker = referrals::propose;
        prepare_letter     (crate::referrals::ReferralDraft) -> crate::letters::LetterView : Caseworker = referrals::prepare_letter;
        refer              (crate::referrals::ReferralDraft) -> crate::session::Saved<crate::referrals::ReferralMade> : Caseworker = referrals::refer;
        record_handover    (crate::referrals::RecordHandOver) -> crate::session::Saved<crate::ids::ReferralId> : Caseworker = referrals::record_handover;
        record_answer      (crate::referrals::RecordAnswer) -> crate::session::Saved<crate::ids::ReferralId> : Caseworker = referrals::record_answer;
        record_reminder    (crate::referrals::RecordReminder) -> crate::session::Saved<crate::ids::ReferralId> : Caseworker = referrals::record_reminder;

        caseload           (Nothing)                -> crate::supervision::Caseload : Supervisor = cases::caseload;
        figures            (crate::supervision::FiguresWish) -> crate::supervision::Figures : Supervisor = cases::figures;
        record_debrief     (crate::supervision::RecordDebrief) -> crate::session::Saved<crate::ids::DebriefId> : Supervisor = cases::record_debrief;
        record_review      (crate::reviews::ReviewDraft) -> crate::session::Saved<crate::ids::ReviewId> : Supervisor = team::record_review;
        view_reviews       (crate::reviews::ReviewFilter) -> Vec<crate::reviews::ReviewView> : Caseworker = team::view_reviews;
        view_history       (crate::history::HistoryWish) -> crate::history::HistoryPage : Overseer = history::view;
        verify_chain       (crate::history::VerifyChain) -> crate::history::ChainChecked : Overseer = history::verify;
        list_gaps          (Nothing)                -> Vec<crate::history::GapView> : Overseer = history::list_gaps;
        accept_gap         (crate::history::AcceptGap) -> crate::session::Saved<bool> : Supervisor = history::accept_gap;
        make_register_code (Nothing)                -> crate::history::RegisterCode : Caseworker = history::make_code;
        check_register_code (crate::history::CheckRegisterCode) -> crate::session::Saved<crate::history::RegisterCodeChecked> : Overseer = history::check_code;
        find               (view::Find)             -> Vec<view::Found>        : Caseworker = cases::find;

        view_backups       (Nothing)                -> crate::backup::Backups  : SignedIn   = backup::view;
        begin_backup       (Nothing)                -> crate::session::Progress : SignedIn  = backup::begin;
        continue_backup    (Nothing)                -> crate::session::Progress : SignedIn  = backup::go_on;
        stop_backup        (Nothing)                -> bool                    : SignedIn   = backup::stop;
        begin_rescue       (view::Unlock)           -> crate::session::Progress : Anyone    = backup::begin_rescue;
        continue_rescue    (Nothing)                -> crate::session::Progress : Anyone    = backup::continue_rescue;
        enter_rescue       (Nothing)                -> view::Me                : SignedIn   = backup::enter_rescue;
        list_backups       (Nothing)                -> Vec<crate::backup::BackupRow> : Anyone = backup::list;
        choose_backup      (crate::backup::BackupByNumber) -> crate::backup::BackupOffer : Anyone = backup::choose;
        open_backup        (crate::backup::OpenBackup) -> crate::session::Progress : Anyone = backup::open;
        continue_restore   (Nothing)                -> crate::session::Progress : Anyone    = backup::step_restore;
        view_restore       (Nothing)                -> crate::backup::ProvenBackup : Anyone = backup::proven;
        confirm_restore    (Nothing)                -> crate::backup::ProvenBackup : Anyone = backup::confirm;
        abandon_restore    (Nothing)                -> view::Situation         : Anyone     = backup::abandon;
    }
    bytes {
        recovery_sheet     (Nothing)                : Anyone     = desk::recovery_sheet, named desk::recovery_sheet_name;
        computer_line      (Nothing) : Supervisor = binding::computer_line, named binding::computer_line_name;
        print_letter       (view::PrintLetter)      : Caseworker = referrals::print_letter, named referrals::letter_name;
        copy_backup        (crate::backup::BackupByNumber) : Supervisor = backup::copy, named backup::copy_name;
        export_chain       (Nothing)                : Supervisor = history::export, named history::export_name;
    }
    copies {
        copy_evidence_link (view::ById)                       : Caseworker = evidence::copy_link;
        copy_removal_link  (crate::removals::CopyRemovalLink) : Caseworker = evidence::copy_removal_link;
    }
    files {
        read_backup        -> crate::backup::BackupOffer : Anyone = backup::read;
    }
}

fn answer<Request: DeserializeOwned, Answer: Serialize>(
    session: &mut Session,
    who: Who,
    body: &str,
    run_body: fn(&mut Session, Request) -> Result<Answer, Problem>,
) -> Result<String, String> {
    encoded(&run(session, who, body, run_body)?)
}

fn encoded<Answer: Serialize>(answer: &Answer) -> Result<String, String> {
    serde_json::to_string(answer)
        .map_err(|_| view::problem(&Problem::invariant("an answer could not be encoded")))
}

fn take<Answer: Serialize>(
    session: &mut Session,
    who: Who,
    file: std::fs::File,
    run_body: fn(&mut Session, std::fs::File) -> Result<Answer, Problem>,
) -> Result<String, String> {
    let answer = allowed(session, who)
        .and_then(|()| run_body(session, file))
        .map_err(|problem| view::problem(&problem))?;
    encoded(&answer)
}

/// The one place where a role is checked: first the lock, then the role, then
/// the shape, so that a locked desk tells nothing about its calls.
fn run<Request: DeserializeOwned, Answer>(
    session: &mut Session,
    who: Who,
    body: &str,
    run_body: fn(&mut Session, Request) -> Result<Answer, Problem>,
) -> Result<Answer, String> {
    allowed(session, who)
        .and_then(|()| serde_json::from_str(body).map_err(|_| Problem::refused(Reason::BadRequest)))
        .and_then(|request| run_body(session, request))
        .map_err(|problem| view::problem(&problem))
}

fn allowed(session: &mut Session, who: Who) -> Result<(), Problem> {
    session.recheck();
    let role = session.role();
    if who.includes(role) {
        Ok(())
    } else if role.is_none() {
        Err(Problem::refused(Reason::Locked))
    } else {
        Err(Problem::refused(Reason::NotAllowed))
    }
}
