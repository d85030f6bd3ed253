//! A backup is one file: a head in clear that says which backup it is, and a sealed
//! stream in which a copied or cut piece is noticed (the STREAM construction of Hoang,
//! Reyhanitabar, Rogaway and Vizár, over XChaCha20-Poly1305, in pieces of 64 KiB).
//!
//! No passphrase opens a backup: a stick that is found must not let anybody guess a
//! counsellor's. The head holds the slot of the recovery sheet, whose 256 random bits
//! nobody guesses, and the store key sealed to it. On the computer that made it, who has
//! unlocked the vault can read it too.

use aead_stream::{DecryptorBE32, EncryptorBE32};
use chacha20poly1305::XChaCha20Poly1305;
use chacha20poly1305::aead::{KeyInit as _, Payload};
use sha2::{Digest as _, Sha256};
use zeroize::Zeroizing;

use crate::codec::{Reader, Writer};
use crate::header::{MAX_SUCCESSIONS, list};
use crate::keys::{BackupKey, StoreKey, random};
use crate::sealed::SealedKey;
use crate::slot::{Lock, Mark, Slot};
use crate::succession::{Succession, leads};
use crate::{Mode, RecoveryKey, Vault, VaultError, VaultId};

/// Clear bytes in a piece; only the last may be shorter.
pub const BACKUP_PIECE: usize = 64 * 1024;
/// What a piece grows by when it is sealed.
pub const BACKUP_SEAL: usize = 16;
/// A head is never longer; a caller need not read more before [`BackupHead::read`].
pub const MAX_BACKUP_HEAD: usize = 64 * 1024;

const MAGIC: &[u8; 8] = b"SANADBAK";
/// The second format says how the store key changed since the sheet was written.
const FORMAT: u16 = 2;
const FIRST_FORMAT: u16 = 1;

/// What a head says in clear. It is bound to every piece, so that it cannot be changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BackupFacts {
    /// Whose.
    pub vault: VaultId,
    /// Real cases or exercises.
    pub mode: Mode,
    /// Which of this vault's backups, counted from one; order never depends on a clock.
    pub number: u64,
    /// When it was made, in milliseconds since 1970.
    pub made_at: i64,
    /// The schema of the store inside.
    pub schema: u32,
    /// How many clear bytes lie in the stream.
    pub length: u64,
}

impl BackupFacts {
    fn write(&self, to: &mut Writer) {
        to.fixed(&self.vault.0);
        to.u8(self.mode.byte());
        to.u64(self.number);
        to.fixed(&self.made_at.to_be_bytes());
        to.u32(self.schema);
        to.u64(self.length);
    }

    fn read(from: &mut Reader) -> Result<Self, VaultError> {
        Ok(Self {
            vault: VaultId(from.fixed()?),
            mode: Mode::from_byte(from.u8()?).ok_or(VaultError::Damaged)?,
            number: from.u64()?,
            made_at: i64::from_be_bytes(from.fixed()?),
            schema: from.u32()?,
            length: from.u64()?,
        })
    }
}

/// The head of a backup, as it was read. Nothing of it is proven before a piece opens.
pub struct BackupHead {
    facts: BackupFacts,
    epoch: u32,
    sheet: Slot,
    successions: Vec<Succession>,
    key: SealedKey,
    salt: [u8; 32],
    nonce: [u8; 19],
    bytes: Vec<u8>,
}

impl BackupHead {
    /// Reads the head at the start of a file.
    ///
    /// # Errors
    /// `Damaged` when this is no backup or a broken one, `Newer` when a later Sanad made it.
    pub fn read(start: &[u8]) -> Result<Self, VaultError> {
        let mut from = Reader::new(start);
        if from.fixed::<8>()? != *MAGIC {
            return Err(VaultError::Damaged);
        }
        let format = from.u16()?;
        match format {
            FIRST_FORMAT..=FORMAT => {}
            0 => return Err(VaultError::Damaged),
            version => return Err(VaultError::Newer { version }),
        }
        let facts = BackupFacts::read(&mut from)?;
        let epoch = from.u32()?;
        let sheet = Slot::read(&mut from)?;
        if sheet.lock != Lock::RecoveryKey {
            return Err(VaultError::Damaged);
        }
        let successions = if format == FIRST_FORMAT {
            Vec::new()
        } else {
            list(&mut from, MAX_SUCCESSIONS, Succession::read)?
        };
        if (format == FIRST_FORMAT) != successions.is_empty() {
            return Err(VaultError::Damaged);
        }
        let key = SealedKey::read(&mut from)?;
        let (salt, nonce) = (from.fixed()?, from.fixed()?);
        let used = start.len() - from.left();
        Ok(Self {
            facts,
            epoch,
            sheet,
            successions,
            key,
            salt,
            nonce,
            bytes: start.get(..used).unwrap_or_default().to_vec(),
        })
    }

