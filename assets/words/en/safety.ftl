# The safety plan of a case, in the person's words. No letter tells of it.

safety-title = Safety plan
safety-none = No plan has been agreed with the person.
safety-kept = Stays in the case: no letter can hold it.
safety-make = Make the plan
safety-change = New version
safety-form-title = The safety plan of { $code }
safety-form-text = With the person, in their words. A part may stay empty.
safety-shared = Somebody else uses this phone. Read the plan aloud; send nothing, leave nothing in writing.
safety-shared-unknown = It is not known whether somebody else uses this phone. Ask before anything is sent.
safety-found = Somebody else can find a paper or a message. Check with the person that it is safe.
safety-signs = My warning signs
safety-signs-hint = What tells that the danger or the crisis is coming back.
safety-alone = What I can do without help
safety-places = People and places that take my mind off it
safety-people = Whom I can ask for help
safety-people-hint = As the person calls them, and how to reach them safely.
safety-lines = Professionals and emergency lines
safety-line = { $name }: { $number }
safety-surroundings = Making the place safer
safety-surroundings-hint = What can hurt, which way leads out, what must be put away.
safety-digital = Digital safety
safety-digital-note = Anything else about devices and accounts
safety-hope = What makes me want to hold on
safety-again = When to call us again
safety-agreed = Agreed on
safety-copy = How does the person keep this plan?
safety-save = Save this version
safety-saved = The safety plan is saved
safety-version = Version { $number }
safety-made = agreed on { $date } · { $who } · { $copy }
safety-earlier = { $count ->
    [one] { $count } earlier version
   *[other] { $count } earlier versions
  }
