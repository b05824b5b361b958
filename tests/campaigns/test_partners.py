"""A partner writes only to those who said so, gets their addresses alone, and hears who took it back."""

import re

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from fixsend.campaigns.models import (
    ActionPartner,
    Participation,
    Partner,
    PartnerConsentEvent,
    PartnerConsentState,
    PartnerRemoval,
)
from fixsend.campaigns.services import partners
from fixsend.people import retention
from fixsend.people.models import AuditEntry, Person
from fixsend.people.services import erasure, merging
from fixsend.people.staff import roles
from tests.campaigns.factories import petition
from tests.people.factories import PersonFactory
from tests.people.staff_members import sign_in_staff, staff_member

pytestmark = pytest.mark.django_db


@pytest.fixture
def partner():
    """Return a partner whose agreement and privacy notice are on record."""
    return Partner.objects.create(
        name="Example Charity",
        privacy_notice="https://example.org/privacy",
        agreed_on=timezone.localdate(),
        agreement="Folder 3",
    )


@pytest.fixture
def action(partner):
    """Return a petition that is run with the partner."""
    made = petition()
    ActionPartner.objects.create(page=made, partner=partner)
    return made


def words(answer):
    return " ".join(answer.content.decode().split())


def test_the_form_asks_for_each_partner_apart_and_unticked(client, action):
    page = words(client.get(action.url))
    assert "Can Example Charity email you too?" in page
    (box,) = re.findall(r'<input[^>]*name="partners"[^>]*>', page)
    assert "checked" not in box


def test_a_partner_without_agreement_or_notice_is_not_asked_for(client, action, partner):
    Partner.objects.update(privacy_notice="")
    assert "May Example Charity" not in words(client.get(action.url))
    with pytest.raises(IntegrityError), transaction.atomic():
        Partner.objects.update(agreement="")


def test_a_tick_is_a_line_in_the_ledger_once_confirmed_and_told_on_my_page(client, action, partner, send, press):
    send(action, partners=[str(partner.pk)])
    assert not PartnerConsentEvent.objects.exists()
    press("sam@example.org")
    word = PartnerConsentEvent.objects.get()
    assert (word.granted, word.wording) == (True, "Can Example Charity email you too?")
    client.force_login(Person.objects.get())
    page = words(client.get(reverse("people:my_page")))
    assert "Your answers about emails from our partners" in page
    assert "Example Charity may email you too, because you said yes." in page


def test_without_the_tick_nobody_is_handed_over(action, partner, send, press):
    send(action)
    press("sam@example.org")
    assert partners.hand_over(partner, staff_member()) == []


def test_only_those_who_said_yes_are_handed_over_once_and_on_record(client, action, partner, send, press):
    send(action, partners=[str(partner.pk)])
    press("sam@example.org")
    sign_in_staff(client, roles.CAMPAIGNER)
    screen = reverse("partners:hand_over", args=[partner.pk])
    assert client.post(screen).content.decode("utf-8-sig").splitlines() == ["Name,Email", "Sam Taylor,sam@example.org"]
    assert client.post(screen).content.decode("utf-8-sig").splitlines() == ["Name,Email"]
    lost = client.post(screen, {"again": "1"}).content.decode("utf-8-sig").splitlines()
    assert lost == ["Name,Email", "Sam Taylor,sam@example.org"]
    assert AuditEntry.objects.filter(action="partner.handed_over").count() == 3


def test_nothing_is_handed_over_before_the_agreement_is_on_record(client, action, partner, send, press):
    send(action, partners=[str(partner.pk)])
    press("sam@example.org")
    Partner.objects.update(agreed_on=None)
    sign_in_staff(client, roles.CAMPAIGNER)
    answer = client.post(reverse("partners:hand_over", args=[partner.pk]), follow=True)
    assert "You cannot pass on addresses until" in words(answer)
    assert PartnerConsentState.objects.get().handed_over_at is None


def test_a_withdrawal_reaches_the_partner_as_an_address_to_remove(client, action, partner, send, press):
    send(action, partners=[str(partner.pk)])
    press("sam@example.org")
    mine = Participation.objects.get().own_page
    partners.hand_over(partner, staff_member())
    assert "Stop emails from Example Charity" in words(client.get(mine))
    client.post(mine, {"partner": partner.pk})
    client.post(mine, {"partner": partner.pk})
    assert [word.granted for word in PartnerConsentEvent.objects.all()] == [False, True]
    sign_in_staff(client, roles.CAMPAIGNER)
    screen = reverse("partners:removals", args=[partner.pk])
    assert client.post(screen).content.decode("utf-8-sig").splitlines() == ["Email", "sam@example.org"]
    assert client.post(screen).content.decode("utf-8-sig").splitlines() == ["Email"]
    lost = client.post(screen, {"again": "1"}).content.decode("utf-8-sig").splitlines()
    assert lost == ["Email", "sam@example.org"]
    PartnerRemoval.objects.update(told_at=timezone.now() - timezone.timedelta(days=31))
    retention.run()
    assert not PartnerRemoval.objects.exists()


def test_who_was_never_handed_over_is_on_no_list(action, partner):
    person = PersonFactory()
    partners.grant(person, [partner.pk], "A test")
    partners.withdraw(person, partner, "A test")
    assert not PartnerRemoval.objects.exists()


def test_the_ledger_only_grows(partner):
    partners.grant(PersonFactory(), [partner.pk], "A test")
    for change in (lambda: PartnerConsentEvent.objects.update(granted=False), PartnerConsentEvent.objects.all().delete):
        with pytest.raises(IntegrityError), transaction.atomic():
            change()


def test_an_erasure_leaves_the_line_without_the_person_and_reaches_the_partner(partner):
    person = PersonFactory(email="sam@example.org")
    partners.grant(person, [partner.pk], "A test")
    partners.hand_over(partner, staff_member())
    erasure.erase_person(person)
    word = PartnerConsentEvent.objects.get()
    assert (word.person, bool(word.subject_hash)) == (None, True)
    assert partners.removals(partner, staff_member()) == ["sam@example.org"]


def test_what_an_erased_person_said_goes_at_the_end_of_its_time_and_nothing_else_does(partner):
    long_ago = timezone.now() - timezone.timedelta(days=7 * 365)
    erased, stays = PersonFactory(), PersonFactory()
    for person in (erased, stays):
        PartnerConsentEvent.objects.create(
            partner=partner, person=person, granted=True, wording="Yes", source="A test", happened_at=long_ago
        )
    erasure.erase_person(erased)
    retention.run()
    assert PartnerConsentEvent.objects.get().person == stays


def test_of_two_records_made_one_the_word_stands(partner):
    kept, other = PersonFactory(), PersonFactory()
    partners.grant(other, [partner.pk], "A test")
    partners.hand_over(partner, staff_member())
    merging.merge(kept, other, actor=staff_member())
    assert PartnerConsentState.objects.get().person == kept
    erasure.erase_person(kept)
    assert PartnerConsentEvent.objects.get().person is None


def test_staff_add_a_partner_and_say_where_its_agreement_is_kept(client):
    sign_in_staff(client, roles.CAMPAIGNER)
    data = {"name": "New", "privacy_notice": "https://example.org/p", "agreed_on": "2026-05-01"}
    answer = words(client.post(reverse("partners:add"), data))
    assert "Enter where the agreement is kept" in answer
    assert "violated" not in answer
    client.post(reverse("partners:add"), {**data, "agreement": "Folder 1"})
    assert Partner.objects.get().is_ready
    assert "New" in words(client.get(reverse("partners:index")))
