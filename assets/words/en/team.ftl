team-title = Team
team-sub = Who carries what, and what is overdue.
team-caseload = Caseload
team-cases = Open cases
team-accounts = Accounts
team-bars = Open cases by risk
team-table = In figures
team-person = Person
team-open = Open
team-overdue = Overdue
team-high = High or danger
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
team-active = Active
team-inactive = Closed
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
