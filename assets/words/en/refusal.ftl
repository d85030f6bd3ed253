# Why something was not done: refusal-<code>. What happened, what is safe, what to do next.

refusal-answer-missing = This answer is needed.
refusal-too-long = { $max ->
    [one] Too long: { $max } character at most.
   *[other] Too long: { $max } characters at most. Nothing was cut; please shorten the text.
}
refusal-not-text = This text holds characters that cannot be kept. Type it again instead of pasting it.
refusal-in-future = This time has not come yet. Check the date and the computer’s clock.
refusal-end-before-start = The end is before the start. Check both times.
refusal-not-a-date = This is not a date or a time that can be read. Example: 22/11/2026 14:30.
refusal-unknown-choice = This choice is not in the list. Choose again.
refusal-too-many = { $max ->
    [one] One choice at most.
   *[other] { $max } choices at most.
}
refusal-non-counselling-has-data = A non-counselling contact keeps nothing about a person. Remove these details or change who is calling.
refusal-adult-and-minor = The age is under 18, but “adult, about self” is chosen. Correct one of the two.

refusal-wrong-passphrase = The login or the passphrase is not right. Nothing is lost. Try again.
refusal-line-needed = Sanad is bound to a computer, and the keyring here does not give its code. Type it from the paper. The passphrase was not looked at yet.
refusal-line-wrong = This is not the code of this computer. Check that you hold the right paper (the recovery sheet is another one, and a newer code replaces an older one), then read it again.
refusal-current-wrong = This is not your present passphrase. Nothing was changed. Check capitals and the language of the keyboard, then try again.
refusal-same-passphrase = This is the passphrase that you already have. Choose another.
refusal-activation-needed = This account waits for its activation code. Choose “I have an activation code”.
refusal-activation-wrong = The login or the code is not right, or the code was used already. Read the paper again, or ask for a new code.
refusal-activation-expired = This code is too old: it was good for three days. Ask a supervisor for a new one.
refusal-not-granted = This account does not open the cases. Ask a supervisor.
refusal-own-account = Nobody changes their own role or closes their own account. Ask another supervisor.
refusal-last-supervisor = This is the only supervisor. Add another one first; otherwise nobody could help the team to come in.
refusal-account-closed = This account is closed. Open it again first.
refusal-account-open = This account is open already.
refusal-wait = { $seconds ->
    [one] Too many tries. Wait { $seconds } second, then try again.
   *[other] Too many tries. Wait { $seconds } seconds, then try again.
}
refusal-weak-passphrase = { $min ->
    [one] Too easy to guess. Use at least { $min } character.
   *[other] Too easy to guess. Use at least { $min } characters, for example several words that do not belong together.
}
refusal-passphrase-common = This passphrase is among the first that anyone would try. Choose another, or take a suggested one.
refusal-login-taken = Somebody already has this login. Choose another.
refusal-login-empty = Write the login.
refusal-recovery-mismatch = Group { $group } is not as on the sheet. Read that group again; the others may stay.
refusal-recovery-length = { $expected ->
    [one] The sheet has { $expected } group.
   *[other] The sheet has { $expected } groups. Some are missing or were typed twice.
}

refusal-store-exists = This computer already has a Sanad store. It was not touched. Unlock it instead.
refusal-not-found = This record cannot be found, or it is not open to you.
refusal-not-allowed = Your role does not allow this. Ask your supervisor.
refusal-locked = Sanad is locked. What you typed is kept as a draft. Unlock to go on.
refusal-case-needed = A follow-up belongs to a case. Open a case or choose one.
refusal-safe-contact-needed = Before planning to reach this person, record how it is safe to do so.
refusal-safe-contact-expired = { $days ->
    [one] The safe contact was confirmed more than { $days } day ago. Ask the person again, then record it.
   *[other] The safe contact was confirmed more than { $days } days ago. Ask the person again, then record it.
}
refusal-channel-not-allowed = The person did not say that this way of reaching them is safe. Choose one that is.
refusal-contact-not-allowed = This person must not be contacted. Ask again at their next call.
refusal-due-in-past = This time is already past. Choose a later one.
refusal-day-in-past = This day is already over. Choose a later one.
refusal-due-too-far = { $days ->
    [one] This date is too far away: { $days } day at most.
   *[other] This date is too far away: { $days } days at most. Choose a nearer one.
}
refusal-reason-needed = { $min ->
    [one] Say why in a few words.
   *[other] Say why, in at least { $min } characters.
}
refusal-supervisor-needed = Only a supervisor may do this. Nothing was changed.
refusal-risk-required = Choose the level of risk. It is needed for this problem.
refusal-risk-too-low = { $least ->
    [4] From what was said, the level is “Immediate danger”.
    [3] From what was said, the level is at least “High”.
   *[other] From what was said, the level is at least “Medium”.
}
refusal-emergency-action-needed = In immediate danger, record what was done, who was informed and whether the person is safe now.
refusal-consent-needed = Record the person’s consent, or the reason for going on without it.
refusal-explanation-needed = { $min ->
    [one] Explain in a few words.
   *[other] Explain in at least { $min } characters why this is done without consent.
}
refusal-nothing-disclosed = The letter says nothing yet. Tick at least one item.
refusal-item-forbidden = This item must not go to this recipient. Untick it.
refusal-already-done = This has already been done. Nothing was changed.
refusal-case-closed = This case is closed. Nothing was changed. Reopen it before going on.
refusal-no-draft = There is no draft to open.
refusal-body-unchecked = Nobody has checked this service’s details yet. Check them, confirm, then prepare the letter.

