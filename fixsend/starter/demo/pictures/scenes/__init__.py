"""The drawings themselves, each with the words for people who cannot see it."""

from . import asking, growing_up, meeting
from .cast import Scene

SCENES: dict[str, Scene] = {**asking.SCENES, **meeting.SCENES, **growing_up.SCENES}

__all__ = ["SCENES", "Scene"]
