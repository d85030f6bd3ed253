# The referral letter. `person` is child, adult or unknown; `gender` is female, male, other or not_said;
# `source` says who told the facts: child, person or caller.

## Every page
letters-stamp = CONFIDENTIAL
letters-watermark = TRAINING
# $page (number) $pages (number)
letters-page = Page { $page } of { $pages }
letters-footer = Confidential. For the addressee only. If it reached you by mistake, please return it to { $organisation } without reading or copying it.

## Head
letters-place-date = { $place }, { $date }
letters-subject = { $person ->
    [child] { $gender ->
        [female] Referral of a girl
        [male] Referral of a boy
       *[other] Referral of a child
    }
    [adult] { $gender ->
        [female] Referral of a woman
        [male] Referral of a man
       *[other] Referral of an adult
    }
   *[unknown] Referral of a person
}
letters-reference-label = Reference
letters-priority-label = Priority
letters-answer-label = Answer requested by

## Opening. The salutation of the directory entry comes before this one.
letters-opening = { $person ->
    [child] { $gender ->
        [female] { $organisation } refers a girl to you and asks for your help, in her best interest.
        [male] { $organisation } refers a boy to you and asks for your help, in his best interest.
       *[other] { $organisation } refers a child to you and asks for your help, in the child’s best interest.
    }
    [adult] { $gender ->
        [female] { $organisation } refers a woman to you and asks for your help.
        [male] { $organisation } refers a man to you and asks for your help.
       *[other] { $organisation } refers an adult to you and asks for your help.
    }
   *[unknown] { $organisation } refers a person to you and asks for your help.
}

## Information communicated
letters-disclosed-title = Information communicated
letters-person-line = { $person ->
    [child] { $gender ->
        [female] Girl, { $age }
        [male] Boy, { $age }
        [other] Child, { $age }
       *[not_said] Child (sex not said), { $age }
    }
    [adult] { $gender ->
        [female] Woman, { $age }
        [male] Man, { $age }
        [other] Adult, { $age }
       *[not_said] Adult (sex not said), { $age }
    }
   *[unknown] { $gender ->
        [female] Female, { $age }
        [male] Male, { $age }
       *[other] Person, { $age }
    }
}
letters-age-years = { $years ->
    [one] { $years } year old
   *[other] { $years } years old
}
letters-age-unknown = age not known
letters-facts-intro = { $source ->
    [child] According to the child’s statements, which { $organisation } has not verified:
    [caller] According to the statements of the person who contacted us, which { $organisation } has not verified:
   *[person] According to the person’s statements, which { $organisation } has not verified:
}
letters-suspect-intro = { $source ->
    [child] According to the child’s statements; nothing has been established:
    [caller] According to the statements of the person who contacted us; nothing has been established:
   *[person] According to the person’s statements; nothing has been established:
}
letters-quoted = “{ $words }”
letters-words-note = Words as they were said, in the original language.
letters-only-these = Only the information above is communicated. { $organisation } keeps everything else.
letters-spare = { $person ->
    [child] Please spare the child from telling the story again where this can be avoided.
   *[other] Please spare the person from telling the story again where this can be avoided.
}

## Safe contact
letters-safe-none = Do not contact the person. Please go through { $organisation }.
letters-safe-channels = Only by: { $channels }
letters-safe-phone = Number: { $phone }
letters-safe-hours = Safe times: { $hours }
letters-safe-say = What to say: { $say }
letters-safe-no-voicemail = Leave no voice message.
letters-safe-shared = Others use this phone: say nothing to anybody else.
letters-safe-not-elsewhere = Use no other way: it may put the person in danger.

## Service requested
letters-service-title = Service requested
letters-service = We ask you for: { $service }.
letters-answer-by = Please let us know by { $date } what you decide (priority: { $priority }).

## Consent
letters-consent-title = Consent
letters-consent = { $giver ->
    [caregiver] { $how ->
        [written] A parent or caregiver agreed in writing, on { $date }, to this information being given to: { $body }.
       *[oral] A parent or caregiver agreed by word of mouth, on { $date }, to this information being given to: { $body }.
    }
    [both] { $how ->
        [written] The person and a caregiver agreed in writing, on { $date }, to this information being given to: { $body }.
       *[oral] The person and a caregiver agreed by word of mouth, on { $date }, to this information being given to: { $body }.
    }
   *[person] { $how ->
        [written] The person agreed in writing, on { $date }, to this information being given to: { $body }.
       *[oral] The person agreed by word of mouth, on { $date }, to this information being given to: { $body }.
    }
}
letters-override = { $reason ->
    [imminent_danger] This information is given without consent, because of an imminent danger.
    [legal_duty] This information is given without consent, because of a legal duty.
    [cannot_consent] This information is given without consent, because the child is not able to consent.
   *[best_interest] This information is given without consent, in the best interest of the child.
}
letters-override-informed = { $informed ->
    [yes] The person has been told.
   *[no] The person has not been told. Please keep this in mind before any contact.
}

## Closing
letters-closing = Yours faithfully,
letters-signature-writer = Prepared by: { $name }
letters-signature-organisation = For { $organisation }
letters-signature-responsible = Name and signature of the responsible person
letters-signature-stamp = Stamp

## Slip that comes back
letters-slip-title = Acknowledgement slip, to be returned to { $organisation }
letters-slip-reference = Our reference
letters-slip-return = Please return by
letters-slip-received-on = Received on
letters-slip-received-by = Received by (name and position)
letters-slip-decision = Decision: accepted / not accepted (reason)
letters-slip-appointment = Appointment on
letters-slip-in-charge = Person in charge
letters-slip-service-given = Service given
letters-slip-signature = Signature and stamp

## Notices
letters-notice-title = Confidentiality and data protection
letters-notice-confidential = This letter concerns a person who trusted a helpline. It may be read only by those who need it in order to help. It must not be shown to anybody who could harm the person.
letters-notice-data = { $organisation } is the controller of these data ({ $law }). They serve only the purpose of this letter. Rights of access, correction and objection: { $contact }.

## The list of items
letters-evidence-number = Item { $number }
letters-evidence-published = published or received on { $local } ({ $utc } UTC)
letters-evidence-collected = noted on { $local } ({ $utc } UTC)
letters-evidence-kept = original kept: { $who }
letters-evidence-examined = A technical examination of these items may be requested. We have opened no link and do not vouch for their authenticity.
letters-links-note = Links are written with “hxxp” and “[.]” so that nobody opens them by mistake.
