"""Deliveries from IDWise: static credentials, event names, decisions and keys."""

from __future__ import annotations

import base64
from typing import Any

from deliveries import Case
from provider_table import ProviderTable, compact, envelope, without

EVENT_ID = "00000000-0000-4000-8000-000000000007"
JOURNEY = "journey-1"
REFERENCE = "user-7"
TOKEN = {"bearer": "invented-token"}
BASIC = {"basic": ["idwise", "invented:pässword"]}
KEY = {"header": ["X-Webhook-Key", "Invented key 1"]}
RIGHT = {"Authorization": "Bearer invented-token"}

JOURNEY_BODY = {"eventId": EVENT_ID, "journeyId": JOURNEY, "referenceNo": REFERENCE, "systemDecision": "Complete"}
BODY = compact({"event": "Finished Journey", "body": JOURNEY_BODY})


def basic(pair: str) -> str:
    return "Basic " + base64.b64encode(pair.encode("utf-8")).decode()


def proof(index: int = 0) -> Case:
    return {"credential_index": index, "authenticated": "sender"}


def expected(type: str = "Finished Journey", **changes: Any) -> Case:
    given: Case = {"id": EVENT_ID, "dedupe_key": EVENT_ID, "subject": REFERENCE, "outcome": "approved"}
    return envelope(type, **(given | changes))


def credentials(table: ProviderTable) -> None:
    every = [BASIC, TOKEN, KEY]
    right = basic("idwise:invented:pässword")
    for name, headers, index in (
        ("Basic", {"Authorization": right}, 0),
        ("Basic in lower case", {"authorization": right.replace("Basic", "basic")}, 0),
        ("Basic and several spaces", {"AUTHORIZATION": right.replace(" ", "   ")}, 0),
        ("Bearer", RIGHT, 1),
        ("Bearer in upper case", {"Authorization": "BEARER invented-token"}, 1),
        ("a header", {"X-Webhook-Key": "Invented key 1"}, 2),
        ("a header whose name has another case", {"x-webhook-KEY": "Invented key 1"}, 2),
        ("space around a header's value", {"x-webhook-key": " Invented key 1\t"}, 2),
        ("a wrong token and the right header", {"Authorization": "Bearer x", "X-Webhook-Key": "Invented key 1"}, 2),
        ("two of them", {"Authorization": right, "X-Webhook-Key": "Invented key 1"}, 0),
    ):
        table.accepts(name, BODY, headers, expected(), proof=proof(index), credentials=every)
    equal = [("X-Webhook-Key", "Invented key 1"), ("x-webhook-key", "Invented key 1")]
    table.accepts("the same header twice", BODY, equal, expected(), proof=proof(), credentials=[KEY])
    table.accepts(
        "the second of two tokens", BODY, RIGHT, expected(), proof=proof(1), credentials=[{"bearer": "old"}, TOKEN]
    )

    for name, headers in (
        ("another password", {"Authorization": basic("idwise:invented")}),
        ("another user", {"Authorization": basic("idwisE:invented:pässword")}),
        ("a Basic pair without its scheme", {"Authorization": right.split()[1]}),
        ("a Basic pair as Bearer", {"Authorization": right.replace("Basic", "Bearer")}),
        ("Base64 in another case", {"Authorization": "Basic " + right.split()[1].lower()}),
        ("Base64 without padding", {"Authorization": right.rstrip("=")}),
        ("another token", {"Authorization": "Bearer invented-tokem"}),
        ("a longer token", {"Authorization": "Bearer invented-token1"}),
        ("a shorter token", {"Authorization": "Bearer invented-toke"}),
        ("a token in another case", {"Authorization": "Bearer Invented-Token"}),
        ("a token without its scheme", {"Authorization": "invented-token"}),
        ("a token glued to its scheme", {"Authorization": "Bearerinvented-token"}),
        ("an empty Authorization", {"Authorization": ""}),
        ("a scheme alone", {"Authorization": "Bearer"}),
        ("two tokens in one header", {"Authorization": "Bearer x, Bearer invented-token"}),
        ("a header's value in another case", {"X-Webhook-Key": "invented key 1"}),
        ("the header's value as token", {"Authorization": "Bearer Invented key 1"}),
        ("the token as header", {"X-Webhook-Key": "invented-token"}),
    ):
        table.refuses(name, BODY, headers, "credential_mismatch", credentials=every)
    table.refuses("no headers", BODY, {}, "header_missing", credentials=every)
    table.refuses(
        "the value under another header", BODY, {"X-Key": "Invented key 1"}, "header_missing", credentials=every
    )
    twice = [("X-Webhook-Key", "Invented key 1"), ("x-webhook-key", "another")]
    table.refuses("two different values", BODY, twice, "header_malformed", credentials=[KEY])
    table.refuses(
        "a credential with a line break",
        BODY,
        RIGHT,
        "credential_mismatch",
        credentials=[{"bearer": "invented-token\n"}],
    )
    table.refuses("no credential", BODY, RIGHT, "secret_missing", credentials=[])
    table.refuses("an empty token", BODY, RIGHT, "secret_empty", credentials=[{"bearer": ""}])
    table.refuses("an empty password", BODY, RIGHT, "secret_empty", credentials=[{"basic": ["idwise", ""]}])
    table.refuses("a user with a colon", BODY, RIGHT, "invalid_argument", credentials=[{"basic": ["a:b", "c"]}])
    table.refuses(
        "a header with a space in its name", BODY, RIGHT, "invalid_argument", credentials=[{"header": ["X Key", "v"]}]
    )
    # What this proves is who sends, so another body under the same credential passes.
    other = BODY.replace(b"Complete", b"Refer")
    table.accepts("another body, same credential", other, RIGHT, expected(outcome="in_review"), proof=proof())


