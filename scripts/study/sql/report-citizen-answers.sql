-- How often citizens gave each answer, by question. An answer is a step of the scale or an option, from 1. Participants are the
-- coaches at whose screens citizens answered.
-- Reads: events.
SELECT study, question, answer, count(DISTINCT participant) AS participants, count(*) AS times
FROM events
WHERE event = 'questionnaire.answered'
GROUP BY study, question, answer
ORDER BY study, question, answer;
