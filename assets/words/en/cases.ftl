# The list of cases and one case.

cases-list = Cases
cases-list-sub = By risk, then by what is due. No names and no stories here.
cases-list-filter = Filter by code
cases-list-mine = My cases
cases-list-all = All cases
cases-list-whose = Whose cases
cases-list-closed = Show closed cases
cases-list-empty = No case is open
cases-list-empty-text = A case opens from a contact: “Save and open a case”.
cases-list-none = No case matches
cases-list-none-text = Try a code, or show closed cases too.
cases-count = { $count ->
    [one] { $count } case
   *[other] { $count } cases
  }
cases-col-risk = Risk
cases-col-code = Code
cases-col-next = Next step
cases-col-status = Status
cases-col-age = Age
cases-col-problem = Problem
cases-col-owner = Held by
cases-no-next = no next step

cases-sub = Opened on { $date } · { $who }
cases-log-call = Log a call for this case
cases-next = Next step
cases-next-none = No next step is planned
cases-next-none-text = A case without a next step gets forgotten. Promise a follow-up, or write down why none is needed.
cases-next-when = { $purpose } · { $when }
cases-next-overdue = { $purpose } · { $when }, overdue
cases-next-step = A step of the plan, until { $date }
cases-next-later = Also planned
cases-record-result = Record the result
cases-promise = Promise a follow-up
cases-promise-title = Promise a follow-up
cases-promise-text = Only the ways marked safe for this person can be chosen.
cases-promise-save = Promise
cases-promise-done = The follow-up is planned
cases-cancel = Cancel

cases-note = Add a note
cases-note-label = Note
cases-note-hint = What happened or was decided. Without names where possible.
cases-note-save = Add the note
cases-note-done = The note is in the timeline
cases-timeline = Timeline
cases-timeline-empty = Nothing has happened in this case yet.

cases-risk-change = Change the risk
cases-risk-title = Change the risk of { $code }
cases-risk-new = New level
cases-risk-reason = Why?
cases-risk-reason-hint = Lowering needs a reason; the history keeps it.
cases-risk-save = Change the risk
cases-risk-done = The risk is now “{ $risk }”

cases-safe-edit = Change the safe contact
cases-safe-title = Safe contact of { $code }
cases-safe-text = Only what the person said is safe. Without an answer: do not call.
cases-safe-save = Save the safe contact
cases-safe-done = The safe contact is saved

cases-referrals = Referrals
cases-referrals-none = None yet.
cases-refer = Refer
cases-answer-due = answer expected by { $date }
cases-answer-late = no answer since { $date }
cases-answer = Record the answer
cases-answer-save = Record
cases-answer-done = The answer is recorded
cases-letter-print = Print the letter
cases-letter-file = Save the letter as PDF
cases-letter-printed = The letter was sent to the printer
cases-letter-saved = The letter is saved
cases-letter-not-saved = The letter was not saved
cases-letters = { $count ->
    [0] never printed
    [one] { $count } letter made
   *[other] { $count } letters made
  }

cases-consents = Consents
cases-contacts = Contacts of this case
cases-tabs = Cases and contacts
cases-late = overdue
cases-back-one = Back
cases-risk-now = Now:
cases-sections = Go to a part of the case

