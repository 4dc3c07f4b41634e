-- Disputes by theme and reason.
-- Reads: events.
SELECT study, theme, reason, count(DISTINCT participant) AS participants, count(*) AS disputes
FROM events
WHERE event = 'signal.disputed'
GROUP BY study, theme, reason
ORDER BY study, theme, reason;
