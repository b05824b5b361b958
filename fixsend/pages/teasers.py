"""What newsletters can point at here: news."""

from fixsend.newsletters.teasers import Teaser, TeaserKind
from fixsend.pages.models import NewsPage
from fixsend.web import written


def _offered(most: int) -> list[tuple[int, str]]:
    return [(item.pk, f"{item.title} ({written.day(item.date)})") for item in NewsPage.objects.newest()[:most]]


def _find(key: int) -> Teaser | None:
    item = NewsPage.objects.newest().select_related("social_image").filter(pk=key).first()
    if item is None or not item.url:
        return None
    return Teaser(
        title=item.title,
        url=item.url,
        summary=item.summary,
        detail=f"News, {written.day(item.date)}",
        call="Read the news",
        image=item.social_image,
        image_alt="",
    )


KIND = TeaserKind(slug="news", label="News", offered=_offered, find=_find)
