//! Written by `cargo run -p words --bin generate` from assets/words. Do not edit.

pub(crate) const EN: &[&str] = &[
    include_str!("../../../assets/words/en/choices.ftl"),
    include_str!("../../../assets/words/en/letters.ftl"),
    include_str!("../../../assets/words/en/refusal.ftl"),
    include_str!("../../../assets/words/en/sheet.ftl"),
    include_str!("../../../assets/words/en/window.ftl"),
];

pub(crate) const FR: &[&str] = &[
    include_str!("../../../assets/words/fr/choices.ftl"),
    include_str!("../../../assets/words/fr/letters.ftl"),
    include_str!("../../../assets/words/fr/refusal.ftl"),
    include_str!("../../../assets/words/fr/sheet.ftl"),
    include_str!("../../../assets/words/fr/window.ftl"),
];

pub(crate) const AR: &[&str] = &[
    include_str!("../../../assets/words/ar/choices.ftl"),
    include_str!("../../../assets/words/ar/letters.ftl"),
    include_str!("../../../assets/words/ar/refusal.ftl"),
    include_str!("../../../assets/words/ar/sheet.ftl"),
    include_str!("../../../assets/words/ar/window.ftl"),
];

macro_rules! sentences {
    ($($(#[$doc:meta])* $name:ident = $key:literal ($($fact:ident: $kind:ty),*);)*) => {
        impl crate::Words {
            $($(#[$doc])*
            #[must_use]
            pub fn $name(self, $($fact: $kind),*) -> String {
                self.say($key, &[$((stringify!($fact), $fact.into())),*])
            })*
        }
    };
}

sentences! {
    /// {page} / {pages}
    letters_page = "letters-page" (page: &str, pages: &str);
    /// Sanad
    sheet_title = "sheet-title" ();
    /// Cancel
    window_cancel = "window-cancel" ();
    /// Save
    window_save = "window-save" ();
}
