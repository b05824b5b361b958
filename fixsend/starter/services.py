"""Loading starter content: once, and never over anything that staff changed."""

import json
import re
from collections.abc import Callable
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from django.apps import apps
from django.conf import settings
from django.db import transaction
from wagtail.contrib.redirects.models import Redirect
from wagtail.fields import StreamField
from wagtail.models import Page, Site

from fixsend.campaigns.models import CampaignPage, CampaignsIndexPage
from fixsend.evidence import facts
from fixsend.evidence.models import Edition
from fixsend.evidence.services import remarks
from fixsend.mailing_list.models import Topic
from fixsend.pages.models import FooterMenu, HomePage
from fixsend.starter import workflows
from fixsend.starter.content import FOOTER, PAGES, REDIRECTS, TOPICS, first_campaign, parts
from fixsend.starter.drafts import PAGE, Block, Draft
from fixsend.starter.models import Loaded
from fixsend.web.models import SiteDetails

_PAGE_LINK = re.compile(r'<a page="([^"]+)">')


@transaction.atomic
def load() -> list[str]:
    """Load every piece that this site has not been given yet; return the pieces that were loaded."""
    pieces: dict[str, Callable[[], None]] = {
        # Before the pages that show them: a number that changes on a page asks staff to look.
        "official figures": _load_official_figures,
        "pages": _load_pages,
        "footer": _load_footer,
        "redirects": _load_redirects,
        "topics": _load_topics,
        "workflow": workflows.load_workflow,
        "asking for publishing": workflows.assign_workflow,
        "first versions": workflows.log_missing_first_versions,
        "first campaign": _load_first_campaign,
        "council page": _load_council_page,
    }
    loaded = [piece for piece, load_piece in pieces.items() if _once(piece, load_piece)]
    follow_site_url()
    return loaded


def follow_site_url() -> None:
    """Give Wagtail's default site the name and port of SITE_URL, the one place where the site's address is set."""
    parts = urlsplit(settings.SITE_URL)
    port = parts.port or (443 if parts.scheme == "https" else 80)
    Site.objects.filter(is_default_site=True).exclude(hostname=parts.hostname, port=port).update(
        hostname=parts.hostname, port=port
    )
    Site.clear_site_root_paths_cache()


def _once(piece: str, load_piece: Callable[[], None]) -> bool:
    is_new = Loaded.objects.get_or_create(piece=piece)[1]
    if is_new:
        load_piece()
    return is_new


def _load_pages() -> None:
    """Make all pages first and fill them afterwards, because they link to one another."""
    if HomePage.objects.exists():  # Staff built the site by hand: leave it alone.
        return
    made: dict[str, Page] = {}
    for draft in PAGES:
        made[draft.path] = _make_page(draft, made)
    for draft in PAGES:
        _fill_page(made[draft.path].specific, draft, {path: page.pk for path, page in made.items()})
    _point_site_at(made["/"])
    SiteDetails.objects.update_or_create(
        site=Site.objects.get(is_default_site=True), defaults={"privacy_page": made["/privacy/"]}
    )


def _load_first_campaign() -> None:
    """Draft a campaign for staff to publish, on a site that has none."""
    index = CampaignsIndexPage.objects.first()
    if index is None or CampaignPage.objects.exists():
        return
    made: dict[str, Page] = {first_campaign.CAMPAIGN.parent_path: index}
    ids = _ids_by_path()
    for draft in first_campaign.PAGES:
        made[draft.path] = _make_page(draft, made)
        _fill_page(made[draft.path].specific, draft, ids)


def _ids_by_path() -> dict[str, int]:
    """Return the site's public pages by their addresses."""
    root = Site.objects.select_related("root_page").get(is_default_site=True).root_page
    above = len(root.url_path.rstrip("/"))
    pages = Page.objects.live().descendant_of(root, inclusive=True)
    return {url_path[above:]: pk for url_path, pk in pages.values_list("url_path", "pk")}


