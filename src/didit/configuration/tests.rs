use super::*;
use crate::ErrorCode;

fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).expect("a request can be written")
}

#[test]
fn an_update_holds_exactly_what_was_set() {
    assert_eq!(json(&ConfigurationUpdate::new()), "{}");
    assert_eq!(json(&ConfigurationUpdate::new().rotate_secret_key()), r#"{"rotate_secret_key":true}"#);
    let all = ConfigurationUpdate::new()
        .webhook_url("https://example.com/")
        .without_webhook_url()
        .webhook_version(WebhookVersion::V2)
        .capture_method(CaptureMethod::Mobile)
        .data_retention_months(12);
    assert_eq!(
        json(&all),
        r#"{"webhook_url":null,"webhook_version":"v2","capture_method":"mobile","data_retention_months":12}"#
    );
    let unlimited = ConfigurationUpdate::new().without_data_retention_limit();
    assert_eq!(json(&unlimited), r#"{"data_retention_months":null}"#);
}

#[test]
fn a_destination_names_its_events() {
    let events = EventType::DOCUMENTED.iter().take(2).map(|&name| EventType::from(name));
    let destination = NewDestination::new("https://example.com/", events).webhook_version(WebhookVersion::V3);
    assert_eq!(
        json(&destination),
        r#"{"url":"https://example.com/","webhook_version":"v3","subscribed_events":["status.updated","data.updated"]}"#
    );
}

#[test]
fn responses_are_read_and_show_no_key() {
    let body = br#"{"webhook_url":"https://example.com/","webhook_version":"v3","secret_shared_key":"an-invented-key",
        "capture_method":"both","data_retention_months":24}"#;
    let configuration = Configuration::from_json(body).expect("of documented shape");
    assert!(!format!("{configuration:#?}").contains("invented"));
    assert_eq!(configuration.data_retention_months, Some(24));
    let key = configuration.secret_shared_key.expect("there");
    assert!(!format!("{key:?}").contains("invented"));
    assert_eq!(key.expose(), "an-invented-key");
    assert!(key.to_secret().is_ok());

    let destination = r#"{"uuid":"d-1","enabled":true,"subscribed_events":["status.updated","of.tomorrow"],
        "summary":{"total_deliveries":4,"error_rate_percentage":0,"min_response_time_ms":null,"avg_response_time_ms":12.5}}"#;
    let one = Destination::from_json(destination.as_bytes()).expect("of documented shape");
    let summary = one.summary.clone().expect("there");
    assert_eq!((summary.total_deliveries, summary.min_response_time_ms), (Some(4), None));
    let events = one.subscribed_events.as_deref().expect("there");
    assert_eq!(events, [EventType::StatusUpdated, EventType::Other("of.tomorrow".into())]);
    let list = Destination::list_from_json(format!("[{destination}]").as_bytes());
    assert_eq!(list.expect("of documented shape"), [one]);
}

#[test]
fn responses_of_another_shape_are_refused_without_their_content() {
    let refused = |body: &str| Destination::list_from_json(body.as_bytes()).unwrap_err().to_string();
    assert_eq!(refused(r#"[{"url":7}]"#), "[0].url: expected string, found number");
    assert_eq!(refused("{}"), "the body: expected array, found object");
    let json = Configuration::from_json(b"{\"secret_shared_key\":").unwrap_err();
    assert_eq!(json.code(), ErrorCode::NotJson);
}
