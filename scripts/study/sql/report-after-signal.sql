-- The first act in the minute after each signal that was shown, or that there was none: as on the analysis page.
-- Reads: moments.
WITH followed AS (
  SELECT
    study, participant,
    CASE
      WHEN date_diff('millisecond', m.at, next_act_at) BETWEEN 0 AND 60000 THEN next_act
      ELSE 'nothing'
    END AS follows
  FROM moments m
  WHERE event = 'signal.shown'
)
SELECT study, follows, count(DISTINCT participant) AS participants, count(*) AS times
FROM followed
GROUP BY study, follows
ORDER BY study, times DESC, follows;
