"""Editing an entry: most of it live at once, what could deceive people after a moderator has looked."""

import pytest
from django.test import Client
from django.urls import reverse

from fixsend.delivery.models import Message
from fixsend.membership.models import ChangeStatus, EntryChange, Organisation, ProposedChange
from fixsend.membership.services import entries
from fixsend.people.models import AuditEntry
from fixsend.places.models import Council
from tests.membership.factories import OrganisationFactory, PersonFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def organisation():
    steward = PersonFactory(name="Ada", email="ada@example.org")
    return OrganisationFactory(
        name="Leeds Families", slug="leeds-families", steward=steward, website="https://old.example.org", size="3-10"
    )


@pytest.fixture
def moderator():
    return PersonFactory(name="Mod", is_staff=True)


@pytest.fixture
def signed_in(client, organisation):
    client.force_login(organisation.stewardships.get().person)
    return client


def answers(**changed):
    return {
        "name": "Leeds Families",
        "about": "We bring families together.",
        "website": "https://old.example.org",
        "charity_number": "",
        "size": "3-10",
        "contact_email": "",
        "nationwide": "on",
        "needs": ["autism"],
        **changed,
    }


def save(client, organisation, **changed):
    path = reverse("membership:edit_entry", args=[organisation.public_id])
    return client.post(path, answers(**changed), follow=True).content.decode()


def test_the_form_opens_with_what_stands_in_the_entry(signed_in, organisation):
    organisation.councils.add(Council.objects.get(name="Leeds"))
    page = signed_in.get(reverse("membership:edit_entry", args=[organisation.public_id])).content.decode()
    assert 'value="Leeds Families"' in page
    assert "We bring families together." in page
    assert page.count("checked") >= 2  # The size and the council.


def test_most_changes_are_live_at_once_and_on_record(signed_in, organisation):
    leeds = Council.objects.get(name="Leeds")
    page = save(signed_in, organisation, about="We meet on Mondays.", councils=[leeds.code])
    assert "Your changes are live." in page
    public = Client().get("/organisations/leeds-families/").content.decode()
    assert "We meet on Mondays." in public
    assert "Leeds" in public
    history = dict(EntryChange.objects.values_list("field", "new_value"))
    assert history == {
        "about": "We meet on Mondays.",
        "nationwide": "True",
        "needs": "autism",
        "councils": "Leeds",
    }
    assert set(EntryChange.objects.values_list("changed_by__email", flat=True)) == {"ada@example.org"}


def test_a_form_sent_twice_changes_nothing_the_second_time(signed_in, organisation):
    for _ in range(2):
        page = save(signed_in, organisation, about="New.", name="New Name")
    assert EntryChange.objects.filter(field="about").count() == 1
    assert ProposedChange.objects.count() == 1
    assert "A moderator checks" in page
    receipt = Message.objects.get(subject=f"We have your changes to the entry of {organisation}")
    assert receipt.to == "ada@example.org"
    assert "A moderator checks these first, usually within 7 days: Name." in receipt.text


def test_names_and_web_addresses_wait_for_a_moderator(signed_in, organisation):
    page = save(signed_in, organisation, name="NHS England", website="https://new.example.org", charity_number="123456")
    assert "A moderator checks some of your changes first" in page
    assert "Waiting for a moderator" in page
    organisation.refresh_from_db()
    assert (organisation.name, organisation.website, organisation.charity_number) == (
        "Leeds Families",
        "https://old.example.org",
        "",
    )
    waiting = set(ProposedChange.objects.filter(status="waiting").values_list("field", flat=True))
    assert waiting == {"name", "website", "charity_number"}


def test_a_newer_proposal_takes_the_place_of_the_older_and_the_old_name_takes_it_back(signed_in, organisation):
    save(signed_in, organisation, name="One")
    save(signed_in, organisation, name="Two")
    assert ProposedChange.objects.get(status="waiting").new_value == "Two"
    save(signed_in, organisation)
    assert not ProposedChange.objects.filter(status="waiting").exists()


def test_what_waits_stands_in_the_form_so_that_saving_something_else_does_not_take_it_back(signed_in, organisation):
    save(signed_in, organisation, name="New Name")
    form = signed_in.get(reverse("membership:edit_entry", args=[organisation.public_id])).context["form"]
    save(signed_in, organisation, about="New text.", name=form["name"].value())
    assert ProposedChange.objects.get(status="waiting").new_value == "New Name"


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name", ""),
        ("name", "Leeds\nBcc: x"),
        ("name", "Lееds Families"),  # Two letters are Cyrillic.
        ("name", "x" * 121),
        ("website", "javascript:alert(1)"),
        ("website", "https://раypal.example.org"),
        ("about", "x" * 1501),
        ("needs", ["no-such-need"]),
        ("councils", ["no-such-council"]),
        ("size", ""),
    ],
)
def test_bad_input_is_asked_for_again_and_changes_nothing(signed_in, organisation, field, value):
    before = Organisation.objects.values().get()
    assert "There is a problem" in save(signed_in, organisation, **{field: value})
    assert Organisation.objects.values().get() == before
    assert not ProposedChange.objects.exists()


