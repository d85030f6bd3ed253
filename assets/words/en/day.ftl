day-title = My day
day-sub-late = { $count ->
    [0] nothing overdue
    [one] { $count } follow-up overdue
   *[other] { $count } follow-ups overdue
}
day-sub-today = { $count ->
    [0] nothing due today
    [one] { $count } today
   *[other] { $count } today
}
day-late = Overdue
day-late-list = Overdue follow-ups: { $count }
day-today = Today
day-today-list = Follow-ups today: { $count }
day-today-none = No follow-up is due today.
day-letters = Letters unanswered
day-letter-days = { $count ->
    [0] today
    [one] for { $count } day
   *[other] for { $count } days
}
day-stalled = Cases without a next step
day-stalled-none = nothing planned
day-stalled-since = Last activity: { $day }
day-coming = Coming
day-coming-list = Follow-ups to come: { $count }
day-empty = Nothing is waiting.
day-empty-what = Promised follow-ups will appear here, the most urgent first.
day-record = Record the result of the chosen follow-up
day-record-short = Record
day-record-of = Record the result, { $code }
day-steps = Plan steps
day-step = step of the plan
day-spent = with the supervisor
day-attempts = { $count ->
    [one] { $count } attempt: { $outcome }
   *[other] { $count } attempts, the last: { $outcome }
}
day-safe-none = No safe contact recorded: do not call
day-safe-never = Do not contact
day-safe-expired = to be confirmed
day-draft = A call is not finished. Encrypted draft of { $time }.
day-draft-open = Continue the call

## What must be told at unlock
day-notice-older-copy = This store ends with entry { $last_seq } of { $last }, and this computer had seen entry { $seen_seq } of { $seen }. Somebody may have put an older copy in its place. Tell the supervisor before going on; nothing was changed.
day-notice-anchor-missing = The file that remembers where the history ends was gone or unreadable; the last entry is of { $last }. Tell the supervisor; the file was written again.
day-notice-restored = On { $at } a backup of { $made } was put in the place of the records. What was written between the two is not here: write it again from memory or paper. If you know nothing of it, tell a supervisor.
day-notice-chain-broken = The record of who did what does not fit together from entry { $seq } on. Tell the supervisor before going on; nothing was changed.
day-notice-seen = I have taken note
day-notice-wrong-tries = { $count ->
    [one] A wrong passphrase was typed at this desk, on { $since }. If it was no colleague, talk about it in the team.
   *[other] { $count } wrong passphrases were typed at this desk since { $since }. If it was no colleague, talk about it in the team.
}
day-notice-wrong-sheets = { $count ->
    [one] A recovery sheet that opens nothing was typed at this desk, on { $since }. Check that yours is in its place.
   *[other] A recovery sheet that opens nothing was typed { $count } times at this desk since { $since }. Check that yours is in its place.
}
day-notice-restore-known = On { $at } the chain of this desk took down that a backup was put in place. Every supervisor says here that they know of it; whoever knows of nobody who decided it talks about it in the team.
day-notice-sheet-used = The recovery sheet was used on { $at }, for { $name }. It has been replaced; if nobody had decided this, change the passphrases and talk about it in the team.
day-notice-tries-lost = The count of wrong passphrases was missing or damaged. Somebody may have removed it to go on trying without a wait.
day-notice-previous-keys = The file of the locks could not be read: Sanad opened with the one before. A passphrase changed since then may be the old one again. The cases are whole; have the disk checked.
day-notice-older-keys = The file of the locks is older than the cases. Somebody may have put an old copy back: check who has an account, and change the passphrases.
day-debriefs = To talk with after a heavy contact
day-debrief-count = { $count ->
    [one] { $count } contact
   *[other] { $count } contacts
  }
day-debrief-done = We talked
day-debrief-done-of = We talked: { $name }
day-debrief-noted = The talk with { $name } is noted.
day-rechecks = Content to look at again
day-recheck = Request for removal { $number }
day-exposures = Support for the team
day-exposure = Seen by accident on { $date }
day-exposure-again = To be talked about again
day-agreements = Agreements to renew
day-agreement-ends = valid until { $date }
day-agreement-ended = ended on { $date }
day-certificates = Certificates to renew
