use alloc::string::String;

use crate::didit::decision::{Coordinates, Distance, FeatureStatus, TimeZoneOffset};
use crate::model::record;

record! {
    /// Where from, and on what device, the user took part; V1.
    pub struct LocationV1 {
        /// Such as `Apple`.
        device_brand: String,
        /// Such as `iPhone`.
        device_model: String,
        /// Such as `Mobile Safari`.
        browser_family: String,
        /// Such as `iOS`.
        os_family: String,
        /// Such as `mobile`.
        platform: String,
        /// The name of the country.
        ip_country: String,
        /// ISO 3166-1 alpha-2.
        ip_country_code: String,
        /// The state or province.
        ip_state: String,
        /// The town.
        ip_city: String,
        /// Degrees north.
        latitude: f64,
        /// Degrees east.
        longitude: f64,
        /// The address of the connection.
        ip_address: String,
        /// The internet service provider.
        isp: String,
        /// Who the address belongs to.
        organization: String,
        /// Whether it comes through a VPN or Tor.
        is_vpn_or_tor: bool,
        /// Whether it comes from a data centre.
        is_data_center: bool,
        /// Such as `Europe/Madrid`.
        time_zone: String,
        /// How far the clock is ahead of UTC, such as `+0100`.
        time_zone_offset: TimeZoneOffset,
        /// How the check ended.
        status: FeatureStatus,
        /// The address of the document.
        document_location: Coordinates,
        /// Where the address of the connection is.
        ip_location: Coordinates,
        /// How far these are apart.
        distance_from_document_to_ip_km: Distance,
    }
}
