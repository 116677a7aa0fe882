use alloc::string::String;
use alloc::vec::Vec;

use super::localized::LocalizedText;
use super::status::FeatureStatus;
use super::warning::Warning;
use crate::model::{RawJson, one_of, open_enum, record};

open_enum! {
    /// The form of a question. The provider has more than are listed here.
    pub enum QuestionnaireElement {
        /// One of a list that opens.
        Dropdown = "DROPDOWN",
        /// Several lines of text.
        LongText = "LONG_TEXT",
        /// One of a list.
        SingleChoice = "SINGLE_CHOICE",
        /// Files.
        FileUpload = "FILE_UPLOAD",
    }
}

one_of! {
    /// What the user chose or typed.
    pub enum AnswerValue {
        /// The value of the choice, or the text.
        Text(String) = String,
        /// Anything else. Its shape is not documented.
        Other(RawJson) = Boolean | Number | Array | Object,
    }
    expected "any value"
}

record! {
    /// What the user answered.
    pub struct QuestionnaireAnswer {
        /// What was chosen or typed.
        value: AnswerValue,
        /// What was typed besides the choice.
        text: String,
        /// The files that were handed in; links or paths.
        files: Vec<String>,
    }

    /// One of the answers on offer.
    pub struct Choice {
        /// As shown.
        label: LocalizedText,
        /// As answered.
        value: String,
        /// Whether something has to be typed besides.
        requires_text_input: bool,
    }

    /// A question.
    pub struct QuestionnaireItem {
        /// The provider's identifier.
        uuid: String,
        /// The form.
        element_type: QuestionnaireElement,
        /// Whether it must be answered.
        is_required: bool,
        /// The question.
        title: LocalizedText,
        /// An explanation.
        description: LocalizedText,
        /// Your own identifier of the question.
        value: String,
        /// The answers on offer.
        choices: Vec<Choice>,
        /// How many files may be handed in.
        max_files: i64,
        /// What is shown in an empty field.
        placeholder: LocalizedText,
        /// How it may be repeated. Its shape is not documented.
        repeatable_config: RawJson,
        /// On what it depends whether it must be answered. Its shape is not documented.
        required_if: RawJson,
        /// The answer.
        answer: QuestionnaireAnswer,
    }

    /// A part of a questionnaire.
    pub struct QuestionnaireSection {
        /// The heading.
        title: LocalizedText,
        /// An explanation.
        description: LocalizedText,
        /// The questions.
        items: Vec<QuestionnaireItem>,
    }

    /// A questionnaire that you made, with the answers of the user.
    pub struct QuestionnaireResponse {
        /// The step of the workflow, such as `feature_questionnaire`. Not in V2.
        node_id: String,
        /// The provider's identifier of this version of the questionnaire.
        questionnaire_id: String,
        /// The provider's identifier of all its versions.
        questionnaire_group_id: String,
        /// The heading.
        title: LocalizedText,
        /// An explanation.
        description: LocalizedText,
        /// The languages it is in.
        languages: Vec<String>,
        /// The language of texts that are in one only.
        default_language: String,
        /// Whether it is in use.
        is_active: bool,
        /// Whether it has no sections of its own.
        is_simple_questionnaire: bool,
        /// The version.
        version: i64,
        /// When this version was published.
        published_at: String,
        /// How the check ended.
        status: FeatureStatus,
        /// The parts.
        sections: Vec<QuestionnaireSection>,
        /// What was noticed.
        warnings: Vec<Warning>,
    }
}
