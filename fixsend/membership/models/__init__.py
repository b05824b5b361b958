"""Who has joined, what they asked for when they did, and who looks after an organisation's entry."""

from .aims import AimsVersion
from .application import Application, ApplicationMessage, ApplicationStatus, MessageFrom
from .choices import HelpOffer, Need, Size, SupporterKind
from .membership import Membership
from .organisation import ChangeableField, ChangeStatus, ListingRecord, Organisation, OrganisationStatus, ProposedChange
from .stewardship import StewardInvitation, Stewardship

__all__ = [
    "AimsVersion",
    "Application",
    "ApplicationMessage",
    "ApplicationStatus",
    "ChangeStatus",
    "ChangeableField",
    "HelpOffer",
    "ListingRecord",
    "Membership",
    "MessageFrom",
    "Need",
    "Organisation",
    "OrganisationStatus",
    "ProposedChange",
    "Size",
    "StewardInvitation",
    "Stewardship",
    "SupporterKind",
]
