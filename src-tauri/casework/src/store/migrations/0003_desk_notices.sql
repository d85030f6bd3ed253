-- What every supervisor is told until they have said that they know it.
CREATE TABLE desk_notice (
    id      BLOB NOT NULL PRIMARY KEY,
    at      TEXT NOT NULL,
    code    TEXT NOT NULL,
    count   INTEGER NOT NULL DEFAULT 0,
    since   TEXT,
    account BLOB REFERENCES account (id)
) STRICT;
CREATE TABLE desk_notice_seen (
    notice  BLOB NOT NULL REFERENCES desk_notice (id),
    account BLOB NOT NULL REFERENCES account (id),
    at      TEXT NOT NULL,
    PRIMARY KEY (notice, account)
) STRICT;
