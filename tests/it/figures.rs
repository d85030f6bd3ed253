//! The figures of a period: what points at people is not told.

use serde_json::{Value, json};
use tests::{COUNSELLOR, Office, PASSPHRASE};

/// Records contacts with these changes to a sound one, so many times.
fn record(office: &mut Office, times: usize, changes: &Value) {
    for _ in 0..times {
        let mut contact = Office::contact();
        for (field, value) in changes.as_object().expect("an object") {
            contact[field] = value.clone();
        }
        office.must("save_contact", contact);
    }
}

/// The rows of a table as `code: count`, hidden ones as `code: -`.
fn rows(figures: &Value, by: &str) -> Vec<String> {
    figures["tables"]
        .as_array()
        .into_iter()
        .flatten()
        .filter(|table| table["by"] == by)
        .flat_map(|table| table["rows"].as_array().cloned().unwrap_or_default())
        .map(|row| {
            let count = row["count"].as_u64();
            format!(
                "{}: {}",
                row["code"].as_str().unwrap_or_default(),
                count.map_or_else(|| "-".to_owned(), |count| count.to_string())
            )
        })
        .collect()
}

#[test]
fn v19_a_count_below_five_is_hidden_with_what_would_give_it_away() {
    let mut office = Office::new().set_up().with_counsellor();
    record(&mut office, 6, &json!({ "gender": "female" }));
    record(&mut office, 7, &json!({ "gender": "not_said" }));
    record(&mut office, 2, &json!({ "gender": "male" }));
    assert_eq!(
        office.refused("figures", json!({ "span": "month", "day": "2026-11-22" })),
        ["- not_allowed"]
    );

    office.sign_in("nadia", PASSPHRASE);
    let wish = |span: &str| json!({ "span": span, "day": "2026-11-22" });
    let month = office.must("figures", wish("month"));
    assert_eq!(month["counselling"], 15);
    // Two boys alone could be worked out from fifteen, so the six go with them.
    assert_eq!(
        rows(&month, "gender"),
        ["female: -", "male: -", "not_said: 7"]
    );
    assert_eq!(rows(&month, "call_type"), ["child_about_self: 15"]);
    // Exact ages stand in their groups.
    assert_eq!(rows(&month, "age"), ["12-17: 15"]);
    assert_eq!(
        (&month["first"], &month["last"]),
        (&json!("2026-11-01"), &json!("2026-11-30"))
    );

    // What holds nothing about a person is told as it is.
    office.sign_in("amal", COUNSELLOR);
    let silent = json!({
        "call_type": "non_counselling", "non_counselling": "silent", "age": null, "gender": null,
        "problem": null, "risk": null, "summary": "", "online": null
    });
    record(&mut office, 1, &silent);
    office.sign_in("nadia", PASSPHRASE);
    for span in ["month", "quarter", "year"] {
        let figures = office.must("figures", wish(span));
        assert_eq!(figures["non_counselling"], 1, "{span}");
        assert_eq!(figures["counselling"], 15, "{span}");
    }
}

#[test]
fn v19_a_period_with_fewer_than_five_contacts_tells_no_count_at_all() {
    let mut office = Office::new().set_up().with_counsellor();
    let wish = |day: &str| json!({ "span": "month", "day": day });
    record(&mut office, 4, &json!({}));
    office.sign_in("nadia", PASSPHRASE);
    let month = office.must("figures", wish("2026-11-22"));
    assert_eq!(month["counselling"], Value::Null);
    for table in month["tables"].as_array().expect("tables") {
        for row in table["rows"].as_array().expect("rows") {
            assert_eq!(row["count"], Value::Null, "{table}");
        }
    }

    let none = office.must("figures", wish("2020-02-29"));
    assert_eq!(none["counselling"], 0);
    assert_eq!(
        (&none["first"], &none["last"]),
        (&json!("2020-02-01"), &json!("2020-02-29"))
    );
    for day in ["", "2026-02-30", "soon"] {
        assert_eq!(office.refused("figures", wish(day)), ["day not_a_date"]);
    }
}
