"""The menus, from the page tree: editors order and name their pages."""

from dataclasses import replace
from difflib import SequenceMatcher

from django.http import HttpRequest
from wagtail.models import Page, Site

from fixsend.pages.models import FooterMenu, PartPage
from fixsend.web.navigation import Link, Menus, OtherWays
from fixsend.web.page_cache import values

LIKE_ENOUGH = 0.6
MOST_SUGGESTIONS = 4


def menus(request: HttpRequest) -> Menus:
    """Return home and the pages under it that are marked "Show in menus", and the links at the foot."""
    # What stands there is the same for all, and changes when an editor publishes.
    main, footer = values.kept(("menus", request.get_host()), lambda: _read(request))
    return Menus(main=[_here(link, request) for link in main], footer=[_here(link, request) for link in footer])


def suggestions(request: HttpRequest) -> list[Link]:
    """Return live pages whose address resembles the missing one, the closest first."""
    wanted = request.path.strip("/").lower()[:200]
    if not wanted:
        return []
    last = wanted.rpartition("/")[2]
    pages = Page.objects.live().public().filter(depth__gt=1).only("title", "slug", "url_path", "depth", "path")[:1000]
    scored = [(_likeness(last, page.slug), page) for page in pages]
    best = sorted((pair for pair in scored if pair[0] >= LIKE_ENOUGH), key=lambda pair: -pair[0])[:MOST_SUGGESTIONS]
    return [_link(page, request) for _score, page in best]


def _read(request: HttpRequest) -> tuple[list[Link], list[Link]]:
    """Return the links at the top and at the foot."""
    site = Site.find_for_request(request)
    if site is None:
        return [], []
    home = site.root_page
    pages = [home, *home.get_children().live().public().in_menu()]
    return [_link(page, request) for page in pages], _footer(request)


def other_ways(request: HttpRequest) -> OtherWays:
    """Return the other ways to read a part of the site, chosen by editors for the part and all pages under it."""
    slug = request.path.strip("/").partition("/")[0]
    return values.kept(("other ways", slug), lambda: _other_ways(slug))


def _other_ways(slug: str) -> OtherWays:
    part = PartPage.objects.live().filter(slug=slug).first()
    if part is None:
        return OtherWays()
    page = part.easy_read_page if part.easy_read_page and part.easy_read_page.live else None
    return OtherWays(
        easy_read_url=part.easy_read_document.url if part.easy_read_document else (page.url or "") if page else "",
        bsl_url=part.bsl_url,
        bsl_video_url=part.bsl_video.url if part.bsl_video else "",
        bsl_captions_url=part.bsl_captions.url if part.bsl_captions else "",
    )


def _footer(request: HttpRequest) -> list[Link]:
    chosen = [child.value for child in FooterMenu.load(request_or_site=request).links]
    return [_link(page, request) for page in chosen if page is not None and page.live]


def _link(page: Page, request: HttpRequest) -> Link:
    url = page.get_url(request) or ""
    return Link(text="Home" if url == "/" else page.title, url=url)


def _here(link: Link, request: HttpRequest) -> Link:
    """Return a link that knows whether it leads to the page that is shown, or to one above it."""
    is_current = request.path == link.url if link.url == "/" else request.path.startswith(link.url)
    return replace(link, current=is_current)


def _likeness(wanted: str, slug: str) -> float:
    if slug in wanted or (len(wanted) > 3 and wanted in slug):
        return 1.0
    return SequenceMatcher(None, wanted, slug).ratio()
