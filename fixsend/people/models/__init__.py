"""People, their consents, and what staff note about them."""

from .address import FormerAddress
from .confirmation import Confirmation, ConfirmationRules
from .consent import (
    ASKED_IN_PLACE,
    Action,
    Channel,
    ConsentEvent,
    ConsentState,
    ConsentWording,
    Purpose,
    Suppression,
    SuppressionReason,
)
from .data_request import DataRequest, DataRequestKind, DataRequestStatus
from .person import Person
from .records import AuditEntry, MergeRecord, Note, RetentionPeriod, Tag
from .sign_in import SignInCode
from .staff import AlarmMail, NoticeTiming, StaffLink, StaffNotice

__all__ = [
    "ASKED_IN_PLACE",
    "Action",
    "AlarmMail",
    "AuditEntry",
    "Channel",
    "Confirmation",
    "ConfirmationRules",
    "ConsentEvent",
    "ConsentState",
    "ConsentWording",
    "DataRequest",
    "DataRequestKind",
    "DataRequestStatus",
    "FormerAddress",
    "MergeRecord",
    "Note",
    "NoticeTiming",
    "Person",
    "Purpose",
    "RetentionPeriod",
    "SignInCode",
    "StaffLink",
    "StaffNotice",
    "Suppression",
    "SuppressionReason",
    "Tag",
]
