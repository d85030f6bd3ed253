//! The code on a slip of paper with which a person comes in once, to choose a passphrase
//! that nobody else has ever known: 80 random bits as 16 characters in four groups.
//!
//! To the vault it is a passphrase like any other, and as dear to guess; that it is good
//! for one time and three days only, the core sees to.

use zeroize::Zeroizing;

use crate::keys::random;
use crate::recovery::{letter, typed_symbols};
use crate::{Passphrase, VaultError};

const CHARACTERS: usize = 16;
const GROUP: usize = 4;

/// An activation code, wiped when dropped.
pub struct ActivationCode(Zeroizing<Vec<u8>>);

impl ActivationCode {
    /// A code that nobody has seen.
    pub fn make() -> Result<Self, VaultError> {
        let bytes = Zeroizing::new(random::<CHARACTERS>()?);
        // 256 is a multiple of 32, so that no character is likelier than another.
        Ok(Self(Zeroizing::new(
            bytes.iter().map(|byte| byte % 32).collect(),
        )))
    }

    /// Reads what was typed from the slip, as a recovery sheet is read. `None` when it
    /// cannot be a code.
    pub fn read(typed: &str) -> Option<Self> {
        let symbols = typed_symbols(typed);
        let known: Option<Vec<u8>> = symbols.iter().copied().collect();
        known
            .map(Zeroizing::new)
            .filter(|known| known.len() == CHARACTERS)
            .map(Self)
    }

    /// The four groups, as they are written on the slip.
    pub fn groups(&self) -> Vec<Zeroizing<String>> {
        self.0
            .chunks(GROUP)
            .map(|group| Zeroizing::new(group.iter().filter_map(|one| letter(*one)).collect()))
            .collect()
    }

    /// As the vault takes it.
    pub fn passphrase(&self) -> Passphrase {
        let mut text = Zeroizing::new(String::with_capacity(CHARACTERS));
        text.extend(self.0.iter().filter_map(|one| letter(*one)));
        Passphrase::new(&text)
    }
}

impl std::fmt::Debug for ActivationCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("ActivationCode(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_however_it_is_typed() {
        let code = ActivationCode::make().unwrap();
        let groups: Vec<String> = code
            .groups()
            .iter()
            .map(|group| group.to_string())
            .collect();
        assert_eq!(groups.iter().map(String::len).collect::<Vec<_>>(), [4; 4]);
        for typed in [
            groups.join("-"),
            groups.join(" ").to_lowercase(),
            groups.concat().replace('0', "o").replace('1', "l"),
        ] {
            let read = ActivationCode::read(&typed).unwrap();
            assert!(read.passphrase().is(&code.passphrase()), "{typed}");
        }
        assert!(ActivationCode::read(&groups[..3].join("-")).is_none());
        let mut strange = groups.concat();
        strange.pop();
        assert!(ActivationCode::read(&strange).is_none());
        strange.push('U');
        assert!(ActivationCode::read(&strange).is_none());
        let other = ActivationCode::make().unwrap();
        assert!(!other.passphrase().is(&code.passphrase()));
    }

    #[test]
    fn a_code_has_every_sign_and_shows_none() {
        let mut signs = std::collections::BTreeSet::new();
        for _ in 0..100 {
            let code = ActivationCode::make().unwrap();
            signs.extend(code.0.iter().copied());
            assert_eq!(format!("{code:?}"), "ActivationCode(..)");
        }
        assert_eq!(signs.len(), 32);
    }
}
