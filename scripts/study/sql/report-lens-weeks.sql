-- Share of time in the caseload lens by week of the study (mean over participants).
-- Reads: moments.
WITH shares AS (
  SELECT
    study, participant, week,
    sum(CASE WHEN held_lens = 'caseload' THEN ms ELSE 0 END) * 1.0 / sum(ms) AS share
  FROM moments
  WHERE held_lens IS NOT NULL
  GROUP BY study, participant, week
  HAVING sum(ms) > 0
)
SELECT study, week, count(*) AS participants, round(avg(share), 6) AS caseload_share
FROM shares
GROUP BY study, week
ORDER BY study, week;
