//! Bodies, header files and secrets.

use std::io::Read;
use std::path::Path;
use std::{env, fs, io};

use clap::Args;
use kyc_webhooks::{Credential, Secret};
use zeroize::Zeroizing;

use crate::header_lines;

/// What went wrong outside the library, as a sentence for the person at the terminal.
pub(crate) type Problem = String;

/// The headers of a request, with their names as they came.
pub(crate) type Headers = [(String, Vec<u8>)];

/// Where secrets come from. Never from arguments, which other processes and shell histories can see.
#[derive(Args)]
pub(crate) struct SecretNames {
    /// Name of the environment variable that holds the secret; all but `sign` take several while a secret is being
    /// rotated. For idwise and agio it holds the whole value of the header with the credential, such as
    /// `Basic …` or `Bearer …`
    #[arg(long = "secret-env", value_name = "NAME", required = true, value_parser = set_variable)]
    names: Vec<String>,
}

impl SecretNames {
    /// Reads the secrets in the order given. An empty variable is a refusal with `secret_empty`.
    pub(crate) fn read(&self) -> Result<Vec<Secret>, kyc_webhooks::Error> {
        self.names.iter().map(|name| Secret::new(&*variable(name))).collect()
    }

    /// The bytes of the secrets, in the order given.
    pub(crate) fn read_bytes(&self) -> Vec<Zeroizing<Vec<u8>>> {
        self.names.iter().map(|name| variable(name)).collect()
    }

    /// The secrets as credentials, each the whole value of `header`.
    pub(crate) fn read_credentials(&self, header: &str) -> Result<Vec<Credential>, kyc_webhooks::Error> {
        self.names.iter().map(|name| Credential::header(header, &*variable(name))).collect()
    }

    pub(crate) fn only(&self) -> Result<&str, Problem> {
        match self.names.as_slice() {
            [name] => Ok(name),
            _ => Err("signing takes one --secret-env".into()),
        }
    }
}

/// Refuses the name of a variable that is not set, which most often is misspelt.
pub(crate) fn set_variable(name: &str) -> Result<String, Problem> {
    match env::var_os(name) {
        Some(_) => Ok(name.to_owned()),
        None => Err(format!("the environment variable {name} is not set")),
    }
}

/// The bytes of an environment variable; none if it is not set.
pub(crate) fn variable(name: &str) -> Zeroizing<Vec<u8>> {
    Zeroizing::new(env::var_os(name).map(|value| value.into_encoded_bytes()).unwrap_or_default())
}

/// Reads a file, or standard input for `-`.
pub(crate) fn read(path: &Path) -> Result<Vec<u8>, Problem> {
    let content = if path == Path::new("-") {
        let mut content = Vec::new();
        io::stdin().lock().read_to_end(&mut content).map(|_| content)
    } else {
        fs::read(path)
    };
    content.map_err(|error| format!("cannot read {}: {error}", path.display()))
}

/// Reads a file of `Name: value` lines.
pub(crate) fn read_headers(path: &Path) -> Result<Vec<(String, Vec<u8>)>, Problem> {
    header_lines::parse(&read(path)?)
        .map_err(|line| format!("{}: line {line} is not \"Name: value\"", path.display()))
}
