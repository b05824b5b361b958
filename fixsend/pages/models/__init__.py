"""The page types of the public site, and the two records that belong to them."""

from .contact import ContactMessage, ContactPage, ContactTopic
from .help import HelpPage
from .home import HomePage
from .manifesto import ManifestoPage
from .menus import FooterMenu, PartPage
from .news import NewsIndexPage, NewsPage
from .press import PressPage
from .standard import FounderPage, StandardPage

__all__ = [
    "ContactMessage",
    "ContactPage",
    "ContactTopic",
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
