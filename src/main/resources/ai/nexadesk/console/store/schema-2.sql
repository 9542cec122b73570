-- An unsent edit knows when it was made in the order of ServerWrites.ask(), whatever the clock
-- does, and can be held back with the rest of its action.
ALTER TABLE outbox ADD COLUMN asked INTEGER NOT NULL DEFAULT 0;
ALTER TABLE outbox ADD COLUMN paused INTEGER NOT NULL DEFAULT 0;

-- What became of each edit of an action; null while it stands in the outbox under its number.
ALTER TABLE intent_edit ADD COLUMN number INTEGER;
ALTER TABLE intent_edit ADD COLUMN outcome TEXT;
CREATE INDEX intent_edit_by_number ON intent_edit (number);
CREATE INDEX outbox_of_intent ON outbox (intent);

-- Conversations of the first whole read whose words are not in conversation_text yet: writing the
-- full-text index costs more than all the rest of a row, and can be done behind it.
CREATE TABLE text_due (key INTEGER PRIMARY KEY) STRICT;
