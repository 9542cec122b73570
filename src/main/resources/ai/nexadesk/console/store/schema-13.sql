-- Other conversations of the same visitor are found by e-mail, or else by name and company.
DROP INDEX conversation_by_email;
CREATE INDEX conversation_by_email ON conversation (visitor_email COLLATE NOCASE, updated_at)
  WHERE visitor_email IS NOT NULL;
CREATE INDEX conversation_by_name ON conversation (visitor_name COLLATE NOCASE)
  WHERE visitor_name IS NOT NULL AND visitor_company IS NOT NULL;

-- One note stands on a conversation at a time; what it replaced stays.
CREATE INDEX note_by_time ON note (written_at) WHERE replaced_at IS NULL;
