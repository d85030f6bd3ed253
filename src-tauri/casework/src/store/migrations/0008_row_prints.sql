-- How the rows stood after each act, as `store/prints.rs` says it; the act's entry signs them.
CREATE TABLE row_print (
    seq    INTEGER NOT NULL PRIMARY KEY,
    prints BLOB NOT NULL
) STRICT;
CREATE TRIGGER row_print_is_never_changed BEFORE UPDATE ON row_print
BEGIN SELECT raise(ABORT, 'prints are append-only'); END;
CREATE TRIGGER row_print_is_never_deleted BEFORE DELETE ON row_print
BEGIN SELECT raise(ABORT, 'prints are append-only'); END;
-- Nobody who sees a print may try out what the row holds.
CREATE TABLE row_blind (
    blind BLOB NOT NULL
) STRICT;
INSERT INTO row_blind (blind) VALUES (randomblob(32));
