//! The bundled faces: read once, shared by every letter.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

use parley::fontique::{Blob, Collection, CollectionOptions, FontInfoOverride, SourceCache};
use parley::{FontContext, LayoutContext};
use skrifa::{FontRef, MetadataProvider};

use crate::PressError;

/// One bundled font file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Face {
    Sans,
    SansBold,
    Arabic,
    ArabicBold,
    Mono,
    Tifinagh,
}

/// The family names that lines ask for; each is one or two bundled files.
pub(crate) const SANS: &str = "Sanad Sans";
pub(crate) const ARABIC: &str = "Sanad Arabic";
pub(crate) const MONO: &str = "Sanad Mono";
pub(crate) const TIFINAGH: &str = "Sanad Tifinagh";

impl Face {
    pub(crate) const ALL: [Self; 6] = [
        Self::Sans,
        Self::SansBold,
        Self::Arabic,
        Self::ArabicBold,
        Self::Mono,
        Self::Tifinagh,
    ];

    /// The PostScript name, as a PDF names the font.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Sans => "IBMPlexSans",
            Self::SansBold => "IBMPlexSans-Bold",
            Self::Arabic => "IBMPlexSansArabic",
            Self::ArabicBold => "IBMPlexSansArabic-Bold",
            Self::Mono => "IBMPlexMono-Medium",
            Self::Tifinagh => "NotoSansTifinagh",
        }
    }

    pub(crate) fn bytes(self) -> &'static [u8] {
        match self {
            Self::Sans => include_bytes!("../../../assets/fonts/IBMPlexSans-Regular.ttf"),
            Self::SansBold => include_bytes!("../../../assets/fonts/IBMPlexSans-Bold.ttf"),
            Self::Arabic => include_bytes!("../../../assets/fonts/IBMPlexSansArabic-Regular.ttf"),
            Self::ArabicBold => include_bytes!("../../../assets/fonts/IBMPlexSansArabic-Bold.ttf"),
            Self::Mono => include_bytes!("../../../assets/fonts/IBMPlexMono-Medium.ttf"),
            Self::Tifinagh => {
                include_bytes!("../../../assets/fonts/NotoSansTifinagh-Regular.ttf")
            }
        }
    }

    fn family(self) -> &'static str {
        match self {
            Self::Sans | Self::SansBold => SANS,
            Self::Arabic | Self::ArabicBold => ARABIC,
            Self::Mono => MONO,
            Self::Tifinagh => TIFINAGH,
        }
    }

    pub(crate) fn font(self) -> Result<FontRef<'static>, PressError> {
        FontRef::new(self.bytes()).map_err(|_| PressError::Font(self.name()))
    }
}

/// What every letter needs of the faces.
pub(crate) struct Faces {
    contexts: Mutex<Contexts>,
    by_blob: HashMap<u64, Face>,
}

/// The two contexts of `parley`; a letter holds them while it is laid out.
pub(crate) struct Contexts {
    pub(crate) fonts: FontContext,
    pub(crate) layouts: LayoutContext<()>,
}

impl Faces {
    /// Reads the faces at the first call; later calls cost nothing.
    pub(crate) fn get() -> Result<&'static Self, PressError> {
        static FACES: OnceLock<Result<Faces, &'static str>> = OnceLock::new();
        FACES
            .get_or_init(Self::read)
            .as_ref()
            .map_err(|name| PressError::Font(name))
    }

    fn read() -> Result<Self, &'static str> {
        let mut collection = Collection::new(CollectionOptions {
            shared: false,
            // Only what is bundled: the same letter looks the same everywhere.
            system_fonts: false,
        });
        let mut by_blob = HashMap::new();
        for face in Face::ALL {
            let blob = Blob::new(Arc::new(face.bytes()));
            by_blob.insert(blob.id(), face);
            let named = FontInfoOverride {
                family_name: Some(face.family()),
                ..FontInfoOverride::default()
            };
            if collection.register_fonts(blob, Some(named)).is_empty() {
                return Err(face.name());
            }
        }
        Ok(Self {
            contexts: Mutex::new(Contexts {
                fonts: FontContext {
                    collection,
                    source_cache: SourceCache::default(),
                },
                layouts: LayoutContext::new(),
            }),
            by_blob,
        })
    }

    pub(crate) fn contexts(&self) -> MutexGuard<'_, Contexts> {
        // The contexts are scratch space: each layout starts anew, so that a
        // letter that panicked leaves nothing behind that could harm the next.
        self.contexts.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The face behind a font that `parley` chose.
    pub(crate) fn of(&self, blob: u64) -> Option<Face> {
        self.by_blob.get(&blob).copied()
    }

    /// Whether some face can draw the character.
    pub(crate) fn can_draw(character: char) -> bool {
        static MAPS: OnceLock<Vec<skrifa::charmap::Charmap<'static>>> = OnceLock::new();
        MAPS.get_or_init(|| {
            Face::ALL
                .into_iter()
                // The monospace face is only asked for codes.
                .filter(|face| *face != Face::Mono)
                .filter_map(|face| face.font().ok())
                .map(|font| font.charmap())
                .collect()
        })
        .iter()
        .any(|map| map.map(character).is_some_and(|glyph| glyph.to_u32() != 0))
    }
}