def test_an_accepted_name_is_live_and_the_old_address_leads_to_the_new_one(signed_in, organisation, moderator):
    save(signed_in, organisation, name="Yorkshire Families")
    change = ProposedChange.objects.get()
    entries.decide_change(change.pk, accept=True, reason="", by=moderator)
    visitor = Client()
    assert visitor.get("/organisations/yorkshire-families/").status_code == 200
    assert visitor.get("/organisations/leeds-families/").url == "/organisations/yorkshire-families/"
    mail = Message.objects.latest("id")
    assert (mail.to, "live" in mail.subject) == ("ada@example.org", True)
    assert AuditEntry.objects.get().actor == moderator


def test_an_organisation_may_go_back_to_its_old_name_and_address(organisation, moderator):
    steward = organisation.stewardships.get().person
    for name in ("Other Name", "Leeds Families", "Other Name"):
        entries.change_entry(organisation.pk, {"name": name}, by=steward)
        entries.decide_change(ProposedChange.objects.get(status="waiting").pk, accept=True, reason="", by=moderator)
    visitor = Client()
    assert visitor.get("/organisations/other-name/").status_code == 200
    assert visitor.get("/organisations/leeds-families/").url == "/organisations/other-name/"


def test_no_other_organisation_gets_an_address_that_one_had_before(organisation, moderator):
    steward = organisation.stewardships.get().person
    entries.change_entry(organisation.pk, {"name": "Other Name"}, by=steward)
    entries.decide_change(ProposedChange.objects.get().pk, accept=True, reason="", by=moderator)
    newcomer = OrganisationFactory(name="Newcomer", slug="newcomer")
    entries.change_entry(newcomer.pk, {"name": "Leeds Families"}, by=newcomer.stewardships.get().person)
    entries.decide_change(ProposedChange.objects.get(status="waiting").pk, accept=True, reason="", by=moderator)
    newcomer.refresh_from_db()
    assert newcomer.slug == "leeds-families-2"


def test_a_declined_change_leaves_the_entry_and_tells_why(signed_in, organisation, moderator):
    save(signed_in, organisation, website="https://new.example.org")
    change = ProposedChange.objects.get()
    entries.decide_change(change.pk, accept=False, reason="The page is for sale.", by=moderator)
    organisation.refresh_from_db()
    assert organisation.website == "https://old.example.org"
    assert "The page is for sale." in Message.objects.latest("id").text
    page = signed_in.get(reverse("membership:entry", args=[organisation.public_id])).content.decode()
    assert "The page is for sale." in page


def test_a_change_is_decided_once(signed_in, organisation, moderator):
    save(signed_in, organisation, website="https://new.example.org")
    change = ProposedChange.objects.get()
    entries.decide_change(change.pk, accept=True, reason="", by=moderator)
    with pytest.raises(entries.AlreadyDecided):
        entries.decide_change(change.pk, accept=False, reason="No", by=moderator)
    assert Message.objects.exclude(subject__startswith="We have your changes").count() == 1
    assert ProposedChange.objects.get().status == ChangeStatus.ACCEPTED


def test_what_a_moderator_took_down_waits_when_it_is_written_anew(signed_in, organisation, moderator):
    entries.remove_text(organisation, "about", moderator)
    assert "What it does" not in Client().get("/organisations/leeds-families/").content.decode()
    save(signed_in, organisation, about="A new text.")
    assert "A new text." not in Client().get("/organisations/leeds-families/").content.decode()
    entries.decide_change(ProposedChange.objects.get().pk, accept=True, reason="", by=moderator)
    assert "A new text." in Client().get("/organisations/leeds-families/").content.decode()
    save(signed_in, organisation, about="Live again.")
    assert "Live again." in Client().get("/organisations/leeds-families/").content.decode()


def test_an_entry_whose_name_was_taken_down_cannot_be_listed_round_the_moderator(signed_in, organisation, moderator):
    entries.remove_text(organisation, "name", moderator)
    signed_in.post(reverse("membership:listing", args=[organisation.public_id]), {"listed": "no"})
    signed_in.post(reverse("membership:listing", args=[organisation.public_id]), {"listed": "yes"})
    assert Client().get("/organisations/leeds-families/").status_code == 404
    save(signed_in, organisation, name="Kind Families")
    entries.decide_change(ProposedChange.objects.get().pk, accept=True, reason="", by=moderator)
    assert Client().get("/organisations/kind-families/").status_code == 200
