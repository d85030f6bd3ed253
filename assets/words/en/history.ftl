## Who opened and changed what
history-title = History
history-what = Who opened and changed what, newest first. Only acts and codes are shown, never what stands in a record. Looking here leaves a trace too.
history-checking = Checking { $done } of { $size } events…
history-whole = { $count ->
    [one] { $count } event, complete since { $since }
   *[other] { $count } events, complete since { $since }
}
history-whole-code = { $count ->
    [one] { $count } event, complete since { $since }; last register code matches { $code }
   *[other] { $count } events, complete since { $since }; last register code matches { $code }
}
history-broken = The record does not fit together from event { $seq } on. Somebody may have changed it behind Sanad’s back. Keep this computer as it is and tell whoever answers for the data.
history-edited = { $count ->
    [one] { $count } thing in the store is not as the history signed it. Somebody changed it behind Sanad’s back. Leave this computer as it is and tell the person who answers for the data.
   *[other] { $count } things in the store are not as the history signed them. Somebody changed them behind Sanad’s back. Leave this computer as it is and tell the person who answers for the data.
}
history-edit = { $kind }; the last event that tells of it is { $seq }, of { $date }
history-edit-unknown = { $kind }; no event tells of it
history-again = Check again
history-witnesses-none = No witness outside the store remembers where it ended.
history-against = { $witness } remembers more than the store holds: { $kind }.
history-export = Export for checking
history-exported = Saved. The program sanad-verify checks it with public keys only.
history-person = Person
history-everybody = Everybody
history-record = Code of a case or contact
history-kind = What was done
history-everything = Everything
history-first = From
history-last = Until
history-show = Show
history-clear = Show everything
history-of = History of { $code }
history-none = Nothing was found.
history-when = When
history-who = Who
history-act = What was done
history-about = About
history-refused = Refused
history-clock = The clock had gone back
history-older = Show older
history-see = Who opened this?

## Gaps
history-gap-title = Part of the history may be missing
history-gap-copy = Noticed on { $date }: { $witness } had seen event { $seen_seq } of { $seen }, and the store ended with event { $last_seq } of { $last }.
history-gap-keys = Noticed on { $date }: { $witness } had seen newer keys on { $seen } than those that lay here.
history-gap-missing = Noticed on { $date }: the file that remembers where the history ends was gone or unreadable. The store ended with event { $last_seq } of { $last }.
history-gap-what = If a backup was restored, that explains it. Otherwise somebody may have put an older copy in its place: compare with the codes in the duty register before accepting.
history-gap-accept = I know why; accept
history-gap-waits = { $count ->
    [one] One more supervisor must accept it.
   *[other] { $count } supervisors must accept it.
}
history-gap-accepted = Accepted by { $name } on { $date }
history-gap-done = Accepted.

## Codes on paper
history-register = Register code
history-register-what = At the end of the shift, write this code into the duty register. Later it proves that nothing before it was taken out or changed.
history-register-make = Make the register code
history-register-write = Write it into the duty register, beside the date, the hour and your name:
history-register-at = { $date }, { $time }, { $count } events
history-register-check = Check a code from the register or the foot of a letter
history-register-code = Code
history-register-checked = Check
history-register-found = It stands here: event { $seq } of { $date }, { $time }. Nothing before it has changed.
history-register-lost = This code does not stand in the history. Read it again; if it is right, part of the history was taken out or changed.
