"""People and organisations sign open letters; nobody reads one before its day."""

import re
from datetime import timedelta
from io import BytesIO

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone
from pypdf import PdfReader

from fixsend.campaigns.models import OrganisationSignature
from fixsend.campaigns.queries.counts import counted
from fixsend.campaigns.services import organisations
from fixsend.delivery.models import Message
from fixsend.membership import steward_offers
from fixsend.membership.services import stewards
from fixsend.people.confirmations import services as confirmations
from fixsend.people.models import AuditEntry, Confirmation
from fixsend.people.services import erasure
from fixsend.people.staff import roles, work_queue
from tests.campaigns.conftest import opened
from tests.campaigns.factories import ParticipationFactory, campaign, open_letter
from tests.membership.factories import OrganisationFactory
from tests.people.factories import PersonFactory
from tests.people.staff_members import sign_in_staff

pytestmark = pytest.mark.django_db
SIGNER = {
    "organisation": "Fen Families",
    "website": "https://fen.example.org",
    "name": "Jo Green",
    "role": "Chair",
    "email": "jo@fen.example.org",
    "may_sign": "on",
}


def words(answer):
    return " ".join(answer.content.decode().split())


def text(content):
    return " ".join(" ".join(page.extract_text() for page in PdfReader(BytesIO(content)).pages).split())


def ask(client, letter, **changes):
    from fixsend.web import tokens

    data = {**SIGNER, tokens.STARTED: opened(60), **changes}
    return client.post(reverse("campaigns:organisation_ask", args=[letter.pk]), data)


def confirmed(letter, client):
    ask(client, letter)
    confirmations.confirm(Confirmation.objects.latest("id"))
    return OrganisationSignature.objects.get()


@pytest.fixture
def steward(client):
    """Return a steward who is signed in, and the organisation that they look after."""
    person = PersonFactory(name="Ada Steward")
    organisation = OrganisationFactory(name="The Autism Group", steward=person)
    client.force_login(person)
    return organisation


def press(client, letter, organisation, **more):
    data = {"organisation": organisation.public_id, **more}
    return client.post(reverse("campaigns:organisation_sign", args=[letter.pk]), data, follow=True)


def test_a_person_signs_as_in_a_petition(client, send, press):
    letter = open_letter()
    send(letter, shows_name="on")
    press("sam@example.org")
    assert counted(letter) == 1
    page = words(client.get(letter.url))
    assert "Keep the law." in page
    assert "1</span> <span>signature</span>" in page


def test_a_steward_signs_with_one_press_and_twice_is_once(client, steward):
    letter = open_letter()
    assert "Sign as The Autism Group" in words(client.get(f"{letter.url}organisation/"))
    assert "is now on the letter" in words(press(client, letter, steward))
    press(client, letter, steward)
    signature = OrganisationSignature.objects.get()
    assert (signature.state, signature.signed_by, signature.organisation) == ("accepted", "Ada Steward", steward)
    client.logout()
    assert steward.get_absolute_url() in words(client.get(letter.url))


def test_a_steward_takes_the_organisation_off_again(client, steward):
    letter = open_letter()
    press(client, letter, steward)
    press(client, letter, steward, withdraw="1")
    assert OrganisationSignature.objects.get().state == "withdrawn"
    press(client, letter, steward)
    assert OrganisationSignature.objects.filter(state="accepted").count() == 1


def test_nobody_signs_for_an_entry_that_is_not_theirs(client, steward):
    letter, other = open_letter(), OrganisationFactory(name="Another")
    assert press(client, letter, other).status_code == 404
    with pytest.raises(stewards.NotASteward):
        organisations.sign_as_steward(letter, other, PersonFactory())
    client.logout()
    assert "/sign-in/" in press(client, letter, other).redirect_chain[0][0]
    assert not OrganisationSignature.objects.exists()


def test_a_lapsed_entry_is_confirmed_first(client, steward):
    letter = open_letter()
    type(steward).objects.update(status="lapsed")
    assert "is out of date" in words(press(client, letter, steward))
    assert not OrganisationSignature.objects.exists()


