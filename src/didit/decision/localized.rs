use alloc::collections::BTreeMap;
use alloc::string::String;

use crate::model::one_of;

one_of! {
    /// A text in one language, or in several by language code.
    pub enum LocalizedText {
        /// In the default language.
        Text(String) = String,
        /// By language code, such as `en` or `pt-BR`.
        ByLanguage(BTreeMap<String, Option<String>>) = Object,
    }
    expected "string or object"
}

impl LocalizedText {
    /// The text in `language`; if there is only one text, that one whatever its language.
    #[must_use]
    pub fn get(&self, language: &str) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            Self::ByLanguage(texts) => texts.get(language)?.as_deref(),
        }
    }
}
