-- When the visitor asked for a person, as long as only a bot has answered since.
ALTER TABLE conversation ADD COLUMN person_asked_at INTEGER;
-- Histories held already were written without it; the few it can concern are read again.
UPDATE conversation SET held_count = -1
  WHERE e_status <> 'archived' AND waiting_since IS NOT NULL AND held_count IS NOT NULL;

-- What the queue page counts over, so that it need not touch the wide rows.
CREATE INDEX conversation_queue ON conversation (
  e_agent_id, e_department_id, source, e_status, waiting_since, held_count, person_asked_at, gone_at,
  e_tags)
  WHERE e_status <> 'archived';
CREATE INDEX conversation_waiting ON conversation (waiting_since, gone_at, e_agent_id)
  WHERE waiting_since IS NOT NULL AND e_status <> 'archived';
CREATE INDEX conversation_by_email ON conversation (visitor_email, updated_at)
  WHERE visitor_email IS NOT NULL;
CREATE INDEX observed_archived ON observed (seen_at, key)
  WHERE field = 'STATUS' AND now = 'archived';
CREATE INDEX observed_by_time ON observed (seen_at);