refusal-printer-missing = No printer answered. The letter is kept. Save it as a file, or connect a printer and try again.
refusal-save-failed = The file could not be written there. The letter is kept. Choose another place.
refusal-disk-full = This computer’s disk is full. What was saved before is safe. Free some space, then save again.
refusal-newer-store = This store was opened by a newer Sanad. It was not changed. Install the newest Sanad (the store’s format is { $version }).
refusal-damaged-store = The store cannot be read. Do not delete anything. Call the person who looks after the backups.
refusal-busy-store = Sanad is already open on this store. Close the other window first.
refusal-training-mismatch = Training and real work are kept apart. This store belongs to the other one.
refusal-bad-request = Sanad did not understand this request. Nothing was changed. Close the screen and try again.
refusal-other = This could not be done, and nothing was changed. Note this code for the person who helps you: { $code }
refusal-recovery-wrong = This sheet does not open this store, or a newer sheet has replaced it. Nothing was changed.

refusal-consent-lapsed = { $standing ->
    [withdrawn] The person has withdrawn their consent for this body. Ask again and record the answer, or say why it is done without.
    [refused] The person has refused to be referred to this body. Ask again and record the answer, or say why it is done without consent.
    [expired] The consent for this body has run out. Ask again and record the answer.
   *[other] No consent is given for this body. Ask the person and record the answer.
}
refusal-followup-not-allowed = { $standing ->
    [withdrawn] The person no longer wants to be contacted. Nothing was promised.
    [refused] The person does not want to be contacted. Nothing was promised.
    [expired] The consent to contact the person has run out. Ask again, record the answer, then promise.
   *[other] The person has not yet said whether they want to be contacted. Record the answer, then promise.
}
refusal-nothing-to-withdraw = This consent cannot be withdrawn: it no longer stands. Nothing was changed.
refusal-item-withheld = { $why ->
    [fear] The person fears harm if this recipient learns it. Untick it.
    [tell_self] The person wants to tell this recipient themselves. Untick it.
   *[other] The person does not want this recipient to learn it. Untick it.
}
refusal-undecided-consents = { $count ->
    [one] { $count } question for consent still waits for an answer. Record it, then close.
   *[other] { $count } questions for consent still wait for an answer. Record each, then close.
}
refusal-open-followups = { $count ->
    [one] { $count } follow-up is still to be done. Record what came of it, then close.
   *[other] { $count } follow-ups are still to be done. Record what came of each, then close.
}
refusal-unanswered-referrals = { $count ->
    [one] { $count } referral still waits for an answer. Record the answer, or that none came, then close.
   *[other] { $count } referrals still wait for an answer. Record each answer, or that none came, then close.
}
refusal-closing-needs-supervisor = At this level of risk a supervisor closes the case. You can ask for it.
refusal-raise-first = The final risk is higher than the case’s. Raise the risk in the case first, then close.
refusal-informed-needed = At this level of risk a supervisor is told. Write who.
refusal-decision-needed = Three attempts failed. A supervisor decides before the next one. Nothing was recorded.
refusal-raise-in-case = Open the case first, then raise the risk in it: there you are asked what was done and who was told.
refusal-contact-settled = { $hours ->
    [one] This contact can no longer be changed: { $hours } hour has passed. Add to it instead.
   *[other] This contact can no longer be changed: { $hours } hours have passed. Add to it instead.
}
refusal-not-the-author = Only the person who recorded this contact may change it. Nothing was changed.
refusal-kind-is-fixed = A contact without counselling stays one, and takes nothing about a person later. Record a new contact instead.
refusal-reference-known = This report is already recorded, as contact { $code }. Nothing was recorded twice.
refusal-reference-known-elsewhere = This report is already recorded, by a colleague. Ask the supervisor. Nothing was recorded twice.
refusal-last-contact = This is the only contact of its case, so it stays there: the case’s letters read from it.
refusal-not-offered = This answer is not offered on that day. Choose another.
refusal-bad-code = Write two to { $max } capital letters or digits, without spaces.
refusal-code-taken = This code is taken, perhaps by a retired entry. Choose another.
refusal-label-taken = Another entry has this name. Two entries that read the same would be mixed up.
refusal-not-arabic = Write this name in Arabic letters.
refusal-entry-fixed = A safety rule needs this entry, so it stays. It can be renamed.
refusal-last-entry = This is the last entry of the list. Add another first.
refusal-not-retired = This helpline has not retired this entry.
refusal-birth-year-disagrees = The year of birth and the age do not go together. Correct one of the two.
refusal-not-asked = This helpline does not ask this, so it is not recorded.
refusal-not-a-link = This is not the address of a page. Example: instagram.com/name, without blanks.
refusal-picture-in-text = This text holds a picture or a file. Nothing was saved. Write only the link and the account.
refusal-published-later = An item cannot be noted before it is published. Check both dates.
refusal-nothing-to-find = Note the link, the account or a few words: something to find this item by.
refusal-no-detail = This content is not described. Clear this text: the link and the account are enough.
refusal-line-corrected = This line was corrected by item { $number }. Work on that one.
refusal-route-forbidden = For this content, choose the hotline, the police, the platform’s own form or Take It Down.
refusal-route-for-other-age = This tool is for another age. StopNCII: 18 and over. Take It Down: under 18.
refusal-abuse-is-of-minors = Child sexual abuse material shows a minor. Answer yes, or choose another cause.
refusal-sent-already = This request was sent and is no longer changed. Note what followed instead.
refusal-status-order = This cannot follow the step before it. Check the status and the day.
refusal-open-removals = { $count ->
    [one] { $count } request for removal is not finished. Note what followed, or that there was no answer, then close.
   *[other] { $count } requests for removal are not finished. Note what followed each, or that there was no answer, then close.
}
refusal-suspected-link = This text names the link of a possible child sexual abuse. Only a hotline, the police or a prosecutor may receive it. Take the link out.
refusal-another-speaks = It is for another supervisor to talk about it with you, and to note it.
refusal-case-held = This case is held for the law: nothing is taken out of it until the hold is lifted. Nothing was changed.
refusal-owner-needed = Only the person who holds this case, or a supervisor, may change its team. Nothing was changed.
refusal-protocol-ended = This protocol is finished or stopped; it is only read. Start it again if the case asks for it.
refusal-own-work = Nobody reviews their own work. Another supervisor can do it.
refusal-letter-needed = The letter is not printed yet. Print it first, or record a hand-over by telephone.
refusal-reminders-first = { $count ->
    [one] “No answer” is recorded after { $count } reminder. Record the reminder first.
   *[other] “No answer” is recorded after { $count } reminders. Record each reminder first.
}
refusal-reminder-early = This body still has time to answer. A reminder is recorded once its time is over.
refusal-not-a-phone = This is not a telephone number. Examples: 2511, +212 6 00 00 00 00.
refusal-not-an-email = This is not an e-mail address. Example: desk@example.ma.
refusal-nothing-changed = Nothing has changed: change a fact, or tick that everything was checked.
refusal-body-retired = This body is no longer used. Choose another one.
refusal-safety-plan-empty = This plan holds only numbers so far. Fill in at least one part with the person.
refusal-register-code = A register code has 12 characters, the one at the foot of a letter has 10.
refusal-backup-damaged = This is not a whole backup of Sanad: it was cut, changed, or is another kind of file. Nothing here was touched. Choose another one.
refusal-backup-foreign = This backup is of another desk than the one on this computer. Nothing here was touched.
refusal-sheet-needed = This backup was made under another key. It opens with the recovery sheet of its time.
refusal-open-failed = The file could not be opened. Nothing was changed. Choose another one.
refusal-read-only = Nothing can be written here: this is only what could be read of the damaged records. Restore a backup to go on working.
refusal-nothing-readable = Nothing can be read of the damaged file. It was left as it is. A backup helps.
refusal-case-sealed = This case is sealed. Whoever must open it all the same breaks the seal for 30 minutes, with a reason.
refusal-glass-over = The { $minutes } minutes are over, and the case is sealed again. What you typed is still here. Break the seal again with a reason, then save.
refusal-inside-only = You are here for 30 minutes only. Whoever is inside the seal decides this.
refusal-second-needed = Another supervisor confirms this first. Nothing was changed.
refusal-same-person = Nobody confirms what they asked for themselves. Another supervisor can.
refusal-no-second = This does not need a second supervisor.