    /// What the head says.
    pub fn facts(&self) -> &BackupFacts {
        &self.facts
    }

    /// Which store key it was made under, counted from one.
    pub fn store_key_number(&self) -> u32 {
        self.epoch
    }

    /// How many bytes of the file the head takes; the first piece follows.
    pub fn length(&self) -> usize {
        self.bytes.len()
    }

    /// Opens with the recovery sheet that was valid when the backup was made.
    ///
    /// # Errors
    /// `WrongRecoveryKey` for another sheet, `Damaged` when the head was changed.
    pub fn open(&self, sheet: &RecoveryKey) -> Result<BackupReader, VaultError> {
        let contents = self
            .sheet
            .open_recovery(&self.facts.vault, sheet)
            .ok_or(VaultError::WrongRecoveryKey)?;
        let about = about(&self.facts, self.epoch);
        let store_key = self.key.open(&contents.keys, &about)?;
        // Whoever can write to the stick could have sealed a key of their own.
        let present = Mark::of(&store_key, self.epoch);
        if !leads(&self.facts.vault, contents.mark, &self.successions, present) {
            return Err(VaultError::Damaged);
        }
        Ok(self.reader(&store_key))
    }

    fn reader(&self, store_key: &StoreKey) -> BackupReader {
        let key = BackupKey::derive(store_key).of_file(&self.salt);
        let cipher = XChaCha20Poly1305::new(key.bytes().into());
        BackupReader {
            head: Sha256::digest(&self.bytes).into(),
            stream: DecryptorBE32::from_aead(cipher, &self.nonce.into()),
        }
    }
}

impl std::fmt::Debug for BackupHead {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("BackupHead(..)")
    }
}

fn about(facts: &BackupFacts, epoch: u32) -> Vec<u8> {
    let mut about = Writer::labelled("sanad/backup/v1");
    facts.write(&mut about);
    about.u32(epoch);
    about.bytes()
}

impl Vault {
    /// Begins a backup: its head, and what seals its pieces.
    ///
    /// # Errors
    /// `NoRandomness`; `Damaged` when the vault has no sheet, which cannot happen.
    pub fn begin_backup(&self, facts: &BackupFacts) -> Result<BackupWriter, VaultError> {
        let sheet = self.sheet().ok_or(VaultError::Damaged)?;
        let (salt, nonce): ([u8; 32], [u8; 19]) = (random()?, random()?);
        let epoch = self.epoch();
        let sealed = SealedKey::make(
            &sheet.public.receive,
            &about(facts, epoch),
            self.store_key(),
        )?;
        let since = self.changes_since(sheet);
        let mut head = Writer::default();
        head.fixed(MAGIC);
        head.u16(if since.is_empty() {
            FIRST_FORMAT
        } else {
            FORMAT
        });
        facts.write(&mut head);
        head.u32(epoch);
        sheet.write(&mut head);
        if !since.is_empty() {
            head.u64(since.len() as u64);
            since.iter().for_each(|one| one.write(&mut head));
        }
        sealed.write(&mut head);
        head.fixed(&salt);
        head.fixed(&nonce);
        let head = head.bytes();
        let key = BackupKey::derive(self.store_key()).of_file(&salt);
        let cipher = XChaCha20Poly1305::new(key.bytes().into());
        Ok(BackupWriter {
            digest: Sha256::digest(&head).into(),
            head,
            stream: EncryptorBE32::from_aead(cipher, &nonce.into()),
        })
    }

    /// Opens a backup that was made under the store key of today.
    ///
    /// # Errors
    /// `Damaged` when it is of another vault or of a store key that was replaced.
    pub fn open_backup(&self, head: &BackupHead) -> Result<BackupReader, VaultError> {
        if head.facts.vault != self.vault_id() || head.epoch != self.epoch() {
            return Err(VaultError::Damaged);
        }
        Ok(head.reader(self.store_key()))
    }
}

/// Seals the pieces of a backup, in their order.
pub struct BackupWriter {
    head: Vec<u8>,
    digest: [u8; 32],
    stream: EncryptorBE32<XChaCha20Poly1305>,
}

impl BackupWriter {
    /// What the file begins with.
    pub fn head(&self) -> &[u8] {
        &self.head
    }

    /// Seals a piece that others follow.
    ///
    /// # Errors
    /// `Full` beyond 2³² pieces.
    pub fn next(&mut self, clear: &[u8]) -> Result<Vec<u8>, VaultError> {
        let aad = &self.digest;
        self.stream
            .encrypt_next(Payload { msg: clear, aad })
            .map_err(|_| VaultError::Full)
    }

