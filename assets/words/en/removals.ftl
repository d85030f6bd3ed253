# The requests for removal of a case.

removals-title = Requests for removal
removals-none = No request is noted.
removals-add = Prepare a request
removals-form-title = Ask for a removal for { $code }
removals-change-title = Change request { $number }
removals-number = Request { $number }
removals-platform = On which platform?
removals-links = Exact links
removals-links-hint = One link on each line, as the person gives it. Do not open them.
removals-links-keep = Leave empty to keep { $links }
removals-kind = What is to be removed?
removals-violation = What is wrong with it?
removals-minor = Does the content show a minor?
removals-minor-hint = What the person says. Do not look to find out.
removals-guarded = This content is not described. Only protected ways of reporting are offered.
removals-detail = Why does this content break the rules?
removals-detail-hint = In neutral words, and how to recognise it.
removals-route = On which way?
removals-route-ncii = For StopNCII, note the case number, never the PIN.
removals-recheck = Look again on
removals-recheck-hint = By asking the person or the platform, without opening the link.
removals-save = Save the draft
removals-saved = The request is saved
removals-change = Change
removals-change-of = Change request { $number }
removals-record = Note what followed
removals-record-of = Note what followed request { $number }
removals-record-title = What followed request { $number }
removals-status = How far is it?
removals-on = On which day?
removals-ticket = Number given by the platform
removals-ticket-is = number { $ticket }
removals-note = Note
removals-record-save = Note
removals-recorded = What followed is noted
removals-days-answer = { $count ->
    [0] answered the same day
    [one] answered in { $count } day
   *[other] answered in { $count } days
  }
removals-days-wait = { $count ->
    [0] sent today
    [one] no answer for { $count } day
   *[other] no answer for { $count } days
  }
removals-recheck-on = look again on { $date }
removals-recheck-late = to be looked at since { $date }
removals-reuploads = { $count ->
    [one] came back { $count } time
   *[other] came back { $count } times
  }
removals-minor-is = minor: { $answer }
removals-history = History
removals-history-line = { $status }, { $date } · { $who }
