"""Who has joined, what they asked for when they did, and who looks after an organisation's entry."""

from .application import Application, ApplicationMessage, ApplicationStatus, MessageFrom
from .changes import ALWAYS_MODERATED, ChangeableField, ChangeStatus, EntryChange, FormerSlug, ProposedChange
from .choices import HelpOffer, Need, Size, SupporterKind
from .membership import Membership
from .organisation import ListingRecord, Organisation, OrganisationStatus
from .proposed_decision import DecisionKind, ProposalState, ProposedDecision
from .stewardship import StewardInvitation, Stewardship
from .wording import AimsVersion, EmailTemplateVersion

__all__ = [
    "ALWAYS_MODERATED",
    "AimsVersion",
    "Application",
    "ApplicationMessage",
    "ApplicationStatus",
    "ChangeStatus",
    "ChangeableField",
    "DecisionKind",
    "EmailTemplateVersion",
    "EntryChange",
    "FormerSlug",
    "HelpOffer",
    "ListingRecord",
    "Membership",
    "MessageFrom",
    "Need",
    "Organisation",
    "OrganisationStatus",
    "ProposalState",
    "ProposedChange",
    "ProposedDecision",
    "Size",
    "StewardInvitation",
    "Stewardship",
    "SupporterKind",
]