    /// Seals the last piece. A file that is cut before it does not open.
    ///
    /// # Errors
    /// `Full` beyond 2³² pieces.
    pub fn last(self, clear: &[u8]) -> Result<Vec<u8>, VaultError> {
        let aad = &self.digest;
        self.stream
            .encrypt_last(Payload { msg: clear, aad })
            .map_err(|_| VaultError::Full)
    }
}

impl std::fmt::Debug for BackupWriter {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("BackupWriter(..)")
    }
}

/// Opens the pieces of a backup, in their order.
pub struct BackupReader {
    head: [u8; 32],
    stream: DecryptorBE32<XChaCha20Poly1305>,
}

impl BackupReader {
    /// Opens a piece that others follow.
    ///
    /// # Errors
    /// `Damaged` when it was changed, moved, or is the last one.
    pub fn next(&mut self, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, VaultError> {
        let aad = &self.head;
        self.stream
            .decrypt_next(Payload { msg: sealed, aad })
            .map(Zeroizing::new)
            .map_err(|_| VaultError::Damaged)
    }

    /// Opens the last piece.
    ///
    /// # Errors
    /// `Damaged` when it was changed, moved, or others followed it.
    pub fn last(self, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, VaultError> {
        let aad = &self.head;
        self.stream
            .decrypt_last(Payload { msg: sealed, aad })
            .map(Zeroizing::new)
            .map_err(|_| VaultError::Damaged)
    }
}

impl std::fmt::Debug for BackupReader {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("BackupReader(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{AccountId, KdfCost, Language, NewAccount, NewVault, Passphrase, Roles};

    fn vault() -> (Vault, RecoveryKey) {
        Vault::create(&NewVault {
            mode: Mode::Real,
            language: Language::Fr,
            first: NewAccount {
                account: AccountId([7; 16]),
                login: "nadia",
                passphrase: &Passphrase::new("une phrase pour les essais"),
                roles: Roles(2),
                cost: KdfCost::FLOOR,
            },
        })
        .expect("a vault")
    }

    fn facts(vault: &Vault, length: u64) -> BackupFacts {
        BackupFacts {
            vault: vault.vault_id(),
            mode: vault.mode(),
            number: 3,
            made_at: 1_763_884_800_000,
            schema: 1,
            length,
        }
    }

    /// A backup of three pieces: the head, and each sealed piece.
    fn made(vault: &Vault) -> (Vec<u8>, Vec<Vec<u8>>) {
        let mut writer = vault.begin_backup(&facts(vault, 300)).expect("a backup");
        let head = writer.head().to_vec();
        let pieces = vec![
            writer.next(&[1; 100]).expect("sealed"),
            writer.next(&[2; 100]).expect("sealed"),
            writer.last(&[3; 100]).expect("sealed"),
        ];
        (head, pieces)
    }

    /// What the pieces hold, if each opens in its place.
    fn opened(mut reader: BackupReader, pieces: &[Vec<u8>]) -> Result<Vec<u8>, VaultError> {
        let (last, others) = pieces.split_last().ok_or(VaultError::Damaged)?;
        let mut clear = Vec::new();
        for piece in others {
            clear.extend_from_slice(&reader.next(piece)?);
        }
        clear.extend_from_slice(&reader.last(last)?);
        Ok(clear)
    }

    #[test]
    fn the_sheet_opens_a_backup_and_so_does_the_vault_that_made_it() {
        let (vault, sheet) = vault();
        let (head, pieces) = made(&vault);
        // The head says how long it is, whatever follows it in the file.
        let file = [head.clone(), pieces.concat()].concat();
        let length = head.len();
        let head = BackupHead::read(&file).expect("a head");
        assert_eq!(head.length(), length);
        assert_eq!(head.facts(), &facts(&vault, 300));
        let whole = [[1; 100], [2; 100], [3; 100]].concat();
        let by_sheet = head.open(&sheet).expect("the sheet fits");
        assert_eq!(opened(by_sheet, &pieces).expect("whole"), whole);
        let by_vault = vault.open_backup(&head).expect("the same key");
        assert_eq!(opened(by_vault, &pieces).expect("whole"), whole);
    }

    #[test]
    fn the_size_of_a_piece_is_of_the_format() {
        assert_eq!((BACKUP_PIECE, BACKUP_SEAL), (65_536, 16));
    }

    #[test]
    fn another_sheet_or_vault_opens_nothing() {
        let (mut one, old_sheet) = vault();
        let (two, sheet) = vault();
        let (head, pieces) = made(&one);
        let head = BackupHead::read(&head).expect("a head");
        assert!(matches!(
            head.open(&sheet),
            Err(VaultError::WrongRecoveryKey)
        ));
        assert!(matches!(two.open_backup(&head), Err(VaultError::Damaged)));
        // A sheet that was replaced since opens what was made in its time, and nothing newer.
        let new_sheet = one.replace_recovery().expect("a new sheet");
        assert!(opened(head.open(&old_sheet).expect("fits"), &pieces).is_ok());
        assert!(head.open(&new_sheet).is_err());
        let (later, _) = made(&one);
        let later = BackupHead::read(&later).expect("a head");
        assert!(later.open(&old_sheet).is_err());
        assert!(later.open(&new_sheet).is_ok());
    }

    #[test]
    fn a_backup_of_the_new_store_key_opens_with_the_sheet_and_not_with_the_old_key() {
        let (before, sheet) = vault();
        let mut after = before.again();
        after.change_store_key().expect("changed");
        let (head, pieces) = made(&after);
        let head = BackupHead::read(&head).expect("a head");
        assert_eq!(head.store_key_number(), 2);
        let whole = [[1; 100], [2; 100], [3; 100]].concat();
        for reader in [head.open(&sheet), after.open_backup(&head)] {
            assert_eq!(
                opened(reader.expect("opens"), &pieces).expect("whole"),
                whole
            );
        }
        assert!(before.open_backup(&head).is_err());
        // Not even where the number of the key is passed over.
        assert!(opened(head.reader(before.store_key()), &pieces).is_err());
        // What was made before opens with the sheet, and with the key of then.
        let (old, pieces) = made(&before);
        let old = BackupHead::read(&old).expect("a head");
        assert_eq!(
            opened(old.open(&sheet).expect("fits"), &pieces).expect("whole"),
            whole
        );
        assert!(after.open_backup(&old).is_err());
    }

    #[test]
    fn nothing_in_a_head_can_be_guessed_at_with_a_passphrase() {
        let (vault, _) = vault();
        let (head, _) = made(&vault);
        let header = vault.to_bytes();
        // The slot of the passphrase begins with its account, as the sheet's begins with zeros.
        assert!(header.windows(16).any(|at| at == [7; 16]));
        assert!(!head.windows(16).any(|at| at == [7; 16]));
    }

    #[test]
    fn every_changed_byte_of_a_backup_is_noticed() {
        let (vault, sheet) = vault();
        let (head, pieces) = made(&vault);
        for at in 0..head.len() {
            let mut changed = head.clone();
            changed[at] ^= 1;
            let outcome = BackupHead::read(&changed)
                .and_then(|head| head.open(&sheet))
                .and_then(|reader| opened(reader, &pieces));
            assert!(outcome.is_err(), "byte {at} of the head");
            assert!(BackupHead::read(&head[..at]).is_err());
        }
        let head = BackupHead::read(&head).expect("a head");
        let read = |pieces: &[Vec<u8>]| opened(head.open(&sheet).expect("fits"), pieces);
        for piece in 0..pieces.len() {
            for at in 0..pieces[piece].len() {
                let mut changed = pieces.clone();
                changed[piece][at] ^= 0x80;
                assert!(read(&changed).is_err(), "byte {at} of piece {piece}");
            }
            let mut cut = pieces.clone();
            cut[piece].pop();
            assert!(read(&cut).is_err());
        }
    }

    #[test]
    fn pieces_cannot_be_left_out_added_or_moved() {
        let (vault, sheet) = vault();
        let (head, pieces) = made(&vault);
        let (_, others) = made(&vault);
        let head = BackupHead::read(&head).expect("a head");
        let read = |pieces: &[Vec<u8>]| opened(head.open(&sheet).expect("fits"), pieces);
        assert!(read(&pieces).is_ok());
        for orders in [
            &[0, 1][..],
            &[0, 2],
            &[1, 2],
            &[2],
            &[1, 0, 2],
            &[0, 2, 1],
            &[0, 1, 1, 2],
            &[0, 1, 2, 2],
        ] {
            let told: Vec<Vec<u8>> = orders.iter().map(|at| pieces[*at].clone()).collect();
            assert!(read(&told).is_err(), "{orders:?}");
        }
        // A piece of another backup of the same vault does not fit either.
        let mixed = [pieces[0].clone(), others[1].clone(), pieces[2].clone()];
        assert!(read(&mixed).is_err());
    }

    #[test]
    fn a_later_format_is_named() {
        let (vault, _) = vault();
        let (mut head, _) = made(&vault);
        head[9] = 3;
        assert!(matches!(
            BackupHead::read(&head),
            Err(VaultError::Newer { version: 3 })
        ));
        assert!(BackupHead::read(b"%PDF-1.7 no backup").is_err());
        assert!(BackupHead::read(&[]).is_err());
    }
}
