"""Newsletters with something in them."""

from io import BytesIO

from django.core.files.images import ImageFile
from PIL import Image as Pillow
from wagtail.images.models import Image
from wagtail.models import Page, Site
from wagtail.rich_text import RichText

from fixsend.newsletters.models import Newsletter
from fixsend.newsletters.teasers import Teaser, TeaserKind
from tests.newsletters.factories import NewsletterFactory

TEXT = ("text", RichText("<p>Hello {first name|there}, here is what happened.</p>"))


def newsletter(*blocks, **fields) -> Newsletter:
    """Make a newsletter of these blocks, read back as the editor leaves it."""
    made = NewsletterFactory(body=list(blocks or [TEXT]), **fields)
    return Newsletter.objects.get(pk=made.pk)


def picture(size=(1600, 900), mode="RGB", name="march.png") -> Image:
    """Make a picture with a file of its own."""
    file = BytesIO()
    Pillow.new(mode, size, "purple").save(file, "PNG")
    return Image.objects.create(title="The march", file=ImageFile(file, name=name))


def live_page(title="Our plan", slug="our-plan") -> Page:
    """Make a page of the site."""
    root = Site.objects.get(is_default_site=True).root_page
    return root.add_child(instance=Page(title=title, slug=slug))


def rich(html: str) -> tuple[str, RichText]:
    """Return a text block."""
    return ("text", RichText(html))


def for_some(who: str, then: list, otherwise=(), region="") -> tuple[str, dict]:
    """Return a part for some readers."""
    return ("for_some", {"who": who, "region": region, "then": then, "otherwise": list(otherwise)})


def button(url="https://example.org/", text="Sign the petition", kind="act", page=None) -> tuple[str, dict]:
    """Return a button."""
    return ("button", {"text": text, "url": url, "kind": kind, "page": page})


def picture_block(image, alt_text="Parents with a banner", **more) -> tuple[str, dict]:
    """Return a picture with its words."""
    return ("picture", {"image": image, "alt_text": alt_text, "caption": "", "page": None, "url": "", **more})


FIGURE = (
    "figure",
    {
        "value": "46.4%",
        "what": "of plans came in time.",
        "period": "Calendar year 2024",
        "source": "Department for Education",
        "source_url": "https://explore-education-statistics.service.gov.uk/",
    },
)
QUOTE = ("quote", {"text": "We waited for a year.", "who": "A parent (made up for a test)"})
DIVIDER = ("divider", None)


def march(key: int) -> Teaser | None:
    """Find the one thing that the tests' own kind of teaser knows."""
    if key != 7:
        return None
    return Teaser("The march", "/events/march/", summary="We walk.", detail="Saturday, Leeds", call="Come with us")


MARCHES = TeaserKind("march", "Marches", lambda most: [(7, "The march")], march)


def everything(image: Image | None = None) -> list:
    """Return one block of every kind."""
    return [
        ("heading", "For {first name|you} & “all”"),
        rich(
            '<p>Hello <b>{first name|there}</b>.</p><ul><li>One</li></ul><p><a href="https://example.org/">Read</a></p>'
        ),
        button(),
        *([picture_block(image)] if image else []),
        QUOTE,
        FIGURE,
        ("teaser", {"what": "march:7"}),
        DIVIDER,
        for_some("member", [rich("<p>For members.</p>")], [rich("<p>For the others.</p>")]),
        for_some("steward", [rich("<p>For stewards.</p>")]),
        for_some("region", [rich("<p>For London.</p>")], region="E12000007"),
    ]
