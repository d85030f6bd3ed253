//! One entry: its fields, its hash, and the short codes that stand for it on paper.

use sha2::{Digest, Sha256};

/// An entry of the chain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its place, from one on.
    pub seq: u64,
    /// Milliseconds since 1970, in UTC.
    pub at: i64,
    session: [u8; 16],
    /// Who acted: the account, in hexadecimal.
    pub actor: String,
    /// What they were at that time.
    pub role: String,
    /// What they did.
    pub act: String,
    kind: String,
    object: Vec<u8>,
    pub(crate) fields: String,
    clock_back: bool,
    pub(crate) previous: [u8; 32],
    /// The hash that the next entry holds.
    pub hash: [u8; 32],
    pub(crate) signature: [u8; 64],
}

/// Reads hexadecimal of a fixed length, in small letters only.
pub(crate) fn hex<const N: usize>(text: &str) -> Option<[u8; N]> {
    bytes(text)?.try_into().ok()
}

fn bytes(text: &str) -> Option<Vec<u8>> {
    let small = |b: u8| matches!(b, b'0'..=b'9' | b'a'..=b'f');
    if !text.len().is_multiple_of(2) || !text.bytes().all(small) {
        return None;
    }
    (0..text.len())
        .step_by(2)
        .map(|at| u8::from_str_radix(text.get(at..at + 2)?, 16).ok())
        .collect()
}

/// A number in its one spelling.
fn number<T: std::str::FromStr + ToString>(text: &str) -> Option<T> {
    let number: T = text.parse().ok()?;
    (number.to_string() == text).then_some(number)
}

impl Entry {
    pub(crate) fn read(line: &str) -> Option<Self> {
        let fields: Vec<&str> = line.split('\t').collect();
        let [
            seq,
            at,
            session,
            actor,
            role,
            act,
            kind,
            object,
            words,
            clock_back,
            previous,
            hash,
            signature,
        ] = fields.as_slice()
        else {
            return None;
        };
        hex::<16>(actor)?;
        Some(Self {
            seq: number(seq)?,
            at: number(at)?,
            session: hex(session)?,
            actor: (*actor).to_owned(),
            role: (*role).to_owned(),
            act: (*act).to_owned(),
            kind: (*kind).to_owned(),
            object: bytes(object)?,
            fields: (*words).to_owned(),
            clock_back: match *clock_back {
                "0" => false,
                "1" => true,
                _ => return None,
            },
            previous: hex(previous)?,
            hash: hex(hash)?,
            signature: hex(signature)?,
        })
    }

    /// The hash that this entry must have: every field behind its length.
    pub(crate) fn hashed(&self) -> [u8; 32] {
        let actor: [u8; 16] = hex(&self.actor).unwrap_or_default();
        let parts: [&[u8]; 12] = [
            b"sanad/audit/v1",
            &self.seq.to_be_bytes(),
            &self.at.to_be_bytes(),
            &self.session,
            &actor,
            self.role.as_bytes(),
            self.act.as_bytes(),
            self.kind.as_bytes(),
            &self.object,
            self.fields.as_bytes(),
            &[u8::from(self.clock_back)],
            &self.previous,
        ];
        let mut hash = Sha256::new();
        for part in parts {
            hash.update((part.len() as u64).to_be_bytes());
            hash.update(part);
        }
        hash.finalize().into()
    }
}

/// A kind of code on paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// In the duty register: twelve signs.
    Shift,
    /// At the foot of a letter: ten.
    Letter,
}

const SYMBOLS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// The code that stands for an entry on paper.
#[must_use]
pub fn code(kind: Kind, seq: u64, hash: &[u8; 32]) -> String {
    let (domain, symbols): (&[u8], u32) = match kind {
        Kind::Shift => (b"sanad/shift", 12),
        Kind::Letter => (b"sanad/letter", 10),
    };
    let mut digest = Sha256::new();
    digest.update(domain);
    digest.update(seq.to_be_bytes());
    digest.update(hash);
    let digest: [u8; 32] = digest.finalize().into();
    let bits = digest
        .iter()
        .take(8)
        .fold(0_u64, |bits, byte| bits << 8 | u64::from(*byte));
    (1..=symbols)
        .filter_map(|at| usize::try_from(bits >> (64 - 5 * at) & 31).ok())
        .filter_map(|at| SYMBOLS.get(at))
        .map(|symbol| char::from(*symbol))
        .collect()
}

/// What somebody typed, as it would have been written, and which kind it is.
pub(crate) fn as_written(typed: &str) -> Option<(Kind, String)> {
    let typed: String = typed
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|c| match c.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        })
        .collect();
    match typed.len() {
        12 => Some((Kind::Shift, typed)),
        10 => Some((Kind::Letter, typed)),
        _ => None,
    }
}
