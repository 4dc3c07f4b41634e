-- Mean over participants of the share of time in the caseload lens, by phase. The lens shift is main minus baseline,
-- of those who have both.
-- Reads: moments.
WITH shares AS (
  SELECT
    study, participant, held_phase,
    sum(CASE WHEN held_lens = 'caseload' THEN ms ELSE 0 END) * 1.0 / sum(ms) AS share
  FROM moments
  WHERE held_lens IS NOT NULL
  GROUP BY study, participant, held_phase
  HAVING sum(ms) > 0
),
pairs AS (
  SELECT b.study, b.participant, b.share AS baseline, m.share AS main
  FROM shares b
  JOIN shares m ON m.study = b.study AND m.participant = b.participant
  WHERE b.held_phase = 'baseline' AND m.held_phase = 'main'
)
SELECT
  study,
  count(*) AS participants,
  round(avg(baseline), 6) AS baseline_share,
  round(avg(main), 6) AS main_share,
  round(avg(main - baseline), 6) AS shift,
  round(stddev_samp(main - baseline), 6) AS shift_sd
FROM pairs
GROUP BY study
ORDER BY study;
