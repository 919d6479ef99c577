"""The tables of the store, and how a base of an older version becomes one of this version.

`sources.json` is the truth: a file's reading as the contract's JSON. Every other row is derived from it and is made
again by `rebuild`. `documents.rowid` is never used twice, so that an index that is one step behind cannot name the
wrong one.
"""

from __future__ import annotations

import sqlite3

from chithi.errors import BrokenBase

APPLICATION_ID = 0x43485448  # "CHTH"
VERSION = 5

_V1 = """
CREATE TABLE meta (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE documents (
    rowid INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    source INTEGER NOT NULL,            -- the source whose reading is shown
    generation INTEGER NOT NULL,        -- of its last change: what the search index must catch up with
    family TEXT, type TEXT, type_name TEXT, number TEXT, symbol TEXT, issuer TEXT, issuer_key TEXT,
    place TEXT, date TEXT, subject TEXT, effective_date TEXT,
    number_key TEXT,                    -- the symbol for comparisons: "24 ct ubnd"
    short_key TEXT,                     -- type and bare number: "CT 24"
    title_key TEXT                      -- type and subject: how laws are cited
);
CREATE INDEX documents_number ON documents (number_key);
CREATE INDEX documents_short ON documents (short_key);
CREATE INDEX documents_title ON documents (title_key);
CREATE INDEX documents_type ON documents (type, type_name);
CREATE INDEX documents_issuer ON documents (issuer);
CREATE INDEX documents_date ON documents (date);
CREATE INDEX documents_generation ON documents (generation);

CREATE TABLE texts (
    document INTEGER PRIMARY KEY REFERENCES documents ON DELETE CASCADE,
    text TEXT NOT NULL
);

CREATE TABLE sources (
    rowid INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
    path TEXT NOT NULL,                 -- of the document: "a.txt", "a.zip!/b.txt", "gazette.pdf#2"
    file TEXT NOT NULL,                 -- that was added: "a.zip"
    file_sha256 TEXT NOT NULL,
    media_type TEXT NOT NULL,
    sha256 TEXT NOT NULL,               -- of the bytes that were read: the file's, or those of a file in an archive
    bytes INTEGER NOT NULL,
    fields INTEGER NOT NULL, length INTEGER NOT NULL,  -- quality of the reading
    json BLOB NOT NULL,                 -- zlib
    json_sha256 TEXT NOT NULL
);
CREATE INDEX sources_document ON sources (document);
CREATE INDEX sources_file ON sources (file);
CREATE INDEX sources_path ON sources (path);

CREATE TABLE items (
    document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
    position INTEGER NOT NULL,
    path TEXT NOT NULL, label TEXT NOT NULL, kind TEXT NOT NULL, heading TEXT,
    start INTEGER NOT NULL, stop INTEGER NOT NULL,
    PRIMARY KEY (document, position)
) WITHOUT ROWID;

CREATE TABLE citations (
    document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
    position INTEGER NOT NULL,
    item TEXT, part TEXT NOT NULL, form TEXT NOT NULL,
    type TEXT, number TEXT, symbol TEXT, date TEXT, issuer TEXT, title TEXT,
    provisions TEXT, relation TEXT NOT NULL, scope TEXT NOT NULL, nested_in INTEGER,
    text TEXT NOT NULL, evidence TEXT NOT NULL, rule TEXT NOT NULL, id TEXT, reason TEXT,
    number_key TEXT,                    -- as a document's number_key, else as its short_key
    title_key TEXT,
    PRIMARY KEY (document, position)
) WITHOUT ROWID;
CREATE INDEX citations_number ON citations (number_key);
CREATE INDEX citations_title ON citations (title_key);
CREATE INDEX citations_id ON citations (id);

-- Citations that make a relation, resolved: what a citation and all documents of the base together say.
CREATE TABLE edges (
    document INTEGER NOT NULL,
    position INTEGER NOT NULL,
    source TEXT NOT NULL,
    target TEXT NOT NULL,               -- id of a document, or of a stub
    stub INTEGER NOT NULL,              -- 1: the target is not in the base, or not known for certain
    relation TEXT NOT NULL, scope TEXT NOT NULL,
    effective TEXT,
    candidates TEXT,                    -- ids, one a line
    reason TEXT,
    PRIMARY KEY (document, position),
    FOREIGN KEY (document, position) REFERENCES citations ON DELETE CASCADE
) WITHOUT ROWID;
CREATE INDEX edges_source ON edges (source);
CREATE INDEX edges_target ON edges (target, relation);

CREATE TABLE assignments (
    document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
    position INTEGER NOT NULL,
    item TEXT NOT NULL, text TEXT NOT NULL, assignee TEXT NOT NULL, assignee_key TEXT NOT NULL,
    kind TEXT NOT NULL, role TEXT NOT NULL, action TEXT NOT NULL, assigned_by TEXT, rule TEXT NOT NULL,
    PRIMARY KEY (document, position)
) WITHOUT ROWID;
CREATE INDEX assignments_assignee ON assignments (assignee);

CREATE TABLE deadlines (
    document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
    position INTEGER NOT NULL,
    item TEXT NOT NULL, text TEXT NOT NULL, kind TEXT NOT NULL, value TEXT, due TEXT, after TEXT, rule TEXT NOT NULL,
    PRIMARY KEY (document, position)
) WITHOUT ROWID;
CREATE INDEX deadlines_due ON deadlines (due);

CREATE TABLE assignment_deadlines (
    document INTEGER NOT NULL,
    assignment INTEGER NOT NULL,
    deadline INTEGER NOT NULL,
    PRIMARY KEY (document, assignment, deadline),
    FOREIGN KEY (document, assignment) REFERENCES assignments ON DELETE CASCADE,
    FOREIGN KEY (document, deadline) REFERENCES deadlines ON DELETE CASCADE
) WITHOUT ROWID;

-- Documents that went away, for the search index to catch up with.
CREATE TABLE removals (
    document INTEGER PRIMARY KEY,
    generation INTEGER NOT NULL
);

INSERT INTO meta VALUES ('generation', '0');
"""

