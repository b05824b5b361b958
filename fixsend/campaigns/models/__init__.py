"""Campaigns, the actions that people take part in, and who took part."""

from .action import ActionPage
from .campaign import CampaignPage, CampaignsIndexPage
from .electoral import Electoral
from .embed_token import UsedToken
from .handing_over import HandIn, HandOverTerms
from .milestones import Milestone, Threshold
from .offline_signatures import PaperCount, PaperScan
from .open_letter import OpenLetterPage, OrganisationSignature, SignatureState
from .participation import CountChange, Participation, ParticipationCount, ParticipationState
from .partners import ActionPartner, Partner, PartnerConsent, PartnerRemoval, PartnerWord
from .petition import PetitionPage
from .pledge import PledgePage, Pledger, Role, Stance
from .write_to import Answer, FixedReceiver, How, Letter, LetterReceiver, LetterSketch, Receivers, WriteToPage

__all__ = [
    "ActionPage",
    "ActionPartner",
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
    "LetterSketch",
    "Milestone",
    "OpenLetterPage",
    "OrganisationSignature",
    "PaperCount",
    "PaperScan",
    "Participation",
    "ParticipationCount",
    "ParticipationState",
    "Partner",
    "PartnerConsent",
    "PartnerRemoval",
    "PartnerWord",
    "PetitionPage",
    "PledgePage",
    "Pledger",
    "Receivers",
    "Role",
    "SignatureState",
    "Stance",
    "Threshold",
    "UsedToken",
    "WriteToPage",
]
