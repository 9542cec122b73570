-- A conversation put away until a time, or until its visitor writes; and, once it came back, until
-- the person has looked at it.
CREATE TABLE IF NOT EXISTS reminder (
  key INTEGER PRIMARY KEY REFERENCES conversation ON DELETE CASCADE,
  due_at INTEGER,
  when_visitor_writes INTEGER NOT NULL DEFAULT 0,
  made_at INTEGER NOT NULL
) STRICT;
-- Server time of the newest that was known from the visitor when it was put away.
ALTER TABLE reminder ADD COLUMN heard_at INTEGER NOT NULL DEFAULT 0;
-- Local time at which it came back, and whether the visitor brought it back; null while asleep.
ALTER TABLE reminder ADD COLUMN back_at INTEGER;
ALTER TABLE reminder ADD COLUMN by_visitor INTEGER NOT NULL DEFAULT 0;
CREATE INDEX reminder_asleep ON reminder (due_at) WHERE back_at IS NULL;
CREATE INDEX reminder_back ON reminder (back_at) WHERE back_at IS NOT NULL;
