//! SHA256SUMS, in the format of `sha256sum`.

use std::fs;
use std::path::{Component, Path};

use anyhow::{Context, Result, bail};

use crate::checksum::sha256;

pub(super) const FILE: &str = "SHA256SUMS";

/// Notes down the checksums of the files in a folder.
pub(super) fn write(folder: &Path, files: &[String]) -> Result<()> {
    let mut text = String::new();
    for file in files {
        text.push_str(&format!("{}  {file}\n", sha256(&folder.join(file))?));
    }
    fs::write(folder.join(FILE), text).context("SHA256SUMS could not be written.")
}

/// Answers with the files whose bytes are those noted down, which are all that are listed.
pub(super) fn check(folder: &Path) -> Result<Vec<String>> {
    let text = fs::read_to_string(folder.join(FILE))
        .with_context(|| format!("{} holds no {FILE}.", folder.display()))?;
    let mut files = Vec::new();
    for (expected, file) in parse(&text)? {
        let found = sha256(&folder.join(file))?;
        if found != expected {
            bail!("{file} is not what {FILE} lists: it has {found}, and {expected} is listed.");
        }
        files.push(file.to_owned());
    }
    Ok(files)
}

fn parse(text: &str) -> Result<Vec<(&str, &str)>> {
    let lines: Option<Vec<_>> = text.lines().map(|line| line.split_once("  ")).collect();
    let lines = lines.filter(|lines| {
        !lines.is_empty()
            && lines.iter().all(|(hash, file)| {
                let plain = Path::new(file).components().all(|part| matches!(part, Component::Normal(_)));
                hash.len() == 64 && plain
            })
    });
    lines.with_context(|| format!("{FILE} is not what `sha256sum` writes."))
}

#[cfg(test)]
mod tests {
    use super::{check, parse, write};
    use crate::package::empty;

    #[test]
    fn a_changed_file_is_named() {
        let folder = std::env::temp_dir().join(format!("kyc-webhooks-sums-{}", std::process::id()));
        empty(&folder).unwrap();
        std::fs::write(folder.join("a"), "one").unwrap();
        write(&folder, &["a".to_owned()]).unwrap();
        assert_eq!(check(&folder).unwrap(), ["a"]);
        std::fs::write(folder.join("a"), "two").unwrap();
        assert!(check(&folder).unwrap_err().to_string().starts_with("a is not what SHA256SUMS lists"));
        std::fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn nothing_outside_the_folder_is_read() {
        let hash = "0".repeat(64);
        assert!(parse(&format!("{hash}  a\n")).is_ok());
        for text in ["", "a\n", &format!("{hash}  ../a\n"), &format!("{hash}  /a\n"), "00  a\n"] {
            assert!(parse(text).is_err(), "{text}");
        }
    }
}
