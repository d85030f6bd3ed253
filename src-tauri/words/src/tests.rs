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
