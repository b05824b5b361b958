"""Links in mails, walked by a stranger to whom they were forwarded: no personal text, and no press that grants."""

import re
from collections.abc import Iterator

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from django.utils import timezone

from fixsend.campaigns import links as campaign_links
from fixsend.campaigns.models import Letter, OrganisationSignature, Participation, PartnerConsentState
from fixsend.delivery import links as mail_links
from fixsend.delivery.bounces import policy
from fixsend.delivery.models import Message
from fixsend.events import links as event_links
from fixsend.events.models import SignUp
from fixsend.membership import links as membership_links
from fixsend.membership.models import Membership, StewardInvitation
from fixsend.moderation.reportables import reportable_of
from fixsend.moderation.services import ReportedText
from fixsend.people.confirmations import batches as confirmation_mails
from fixsend.people.confirmations import services as confirmations
from fixsend.people.models import (
    Action,
    Confirmation,
    ConsentEvent,
    MailboxProof,
    Person,
    Purpose,
    Suppression,
    SuppressionReason,
)
from fixsend.people.services import consent
from fixsend.web import recognition, signing
from tests.campaigns.factories import ParticipationFactory, open_letter, petition, write_to
from tests.events.factories import GatheringFactory, SignUpFactory
from tests.membership.factories import ApplicationFactory, OrganisationFactory
from tests.newsletters.factories import CONFIRMED
from tests.people.factories import PersonFactory
from tests.starter_pages import starter_pages

__all__ = ["starter_pages"]
pytestmark = pytest.mark.django_db

ADDRESS = "priscilla@private.example"
NAME = "Priscilla Nightingale"
NEEDS = "A wheelchair ramp"
PRIVATE = (
    "Priscilla",
    "Nightingale",
    "private.example",
    "wheelchair",
    "ZZ9 9ZZ",
    "My own story",
    "Treasurer",
    "Coffee",
)
# Whatever any of these pages may take, all at once.
EVERYTHING = {
    "stay": "1",
    "joins": "on",
    "purposes": ["news.1", "actions.1", "news", "actions"],
    "shown": "",
    "also_join": "on",
    "aims": "1",
    "topics": ["transport"],
    "frequency": "all",
    "pause": "0",
    "undo": "rubbish",
    "needs": "Nothing at all",
    "people": "3",
    "name": "Eve Stranger",
    "text": "An answer",
    "reason": "untrue",
    "answer": "yes",
}


@pytest.fixture
def links():
    """Return a link of every kind that our mails carry, each about one person who has called our mail spam, by name."""
    person = PersonFactory(name=NAME, email=ADDRESS, postcode="ZZ9 9ZZ")
    known = {"name": NAME, "email": ADDRESS, "person": person}
    consent.grant(person, [Purpose.NEWS], CONFIRMED)
    policy.after_complaint(ADDRESS, "test")
    part = ParticipationFactory(action=petition(), **known)
    sign_up = SignUpFactory(
        gathering=(gathering := GatheringFactory()),
        participation=ParticipationFactory(action=gathering.day, **known),
        needs=NEEDS,
    )
    letter = Letter.objects.create(
        participation=ParticipationFactory(action=write_to(), **known), how="sent", text="My own story", subject="Help"
    )
    signature = OrganisationSignature.objects.create(
        letter=open_letter(), name="Fen", signed_by=NAME, role="Treasurer", email=ADDRESS, state="waiting"
    )
    application = ApplicationFactory(
        person=person, name="Fen", details={"name": "Fen", "about": "Coffee mornings", "contact_name": NAME}
    )
    organisation = OrganisationFactory(steward=person, about="Public words")
    week = timezone.now() + timezone.timedelta(days=7)
    invitation = StewardInvitation.objects.create(
        organisation=organisation, email="other@example.org", invited_by=person, expires_at=week
    )
    used = Confirmation.objects.create(
        email=ADDRESS,
        kind="take_part",
        details={"action": part.action_id, "participation": str(part.public_id)},
        expires_at=week,
        done_at=timezone.now(),
    )
    mail = mail_links.token(person)
    application_token = membership_links.application_token(application)
    return {
        "confirm": reverse("people:confirm", args=[signing.sign("confirm", str(used.public_id))]),
        "mine": campaign_links.mine_path(part),
        "organisation_mine": campaign_links.organisation_path(signature),
        "answer": campaign_links.answer_path(letter),
        "sign_up": event_links.sign_up_path(sign_up),
        "preferences": reverse("mailing_list:preferences", args=[mail]),
        "leave": reverse("mailing_list:leave", args=[mail]),
        "one_click": reverse("mailing_list:one_click", args=[mail]),
        "application": reverse("membership:application", args=[application_token]),
        "application answer": reverse("membership:answer", args=[application_token]),
        "withdraw": reverse("membership:withdraw", args=[application_token]),
        "invitation": membership_links.invitation_path(invitation),
        "yearly_check": membership_links.check_path(organisation, person),
        "report": reverse(
            "moderation:report", args=[ReportedText(reportable_of(organisation), organisation, "about").token]
        ),
    }


def token_views(resolver: URLResolver, prefix: str = "") -> Iterator[str]:
    for pattern in resolver.url_patterns:
        if isinstance(pattern, URLResolver):
            yield from token_views(pattern, prefix + str(pattern.pattern))
        elif isinstance(pattern, URLPattern) and "<str:token>" in prefix + str(pattern.pattern):
            yield prefix + str(pattern.pattern)


