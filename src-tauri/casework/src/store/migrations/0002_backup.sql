-- Each backup that was made: how far the audit chain went in it, and its size.
CREATE TABLE backup (
    number  INTEGER NOT NULL PRIMARY KEY,
    at      TEXT NOT NULL,
    account BLOB NOT NULL REFERENCES account (id),
    seq     INTEGER NOT NULL,
    bytes   INTEGER NOT NULL
) STRICT;
-- Each copy of a backup that left this computer.
CREATE TABLE backup_copy (
    id      BLOB NOT NULL PRIMARY KEY,
    number  INTEGER NOT NULL,
    at      TEXT NOT NULL,
    account BLOB NOT NULL REFERENCES account (id)
) STRICT;
-- A backup that was put in the place of the store, so that nobody can do it unseen.
CREATE TABLE restoration (
    at      TEXT NOT NULL PRIMARY KEY,
    number  INTEGER NOT NULL,
    made_at TEXT NOT NULL,
    told    INTEGER NOT NULL DEFAULT 0
) STRICT;
