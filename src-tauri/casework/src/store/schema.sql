-- The schema as it stands, for reading. A test builds it and the migrations and
-- compares the two. Times are ISO 8601 in UTC; ids are UUIDv7 as 16 bytes.

-- What the organisation says of itself: name, place, contact line, pack.
CREATE TABLE setting (
    name  TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

-- People who log in. Their keys lie in the vault file, not here.
CREATE TABLE account (
    id         BLOB NOT NULL PRIMARY KEY,
    name       TEXT NOT NULL,
    login      TEXT NOT NULL UNIQUE,
    role       TEXT NOT NULL,
    language   TEXT NOT NULL,
    theme      TEXT NOT NULL DEFAULT 'system',
    text_size  INTEGER NOT NULL DEFAULT 100,
    active     INTEGER NOT NULL DEFAULT 1,
    created_at TEXT NOT NULL
) STRICT;
-- The public keys that a person signed the audit chain with, old ones too.
CREATE TABLE account_key (
    account BLOB NOT NULL REFERENCES account (id),
    key     BLOB NOT NULL,
    since   TEXT NOT NULL,
    PRIMARY KEY (account, key)
) STRICT;

-- The signed hash chain: who did what to which record, never its content.
CREATE TABLE audit (
    seq         INTEGER NOT NULL PRIMARY KEY,
    at          TEXT NOT NULL,
    session     BLOB NOT NULL,
    actor       BLOB NOT NULL,
    role        TEXT NOT NULL,
    act         TEXT NOT NULL,
    object_kind TEXT NOT NULL DEFAULT '',
    object      BLOB NOT NULL DEFAULT x'',
    fields      TEXT NOT NULL DEFAULT '',
    clock_back  INTEGER NOT NULL DEFAULT 0,
    previous    BLOB NOT NULL,
    hash        BLOB NOT NULL,
    signature   BLOB NOT NULL
) STRICT;
CREATE TRIGGER audit_is_never_changed BEFORE UPDATE ON audit
BEGIN SELECT raise(ABORT, 'the audit chain is append-only'); END;
CREATE TRIGGER audit_is_never_deleted BEFORE DELETE ON audit
BEGIN SELECT raise(ABORT, 'the audit chain is append-only'); END;
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

-- A record as it stood before an act changed it. Holds personal data.
CREATE TABLE revision (
    record_table TEXT NOT NULL,
    record       BLOB NOT NULL,
    seq          INTEGER NOT NULL,
    content      TEXT NOT NULL,
    PRIMARY KEY (record_table, record, seq)
) STRICT;

-- Which row of the index belongs to which record.
CREATE TABLE search_document (
    rowid  INTEGER PRIMARY KEY,
    kind   TEXT NOT NULL,
    record BLOB NOT NULL,
    UNIQUE (kind, record)
) STRICT;
-- The words of the records, without a copy of their text.
CREATE VIRTUAL TABLE search USING fts5 (
    words, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3'
);
INSERT INTO search (search, rank) VALUES ('secure-delete', 1);

-- What a helpline changed in the lists of its pack; each row says how an entry stands from then on.
CREATE TABLE list_change (
    number        INTEGER NOT NULL PRIMARY KEY,
    id            BLOB NOT NULL UNIQUE,
    at            TEXT NOT NULL,
    account       BLOB NOT NULL REFERENCES account (id),
    list          TEXT NOT NULL,
    code          TEXT NOT NULL,
    act           TEXT NOT NULL,
    own           INTEGER NOT NULL,
    en            TEXT NOT NULL DEFAULT '',
    fr            TEXT NOT NULL DEFAULT '',
    ar            TEXT NOT NULL DEFAULT '',
    nl            TEXT NOT NULL DEFAULT '',
    de            TEXT NOT NULL DEFAULT '',
    from_day      TEXT NOT NULL DEFAULT '',
    until_day     TEXT NOT NULL DEFAULT '',
    under         TEXT NOT NULL DEFAULT '',
    sexual        INTEGER NOT NULL DEFAULT 0,
    risk_question INTEGER NOT NULL DEFAULT 0,
    insafe        TEXT NOT NULL DEFAULT '',
    chi           TEXT NOT NULL DEFAULT '',
    emc           TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX list_change_by_entry ON list_change (list, code);
CREATE TRIGGER list_change_is_never_changed BEFORE UPDATE ON list_change
BEGIN SELECT raise(ABORT, 'the changes of the lists are append-only'); END;
CREATE TRIGGER list_change_is_never_deleted BEFORE DELETE ON list_change
BEGIN SELECT raise(ABORT, 'the changes of the lists are append-only'); END;

-- Bodies of the directory; their facts are the pack's, here stands who checked them.
CREATE TABLE resource (
    id         BLOB NOT NULL PRIMARY KEY,
    code       TEXT NOT NULL UNIQUE,
    kind       TEXT NOT NULL,
    own        INTEGER NOT NULL DEFAULT 0,
    checked_on TEXT NOT NULL DEFAULT '',
    checked_by TEXT NOT NULL DEFAULT ''
) STRICT;
-- What the helpline says of a body, fact by fact, and from where it knows; the newest of a
-- name counts, else what the pack ships. Append-only.
CREATE TABLE body_fact (
    number  INTEGER NOT NULL PRIMARY KEY,
    body    BLOB NOT NULL REFERENCES resource (id),
    at      TEXT NOT NULL,
    account BLOB NOT NULL REFERENCES account (id),
    field   TEXT NOT NULL,
    value   TEXT NOT NULL,
    source  TEXT NOT NULL
) STRICT;
CREATE INDEX body_fact_by_body ON body_fact (body);
CREATE TRIGGER body_fact_is_never_changed BEFORE UPDATE ON body_fact
BEGIN SELECT raise(ABORT, 'where a fact comes from is never rewritten'); END;
CREATE TRIGGER body_fact_is_never_deleted BEFORE DELETE ON body_fact
BEGIN SELECT raise(ABORT, 'where a fact comes from is never rewritten'); END;
-- What was signed with a body; the newest counts, the others stay.
CREATE TABLE agreement (
    id          BLOB NOT NULL PRIMARY KEY,
    body        BLOB NOT NULL REFERENCES resource (id),
    at          TEXT NOT NULL,
    account     BLOB NOT NULL REFERENCES account (id),
    signed_on   TEXT NOT NULL,
    valid_until TEXT NOT NULL,
    contact     TEXT NOT NULL,
    exchange    TEXT NOT NULL,
    note        TEXT NOT NULL
) STRICT;
CREATE INDEX agreement_by_body ON agreement (body);
CREATE TRIGGER agreement_is_never_changed BEFORE UPDATE ON agreement
BEGIN SELECT raise(ABORT, 'what was signed is never rewritten'); END;
CREATE TRIGGER agreement_is_never_deleted BEFORE DELETE ON agreement
BEGIN SELECT raise(ABORT, 'what was signed is never rewritten'); END;

-- A call, chat or visit. Empty text means "not answered".
CREATE TABLE contact (
    id               BLOB NOT NULL PRIMARY KEY,
    code             TEXT NOT NULL UNIQUE,
    account          BLOB NOT NULL REFERENCES account (id),
    recorded_at      TEXT NOT NULL,
    started_at       TEXT NOT NULL,
    ended_at         TEXT NOT NULL,
    offset_minutes   INTEGER NOT NULL,
    pack_version     TEXT NOT NULL,
    channel          TEXT NOT NULL,
    call_type        TEXT NOT NULL,
    non_counselling  TEXT NOT NULL DEFAULT '',
    language         TEXT NOT NULL DEFAULT '',
    age_kind         TEXT NOT NULL DEFAULT '',
    age_years        INTEGER NOT NULL DEFAULT -1,
    age_band         TEXT NOT NULL DEFAULT '',
    gender           TEXT NOT NULL DEFAULT '',
    relation         TEXT NOT NULL DEFAULT '',
    pseudonym        TEXT NOT NULL DEFAULT '',
    problem          TEXT NOT NULL DEFAULT '',
    problem_other    TEXT NOT NULL DEFAULT '',
    online           TEXT NOT NULL DEFAULT '',
    environment      TEXT NOT NULL DEFAULT '',
    risk             INTEGER NOT NULL DEFAULT 0,
    safe_now         TEXT NOT NULL DEFAULT '',
    emergency_action TEXT NOT NULL DEFAULT '',
    informed         TEXT NOT NULL DEFAULT '',
    summary          TEXT NOT NULL DEFAULT '',
    pseudonym_folded TEXT NOT NULL DEFAULT '',
    import_source    TEXT NOT NULL DEFAULT '',
    import_ref       TEXT NOT NULL DEFAULT '',
    changed_at       TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX contact_by_start ON contact (started_at);
CREATE INDEX contact_by_pseudonym ON contact (pseudonym_folded) WHERE pseudonym_folded <> '';
CREATE UNIQUE INDEX contact_by_reference ON contact (import_source, import_ref) WHERE import_ref <> '';
-- The lists of a contact: other problems, platforms, actions.
CREATE TABLE contact_choice (
    contact  BLOB NOT NULL REFERENCES contact (id),
    list     TEXT NOT NULL,
    position INTEGER NOT NULL,
    code     TEXT NOT NULL,
    PRIMARY KEY (contact, list, position)
) STRICT;
-- The optional answers of a contact, one a row and only those that were given.
CREATE TABLE contact_answer (
    contact BLOB NOT NULL REFERENCES contact (id),
    field   TEXT NOT NULL,
    value   TEXT NOT NULL,
    PRIMARY KEY (contact, field)
) STRICT;
CREATE INDEX contact_answer_by_field ON contact_answer (field, value);
-- What was learnt or corrected after a contact could no longer be changed.
CREATE TABLE contact_addendum (
    id      BLOB NOT NULL PRIMARY KEY,
    contact BLOB NOT NULL REFERENCES contact (id),
    at      TEXT NOT NULL,
    account BLOB NOT NULL REFERENCES account (id),
    text    TEXT NOT NULL
) STRICT;
CREATE INDEX contact_addendum_by_contact ON contact_addendum (contact);
-- What a person is typing, as JSON that only the door reads: a new contact, or the
-- correction of the contact that is named.
CREATE TABLE draft (
    account  BLOB NOT NULL REFERENCES account (id),
    contact  BLOB NOT NULL DEFAULT x'',
    saved_at TEXT NOT NULL,
    body     TEXT NOT NULL,
    PRIMARY KEY (account, contact)
) STRICT;

-- A person's story; `case` is a word of SQL. `case_key` will encrypt what belongs to it alone.
CREATE TABLE case_file (
    id            BLOB NOT NULL PRIMARY KEY,
    code          TEXT NOT NULL UNIQUE,
    opened_at     TEXT NOT NULL,
    opened_by     BLOB NOT NULL REFERENCES account (id),
    owner         BLOB NOT NULL REFERENCES account (id),
    status        TEXT NOT NULL,
    risk          INTEGER NOT NULL,
    last_activity TEXT NOT NULL,
    problem       TEXT NOT NULL,
    age_band      TEXT NOT NULL,
    gender        TEXT NOT NULL,
    legal_hold    INTEGER NOT NULL DEFAULT 0,
    case_key      BLOB NOT NULL
) STRICT;
CREATE INDEX case_by_owner ON case_file (owner, status);
-- Who works on a case beside its owner; who left has `ended_at`.
CREATE TABLE case_member (
    id        BLOB NOT NULL PRIMARY KEY,
    case_file BLOB NOT NULL REFERENCES case_file (id),
    account   BLOB NOT NULL REFERENCES account (id),
    since     TEXT NOT NULL,
    added_by  BLOB NOT NULL REFERENCES account (id),
    ended_at  TEXT NOT NULL DEFAULT '',
    ended_by  BLOB NOT NULL DEFAULT x''
) STRICT;
CREATE UNIQUE INDEX case_member_now ON case_member (case_file, account) WHERE ended_at = '';
-- A contact belongs to one case at most.
CREATE TABLE case_contact (
    case_file BLOB NOT NULL REFERENCES case_file (id),
    contact   BLOB NOT NULL REFERENCES contact (id),
    PRIMARY KEY (contact)
) STRICT;
CREATE INDEX case_contact_by_case ON case_contact (case_file);
-- The timeline.
CREATE TABLE case_event (
    id        BLOB NOT NULL PRIMARY KEY,
    case_file BLOB NOT NULL REFERENCES case_file (id),
    at        TEXT NOT NULL,
    account   BLOB NOT NULL REFERENCES account (id),
    kind      TEXT NOT NULL,
    text      TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX case_event_by_case ON case_event (case_file, at);
-- The facts of a line of the timeline, as codes.
CREATE TABLE case_event_fact (
    event BLOB NOT NULL REFERENCES case_event (id),
    name  TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (event, name)
) STRICT;

-- The end of a case, from the wish to close it on. What is not decided yet has no `decided_at`.
CREATE TABLE closure (
    id           BLOB NOT NULL PRIMARY KEY,
    case_file    BLOB NOT NULL REFERENCES case_file (id),
    asked_at     TEXT NOT NULL,
    asked_by     BLOB NOT NULL REFERENCES account (id),
    reason       TEXT NOT NULL,
    content      TEXT NOT NULL,
    person       TEXT NOT NULL,
    services     TEXT NOT NULL,
    satisfaction TEXT NOT NULL,
    risk         INTEGER NOT NULL,
    note         TEXT NOT NULL,
    state        TEXT NOT NULL,
    decided_at   TEXT NOT NULL DEFAULT '',
    decided_by   BLOB NOT NULL DEFAULT x'',
    approved     INTEGER NOT NULL DEFAULT 0,
    decision     TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX closure_by_case ON closure (case_file);
-- A step of the plan. `due` is a day or empty; a step that is done has `done_at`.
CREATE TABLE plan_step (
    id        BLOB NOT NULL PRIMARY KEY,
    case_file BLOB NOT NULL REFERENCES case_file (id),
    added_at  TEXT NOT NULL,
    added_by  BLOB NOT NULL REFERENCES account (id),
    goal      TEXT NOT NULL,
    what      TEXT NOT NULL,
    who       TEXT NOT NULL,
    due       TEXT NOT NULL,
    done_at   TEXT NOT NULL DEFAULT '',
    done_by   BLOB NOT NULL DEFAULT x''
) STRICT;
CREATE INDEX plan_step_by_case ON plan_step (case_file);
-- What supervisors write apart from the story; only they read it.
CREATE TABLE supervisor_note (
    id        BLOB NOT NULL PRIMARY KEY,
    case_file BLOB NOT NULL REFERENCES case_file (id),
    at        TEXT NOT NULL,
    account   BLOB NOT NULL REFERENCES account (id),
    text      TEXT NOT NULL
) STRICT;
CREATE INDEX supervisor_note_by_case ON supervisor_note (case_file);
-- Each offer of help and each answer to one; the newest of a kind counts.
CREATE TABLE accompaniment (
    id        BLOB NOT NULL PRIMARY KEY,
    case_file BLOB NOT NULL REFERENCES case_file (id),
    kind      TEXT NOT NULL,
    state     TEXT NOT NULL,
    at        TEXT NOT NULL,
    account   BLOB NOT NULL REFERENCES account (id)
) STRICT;
CREATE INDEX accompaniment_by_case ON accompaniment (case_file, kind);

-- How the person may be reached; the newest answer. The older ones are revisions.
CREATE TABLE safe_contact (
    case_file    BLOB NOT NULL PRIMARY KEY REFERENCES case_file (id),
    recorded_at  TEXT NOT NULL,
    account      BLOB NOT NULL REFERENCES account (id),
    allowed      INTEGER NOT NULL,
    channels     TEXT NOT NULL,
    phone        TEXT NOT NULL,
    hours        TEXT NOT NULL,
    say          TEXT NOT NULL,
    voicemail    INTEGER NOT NULL,
    shared_phone TEXT NOT NULL,
    cut_off      TEXT NOT NULL,
    phone_key    TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX safe_contact_by_phone ON safe_contact (phone_key) WHERE phone_key <> '';
-- What a person answered when asked for their leave, for one purpose or one body; or why
-- something was done without. A row is never rewritten: a later answer stands beside it.
CREATE TABLE consent (
    id              BLOB NOT NULL PRIMARY KEY,
    case_file       BLOB NOT NULL REFERENCES case_file (id),
    purpose         TEXT NOT NULL,
    body            BLOB REFERENCES resource (id),
    account         BLOB NOT NULL REFERENCES account (id),
    recorded_at     TEXT NOT NULL,
    answer          TEXT NOT NULL,
    given_by        TEXT NOT NULL DEFAULT '',
    how             TEXT NOT NULL DEFAULT '',
    language        TEXT NOT NULL DEFAULT '',
    scope           TEXT NOT NULL DEFAULT '',
    note            TEXT NOT NULL DEFAULT '',
    given_on        TEXT NOT NULL,
    expires_on      TEXT NOT NULL DEFAULT '',
    reason          TEXT NOT NULL DEFAULT '',
    explanation     TEXT NOT NULL DEFAULT '',
    person_informed INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX consent_by_case ON consent (case_file);
CREATE TRIGGER consent_is_never_changed BEFORE UPDATE ON consent
BEGIN SELECT raise(ABORT, 'what a person allowed is never rewritten'); END;
-- A consent taken back: by whom and why. What was allowed until then stays.
CREATE TABLE withdrawal (
    consent BLOB NOT NULL PRIMARY KEY REFERENCES consent (id),
    at      TEXT NOT NULL,
    account BLOB NOT NULL REFERENCES account (id),
    told_by TEXT NOT NULL,
    reason  TEXT NOT NULL
) STRICT;
-- What a person wants kept from whom. Items and kinds are codes with a blank between them.
CREATE TABLE withholding (
    id        BLOB NOT NULL PRIMARY KEY,
    case_file BLOB NOT NULL REFERENCES case_file (id),
    at        TEXT NOT NULL,
    account   BLOB NOT NULL REFERENCES account (id),
    items     TEXT NOT NULL,
    what      TEXT NOT NULL,
    kinds     TEXT NOT NULL,
    whom      TEXT NOT NULL,
    why       TEXT NOT NULL,
    note      TEXT NOT NULL,
    ended_at  TEXT NOT NULL DEFAULT '',
    ended_by  BLOB NOT NULL DEFAULT x'',
    ended_why TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX withholding_by_case ON withholding (case_file);

-- A promise to get in touch. `failed` counts tries in vain, also of the promises that it follows.
CREATE TABLE followup (
    id          BLOB NOT NULL PRIMARY KEY,
    case_file   BLOB NOT NULL REFERENCES case_file (id),
    promised_by BLOB NOT NULL REFERENCES account (id),
    promised_at TEXT NOT NULL,
    due_at      TEXT NOT NULL,
    purpose     TEXT NOT NULL,
    channel     TEXT NOT NULL,
    note        TEXT NOT NULL DEFAULT '',
    state       TEXT NOT NULL,
    failed      INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX followup_due ON followup (state, due_at);
CREATE INDEX followup_by_case ON followup (case_file);
-- A try to keep it.
CREATE TABLE attempt (
    followup BLOB NOT NULL REFERENCES followup (id),
    number   INTEGER NOT NULL,
    at       TEXT NOT NULL,
    account  BLOB NOT NULL REFERENCES account (id),
    outcome  TEXT NOT NULL,
    note     TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (followup, number)
) STRICT;

-- The register of evidence: what lies elsewhere, in words. Append-only; a correction is a
-- new line. What was not said of a moment, or corrects nothing, is NULL.
CREATE TABLE evidence (
    id               BLOB NOT NULL PRIMARY KEY,
    case_file        BLOB NOT NULL REFERENCES case_file (id),
    number           INTEGER NOT NULL,
    corrects         BLOB UNIQUE REFERENCES evidence (id),
    recorded_at      TEXT NOT NULL,
    account          BLOB NOT NULL REFERENCES account (id),
    collected_at     TEXT NOT NULL,
    collected_offset INTEGER NOT NULL,
    published_at     TEXT,
    published_offset INTEGER NOT NULL,
    described_by     TEXT NOT NULL,
    platform         TEXT NOT NULL,
    url              TEXT NOT NULL,
    handle           TEXT NOT NULL,
    display_name     TEXT NOT NULL,
    account_id       TEXT NOT NULL,
    kind             TEXT NOT NULL,
    suspected        INTEGER NOT NULL,
    description      TEXT NOT NULL,
    method           TEXT NOT NULL,
    kept_by          TEXT NOT NULL,
    notes            TEXT NOT NULL,
    UNIQUE (case_file, number)
) STRICT;
CREATE TRIGGER evidence_is_never_changed BEFORE UPDATE ON evidence
BEGIN SELECT raise(ABORT, 'the register of evidence is append-only'); END;
CREATE TRIGGER evidence_is_never_deleted BEFORE DELETE ON evidence
BEGIN SELECT raise(ABORT, 'the register of evidence is append-only'); END;
-- Handing an original on, against a receipt. Append-only too.
CREATE TABLE custody (
    id          BLOB NOT NULL PRIMARY KEY,
    evidence    BLOB NOT NULL REFERENCES evidence (id),
    recorded_at TEXT NOT NULL,
    account     BLOB NOT NULL REFERENCES account (id),
    handed_on   TEXT NOT NULL,
    handed_to   TEXT NOT NULL,
    receipt     TEXT NOT NULL
) STRICT;
CREATE INDEX custody_by_evidence ON custody (evidence);
CREATE TRIGGER custody_is_never_changed BEFORE UPDATE ON custody
BEGIN SELECT raise(ABORT, 'the register of evidence is append-only'); END;
CREATE TRIGGER custody_is_never_deleted BEFORE DELETE ON custody
BEGIN SELECT raise(ABORT, 'the register of evidence is append-only'); END;

-- Asking for content to be taken down. Days are empty until they come.
CREATE TABLE removal (
    id          BLOB NOT NULL PRIMARY KEY,
    case_file   BLOB NOT NULL REFERENCES case_file (id),
    number      INTEGER NOT NULL,
    made_at     TEXT NOT NULL,
    account     BLOB NOT NULL REFERENCES account (id),
    platform    TEXT NOT NULL,
    kind        TEXT NOT NULL,
    violation   TEXT NOT NULL,
    minor       TEXT NOT NULL,
    suspected   INTEGER NOT NULL,
    detail      TEXT NOT NULL,
    route       TEXT NOT NULL,
    status      TEXT NOT NULL,
    ticket      TEXT NOT NULL DEFAULT '',
    sent_on     TEXT NOT NULL DEFAULT '',
    answered_on TEXT NOT NULL DEFAULT '',
    recheck_on  TEXT NOT NULL DEFAULT '',
    reuploads   INTEGER NOT NULL DEFAULT 0,
    UNIQUE (case_file, number)
) STRICT;
CREATE INDEX removal_by_recheck ON removal (recheck_on) WHERE recheck_on <> '';
-- Its addresses, as typed.
CREATE TABLE removal_link (
    removal  BLOB NOT NULL REFERENCES removal (id),
    position INTEGER NOT NULL,
    url      TEXT NOT NULL,
    PRIMARY KEY (removal, position)
) STRICT;
-- What became of it, one line for each status.
CREATE TABLE removal_status (
    removal     BLOB NOT NULL REFERENCES removal (id),
    number      INTEGER NOT NULL,
    recorded_at TEXT NOT NULL,
    account     BLOB NOT NULL REFERENCES account (id),
    status      TEXT NOT NULL,
    happened_on TEXT NOT NULL,
    note        TEXT NOT NULL,
    PRIMARY KEY (removal, number)
) STRICT;

-- A checklist of the pack that was started in a case, in the words it had then.
CREATE TABLE protocol (
    id           BLOB NOT NULL PRIMARY KEY,
    case_file    BLOB NOT NULL REFERENCES case_file (id),
    code         TEXT NOT NULL,
    pack_version TEXT NOT NULL,
    en           TEXT NOT NULL,
    fr           TEXT NOT NULL,
    ar           TEXT NOT NULL,
    started_at   TEXT NOT NULL,
    started_by   BLOB NOT NULL REFERENCES account (id),
    state        TEXT NOT NULL,
    ended_at     TEXT NOT NULL DEFAULT '',
    ended_by     BLOB NOT NULL DEFAULT x'',
    reason       TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX protocol_by_case ON protocol (case_file);
-- Its steps as they read when it was started. `due_on` and `purpose` may be empty.
CREATE TABLE protocol_step (
    protocol BLOB NOT NULL REFERENCES protocol (id),
    position INTEGER NOT NULL,
    code     TEXT NOT NULL,
    en       TEXT NOT NULL,
    fr       TEXT NOT NULL,
    ar       TEXT NOT NULL,
    due_on   TEXT NOT NULL,
    purpose  TEXT NOT NULL,
    PRIMARY KEY (protocol, position),
    UNIQUE (protocol, code)
) STRICT;
CREATE TRIGGER protocol_step_is_never_changed BEFORE UPDATE ON protocol_step
BEGIN SELECT raise(ABORT, 'a checklist keeps the words under which it was ticked'); END;
-- Every tick and every tick taken away; the newest of a step counts.
CREATE TABLE protocol_mark (
    protocol BLOB NOT NULL REFERENCES protocol (id),
    number   INTEGER NOT NULL,
    step     TEXT NOT NULL,
    at       TEXT NOT NULL,
    account  BLOB NOT NULL REFERENCES account (id),
    mark     TEXT NOT NULL,
    reason   TEXT NOT NULL,
    PRIMARY KEY (protocol, number)
) STRICT;
CREATE TRIGGER protocol_mark_is_never_changed BEFORE UPDATE ON protocol_mark
BEGIN SELECT raise(ABORT, 'a tick is taken away by another, never rewritten'); END;
-- The promises that were made for a step.
CREATE TABLE protocol_followup (
    followup BLOB NOT NULL PRIMARY KEY REFERENCES followup (id),
    protocol BLOB NOT NULL REFERENCES protocol (id),
    step     TEXT NOT NULL
) STRICT;
CREATE INDEX protocol_followup_by_protocol ON protocol_followup (protocol);
-- Every version of a safety plan. No letter reads it, and it stands in no index.
CREATE TABLE safety_plan (
    id           BLOB NOT NULL PRIMARY KEY,
    case_file    BLOB NOT NULL REFERENCES case_file (id),
    version      INTEGER NOT NULL,
    made_at      TEXT NOT NULL,
    account      BLOB NOT NULL REFERENCES account (id),
    signs        TEXT NOT NULL,
    alone        TEXT NOT NULL,
    places       TEXT NOT NULL,
    people       TEXT NOT NULL,
    lines        TEXT NOT NULL,
    surroundings TEXT NOT NULL,
    digital      TEXT NOT NULL,
    digital_note TEXT NOT NULL,
    hope         TEXT NOT NULL,
    again        TEXT NOT NULL,
    agreed_on    TEXT NOT NULL,
    copy         TEXT NOT NULL,
    UNIQUE (case_file, version)
) STRICT;
CREATE TRIGGER safety_plan_is_never_changed BEFORE UPDATE ON safety_plan
BEGIN SELECT raise(ABORT, 'a safety plan stays as it was agreed'); END;

-- Somebody saw by accident what nobody should see: who and when, never what. `due` is the
-- day by which a supervisor speaks with the person; empty when that is done.
CREATE TABLE exposure (
    id      BLOB NOT NULL PRIMARY KEY,
    at      TEXT NOT NULL,
    account BLOB NOT NULL REFERENCES account (id),
    due     TEXT NOT NULL
) STRICT;
CREATE TABLE exposure_talk (
    exposure BLOB NOT NULL REFERENCES exposure (id),
    number   INTEGER NOT NULL,
    at       TEXT NOT NULL,
    account  BLOB NOT NULL REFERENCES account (id),
    PRIMARY KEY (exposure, number)
) STRICT;

-- Sending a person to a body.
CREATE TABLE referral (
    id         BLOB NOT NULL PRIMARY KEY,
    case_file  BLOB NOT NULL REFERENCES case_file (id),
    number     INTEGER NOT NULL,
    reference  TEXT NOT NULL UNIQUE,
    body       BLOB NOT NULL REFERENCES resource (id),
    service    TEXT NOT NULL,
    priority   TEXT NOT NULL,
    language   TEXT NOT NULL,
    consent    BLOB NOT NULL REFERENCES consent (id),
    account    BLOB NOT NULL REFERENCES account (id),
    made_at    TEXT NOT NULL,
    answer_due TEXT NOT NULL,
    state      TEXT NOT NULL,
    sent_at    TEXT,
    reminders  INTEGER NOT NULL DEFAULT 0,
    UNIQUE (case_file, number)
) STRICT;
-- Whom its letter addresses, from the first that was made.
CREATE TABLE recipient (
    referral   BLOB NOT NULL PRIMARY KEY REFERENCES referral (id),
    name       TEXT NOT NULL,
    addressee  TEXT NOT NULL,
    address    TEXT NOT NULL,
    salutation TEXT NOT NULL
) STRICT;
-- Its course: a line for each state, and for each reminder, which leaves the state as it was.
-- Append-only.
CREATE TABLE referral_step (
    referral    BLOB NOT NULL REFERENCES referral (id),
    number      INTEGER NOT NULL,
    recorded_at TEXT NOT NULL,
    account     BLOB NOT NULL REFERENCES account (id),
    happened_at TEXT NOT NULL,
    state       TEXT NOT NULL,
    reminder    INTEGER NOT NULL,
    way         TEXT NOT NULL,
    whom        TEXT NOT NULL,
    proof       TEXT NOT NULL,
    note        TEXT NOT NULL,
    PRIMARY KEY (referral, number)
) STRICT;
CREATE TRIGGER referral_step_is_never_changed BEFORE UPDATE ON referral_step
BEGIN SELECT raise(ABORT, 'the course of a referral is append-only'); END;
CREATE TRIGGER referral_step_is_never_deleted BEFORE DELETE ON referral_step
BEGIN SELECT raise(ABORT, 'the course of a referral is append-only'); END;
-- What a referral told, word for word.
CREATE TABLE disclosed (
    referral BLOB NOT NULL REFERENCES referral (id),
    position INTEGER NOT NULL,
    item     TEXT NOT NULL,
    text     TEXT NOT NULL,
    PRIMARY KEY (referral, position)
) STRICT;

-- Each printing of a letter: its number and the hash of its pages, never the pages.
CREATE TABLE letter (
    id         BLOB NOT NULL PRIMARY KEY,
    referral   BLOB NOT NULL REFERENCES referral (id),
    copy       INTEGER NOT NULL,
    language   TEXT NOT NULL,
    template   TEXT NOT NULL,
    made_at    TEXT NOT NULL,
    account    BLOB NOT NULL REFERENCES account (id),
    sha256     BLOB NOT NULL,
    UNIQUE (referral, copy)
) STRICT;

-- A talk after heavy contacts: with whom, when and who held it, never about what.
CREATE TABLE debrief (
    id      BLOB NOT NULL PRIMARY KEY,
    account BLOB NOT NULL REFERENCES account (id),
    at      TEXT NOT NULL,
    held_by BLOB NOT NULL REFERENCES account (id)
) STRICT;
CREATE INDEX debrief_by_account ON debrief (account, at);

-- What a supervisor saw of somebody's work in a case or a contact, with that person: seven
-- points from 0 to 2. Append-only; a correction takes the place of the row that it names.
CREATE TABLE review (
    id            BLOB NOT NULL PRIMARY KEY,
    case_file     BLOB REFERENCES case_file (id),
    contact       BLOB REFERENCES contact (id),
    about         BLOB NOT NULL REFERENCES account (id),
    reviewer      BLOB NOT NULL REFERENCES account (id),
    recorded_at   TEXT NOT NULL,
    reviewed_on   TEXT NOT NULL,
    opening       TEXT NOT NULL,
    listening     TEXT NOT NULL,
    communication TEXT NOT NULL,
    proactive     TEXT NOT NULL,
    resolution    TEXT NOT NULL,
    hold          TEXT NOT NULL,
    closing       TEXT NOT NULL,
    good          TEXT NOT NULL,
    change        TEXT NOT NULL,
    next_on       TEXT NOT NULL,
    corrects      BLOB UNIQUE REFERENCES review (id),
    CHECK ((case_file IS NULL) <> (contact IS NULL))
) STRICT;
CREATE INDEX review_by_case ON review (case_file) WHERE case_file IS NOT NULL;
CREATE INDEX review_by_contact ON review (contact) WHERE contact IS NOT NULL;
CREATE INDEX review_by_account ON review (about, reviewed_on);
CREATE TRIGGER review_is_never_changed BEFORE UPDATE ON review
BEGIN SELECT raise(ABORT, 'a review is corrected by another one'); END;
CREATE TRIGGER review_is_never_deleted BEFORE DELETE ON review
BEGIN SELECT raise(ABORT, 'a review is corrected by another one'); END;

-- V20: what belongs to a case that is held for the law is not deleted, whoever asks.
CREATE TRIGGER held_case_file BEFORE DELETE ON case_file WHEN OLD.legal_hold = 1
BEGIN SELECT raise(ABORT, 'held for the law'); END;
CREATE TRIGGER held_contact BEFORE DELETE ON contact WHEN EXISTS (
    SELECT 1 FROM case_contact l JOIN case_file c ON c.id = l.case_file
    WHERE l.contact = OLD.id AND c.legal_hold = 1)
BEGIN SELECT raise(ABORT, 'held for the law'); END;
CREATE TRIGGER held_case_member BEFORE DELETE ON case_member
WHEN (SELECT legal_hold FROM case_file WHERE id = OLD.case_file) = 1
BEGIN SELECT raise(ABORT, 'held for the law'); END;
CREATE TRIGGER held_case_contact BEFORE DELETE ON case_contact
WHEN (SELECT legal_hold FROM case_file WHERE id = OLD.case_file) = 1
BEGIN SELECT raise(ABORT, 'held for the law'); END;
CREATE TRIGGER held_case_event BEFORE DELETE ON case_event
WHEN (SELECT legal_hold FROM case_file WHERE id = OLD.case_file) = 1
BEGIN SELECT raise(ABORT, 'held for the law'); END;
CREATE TRIGGER held_closure BEFORE DELETE ON closure
WHEN (SELECT legal_hold FROM case_file WHERE id = OLD.case_file) = 1
BEGIN SELECT raise(ABORT, 'held for the law'); END;
CREATE TRIGGER held_plan_step BEFORE DELETE ON plan_step
WHEN (SELECT legal_hold FROM case_file WHERE id = OLD.case_file) = 1
BEGIN SELECT raise(ABORT, 'held for the law'); END;
CREATE TRIGGER held_supervisor_note BEFORE DELETE ON supervisor_note
WHEN (SELECT legal_hold FROM case_file WHERE id = OLD.case_file) = 1
BEGIN SELECT raise(ABORT, 'held for the law'); END;
CREATE TRIGGER held_accompaniment BEFORE DELETE ON accompaniment
WHEN (SELECT legal_hold FROM case_file WHERE id = OLD.case_file) = 1
BEGIN SELECT raise(ABORT, 'held for the law'); END;
CREATE TRIGGER held_safe_contact BEFORE DELETE ON safe_contact
WHEN (SELECT legal_hold FROM case_file WHERE id = OLD.case_file) = 1
BEGIN SELECT raise(ABORT, 'held for the law'); END;
CREATE TRIGGER held_consent BEFORE DELETE ON consent
WHEN (SELECT legal_hold FROM case_file WHERE id = OLD.case_file) = 1
BEGIN SELECT raise(ABORT, 'held for the law'); END;
CREATE TRIGGER held_withholding BEFORE DELETE ON withholding
WHEN (SELECT legal_hold FROM case_file WHERE id = OLD.case_file) = 1
BEGIN SELECT raise(ABORT, 'held for the law'); END;
CREATE TRIGGER held_followup BEFORE DELETE ON followup
WHEN (SELECT legal_hold FROM case_file WHERE id = OLD.case_file) = 1
BEGIN SELECT raise(ABORT, 'held for the law'); END;
CREATE TRIGGER held_evidence BEFORE DELETE ON evidence
WHEN (SELECT legal_hold FROM case_file WHERE id = OLD.case_file) = 1
BEGIN SELECT raise(ABORT, 'held for the law'); END;
CREATE TRIGGER held_removal BEFORE DELETE ON removal
WHEN (SELECT legal_hold FROM case_file WHERE id = OLD.case_file) = 1
BEGIN SELECT raise(ABORT, 'held for the law'); END;
CREATE TRIGGER held_protocol BEFORE DELETE ON protocol
WHEN (SELECT legal_hold FROM case_file WHERE id = OLD.case_file) = 1
BEGIN SELECT raise(ABORT, 'held for the law'); END;
CREATE TRIGGER held_safety_plan BEFORE DELETE ON safety_plan
WHEN (SELECT legal_hold FROM case_file WHERE id = OLD.case_file) = 1
BEGIN SELECT raise(ABORT, 'held for the law'); END;
CREATE TRIGGER held_referral BEFORE DELETE ON referral
WHEN (SELECT legal_hold FROM case_file WHERE id = OLD.case_file) = 1
BEGIN SELECT raise(ABORT, 'held for the law'); END;
CREATE TRIGGER held_review BEFORE DELETE ON review
WHEN (SELECT legal_hold FROM case_file WHERE id = OLD.case_file) = 1
BEGIN SELECT raise(ABORT, 'held for the law'); END;
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
CREATE TRIGGER account_is_never_deleted BEFORE DELETE ON account
BEGIN SELECT raise(ABORT, 'an account is closed, not deleted'); END;
-- Who had the store's key and was shut out: until it is changed, what they kept still opens
-- the store. `store_key` numbers the key that they had. Without an account it is a recovery
-- sheet that was replaced.
CREATE TABLE shut_out (
    account        BLOB REFERENCES account (id),
    why            TEXT NOT NULL,
    at             TEXT NOT NULL,
    store_key      INTEGER NOT NULL
) STRICT;

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
