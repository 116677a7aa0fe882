"""Deliveries from Agio: KYC and KYT told apart, their dates, outcomes and keys."""

from __future__ import annotations

from typing import Any

from deliveries import NOW, Case
from provider_table import ProviderTable, compact, envelope, without

USER = "user-7"
KEY = {"header": ["X-Agio-Key", "invented-key"]}
RIGHT = {"x-agio-key": "invented-key"}

KYC = {
    "WebhookPayloadId": 41,
    "applicantId": "applicant-1",
    "externalUserId": USER,
    "type": "applicantReviewed",
    "reviewStatus": "completed",
    "reviewResult": {"reviewAnswer": "GREEN"},
    "createdAt": "2027-01-15 08:00:00+0000",
}
KYT = {
    "id": 12,
    "wallet_address": "0xinvented",
    "external_user_id": USER,
    "status_id": 4,
    "clean_wallet": False,
    "created_at": "2027-01-15T07:00:00Z",
    "updated_at": "2027-01-15T08:00:00Z",
}
CARD = {"id": "card-event-1", "resource": "transaction", "action": "created", "body": {"amount": 5}}


def proof(index: int = 0) -> Case:
    return {"credential_index": index, "authenticated": "sender"}


def kyc(**changes: Any) -> Case:
    given: Case = {"id": "41", "dedupe_key": "41", "subject": USER, "outcome": "approved", "occurred_at": NOW}
    type = changes.pop("type", "applicantReviewed")
    return envelope(type, **(given | changes))


def kyt(**changes: Any) -> Case:
    given: Case = {
        "dedupe_key": '["kyt","12","4","2027-01-15T08:00:00Z"]',
        "subject": USER,
        "outcome": "approved",
        "occurred_at": NOW,
    }
    return envelope("kyt", **(given | changes))


def senders(table: ProviderTable) -> None:
    body = compact(KYC)
    table.accepts("a header", body, RIGHT, kyc(), proof=proof())
    table.accepts("a wallet", compact(KYT), RIGHT, kyt(), proof=proof())
    keys = [{"header": ["X-Agio-Key", "old"]}, KEY, {"basic": ["agio", "invented"]}]
    table.accepts("the second of two keys", body, RIGHT, kyc(), proof=proof(1), credentials=keys)
    table.accepts(
        "Basic", body, {"Authorization": "Basic YWdpbzppbnZlbnRlZA=="}, kyc(), proof=proof(2), credentials=keys
    )
    for name, value in (
        ("another key", "invented-kex"),
        ("a longer key", "invented-keys"),
        ("an empty key", ""),
        ("case", "Invented-Key"),
    ):
        table.refuses(f"forged: {name}", body, {"X-Agio-Key": value}, "credential_mismatch")
    table.refuses("no headers", body, {}, "header_missing")
    table.refuses("the key under another header", body, {"X-Key": "invented-key"}, "header_missing")
    twice = [("x-agio-key", "invented-key"), ("X-Agio-Key", "x")]
    table.refuses("two different keys", body, twice, "header_malformed")
    table.refuses("no credential", body, RIGHT, "secret_missing", credentials=[])
    table.refuses("an empty credential", body, RIGHT, "secret_empty", credentials=[{"header": ["X-Agio-Key", ""]}])
    nothing = {"authenticated": "none"}
    table.accepts("unverified KYC", body, {}, kyc(), proof=nothing, unverified=True)
    table.accepts("unverified KYT", compact(KYT), {}, kyt(), proof=nothing, unverified=True)
    table.refuses("unverified, no type", b"{}", {}, "type_missing", unverified=True)
    for name, content, code, offset in (
        ("empty", b"", "not_json", 0),
        ("an array", b"[]", "not_an_object", 0),
        ("a key twice", b'{"type":"a","type":"b"}', "duplicate_key", 12),
        ("a comment", b'{"type":"a" // cut\n}', "not_json", 12),
    ):
        table.refuses(f"right key, but {name}", content, RIGHT, code, offset=offset)
    table.refuses("longer than the limit", body, RIGHT, "body_too_large", max_body_bytes=len(body) - 1)


