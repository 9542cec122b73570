-- Who asked for a person in Chinese, Japanese or Korean was missed wherever the words did not begin
-- the sentence; what is held is looked through once more, see PersonAsked. The phrases stand here
-- as they were: this mends what was read before them and nothing else. Whatever is all ASCII is
-- passed over by its length.
UPDATE conversation SET person_asked_at = wish.at
FROM (
  SELECT asked.key AS key, min(asked.created_at) AS at
  FROM message AS asked
  WHERE asked.sender_type = 'visitor'
    AND length(asked.content) < octet_length(asked.content)
    AND (instr(substr(asked.content, 1, 2000), '人工客服')
      OR instr(substr(asked.content, 1, 2000), '转人工')
      OR instr(substr(asked.content, 1, 2000), '真人')
      OR instr(substr(asked.content, 1, 2000), '人と話')
      OR instr(substr(asked.content, 1, 2000), '担当者と')
      OR instr(substr(asked.content, 1, 2000), 'オペレーター')
      OR instr(substr(asked.content, 1, 2000), '상담원')
      OR instr(substr(asked.content, 1, 2000), '사람과'))
    AND NOT EXISTS (
      SELECT 1 FROM message AS answer
      WHERE answer.key = asked.key AND answer.sender_type = 'agent'
        AND (answer.created_at, answer.position) > (asked.created_at, asked.position))
    AND EXISTS (
      SELECT 1 FROM message AS answer
      WHERE answer.key = asked.key AND answer.sender_type = 'bot'
        AND (answer.created_at, answer.position) > (asked.created_at, asked.position))
  GROUP BY asked.key) AS wish
WHERE conversation.key = wish.key
  AND (person_asked_at IS NULL OR person_asked_at > wish.at);

-- Whether the server has said more than is held is asked with every count, so it stands in a column
-- of its own: the texts it follows from would have each wide row read, and no index covers a column
-- that is worked out when it is asked for. Of those nobody knows whether the visitor still waits;
-- what the messages held say is kept, for when the server takes it back.
DROP INDEX conversation_queue;
DROP INDEX conversation_waiting;
ALTER TABLE conversation ADD COLUMN held_since INTEGER;
ALTER TABLE conversation ADD COLUMN outdated INTEGER NOT NULL DEFAULT 0;
UPDATE conversation SET held_since = waiting_since WHERE waiting_since IS NOT NULL;
UPDATE conversation SET outdated = 1, waiting_since = NULL
  WHERE held_count <> coalesce(message_count, held_count)
    OR (held_last IS NOT NULL AND held_last IS NOT last_message);
CREATE TRIGGER conversation_outdated
AFTER UPDATE OF held_count, held_last, message_count, last_message, held_since ON conversation
WHEN new.outdated IS NOT coalesce(
    new.held_count <> coalesce(new.message_count, new.held_count)
    OR (new.held_last IS NOT NULL AND new.held_last IS NOT new.last_message), 0)
  OR new.waiting_since IS NOT iif(new.outdated, NULL, new.held_since)
BEGIN
  UPDATE conversation SET outdated = coalesce(
    held_count <> coalesce(message_count, held_count)
    OR (held_last IS NOT NULL AND held_last IS NOT last_message), 0)
    WHERE key = new.key;
  UPDATE conversation SET waiting_since = iif(outdated, NULL, held_since) WHERE key = new.key;
END;
CREATE INDEX conversation_queue ON conversation (
  gone_at, e_agent_id, e_department_id, source, e_status, waiting_since, held_count, outdated,
  person_asked_at, known, e_tags)
  WHERE e_status <> 'archived';
CREATE INDEX conversation_waiting ON conversation (gone_at, waiting_since, e_status, e_agent_id)
  WHERE waiting_since IS NOT NULL;
