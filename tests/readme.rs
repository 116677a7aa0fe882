//! Tables in the README that would otherwise go stale.

use kyc_webhooks::ErrorCode;
use kyc_webhooks::didit::Scheme;

const README: &str = include_str!("../README.md");

/// The cells of the table rows whose first cell is code.
fn rows() -> impl Iterator<Item = Vec<&'static str>> {
    README
        .lines()
        .filter(|line| line.starts_with("| `"))
        .map(|line| line.trim_matches('|').split(" | ").map(|cell| cell.trim().trim_matches('`')).collect())
}

#[test]
fn every_error_code_is_listed_with_its_status_and_no_other() {
    let listed: Vec<_> = rows().filter(|row| row.len() == 3).map(|row| (row[0], row[1])).collect();
    let statuses: Vec<_> = ErrorCode::ALL.iter().map(|code| code.status().to_string()).collect();
    let expected: Vec<_> =
        ErrorCode::ALL.iter().zip(&statuses).map(|(code, status)| (code.as_str(), status.as_str())).collect();
    assert_eq!(listed, expected);
}

#[test]
fn every_scheme_is_listed_with_its_header_and_what_it_authenticates() {
    let listed: Vec<_> = rows().filter(|row| row.len() == 4).map(|row| (row[0], row[1], row[3])).collect();
    let expected: Vec<_> = Scheme::ALL
        .iter()
        .map(|scheme| (scheme.as_str(), scheme.header(), scheme.authenticates().as_str()))
        .collect();
    assert_eq!(listed, expected);
}
