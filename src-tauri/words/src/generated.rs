//! Written by `cargo run -p words --bin generate` from assets/words. Do not edit.

pub(crate) const EN: &[&str] = &[
    include_str!("../../../assets/words/en/choices.ftl"),
    include_str!("../../../assets/words/en/letters.ftl"),
    include_str!("../../../assets/words/en/refusal.ftl"),
    include_str!("../../../assets/words/en/sheet.ftl"),
    include_str!("../../../assets/words/en/window.ftl"),
];

pub(crate) const FR: &[&str] = &[
    include_str!("../../../assets/words/fr/choices.ftl"),
    include_str!("../../../assets/words/fr/letters.ftl"),
    include_str!("../../../assets/words/fr/refusal.ftl"),
    include_str!("../../../assets/words/fr/sheet.ftl"),
    include_str!("../../../assets/words/fr/window.ftl"),
];

pub(crate) const AR: &[&str] = &[
    include_str!("../../../assets/words/ar/choices.ftl"),
    include_str!("../../../assets/words/ar/letters.ftl"),
    include_str!("../../../assets/words/ar/refusal.ftl"),
    include_str!("../../../assets/words/ar/sheet.ftl"),
    include_str!("../../../assets/words/ar/window.ftl"),
];

macro_rules! sentences {
    ($($(#[$doc:meta])* $name:ident = $key:literal ($($fact:ident: $kind:ty),*);)*) => {
        impl crate::Words {
            $($(#[$doc])*
            #[must_use]
            pub fn $name(self, $($fact: $kind),*) -> String {
                self.say($key, &[$((stringify!($fact), $fact.into())),*])
            })*
        }
    };
}

sentences! {
    /// age not known
    letters_age_unknown = "letters-age-unknown" ();
    /// {years} years old
    letters_age_years = "letters-age-years" (years: u32);
    /// Please let us know by {date} what you decide (priority: {priority}).
    letters_answer_by = "letters-answer-by" (date: &str, priority: &str);
    /// Answer requested by
    letters_answer_label = "letters-answer-label" ();
    /// Yours faithfully,
    letters_closing = "letters-closing" ();
    /// The person agreed by word of mouth, on {date}, to this information being given to: {body}.
    letters_consent = "letters-consent" (body: &str, date: &str, giver: &str, how: &str);
    /// Consent
    letters_consent_title = "letters-consent-title" ();
    /// Information communicated
    letters_disclosed_title = "letters-disclosed-title" ();
    /// noted on {local} ({utc} UTC)
    letters_evidence_collected = "letters-evidence-collected" (local: &str, utc: &str);
    /// A technical examination of these items may be requested. We have opened no link and do not vouch for their authenticity.
    letters_evidence_examined = "letters-evidence-examined" ();
    /// original kept: {who}
    letters_evidence_kept = "letters-evidence-kept" (who: &str);
    /// Item {number}
    letters_evidence_number = "letters-evidence-number" (number: &str);
    /// published or received on {local} ({utc} UTC)
    letters_evidence_published = "letters-evidence-published" (local: &str, utc: &str);
    /// According to the person’s statements, which {organisation} has not verified:
    letters_facts_intro = "letters-facts-intro" (organisation: &str, source: &str);
    /// Confidential. For the addressee only. If it reached you by mistake, please return it to {organisation} without reading or copying it.
    letters_footer = "letters-footer" (organisation: &str);
    /// Links are written with “hxxp” and “[.]” so that nobody opens them by mistake.
    letters_links_note = "letters-links-note" ();
    /// This letter concerns a person who trusted a helpline. It may be read only by those who need it in order to help. It must not be shown to anybody who could harm the person.
    letters_notice_confidential = "letters-notice-confidential" ();
    /// {organisation} is the controller of these data ({law}). They serve only the purpose of this letter. Rights of access, correction and objection: {contact}.
    letters_notice_data = "letters-notice-data" (contact: &str, law: &str, organisation: &str);
    /// Confidentiality and data protection
    letters_notice_title = "letters-notice-title" ();
    /// Only the information above is communicated. {organisation} keeps everything else.
    letters_only_these = "letters-only-these" (organisation: &str);
    /// {organisation} refers a person to you and asks for your help.
    letters_opening = "letters-opening" (gender: &str, organisation: &str, person: &str);
    /// This information is given without consent, in the best interest of the child.
    letters_override = "letters-override" (reason: &str);
    /// The person has not been told. Please keep this in mind before any contact.
    letters_override_informed = "letters-override-informed" (informed: &str);
    /// Page {page} of {pages}
    letters_page = "letters-page" (page: u32, pages: u32);
    /// Person, {age}
    letters_person_line = "letters-person-line" (age: &str, gender: &str, person: &str);
    /// {place}, {date}
    letters_place_date = "letters-place-date" (date: &str, place: &str);
    /// Priority
    letters_priority_label = "letters-priority-label" ();
    /// “{words}”
    letters_quoted = "letters-quoted" (words: &str);
    /// Reference
    letters_reference_label = "letters-reference-label" ();
    /// Only by: {channels}
    letters_safe_channels = "letters-safe-channels" (channels: &str);
    /// Safe times: {hours}
    letters_safe_hours = "letters-safe-hours" (hours: &str);
    /// Leave no voice message.
    letters_safe_no_voicemail = "letters-safe-no-voicemail" ();
    /// Do not contact the person. Please go through {organisation}.
    letters_safe_none = "letters-safe-none" (organisation: &str);
    /// Use no other way: it may put the person in danger.
    letters_safe_not_elsewhere = "letters-safe-not-elsewhere" ();
    /// Number: {phone}
    letters_safe_phone = "letters-safe-phone" (phone: &str);
    /// What to say: {say}
    letters_safe_say = "letters-safe-say" (say: &str);
    /// Others use this phone: say nothing to anybody else.
    letters_safe_shared = "letters-safe-shared" ();
    /// We ask you for: {service}.
    letters_service = "letters-service" (service: &str);
    /// Service requested
    letters_service_title = "letters-service-title" ();
    /// For {organisation}
    letters_signature_organisation = "letters-signature-organisation" (organisation: &str);
    /// Name and signature of the responsible person
    letters_signature_responsible = "letters-signature-responsible" ();
    /// Stamp
    letters_signature_stamp = "letters-signature-stamp" ();
    /// Prepared by: {name}
    letters_signature_writer = "letters-signature-writer" (name: &str);
    /// Appointment on
    letters_slip_appointment = "letters-slip-appointment" ();
    /// Decision: accepted / not accepted (reason)
    letters_slip_decision = "letters-slip-decision" ();
    /// Person in charge
    letters_slip_in_charge = "letters-slip-in-charge" ();
    /// Received by (name and position)
    letters_slip_received_by = "letters-slip-received-by" ();
    /// Received on
    letters_slip_received_on = "letters-slip-received-on" ();
    /// Our reference
    letters_slip_reference = "letters-slip-reference" ();
    /// Please return by
    letters_slip_return = "letters-slip-return" ();
    /// Service given
    letters_slip_service_given = "letters-slip-service-given" ();
    /// Signature and stamp
    letters_slip_signature = "letters-slip-signature" ();
    /// Acknowledgement slip, to be returned to {organisation}
    letters_slip_title = "letters-slip-title" (organisation: &str);
    /// Please spare the person from telling the story again where this can be avoided.
    letters_spare = "letters-spare" (person: &str);
    /// CONFIDENTIAL
    letters_stamp = "letters-stamp" ();
    /// Referral of a person
    letters_subject = "letters-subject" (gender: &str, person: &str);
    /// According to the person’s statements; nothing has been established:
    letters_suspect_intro = "letters-suspect-intro" (source: &str);
    /// TRAINING
    letters_watermark = "letters-watermark" ();
    /// Words as they were said, in the original language.
    letters_words_note = "letters-words-note" ();
    /// The code
    sheet_codes_title = "sheet-codes-title" ();
    /// {count} groups, read from left to right, line by line
    sheet_groups = "sheet-groups" (count: u32);
    /// Do not write the name of the helpline on the envelope.
    sheet_keep_name = "sheet-keep-name" ();
    /// Never photograph it, scan it, send it or copy it to a computer or a phone.
    sheet_keep_photo = "sheet-keep-photo" ();
    /// Put it in an envelope, seal it, sign across the flap and lock it away from this computer.
    sheet_keep_sealed = "sheet-keep-sealed" ();
    /// How to keep it
    sheet_keep_title = "sheet-keep-title" ();
    /// Two people know where it is. Open the envelope only with both present.
    sheet_keep_two = "sheet-keep-two" ();
    /// Keep it under lock and key, away from the computer and away from the recovery sheet.
    sheet_line_keep_apart = "sheet-line-keep-apart" ();
    /// Those who open Sanad must be able to reach it: a supervisor knows where it is.
    sheet_line_keep_reach = "sheet-line-keep-reach" ();
    /// If it is lost or was seen: a supervisor makes a new code in the settings, which cancels this one.
    sheet_line_lost = "sheet-line-lost" ();
    /// Computer code
    sheet_line_title = "sheet-line-title" ();
    /// Type your login and your passphrase, then this code.
    sheet_line_use_1 = "sheet-line-use-1" ();
    /// Type the groups in order; spaces and dashes do not matter. Sanad notices a mistake.
    sheet_line_use_2 = "sheet-line-use-2" ();
    /// It is asked for once; afterwards the keyring keeps it again, if there is one.
    sheet_line_use_3 = "sheet-line-use-3" ();
    /// When it is asked for
    sheet_line_use_title = "sheet-line-use-title" ();
    /// Sanad is bound to its computer. This code is asked for when the computer’s keyring does not give it: on another computer, under another user account, or after the keyring was emptied. By itself it opens nothing; the passphrase is needed too.
    sheet_line_what = "sheet-line-what" ();
    /// If it is lost or was seen: tell the supervisor at once and make a new one, which cancels this one.
    sheet_lost = "sheet-lost" ();
    /// Made on
    sheet_made_on_label = "sheet-made-on-label" ();
    /// SECRET
    sheet_stamp = "sheet-stamp" ();
    /// Recovery sheet
    sheet_title = "sheet-title" ();
    /// Install Sanad and put the latest backup, or the old store, on the computer.
    sheet_use_1 = "sheet-use-1" ();
    /// On the locked screen, choose to recover with the sheet.
    sheet_use_2 = "sheet-use-2" ();
    /// Type the groups in order. Sanad says which group has a mistake.
    sheet_use_3 = "sheet-use-3" ();
    /// Choose a new passphrase. A new sheet is made; destroy this one.
    sheet_use_4 = "sheet-use-4" ();
    /// To recover
    sheet_use_title = "sheet-use-title" ();
    /// Store
    sheet_vault_label = "sheet-vault-label" ();
    /// This page alone opens the data again if every passphrase is lost or this computer breaks. Nobody else holds a copy: without it, and without a passphrase, nothing can be recovered.
    sheet_what = "sheet-what" ();
    /// Cancel
    window_cancel = "window-cancel" ();
    /// Open
    window_open = "window-open" ();
    /// Save
    window_save = "window-save" ();
}
