kit-required = required
kit-form-refused = This was not saved yet.
kit-counter = { $used } of { $max } characters
kit-passphrase-show = Show
kit-passphrase-hide = Hide
kit-passphrase-caps = Caps Lock is on.
kit-passphrase-arabic = The keyboard is set to Arabic.
kit-select-placeholder = Choose
kit-no-match = Nothing matches.
kit-open-list = Open the list
kit-close = Close
kit-waiting = One moment…
kit-due-quick = Quick choices
kit-due-hour = In an hour
kit-due-evening = Today { $time }
kit-due-tomorrow = Tomorrow { $time }
kit-due-days = { $days ->
    [one] In { $days } day
   *[other] In { $days } days
}
kit-due-week = In a week
kit-broken = Something broke and this was not saved. What was saved before is safe. If it happens again, pass on this number: { $number }.
kit-broken-unknown = Something broke and this was not saved. What was saved before is safe. Close Sanad and open it again.
