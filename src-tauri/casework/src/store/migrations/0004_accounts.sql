-- A code for one time: who gave it, until when it is good, and the generation of the
-- vault in which its slot was sealed.
CREATE TABLE activation (
    account  BLOB NOT NULL PRIMARY KEY REFERENCES account (id),
    given_by BLOB NOT NULL REFERENCES account (id),
    given_at TEXT NOT NULL,
    until    TEXT NOT NULL,
    slot     INTEGER NOT NULL,
    ended_at TEXT,
    swept    INTEGER NOT NULL DEFAULT 0
) STRICT;
-- What is written down of a colleague. Days are text, as they were given.
CREATE TABLE account_record (
    account     BLOB NOT NULL PRIMARY KEY REFERENCES account (id),
    from_day    TEXT,
    until_day   TEXT,
    undertaking TEXT,
    languages   TEXT NOT NULL DEFAULT ''
) STRICT;
-- Trainings and certificates of colleagues.
CREATE TABLE training (
    id         BLOB NOT NULL PRIMARY KEY,
    account    BLOB NOT NULL REFERENCES account (id),
    at         TEXT NOT NULL,
    title      TEXT NOT NULL,
    on_day     TEXT NOT NULL,
    until_day  TEXT,
    removed_at TEXT
) STRICT;
-- Somebody who supervises always stays, whatever the code above the store decides.
CREATE TRIGGER a_supervisor_stays BEFORE UPDATE OF role, active ON account
WHEN OLD.role = 'supervisor' AND OLD.active = 1 AND (NEW.role <> 'supervisor' OR NEW.active <> 1)
    AND NOT EXISTS (SELECT 1 FROM account WHERE id <> OLD.id AND role = 'supervisor' AND active = 1)
BEGIN SELECT raise(ABORT, 'the last supervisor stays'); END;
CREATE TRIGGER account_is_never_deleted BEFORE DELETE ON account
BEGIN SELECT raise(ABORT, 'an account is closed, not deleted'); END;
