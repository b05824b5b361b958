"""What a person's page says of membership: memberships, organisations that they look after, applications."""

from urllib.parse import urlencode

from django.urls import reverse

from fixsend.membership.models import Application, Membership, Stewardship
from fixsend.people.backoffice.profile import MOST, Fact, Part
from fixsend.people.models import Person
from fixsend.web import written


def _memberships(person: Person) -> list[Fact]:
    found = Membership.objects.filter(person=person).order_by("-joined_at")[:MOST]
    return [
        Fact(
            f"{each.get_kind_display().capitalize()}: {each.name}",
            f"{reverse('membership_members:index')}?{urlencode({'q': each.name})}",
            _since(each),
        )
        for each in found
    ]


def _since(membership: Membership) -> str:
    ended = f", until {written.day(membership.ended_at)}" if membership.ended_at else ""
    return f"Since {written.day(membership.joined_at)}{ended}"


def _organisations(person: Person) -> list[Fact]:
    found = Stewardship.objects.filter(person=person).select_related("organisation").order_by("-since")[:MOST]
    return [
        Fact(
            each.organisation.name,
            reverse("membership_organisations:show", args=[each.organisation_id]),
            f"Steward until {written.day(each.ended_at)}"
            if each.ended_at
            else f"Steward since {written.day(each.since)}",
        )
        for each in found
    ]


def _applications(person: Person) -> list[Fact]:
    found = Application.objects.filter(person=person).order_by("-received_at")[:MOST]
    return [
        Fact(
            each.name,
            reverse("membership_applications:show", args=[each.pk]),
            f"{each.get_status_display()}, sent on {written.day(each.received_at)}",
        )
        for each in found
    ]


PARTS = (
    Part("memberships", "Membership", 10, "membership.view_membership", _memberships),
    Part("organisations", "Organisations they look after", 20, "membership.view_organisation", _organisations),
    Part("applications", "Applications", 25, "membership.view_application", _applications),
)
