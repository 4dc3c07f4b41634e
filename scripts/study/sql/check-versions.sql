-- Studies of which participants accepted different versions of the file.
-- Reads: events.
SELECT study, study_version, count(DISTINCT participant) AS participants
FROM events
WHERE study IN (SELECT study FROM events GROUP BY study HAVING count(DISTINCT study_version) > 1)
GROUP BY study, study_version
ORDER BY 1, 2;
