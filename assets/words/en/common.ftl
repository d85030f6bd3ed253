# Words of every screen. A comment [T] asks for a native reader.

## What a button does
common-cancel = Cancel
common-close = Close
common-back = Back
common-continue = Continue

## What one sees
common-overdue = Overdue
common-check-before-use = Check before use
