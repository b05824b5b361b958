"""Campaigns, the actions that people take part in, and who took part."""

from .action import ActionPage
from .campaign import CampaignPage, CampaignsIndexPage
from .electoral import Electoral
from .participation import CountChange, Participation, ParticipationCount, ParticipationState
from .petition import PetitionPage

__all__ = [
    "ActionPage",
    "CampaignPage",
    "CampaignsIndexPage",
    "CountChange",
    "Electoral",
    "Participation",
    "ParticipationCount",
    "ParticipationState",
    "PetitionPage",
]
