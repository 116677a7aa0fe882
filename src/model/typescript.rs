//! Writes the models as TypeScript, for the npm package. Compiled for tests only.

use alloc::collections::BTreeMap;
use std::format;
use std::string::String;
use std::vec::Vec;

use super::{Decimal, RawJson};

/// A type that has a form in TypeScript.
pub(crate) trait TypeScript {
    /// The expression by which others name it.
    fn reference() -> String;

    /// Declares it and all it is made of.
    fn declare(_into: &mut Declarations) {}
}

/// `DiditWarning` for `Warning` somewhere below `kyc_webhooks::didit`.
pub(crate) fn name(module_path: &str, type_name: &str) -> String {
    let provider = module_path.split("::").nth(1).expect("models live in a provider's module");
    let (first, rest) = provider.split_at(1);
    format!("{}{rest}{type_name}", first.to_uppercase())
}

/// All declarations so far, by name.
#[derive(Default)]
pub(crate) struct Declarations(BTreeMap<String, String>);

impl Declarations {
    /// Adds a declaration unless there is one of that name.
    pub(crate) fn add(&mut self, name: String, about: &[&str], body: impl FnOnce(&mut Self) -> String) {
        if self.0.contains_key(&name) {
            return;
        }
        // Taken before the body is known, because types may contain themselves.
        self.0.insert(name.clone(), String::new());
        let body = body(self);
        let comment = comment(about, "");
        let declaration = match body.strip_prefix("interface ") {
            Some(members) => format!("{comment}export interface {name} {members}\n"),
            None => format!(
                "{comment}export type {name} ={}{body};\n",
                if body.starts_with('\n') { "" } else { " " }
            ),
        };
        self.0.insert(name, declaration);
    }

    pub(crate) fn into_text(self) -> String {
        self.0.into_values().collect::<Vec<_>>().join("\n")
    }
}

/// The members of an interface.
#[derive(Default)]
pub(crate) struct Members(String);

impl Members {
    pub(crate) fn add<T: TypeScript>(&mut self, name: &str, about: &[&str], into: &mut Declarations) {
        T::declare(into);
        self.0.push_str(&comment(about, "  "));
        let (reference, null) = (T::reference(), if T::reference() == "unknown" { "" } else { " | null" });
        self.0.push_str(&format!("  {name}?: {reference}{null};\n"));
    }

    pub(crate) fn end(self) -> String {
        format!("interface {{\n{}}}", self.0)
    }
}

/// Rust doc comments as a TSDoc comment. Links to Rust items lose their brackets.
fn comment(about: &[&str], indent: &str) -> String {
    let text = without_links(&about.join("\n"));
    let lines: Vec<_> = text.lines().map(str::trim).collect();
    match lines.as_slice() {
        [] => String::new(),
        [line] => format!("{indent}/** {line} */\n"),
        lines => {
            let lines: String = lines
                .iter()
                .map(|line| format!("{indent} *{}{line}\n", if line.is_empty() { "" } else { " " }))
                .collect();
            format!("{indent}/**\n{lines}{indent} */\n")
        }
    }
}

/// The text with the names of Rust items left, and the links to them gone.
fn without_links(text: &str) -> String {
    let mut plain = String::new();
    let mut rest = text;
    while let Some((before, link)) = rest.split_once("[`") {
        let (name, after) = link.split_once("`]").expect("a link has an end");
        let after = after
            .strip_prefix('(')
            .and_then(|target| target.split_once(')'))
            .map_or(after, |(_, after)| after);
        plain.push_str(&format!("{before}`{}`", name.rsplit("::").next().unwrap_or(name)));
        rest = after;
    }
    plain + rest
}

macro_rules! primitives {
    ($($type:ty => $text:literal,)*) => { $(
        impl TypeScript for $type {
            fn reference() -> String {
                $text.into()
            }
        }
    )* };
}

primitives! {
    String => "string",
    bool => "boolean",
    f64 => "number",
    i64 => "number",
    Decimal => "string | number",
    RawJson => "unknown",
}

impl<T: TypeScript> TypeScript for Vec<T> {
    fn reference() -> String {
        let element = T::reference();
        if element.contains(' ') { format!("({element})[]") } else { format!("{element}[]") }
    }

    fn declare(into: &mut Declarations) {
        T::declare(into);
    }
}

impl<T: TypeScript> TypeScript for Option<T> {
    fn reference() -> String {
        format!("{} | null", T::reference())
    }

    fn declare(into: &mut Declarations) {
        T::declare(into);
    }
}

impl<T: TypeScript> TypeScript for BTreeMap<String, T> {
    fn reference() -> String {
        format!("{{ [key: string]: {} }}", T::reference())
    }

    fn declare(into: &mut Declarations) {
        T::declare(into);
    }
}

/// The npm package's declarations of the models. To write them anew: `UPDATE_MODELS=1 cargo test --lib models_d_ts`.
#[test]
fn models_d_ts_is_what_the_models_say() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/pkg-template/src/models.d.ts");
    let mut declarations = Declarations::default();
    crate::didit::typescript::declare(&mut declarations);
    crate::dhmad::typescript::declare(&mut declarations);
    crate::idwise::typescript::declare(&mut declarations);
    crate::agio::typescript::declare(&mut declarations);
    let text = format!(
        "// Written from the Rust models by their tests; not to be edited by hand.\n\n{}",
        declarations.into_text()
    );
    if std::env::var_os("UPDATE_MODELS").is_some() {
        std::fs::write(path, &text).expect("the declarations can be written");
    }
    let committed = std::fs::read_to_string(path).unwrap_or_default();
    assert!(committed == text, "{path} is stale: run UPDATE_MODELS=1 cargo test --lib models_d_ts");
}
