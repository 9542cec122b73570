-- How the rows of a saved view look: height and columns; empty as in other views.
ALTER TABLE saved_view ADD COLUMN look TEXT NOT NULL DEFAULT '';