def test_the_entry_page_leads_to_letters_that_wait_for_a_signature(client, steward):
    letter = open_letter()
    page = words(client.get(reverse("membership:entry", args=[steward.public_id])))
    assert f"{letter.url}organisation/" in page
    press(client, letter, steward)
    assert not [offer for offer in steward_offers.offers_for(steward) if offer.words.startswith("Sign")]


def test_another_organisation_confirms_and_waits_for_staff(client):
    letter = open_letter()
    page = ask(client, letter)
    assert "One more step: check your email" in words(page)
    mail = Message.objects.get(to="jo@fen.example.org").text
    assert "signing the letter “To the minister” for an organisation" in mail
    assert "Fen Families" not in mail  # Nothing that a stranger typed goes into a mail to somebody else.
    path = "/" + re.search(r"https?://[^/]+/(confirm/\S+)", mail)[1]
    answer = client.post(path, follow=True)
    assert "We are checking this" in words(answer)
    assert OrganisationSignature.objects.get().state == "waiting"
    kind = next(kind for kind in work_queue.registry if kind.slug == "organisation_signatures")
    assert kind.count() == 1
    assert "Fen Families" not in words(client.get(letter.url))


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"organisation": ""}, "Enter"),
        ({"may_sign": ""}, "Tick the box to say that you are allowed to sign for it."),
        ({"website": "no web"}, "Enter a web address"),
        ({"reference_note": "buy pills"}, "Our spam check stopped this form"),
    ],
)
def test_what_is_missing_is_said_in_words(client, changes, said):
    letter = open_letter()
    assert said in words(ask(client, letter, **changes))
    assert not OrganisationSignature.objects.exists()


def test_sent_twice_it_is_one_request_and_the_name_belongs_to_the_mailbox_that_confirms_first(client):
    letter = open_letter()
    first, again = ask(client, letter), ask(client, letter, organisation="  the FEN  families ")
    other = ask(client, letter, email="eve@example.org")
    assert first.content[:200] == again.content[:200] == other.content[:200]
    assert not OrganisationSignature.objects.exists()
    jo, eve = Confirmation.objects.order_by("id")
    assert confirmations.confirm(jo).startswith("/take-part/organisation/")
    assert confirmations.confirm(eve) == reverse("people:confirm_lapsed")
    assert OrganisationSignature.objects.get().email == "jo@fen.example.org"


def test_staff_see_what_the_directory_knows_and_accept_with_its_entry(client):
    letter = open_letter()
    entry = OrganisationFactory(name="Fen Families", website="https://fen.example.org/about")
    signature = confirmed(letter, client)
    sign_in_staff(client, roles.CAMPAIGNER)
    listed = words(client.get(reverse("campaigns_office:organisations", args=[letter.pk])))
    assert reverse("membership_organisations:show", args=[entry.pk]) in listed
    decide = reverse("campaigns_office:organisation_decide", args=[letter.pk, signature.pk])
    client.post(decide, {"accept": "1", "entry": entry.pk})
    client.post(decide, {"accept": "1"})
    signature.refresh_from_db()
    assert (signature.state, signature.organisation) == ("accepted", entry)
    assert Message.objects.filter(subject="Fen Families is now on the letter: To the minister").count() == 1
    assert AuditEntry.objects.filter(action="signature.accepted").count() == 1


def test_staff_decline_with_a_reason_that_is_told_and_may_think_again(client):
    letter = open_letter()
    signature = confirmed(letter, client)
    sign_in_staff(client, roles.MODERATOR)
    decide = reverse("campaigns_office:organisation_decide", args=[letter.pk, signature.pk])
    assert "Enter a reason" in words(client.post(decide, {}, follow=True))
    client.post(decide, {"reason": "We do not know this group."})
    mail = Message.objects.get(subject__contains="is not on the letter").text
    assert "We do not know this group." in mail
    mine = "/" + re.search(r"https?://[^/]+/(take-part/organisation/\S+)", mail)[1]
    assert "We do not know this group." in words(client.get(mine))
    client.post(decide, {"accept": "1"})
    assert "Fen Families is on the letter" in words(client.get(mine))
    client.get(mine)
    client.post(mine)
    assert OrganisationSignature.objects.get().state == "withdrawn"


