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