def kinds(table: ProviderTable) -> None:
    def case(name: str, document: Case, expect: Case, problems: tuple[str, ...] = ()) -> None:
        table.accepts(f"kind: {name}", compact(document), RIGHT, expect, proof=proof(), problems=problems)

    case("KYC with members of KYT", KYC | {"wallet_address": "0xinvented", "status_id": 3}, kyc())
    case("KYT with an applicant but no type", KYT | {"applicantId": "applicant-1"}, kyt())
    case("KYT whose type is null", KYT | {"type": None}, kyt())
    case("a type without an applicant", {"type": "kytCaseCreated", "externalUserId": USER}, envelope("kytCaseCreated"))
    case("a type and an applicant that is null", {"type": "x", "applicantId": None}, envelope("x"))
    case("a type that nobody knows", KYC | {"type": "applicantSomething"}, kyc(type="applicantSomething"))
    case("a card webhook", CARD, envelope("transaction.created"))
    case(
        "KYC members of wrong types",
        KYC
        | {
            "WebhookPayloadId": "41",
            "applicantId": 7,
            "sandboxMode": "false",
            "reviewResult": {"rejectLabels": "SPAM"},
        },
        kyc(outcome=None),
        (
            "WebhookPayloadId: expected integer, found string",
            "applicantId: expected string, found number",
            "sandboxMode: expected boolean, found string",
            "reviewResult.rejectLabels: expected array, found string",
        ),
    )
    case(
        "KYT members of wrong types",
        KYT | {"id": "12", "wallet_address": 1, "status_id": "4", "clean_wallet": 0},
        kyt(),
        (
            "id: expected integer, found string",
            "wallet_address: expected string, found number",
            "status_id: expected integer, found string",
            "clean_wallet: expected boolean, found number",
        ),
    )
    case("applicantMemberOf a text", KYC | {"applicantMemberOf": "applicant-2"}, kyc())
    case("applicantMemberOf an array", KYC | {"applicantMemberOf": [{"applicantId": "applicant-2"}]}, kyc())
    nulls = {
        name: None
        for name in ("applicantActionId", "clientId", "reviewApproved", "sandboxMode", "videoIdentReviewStatus")
    }
    case("members null", KYC | nulls, kyc())
    for name, document in (
        ("no type", without(KYC, "type")),
        ("type empty", KYC | {"type": ""}),
        ("type a number", KYC | {"type": 1}),
        ("a wallet without a status", without(KYT, "status_id")),
        ("a wallet whose status is null", KYT | {"status_id": None}),
        ("a status without a wallet", without(KYT, "wallet_address")),
        ("a card webhook without an action", without(CARD, "action")),
    ):
        table.refuses(f"kind: {name}", compact(document), RIGHT, "type_missing")


def dates(table: ProviderTable) -> None:
    for text, moment in (
        ("2027-01-15 08:00:00+0000", NOW),
        ("2027-01-15T08:00:00+0000", NOW),
        ("2027-01-15T08:00:00Z", NOW),
        ("2027-01-15T08:00:00.999Z", NOW),
        ("2027-01-15 08:00:00.123456+00:00", NOW),
        ("2027-01-15 08:00:00.123456+00", NOW),
        ("2027-01-15 08:00:00", NOW),
        ("2027-01-15T08:00:00.5", NOW),
        ("2027-01-15 10:00:00+0200", NOW),
        ("2027-01-15 02:30:00-0530", NOW),
        ("2027-01-15 08:00", None),
        ("2027-01-15", None),
        ("2027-01-15 08:00:00 +0000", None),
        ("2027-02-30 08:00:00+0000", None),
        ("yesterday", None),
    ):
        table.accepts(
            f"createdAt {text}", compact(KYC | {"createdAt": text}), RIGHT, kyc(occurred_at=moment), proof=proof()
        )
        key = f'["kyt","12","4","{text}"]'
        document = compact(KYT | {"updated_at": text})
        table.accepts(f"updated_at {text}", document, RIGHT, kyt(occurred_at=moment, dedupe_key=key), proof=proof())


