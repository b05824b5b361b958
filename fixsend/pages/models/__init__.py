"""The page types of the public site, and the menu at its foot."""

from .contact import ContactPage
from .help import HelpPage
from .home import HomePage
from .manifesto import ManifestoPage
from .menus import FooterMenu, PartPage
from .news import NewsIndexPage, NewsPage
from .press import PressPage
from .standard import FounderPage, StandardPage

__all__ = [
    "ContactPage",
    "FooterMenu",
    "FounderPage",
    "HelpPage",
    "HomePage",
    "ManifestoPage",
    "NewsIndexPage",
    "NewsPage",
    "PartPage",
    "PressPage",
    "StandardPage",
]
