# Protocols: what is done, step by step, and what was done of it in a case.

protocols-title = Protocols
protocols-none = No protocol has been started.
protocols-all = All protocols
protocols-all-text = For reading only. Steps are ticked in the case.
protocols-side = Protocol to follow
protocols-steps = { $count ->
    [one] { $count } step
   *[other] { $count } steps
  }
protocols-start = Start
protocols-start-which = Start a protocol
protocols-start-one = Follow the protocol: { $name }
protocols-suggested = From what is recorded, this case asks for:
protocols-started = The protocol “{ $name }” is started
protocols-started-by = Started by { $who } · { $when } · list { $version }
protocols-progress = { $done } of { $total }
protocols-marked = { $who } · { $when }
protocols-not = Not applicable
protocols-not-of = Not applicable: { $step }
protocols-not-title = This step does not apply
protocols-not-reason = Why?
protocols-not-save = Record
protocols-back = To do
protocols-back-of = To do again: { $step }
protocols-history = What was ticked and unticked
protocols-history-line = { $mark } · { $who } · { $when }
protocols-due = by { $date }
protocols-late = since { $date }
protocols-plan = Plan the follow-up
protocols-plan-of = Plan the follow-up: { $step }
protocols-plan-title = Plan the follow-up
protocols-planned = Follow-up planned: { $when }
protocols-kept = Follow-up done
protocols-plan-dropped = Follow-up cancelled
protocols-into-plan = Add to the plan
protocols-into-plan-of = Add to the plan: { $step }
protocols-into-plan-done = The step is in the plan of the case
protocols-in-plan = In the plan of the case
protocols-finish = Finish
protocols-finish-of = Finish: { $name }
protocols-stop = Stop
protocols-stop-of = Stop: { $name }
protocols-finish-text = Every step is done or does not apply.
protocols-stop-text = { $count ->
    [one] { $count } step is still to do. Say why you stop.
   *[other] { $count } steps are still to do. Say why you stop.
  }
protocols-end-reason = Why stop?
protocols-end-note = Remark
protocols-finished = The protocol is finished
protocols-stopped = The protocol is stopped
protocols-ended-by = { $state } · { $who } · { $when }
protocols-close-open = { $count ->
    [0] The protocol “{ $name }” is still open; all of its steps are done.
    [one] Reminder: “{ $name }” still has { $count } step to do.
   *[other] Reminder: “{ $name }” still has { $count } steps to do.
  }
protocols-danger-minutes = { $count ->
    [0] Danger recorded just now
    [one] Danger recorded { $count } minute ago
   *[other] Danger recorded { $count } minutes ago
  }
protocols-danger-hours = { $count ->
    [one] Danger recorded { $count } hour ago
   *[other] Danger recorded { $count } hours ago
  }
protocols-danger-since = Since
protocols-danger-told = Supervisor told
protocols-danger-told-who = { $who } · { $when }
protocols-danger-untold = To be told now
protocols-danger-go = See the steps
