"""What a person's page says of actions: in which they took part."""

from django.urls import reverse

from fixsend.campaigns.models import Participation
from fixsend.people.backoffice.profile import MOST, Fact, Part
from fixsend.people.models import Person
from fixsend.web import written


def _parts(person: Person) -> list[Fact]:
    found = Participation.objects.filter(person=person).select_related("action").order_by("-created_at")[:MOST]
    return [
        Fact(
            each.action.title,
            reverse("campaigns_office:show", args=[each.action_id]),
            f"{each.get_state_display()}, {written.day(each.confirmed_at or each.created_at)}",
        )
        for each in found
    ]


PARTS = (Part("actions", "What they took part in", 30, "campaigns.view_participation", _parts),)