def _make_page(draft: Draft, made: dict[str, Page]) -> Page:
    model = apps.get_model(draft.kind if "." in draft.kind else f"pages.{draft.kind}")
    parent = made[draft.parent_path] if draft.path != "/" else Page.get_first_root_node()
    slug = draft.slug if draft.path != "/" else "fixsend"
    page = model(
        title=draft.title,
        slug=slug,
        summary=draft.summary,
        show_in_menus=draft.in_menu,
        live=False,
    )
    parent.refresh_from_db()
    parent.add_child(instance=page)
    return page


def _fill_page(page: Page, draft: Draft, ids: dict[str, int]) -> None:
    for name, value in draft.fields.items():
        linked = _with_links(value, ids)
        is_of_blocks = isinstance(page._meta.get_field(name), StreamField)
        setattr(page, name, stored(linked) if is_of_blocks else linked)
    if draft.is_published:
        workflows.publish_first_version(page)
    else:
        page.save()
        page.save_revision(clean=False, log_action=workflows.CREATED)


def stored(blocks: list[Block]) -> str:
    """Return blocks as the JSON that a page's body field takes."""
    return json.dumps(blocks)


def _with_links(value: Any, ids: dict[str, int]) -> Any:
    """Return a value with every page named by its address turned into a link by its id."""
    if isinstance(value, list):
        return [_with_links(item, ids) for item in value]
    if isinstance(value, dict):
        return {key: _with_links(item, ids) for key, item in value.items()}
    if isinstance(value, date) or not isinstance(value, str):
        return value
    if value.startswith(PAGE):
        return ids[value.removeprefix(PAGE)]
    return _PAGE_LINK.sub(lambda found: _page_link(ids.get(found.group(1))), value)


def _page_link(page_id: int | None) -> str:
    """Return the beginning of a link to a page; one that staff have deleted leads home."""
    return f'<a linktype="page" id="{page_id}">' if page_id else '<a href="/">'


def _point_site_at(home: Page) -> None:
    site = Site.objects.filter(is_default_site=True).first() or Site(is_default_site=True, hostname="localhost")
    old = site.root_page if site.root_page_id else None
    site.root_page = home
    site.site_name = "SEND Community Alliance"
    site.save()
    # Wagtail's own "Welcome" page, unless it has been used.
    if old is not None and old.specific_class is Page and not old.get_children().exists():
        old.delete()


def _load_footer() -> None:
    pages = [_page_at(path) for path in FOOTER]
    menu = FooterMenu.load()
    menu.links = json.dumps([{"type": "page", "value": page.pk} for page in pages if page is not None])
    menu.save()


def _load_redirects() -> None:
    """Lead from addresses that the alliance's earlier sites are likely to have had."""
    for old, path in REDIRECTS.items():
        page = _page_at(path)
        Redirect.objects.get_or_create(
            old_path=Redirect.normalise_path(old),
            site=None,
            defaults={"redirect_page": page, "redirect_link": "" if page else path},
        )


def _load_official_figures() -> None:
    """Publish the official figures that come with the site, where staff have not loaded any."""
    if not Edition.objects.exists():
        facts.load()
    remarks.load_shipped()


def _load_council_page() -> None:
    """Put the figures of councils into the menu of a site that began before it had them."""
    home = Page.objects.filter(pk__in=HomePage.objects.values("pk")).first()
    if home is None or home.get_children().filter(slug=parts.COUNCILS.slug).exists():
        return
    page = _make_page(parts.COUNCILS, {"/": home})
    _fill_page(page.specific, parts.COUNCILS, {})


def _load_topics() -> None:
    if not Topic.objects.exists():
        Topic.objects.bulk_create(
            Topic(slug=slug, name=name, description=description, order=order)
            for order, (slug, name, description) in enumerate(TOPICS)
        )


def _page_at(path: str) -> Page | None:
    site = Site.objects.select_related("root_page").get(is_default_site=True)
    return Page.objects.live().filter(url_path=site.root_page.url_path.rstrip("/") + path).first()
