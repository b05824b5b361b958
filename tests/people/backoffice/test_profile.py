"""What a person's page says of membership, organisations, actions and mails, with links."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from fixsend.delivery.models import Mailing, MailingState, Message
from fixsend.inbox.services import receiving
from fixsend.membership.models import Stewardship
from fixsend.people.models import AuditEntry
from fixsend.people.services import consent
from fixsend.people.staff import roles
from tests.campaigns.factories import ParticipationFactory, petition
from tests.membership.factories import ApplicationFactory, MembershipFactory, OrganisationFactory
from tests.newsletters.factories import frozen_mailing, subscriber
from tests.people.factories import PersonFactory, evidence
from tests.people.staff_members import sign_in_staff

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]


def page_of(client: Client, person) -> str:
    return client.get(reverse("people_backoffice:show", args=[person.pk])).content.decode()


def test_it_leads_to_what_the_person_belongs_to_and_did(client):
    ada = subscriber()
    MembershipFactory(person=ada, name="Ada Lovelace")
    stewardship = Stewardship.objects.create(person=ada, organisation=OrganisationFactory())
    application = ApplicationFactory(person=ada)
    action = petition("Buses for all")
    ParticipationFactory(person=ada, action=action)
    mailing = frozen_mailing(MailingState.SENDING, name="January news")
    mail = Message.objects.create(to=ada.email, subject="Your code", kind="code", text="x")
    sign_in_staff(client)
    page = page_of(client, ada)
    for address in (
        reverse("membership_organisations:show", args=[stewardship.organisation_id]),
        reverse("membership_applications:show", args=[application.pk]),
        reverse("campaigns_office:show", args=[action.pk]),
        reverse("mailings_sent:mailing", args=[mailing.pk]),
        reverse("single_mails:inspect", args=[mail.pk]),
        f"{reverse('membership_members:index')}?q=Ada+Lovelace",
    ):
        assert f'href="{address}"' in page
        assert client.get(address).status_code == 200


def test_their_messages_are_there_for_who_may_read_them(client):
    ada = PersonFactory()
    written = {"topic": "other", "name": "Ada", "text": "When do you meet?"}
    message, _ = receiving.receive_from_form(email=ada.email, council=None, **written)
    receiving.receive_from_form(email="else@example.org", council=None, **written)
    address = reverse("inbox:show", args=[message.conversation_id])
    sign_in_staff(client, roles.MODERATOR)
    page = page_of(client, ada).partition("<h2>Messages to us</h2>")[2].partition("<h2>")[0]
    assert page.count("<li>") == 1
    assert f'href="{address}"' in page
    sign_in_staff(client, roles.READ_ONLY)
    assert "<h2>Messages to us</h2>" not in page_of(client, ada)


def test_where_a_consent_came_from_is_said_by_its_name(client):
    ada, action = PersonFactory(), petition("Fund our schools")
    for source in (f"Action {action.pk}", f"After action {action.pk}", "Action 987654", f"Action {action.pk} list.csv"):
        consent.grant(ada, ["news"], evidence(source=source))
    sign_in_staff(client)
    page = page_of(client, ada)
    assert "Action “Fund our schools”" in page
    assert "After action “Fund our schools”" in page
    assert "Action, deleted since" in page
    assert f"Action {action.pk} list.csv" in page
    assert f"(Website, Action {action.pk})" not in page


def test_a_role_sees_of_it_what_it_may_open(client):
    ada = PersonFactory()
    ApplicationFactory(person=ada)
    Message.objects.create(to=ada.email, subject="Your code", kind="code", text="x")
    sign_in_staff(client, roles.MODERATOR)
    page = page_of(client, ada)
    assert "<h2>Applications</h2>" not in page
    assert "<h2>Single emails</h2>" not in page


def test_it_asks_the_database_as_often_for_many_signatures_as_for_a_few(client):
    def queries() -> int:
        with CaptureQueriesContext(connection) as asked:
            page_of(client, ada)
        return len(asked)

    ada = PersonFactory()
    sign_in_staff(client)
    for number in range(3):
        ParticipationFactory(person=ada, action=petition(f"Petition {number}"))
    queries()
    few = queries()
    for number in range(3, 15):
        ParticipationFactory(person=ada, action=petition(f"Petition {number}"))
    assert queries() == few


def test_a_correction_says_how_they_told_us(client):
    ada = PersonFactory(name="Ada")
    sign_in_staff(client)
    address = reverse("people_backoffice:edit", args=[ada.pk])
    assert "Choose how they told us" in client.post(address, {"name": "Ada Lovelace"}).content.decode()
    client.post(address, {"name": "Ada Lovelace", "told": "email"})
    entry = AuditEntry.objects.get(action="person.corrected")
    assert entry.detail == {"fields": ["name"], "told": "email"}
    assert Mailing.objects.count() == 0
