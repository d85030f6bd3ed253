INSERT INTO contact (
    id, code, account, recorded_at, started_at, ended_at, offset_minutes, pack_version,
    channel, call_type, non_counselling, language, age_kind, age_years, age_band, gender,
    relation, pseudonym, problem, problem_other, online, environment, risk, safe_now,
    emergency_action, informed, summary, pseudonym_folded, import_source, import_ref
) VALUES (
    ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20,
    ?21, ?22, ?23, ?24, ?25, ?26, ?27, ?28, ?29, ?30
)
