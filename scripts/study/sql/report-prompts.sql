-- What the study asked, by question and week: how often, and what became of it.
-- Reads: events.
SELECT
  study, prompt, week,
  count(DISTINCT participant) AS participants,
  sum(CASE WHEN event = 'prompt.asked' THEN 1 ELSE 0 END) AS asked,
  sum(CASE WHEN event = 'prompt.shown' THEN 1 ELSE 0 END) AS shown,
  sum(CASE WHEN event = 'prompt.answered' THEN 1 ELSE 0 END) AS answered,
  sum(CASE WHEN event = 'prompt.skipped' THEN 1 ELSE 0 END) AS skipped,
  sum(CASE WHEN event = 'prompt.expired' THEN 1 ELSE 0 END) AS expired
FROM events
WHERE event LIKE 'prompt.%'
GROUP BY study, prompt, week
ORDER BY study, prompt, week;
