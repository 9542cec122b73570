-- Searches a person keeps under a name. The text is in the search language and never translated:
-- what this version does not understand is still there for one that does.
CREATE TABLE saved_view (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  text TEXT NOT NULL,
  sort TEXT NOT NULL,
  notify INTEGER NOT NULL DEFAULT 0,
  position INTEGER NOT NULL
) STRICT;
