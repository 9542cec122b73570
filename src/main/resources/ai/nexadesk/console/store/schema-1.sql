-- Server columns (source … message_count) hold only what the server said; known is a bit mask of
-- the fields it ever mentioned. Effective columns (e_…) are those with the unsent edits on top.
CREATE TABLE conversation (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  known INTEGER NOT NULL,
  source TEXT,
  status TEXT,
  tags TEXT,
  created_at INTEGER,
  updated_at INTEGER,
  agent_id TEXT,
  department_id TEXT,
  visitor_name TEXT,
  visitor_last_name TEXT,
  visitor_email TEXT,
  visitor_phone TEXT,
  visitor_company TEXT,
  agent_name TEXT,
  agent_last_name TEXT,
  agent_email TEXT,
  last_message TEXT,
  message_count INTEGER,
  -- when the newest answer about it was taken in, see ServerWrites.ask()
  told INTEGER NOT NULL,
  -- server time at which it was noticed to have vanished
  gone_at INTEGER,
  e_status TEXT NOT NULL,
  e_agent_id TEXT,
  e_department_id TEXT,
  e_tags TEXT NOT NULL,
  unsent INTEGER NOT NULL DEFAULT 0,
  undecided INTEGER NOT NULL DEFAULT 0,
  -- message_count and last_message as the list gave them when the messages were read
  held_count INTEGER,
  held_last TEXT,
  -- from the messages held: first unanswered visitor message, newest visitor and agent message
  waiting_since INTEGER,
  visitor_at INTEGER,
  answered_at INTEGER,
  -- newest message the person had before them when they last looked
  seen_at INTEGER,
  unread INTEGER GENERATED ALWAYS AS (
    e_status <> 'archived'
    AND coalesce(visitor_at, 0) > max(coalesce(seen_at, 0), coalesce(answered_at, 0))) VIRTUAL
) STRICT;
CREATE INDEX conversation_by_status ON conversation (e_status, updated_at);
CREATE INDEX conversation_by_update ON conversation (updated_at);
CREATE INDEX conversation_by_creation ON conversation (created_at);
CREATE INDEX conversation_live ON conversation (updated_at) WHERE e_status <> 'archived';
CREATE INDEX conversation_unsent ON conversation (key) WHERE unsent > 0 OR undecided > 0;

CREATE TABLE conversation_tag (
  tag TEXT NOT NULL,
  key INTEGER NOT NULL REFERENCES conversation ON DELETE CASCADE,
  PRIMARY KEY (tag, key)
) STRICT, WITHOUT ROWID;

-- Row ids of messages start with their time, so that full-text hits in row-id order are in order of
-- recency: any other order costs a hundred times as much.
CREATE TABLE message (
  row INTEGER PRIMARY KEY,
  key INTEGER NOT NULL REFERENCES conversation ON DELETE CASCADE,
  id TEXT NOT NULL,
  position INTEGER NOT NULL,
  sender_type TEXT NOT NULL,
  sender_name TEXT,
  content TEXT NOT NULL,
  attachments TEXT,
  status TEXT,
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX message_of_conversation ON message (key, created_at, position);

CREATE VIRTUAL TABLE message_text USING fts5 (
  content, content = 'message', content_rowid = 'row',
  tokenize = 'unicode61 remove_diacritics 2');
CREATE TRIGGER message_added AFTER INSERT ON message BEGIN
  INSERT INTO message_text (rowid, content) VALUES (new.row, new.content);
END;
CREATE TRIGGER message_removed AFTER DELETE ON message BEGIN
  INSERT INTO message_text (message_text, rowid, content) VALUES ('delete', old.row, old.content);
END;
CREATE TRIGGER message_changed AFTER UPDATE OF content ON message BEGIN
  INSERT INTO message_text (message_text, rowid, content) VALUES ('delete', old.row, old.content);
  INSERT INTO message_text (rowid, content) VALUES (new.row, new.content);
END;

-- Names, e-mail, company, tags and last message of each conversation; its row id is the key.
CREATE VIRTUAL TABLE conversation_text USING fts5 (
  words, content = '', contentless_delete = 1,
  tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');

-- One thing the person did, which may touch many conversations; the unit of undo.
CREATE TABLE intent (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  title TEXT NOT NULL,
  made_at INTEGER NOT NULL,
  -- 0 done, 1 undone and can be redone, 2 undone and overtaken, 3 an undo or redo itself
  state INTEGER NOT NULL DEFAULT 0,
  undone_at INTEGER
) STRICT;
CREATE TABLE intent_edit (
  intent INTEGER NOT NULL REFERENCES intent ON DELETE CASCADE,
  key INTEGER NOT NULL,
  kind TEXT NOT NULL,
  was TEXT,
  wants TEXT
) STRICT;
CREATE INDEX intent_edit_of ON intent_edit (intent);

-- What the person wants and the server has not accepted yet.
CREATE TABLE outbox (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  intent INTEGER NOT NULL,
  key INTEGER NOT NULL,
  kind TEXT NOT NULL,
  was TEXT,
  wants TEXT,
  made_at INTEGER NOT NULL,
  state TEXT NOT NULL DEFAULT 'WAITING',
  attempts INTEGER NOT NULL DEFAULT 0,
  not_before INTEGER NOT NULL DEFAULT 0,
  reason TEXT
) STRICT;
CREATE INDEX outbox_of_conversation ON outbox (key, number);

-- Every change that an answer of the server revealed.
CREATE TABLE observed (
  key INTEGER NOT NULL,
  seen_at INTEGER NOT NULL,
  field TEXT NOT NULL,
  was TEXT,
  now TEXT,
  mine INTEGER NOT NULL
) STRICT;
CREATE INDEX observed_of_conversation ON observed (key, seen_at);

-- People and departments have no endpoint: learned from the data, named by the person.
CREATE TABLE agent (id TEXT PRIMARY KEY, name TEXT, given_name TEXT) STRICT, WITHOUT ROWID;
CREATE TABLE department (id TEXT PRIMARY KEY, given_name TEXT) STRICT, WITHOUT ROWID;

-- Cursors and other single facts.
CREATE TABLE ledger (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
