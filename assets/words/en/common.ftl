# Words of every screen. A comment [T] asks for a native reader.

## The name
common-app = Sanad

## What a button does
common-save = Save
common-cancel = Cancel
common-close = Close
common-back = Back
common-next = Next
common-done = Done
common-continue = Continue
common-confirm = Confirm
common-undo = Undo
common-redo = Redo
common-add = Add
common-edit = Change
common-remove = Remove
common-discard = Discard
common-clear = Clear
common-open = Open
common-choose = Choose
common-copy = Copy
common-copied = Copied
common-print = Print
common-save-file = Save as a file
common-retry = Try again
common-lock = Lock
common-search = Search
common-show = Show
common-hide = Hide
common-more = More
common-less = Less
common-help = Help

## What one sees
common-loading = One moment…
common-saving = Saving…
common-saved = Saved
common-draft-saved = Encrypted draft saved
common-nothing-here = Nothing here yet
common-nothing-found = Nothing found
common-nothing-found-hint = Try fewer letters, or a code.
common-unknown = Not known
common-not-said = Not said
common-none = None
common-all = All
common-other = Other
common-optional = optional
common-required = needed
common-yes = Yes
common-no = No
common-from = From
common-to = To
common-date = Date
common-time = Time
common-code = Code
common-risk = Level of risk
common-overdue = Overdue
common-draft-translation = Translation still to be checked
common-check-before-use = Check before use
common-training-banner = Training: invented people, nothing is real
common-in-danger-now = If there is danger now
common-unsaved-title = Leave without saving?
common-unsaved-body = What you typed is not saved yet.
common-unsaved-stay = Stay here
common-unsaved-leave = Leave without saving
common-skip-to-content = Go to the content

## When
common-today = Today
common-yesterday = Yesterday
common-tomorrow = Tomorrow
common-now = Now
common-date-and-time = { $date }, { $time }
common-today-at = Today, { $time }
common-yesterday-at = Yesterday, { $time }
common-tomorrow-at = Tomorrow, { $time }

## When Sanad itself fails
common-broken-title = Something went wrong
common-broken-safe = What was saved before is safe. What you were typing is kept as a draft.
common-broken-next = Try again. If it happens again, give this number to the person who helps you: { $number }
common-broken-restart = Restart Sanad
common-broken-no-data = This number holds nothing about any person.
common-refused-title = Not done yet

## Keys of the keyboard
common-keys-title = Keys
common-key-ctrl = Ctrl
common-key-shift = Shift
common-key-alt = Alt
common-key-enter = Enter
common-key-escape = Esc
common-key-space = Space
common-key-tab = Tab
common-key-up = Up
common-key-down = Down
common-key-left = Left
common-key-right = Right
common-key-delete = Del

## Counts
common-count-contacts = { $count ->
    [0] No contacts
    [one] { $count } contact
   *[other] { $count } contacts
}
common-count-cases = { $count ->
    [0] No cases
    [one] { $count } case
   *[other] { $count } cases
}
common-count-followups = { $count ->
    [0] No follow-ups
    [one] { $count } follow-up
   *[other] { $count } follow-ups
}
common-count-results = { $count ->
    [0] No results
    [one] { $count } result
   *[other] { $count } results
}
common-days-ago = { $days ->
    [one] { $days } day ago
   *[other] { $days } days ago
}
common-in-days = { $days ->
    [one] in { $days } day
   *[other] in { $days } days
}
common-days-late = { $days ->
    [one] { $days } day late
   *[other] { $days } days late
}
common-hours-late = { $hours ->
    [one] { $hours } hour late
   *[other] { $hours } hours late
}
common-minutes = { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
common-characters-left = { $count ->
    [one] { $count } character left
   *[other] { $count } characters left
}
common-years-old = { $years ->
    [one] { $years } year old
   *[other] { $years } years old
}
