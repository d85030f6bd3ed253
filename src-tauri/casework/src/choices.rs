//! Small closed lists that are stored as text and cross the door as text, in
//! the same words on both sides, so that no table maps the one to the other.

/// Makes an enum whose stored text, JSON text and TypeScript text agree.
macro_rules! choices {
    ($( $(#[$doc:meta])* $vis:vis enum $name:ident { $( $variant:ident = $text:literal ),+ $(,)? } )+) => { $(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize, ts_rs::TS)]
        $vis enum $name { $( #[serde(rename = $text)] #[doc = $text] $variant ),+ }

        #[allow(dead_code, reason = "not every list needs every verb")]
        impl $name {
            /// Every choice, in the order of the list.
            $vis const ALL: &[Self] = &[$( Self::$variant ),+];

            /// The choice of a stored text.
            #[must_use]
            $vis fn named(text: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.text() == text)
            }

            /// The stored text.
            #[must_use]
            $vis fn text(self) -> &'static str {
                match self { $( Self::$variant => $text ),+ }
            }
        }

        impl rusqlite::types::ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> {
                Ok(rusqlite::types::ToSqlOutput::from(self.text()))
            }
        }

        impl rusqlite::types::FromSql for $name {
            fn column_result(value: rusqlite::types::ValueRef<'_>) -> rusqlite::types::FromSqlResult<Self> {
                match value.as_str()? {
                    $( $text => Ok(Self::$variant), )+
                    _ => Err(rusqlite::types::FromSqlError::InvalidType),
                }
            }
        }
    )+ };
}

pub(crate) use choices;
