//! What a person allowed, purpose by purpose, and until when; what they want kept
//! from whom; the reasoned override when nobody could ask; and safe contact: how one
//! may reach them without putting them in danger. The default is "do not call". An
//! answer is never rewritten: a later one, or its withdrawal, stands beside it.

mod given;
mod rules;
mod safe;
mod view;
mod withheld;

pub(crate) use given::{
    Ground, Said, answer, case_of, check, ground, ground_of, history, lapsed, record, standing,
    undecided, withdraw,
};
pub(crate) use safe::{allow_channel, cases_of_phone, record_safe_contact, safe_contact};
pub(crate) use view::{
    Basis, ConsentHow, ConsentPurpose, ConsentStanding, ConsentView, EndWithholding, RecordConsent,
    SafeContactDraft, SafeContactView, WithdrawConsent, WithholdDraft, WithholdingView,
    WithholdingWhy, YesNo,
};
pub(crate) use withheld::{
    case_of_withholding, end_withholding, withheld_from, withhold, withholdings,
};
