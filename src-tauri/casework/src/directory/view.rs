//! What crosses the door of the directory.

use serde::Serialize;
use ts_rs::TS;

use crate::ids::BodyId;
use crate::packs::{BodyKind, Label};

#[derive(Debug, Clone, Serialize, TS)]
pub(crate) struct BodyRow {
    pub(crate) id: BodyId,
    pub(crate) code: String,
    pub(crate) name: Label,
    pub(crate) kind: BodyKind,
    pub(crate) role: Label,
    pub(crate) address: Label,
    pub(crate) phone: String,
    pub(crate) web: String,
    pub(crate) hours: String,
    pub(crate) minors: bool,
    pub(crate) services: Vec<String>,
    pub(crate) checked_on: Option<String>,
    pub(crate) checked_by: Option<String>,
}