def keys(table: ProviderTable) -> None:
    def case(name: str, document: Case, expect: Case) -> None:
        table.accepts(f"key: {name}", compact(document), RIGHT, expect, proof=proof())

    unnamed = without(KYC, "WebhookPayloadId")
    key = '["applicant-1","applicantReviewed","2027-01-15 08:00:00+0000"]'
    case("without WebhookPayloadId", unnamed, kyc(id=None, dedupe_key=key))
    case("WebhookPayloadId null", KYC | {"WebhookPayloadId": None}, kyc(id=None, dedupe_key=key))
    case("webhookPayloadId with a small letter", unnamed | {"webhookPayloadId": 41}, kyc(id=None, dedupe_key=key))
    case("WebhookPayloadId zero", KYC | {"WebhookPayloadId": 0}, kyc(id="0", dedupe_key="0"))
    case("neither it nor a date", without(unnamed, "createdAt"), kyc(id=None, dedupe_key=None, occurred_at=None))
    case("wallet without a date", without(KYT, "updated_at"), kyt(dedupe_key=None, occurred_at=None))
    case("wallet without an identifier", without(KYT, "id"), kyt(dedupe_key=None))
    case("wallet whose numbers were rewritten", KYT | {"id": 12.0, "status_id": 4.0}, kyt())
    case("no user of yours", without(KYC, "externalUserId"), kyc(subject=None))


def outcomes(table: ProviderTable) -> None:
    def review(name: str, outcome: str | None, *, problems: tuple[str, ...] = (), **changes: Any) -> None:
        document = {field: value for field, value in (KYC | changes).items() if value is not ...}
        expect = kyc(outcome=outcome)
        table.accepts(f"outcome: {name}", compact(document), RIGHT, expect, proof=proof(), problems=problems)

    final = {"reviewAnswer": "RED", "reviewRejectType": "FINAL", "rejectLabels": ["FORGERY"]}
    retry = {"reviewAnswer": "RED", "reviewRejectType": "RETRY"}
    review("green", "approved")
    review("red, final", "declined", reviewResult=final)
    review("red, retry", "resubmission_requested", reviewResult=retry)
    review("red and no more", None, reviewResult={"reviewAnswer": "RED"})
    review("red, and a type nobody knows", None, reviewResult=retry | {"reviewRejectType": "LATER"})
    review("yellow", None, reviewResult={"reviewAnswer": "YELLOW"})
    review("completed without a result", None, reviewResult=...)
    review("completed, result null", None, reviewResult=None)
    review("approved by the flag alone", "approved", reviewResult=..., reviewStatus=..., reviewApproved=True)
    review("approved by the flag, result of before", "approved", reviewResult=retry, reviewApproved=True)
    review("flag false, green", "approved", reviewApproved=False)
    review("flag false, on hold", "in_review", reviewApproved=False, reviewStatus="onHold", reviewResult=None)
    wrong = ("reviewApproved: expected boolean, found string",)
    review("flag a text", "declined", reviewApproved="true", reviewResult=final, problems=wrong)
    for status in ("init", "pending", "prechecked", "queued", "awaitingService", "awaitingUser"):
        review(f"status {status}", "pending", reviewStatus=status, reviewResult=...)
    review("pending again, result of before", "pending", reviewStatus="pending", reviewResult=retry)
    review("a status nobody knows", None, reviewStatus="paused")
    review("no status, green", None, reviewStatus=...)
    review("no status, red and final", "declined", reviewStatus=..., reviewResult=final)
    for status, outcome in (
        (1, "pending"),
        (2, "approved"),
        (3, "declined"),
        (4, "approved"),
        (0, None),
        (5, None),
        (-1, None),
    ):
        key = f'["kyt","12","{status}","2027-01-15T08:00:00Z"]'
        document = compact(KYT | {"status_id": status})
        table.accepts(
            f"outcome: wallet status {status}", document, RIGHT, kyt(outcome=outcome, dedupe_key=key), proof=proof()
        )
    clean = compact(KYT | {"clean_wallet": True, "status_id": 1})
    table.accepts(
        "outcome: a clean wallet goes by its status",
        clean,
        RIGHT,
        kyt(outcome="pending", dedupe_key='["kyt","12","1","2027-01-15T08:00:00Z"]'),
        proof=proof(),
    )


def cases() -> list[Case]:
    table = ProviderTable(credentials=[KEY])
    for part in (senders, kinds, dates, keys, outcomes):
        part(table)
    return table.cases
