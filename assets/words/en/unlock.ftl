unlock-title = Sanad is locked
unlock-what = The cases are locked and encrypted.
unlock-login = Login
unlock-passphrase = Passphrase
unlock-open = Open
unlock-refused = Sanad did not open.
unlock-wait = { $seconds ->
    [one] Wait { $seconds } second before trying again.
   *[other] Wait { $seconds } seconds before trying again.
}
unlock-forgotten = Passphrase forgotten?
unlock-forgotten-what = Nobody can read it. A supervisor can give you an activation code; if nobody can come in any more, the recovery sheet restores access. Nothing is lost.
unlock-version = Sanad { $version } · without internet, encrypted on this computer
unlock-training = Training accounts
unlock-training-what = Choose whom you play.
unlock-look-again = Look again
unlock-what-is-safe = What is safe
unlock-what-to-do = What to do

unlock-damaged-title = The store cannot be read
unlock-damaged-what = Part of the file is damaged or missing, often after a disk fault or an interrupted copy.
unlock-damaged-safe = Sanad deleted nothing and did not touch the file: the original is as it was.
unlock-damaged-do-1 = Do not set up again and delete nothing.
unlock-damaged-do-2 = Switch the computer off if the disk makes noises or other files are missing.
unlock-damaged-do-3 = Tell the supervisor, who will restore the last backup.

unlock-incomplete-title = A part of Sanad is missing
unlock-incomplete-what = Sanad keeps two files, the cases and their locks. One of them is not in its place. The cases may be there and cannot be opened without the other.
unlock-incomplete-do-2 = Look whether the missing file was moved or put into the bin; put it back.

unlock-newer-title = A newer Sanad is needed
unlock-newer-what = This store was opened by a newer version than this one ({ $version }). Format of the store:
unlock-newer-safe = Nothing was changed. The cases are intact.
unlock-newer-do = Install the new version on this computer, then open Sanad again.

unlock-busy-title = Sanad is already open
unlock-busy-what = Another window of Sanad uses the store on this computer.
unlock-busy-do = Go back to that window, or close it and look again.

## Coming back with the recovery sheet
unlock-recover = Use the recovery sheet
unlock-recover-title = Come back with the recovery sheet
unlock-recover-what = The sheet gives a supervisor a new passphrase. Everything that was recorded stays as it is.
unlock-recover-typed = The code on the sheet
unlock-recover-typed-help = 14 groups of 4 characters. Spaces and dashes do not matter.
unlock-recover-login-help = The login of a supervisor.
unlock-recover-send = Continue
unlock-recover-new-sheet = The sheet was used, so there is a new one. Write it down or print it, then type it back.
unlock-recover-until = Nothing changes until the new sheet is typed back. Then the old sheet opens nothing any more: destroy it.

## Coming in with a code
unlock-activate = I have an activation code
unlock-activate-title = Come in with a code
unlock-activate-what = The code is good for one time. Choose your passphrase here: nobody else will know it.
unlock-activate-code = The code that you got on paper
unlock-activate-code-help = 4 groups of 4 characters. Blanks and dashes do not matter.

## The code of the computer to which Sanad is bound
unlock-computer-title = The code of this computer is needed
unlock-computer-why = Sanad is bound to a computer, and the keyring here does not give its code: it may be locked or emptied, or this is another computer or another user account. Nothing is lost, and nothing is wrong with the passphrase: it was not looked at yet.
unlock-computer = The computer’s code, from the paper
unlock-computer-help = 14 groups of 4 characters. Spaces and dashes do not matter. Ask a supervisor for the paper.
unlock-computer-lost = If the paper is lost, a supervisor comes in with the recovery sheet, which needs no such code.

## Who looks after the computer, and does not read the cases
unlock-technical-title = The computer’s desk
unlock-technical-what = This account looks after the computer. It does not open the cases: nothing of them can be read here, and nothing here can be changed.
unlock-technical-version = Version
unlock-technical-store = Size of the store
unlock-technical-free = Room left on the disk
unlock-technical-unknown = not known
unlock-technical-low = There is little room left on the disk. Make room, or Sanad will soon be unable to save.
unlock-technical-keyring = Keyring
unlock-technical-answers = answers
unlock-technical-silent = does not answer
unlock-technical-bound = Bound to this computer
unlock-technical-yes = yes
unlock-technical-no = no
unlock-technical-backups = Backups on this computer
unlock-technical-none = There is no backup on this computer. Tell a supervisor: the next one is made once somebody opens the cases.
unlock-technical-backup = Backup { $number }
unlock-technical-whole = The file is as long as it says.
unlock-technical-cut = The file is not as long as it says: it is damaged. Leave it where it is, and tell a supervisor.
unlock-technical-limit = Whether what is inside is whole can be seen by whoever can open it: a supervisor, or with the recovery sheet.
unlock-technical-passphrase = Your passphrase cannot be changed here: only who opens the cases can write the locks. If somebody saw it, tell a supervisor, who closes this account.
unlock-technical-leave = Leave
