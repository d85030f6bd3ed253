SELECT started_at, ended_at, offset_minutes, channel, call_type, non_counselling, language,
       age_kind, age_years, age_band, gender, relation, pseudonym, problem, problem_other,
       online, risk, safe_now, emergency_action, informed, summary, environment,
       import_source, import_ref
FROM contact WHERE id = ?1
