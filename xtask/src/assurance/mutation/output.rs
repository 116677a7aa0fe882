//! What cargo-mutants notes about each mutant, over several runs: what was caught once is not tried again.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::project::Project;
use crate::run::{Failed, Run};

/// What the outcomes depend on.
const SOURCES: [&str; 6] =
    [".cargo", "Cargo.lock", "Cargo.toml", "src", "tests", "xtask/src/assurance/mutation"];

/// Where the state of the sources is noted.
const STATE: &str = "sources.txt";

/// The mutants that did not compile, which cargo-mutants counts among the caught ones later.
const UNVIABLE: &str = "unviable.txt";

pub(super) struct Output {
    pub(super) folder: PathBuf,
}

/// Mutants by their names.
type Names = BTreeSet<String>;

impl Output {
    /// Goes on where a run was stopped, if nothing that matters has changed since.
    pub(super) fn open(project: &Project) -> Result<Self> {
        let git = |command: &str| {
            Run::new("git", "Mutants are noted for a clone of the repository.")
                .words(command)
                .args(SOURCES)
                .dir(project.root())
                .stdout()
        };
        let state = [git("ls-files --stage --")?, git("diff --")?].join("\n");
        let output = Self { folder: project.target("mutants-noted") };
        let noted = output.folder.join(STATE);
        if fs::read_to_string(&noted).ok().as_ref() != Some(&state) {
            output.close()?;
            fs::create_dir_all(&output.folder)?;
            fs::write(noted, state)?;
        }
        Ok(output)
    }

    /// The next run begins anew.
    pub(super) fn close(&self) -> Result<()> {
        if self.folder.exists() {
            fs::remove_dir_all(&self.folder).context("What was noted of mutants could not be removed.")?;
        }
        Ok(())
    }

    /// Lets cargo-mutants run, which may leave survivors and time-outs but has to come to its end.
    pub(super) fn add(&self, mut run: Run) -> Result<()> {
        self.keep_unviable()?;
        let output = run.output()?;
        self.keep_unviable()?;
        if let Some(0 | 2 | 3) = output.status.code() {
            return Ok(());
        }
        let text = [output.stdout, output.stderr].concat();
        let sentence = format!("cargo mutants failed ({}).", output.status);
        Err(Failed::new(sentence, String::from_utf8_lossy(&text).into_owned()).into())
    }

    fn keep_unviable(&self) -> Result<()> {
        let unviable: Vec<String> = self.unviable()?.union(&self.last(UNVIABLE)?).cloned().collect();
        fs::write(self.folder.join(UNVIABLE), unviable.join("\n"))?;
        Ok(())
    }

    /// The mutants that did not compile, in any run.
    pub(super) fn unviable(&self) -> Result<Names> {
        names(&self.folder.join(UNVIABLE))
    }

    /// The mutants that a test failed for, in any run.
    pub(super) fn caught(&self) -> Result<Names> {
        let caught = self
            .last("previously_caught.txt")?
            .into_iter()
            .chain(self.last("caught.txt")?)
            .collect::<Names>();
        Ok(caught.difference(&self.unviable()?).cloned().collect())
    }

    /// The mutants in one of the lists of the last run.
    pub(super) fn last(&self, list: &str) -> Result<Names> {
        names(&self.folder.join("mutants.out").join(list))
    }
}

/// One a line; none if there is no such file.
fn names(list: &PathBuf) -> Result<Names> {
    if !list.exists() {
        return Ok(Names::new());
    }
    let text = fs::read_to_string(list).with_context(|| format!("{} could not be read.", list.display()))?;
    Ok(text.lines().map(str::to_owned).collect())
}
