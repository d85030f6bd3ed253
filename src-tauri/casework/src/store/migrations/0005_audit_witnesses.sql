-- Which entries give somebody a key to sign with, which are about a record, and which
-- checked a code on paper: looked up without walking the whole chain.
CREATE INDEX audit_key ON audit (seq) WHERE instr(fields, 'key:') > 0;
CREATE INDEX audit_object ON audit (object, seq);
CREATE INDEX audit_register ON audit (seq) WHERE act = 'check_register_code';

-- A store that did not reach as far as its witnesses remembered, from its discovery until
-- supervisors accept the gap. `seq` is the entry that told it.
CREATE TABLE gap (
    seq            INTEGER NOT NULL PRIMARY KEY,
    kind           TEXT NOT NULL,
    witness        TEXT NOT NULL,
    seen_seq       INTEGER NOT NULL,
    seen_at        TEXT,
    seen_hash      BLOB NOT NULL,
    last_seq       INTEGER NOT NULL,
    last_at        TEXT,
    settled_at     TEXT
) STRICT;
CREATE TABLE gap_acceptance (
    gap     INTEGER NOT NULL REFERENCES gap (seq),
    account BLOB NOT NULL REFERENCES account (id),
    at      TEXT NOT NULL,
    PRIMARY KEY (gap, account)
) STRICT;
