//! What each call takes, read from the door's own types: so a new call is tried by the
//! random sequences on the day that it is added, and nobody keeps a second list.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

/// A type of the door.
#[derive(Debug, Clone)]
pub(crate) enum Shape {
    Text,
    Number,
    Truth,
    Nothing,
    Word(String),
    Named(String),
    List(Box<Shape>),
    Tuple(Vec<Shape>),
    Record(Vec<(String, Shape)>),
    Either(Vec<Shape>),
}

/// The calls and the types that they name.
pub(crate) struct Door {
    types: BTreeMap<String, Shape>,
    calls: BTreeMap<String, Shape>,
}

impl Door {
    /// Reads what the core says of itself.
    pub(crate) fn read() -> Self {
        let text = casework::api::typescript();
        let mut reader = Reader::new(&text);
        let mut types = BTreeMap::new();
        while reader.find("type") {
            let name = reader.take();
            if reader.peek() == "<" {
                reader.skip_group("<", ">");
            }
            reader.expect("=");
            types.insert(name, reader.either());
        }
        let Some(Shape::Record(calls)) = types.remove("Calls") else {
            panic!("the door names no calls");
        };
        let calls = calls
            .into_iter()
            .map(|(name, shape)| match shape {
                Shape::Tuple(sides) => (name, sides.into_iter().next().unwrap_or(Shape::Nothing)),
                other => panic!("{name} is {other:?}"),
            })
            .collect();
        Self { types, calls }
    }

    /// Every call, in the order of the alphabet.
    pub(crate) fn names(&self) -> Vec<&str> {
        self.calls.keys().map(String::as_str).collect()
    }

    /// What a call takes.
    pub(crate) fn request(&self, call: &str) -> &Shape {
        self.calls
            .get(call)
            .unwrap_or_else(|| panic!("there is no call {call}"))
    }

    /// Some value of a shape. `text` answers the strings, by the name of their field.
    pub(crate) fn some(
        &self,
        shape: &Shape,
        dice: &mut Dice,
        field: &str,
        text: Texts<'_>,
    ) -> Value {
        match shape {
            Shape::Text => text(dice, field),
            Shape::Number => {
                let rare = [
                    -1,
                    0,
                    1,
                    2,
                    3,
                    4,
                    17,
                    120,
                    121,
                    i64::from(i32::MAX),
                    i64::MIN,
                ];
                json!(rare[dice.below(rare.len())])
            }
            Shape::Truth => json!(dice.one_in(2)),
            Shape::Nothing => Value::Null,
            Shape::Word(word) => json!(word),
            Shape::Named(name) => match self.types.get(name) {
                Some(shape) => self.some(shape, dice, field, text),
                None => Value::Null,
            },
            Shape::List(of) => {
                let many = dice.below(4);
                (0..many)
                    .map(|_| self.some(of, dice, field, text))
                    .collect()
            }
            Shape::Tuple(of) => of
                .iter()
                .map(|one| self.some(one, dice, field, text))
                .collect(),
            Shape::Record(fields) => Value::Object(
                fields
                    .iter()
                    .map(|(name, shape)| (name.clone(), self.some(shape, dice, name, text)))
                    .collect::<Map<_, _>>(),
            ),
            Shape::Either(of) => self.some(&of[dice.below(of.len())], dice, field, text),
        }
    }
}

/// Answers a string for a field of this name.
pub(crate) type Texts<'a> = &'a dyn Fn(&mut Dice, &str) -> Value;

/// Chance that a failure can be repeated with.
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    /// SplitMix64, by Steele, Lea and Flood: short, and good enough to choose with.
    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number under this one, which is not zero.
    pub(crate) fn below(&mut self, many: usize) -> usize {
        usize::try_from(self.roll() % many.max(1) as u64).unwrap_or(0)
    }

    pub(crate) fn one_in(&mut self, many: usize) -> bool {
        self.below(many) == 0
    }
}

/// Reads the few forms of TypeScript that the door is written in.
struct Reader {
    words: Vec<String>,
    at: usize,
}

