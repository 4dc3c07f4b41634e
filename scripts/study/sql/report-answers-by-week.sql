-- How often each answer was given, by question and week of the study. An answer is a step of the scale or an option, from 1;
-- 0 is an answer in words.
-- Reads: events.
SELECT study, prompt, week, answer, count(DISTINCT participant) AS participants, count(*) AS times
FROM events
WHERE event = 'prompt.answered'
GROUP BY study, prompt, week, answer
ORDER BY study, prompt, week, answer;
