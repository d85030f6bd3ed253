# The call form and the list of contacts.

## The form
contacts-title = New call
contacts-head = { $channel } · began at { $time }
contacts-keys-hint = Digits choose, Enter goes to the next question.
contacts-draft-saved = Draft saved at { $time }
contacts-draft-failed = The draft could not be saved just now. What you typed is still on this screen and is tried again.
contacts-leave-saved = What was typed is kept as an encrypted draft.

contacts-offer-title = A call was not finished
contacts-offer-text = What was typed is kept encrypted, last saved on { $date } at { $time }.
contacts-offer-continue = Continue the call of { $time }
contacts-offer-discard = Discard it and start a new call
contacts-discard-title = Discard the unfinished call?
contacts-discard-text = What was typed in it is erased and cannot be brought back.
contacts-discard-yes = Discard
contacts-discard-no = Keep it

contacts-quick = Short calls: one key records them
contacts-quick-more = Others
contacts-quick-saved = { $kind }: recorded as { $code }
contacts-quick-open = Open { $code }
contacts-quick-over-title = This form already holds answers
contacts-quick-over-text = “{ $kind }” is recorded without any answer about a person. What happens to the answers on this form?
contacts-quick-over-apart = Keep the answers and record “{ $kind }” apart
contacts-quick-over-drop = Drop the answers
contacts-cancel = Cancel

contacts-step-who = Who is calling?
contacts-step-what = What is happening?
contacts-step-safe = Is the person safe now?
contacts-step-do = What is told, what we do

contacts-call-type = The caller
contacts-relation = Who the caller is to the child
contacts-age = Age
contacts-age-years = Age in years
contacts-age-rough = Age, if not known exactly
contacts-age-unknown = Not known
contacts-gender = Gender
contacts-pseudonym = Pseudonym (optional)
contacts-pseudonym-hint = A name to recognise the person by. Never the real name.
contacts-channel = Channel
contacts-language = Language spoken
contacts-times = Channel, language, times
contacts-started = Began
contacts-ended = Ended (empty: now)

contacts-problem = The problem
contacts-problem-other = Other…
contacts-problem-all = Search the whole list
contacts-problem-rest = Other problems
contacts-problem-words = In a few words
contacts-also = Is there anything else? (up to two)
contacts-also-remove = Remove { $problem }
contacts-online = Does it happen online?
contacts-environment = Where online?
contacts-platforms = On which platforms?

contacts-safe-now = Is the person safe now?
contacts-risk = How high is the risk?
contacts-risk-add = Set a risk level
contacts-risk-asked = This problem asks for a risk level.
contacts-risk-minimum = At least “{ $risk }”: this problem, under { $below } years.

contacts-danger = Danger now
contacts-danger-text = Give or dial these numbers before anything else.
contacts-danger-quiet = If there is danger now
contacts-emergency-action = What was done at once?
contacts-informed = Who was informed?
contacts-informed-hint = The function is enough: supervisor, police on call…

contacts-summary = What is told
contacts-summary-hint = Short and without names. Text only.
contacts-actions = What we do

contacts-after = What happens next?
contacts-case-none = No case
contacts-case-new = Open a case
contacts-case-existing = Add to an open case
contacts-case-which = Which case?
contacts-case-promised = A promise to call back needs a case.
contacts-call-back = Promise a call-back
contacts-call-back-remove = Do not promise a call-back
contacts-call-back-closed = No way of calling is allowed yet. Ask first how it is safe; until then nothing can be promised.

contacts-age-about = About…
contacts-age-not-number = This is not a number of years. Type digits, or choose below.
contacts-problem-precise = More precisely
contacts-problem-general = In general
contacts-side = Help beside the form

contacts-save = Save
contacts-save-case = Save and open a case
contacts-saved = Contact { $code } is recorded
contacts-saved-case = Contact { $code } is recorded in case { $case }
contacts-not-saved = { $count ->
    [one] Not recorded yet: { $count } answer needs a look. Everything typed is kept.
   *[other] Not recorded yet: { $count } answers need a look. Everything typed is kept.
  }

## The list
contacts-list = Contacts
contacts-list-sub = The most recent first. No names and no stories here.
contacts-list-filter = Filter by code or word
contacts-list-empty = No contact has been recorded yet
contacts-list-empty-text = The first call you record appears here.
contacts-list-none = No contact matches
contacts-list-none-text = Try a code or a shorter word.
contacts-list-new = Log a call
contacts-col-when = When
contacts-col-code = Code
contacts-col-kind = Kind
contacts-col-problem = Problem
contacts-col-risk = Risk
contacts-col-counsellor = Counsellor
contacts-col-case = Case