## How far a case is, and its end
cases-status = Case status
cases-status-to = Status: { $status }
cases-status-done = The status is now “{ $status }”
cases-close = Close the case…
cases-close-ask = Ask to close the case…
cases-close-title = Close { $code }
cases-close-text = The case keeps its code and stays readable. It can be opened again.
cases-close-ask-title = Ask to close { $code }
cases-close-ask-text = At this level of risk a supervisor decides. The case stays open until then.
cases-close-reason = Why does it end?
cases-close-person = How is the person now?
cases-close-content = What became of the content?
cases-close-services = Services that the person received
cases-close-satisfaction = Did the person feel helped?
cases-close-risk = Final risk
cases-close-note = Note
cases-close-note-hint = Needed where the risk falls from high, and for another reason. Without names.
cases-close-save = Close the case
cases-close-ask-save = Ask to close
cases-close-done = The case is closed
cases-close-ask-done = The supervisor is asked to close the case
cases-closure-not-yet = The case cannot be closed yet
cases-closure-asked = { $who } asked on { $date } to close this case
cases-closure-waits = A supervisor decides. Until then the case stays open.
cases-closure-approve = Approve and close
cases-closure-approved = The case is closed
cases-closure-back = Send back
cases-closure-back-title = Send the closure of { $code } back
cases-closure-back-note = What is missing?
cases-closure-back-hint = The counsellor reads this on top of the case.
cases-closure-back-done = The case was sent back
cases-closure-was-sent-back = { $who } sent the closure back on { $date }
cases-closed = Closed by { $who } on { $date }
cases-closure-reason = Reason
cases-closure-person = The person
cases-closure-content = The content
cases-closure-services = Services
cases-closure-satisfaction = Felt helped
cases-closed-asked-by = Asked for by
cases-closed-approved = By a supervisor
cases-closed-approved-yes = yes
cases-closed-approved-no = no, the risk did not ask for it
cases-reopen = Reopen the case
cases-reopen-title = Reopen { $code }
cases-reopen-text = The case keeps its code and goes on where it stopped.
cases-reopen-reason = Why is it opened again?
cases-reopen-done = The case is open again

## Risk, when it is high
cases-risk-informed = Who was told?
cases-risk-informed-hint = The supervisor’s name.
cases-risk-informed-danger = The supervisor’s name, and who else: police, ambulance…
cases-risk-told = Told

## The plan
cases-plan = Plan
cases-plan-none = No step is written down yet.
cases-plan-add = Add a step
cases-plan-change = Change
cases-plan-change-of = Change step { $number }
cases-plan-title-new = A step in { $code }
cases-plan-title-change = Change a step in { $code }
cases-plan-what = What is to be done?
cases-plan-who = Who does it?
cases-plan-who-hint = A role is enough: the counsellor, the mother, the school…
cases-plan-due = Until when?
cases-plan-goal = Goal:
cases-plan-goal-label = Towards which goal?
cases-plan-goal-hint = In a few words, as the person says it.
cases-plan-save = Save the step
cases-plan-saved = The step is in the plan
cases-plan-until = until { $date }
cases-plan-late = was due on { $date }
cases-plan-done-by = { $who }, on { $date }

## Help that was offered
cases-help = Accompaniment
cases-help-none = not offered yet
cases-help-by = { $who }, on { $date }
cases-help-set = { $kind }: { $state }

## What supervisors keep apart
cases-apart = Supervisors’ notes
cases-apart-text = Only supervisors read this. It stands in no letter and no search finds it.
cases-apart-label = Note for supervisors
cases-apart-save = Add
cases-apart-done = The supervisors’ note is added
cases-hold = Hold for the law…
cases-hold-end = Lift the legal hold…
cases-hold-badge = Legal hold
cases-hold-title = Hold { $code } for the law
cases-hold-text = Nothing in this case may be deleted until the hold is lifted.
cases-hold-end-title = Lift the hold of { $code }
cases-hold-end-text = From then on the usual time of keeping counts again.
cases-hold-reason = Why?
cases-hold-save = Hold
cases-hold-end-save = Lift
cases-hold-done = The case is held for the law
cases-hold-end-done = The legal hold is lifted
cases-moved-out = { $contact } now stands in case { $case }
cases-moved-in = { $contact } came from case { $case }
cases-team = Team
cases-team-owner = holds the case
cases-team-since = since { $date }, added by { $who }
cases-team-was = until { $date }, removed by { $who }
cases-team-alone = Nobody else works on this case.
cases-team-add = Add a person
cases-team-remove = Remove
cases-team-remove-of = Remove { $name } from the team
cases-team-add-title = Add to the team of case { $code }
cases-team-add-text = Whoever is added opens the whole case: story, evidence, letters, safe contact.
cases-team-add-who = Who?
cases-team-add-save = Add
cases-team-add-none = Everybody works on this case already.
cases-team-added = { $name } now works on this case.
cases-team-remove-title = Remove { $name } from the team?
cases-team-remove-text = They will not open the case any more. What they noted stays, under their name.
cases-team-removed = { $name } no longer works on this case.
