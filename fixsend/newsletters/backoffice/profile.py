"""What a person's page says of newsletters: which they were sent."""

from django.urls import reverse

from fixsend.delivery.models import Delivery
from fixsend.people.backoffice.profile import MOST, Fact, Part
from fixsend.people.models import Person
from fixsend.web import written


def _newsletters(person: Person) -> list[Fact]:
    found = Delivery.objects.filter(person=person).select_related("mailing").order_by("-mailing_id")
    return [
        Fact(
            each.mailing.name,
            "" if each.mailing.is_rolling else reverse("mailings_sent:mailing", args=[each.mailing_id]),
            f"{each.get_state_display()}, {written.day(each.settled_at or each.mailing.created_at)}",
        )
        for each in found.defer("mailing__document", "mailing__audience")[:MOST]
    ]


PARTS = (Part("newsletters", "Newsletters they were sent", 40, "delivery.view_mailing", _newsletters),)
