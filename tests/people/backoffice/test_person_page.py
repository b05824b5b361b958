"""One person's page: what staff see, note, correct and record there."""

from datetime import date

import pytest
from django.urls import reverse

from fixsend.people.confirmations import services as confirmations
from fixsend.people.models import AuditEntry, Channel, Confirmation, ConsentEvent, Note, Person
from fixsend.people.queries.consent import may_mail
from fixsend.people.services import consent
from fixsend.people.staff import roles
from tests.people.factories import PersonFactory, evidence
from tests.people.staff_members import sign_in_staff

pytestmark = pytest.mark.django_db
ON_PAPER = {
    "name": "Pat Paper",
    "email": "pat@example.org",
    "channel": "paper",
    "happened_on": "2026-05-30",
    "purposes": ["news"],
    "wording_text": "I would like the newsletter.",
    "proof": "Sheet 4, in the green folder",
}


@pytest.fixture
def person() -> Person:
    return PersonFactory(name="Sam Example", email="sam@example.org")


def post(client, name: str, *args, data=None):
    return client.post(reverse(f"people_backoffice:{name}", args=args), data or {}, follow=True)


def page_of(client, person: Person) -> str:
    return client.get(reverse("people_backoffice:show", args=[person.pk])).content.decode()


def test_the_page_shows_consents_with_wording_and_that_it_was_looked_at_is_logged(client, person):
    colleague = sign_in_staff(client)
    consent.grant(person, ["news"], evidence(wording_text="Send me news."))
    assert "Send me news." in page_of(client, person)
    assert AuditEntry.objects.filter(action="person.seen", person=person, actor=colleague).exists()


def test_notes_are_written_once_and_removed(client, person):
    sign_in_staff(client)
    for _ in range(2):
        post(client, "add_note", person.pk, data={"text": "Rang on Monday"})
    note = Note.objects.get()
    assert "Rang on Monday" in page_of(client, person)
    assert "This cannot be undone" in post(client, "remove_note", person.pk, note.pk).content.decode()
    assert Note.objects.exists()
    for _ in range(2):
        post(client, "remove_note", person.pk, note.pk, data={"confirm": "yes"})
    assert not Note.objects.exists()


def test_tags_are_set_and_taken_off(client, person):
    sign_in_staff(client)
    post(client, "set_tags", person.pk, data={"tags": "volunteer, Leeds , volunteer"})
    assert {tag.name for tag in person.tags.all()} == {"volunteer", "Leeds"}
    post(client, "set_tags", person.pk, data={"tags": ""})
    assert not person.tags.exists()


def test_a_tag_that_is_too_long_is_refused_and_not_cut(client, person):
    sign_in_staff(client)
    shown = post(client, "set_tags", person.pk, data={"tags": f"Leeds, {'marched ' * 16}"}).content.decode()
    assert "is too long: a tag has up to 60 letters." in shown
    assert "The tags have been saved." not in shown
    assert not person.tags.exists()


def test_what_is_typed_in_the_other_box_stays_when_one_is_saved(client, person):
    sign_in_staff(client)
    shown = post(
        client, "set_tags", person.pk, data={"tags": "Leeds", "had": "", "text": "Half a note"}
    ).content.decode()
    assert "The tags have been saved." in shown
    assert "The note that you typed is still in the box" in shown
    assert "Half a note</textarea>" in shown
    assert not Note.objects.exists()
    typed = {"tags": "Leeds, tea", "had": "Leeds", "text": "A whole note"}
    shown = post(client, "add_note", person.pk, data=typed).content.decode()
    assert "The note has been added." in shown
    assert 'value="Leeds, tea"' in shown
    assert [tag.name for tag in person.tags.all()] == ["Leeds"]
    assert (
        "tea"
        not in post(client, "add_note", person.pk, data={"text": "B", "tags": "Leeds", "had": "Leeds"}).content.decode()
    )


def test_tags_that_a_colleague_gave_meanwhile_stay(client, person):
    sign_in_staff(client)
    post(client, "set_tags", person.pk, data={"tags": "volunteer, Leeds", "had": ""})
    post(client, "set_tags", person.pk, data={"tags": "tea", "had": "Leeds"})
    assert {tag.name for tag in person.tags.all()} == {"volunteer", "tea"}


def opened(client, person: Person) -> dict[str, str]:
    """Return what the form of a person's details holds when it is opened."""
    form = client.get(reverse("people_backoffice:edit", args=[person.pk])).context["form"]
    return {field.html_name: field.value() or "" for field in form if field.html_name != "told"} | {"told": "phone"}


def test_of_two_who_correct_a_person_neither_undoes_the_other(client, person):
    sign_in_staff(client)
    one, two = opened(client, person), opened(client, person)
    post(client, "edit", person.pk, data=one | {"postcode": "LS1 1AA"})
    post(client, "edit", person.pk, data=two | {"name": "Sam Sample"})
    person.refresh_from_db()
    assert (person.name, person.postcode) == ("Sam Sample", "LS1 1AA")


def test_where_two_correct_the_same_the_second_is_shown_both(client, person):
    sign_in_staff(client)
    one, two = opened(client, person), opened(client, person)
    post(client, "edit", person.pk, data=one | {"name": "Sam Sample"})
    again = post(client, "edit", person.pk, data=two | {"name": "Sam Simple"})
    assert "Someone changed this to “Sam Sample” while you had the form open." in again.content.decode()
    person.refresh_from_db()
    assert person.name == "Sam Sample"
    having_read = {field.html_name: field.value() or "" for field in again.context["form"]}
    assert having_read["name"] == "Sam Simple"
    post(client, "edit", person.pk, data=having_read)
    person.refresh_from_db()
    assert person.name == "Sam Simple"


