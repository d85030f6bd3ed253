directory-title = Directory
directory-sub = { $count ->
    [one] { $count } service
   *[other] { $count } services
}
directory-search = Find
directory-kind = Kind
directory-kind-all = All
directory-service = What they offer
directory-service-all = Anything
directory-none = No service matches.
directory-none-what = Search more widely or change the kind.
directory-no-phone = no phone
directory-minors = Takes minors
directory-phone = Phone
directory-web = Site
directory-address = Address
directory-hours = Hours
directory-services = Services
directory-last-check = Last check
directory-checked = Checked on { $date } by { $name }
directory-checked-on = Checked on { $date }
directory-confirm = Confirm these details
directory-confirm-title = Are these details right?
directory-confirm-what = Confirm only after calling this service or reading its official page.
directory-confirm-sign = Your name ({ $name }) and today’s date will be recorded.
directory-confirm-yes = Yes, they are right
directory-confirmed = The check is recorded.
## The directory is edited here
directory-add = Add a body
directory-add-save = Add
directory-added = The body is added to the directory
directory-change = Change the entry
directory-change-save = Save the entry
directory-changed = The entry is saved
directory-in = { $what } ({ $language })
directory-fold-letter = Role, address and head of the letter
directory-fold-whom = Whom this body serves
directory-fold-way = Handing over letters, and notes
directory-filled = { $count ->
    [0] nothing noted
    [one] { $count } fact
   *[other] { $count } facts
}
directory-field-kind = Kind
directory-field-name = Name
directory-field-role = Role
directory-field-address = Address
directory-field-addressee = Head of the letter
directory-field-phone = Telephone
directory-field-web = Site
directory-field-email = E-mail
directory-field-hours = Hours
directory-field-languages = Languages spoken
directory-field-ages = Ages
directory-field-genders = Served
directory-field-area = Area
directory-field-regions = Regions
directory-field-place = Town or quarter
directory-field-problems = Problems it deals with
directory-field-services = What one finds there
directory-field-ways = How to hand over a letter
directory-field-contact = Whom to ask for
directory-field-notes = Notes
directory-field-until = Last day of use
directory-empty-means-all = Nothing ticked: no limit is known.
directory-addressee-hint = Leave empty to use the name.
directory-source = How do you know?
directory-source-hint = A call, the official page, a letter… with its date.
directory-tick-checked = The whole entry was checked today
directory-tick-hint = Otherwise it is to be checked before use again.
directory-own = added by the helpline
directory-retire = Use no longer
directory-retire-title = Use this body no longer
directory-retire-what = The entry and all that used it stay. After that day it is not proposed any more.
directory-retire-reason = Why?
directory-retire-save = Record the last day
directory-retired = The last day is recorded
directory-retired-on = not used since { $date }
directory-retires-on = used until { $date }
directory-restore = Use again
directory-restored = The body is used again
directory-stale = last checked on { $date }
directory-sources = Where these facts come from
directory-shipped = Shipped with version { $version } of the lists, but for what follows.
directory-all-own = Entered by the helpline.
directory-source-line = { $field }: { $source }
directory-source-who = { $date } · { $who }
directory-emptied = removed

## Agreements with partners
directory-agreement = Partner agreement
directory-agreement-none = No agreement recorded.
directory-agreement-add = Record an agreement
directory-agreement-signed = Signed on
directory-agreement-until = Valid until
directory-agreement-until-hint = Leave empty if it has no end.
directory-agreement-contact = Contact or position
directory-agreement-exchange = What may be exchanged
directory-agreement-note = Note
directory-agreement-saved = The agreement is recorded
directory-agreement-from = signed on { $date }
directory-agreement-to = until { $date }
directory-agreement-open = without an end
directory-agreement-lapsed = The agreement with this body ended on { $date }. Check what may still be exchanged.
