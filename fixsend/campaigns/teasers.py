"""What newsletters can point at here: petitions and other actions."""

from django.db.models import Q
from django.utils import timezone

from fixsend.campaigns.models import ActionPage
from fixsend.campaigns.queries.actions import cached_action, progress
from fixsend.newsletters.teasers import Teaser, TeaserKind


def _offered(most: int) -> list[tuple[int, str]]:
    """Return (primary key, title) of the newest actions; those that are over come last, and say so.

    They are there so that a newsletter which points at one can still be saved; the checks warn about it.
    """
    actions = ActionPage.objects.live().public().order_by("-first_published_at", "-pk")
    over = Q(closes_at__lte=timezone.now())
    running = [(page.pk, page.title) for page in actions.exclude(over)[:most]]
    return [*running, *((page.pk, f"{page.title} (over)") for page in actions.filter(over)[: most - len(running)])]


def _find(key: int) -> Teaser | None:
    cached = cached_action(key)
    if cached is None or not cached.url:
        return None
    page = cached.page
    now = progress(page)
    return Teaser(
        title=page.title,
        url=cached.url,
        summary=page.summary,
        detail=". ".join(filter(None, [now.standing, page.imprint])),
        call=page.invitation,
        image=page.picture or page.social_image,
        image_alt=page.picture_alt if page.picture else "",
        is_over=page.has_ended,
        ends_at=page.closes_at,
        done=min(100, round(100 * now.together / now.goal)) if now.goal else None,
        goal=f"Help us reach {now.goal_shown}." if now.goal else "",
    )


KIND = TeaserKind(slug="action", label="Petitions and other actions", offered=_offered, find=_find, is_action=True)
