"""The tests of this folder share one site."""

from tests.starter_site import home, starter_content

__all__ = ["home", "starter_content"]
