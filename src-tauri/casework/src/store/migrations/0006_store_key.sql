-- Who had the store's key and was shut out: until it is changed, what they kept still opens
-- the store. `store_key` numbers the key that they had. Without an account it is a recovery
-- sheet that was replaced.
CREATE TABLE shut_out (
    account        BLOB REFERENCES account (id),
    why            TEXT NOT NULL,
    at             TEXT NOT NULL,
    store_key      INTEGER NOT NULL
) STRICT;
