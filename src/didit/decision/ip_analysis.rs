use alloc::string::String;
use alloc::vec::Vec;

use super::address::Coordinates;
use super::device_match::DeviceMatch;
use super::status::FeatureStatus;
use super::warning::Warning;
use crate::model::{one_of, record};

one_of! {
    /// How far a clock is ahead of UTC. V3 sends a number, V2 and V1 a text.
    pub enum TimeZoneOffset {
        /// In hours.
        Hours(f64) = Number,
        /// Such as `+0600`.
        Text(String) = String,
    }
    expected "number or string"
}

record! {
    /// How far it is from one place to another.
    pub struct Distance {
        /// In kilometres.
        distance: f64,
        /// A compass point, such as `NE`.
        direction: String,
    }

    /// A place, with the distances to the two others there are.
    pub struct Place {
        /// Where it is.
        location: Coordinates,
        /// To where the address of the connection is.
        distance_from_ip: Distance,
        /// To the address of the identity document.
        distance_from_id_document: Distance,
        /// To the address of the proof of address.
        distance_from_poa_document: Distance,
    }

    /// The places of a V2 decision.
    pub struct Places {
        /// Where the address of the connection is.
        ip: Place,
        /// The address of the identity document.
        id_document: Place,
        /// The address of the proof of address.
        poa_document: Place,
    }

    /// Where from, and on what device, the user took part. Several per session are normal, as when the user
    /// goes on with the phone.
    pub struct IpAnalysis {
        /// The step of the workflow, such as `feature_ip_analysis`. Not in V2.
        node_id: String,
        /// How the check ended.
        status: FeatureStatus,
        /// Such as `Apple`.
        device_brand: String,
        /// Such as `iPhone`.
        device_model: String,
        /// Such as `Mobile Safari`.
        browser_family: String,
        /// Such as `iOS`.
        os_family: String,
        /// Such as `mobile` or `desktop`; system names have been seen too.
        platform: String,
        /// The provider's identifier of the device.
        device_fingerprint: String,
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
        /// How far the clock is ahead of UTC.
        time_zone_offset: TimeZoneOffset,
        /// Where the address of the connection is. In V2 it is in `locations_info`.
        ip: Place,
        /// The address of the identity document. In V2 it is in `locations_info`.
        id_document: Place,
        /// The address of the proof of address. In V2 it is in `locations_info`.
        poa_document: Place,
        /// The three places, in V2.
        locations_info: Places,
        /// What was noticed.
        warnings: Vec<Warning>,
        /// Other sessions from the same device or address.
        matches: Vec<DeviceMatch>,
    }
}