def events(table: ProviderTable) -> None:
    def event(name: str, event_name: str, body: Any, expect: Case, problems: tuple[str, ...] = ()) -> None:
        document = compact({"event": event_name, "body": body})
        table.accepts(name, document, RIGHT, expect, proof=proof(), problems=problems)

    seed = JOURNEY_BODY | {"manualDecision": None, "finalDecision": "Complete"}
    for type in ("Finished Journey", "Finished User Steps", "Finished Step", "Manually Reviewed"):
        event(f"the full template: {type}", type, seed, expected(type))
    check = without(JOURNEY_BODY, "journeyId") | {"spotCheckJourneyId": "journey-2"}
    steps = [{"stepId": "0", "reasonCode": "INVENTED_REASON"}]
    deadline = without(JOURNEY_BODY, "systemDecision") | {
        "requiredSteps": [{"stepId": "0", "renewalDeadline": "2027-01-15T00:00:00Z"}]
    }
    aml = JOURNEY_BODY | {"systemDecision": "Refer", "previousSystemDecision": "Complete", "updatedAMLVersionNumber": 3}
    event("Updated Journey", "Updated Journey", seed | {"action": "Manual Review"}, expected("Updated Journey"))
    event(
        "Verification Update Required",
        "Verification Update Required",
        seed | {"finalDecision": "Refer", "trigger": "KYC Renewal", "requiredSteps": steps},
        expected("Verification Update Required", outcome="in_review"),
    )
    event(
        "KYC Renewal Deadline Exceeded",
        "KYC Renewal Deadline Exceeded",
        deadline,
        expected("KYC Renewal Deadline Exceeded", outcome=None),
    )
    event("AML Monitor Update", "AML Monitor Update", aml, expected("AML Monitor Update", outcome="in_review"))
    event("AML Monior Update", "AML Monior Update", aml, expected("AML Monitor Update", outcome="in_review"))
    event("Finished Spot Check", "Finished Spot Check", check, expected("Finished Spot Check"))
    event("Finished spot Check", "Finished spot Check", check, expected("Finished Spot Check"))
    event(
        "Finished Ongoing Check",
        "Finished Ongoing Check",
        JOURNEY_BODY | {"ongoingCheckId": "check-1"},
        expected("Finished Ongoing Check"),
    )
    event("another case", "FINISHED JOURNEY", JOURNEY_BODY, expected())
    event("a name nobody knows", "Finished Something", JOURNEY_BODY, expected("Finished Something"))
    event("members nobody knows", "Finished Journey", JOURNEY_BODY | {"later": [1]}, expected())
    event("body null", "Finished Journey", None, envelope("Finished Journey"))
    event(
        "body a text", "Finished Journey", "x", envelope("Finished Journey"), ("body: expected object, found string",)
    )
    event(
        "members of wrong types",
        "AML Monitor Update",
        {"eventId": 7, "journeyId": JOURNEY, "systemDecision": True, "updatedAMLVersionNumber": "3"},
        envelope(
            "AML Monitor Update",
            dedupe_key=f'["AML Monitor Update","{JOURNEY}",null,null,null,null,null,null,null,null,null,null,null,"3"]',
        ),
        (
            "body.eventId: expected string, found number",
            "body.systemDecision: expected string, found boolean",
            "body.updatedAMLVersionNumber: expected integer, found string",
        ),
    )
    top_level = compact({"event": "Finished Journey", **JOURNEY_BODY})
    table.accepts(
        "members beside event instead of below body", top_level, RIGHT, envelope("Finished Journey"), proof=proof()
    )
    for name, document in (
        ("no event", {"body": JOURNEY_BODY}),
        ("event null", {"event": None, "body": JOURNEY_BODY}),
        ("event empty", {"event": "", "body": JOURNEY_BODY}),
        ("event an object", {"event": {"name": "Finished Journey"}, "body": JOURNEY_BODY}),
        ("event under type", {"type": "Finished Journey", "body": JOURNEY_BODY}),
    ):
        table.refuses(name, compact(document), RIGHT, "type_missing")