def test_every_address_with_a_token_is_walked_here(links):
    walked = {re.sub(r"k\d+~[^/]+", "<str:token>", path).lstrip("/") for path in links.values()}
    walked.add("report/<str:token>/")
    elsewhere = {
        "mail/view/<str:token>/",  # The web version of a newsletter names nobody: tests/newsletters.
        "press-early/<str:token>/",  # In no mail of ours: staff send it to journalists (tests/pages/test_press.py).
        "sign-in/link/<str:token>/",  # Staff, once, for an hour: tests/people/sign_in.
    }
    assert set(token_views(get_resolver())) - elsewhere <= walked


def test_a_stranger_with_any_link_reads_nothing_personal_and_grants_nothing(links):
    # Something new is asked for with the address, by the very stranger: only its own mail may confirm it.
    details = {"purposes": {"actions": 1}, "source": "x", "name": "Eve", "postcode": "", "topics": [], "frequency": ""}
    asked = confirmations.request(ADDRESS, "subscribe", details)
    for name, path in links.items():
        if name in ("leave", "one_click", "withdraw"):
            continue  # These reduce; what they do is tested where they are.
        stranger = Client()
        pages = [stranger.get(path), stranger.post(path, {**EVERYTHING, "also": str(asked.public_id)}, follow=True)]
        pages.append(stranger.get(path))
        for page in pages:
            for private in PRIVATE:
                assert private.lower() not in page.content.decode().lower(), (name, private)
        assert recognition.COOKIE not in stranger.cookies, name
    granted = ConsentEvent.objects.filter(action=Action.GRANT).values_list("proof", flat=True)
    assert list(granted) == [CONFIRMED.proof]
    assert not Membership.objects.exists()
    assert not PartnerConsentState.objects.exists()
    complaint = Suppression.objects.get(reason=SuppressionReason.COMPLAINED)
    assert complaint.lifted_at is None


def test_what_a_stranger_ticks_on_somebodys_page_is_asked_for_in_that_mailbox(links, client):
    stranger = Client()
    page = " ".join(stranger.get(links["mine"]).content.decode().split())
    assert "<h1>Thank you</h1>" in page
    assert "We will email you a link to confirm this" in page
    stranger.post(links["mine"], {"stay": "1", "joins": "on", "purposes": "news.1"})
    assert not Membership.objects.exists()
    confirmation_mails.mail_everything()
    mail = Message.objects.get(to=ADDRESS, kind="confirmation")
    assert "Priscilla" not in mail.text
    client.post(re.search(r"http://[^/]+(/confirm/\S+)", mail.text)[1])
    assert Membership.objects.get().name == NAME
    assert ConsentEvent.objects.filter(purpose="news").latest("id").proof == MailboxProof.LINK
    assert Suppression.objects.get(reason=SuppressionReason.COMPLAINED).lifted_at, "a yes in the owner's own mailbox"


def test_its_owner_sees_their_name_and_needs_no_mail(links):
    owner = Client()
    owner.force_login(Person.objects.get(email=ADDRESS))
    page = " ".join(owner.get(links["mine"]).content.decode().split())
    assert "Thank you, Priscilla</h1>" in page
    owner.post(links["mine"], {"stay": "1", "joins": "on", "purposes": "actions.1"})
    assert Membership.objects.get().name == NAME
    assert ConsentEvent.objects.get(purpose="actions", action=Action.GRANT).proof == MailboxProof.SIGNED_IN


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ({}, NEEDS),
        ({"needs": "A quiet room"}, "A quiet room"),
        ({"no_needs": "on"}, ""),
        ({"needs": "A quiet room", "no_needs": "on"}, "A quiet room"),
    ],
    ids=["left alone", "replaced", "deleted", "replaced and the box ticked"],
)
def test_what_somebody_needs_is_replaced_without_being_seen(links, client, sent, kept):
    sign_up = SignUp.objects.get()
    page = client.get(links["sign_up"]).content.decode()
    assert "wheelchair" not in page
    refused = client.post(links["sign_up"], {"people": "99", **sent}).content.decode()
    assert "wheelchair" not in refused
    client.post(links["sign_up"], {"gathering": sign_up.gathering_id, "people": "2", **sent})
    sign_up.refresh_from_db()
    assert (sign_up.people, sign_up.needs) == (2, kept)


def test_a_leaving_is_not_undone_over_a_complaint(client, links):
    person = Person.objects.get(email=ADDRESS)
    consent.lift_suppressions(ADDRESS)
    consent.grant(person, [Purpose.NEWS], CONFIRMED)
    goodbye = client.post(links["leave"]).content.decode()
    undo = re.search(r'name="undo"\s+value="([^"]+)"', goodbye)[1]
    consent.suppress(ADDRESS, SuppressionReason.COMPLAINED, "test")
    client.post(links["leave"], {"undo": undo})
    assert ConsentEvent.objects.latest("id").action == Action.WITHDRAW


def test_a_part_is_taken_back_by_its_link(client, links):
    client.post(links["mine"], {"withdraw": "1"})
    assert Participation.objects.get(action__title="Fund our schools").state == "withdrawn"
