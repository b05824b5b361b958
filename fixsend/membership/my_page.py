"""What My page tells about membership: having joined, applications, and entries that somebody looks after."""

from __future__ import annotations

from collections.abc import Iterator

from django.urls import reverse

from fixsend.membership import links, privacy
from fixsend.membership.models import Application, ApplicationStatus, Membership, SupporterKind
from fixsend.membership.queries.stewards import entries_of, open_invitations
from fixsend.people.models import Person
from fixsend.people.my_page import Line, Link, Part, Topic, day_of
from fixsend.web import normalise


def _memberships(person: Person) -> Iterator[Line]:
    """Yield a sentence for each membership, or that somebody has not joined."""
    found = list(Membership.objects.filter(person=person).order_by("joined_at"))
    for each in found:
        who = "You" if normalise.search_key(person.name) == each.name_key else each.name
        how = " as a SEND practitioner" if each.kind == SupporterKind.PRACTITIONER else ""
        yield Line(f"{who} joined on {day_of(each.joined_at)}{how}, and agreed to our aims.")
        if each.ended_at:
            yield Line(f"{who} left on {day_of(each.ended_at)}.")
    if not found:
        yield Line("You have not joined the alliance.")


def _ways(person: Person) -> Iterator[Link]:
    if Membership.objects.filter(person=person, ended_at=None).exists():
        yield Link("Leave the alliance", reverse("membership:leave_alliance"))
    else:
        yield Link("Join the alliance", reverse("membership:join"))


def _applications(person: Person) -> Iterator[Line]:
    """Yield a sentence for each application that was not accepted (yet); what was is a membership or an entry."""
    rows = Application.objects.filter(person=person).exclude(status=ApplicationStatus.APPROVED)
    for each in rows.order_by("received_at"):
        noun = SupporterKind(each.kind).noun
        answer = _ANSWERS[ApplicationStatus(each.status)]
        text = f"You applied on {day_of(each.received_at)}: {each.name} ({noun}). {answer}"
        yield Line(text, each.name, links.application_path(each))


_ANSWERS = {
    ApplicationStatus.WAITING: "We have it. A volunteer reads every application, most of them within 7 days.",
    ApplicationStatus.QUESTION: "We have a question for you.",
    ApplicationStatus.DECLINED: "We could not accept it.",
    ApplicationStatus.WITHDRAWN: "You withdrew it.",
}


def _entries(person: Person) -> Iterator[Line]:
    """Yield a sentence for each entry that somebody looks after, or is invited to look after."""
    for organisation in entries_of(person):
        url = reverse("membership:entry", args=[organisation.public_id])
        yield Line(f"You look after {organisation.name} in our directory.", organisation.name, url)
    for invitation in open_invitations().filter(pk__in=privacy.invited(person)):
        name = invitation.organisation.name
        yield Line(f"You are invited to look after {name}.", name, links.invitation_path(invitation))


PARTS = (
    Part(Topic.MEMBERSHIP, _memberships, _ways),
    Part(Topic.MEMBERSHIP, _applications),
    Part(Topic.ORGANISATIONS, _entries),
)
