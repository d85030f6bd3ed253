## Rescue: what can be read of damaged records
rescue-enter = See what can be read
rescue-title = See what can be read
rescue-what = Sanad copies the damaged file, reads from the copy what it can, and shows it. Nothing can be written then, and the damaged file stays as it is.
rescue-open = Read
rescue-band = Reading only: this is what could be read of the damaged records. Records may be missing. To go on working, lock Sanad and restore a backup.
