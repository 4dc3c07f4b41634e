-- What comes first in the minute after a signal was shown.
-- Reads: moments.
SELECT
  study,
  next_event AS follows,
  count(DISTINCT participant) AS participants,
  count(*) AS times
FROM moments m
WHERE event = 'signal.shown' AND next_at IS NOT NULL AND date_diff('millisecond', m.at, next_at) BETWEEN 0 AND 60000
GROUP BY study, next_event
ORDER BY study, times DESC, follows;
