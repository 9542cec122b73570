-- Words are folded before they are written (domain.Words), so that case, accents and scripts
-- without spaces are one rule everywhere: each column is words between spaces. The full-text tables
-- answer which conversations hold a word; this one answers whether a given conversation does.
DROP TRIGGER message_added;
DROP TRIGGER message_removed;
DROP TRIGGER message_changed;
DROP TABLE message_text;
DROP TABLE conversation_text;
CREATE TABLE words (
  key INTEGER PRIMARY KEY REFERENCES conversation ON DELETE CASCADE,
  visitor TEXT NOT NULL DEFAULT '',
  rest TEXT NOT NULL DEFAULT '',
  bodies TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE VIRTUAL TABLE own_words USING fts5 (
  visitor, rest, content = '', contentless_delete = 1, tokenize = 'ascii');
CREATE VIRTUAL TABLE visitor_letters USING fts5 (
  visitor, content = '', contentless_delete = 1, tokenize = 'trigram case_sensitive 1');
CREATE VIRTUAL TABLE body_words USING fts5 (
  bodies, content = '', contentless_delete = 1, tokenize = 'ascii');
INSERT OR IGNORE INTO text_due (key) SELECT key FROM conversation;

CREATE INDEX message_with_attachment ON message (key) WHERE attachments IS NOT NULL;

-- One a conversation; snoozed while it is still to come.
CREATE TABLE reminder (
  key INTEGER PRIMARY KEY REFERENCES conversation ON DELETE CASCADE,
  due_at INTEGER,
  when_visitor_writes INTEGER NOT NULL DEFAULT 0,
  made_at INTEGER NOT NULL
) STRICT;

-- Private notes; one that was rewritten stays with replaced_at.
CREATE TABLE note (
  id INTEGER PRIMARY KEY,
  key INTEGER NOT NULL REFERENCES conversation ON DELETE CASCADE,
  text TEXT NOT NULL,
  written_at INTEGER NOT NULL,
  replaced_at INTEGER
) STRICT;
CREATE INDEX note_of_conversation ON note (key);

-- The words of the notes that stand; folded_words() is ours, and only the writer has it.
CREATE TABLE note_words (
  id INTEGER PRIMARY KEY REFERENCES note ON DELETE CASCADE,
  key INTEGER NOT NULL,
  words TEXT NOT NULL
) STRICT;
CREATE INDEX note_words_of_conversation ON note_words (key);
CREATE TRIGGER note_added AFTER INSERT ON note WHEN new.replaced_at IS NULL BEGIN
  INSERT INTO note_words (id, key, words) VALUES (new.id, new.key, folded_words(new.text));
END;
CREATE TRIGGER note_changed AFTER UPDATE ON note BEGIN
  DELETE FROM note_words WHERE id = old.id;
  INSERT INTO note_words (id, key, words)
    SELECT new.id, new.key, folded_words(new.text) WHERE new.replaced_at IS NULL;
END;
