//! Every primitive that the vault leans on, against the vectors of Project Wycheproof: what
//! is valid must pass, and what is not must be refused.

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{ChaCha20Poly1305, XChaCha20Poly1305};
use hkdf::Hkdf;
use hmac::{Hmac, Mac as _};
use sha2::{Sha256, Sha512};
use wycheproof::{TestResult, aead, eddsa, hkdf as hkdfs, mac, xdh};

use crate::PublicSigningKey;

/// Opens and seals each vector of a cipher; answers how many there were.
fn aead_vectors<Cipher: Aead + KeyInit>(name: aead::TestName) -> usize {
    let set = aead::TestSet::load(name).expect("vectors");
    let mut count = 0;
    for group in &set.test_groups {
        for test in &group.tests {
            count += 1;
            let sealed = [test.ct.as_slice(), test.tag.as_slice()].concat();
            let payload = Payload {
                msg: &sealed,
                aad: &test.aad,
            };
            let opened = Cipher::new_from_slice(&test.key).ok().and_then(|cipher| {
                let nonce = test.nonce.as_slice().try_into().ok()?;
                cipher.decrypt(nonce, payload).ok()
            });
            match test.result {
                TestResult::Valid => {
                    assert_eq!(
                        opened.as_deref(),
                        Some(test.pt.as_slice()),
                        "{}",
                        test.tc_id
                    );
                    let cipher = Cipher::new_from_slice(&test.key).expect("a key");
                    let nonce = test.nonce.as_slice().try_into().expect("a nonce");
                    let payload = Payload {
                        msg: &test.pt,
                        aad: &test.aad,
                    };
                    let again = cipher.encrypt(nonce, payload).expect("sealed");
                    assert_eq!(again, sealed, "{}", test.tc_id);
                }
                TestResult::Invalid => assert!(opened.is_none(), "{}", test.tc_id),
                TestResult::Acceptable => {}
            }
        }
    }
    count
}

#[test]
fn the_ciphers_hold() {
    let counts = (
        aead_vectors::<XChaCha20Poly1305>(aead::TestName::XChaCha20Poly1305),
        aead_vectors::<ChaCha20Poly1305>(aead::TestName::ChaCha20Poly1305),
    );
    assert!(counts.0 >= 300 && counts.1 >= 300, "{counts:?}");
}

#[test]
fn the_derivation_of_keys_holds() {
    let mut count = 0;
    for name in [hkdfs::TestName::HkdfSha512, hkdfs::TestName::HkdfSha256] {
        let set = hkdfs::TestSet::load(name).expect("vectors");
        for test in set.test_groups.iter().flat_map(|group| &group.tests) {
            count += 1;
            let mut made = vec![0; test.size];
            let fits = match name {
                hkdfs::TestName::HkdfSha512 => Hkdf::<Sha512>::new(Some(&test.salt), &test.ikm)
                    .expand(&test.info, &mut made)
                    .is_ok(),
                _ => Hkdf::<Sha256>::new(Some(&test.salt), &test.ikm)
                    .expand(&test.info, &mut made)
                    .is_ok(),
            };
            match test.result {
                TestResult::Invalid => assert!(!fits, "{}", test.tc_id),
                _ => assert!(fits && made == *test.okm, "{}", test.tc_id),
            }
        }
    }
    assert!(count >= 160, "{count}");
}

#[test]
fn the_authentication_holds() {
    let set = mac::TestSet::load(mac::TestName::HmacSha256).expect("vectors");
    let mut count = 0;
    for group in &set.test_groups {
        for test in &group.tests {
            count += 1;
            let mac = Hmac::<Sha256>::new_from_slice(&test.key)
                .expect("a key of any length")
                .chain_update(&test.msg);
            let holds = mac.verify_truncated_left(&test.tag).is_ok();
            assert_eq!(holds, !test.result.must_fail(), "{}", test.tc_id);
        }
    }
    assert!(count >= 170, "{count}");
}

#[test]
fn the_signatures_hold() {
    let set = eddsa::TestSet::load(eddsa::TestName::Ed25519).expect("vectors");
    let mut count = 0;
    for group in &set.test_groups {
        let key: [u8; 32] = group.key.pk.as_slice().try_into().expect("a key");
        for test in &group.tests {
            count += 1;
            let holds = test
                .sig
                .as_slice()
                .try_into()
                .is_ok_and(|signature| PublicSigningKey(key).checks(&test.msg, signature));
            assert_eq!(holds, !test.result.must_fail(), "{}", test.tc_id);
        }
    }
    assert!(count >= 140, "{count}");
}

#[test]
fn the_agreement_of_keys_holds() {
    let set = xdh::TestSet::load(xdh::TestName::X25519).expect("vectors");
    let mut count = 0;
    for test in set.test_groups.iter().flat_map(|group| &group.tests) {
        let (Ok(private), Ok(public)) = (
            <[u8; 32]>::try_from(test.private_key.as_slice()),
            <[u8; 32]>::try_from(test.public_key.as_slice()),
        ) else {
            assert!(!matches!(test.result, TestResult::Valid), "{}", test.tc_id);
            continue;
        };
        count += 1;
        let shared = x25519_dalek::x25519(private, public);
        assert!(
            shared.as_slice() == test.shared_secret.as_slice() || test.result.must_fail(),
            "{}",
            test.tc_id
        );
    }
    assert!(count >= 500, "{count}");
}
