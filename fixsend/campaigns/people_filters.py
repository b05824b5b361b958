"""The filter of staff's list of people by action: who took part in one."""

from django.db.models import Exists, OuterRef, QuerySet

from fixsend.campaigns.models import ActionPage, Participation, ParticipationState
from fixsend.people.backoffice.filters import PeopleFilter
from fixsend.people.models import Person


def _actions() -> list[tuple[str, str]]:
    pages = ActionPage.objects.order_by("-first_published_at", "-pk").values_list("pk", "title")
    return [(str(pk), title) for pk, title in pages]


def _took_part(people: QuerySet[Person], action_id: str) -> QuerySet[Person]:
    parts = Participation.objects.filter(
        person=OuterRef("pk"), action=int(action_id), state=ParticipationState.CONFIRMED
    )
    return people.filter(Exists(parts))


ACTION = PeopleFilter("action", "Took part in", _actions, _took_part, permission="campaigns.view_participation")
