# The register of evidence of a case, and what guards against images of abuse.

evidence-title = Evidence
evidence-none = Nothing is noted yet.
evidence-what = Words only: the original stays with the person or goes to the police.
evidence-add = Note an item
evidence-form-title = An item of { $code }
evidence-correct-title = Correct item { $number }
evidence-correct-text = The first line stays readable. The correction is added after it.
evidence-number = Item { $number }
evidence-platform = On which platform?
evidence-kind = What is it?
evidence-suspected = Might it show a child’s sexual abuse?
evidence-suspected-hint = Do not look to find out. When in doubt, answer yes.
evidence-suspected-badge = Possible child sexual abuse
evidence-guarded = The link and the account are enough. Nothing is described and nothing is looked at.
evidence-url = Exact link
evidence-url-hint = As the person gives it. Do not open it.
evidence-url-keep = Leave empty to keep { $link }
evidence-handle = User name (@…)
evidence-display-name = Name shown
evidence-account-id = Account number
evidence-description = Description
evidence-description-hint = In words: what the person tells, without judging it.
evidence-method = How does one know?
evidence-kept-by = Where is the original, and who keeps it?
evidence-kept-by-hint = For example: on the mother’s phone, at her home.
evidence-collected = Noted on
evidence-published = Published or received on
evidence-described-by = Described by
evidence-described-by-hint = Leave empty if it is the person who notes it.
evidence-notes = Remarks
evidence-save = Note the item
evidence-saved = The item is noted
evidence-correct = Correct
evidence-correct-of = Correct item { $number }
evidence-corrects = corrects item { $number }
evidence-corrected-by = corrected by item { $number }
evidence-hand-over = Note a hand-over
evidence-hand-over-of = Note a hand-over of item { $number }
evidence-hand-over-title = Hand over the original of item { $number }
evidence-hand-to = To whom?
evidence-hand-on = On which day?
evidence-hand-receipt = Against which receipt?
evidence-hand-receipt-hint = The number of the receipt or report; otherwise, why there is none.
evidence-hand-save = Note the hand-over
evidence-handed = The hand-over is noted
evidence-custody = Hand-overs
evidence-custody-line = { $to }, { $date } · receipt: { $receipt }
evidence-copy = Copy for report
evidence-copy-of = Copy for report the link { $link }
evidence-copied = Link copied for 15 seconds, and noted in the log
evidence-copy-failed = The link could not be copied
evidence-stamp = { $local } ({ $offset }) · { $utc } UTC

## Before going on
evidence-csam-title = Child sexual abuse material
evidence-csam-open = Don’t open the link.
evidence-csam-ask = Don’t ask for the image.
evidence-csam-shot = Don’t take a screenshot.
evidence-csam-then = The link and the account are noted in words, then reported to:
evidence-csam-understood = I understand
evidence-csam-seen = I saw something
evidence-route-none = The directory has no place to report to. Ask the supervisor.

## Seen by accident
evidence-exposure = Seen by accident…
evidence-exposure-title = Something was seen by accident
evidence-exposure-text = It happens, and it is nobody’s fault. Close what is open, keep nothing, show it to nobody.
evidence-exposure-what = Sanad notes the date and the name, nothing of what was seen. Supervisors see it and will take the time to talk.
evidence-exposure-save = Tell the supervisors
evidence-exposure-done = The supervisors are told
evidence-talk = Note the talk
evidence-talk-of = Note the talk with { $name }
evidence-talk-title = The talk with { $name }
evidence-talk-text = Only that you talked is noted here, nothing of what was said.
evidence-talk-again = Talk again on which day?
evidence-talk-again-hint = Leave empty if it is no longer needed.
evidence-talk-done = The talk is noted

## No picture
evidence-no-picture-title = No picture enters Sanad
evidence-no-picture-text = No picture, no film, no file. Possessing some pictures may be a crime, and every copy harms the person.
evidence-no-picture-do = Write the link and the account, and what the person tells of it. The original stays with them or goes to the police.
evidence-no-picture-route = To report:
