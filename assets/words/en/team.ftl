team-title = Team
team-sub = Who carries what, and what is overdue.
team-caseload = Caseload
team-cases = Open cases
team-accounts = Accounts
team-person = Person
team-open-count = { $count ->
    [0] no case
    [one] { $count } case
   *[other] { $count } cases
}
team-code = Code
team-risk = Risk
team-owner = Carried by
team-nobody = Nobody
team-status = State
team-next = Next step
team-no-next = nothing planned
team-act = Act
team-assign = Assign
team-assign-of = Assign case { $code }
team-assign-title = Assign this case
team-assign-to = To whom?
team-assigned = Case { $code } is assigned to { $name }.
team-account-add = Add a person
team-account-title = Add a person
team-account-what = Tell them their passphrase in person, never by message.
team-account-added = { $name } can open Sanad now.
team-role = Role
team-state = State
team-decisions = To decide
team-decisions-none = Nothing waits for a decision.
team-closures = Closures asked for
team-since = Since
team-spent = After three failed attempts
team-decide-of = Decide about { $code }
team-heavy = Heavy contacts (30 days)
team-sight = Cases open to counsellors
team-sight-what = Cases that a person holds, and those whose team they are in. Of any other case only the code, the risk and the name of whoever holds it are shown, when the same person calls again.
team-sight-all = Every counsellor opens every case. Each opening leaves a trace.
team-sight-done = Saved, for the whole team.
team-number-of = { $name }, { $what }: { $count }. See the cases
team-only = { $name } · { $what }
team-only-none = No case is left here.
team-all = See all cases
team-board = Caseload of each person, in alphabetical order
team-levels = Open cases by risk

## Accounts over time
team-way = How this person comes in
team-way-code = With an activation code
team-way-code-what = Good once, for three days. The person chooses the passphrase, and nobody else knows it.
team-way-words = With a passphrase
team-invite = Add and make the code
team-code-title = The code of { $name }
team-code-done = Written down
team-code-until = It is good for one time. Latest: { $until }.
team-code-what = Copy it onto paper and hand it over in person. It is kept nowhere: if it is lost, give another one.
team-code-late = The code was not used in time and opens nothing any more. Give a new one.
team-code-waits = A code was given by { $name } and has not been used yet. Latest: { $until }.
team-from = In the team since
team-until = Account closed on
team-unwritten = not written down yet
team-undertaking = Safeguarding undertaking signed on
team-undertaking-none = not signed yet
team-undertaking-help = The safeguarding undertaking that everybody in the team signs.
team-languages = Languages spoken
team-trainings = Trainings and certificates
team-trainings-none = No training written down.
team-training-on = on { $date }
team-training-until = on { $date }, valid until { $until }
team-training-remove = Take out
team-training-remove-of = Take out: { $title }
team-training-add = Write down a training
team-training-title = Training or certificate
team-training-title-help = For example: psychological first aid
team-training-day = Taken on
team-training-end = Valid until
team-training-end-help = Leave it empty if nothing expires. A reminder comes 30 days before.
team-record = Complete the record
team-rename = Change the name
team-new-login = New login
team-new-login-help = Leave it empty to keep { $login }.
team-change-role = Change the role
team-role-help = The new role counts at once.
team-give-code = New code
team-give-code-title = A new code for { $name }
team-give-code-what = The old passphrase will open nothing any more. With the code the person chooses a new one, which nobody else knows.
team-close = Close the account
team-close-title = Close the account of { $name }
team-close-what = The person will not be able to open Sanad any more. What they wrote stays, under their name. The account can be opened again.
team-close-cases = { $count ->
    [one] { $count } open case is to be given to somebody else.
   *[other] { $count } open cases are to be given to somebody else.
}
team-reopen = Open the account again
team-reopen-title = Open the account of { $name } again
team-reopen-what = The person gets a code and chooses a new passphrase.
team-own = To change your own role or to close your account, ask another supervisor.
team-save = Save
team-saved = Saved for { $name }.
team-closed = The account of { $name } is closed.

## The store’s key
team-key-due = The key of the store should be changed
team-key-due-what = Whoever was shut out may have kept a copy of the files. Until the key is changed, what they kept also opens what is written from now on.
team-key-due-row = { $name }: { $why }, { $date }
team-key-due-sheet = Recovery sheet
team-key-open = See the accounts
team-key-change = Change the key
team-key-later = Later
team-key-title = Change the key of the store
team-key-what = Everything is sealed anew under another key, checked, and only then put in place. It takes a moment, or some minutes for a large store. Passphrases, codes and the recovery sheet stay as they are.
team-key-running = Please leave this window open. If it is cut off, nothing is lost: either the old key stays, or the change is finished at the next start.
team-key-done = The store has another key
team-key-done-what = What was kept of the old key opens neither the store nor the backups of from now on. Backups made before still open with it: take back copies that somebody may have kept.
team-key-backup = Make a backup
