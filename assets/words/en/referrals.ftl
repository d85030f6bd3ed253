# Referring somebody to a service, with a letter.

referrals-title = Refer { $code }
referrals-back = Back to case { $code }
referrals-step-body = To whom?
referrals-step-basis = With whose agreement?
referrals-step-disclose = What is told?
referrals-body = Service or authority
referrals-body-search = Search by name, place or kind
referrals-service-filter = What is needed
referrals-service-any = Anything
referrals-check-before = check before use
referrals-checked-on = checked on { $date }
referrals-check-tick = I have checked the address and the number today
referrals-check-hint = Nobody has confirmed this entry yet. Call or look it up before a letter goes there.
referrals-minors = for minors too
referrals-service = Service asked for
referrals-priority = How urgent?
referrals-answer-by = Answer expected by { $date }

referrals-basis-question = Does the person agree to this referral?
referrals-basis-consent = Yes, there is consent
referrals-basis-override = No, there is a reason to act without it
referrals-given-by = Who agrees?
referrals-how = How?
referrals-reason = Reason
referrals-explanation = Explanation
referrals-explanation-hint = At least { $min } characters. The supervisor reads it.
referrals-informed = The person has been told

referrals-disclose-hint = Only what this service needs. What is not ticked stays here.
referrals-withheld = withheld
referrals-withheld-why = This kind of recipient never receives it.
referrals-fixed = as recorded
referrals-language = Language of the letter
referrals-language-kept = What you wrote yourself is kept; translate it where needed.
referrals-preview = Preview of the letter
referrals-preview-wait = The letter appears once service, agreement and content are chosen.
referrals-preview-blocked = The letter cannot be shown yet
referrals-preview-updating = Preparing…
referrals-print = Record and print
referrals-file = Record and save as PDF
referrals-only = Record without printing
referrals-done = Referral { $reference } is recorded
referrals-done-printed = Referral { $reference } is recorded and sent to the printer
referrals-done-saved = Referral { $reference } is recorded and its letter saved
referrals-done-unprinted = Referral { $reference } is recorded. The letter was not made; it can be printed from the case.
referrals-not-recorded = { $count ->
    [one] Not recorded yet: { $count } thing needs a look. Everything typed is kept.
   *[other] Not recorded yet: { $count } things need a look. Everything typed is kept.
  }
referrals-body-address = Address
referrals-body-phone = Telephone
referrals-body-hours = Hours
referrals-body-first = Choose the service first: what may be told depends on it.
referrals-text-of = { $item }, as the letter says it

## What becomes of a referral
referrals-hand = Record the hand-over
referrals-hand-title = Hand-over of { $reference }
referrals-hand-way = How was it handed over?
referrals-at = When?
referrals-hand-whom = To whom?
referrals-hand-whom-hint = A name, a position or a desk.
referrals-hand-proof = Proof of the hand-over
referrals-hand-proof-hint = A receipt, a tracking number… Leave empty if there is none.
referrals-hand-done = The hand-over is recorded. The time to answer begins.
referrals-course-note = Note
referrals-next = Record what followed
referrals-next-title = What followed { $reference }
referrals-next-what = Where does it stand now?
referrals-next-reminders = “No answer” is recorded only after two reminders.
referrals-remind = Record a reminder
referrals-remind-of = Record a reminder, { $code }
referrals-remind-title = Reminder for { $reference }
referrals-remind-what = Sanad sends nothing: you remind them, then record it here. The letter can be printed again if need be.
referrals-remind-way = How were they reminded?
referrals-remind-done = The reminder is recorded
referrals-to-hand = to be handed over
referrals-remind-now = reminder due
referrals-remind-on = reminder due from { $date }
referrals-reminded = { $count ->
    [one] reminded { $count } time
   *[other] reminded { $count } times
}
referrals-unanswered = Two reminders stayed without an answer: “No answer” can be recorded.
referrals-history = History
referrals-history-line = { $what }, { $date } · { $who }
referrals-history-reminder = Reminder
referrals-history-whom = to { $whom }
referrals-history-proof = proof: { $proof }
## What fits this case
referrals-fits = Fit this case
referrals-fits-not = Fit less
referrals-because = { $reason ->
    [danger] in danger
    [problem] { $what }
    [service] { $what }
    [minors] for under 18
    [adults] for adults
    [women] for girls and women
    [men] for boys and men
    [language] speaks { $what }
    [region] { $what }
    [urban] in towns
    [rural] in the country
   *[agreement] agreement in force
  }
referrals-against = { $reason ->
    [problem] does not deal with { $what }
    [service] does not offer { $what }
    [minors] under 18 only
    [adults] adults only
    [women] girls and women only
    [men] boys and men only
    [language] does not speak { $what }
    [urban] in towns only
    [rural] in the country only
   *[region] not in { $what }
  }
referrals-against-head = This body fits the case less: { $why }