impl Reader {
    fn new(text: &str) -> Self {
        let mut words = Vec::new();
        let mut rest = text;
        while let Some(first) = rest.chars().next() {
            let length = if rest.starts_with("/*") {
                rest.find("*/").map_or(rest.len(), |end| end + 2)
            } else if rest.starts_with("//") {
                rest.find('\n').unwrap_or(rest.len())
            } else if first == '"' {
                rest[1..].find('"').map_or(rest.len(), |end| end + 2)
            } else if first.is_alphanumeric() || first == '_' {
                rest.find(|c: char| !c.is_alphanumeric() && c != '_')
                    .unwrap_or(rest.len())
            } else {
                first.len_utf8()
            };
            let (word, after) = rest.split_at(length);
            if !first.is_whitespace() && !word.starts_with("/*") && !word.starts_with("//") {
                words.push(word.to_owned());
            }
            rest = after;
        }
        Self { words, at: 0 }
    }

    fn peek(&self) -> &str {
        self.words.get(self.at).map_or("", String::as_str)
    }

    fn take(&mut self) -> String {
        self.at += 1;
        self.words.get(self.at - 1).cloned().unwrap_or_default()
    }

    fn expect(&mut self, word: &str) {
        let there = self.take();
        assert_eq!(there, word, "at word {} of the door's types", self.at);
    }

    /// Goes behind the next such word.
    fn find(&mut self, word: &str) -> bool {
        while self.at < self.words.len() {
            if self.take() == word {
                return true;
            }
        }
        false
    }

    fn skip_group(&mut self, open: &str, close: &str) {
        let mut depth = 0;
        loop {
            let word = self.take();
            if word == open {
                depth += 1;
            } else if word == close {
                depth -= 1;
            }
            if depth == 0 {
                return;
            }
        }
    }

    fn either(&mut self) -> Shape {
        if self.peek() == "|" {
            self.take();
        }
        let mut all = vec![self.one()];
        while self.peek() == "|" {
            self.take();
            all.push(self.one());
        }
        match all.len() {
            1 => all.remove(0),
            _ => Shape::Either(all),
        }
    }

    fn one(&mut self) -> Shape {
        let word = self.take();
        match word.as_str() {
            "string" => Shape::Text,
            "number" => Shape::Number,
            "boolean" => Shape::Truth,
            "null" => Shape::Nothing,
            "Array" => {
                self.expect("<");
                let of = self.either();
                self.expect(">");
                Shape::List(Box::new(of))
            }
            "Record" => {
                self.expect("<");
                while self.peek() != ">" {
                    self.take();
                }
                self.expect(">");
                Shape::Record(Vec::new())
            }
            "[" => {
                let mut of = Vec::new();
                while self.peek() != "]" {
                    of.push(self.either());
                    if self.peek() == "," {
                        self.take();
                    }
                }
                self.expect("]");
                Shape::Tuple(of)
            }
            "{" => self.record(),
            quoted if quoted.starts_with('"') => Shape::Word(quoted.trim_matches('"').to_owned()),
            _ => {
                if self.peek() == "<" {
                    self.skip_group("<", ">");
                }
                Shape::Named(word)
            }
        }
    }

    fn record(&mut self) -> Shape {
        let mut fields = Vec::new();
        while self.peek() != "}" {
            if self.peek() == "[" {
                // A map from any key: no field that a request must have.
                self.skip_group("[", "]");
                self.expect(":");
                self.either();
            } else {
                let name = self.take().trim_matches('"').to_owned();
                if self.peek() == "?" {
                    self.take();
                }
                self.expect(":");
                fields.push((name, self.either()));
            }
            if self.peek() == "," || self.peek() == ";" {
                self.take();
            }
        }
        self.expect("}");
        Shape::Record(fields)
    }
}

#[test]
fn the_doors_types_are_understood() {
    let door = Door::read();
    assert!(door.names().len() > 40, "{:?}", door.names());
    let text = |_: &mut Dice, field: &str| json!(field);
    let mut dice = Dice(1);
    let note = door.some(door.request("add_note"), &mut dice, "", &text);
    assert_eq!(note, json!({ "case": "case", "text": "text" }));
    let contact = door.some(door.request("save_contact"), &mut dice, "", &text);
    assert!(contact["case"]["kind"].is_string(), "{contact}");
    for name in door.names() {
        door.some(door.request(name), &mut dice, "", &text);
    }
}
