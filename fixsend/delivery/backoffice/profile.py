"""What a person's page says of mail: the single emails that they got."""

from django.urls import reverse

from fixsend.delivery.models import Message
from fixsend.people import addresses
from fixsend.people.backoffice.profile import MOST, Fact, Part
from fixsend.people.models import Person
from fixsend.web import written


def _single_mails(person: Person) -> list[Fact]:
    found = Message.objects.filter(addresses.records_of(person, "to", "created_at")).defer("text", "html")
    return [
        Fact(
            each.subject,
            reverse("single_mails:inspect", args=[each.pk]),
            f"{each.get_state_display()}, {written.moment(each.created_at)}",
        )
        for each in found.order_by("-id")[:MOST]
    ]


PARTS = (Part("single-mails", "Single emails", 50, "delivery.view_message", _single_mails),)
