# Ctrl+K: finding anything by code or word.

find-title = Find
find-label = Find a code, a word, a service
find-hint = Arrows choose, Enter opens, Esc closes.
find-start = Type at least two characters
find-start-text = Codes of cases and contacts, words that were written, services of the directory. Results show codes only.
find-none = Nothing found for “{ $text }”
find-none-text = Try fewer letters, or the first part of a code.
find-cases = Cases
find-contacts = Contacts
find-bodies = Directory
find-count = { $count ->
    [0] No result
    [one] { $count } result
   *[other] { $count } results
  }
