"""What newsletters can point at here: single gatherings. The day of action itself is one of the actions."""

from django.utils import timezone

from fixsend.events.models import Gathering, GatheringState
from fixsend.newsletters.teasers import Teaser, TeaserKind


def _offered(most: int) -> list[tuple[int, str]]:
    rows = Gathering.objects.filter(state=GatheringState.APPROVED, starts_at__gt=timezone.now(), day__live=True)
    return [(each.pk, f"{each.title}, {each.when}") for each in rows[:most]]


def _find(key: int) -> Teaser | None:
    found = Gathering.objects.select_related("day").filter(pk=key, state=GatheringState.APPROVED).first()
    if found is None or not found.day.live or not found.day.url:
        return None
    return Teaser(
        title=found.title,
        url=found.url,
        summary=found.where,
        detail=". ".join(filter(None, [found.when, found.day.imprint])),
        call="Sign up to come" if found.takes_sign_ups else "Find out more",
        image=found.day.picture or found.day.social_image,
        image_alt=found.day.picture_alt if found.day.picture else "",
        is_over=found.is_over,
        ends_at=found.starts_at,
    )


KIND = TeaserKind(slug="gathering", label="Events", offered=_offered, find=_find, is_action=True)
