"""Campaigns, the actions that people take part in, and who took part."""

from .action import ActionPage
from .action_words import ActionWords
from .campaign import CampaignPage, CampaignsIndexPage
from .electoral import Electoral
from .hand_ins import HandIn, HandOverTerms
from .letter import Answer, How, Letter, LetterReceiver, LetterShingles
from .milestones import Milestone, Threshold
from .offline_signatures import OfflineCount, OfflineScan
from .open_letter import OpenLetterPage, OrganisationSignature, SignatureState
from .participation import CountChange, Participation, ParticipationCount, ParticipationState, UsedToken
from .partners import ActionPartner, Partner, PartnerConsentEvent, PartnerConsentState, PartnerRemoval
from .petition import PetitionPage
from .pledge import PledgePage, Pledger, Role, Stance
from .reasons import Reason, ReasonState
from .write_to import FixedReceiver, Receivers, WriteToPage

__all__ = [
    "ActionPage",
    "ActionPartner",
    "ActionWords",
    "Answer",
    "CampaignPage",
    "CampaignsIndexPage",
    "CountChange",
    "Electoral",
    "FixedReceiver",
    "HandIn",
    "HandOverTerms",
    "How",
    "Letter",
    "LetterReceiver",
    "LetterShingles",
    "Milestone",
    "OfflineCount",
    "OfflineScan",
    "OpenLetterPage",
    "OrganisationSignature",
    "Participation",
    "ParticipationCount",
    "ParticipationState",
    "Partner",
    "PartnerConsentEvent",
    "PartnerConsentState",
    "PartnerRemoval",
    "PetitionPage",
    "PledgePage",
    "Pledger",
    "Reason",
    "ReasonState",
    "Receivers",
    "Role",
    "SignatureState",
    "Stance",
    "Threshold",
    "UsedToken",
    "WriteToPage",
]
