//! The one integration binary. Every test goes through the door.
#![allow(
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test may panic, and a JSON value answers null"
)]

mod abuse;
mod accounts;
mod audit;
mod backup;
mod bound;
mod brought;
mod cases;
mod consents;
mod contacts;
mod course;
mod desk;
mod directory;
mod evidence;
mod figures;
mod history;
mod house;
mod journey;
mod keys;
mod lists;
mod packs;
mod permissions;
mod protocols;
mod referrals;
mod removals;
mod replay;
mod reviews;
mod safety;
mod seals;
mod sequences;
mod shapes;
mod strings;
mod team;
mod technical;
mod written;
