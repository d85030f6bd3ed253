# What the person allows, purpose by purpose, and what they want kept to themselves.

consents-text = Each consent is for one purpose, for six months, and can be withdrawn at any time.
consents-given-line = { $who }, { $how }, on { $date }
consents-answered-line = { $who }, on { $date }
consents-undecided-line = asked on { $date }
consents-until = until { $date }
consents-language = in { $language }
consents-scope-line = Limits:
consents-why-line = Why:
consents-override-line = Without consent: { $reason }, on { $date }
consents-withdrawn-line = Withdrawn on { $date }: { $who }
consents-noted-by = recorded by { $who }
consents-means-not-asked = Nobody has asked yet.
consents-means-undecided = The person was asked and has not answered. The case cannot be closed like this.
consents-means-expired = This consent is more than six months old. Ask again.
consents-stops-notes = Write down only what is strictly needed.
consents-stops-followup = No follow-up can be promised.
consents-stops-referral = No new letter goes to this body.
consents-stops-platform = Report nothing in their name.
consents-stops-statistics = Do not count this case or use it in training.
consents-ask = Record the answer
consents-ask-again = Ask again
consents-ask-of = Record the answer: { $purpose }
consents-withdraw = Withdraw…
consents-withdraw-of = Withdraw: { $purpose }
consents-earlier = { $count ->
    [one] { $count } earlier answer
   *[other] { $count } earlier answers
  }

consents-ask-title = What the person allows, { $code }
consents-purpose = What is it for?
consents-body = To which body?
consents-answer = What does the person say?
consents-given-by = Who answered?
consents-how = In what form?
consents-language-question = In which language was it asked?
consents-scope = Within what limits?
consents-scope-hint = What is included and what is not, in the person’s own words.
consents-on = On which day?
consents-on-hint = Today if nothing is given. The consent holds six months from that day.
consents-note = Why has the answer changed?
consents-note-hint = Needed when the answer is another than before.
consents-save = Record the answer
consents-saved = The answer is recorded
consents-withdraw-title = Withdraw a consent, { $code }
consents-withdraw-text = What was allowed until now stays in the history. From now on nothing new is done for this purpose.
consents-told-by = Who withdraws it?
consents-withdraw-reason = Why?
consents-withdraw-hint = What the person says is enough, in a few words.
consents-withdraw-save = Withdraw the consent
consents-withdrawn = The consent is withdrawn

## What must not be told
consents-withheld = Not to be told
consents-withheld-none = Nothing has to be kept secret so far.
consents-withheld-add = Add
consents-withheld-what = Do not tell:
consents-withheld-from = To:
consents-withheld-by = { $who }, on { $date }
consents-withheld-end = Lift…
consents-withheld-end-of = Lift entry { $number }
consents-withheld-ended = Lifted on { $date }
consents-withheld-title = What must not be told, { $code }
consents-withheld-text = Letters to these recipients will not be able to tell it.
consents-withheld-items = Which information?
consents-withheld-words = What exactly?
consents-withheld-words-hint = For example: that she called the helpline.
consents-withheld-kinds = To which recipients?
consents-withheld-whom = To which people?
consents-withheld-whom-hint = The role is enough: the father, the head teacher… No letter checks this; it is a reminder.
consents-withheld-why = Why?
consents-withheld-note = Details
consents-withheld-save = Add
consents-withheld-done = Noted: it will not be told
consents-withheld-end-title = Lift what was not to be told, { $code }
consents-withheld-end-text = Letters will be able to tell it again.
consents-withheld-end-reason = Why may it be told now?
consents-withheld-end-save = Lift
consents-withheld-end-done = It is lifted

## Where it stops something
consents-no-contact = { $standing ->
    [withdrawn] The person no longer wants to be contacted. Do not call.
    [refused] The person does not want to be contacted. Do not call.
    [expired] The consent to contact the person has run out. Ask again before promising a follow-up.
   *[other] The person has not yet said whether they want to be contacted. Wait for their answer.
  }
consents-letter-lapsed = { $standing ->
    [withdrawn] The person has withdrawn their consent for this body. The letter can no longer leave.
    [refused] The person has refused to be referred to this body. The letter cannot leave.
    [expired] The consent for this body has run out. Ask again before sending the letter.
   *[other] The person has not decided about this body yet. Wait for their answer.
  }
consents-basis-standing = Yes, the consent of { $date } still holds
consents-withheld-here = Kept secret at the person’s wish
consents-remember = Must not be told
