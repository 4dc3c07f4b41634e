-- By condition: how many participants were in it, and how often it began.
-- Reads: events.
SELECT study, factor, level, count(DISTINCT participant) AS participants, count(*) AS times
FROM events
WHERE event = 'condition.held'
GROUP BY study, factor, level
ORDER BY study, factor, level;
