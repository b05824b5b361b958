"""What newsletters can point at here: petitions and other actions."""

from django.utils import timezone

from fixsend.campaigns.models import ActionPage
from fixsend.campaigns.queries.actions import cached_action, progress
from fixsend.newsletters.teasers import Teaser, TeaserKind


def _offered(most: int) -> list[tuple[int, str]]:
    """Return (primary key, title) of the newest actions that people can take part in."""
    actions = ActionPage.objects.live().public().order_by("-first_published_at", "-pk")
    running = actions.exclude(closes_at__lte=timezone.now())
    return [(page.pk, page.title) for page in running[:most]]


def _find(key: int) -> Teaser | None:
    cached = cached_action(key)
    if cached is None or not cached.url:
        return None
    page = cached.page
    return Teaser(
        title=page.title,
        url=cached.url,
        summary=page.summary,
        detail=". ".join(filter(None, [progress(page).standing, page.imprint])),
        call=page.invitation,
        image=page.social_image,
    )


KIND = TeaserKind(slug="action", label="Petitions and other actions", offered=_offered, find=_find)