_V2 = """
-- Last day of a suspension that says how long it lasts.
ALTER TABLE edges ADD COLUMN until TEXT;

-- What is said of a document that is only cited, in a fixed order: hundreds of thousands may cite one law.
CREATE INDEX edges_said ON edges (target, source, position)
"""

_V3 = """
-- What makes the state of a document, without a look at the edges themselves: thousands of states are asked for at once.
CREATE INDEX edges_acting ON edges (target, effective, source, relation, scope, until)
    WHERE relation IN ('replaces', 'abolishes', 'suspends', 'amends')
"""

_V4 = """
-- Where the words of a text stand (`places`). A document without a row is packed when it is asked for.
CREATE TABLE places (
    document INTEGER PRIMARY KEY REFERENCES documents ON DELETE CASCADE,
    packed BLOB NOT NULL
)
"""

_V5 = """
-- With the id behind the number: which days others give to a document, and who names it without one.
DROP INDEX citations_number;
CREATE INDEX citations_number ON citations (number_key, id)
"""

# MIGRATIONS[n] takes a base of version n to version n + 1.
MIGRATIONS: dict[int, str] = {0: _V1, 1: _V2, 2: _V3, 3: _V4, 4: _V5}


def migrate(database: sqlite3.Connection) -> None:
    """Bring the tables to this version, in one transaction.

    Raises:
        BrokenBase: the database belongs to another program or to a later version of Chithi.
    """
    (application,) = database.execute("PRAGMA application_id").fetchone()
    (version,) = database.execute("PRAGMA user_version").fetchone()
    (tables,) = database.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if application != APPLICATION_ID and (application or tables):
        raise BrokenBase("the folder holds the database of another program, not a Chithi knowledge base")
    if version > VERSION:
        raise BrokenBase(
            f"the knowledge base has version {version}, this Chithi reads up to {VERSION}: update Chithi, "
            "or add the documents to a new knowledge base"
        )
    if version == VERSION:
        return
    database.execute("BEGIN IMMEDIATE")
    try:
        # Another process may have made the tables while this one waited for the lock.
        (version,) = database.execute("PRAGMA user_version").fetchone()
        for step in range(version, VERSION):
            for statement in MIGRATIONS[step].split(";\n"):
                database.execute(statement)
        database.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        database.execute(f"PRAGMA user_version = {VERSION}")
        database.execute("COMMIT")
    except BaseException:
        database.execute("ROLLBACK")
        raise
