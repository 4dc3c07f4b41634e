-- Events that are there more than once.
-- Reads: events.
SELECT study, participant, session, seq, count(*) AS times
FROM events
GROUP BY study, participant, session, seq
HAVING count(*) > 1
ORDER BY 1, 2, 3, 4;
