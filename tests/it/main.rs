//! The one integration binary. Every test goes through the door.

mod house;
mod journey;
