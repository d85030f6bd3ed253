use super::*;

const THURSDAY: Day = Day {
    year: 2022,
    month: 12,
    day: 1,
};

#[test]
fn long_dates_carry_their_true_weekday() {
    let said = |language, day| Words::new(language).long_date(day);
    assert_eq!(said(Language::Fr, THURSDAY), "jeudi 1er décembre 2022");
    assert_eq!(said(Language::Ar, THURSDAY), "الخميس 1 دجنبر 2022");
    assert_eq!(said(Language::En, THURSDAY), "Thursday 1 December 2022");
    let friday = Day { day: 9, ..THURSDAY };
    assert_eq!(said(Language::Fr, friday), "vendredi 9 décembre 2022");
    assert_eq!(said(Language::Ar, friday), "الجمعة 9 دجنبر 2022");
}

#[test]
fn weekdays_hold_over_leap_years_and_centuries() {
    let on = |year, month, day| weekday(Day { year, month, day });
    assert_eq!(on(1900, 2, 28), 3);
    assert_eq!(on(1900, 3, 1), 4);
    assert_eq!(on(2000, 2, 29), 2);
    assert_eq!(on(2024, 2, 29), 4);
    assert_eq!(on(2026, 11, 22), 7);
    assert_eq!(on(2100, 1, 1), 5);
}

#[test]
fn every_month_and_weekday_has_its_name() {
    for language in Language::ALL {
        let words = Words::new(language);
        let names = |list: &str, last: u8| -> Vec<String> {
            (1..=last)
                .map(|n| words.choice(list, &n.to_string()))
                .collect()
        };
        for name in names("month", 12).into_iter().chain(names("weekday", 7)) {
            assert!(!name.starts_with("choice-"), "{name}");
        }
    }
    let moroccan = Words::new(Language::Ar);
    assert_eq!(moroccan.choice("month", "7"), "يوليوز");
    assert_eq!(moroccan.choice("month", "8"), "غشت");
}

#[test]
fn short_dates_use_western_digits_everywhere() {
    for language in Language::ALL {
        assert_eq!(Words::new(language).short_date(THURSDAY), "01/12/2022");
    }
}

#[test]
fn variables_stand_in_isolates() {
    let said = Words::new(Language::Ar).letters_safe_phone("+212 6 00 00 00 00");
    assert!(
        said.contains("\u{2068}+212 6 00 00 00 00\u{2069}"),
        "{said:?}"
    );
    assert_eq!(plain(&said), "الرقم: +212 6 00 00 00 00");
}

#[test]
fn arabic_counts_in_six_forms() {
    let said = |years| plain(&Words::new(Language::Ar).letters_age_years(years));
    assert_eq!(said(0), "أقل من سنة");
    assert_eq!(said(1), "سنة واحدة");
    assert_eq!(said(2), "سنتان");
    assert_eq!(said(3), "3 سنوات");
    assert_eq!(said(11), "11 سنة");
    assert_eq!(said(100), "100 سنة");
}

#[test]
fn letters_agree_in_gender() {
    let (ar, fr) = (Words::new(Language::Ar), Words::new(Language::Fr));
    assert_eq!(ar.letters_subject("female", "child"), "إحالة طفلة");
    assert_eq!(ar.letters_subject("male", "child"), "إحالة طفل");
    assert_eq!(
        fr.letters_subject("female", "child"),
        "Orientation d’une enfant"
    );
    assert_eq!(
        fr.letters_subject("not_said", "unknown"),
        "Orientation d’une personne"
    );
}

/// The contract's list; a code without a sentence would leave a counsellor
/// with a word of code under the field.
#[test]
fn every_refusal_has_a_sentence() {
    let codes = "answer_missing too_long not_text in_future end_before_start unknown_choice \
        too_many non_counselling_has_data adult_and_minor wrong_passphrase wait weak_passphrase \
        passphrase_common login_taken login_empty recovery_mismatch recovery_length store_exists \
        not_found not_allowed locked case_needed safe_contact_needed channel_not_allowed \
        contact_not_allowed due_in_past due_too_far reason_needed supervisor_needed risk_required \
        emergency_action_needed consent_needed explanation_needed nothing_disclosed \
        item_forbidden already_done printer_missing save_failed disk_full newer_store \
        damaged_store busy_store training_mismatch no_draft body_unchecked bad_request \
        not_a_date case_closed safe_contact_expired risk_too_low";
    for language in Language::ALL {
        for code in codes.split_whitespace() {
            let key = format!("refusal-{}", code.replace('_', "-"));
            assert!(Words::new(language).has(&key), "{key} in {language:?}");
        }
    }
}

#[test]
fn languages_cross_the_door_by_their_two_letters() {
    for language in Language::ALL {
        assert_eq!(Language::from_code(language.code()), Some(language));
    }
    assert_eq!(Language::from_code("de"), None);
    assert_eq!(Language::Ar.direction(), Direction::Rtl);
    assert_eq!(Language::Fr.direction(), Direction::Ltr);
}

/// A counsellor types these on an unknown keyboard, and hears or reads them
/// once: no accents, no marks, no two words that differ by a letter that
/// Moroccan hands use interchangeably.
#[test]
fn passphrase_words_are_many_distinct_and_typable() {
    for language in Language::ALL {
        let list = language.passphrase_words();
        assert!(list.len() >= 1024, "{language:?} has {}", list.len());
        assert!(list.is_sorted_by(|a, b| a < b), "{language:?}: not sorted");
        let fits = |c: char| match language {
            Language::Ar => ('\u{621}'..='\u{64A}').contains(&c) && c != '\u{640}',
            Language::Fr | Language::En => c.is_ascii_lowercase(),
        };
        for word in &list {
            assert!((3..=8).contains(&word.chars().count()), "{word}");
            assert!(word.chars().all(fits), "{word}");
        }
        let folded: std::collections::BTreeSet<String> = list.iter().map(|w| fold(w)).collect();
        assert_eq!(folded.len(), list.len(), "{language:?} has twins");
    }
}

/// Letters that are often written for one another become one.
fn fold(word: &str) -> String {
    word.chars()
        .map(|c| match c {
            'أ' | 'إ' | 'آ' => 'ا',
            'ة' => 'ه',
            'ى' | 'ئ' => 'ي',
            'ؤ' => 'و',
            other => other,
        })
        .collect()
}
