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
