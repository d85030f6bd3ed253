settings-title = Settings
settings-sub = These choices belong to your account.
settings-language = Language
settings-theme = Theme
settings-size = Text size
settings-size-help = Enlarges the whole screen.
settings-about = This installation
settings-organisation = Organisation
settings-pack = Country and helpline
settings-pack-version = Version of the lists
settings-auto-lock = Locks by itself
settings-auto-lock-after = { $minutes ->
    [one] after { $minutes } minute without activity
   *[other] after { $minutes } minutes without activity
}

settings-passphrase = Passphrase
settings-passphrase-what = It opens Sanad every day. Nobody else knows it.
settings-passphrase-change = Change my passphrase
settings-passphrase-below = The present one is asked for, so that a desk left open gives nobody a way in.
settings-passphrase-current = Your present passphrase
settings-passphrase-new = Your new passphrase
settings-passphrase-save = Change
settings-passphrase-done = Your passphrase is changed
settings-passphrase-check = Lock Sanad and open it again right away: that is the best way to be sure that you type it well.
settings-passphrase-lock = Lock now
settings-passphrase-later = Later
settings-record = My record
settings-record-what = What the team writes down of you. A supervisor completes it.
