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

## Bound to this computer
settings-computer = Bind to this computer
settings-computer-what = When Sanad is bound, a copy of its files is worth nothing on another computer, even to somebody who guesses a passphrase: a code is needed too, and only the keyring of this computer and a sheet of paper hold it.
settings-computer-on = Sanad is bound to this computer.
settings-computer-off = Sanad is not bound to this computer.
settings-computer-begin = Bind to this computer
settings-computer-renew = Make a new code
settings-computer-end = Unbind
settings-computer-write = Write these groups down or print them, and keep the paper away from the computer. Then type them back.
settings-computer-cost = If the keyring is lost (another computer, another user account, a keyring that was emptied), this code is asked for once, and nothing is lost. If the paper is lost too, the recovery sheet opens Sanad without it.
settings-computer-groups = The groups of the computer’s code
settings-computer-have = I have the code on paper
settings-computer-confirm = Bind
settings-computer-done = Sanad is bound to this computer
settings-computer-back = Type the code back from the paper. Nothing changes until then; afterwards an older code opens nothing any more.
settings-computer-end-what = From then on a passphrase is enough to open a copy of Sanad’s files. The paper with the code is worth nothing any more: destroy it.
settings-computer-ended = Sanad is no longer bound
settings-computer-copies = Copies of the files that were made before are not bound.
