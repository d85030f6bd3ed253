lists-title = Lists
lists-crosswalk = Crosswalk
lists-version = Version
lists-version-shipped = Shipped list
lists-version-networks = Names of the networks
lists-since = in force since { $date }
lists-what = A new name shows everywhere at once. A retired entry stays in every record that uses it.
lists-which = List
lists-search = Find in this list
lists-code = Code
lists-ar = Arabic
lists-fr = French
lists-en = English
lists-nl = Dutch (draft)
lists-de = German (draft)
lists-offered = Offered
lists-from = from { $date }
lists-until = until { $date }
lists-always = always
lists-retired = Retired
lists-used = Used
lists-used-times = { $count ->
    [0] never
    [one] { $count } time
   *[other] { $count } times
}
lists-act = Act
lists-own = Added here
lists-shipped-as = Shipped as “{ $name }”
lists-fixed = Always needed
lists-draft = Draft
lists-draft-languages = The Dutch and German labels are drafts until a native reader has checked them.
lists-add = Add an entry
lists-add-code = Code, after { $prefix }
lists-add-code-help = Two to ten capital letters or digits. It never changes.
lists-add-from = First day
lists-add-under = Stands under
lists-add-under-none = On its own
lists-add-sexual = It can involve a sexual image
lists-add-sexual-help = No image is taken in, and for a child under 13 the risk counts as high.
lists-add-risk = The level of risk must be answered
lists-add-crosswalk = What the networks count it as
lists-add-save = Add
lists-added = { $code } is in the list.
lists-insafe = Insafe
lists-chi = Child Helpline International
lists-emc = EMC portal
lists-no-code = No such entry there
lists-rename = Rename
lists-rename-of = Rename { $name }
lists-rename-what = Correct the words, not the meaning. For another meaning, retire this entry and add a new one.
lists-renamed = The new name is shown everywhere.
lists-retire = Retire
lists-retire-of = Retire { $name }
lists-retire-day = Last day on which it is offered
lists-retire-used = { $count ->
    [0] No record uses it.
    [one] { $count } record uses it and keeps it.
   *[other] { $count } records use it and keep it.
}
lists-retired-until = { $code } is offered until { $date }.
lists-restore = Offer again
lists-restore-of = Offer { $name } again
lists-restored = { $code } is offered again.
lists-none = No entry matches.
lists-history = What was changed
lists-history-none = These lists are as they were shipped.
lists-crosswalk-what = Each problem of this helpline, and what the networks count it as.
lists-problem = Problem
