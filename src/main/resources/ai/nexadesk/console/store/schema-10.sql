-- What a send needs to know of the past: the newest row of the observed history when it left, how
-- often it was turned away as out of date or for want of knowledge, and whether the person wanted
-- it sent although nobody has said what the server has.
ALTER TABLE outbox ADD COLUMN maybe_after INTEGER;
ALTER TABLE outbox ADD COLUMN turned_away INTEGER NOT NULL DEFAULT 0;
ALTER TABLE outbox ADD COLUMN insisted INTEGER NOT NULL DEFAULT 0;
CREATE INDEX outbox_by_turn ON outbox (state, intent, number);
CREATE INDEX intent_edit_of_conversation ON intent_edit (key, kind);

-- Whether anybody has a conversation counts only where it was ever said, so known is counted over
-- too.
DROP INDEX conversation_queue;
CREATE INDEX conversation_queue ON conversation (
  gone_at, e_agent_id, e_department_id, source, e_status, waiting_since, held_count,
  person_asked_at, known, e_tags)
  WHERE e_status <> 'archived';
