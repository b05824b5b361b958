"""What tests of days of action share: the same as those of campaigns."""

from tests.campaigns.conftest import _starter_pages, press, send

__all__ = ["_starter_pages", "press", "send"]