def decisions(table: ProviderTable) -> None:
    for name, changes, outcome in (
        ("system Complete", {"systemDecision": "Complete"}, "approved"),
        ("system Incomplete", {"systemDecision": "Incomplete"}, "pending"),
        ("system Refer", {"systemDecision": "Refer"}, "in_review"),
        ("system unknown", {"systemDecision": "Maybe"}, None),
        ("system Rejected, which only people decide", {"systemDecision": "Rejected"}, "declined"),
        ("final Approved over system Refer", {"systemDecision": "Refer", "finalDecision": "Approved"}, "approved"),
        (
            "final Rejected over system Complete",
            {"manualDecision": "Rejected", "finalDecision": "Rejected"},
            "declined",
        ),
        ("final Incomplete", {"finalDecision": "Incomplete"}, "pending"),
        ("final Refer", {"finalDecision": "Refer"}, "in_review"),
        ("final unknown over system Complete", {"finalDecision": "Maybe"}, None),
        ("final null", {"finalDecision": None}, "approved"),
        ("final the text null", {"finalDecision": "null"}, "approved"),
        ("manual the text null", {"manualDecision": "null"}, "approved"),
        ("no decision", {"systemDecision": None}, None),
        ("decision in another case", {"systemDecision": "complete"}, None),
    ):
        document = compact({"event": "Finished Journey", "body": JOURNEY_BODY | changes})
        table.accepts(f"decision: {name}", document, RIGHT, expected(outcome=outcome), proof=proof())


def keys(table: ProviderTable) -> None:
    def event(name: str, type: str, body: Case, expect: Case) -> None:
        table.accepts(f"without eventId: {name}", compact({"event": type, "body": body}), RIGHT, expect, proof=proof())

    legacy = without(JOURNEY_BODY, "eventId")
    nulls = ",".join(["null"] * 4)
    key = f'["Finished Journey","{JOURNEY}",null,null,"{REFERENCE}",null,null,"Complete",null,null,null,null,null,null]'
    event("legacy", "Finished Journey", legacy, expected(id=None, dedupe_key=key))
    event("name in another case", "finished journey", legacy, expected(id=None, dedupe_key=key))
    for value in (None, ""):
        event(f"eventId {value!r}", "Finished Journey", legacy | {"eventId": value}, expected(id=None, dedupe_key=key))
    event(
        "manual decision the text null",
        "Finished Journey",
        legacy | {"manualDecision": "null"},
        expected(id=None, dedupe_key=key),
    )
    reviewed = legacy | {"manualDecision": "Approved", "finalDecision": "Approved"}
    decided = '"Complete",null,"Approved","Approved",null,null,null'
    reviewed_key = f'["Manually Reviewed","{JOURNEY}",null,null,"{REFERENCE}",null,null,{decided}]'
    event("reviewed", "Manually Reviewed", reviewed, expected("Manually Reviewed", id=None, dedupe_key=reviewed_key))
    step = {"journeyId": JOURNEY, "referenceNo": REFERENCE, "stepId": "1", "stepType": "Document"}
    step_key = f'["Step Submitted","{JOURNEY}",null,null,"{REFERENCE}","1","Document",{nulls},null,null,null]'
    event("a step", "Step Submitted", step, expected("Step Submitted", id=None, outcome=None, dedupe_key=step_key))
    event(
        "a step that is not named",
        "Step Submitted",
        without(step, "stepId"),
        expected("Step Submitted", id=None, outcome=None, dedupe_key=None),
    )
    event("a step, full template", "Finished Step", legacy, expected("Finished Step", id=None, dedupe_key=None))
    event("no journey", "Finished Journey", without(legacy, "journeyId"), expected(id=None, dedupe_key=None))
    event(
        "reference null",
        "Finished Journey",
        legacy | {"referenceNo": None},
        expected(id=None, subject=None, dedupe_key=key.replace(f'"{REFERENCE}"', "null")),
    )
    quoted = key.replace(f'"{REFERENCE}"', '"a\\",\\"b"')
    event(
        "quotation marks in the reference",
        "Finished Journey",
        legacy | {"referenceNo": 'a","b'},
        expected(id=None, subject='a","b', dedupe_key=quoted),
    )


def bodies(table: ProviderTable) -> None:
    for name, body, code, offset in (
        ("empty", b"", "not_json", 0),
        ("a text", b'"Finished Journey"', "not_an_object", 0),
        ("a key twice", b'{"event":"a","event":"b"}', "duplicate_key", 13),
        ("not UTF-8", b'{"event":"\xe9"}', "not_utf8", 10),
    ):
        table.refuses(f"right credential, but {name}", body, RIGHT, code, offset=offset)
    table.refuses("wrong credential and a bad body", b"", {"Authorization": "Bearer x"}, "credential_mismatch")
    table.refuses("longer than the limit", BODY, RIGHT, "body_too_large", max_body_bytes=len(BODY) - 1)
    nothing = {"authenticated": "none"}
    table.accepts("unverified, no headers", BODY, {}, expected(), proof=nothing, unverified=True)
    table.accepts(
        "unverified, wrong credential", BODY, {"Authorization": "Bearer x"}, expected(), proof=nothing, unverified=True
    )
    table.refuses("unverified, no event", b"{}", {}, "type_missing", unverified=True)


def cases() -> list[Case]:
    table = ProviderTable(credentials=[TOKEN])
    for part in (credentials, events, decisions, keys, bodies):
        part(table)
    return table.cases
