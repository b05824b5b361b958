"""Campaigns, the actions that people take part in, and who took part."""

from .action import ActionPage
from .campaign import CampaignPage, CampaignsIndexPage
from .electoral import Electoral
from .handing_over import HandIn, HandOverTerms
from .milestones import Milestone, Threshold
from .paper import PaperCount, PaperScan
from .participation import CountChange, Participation, ParticipationCount, ParticipationState
from .petition import PetitionPage

__all__ = [
    "ActionPage",
    "CampaignPage",
    "CampaignsIndexPage",
    "CountChange",
    "Electoral",
    "HandIn",
    "HandOverTerms",
    "Milestone",
    "PaperCount",
    "PaperScan",
    "Participation",
    "ParticipationCount",
    "ParticipationState",
    "PetitionPage",
    "Threshold",
]
