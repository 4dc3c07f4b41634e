-- Every event with what held when it happened: the phase of the study, the lens that stood, the time until the next event,
-- and the next act. Longer than five minutes without an event is time away, and counts for nothing.
-- Reads: events (Parquet, study=…/participant=…/week=…), about (study, participant, timestamps, baseline_to).
-- Trino and Spark want IGNORE NULLS behind the bracket: last_value(…) IGNORE NULLS OVER (…). Spark besides:
-- timestampdiff(MILLISECOND, a, b) for date_diff('millisecond', a, b), and backticks for "to" and "by".
CREATE OR REPLACE VIEW moments AS
WITH told AS (
  SELECT
    *,
    -- What the person did: not what the log tells of itself, what was shown, or a lens that a page or the study brought.
    split_part(event, '.', 1) NOT IN ('session', 'study', 'condition', 'log', 'remark', 'field', 'prompt', 'questionnaire')
      AND event NOT IN ('signal.shown', 'lens.stood')
      AND NOT (event = 'lens.switched' AND "by" <> 'coach') AS is_act
  FROM events
),
ordered AS (
  SELECT
    e.*,
    CASE
      WHEN a.baseline_to IS NULL THEN 'main'
      WHEN a.timestamps = 'relative' THEN
        last_value(CASE WHEN e.event = 'session.started' THEN e.phase END IGNORE NULLS)
          OVER (PARTITION BY e.study, e.participant ORDER BY e.session, e.seq)
      WHEN CAST(e.at AS DATE) <= CAST(a.baseline_to AS DATE) THEN 'baseline'
      ELSE 'main'
    END AS held_phase,
    -- What is told of a signal names the lens too: it stood before anybody switched.
    last_value(CASE WHEN e.event = 'lens.switched' THEN e."to" ELSE e.lens END IGNORE NULLS)
      OVER (PARTITION BY e.study, e.participant, e.session ORDER BY e.seq) AS held_lens,
    lead(e.at) OVER (PARTITION BY e.study, e.participant, e.session ORDER BY e.seq) AS next_at,
    lead(CASE WHEN e.is_act THEN e.event END IGNORE NULLS)
      OVER (PARTITION BY e.study, e.participant, e.session ORDER BY e.seq) AS next_act,
    lead(CASE WHEN e.is_act THEN e.at END IGNORE NULLS)
      OVER (PARTITION BY e.study, e.participant, e.session ORDER BY e.seq) AS next_act_at
  FROM told e
  JOIN about a ON a.study = e.study AND a.participant = e.participant
)
SELECT
  *,
  CASE
    WHEN next_at IS NULL OR next_at < o.at THEN 0
    WHEN date_diff('millisecond', o.at, next_at) > 300000 THEN 0
    ELSE date_diff('millisecond', o.at, next_at)
  END AS ms
FROM ordered o;
