"""Days of action: the national page, local gatherings, who comes, and who looks after a region."""

from fixsend.events.models.day import Coordinator, DayOfActionPage
from fixsend.events.models.gathering import (
    BSL,
    COMFORTS,
    Comfort,
    Gathering,
    GatheringState,
    QuietSpace,
    StepFree,
    Toilets,
)
from fixsend.events.models.sign_up import SignUp

__all__ = [
    "BSL",
    "COMFORTS",
    "Comfort",
    "Coordinator",
    "DayOfActionPage",
    "Gathering",
    "GatheringState",
    "QuietSpace",
    "SignUp",
    "StepFree",
    "Toilets",
]
