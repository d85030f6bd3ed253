//! The facts of a body by their names, so that what a helpline changed lies over the
//! pack fact by fact: a later pack may correct every other one.

use super::view::{BodyFacts, HandOverWay};
use crate::packs::{AgesServed, AreaServed, Body, GendersServed, Label};

/// The languages that a label may have.
const TONGUES: [&str; 5] = ["en", "fr", "ar", "nl", "de"];
/// The facts that are told in each language.
const LABELS: [&str; 4] = ["name", "role", "address", "addressee"];

/// What a label says in a language.
pub(super) fn said<'a>(label: &'a Label, tongue: &str) -> &'a str {
    match tongue {
        "en" => &label.en,
        "fr" => &label.fr,
        "ar" => &label.ar,
        "nl" => label.nl.as_deref().unwrap_or_default(),
        _ => label.de.as_deref().unwrap_or_default(),
    }
}

/// Says it in a language.
pub(super) fn say(label: &mut Label, tongue: &str, text: String) {
    let some = |text: String| (!text.is_empty()).then_some(text);
    match tongue {
        "en" => label.en = text,
        "fr" => label.fr = text,
        "ar" => label.ar = text,
        "nl" => label.nl = some(text),
        _ => label.de = some(text),
    }
}

impl BodyFacts {
    /// A body of which nothing is known.
    pub(super) fn unknown() -> Self {
        Self {
            name: Label::default(),
            role: Label::default(),
            address: Label::default(),
            addressee: Label::default(),
            phone: String::new(),
            web: String::new(),
            email: String::new(),
            hours: String::new(),
            languages: Vec::new(),
            ages: AgesServed::All,
            genders: GendersServed::All,
            area: AreaServed::All,
            regions: Vec::new(),
            place: String::new(),
            problems: Vec::new(),
            services: Vec::new(),
            ways: Vec::new(),
            contact: String::new(),
            notes: String::new(),
        }
    }

    /// As the pack ships it.
    pub(super) fn shipped(body: &Body) -> Self {
        let ages = if body.minors {
            AgesServed::All
        } else {
            AgesServed::Adults
        };
        Self {
            name: body.name.clone(),
            role: body.role.clone(),
            address: body.address.clone(),
            addressee: body.addressee.clone(),
            phone: body.phone.clone(),
            web: body.web.clone(),
            hours: body.hours.clone(),
            ages: body.ages.unwrap_or(ages),
            genders: body.genders.unwrap_or(GendersServed::All),
            area: body.area.unwrap_or(AreaServed::All),
            services: body.services.clone(),
            ..Self::unknown()
        }
    }

    fn label(&self, name: &str) -> &Label {
        match name {
            "name" => &self.name,
            "role" => &self.role,
            "address" => &self.address,
            _ => &self.addressee,
        }
    }

    /// Every fact as a text, by its name.
    pub(super) fn fields(&self) -> Vec<(String, String)> {
        let mut fields = Vec::new();
        for name in LABELS {
            for tongue in TONGUES {
                let text = said(self.label(name), tongue).to_owned();
                fields.push((format!("{name}.{tongue}"), text));
            }
        }
        let ways: Vec<&str> = self.ways.iter().map(|way| way.text()).collect();
        let plain = [
            ("phone", self.phone.clone()),
            ("web", self.web.clone()),
            ("email", self.email.clone()),
            ("hours", self.hours.clone()),
            ("languages", self.languages.join(" ")),
            ("ages", self.ages.text().to_owned()),
            ("genders", self.genders.text().to_owned()),
            ("area", self.area.text().to_owned()),
            ("regions", self.regions.join(" ")),
            ("place", self.place.clone()),
            ("problems", self.problems.join(" ")),
            ("services", self.services.join(" ")),
            ("ways", ways.join(" ")),
            ("contact", self.contact.clone()),
            ("notes", self.notes.clone()),
        ];
        fields.extend(plain.map(|(name, text)| (name.to_owned(), text)));
        fields
    }

    /// Takes a fact that [`Self::fields`] told.
    pub(super) fn set(&mut self, field: &str, text: &str) {
        let list = || text.split_whitespace().map(str::to_owned).collect();
        let whole = text.to_owned();
        match field.split_once('.') {
            Some(("name", tongue)) => say(&mut self.name, tongue, whole),
            Some(("role", tongue)) => say(&mut self.role, tongue, whole),
            Some(("address", tongue)) => say(&mut self.address, tongue, whole),
            Some((_, tongue)) => say(&mut self.addressee, tongue, whole),
            None => match field {
                "phone" => self.phone = whole,
                "web" => self.web = whole,
                "email" => self.email = whole,
                "hours" => self.hours = whole,
                "languages" => self.languages = list(),
                "ages" => self.ages = AgesServed::named(text).unwrap_or(self.ages),
                "genders" => self.genders = GendersServed::named(text).unwrap_or(self.genders),
                "area" => self.area = AreaServed::named(text).unwrap_or(self.area),
                "regions" => self.regions = list(),
                "place" => self.place = whole,
                "problems" => self.problems = list(),
                "services" => self.services = list(),
                "ways" => {
                    self.ways = text
                        .split_whitespace()
                        .filter_map(HandOverWay::named)
                        .collect();
                }
                "contact" => self.contact = whole,
                "notes" => self.notes = whole,
                // A fact of a later Sanad; it waits in the table.
                _ => {}
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_told_by_its_name_is_taken_by_it() {
        let mut facts = BodyFacts::unknown();
        facts.name.ar = "مركز".to_owned();
        facts.name.nl = Some("Huis".to_owned());
        facts.address.fr = "1, rue\nRabat".to_owned();
        facts.languages = vec!["ar".to_owned(), "fr".to_owned()];
        facts.ages = AgesServed::Minors;
        facts.genders = GendersServed::Female;
        facts.area = AreaServed::Rural;
        facts.ways = vec![HandOverWay::Email, HandOverWay::ByHand];
        facts.notes = "demander Mme Essai".to_owned();
        let mut other = BodyFacts::unknown();
        for (field, text) in facts.fields() {
            other.set(&field, &text);
        }
        assert_eq!(other, facts);
    }
}
