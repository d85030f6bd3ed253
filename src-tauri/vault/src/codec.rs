//! Bytes with exactly one encoding per value: fixed-width big-endian numbers, fixed
//! arrays, and texts behind their length. Reading refuses what writing never produces.

use crate::VaultError;

/// Collects a canonical encoding.
#[derive(Default)]
pub(crate) struct Writer(Vec<u8>);

impl Writer {
    /// Starts an encoding with the label of what it is for, so that bytes made for one
    /// purpose can never be taken for another.
    pub(crate) fn labelled(label: &'static str) -> Self {
        let mut writer = Self::default();
        writer.sized(label.as_bytes());
        writer
    }

    pub(crate) fn fixed<const N: usize>(&mut self, bytes: &[u8; N]) {
        self.0.extend_from_slice(bytes);
    }

    pub(crate) fn u8(&mut self, value: u8) {
        self.fixed(&[value]);
    }

    pub(crate) fn u16(&mut self, value: u16) {
        self.fixed(&value.to_be_bytes());
    }

    pub(crate) fn u32(&mut self, value: u32) {
        self.fixed(&value.to_be_bytes());
    }

    pub(crate) fn u64(&mut self, value: u64) {
        self.fixed(&value.to_be_bytes());
    }

    /// Bytes of any length behind their length.
    pub(crate) fn sized(&mut self, bytes: &[u8]) {
        self.u64(bytes.len() as u64);
        self.0.extend_from_slice(bytes);
    }

    pub(crate) fn bytes(self) -> Vec<u8> {
        self.0
    }
}

/// Reads a canonical encoding; anything missing is `Damaged`.
pub(crate) struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    pub(crate) fn new(bytes: &'a [u8]) -> Self {
        Self(bytes)
    }

    pub(crate) fn fixed<const N: usize>(&mut self) -> Result<[u8; N], VaultError> {
        let (taken, rest) = self.0.split_first_chunk::<N>().ok_or(VaultError::Damaged)?;
        self.0 = rest;
        Ok(*taken)
    }

    pub(crate) fn u8(&mut self) -> Result<u8, VaultError> {
        Ok(u8::from_be_bytes(self.fixed()?))
    }

    pub(crate) fn u16(&mut self) -> Result<u16, VaultError> {
        Ok(u16::from_be_bytes(self.fixed()?))
    }

    pub(crate) fn u32(&mut self) -> Result<u32, VaultError> {
        Ok(u32::from_be_bytes(self.fixed()?))
    }

    pub(crate) fn u64(&mut self) -> Result<u64, VaultError> {
        Ok(u64::from_be_bytes(self.fixed()?))
    }

    /// How many bytes have not been read.
    pub(crate) fn left(&self) -> usize {
        self.0.len()
    }

    /// Refuses trailing bytes.
    pub(crate) fn end(self) -> Result<(), VaultError> {
        if self.0.is_empty() {
            Ok(())
        } else {
            Err(VaultError::Damaged)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_written_is_read_back(a: u8, b: u16, c: u32, d: u64, e: [u8; 24]) {
            let mut writer = Writer::default();
            writer.u8(a);
            writer.u16(b);
            writer.u32(c);
            writer.u64(d);
            writer.fixed(&e);
            let bytes = writer.bytes();
            let mut reader = Reader::new(&bytes);
            prop_assert_eq!(reader.u8().unwrap(), a);
            prop_assert_eq!(reader.u16().unwrap(), b);
            prop_assert_eq!(reader.u32().unwrap(), c);
            prop_assert_eq!(reader.u64().unwrap(), d);
            prop_assert_eq!(reader.fixed::<24>().unwrap(), e);
            prop_assert!(reader.end().is_ok());
        }

        #[test]
        fn sized_texts_cannot_be_shifted_into_each_other(a: Vec<u8>, b: Vec<u8>, c: Vec<u8>, d: Vec<u8>) {
            let encode = |x: &[u8], y: &[u8]| {
                let mut writer = Writer::labelled("test");
                writer.sized(x);
                writer.sized(y);
                writer.bytes()
            };
            prop_assert_eq!(encode(&a, &b) == encode(&c, &d), a == c && b == d);
        }
    }

    #[test]
    fn trailing_and_missing_bytes_are_refused() {
        let mut reader = Reader::new(&[0, 1, 2]);
        assert_eq!(reader.u16(), Ok(1));
        assert_eq!(reader.u16(), Err(VaultError::Damaged));
        assert_eq!(reader.end(), Err(VaultError::Damaged));
    }
}
