"""People, their consents, and what staff note about them."""

from .confirmation import Confirmation, ConfirmationRules
from .consent import (
    ASKED_IN_PLACE,
    SAID_BY_THEMSELVES,
    TOLD_STAFF,
    Action,
    Channel,
    ConsentEvent,
    ConsentState,
    ConsentWording,
    MailboxProof,
    Purpose,
    Suppression,
    SuppressionReason,
)
from .data_request import DataRequest, DataRequestKind, DataRequestStatus, RequestCameBy
from .four_eyes import ExportRequest, ExportRequestState, FourEyes
from .person import FormerAddress, Person
from .records import AuditEntry, MergeRecord, Note, RetentionPeriod, Tag, TagChange
from .sign_in import SignInCode, StaffLink
from .staff import AlarmMail, DailyCount, NoticeTiming, StaffNotice

__all__ = [
    "ASKED_IN_PLACE",
    "SAID_BY_THEMSELVES",
    "TOLD_STAFF",
    "Action",
    "AlarmMail",
    "AuditEntry",
    "Channel",
    "Confirmation",
    "ConfirmationRules",
    "ConsentEvent",
    "ConsentState",
    "ConsentWording",
    "DailyCount",
    "DataRequest",
    "DataRequestKind",
    "DataRequestStatus",
    "ExportRequest",
    "ExportRequestState",
    "FormerAddress",
    "FourEyes",
    "MailboxProof",
    "MergeRecord",
    "Note",
    "NoticeTiming",
    "Person",
    "Purpose",
    "RequestCameBy",
    "RetentionPeriod",
    "SignInCode",
    "StaffLink",
    "StaffNotice",
    "Suppression",
    "SuppressionReason",
    "Tag",
    "TagChange",
]
