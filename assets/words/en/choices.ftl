# Fixed lists of the door: choice-<type>-<value>. A comment [T] asks for a native reader.

## Who works here
choice-role-counsellor = Counsellor
choice-role-supervisor = Supervisor
choice-role-data-officer = Data officer
choice-role-administrator = Administrator

## Languages, each in its own name
choice-language-ar = العربية
choice-language-fr = Français
choice-language-en = English
choice-theme-system = As the computer
choice-theme-light = Light
choice-theme-dark = Dark
choice-stage-no-store = Not set up yet
choice-stage-locked = Locked
choice-stage-open = Open
choice-stage-damaged = Damaged file
choice-stage-newer = Opened by a newer Sanad
choice-stage-busy = Open elsewhere
choice-stage-incomplete = Set-up unfinished

## The contact
choice-yes-no-yes = Yes
choice-yes-no-no = No
choice-yes-no-unknown = Not known
choice-call-type-child-about-self = Child, about self
choice-call-type-adult-about-self = Adult, about self
choice-call-type-about-child = Someone about a child
choice-call-type-professional = Professional seeking advice
choice-call-type-non-counselling = Non-counselling contact
choice-gender-female = Girl or woman
choice-gender-male = Boy or man
choice-gender-other = Other
choice-gender-not-said = Not said
choice-age-kind-exact = Exact age
choice-age-kind-band = Age group
choice-age-kind-unknown = Age not known
choice-case-choice-none = No case
choice-case-choice-new = Open a new case
choice-case-choice-existing = Add to an existing case
choice-cut-off-call-back = Call back
choice-cut-off-never = Never call back
choice-cut-off-wait = Wait for their call
choice-risk-1 = Low
choice-risk-2 = Medium
choice-risk-3 = High
choice-risk-4 = Immediate danger

## What each level means, for the person who chooses
choice-risk-meaning-1 = Information, a past event, or a person who is protected
choice-risk-meaning-2 = The harm goes on, without imminent danger
choice-risk-meaning-3 = A plan or means, active sextortion, images spreading, an abuser at home, or sexual contact under 13
choice-risk-meaning-4 = Life or physical safety is at stake now

## The case
choice-case-status-open = Open
choice-case-status-in-progress = In progress
choice-case-status-waiting = Waiting for an answer
choice-case-status-pending-supervisor = With the supervisor
choice-case-status-closed = Closed
choice-timeline-kind-opened = Case opened
choice-timeline-kind-contact = Contact
choice-timeline-kind-note = Note
choice-timeline-kind-followup = Follow-up planned
choice-timeline-kind-attempt = Attempt to reach
choice-timeline-kind-referral = Referral
choice-timeline-kind-letter = Letter
choice-timeline-kind-answer = Answer received
choice-timeline-kind-risk = Risk level changed
choice-timeline-kind-assigned = Case handed on
choice-timeline-kind-safe-contact = Safe contact changed
choice-followup-state-due = To do
choice-followup-state-done = Done
choice-followup-state-cancelled = Cancelled
choice-attempt-outcome-reached = Reached
choice-attempt-outcome-no-answer = No answer
choice-attempt-outcome-wrong-person = Someone else answered
choice-attempt-outcome-unsafe = Not safe to speak
choice-attempt-outcome-done = Done another way
choice-attempt-outcome-cancelled = No longer needed

## Referrals
choice-body-kind-police = Police
choice-body-kind-gendarmerie = Gendarmerie
choice-body-kind-prosecutor = Prosecutor and courts
choice-body-kind-protection = Child protection
choice-body-kind-health = Health and psychology
choice-body-kind-legal = Legal help
choice-body-kind-women = Girls and women
choice-body-kind-school = School
choice-body-kind-platform = Online platform
choice-body-kind-hotline = Illegal-content hotline
choice-body-kind-data-protection = Data protection
choice-body-kind-helpline = Helpline
choice-disclosed-item-name = Name
choice-disclosed-item-age-gender = Age and sex
choice-disclosed-item-locality = Town or commune
choice-disclosed-item-safe-contact = Safe contact
choice-disclosed-item-problem = Problem
choice-disclosed-item-risk = Level of risk
choice-disclosed-item-facts = Facts
choice-disclosed-item-words = The person’s own words
choice-disclosed-item-actions-taken = What has been done
choice-disclosed-item-evidence-list = List of evidence
choice-disclosed-item-suspect = Alleged perpetrator
choice-disclosed-item-needs = Needs
choice-priority-emergency = Emergency: 24 hours
choice-priority-urgent = Urgent: 72 hours
choice-priority-normal = Normal: 2 weeks
choice-consent-giver-person = The person
choice-consent-giver-caregiver = A parent or caregiver
choice-consent-giver-both = The person and a caregiver
choice-consent-how-oral = Spoken
choice-consent-how-written = Written
choice-basis-consent = With consent
choice-basis-override = Without consent, for a recorded reason
choice-override-reason-imminent-danger = Imminent danger
choice-override-reason-legal-duty = Legal duty
choice-override-reason-cannot-consent = The child cannot consent
choice-override-reason-best-interest = Best interest of the child
choice-referral-state-prepared = Prepared
choice-referral-state-printed = Printed
choice-referral-state-handed-over = Handed over
choice-referral-state-acknowledged = Receipt confirmed
choice-referral-state-accepted = Accepted
choice-referral-state-declined = Declined
choice-referral-state-no-answer = No answer
choice-referral-state-done = Service given
choice-found-kind-case = Case
choice-found-kind-contact = Contact
choice-found-kind-body = Service

## What a helpline may leave unasked
choice-sensitive-item-religion = Religion or belief
choice-sensitive-item-ethnicity = Ethnic origin
choice-sensitive-item-orientation = Sexual orientation or gender identity
choice-sensitive-item-disability = Disability
choice-sensitive-item-health = Health

## Days, months and the long date. Arabic months are the Moroccan series.
choice-weekday-1 = Monday
choice-weekday-2 = Tuesday
choice-weekday-3 = Wednesday
choice-weekday-4 = Thursday
choice-weekday-5 = Friday
choice-weekday-6 = Saturday
choice-weekday-7 = Sunday
choice-month-1 = January
choice-month-2 = February
choice-month-3 = March
choice-month-4 = April
choice-month-5 = May
choice-month-6 = June
choice-month-7 = July
choice-month-8 = August
choice-month-9 = September
choice-month-10 = October
choice-month-11 = November
choice-month-12 = December
choice-date-long = { $weekday } { $day } { $month } { $year }
