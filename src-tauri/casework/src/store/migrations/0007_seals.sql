-- A case that only its owner, its team and whoever sealed it open in the ordinary way.
-- One that was opened again keeps its row; `ended_at` is empty while the seal lasts.
CREATE TABLE seal (
    id        BLOB NOT NULL PRIMARY KEY,
    case_file BLOB NOT NULL REFERENCES case_file (id),
    at        TEXT NOT NULL,
    account   BLOB NOT NULL REFERENCES account (id),
    reason    TEXT NOT NULL,
    ended_at  TEXT NOT NULL DEFAULT '',
    ended_by  BLOB REFERENCES account (id)
) STRICT;
CREATE UNIQUE INDEX seal_of_case ON seal (case_file) WHERE ended_at = '';
CREATE TRIGGER seal_is_never_rewritten BEFORE UPDATE OF id, case_file, at, account, reason ON seal
BEGIN SELECT raise(ABORT, 'why a case was sealed is never rewritten'); END;
CREATE TRIGGER a_lifted_seal_stays_lifted BEFORE UPDATE ON seal WHEN OLD.ended_at <> ''
BEGIN SELECT raise(ABORT, 'a case is sealed again by another seal'); END;
CREATE TRIGGER seal_is_never_deleted BEFORE DELETE ON seal
BEGIN SELECT raise(ABORT, 'why a case was sealed is never deleted'); END;
-- Somebody outside a seal opened the case for a short time. `seq` is the entry that tells it.
CREATE TABLE glass (
    id        BLOB NOT NULL PRIMARY KEY,
    case_file BLOB NOT NULL REFERENCES case_file (id),
    account   BLOB NOT NULL REFERENCES account (id),
    seq       INTEGER NOT NULL,
    at        TEXT NOT NULL,
    until     TEXT NOT NULL,
    why       TEXT NOT NULL,
    reason    TEXT NOT NULL,
    ended_at  TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX glass_of_account ON glass (account, case_file, seq);
CREATE TRIGGER glass_is_never_rewritten
BEFORE UPDATE OF id, case_file, account, seq, at, until, why, reason ON glass
BEGIN SELECT raise(ABORT, 'that a seal was broken is never rewritten'); END;
CREATE TRIGGER glass_stays_over BEFORE UPDATE ON glass WHEN OLD.ended_at <> ''
BEGIN SELECT raise(ABORT, 'a seal is broken again by another row'); END;
CREATE TRIGGER glass_is_never_deleted BEFORE DELETE ON glass
BEGIN SELECT raise(ABORT, 'that a seal was broken is never deleted'); END;
-- What another supervisor says of it. Until then the review is owed.
CREATE TABLE glass_review (
    glass   BLOB NOT NULL PRIMARY KEY REFERENCES glass (id),
    at      TEXT NOT NULL,
    account BLOB NOT NULL REFERENCES account (id),
    verdict TEXT NOT NULL,
    words   TEXT NOT NULL
) STRICT;
CREATE TRIGGER nobody_reviews_their_own_glass BEFORE INSERT ON glass_review
WHEN (SELECT account FROM glass WHERE id = NEW.glass) = NEW.account
BEGIN SELECT raise(ABORT, 'somebody else reviews it'); END;
CREATE TRIGGER glass_review_is_never_changed BEFORE UPDATE ON glass_review
BEGIN SELECT raise(ABORT, 'a review is never rewritten'); END;
CREATE TRIGGER glass_review_is_never_deleted BEFORE DELETE ON glass_review
BEGIN SELECT raise(ABORT, 'a review is never deleted'); END;

CREATE TRIGGER held_seal BEFORE DELETE ON seal
WHEN (SELECT legal_hold FROM case_file WHERE id = OLD.case_file) = 1
BEGIN SELECT raise(ABORT, 'held for the law'); END;
CREATE TRIGGER held_glass BEFORE DELETE ON glass
WHEN (SELECT legal_hold FROM case_file WHERE id = OLD.case_file) = 1
BEGIN SELECT raise(ABORT, 'held for the law'); END;

-- What one supervisor asks for and another account confirms, before it is done. `detail` is
-- a role, or empty; `how` it ended: done, withdrawn, declined or lapsed.
CREATE TABLE countersign (
    id           BLOB NOT NULL PRIMARY KEY,
    kind         TEXT NOT NULL,
    subject      BLOB NOT NULL,
    detail       TEXT NOT NULL,
    reason       TEXT NOT NULL,
    asked_by     BLOB NOT NULL REFERENCES account (id),
    asked_at     TEXT NOT NULL,
    until        TEXT NOT NULL,
    confirmed_by BLOB REFERENCES account (id),
    confirmed_at TEXT NOT NULL DEFAULT '',
    ended_at     TEXT NOT NULL DEFAULT '',
    how          TEXT NOT NULL DEFAULT '',
    CHECK (confirmed_by IS NULL OR confirmed_by <> asked_by),
    CHECK (how <> 'done' OR confirmed_by IS NOT NULL)
) STRICT;
CREATE UNIQUE INDEX countersign_open ON countersign (kind, subject) WHERE ended_at = '';
CREATE TRIGGER countersign_is_never_rewritten
BEFORE UPDATE OF id, kind, subject, detail, reason, asked_by, asked_at, until ON countersign
BEGIN SELECT raise(ABORT, 'what was asked for is never rewritten'); END;
CREATE TRIGGER countersign_is_over BEFORE UPDATE ON countersign WHEN OLD.ended_at <> ''
BEGIN SELECT raise(ABORT, 'it is asked for again by another row'); END;
CREATE TRIGGER countersign_is_never_deleted BEFORE DELETE ON countersign
BEGIN SELECT raise(ABORT, 'what was asked for is never deleted'); END;

-- Somebody who supervises and has been in always stays: a code that waits is nobody yet.
DROP TRIGGER a_supervisor_stays;
CREATE TRIGGER a_supervisor_stays BEFORE UPDATE OF role, active ON account
WHEN OLD.role = 'supervisor' AND OLD.active = 1 AND (NEW.role <> 'supervisor' OR NEW.active <> 1)
    AND NOT EXISTS (
        SELECT 1 FROM account a WHERE a.id <> OLD.id AND a.role = 'supervisor' AND a.active = 1
            AND NOT EXISTS (SELECT 1 FROM activation c WHERE c.account = a.id AND c.ended_at IS NULL))
BEGIN SELECT raise(ABORT, 'the last supervisor stays'); END;
CREATE TRIGGER a_code_leaves_a_supervisor AFTER INSERT ON activation
WHEN NEW.ended_at IS NULL AND NOT EXISTS (
    SELECT 1 FROM account a WHERE a.role = 'supervisor' AND a.active = 1
        AND NOT EXISTS (SELECT 1 FROM activation c WHERE c.account = a.id AND c.ended_at IS NULL))
BEGIN SELECT raise(ABORT, 'the last supervisor keeps the passphrase'); END;
CREATE TRIGGER a_new_code_leaves_a_supervisor AFTER UPDATE OF ended_at ON activation
WHEN NEW.ended_at IS NULL AND NOT EXISTS (
    SELECT 1 FROM account a WHERE a.role = 'supervisor' AND a.active = 1
        AND NOT EXISTS (SELECT 1 FROM activation c WHERE c.account = a.id AND c.ended_at IS NULL))
BEGIN SELECT raise(ABORT, 'the last supervisor keeps the passphrase'); END;