## One contact
contacts-by = Recorded by { $who }
contacts-one-summary = What was told
contacts-one-no-summary = Nothing was written down: this was not a counselling contact.
contacts-one-facts = Answers
contacts-one-actions = What was done
contacts-one-danger = Danger
contacts-one-years = { $years ->
    [one] { $years } year
   *[other] { $years } years
  }
contacts-one-unsaid = not said
contacts-open-case = Open a case
contacts-open-case-title = Open a case from { $code }
contacts-open-case-text = A case keeps follow-ups, referrals and letters together. Which level of risk does it begin with?
contacts-open-case-done = Case { $code } is open
contacts-see-case = See case { $code }
contacts-minutes = { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
  }
contacts-back-one = Back
contacts-col-pseudonym = Pseudonym
contacts-times-said = Times

## What in a text could lead to a person
contacts-traces = This could lead to a person
contacts-traces-text = A telephone number belongs only in the safe contact. Saving goes on either way.
contacts-traces-take = Take it out
contacts-traces-take-one = Take { $piece } out

## Whether the person called before
contacts-previous = Called before?
contacts-previous-asked = Code, number or pseudonym
contacts-previous-hint = Whole, as the person says it.
contacts-previous-none = Nothing is found under that.
contacts-previous-take = Add to case { $code }
contacts-previous-taken = This call joins case { $code }
contacts-previous-alone = No case yet.
contacts-previous-unasked = Do not call: nobody asked yet
contacts-previous-never = Do not call
contacts-previous-may = May be called
contacts-previous-say = Say:
contacts-previous-expired = Ask again

## The number that a portal gave
contacts-reference = Reference of the report
contacts-reference-hint = If it came from a portal or a partner: the number it has there.
contacts-reference-source = Where it came from

## Afterwards
contacts-correct = Correct
contacts-correct-title = Correct contact { $code }
contacts-correct-save = Save the correction
contacts-corrected = Contact { $code } is corrected
contacts-changed = corrected on { $date } at { $time }
contacts-addenda = Added later
contacts-addendum = Add to this contact
contacts-addendum-hint = What was learnt or noticed afterwards. What was recorded stays as it is.
contacts-addendum-save = Add
contacts-addendum-done = It is added to the contact
contacts-join = Add to a case
contacts-move-button = Move to another case
contacts-move-join = Add { $code } to a case
contacts-move = Move { $code } to another case
contacts-move-text = It stands in case { $case } now. Both cases keep a line about it.
contacts-move-reason = Why?
contacts-move-reason-hint = For example: it was about her sister.
contacts-move-save = Save
contacts-move-done = Contact { $code } now stands in case { $case }

## What may be asked beyond the rest
contacts-fold-person = More about the person
contacts-fold-incident = What happened exactly
contacts-fold-talk = How the conversation went
contacts-fold-none = nothing noted
contacts-fold-count = { $count ->
    [one] { $count } answer
   *[other] { $count } answers
  }
contacts-fold-clear = Clear these answers
contacts-birth-year = Year of birth
contacts-age-estimated = The age is an estimate
contacts-living = Where the person lives
contacts-vulnerabilities = What makes it harder for them
contacts-grade = School level
contacts-school-type = Kind of school
contacts-region = Region
contacts-milieu = Town or country
contacts-repeat = Has the person called before?
contacts-repeat-case = The case says whether there was a call before.
contacts-four-c = Kind of risk online
contacts-four-c-hint = Follows from the problem; another one may be chosen.
contacts-facets = How it was done
contacts-incident-started = When it began
contacts-incident-last = The last time
contacts-incident-ongoing = Does it go on?
contacts-incident-frequency = How often
contacts-incident-place = Where the person was
contacts-offender-known = Is the offender known?
contacts-offender = Who it is to the person
contacts-offender-age = Adult or minor
contacts-offenders = How many
contacts-caregiver-aware = Do parents or carers know?
contacts-reported = Reported elsewhere?
contacts-reported-where = Where
contacts-reported-ref = Reference there
contacts-confidentiality = Confidentiality explained?
contacts-rights = Rights talked about?
contacts-emotion-before = How the person felt at the start
contacts-emotion-after = And at the end
contacts-emotion = Strongest feeling
contacts-felt-helped = Does the person feel helped?
contacts-would-recommend = Would they recommend us?
contacts-heard-of-us = How they heard of us
contacts-campaign = Campaign (optional)
contacts-heavy = This contact was heavy for me
contacts-heavy-hint = A supervisor is reminded to talk with you, without any detail.
contacts-told = Which supervisor was told?
contacts-told-else = Someone else
contacts-traces-name = This text is read under a code: the name of the person does not belong in it.
contacts-correct-offer = A correction is not finished
contacts-correct-offer-text = What was typed is kept encrypted; last saved at { $time }.
contacts-correct-continue = Continue
contacts-correct-discard = Discard it
contacts-previous-elsewhere = This case is not open to you. Ask { $who }.
