-- Set while the last word on a send is missing: it left, and no answer said what became of it. The
-- value is the conversation's updated_at as it was known then, so that a later one tells that
-- something has happened since.
ALTER TABLE outbox ADD COLUMN maybe_since INTEGER;
