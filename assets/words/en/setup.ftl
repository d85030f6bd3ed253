setup-step = Step { $step } of { $of }
setup-promise = Sanad works without the internet. Everything stays encrypted on this computer.

setup-language-title = Welcome
setup-language-what = In which language shall Sanad be set up? Each person chooses their own afterwards.
setup-language = Language

setup-organisation-title = Your helpline
setup-organisation-what = These lines stand at the head of referral letters.
setup-organisation = Name of the organisation
setup-organisation-help = As it should stand on letters.
setup-organisation-missing = Write the name of the organisation.
setup-place = Town
setup-place-help = For the place and date of letters.
setup-contact-line = How to reach you
setup-contact-line-help = Phone, address or site: one line, printed on letters.
setup-pack = Country and helpline
setup-pack-help = Brings the categories, the emergency numbers and the directory.
setup-pack-draft = Draft: not yet checked by this helpline

setup-account-title = Your supervisor account
setup-account-what = Whoever sets Sanad up becomes a supervisor, and can add colleagues.
setup-name = Name, as colleagues will see it
setup-name-help = For example: Nadia B.
setup-name-missing = Write the name.
setup-login-missing = Write a login.
setup-login = Login
setup-login-help = Short, without spaces. For example: nadia
setup-words-offer = We suggest these words: easy to remember, hard to guess.
setup-words-take = Take these words
setup-words-other = Other words
setup-passphrase = Your passphrase
setup-passphrase-theirs = Their passphrase
setup-passphrase-help = Fifteen characters or more. It opens Sanad every day; nobody can read it back.
setup-create = Create the encrypted store
setup-creating = The keys are being made, a few seconds…
setup-early = An answer on the page before needs a change.
setup-early-back = Back to that page

setup-sheet-title = The recovery sheet
setup-sheet-what = If every passphrase is lost, only this sheet opens the cases again. It is shown once.
setup-sheet-groups = Groups of the recovery sheet
setup-sheet-print = Print the sheet
setup-sheet-save = Save it as a file
setup-sheet-printed = The sheet went to the printer.
setup-sheet-saved = The sheet is saved. Print it, then delete the file.
setup-sheet-rule-1 = Keep it on paper, in a closed envelope, in a safe or with the director.
setup-sheet-rule-2 = Take no photograph of it and send it to nobody.
setup-sheet-rule-3 = Do not write the organisation’s name on it.
setup-sheet-have = I have the sheet on paper

setup-confirm-title = Type the sheet back
setup-confirm-what = From the paper, group by group. This proves that it will work one day.
setup-confirm-groups = Groups to type
setup-confirm-group = Group { $number } of { $count }
setup-confirm-progress = { $done ->
    [0] Begin with group 1.
    [one] { $done } group of { $count } is right.
   *[other] { $done } groups of { $count } are right.
}
setup-confirm-wrong = Group { $number } differs from the sheet. Read it again.
setup-confirm-send = Finish setting up

setup-team-title = Sanad is ready
setup-team-what = You can add a counsellor now, or later from “Team”.
setup-team-ready = The store is encrypted and the recovery sheet checked.
setup-team-ready-what = Put the sheet away now.
setup-team-add = Add a person
setup-team-added = { $name } can open Sanad with their passphrase.
setup-role = Role
setup-their-language = Their language
setup-account-save = Add this person
setup-begin = Begin
