"""Every public form that takes an email address and waits for its owner to confirm, ready to be sent by anybody."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from fixsend.campaigns.models import FixedReceiver
from fixsend.places.models import Constituency, Council
from fixsend.web import tokens
from tests.campaigns.conftest import opened
from tests.campaigns.factories import campaign, open_letter, petition, pledge, write_to
from tests.events.factories import GatheringFactory, day_of_action

# What a browser says when a page of our own sends a form.
OUR_PAGE = {"Sec-Fetch-Site": "same-origin"}
Send = Callable[..., HttpResponse]

_STORY = "My son has waited two years for the help that his plan promises, and every week we call and nobody answers."
_ASK = "Please ask the minister in the House when our council will at last keep the law that Parliament made for him."
_GROUP = {
    "about": {"name": "Fen Families", "about": "We meet for tea and share what we know.", "size": "3-10"},
    "areas": {"councils": ["873"], "regions": ["E12000004"], "needs": ["autism"]},
}


def public_forms() -> dict[str, Send]:
    """Make one action of each kind and return how each form is sent: `send(client, address, headers)`."""
    parent = campaign("Every form")
    letter, day = open_letter("Letter", parent=parent), day_of_action("Day", parent=parent)
    gathering = GatheringFactory(day=day)
    write = write_to("Write", parent=parent, fixed=[FixedReceiver(name="A", email="a@gov.example")])
    here = Council.objects.get(name="Leeds").code
    part = {"name": "Sam Taylor", "council": here}
    voter = {**part, "constituency": Constituency.objects.get(name="Leeds North West").code}
    proposal = {"title": "Walk", "about": "We walk.", "starts": "11:00", "ends": "13:00", "venue": "The steps"}
    access = {"step_free": "yes", "toilets": "accessible", "quiet_space": "yes", "bsl": "asked", "address": "Leeds"}
    story = {"answer_0": _STORY, "answer_1": _ASK, "subject": "Help", "postal": "1 Road\nLeeds", "how": "sent"}
    signer = {"organisation": "Fen", "name": "Jo Green", "role": "Chair", "may_sign": "on"}
    practitioner = {"name": "Sam Taylor", "role": "Speech therapist", "aims": "on"}
    mailing = {"purposes": ["news.1"], "frequency": "all"}
    return {
        "petition": _form("campaigns:take_part", petition("Petition", parent=parent).pk, **part),
        "open letter": _form("campaigns:take_part", letter.pk, **part),
        "pledge": _form("campaigns:take_part", pledge("Pledge", parent=parent).pk, **part),
        "letter": _form("campaigns:write", write.pk, **voter, **story),
        "call": _form("campaigns:called", write_to("Call", parent=parent, phone_script="Say it.").pk, **voter),
        "gathering": _form("events:propose", day.pk, **part, **proposal, **access),
        "sign-up": _form("campaigns:take_part", day.pk, **part, gathering=gathering.pk, people=2, needs="A ramp"),
        "organisation signature": _form("campaigns:organisation_ask", letter.pk, **signer),
        "joining": _form("membership:join_person", "individual", name="Sam Taylor", aims="on"),
        "practitioner": _form("membership:join_person", "practitioner", **practitioner),
        "application": _apply,
        "mailing list": _form("mailing_list:stay_in_touch", None, **mailing),
        "home page": _form("mailing_list:quick", None, **mailing, also_join="on", name="Sam Taylor"),
    }


def _form(url_name: str, argument: object, **data: Any) -> Send:
    url = reverse(url_name, args=[] if argument is None else [argument])

    def send(client: Client, address: str, headers: dict[str, str] | None = None, **changes: Any) -> HttpResponse:
        sent = {**data, "email": address, tokens.STARTED: opened(60), **changes}
        answer = client.post(url, sent, headers=headers)
        assert answer.status_code == 302 or b"error-summary" not in answer.content, (
            url_name,
            answer.context["form"].errors,
        )
        return answer

    return send


def _apply(client: Client, address: str, headers: dict[str, str] | None = None) -> HttpResponse:
    contact = {"contact_name": "Jo Green", "email": address, "wants_listing": "yes", "aims": "on"}
    for step, data in {**_GROUP, "contact": contact}.items():
        client.post(reverse("membership:join_step", args=["group", step]), data, headers=headers)
    return client.post(reverse("membership:join_check", args=["group"]), {tokens.STARTED: opened(60)}, headers=headers)