def test_details_are_corrected(client, person):
    sign_in_staff(client)
    post(client, "edit", person.pk, data={"name": "Sam Sample", "postcode": "ls1 1aa", "council": "", "told": "phone"})
    person.refresh_from_db()
    assert (person.name, person.postcode) == ("Sam Sample", "LS1 1AA")


def test_somebody_without_an_address_keeps_a_name(client, person):
    sign_in_staff(client)
    nameless = {"name": " ", "postcode": "", "council": "", "told": "phone"}
    pat = PersonFactory(name="Pat Paper", email=None)
    assert "Enter a name" in post(client, "edit", pat.pk, data=nameless).content.decode()
    post(client, "edit", person.pk, data=nameless)
    assert set(Person.objects.filter(pk__in=[pat.pk, person.pk]).values_list("name", flat=True)) == {"Pat Paper", ""}


def test_somebody_on_paper_with_an_address_gets_no_mail_until_they_confirm(client):
    sign_in_staff(client)
    assert "once they confirm" in post(client, "add", data=ON_PAPER).content.decode()
    pat = Person.objects.get(email="pat@example.org")
    assert not may_mail(pat, "news")
    shown = " ".join(page_of(client, pat).split())
    assert (
        "waiting until they confirm by email (Signed on paper on 30 May 2026; proof: Sheet 4, in the green folder)"
        in shown
    )
    assert "“I would like the newsletter.”" in shown
    assert "Not yet" in shown
    confirmations.confirm(Confirmation.objects.get())
    assert may_mail(pat, "news")
    assert "waiting until they confirm" not in page_of(client, pat)
    event = ConsentEvent.objects.get()
    assert (event.channel, event.wording_text) == (Channel.PAPER, "I would like the newsletter.")
    assert "green folder" in event.proof
    assert "2026-05-30" in event.proof
    assert event.recorded_by is not None


def test_somebody_without_an_address_is_on_record_at_once(client):
    sign_in_staff(client)
    post(client, "add", data={**ON_PAPER, "email": ""})
    event = ConsentEvent.objects.get()
    assert (event.person.name, event.happened_at.date()) == ("Pat Paper", date(2026, 5, 30))


@pytest.mark.parametrize(
    ("name", "purposes", "said"),
    [
        ("Pat Other", ["news"], "whose details stay as they were. The name you typed was “Pat Other”. We have emailed"),
        ("sam example", ["news"], "It belongs to Sam Example, whose details stay as they were. We have emailed them."),
        ("Pat Other", [], "The name you typed was “Pat Other”."),
    ],
)
def test_adding_an_address_that_we_know_says_whose_it_is(client, person, name, purposes, said):
    sign_in_staff(client)
    typed = {**ON_PAPER, "email": person.email, "name": name, "purposes": purposes}
    shown = post(client, "add", data=typed).content.decode()
    assert "We know this address already." in shown
    assert said in shown
    assert "has been added" not in shown


def test_who_agreed_to_nothing_is_added_without_a_word_of_consent(client):
    sign_in_staff(client)
    shown = post(client, "add", data={**ON_PAPER, "email": "", "purposes": []}).content.decode()
    assert "Pat Paper has been added." in shown
    assert "consent is recorded" not in shown


def test_a_person_added_twice_is_one_person(client):
    sign_in_staff(client)
    for _ in range(2):
        post(client, "add", data=ON_PAPER)
    assert Person.objects.filter(email="pat@example.org").count() == 1
    assert Confirmation.objects.count() == 1


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"happened_on": "Friday"}, "Enter a date, like 31/12/2027."),
        ({"happened_on": "2999-01-01"}, "in the future"),
        ({"wording_text": ""}, "Enter the words"),
        ({"name": ""}, ""),
    ],
)
def test_a_sheet_filled_in_wrongly_is_not_recorded(client, change, complaint):
    sign_in_staff(client)
    shown = post(client, "add", data={**ON_PAPER, **change}).content.decode()
    assert complaint in shown
    (field,) = change
    assert "There is a problem" in shown
    assert f'<a href="#id_{field}">' in shown
    assert not Person.objects.filter(email="pat@example.org").exists()


def test_a_no_by_telephone_counts_at_once(client, person):
    sign_in_staff(client)
    consent.grant(person, ["news", "actions"], evidence())
    said = {"channel": "phone", "happened_on": "2026-06-01", "proof": "Spoke to Jo", "purposes": ["news"]}
    post(client, "withdraw", person.pk, data=said)
    assert not may_mail(person, "news")
    assert may_mail(person, "actions")


def test_deleting_asks_first_then_deletes(client, person):
    sign_in_staff(client)
    assert "cannot be undone" in client.get(reverse("people_backoffice:erase", args=[person.pk])).content.decode()
    assert Person.objects.filter(pk=person.pk).exists()
    post(client, "erase", person.pk)
    assert not Person.objects.filter(pk=person.pk).exists()


def test_a_staff_account_is_not_deleted_here(client):
    colleague = sign_in_staff(client)
    assert "staff account" in post(client, "erase", colleague.pk).content.decode()
    assert Person.objects.filter(pk=colleague.pk).exists()


@pytest.mark.parametrize("name", ["edit", "withdraw", "erase", "add_note", "set_tags"])
def test_readers_change_nothing(client, person, name):
    sign_in_staff(client, roles.READ_ONLY)
    before = Person.objects.filter(pk=person.pk).values().get()
    post(client, name, person.pk, data={"text": "x", "tags": "x", "name": "x"})
    assert Person.objects.filter(pk=person.pk).values().get() == before
    assert not Note.objects.exists()
    assert not person.tags.exists()
