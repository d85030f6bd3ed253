# The recovery sheet: the one page of paper that brings everything back.

sheet-title = Recovery sheet
sheet-what = This page alone opens the data again if every passphrase is lost or this computer breaks. Nobody else holds a copy: without it, and without a passphrase, nothing can be recovered.
sheet-made-on-label = Made on
sheet-vault-label = Store
sheet-codes-title = The code
sheet-keep-title = How to keep it
sheet-keep-sealed = Put it in an envelope, seal it, sign across the flap and lock it away from this computer.
sheet-keep-two = Two people know where it is. Open the envelope only with both present.
sheet-keep-photo = Never photograph it, scan it, send it or copy it to a computer or a phone.
sheet-keep-name = Do not write the name of the helpline on the envelope.
sheet-use-title = To recover
sheet-use-1 = Install Sanad and put the latest backup, or the old store, on the computer.
sheet-use-2 = On the locked screen, choose to recover with the sheet.
sheet-use-3 = Type the groups in order. Sanad says which group has a mistake.
sheet-use-4 = Choose a new passphrase. A new sheet is made; destroy this one.
sheet-lost = If it is lost or was seen: tell the supervisor at once and make a new one, which cancels this one.
sheet-groups = { $count ->
    [one] { $count } group
   *[other] { $count } groups, read from left to right, line by line
}
sheet-stamp = SECRET

## The code of the computer to which Sanad is bound
sheet-line-title = Computer code
sheet-line-what = Sanad is bound to its computer. This code is asked for when the computer’s keyring does not give it: on another computer, under another user account, or after the keyring was emptied. By itself it opens nothing; the passphrase is needed too.
sheet-line-keep-apart = Keep it under lock and key, away from the computer and away from the recovery sheet.
sheet-line-keep-reach = Those who open Sanad must be able to reach it: a supervisor knows where it is.
sheet-line-lost = If it is lost or was seen: a supervisor makes a new code in the settings, which cancels this one.
sheet-line-use-title = When it is asked for
sheet-line-use-1 = Type your login and your passphrase, then this code.
sheet-line-use-2 = Type the groups in order; spaces and dashes do not matter. Sanad notices a mistake.
sheet-line-use-3 = It is asked for once; afterwards the keyring keeps it again, if there is one.
