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
cases-answer-title = Answer to { $reference }
cases-answer-what = What is the answer?
cases-answer-note = Note
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
cases-consents-none = None recorded.
cases-consent-line = { $who }, { $how }, on { $date }
cases-consent-expires = until { $date }
cases-override-line = Without consent: { $reason }, on { $date }
cases-contacts = Contacts of this case
cases-tabs = Cases and contacts
cases-late = overdue
cases-back-one = Back
cases-risk-now = Now:
cases-moved-out = { $contact } now stands in case { $case }
cases-moved-in = { $contact } came from case { $case }
