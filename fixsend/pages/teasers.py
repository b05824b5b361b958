"""What newsletters can point at here: news."""

from fixsend.newsletters.teasers import Teaser, TeaserKind
from fixsend.pages.models import NewsPage


def _offered(most: int) -> list[tuple[int, str]]:
    return [(item.pk, f"{item.title} ({item.date:%d/%m/%Y})") for item in NewsPage.objects.newest()[:most]]


def _find(key: int) -> Teaser | None:
    item = NewsPage.objects.newest().select_related("social_image").filter(pk=key).first()
    if item is None or not item.url:
        return None
    return Teaser(
        title=item.title,
        url=item.url,
        summary=item.summary,
        detail=f"News, {item.date.day} {item.date:%B %Y}",
        call="Read the news",
        image=item.social_image,
        image_alt="",
    )


KIND = TeaserKind(slug="news", label="News", offered=_offered, find=_find)
