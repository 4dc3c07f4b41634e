-- How often each answer was given, by question and the lens that stood last in the session. An answer is a step of the scale
-- or an option, from 1; 0 is an answer in words.
-- Reads: moments.
SELECT
  study, prompt,
  coalesce(held_lens, 'not known') AS lens,
  answer,
  count(DISTINCT participant) AS participants,
  count(*) AS times
FROM moments
WHERE event = 'prompt.answered'
GROUP BY study, prompt, coalesce(held_lens, 'not known'), answer
ORDER BY study, prompt, lens, answer;
