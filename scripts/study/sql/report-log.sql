-- The log itself: events by phase, and what it knows to be missing.
-- Reads: moments.
SELECT
  study,
  held_phase AS phase,
  count(DISTINCT participant) AS participants,
  count(*) AS events,
  coalesce(sum(CASE WHEN event = 'log.lost' THEN events END), 0) AS lost,
  coalesce(sum(CASE WHEN event = 'log.deleted' THEN events END), 0) AS deleted
FROM moments
GROUP BY study, held_phase
ORDER BY study, phase;
