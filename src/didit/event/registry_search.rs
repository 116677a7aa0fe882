//! `kyb.registry_search.resolved`.

use alloc::string::String;
use alloc::vec::Vec;

use super::EventType;
use crate::model::record;

record! {
    /// A search in business registries has finished. It is never signed, so anybody may have sent it: fetch
    /// the result from the API before you rely on it.
    pub struct RegistrySearchEvent {
        /// Which event it is.
        event_type: EventType,
        /// The search.
        request_id: String,
        /// Your own identifier of the business.
        vendor_data: String,
        /// `resolved`.
        search_status: String,
        /// Whether the search has finished.
        search_resolved: bool,
        /// What was found.
        kyb_registry: RegistrySearchResult,
    }

    /// What a search in business registries found.
    pub struct RegistrySearchResult {
        /// The companies, one page of them.
        companies: Vec<FoundCompany>,
        /// Which page it is.
        pagination: Pagination,
    }

    /// A company that a search found.
    pub struct FoundCompany {
        /// Didit's identifier of this result.
        kyb_response_id: String,
        /// The registered name.
        name: String,
        /// The number in the registry.
        registration_number: String,
        /// The state of the company in the words of the registry.
        status: String,
        /// The legal form.
        company_type as "type": String,
        /// How risky it is.
        risk_level: String,
        /// Whether its details are there.
        fetch_status: String,
    }

    /// Which part of a list it is.
    pub struct Pagination {
        /// How many entries there are in all.
        total: i64,
        /// The page, counted from one.
        page: i64,
        /// How many entries a page has.
        per_page: i64,
    }
}
