"""The pages that editors write, the search and the contact form."""

from fixsend.pages.models import NewsPage
from tests.browser.pages.public_page import PublicPage, send

PAGES = [
    PublicPage("home", "/"),
    PublicPage("about", "/about/"),
    PublicPage("founder", "/about/special-needs-jungle/"),
    PublicPage("manifesto", "/manifesto/"),
    PublicPage("news", "/news/"),
    PublicPage("news item", lambda: str(NewsPage.objects.live()[:1].get().url)),
    PublicPage("help", "/help/"),
    PublicPage("privacy", "/privacy/"),
    PublicPage("accessibility", "/accessibility/"),
    PublicPage("search", "/search/"),
    PublicPage("search results", "/search/?q=tribunal"),
    PublicPage("search results of many kinds", "/search/?q=leeds"),
    PublicPage("search with a slip", "/search/?q=manifsto"),
    PublicPage("search without results", "/search/?q=zzzzqqqq"),
    PublicPage("contact", "/contact/", {"errors": send}),
    PublicPage("contact sent", "/contact/sent/"),
]
