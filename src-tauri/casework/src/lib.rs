//! Every rule and every line of SQL of Sanad. Knows no window, no keyring and
//! no thread; time, chance and the keyring are handed to it.
//!
//! The rooms stand on floors. A room may use its neighbours to the left on its
//! own floor and everything below; `tests/it/house.rs` holds it to that.
//!
//! ```text
//! door        api  training
//! upstairs    backup  callers  letters  reviews  supervision  history
//! middle      cases  followups  evidence  removals  referrals  protocols  safety
//! ground      accounts  packs  directory  consents  contacts
//! cellar      session  audit  search  store        →  crates vault, words, press
//! stones      problem  ids  moment  text  codes  choices  traces  links
//! ```

pub mod api;
pub mod packs;
pub mod training;

mod backup;
mod callers;
mod history;
mod letters;
mod reviews;
mod supervision;

mod cases;
mod evidence;
mod followups;
mod protocols;
mod referrals;
mod removals;
mod safety;

mod accounts;
mod consents;
mod contacts;
mod countersign;
mod directory;

mod audit;
mod search;
pub mod session;
mod store;

mod choices;
pub mod codes;
mod ids;
pub mod links;
mod moment;
pub mod problem;
pub mod text;
pub mod traces;
