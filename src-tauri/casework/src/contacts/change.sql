UPDATE contact SET
    changed_at = ?4, started_at = ?5, ended_at = ?6, offset_minutes = ?7, pack_version = ?8,
    channel = ?9, call_type = ?10, non_counselling = ?11, language = ?12, age_kind = ?13,
    age_years = ?14, age_band = ?15, gender = ?16, relation = ?17, pseudonym = ?18,
    problem = ?19, problem_other = ?20, online = ?21, environment = ?22, risk = ?23,
    safe_now = ?24, emergency_action = ?25, informed = ?26, summary = ?27,
    pseudonym_folded = ?28, import_source = ?29, import_ref = ?30
WHERE id = ?1 AND code = ?2 AND account = ?3
