## Team › Backups
backups-title = Backups
backups-what = A backup is one sealed file with everything in it. Only the recovery sheet opens it on another computer; no passphrase does. One is made by itself each day that somebody works here.
backups-now = Back up now
backups-stop = Call off
backups-stopped = The backup was called off. Those from before are kept.
backups-done = Backup made, opened again and found whole.
backups-daily-failed = Today’s backup could not be made. What you wrote is saved. Tell a supervisor.
backups-none = No backup yet
backups-none-what = The first one is made by itself tomorrow, or now if you wish.
backups-list = Backups on this computer
backups-number = Number
backups-made = Made
backups-size = Size
backups-left = Copied elsewhere
backups-never-left = Never
backups-copy = Save a copy…
backups-copy-of = Save a copy of backup { $number }
backups-copied = Copy saved. Keep it away from this computer, and the recovery sheet away from both.
backups-copy-due = A copy should leave this computer
backups-copy-due-what = If this computer is stolen or its disk dies, only a copy elsewhere helps. Save one on a stick, and keep it in another place.
backups-copy-open = To the backups
backups-mb = { $size } MB
backups-restorations = Backups that were put in place
backups-restoration = Backup { $number } of { $made }, put in place on { $at }.

## What is being done
backups-doing-copying = Copying the records…
backups-doing-checking = Checking every record…
backups-doing-sealing = Sealing…
backups-doing-opening = Opening the sealed file…
backups-doing-done = Done