def test_staff_who_accept_what_was_withdrawn_hear_that_nothing_was_changed(client):
    signature = OrganisationSignature.objects.create(letter=open_letter(), name="Beacon", state="withdrawn")
    sign_in_staff(client, roles.CAMPAIGNER)
    decide = reverse("campaigns_office:organisation_decide", args=[signature.letter_id, signature.pk])
    for sent in ({"accept": "1"}, {"reason": "Who are they?"}):
        assert "Nothing has been changed." in words(client.post(decide, sent, follow=True))


def test_organisations_are_listed_by_name_after_those_listed_first(client):
    letter = open_letter()
    for name in ("Zebra Families", "The Anchor", "Beacon"):
        OrganisationSignature.objects.create(letter=letter, name=name, state="accepted")
    zebra = OrganisationSignature.objects.get(name="Zebra Families")
    sign_in_staff(client, roles.CAMPAIGNER)
    for _ in range(2):  # A double click.
        client.post(reverse("campaigns_office:organisation_decide", args=[letter.pk, zebra.pk]), {"first": "yes"})
    page = client.get(letter.url).content.decode()
    assert page.index("Zebra Families") < page.index("The Anchor") < page.index("Beacon")


def test_the_pdf_has_the_letter_and_the_first_names_of_all_who_let_them_be_shown(client):
    letter = open_letter()
    OrganisationSignature.objects.create(letter=letter, name="Beacon", state="accepted")
    ParticipationFactory(action=letter, name="Kim Lee", shows_name=True)
    ParticipationFactory(action=letter, name="Not Shown")
    assert "first name and council area on this page and on the printed letter" in words(client.get(letter.url))
    read = text(client.get(f"{letter.url}paper/").content)
    for part in ("To the Secretary of State", "Keep the law.", "1 organisation", "Beacon", "Kim", "And 1 person"):
        assert part in read
    assert "Lee" not in read
    assert "Not Shown" not in read


def test_under_embargo_only_stewards_and_staff_read_it(client, steward, send):
    letter = open_letter(embargoed_until=timezone.now() + timedelta(days=1))
    OrganisationSignature.objects.create(letter=letter, name="Beacon", state="accepted")
    assert "Keep the law." in words(client.get(f"{letter.url}organisation/"))
    press(client, letter, steward)
    assert OrganisationSignature.objects.filter(organisation=steward, state="accepted").exists()
    client.logout()
    for address in (letter.url, f"{letter.url}organisation/", f"{letter.url}where/"):
        page = words(client.get(address))
        assert "Keep the law." not in page
        assert "Beacon" not in page
    assert client.get(f"{letter.url}paper/").status_code == 404
    send(letter)
    ask(client, letter)
    assert counted(letter) == 0
    assert not OrganisationSignature.objects.filter(name="Fen Families").exists()
    sign_in_staff(client, roles.READ_ONLY)
    paper = client.get(reverse("campaigns_office:letter_file", args=[letter.pk]))
    assert "Under embargo until" in text(paper.content)


def test_the_campaigns_page_says_how_each_letter_stands(client):
    made = campaign()
    open_letter("Early", parent=made, embargoed_until=timezone.now() + timedelta(days=1))
    open_letter("Only theirs", parent=made, people_sign=False)
    open_letter("Over", parent=made, closes_at=timezone.now() - timedelta(days=1))
    page = words(client.get(made.url))
    for said in ("Published on ", "Signed by organisations", "0 signatures. Now closed"):
        assert page.count(said) == 1


def test_a_letter_that_nobody_can_sign_is_refused_by_form_and_database():
    letter = open_letter()
    with pytest.raises(IntegrityError), transaction.atomic():
        type(letter).objects.update(people_sign=False, organisations_sign=False)
    letter.people_sign = letter.organisations_sign = False
    with pytest.raises(ValidationError):
        letter.clean()


def test_who_is_erased_leaves_the_organisations_own_signature(client, steward):
    letter = open_letter()
    press(client, letter, steward)
    erasure.erase_person(OrganisationSignature.objects.get().person)
    signature = OrganisationSignature.objects.get()
    assert (signature.state, signature.signed_by, signature.email, signature.person) == ("accepted", "", None, None)


def test_a_request_that_nobody_confirms_is_forgotten(client):
    ask(client, open_letter())
    confirmations.forget(Confirmation.objects.all())
    assert not OrganisationSignature.objects.exists()
