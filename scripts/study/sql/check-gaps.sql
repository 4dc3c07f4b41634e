-- Numbers (seq) of a session that are missing and that the participant did not delete.
-- Reads: events, deleted (study, participant, session, seq).
WITH present AS (
  SELECT study, participant, session, seq FROM events
  UNION
  SELECT study, participant, session, seq FROM deleted
),
steps AS (
  SELECT
    study, participant, session, seq,
    coalesce(lag(seq) OVER (PARTITION BY study, participant, session ORDER BY seq), 0) AS before
  FROM present
)
SELECT study, participant, session, before + 1 AS missing_from, seq - 1 AS missing_to
FROM steps
WHERE seq > before + 1
ORDER BY 1, 2, 3, 4;
