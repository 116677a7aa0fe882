use alloc::string::String;

use crate::model::{RawJson, record};

record! {
    /// A point on the globe, in degrees.
    pub struct Coordinates {
        /// Degrees north.
        latitude: f64,
        /// Degrees east.
        longitude: f64,
    }

    /// An address as a geocoder understands it.
    pub struct ParsedAddress {
        /// The provider's identifier.
        id: String,
        /// Such as `Street`.
        address_type: String,
        /// Such as `Residential`.
        category: String,
        /// What it is the address of.
        label: String,
        /// The town.
        city: String,
        /// The state or province.
        region: String,
        /// The first line.
        street_1: String,
        /// The second line.
        street_2: String,
        /// The postal code.
        postal_code: String,
        /// ISO 3166-1 alpha-2.
        country: String,
        /// All in one line.
        formatted_address: String,
        /// Whether the geocoder found it.
        is_verified: bool,
        /// Whether it is the best of several candidates; for proofs of address.
        is_best_match: bool,
        /// Where it is.
        document_location: Coordinates,
        /// The answer of the geocoder, in its own format.
        raw_results: RawJson,
    }
}
