"""Templates, and blocks for use again: kept from one newsletter, put into others."""

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from fixsend.newsletters.models import Newsletter, NewsletterTemplate, SavedBlock
from fixsend.newsletters.models.newsletter import Look
from fixsend.people.models import AuditEntry
from tests.newsletters.backoffice.test_newsletters import HEADING, WORDS
from tests.newsletters.sending import ready
from tests.newsletters.writing import bodies

pytestmark = pytest.mark.django_db

LIST = "/admin/newsletter-templates/"


@pytest.fixture
def office(client):
    return ready.colleague(client)[0]


@pytest.fixture
def newsletter() -> Newsletter:
    return ready.newsletter(("heading", "Hello"), bodies.TEXT, bodies.button(), look=Look.LETTER)


def url(name, newsletter) -> str:
    return reverse(f"newsletter_saved:{name}", args=[newsletter.pk])


def keep(office, newsletter, name="Monthly", **more) -> str:
    return ready.words(office.post(url("save_as_template", newsletter), {"name": name, **more}, follow=True))


def save(office, newsletter, places=(0, 2), name="How to reach us") -> str:
    given = {"do": "save", "save-places": places, "save-name": name}
    return ready.words(office.post(url("blocks", newsletter), given, follow=True))


def insert(office, newsletter, saved, place, seen=None) -> str:
    seen = newsletter.latest_revision_id if seen is None else seen
    given = {"do": "insert", "insert-saved": saved.pk, "insert-place": place, "insert-seen": seen}
    return ready.words(office.post(url("blocks", newsletter), given, follow=True))


def kinds(newsletter) -> list[str]:
    newsletter.refresh_from_db()
    return [block.block_type for block in newsletter.get_latest_revision_as_object().body]


def test_a_newsletter_is_kept_as_a_template_and_another_begins_with_it(office, newsletter):
    assert (
        url("save_as_template", newsletter) in office.get(f"/admin/newsletters/edit/{newsletter.pk}/").content.decode()
    )
    assert "Kept as the template “Monthly”." in keep(office, newsletter)
    template = NewsletterTemplate.objects.get()
    begun = office.get(f"/admin/newsletters/add/?template={template.pk}")
    form = begun.context["form"]
    assert form["subject"].value() == newsletter.subject
    assert form["look"].value() == Look.LETTER
    assert form["name"].value() in ("", None)
    assert [block.block_type for block in form["body"].value()] == ["heading", "text", "button"]
    assert f"/admin/newsletters/add/?template={template.pk}" in office.get(LIST).content.decode()


def test_what_begins_with_a_template_is_a_newsletter_of_its_own(office, newsletter):
    keep(office, newsletter)
    template = NewsletterTemplate.objects.get()
    office.post(f"/admin/newsletters/add/?template={template.pk}", WORDS | HEADING)
    made = Newsletter.objects.first()
    assert made.pk != newsletter.pk
    assert kinds(made) == ["heading"]
    template.refresh_from_db()
    assert len(template.body) == 3


def test_a_template_keeps_the_newest_words_even_where_they_are_a_draft(office, newsletter):
    newsletter.subject = "A draft since"
    newsletter.save_revision()
    keep(office, newsletter)
    assert NewsletterTemplate.objects.get().subject == "A draft since"


def test_a_template_of_the_same_name_is_replaced_only_when_asked_to(office, newsletter):
    keep(office, newsletter)
    other = ready.newsletter(("heading", "Other"), subject="Another subject")
    assert "There is a template of this name." in keep(office, other, "monthly")
    assert NewsletterTemplate.objects.get().subject == newsletter.subject
    keep(office, other, "monthly", replace="on")
    assert NewsletterTemplate.objects.get().subject == "Another subject"


def test_a_template_is_kept_once_however_often_the_button_is_pressed(office, newsletter):
    keep(office, newsletter)
    assert "Kept as the template" in keep(office, newsletter)
    assert NewsletterTemplate.objects.count() == 1


def test_an_address_that_names_no_template_begins_an_empty_newsletter(office):
    for wrong in ("", "0", "x", "9" * 30):
        assert office.get(f"/admin/newsletters/add/?template={wrong}").status_code == 200


def test_blocks_are_kept_under_a_name_and_put_into_another_newsletter(office, newsletter):
    assert "Block 1 (heading): Hello" in ready.words(office.get(url("blocks", newsletter)))
    assert "“How to reach us” is saved." in save(office, newsletter)
    saved = SavedBlock.objects.get()
    assert [block.block_type for block in saved.body] == ["heading", "button"]
    other = ready.newsletter(bodies.TEXT, bodies.DIVIDER)
    assert "is in the newsletter now, as a draft." in insert(office, other, saved, 1)
    assert kinds(other) == ["text", "heading", "button", "divider"]
    assert other.has_unpublished_changes
    assert [block.block_type for block in other.body] == ["text", "divider"]


def test_pressed_twice_saved_blocks_come_in_once(office, newsletter):
    save(office, newsletter)
    other = ready.newsletter(bodies.TEXT)
    seen = other.latest_revision_id
    insert(office, other, SavedBlock.objects.get(), 1, seen)
    assert "has changed since you looked at it" in insert(office, other, SavedBlock.objects.get(), 1, seen)
    assert kinds(other) == ["text", "heading", "button"]


def test_changing_a_newsletter_leaves_what_was_kept_of_it(office, newsletter):
    save(office, newsletter)
    newsletter.body = []
    newsletter.save_revision().publish()
    assert len(SavedBlock.objects.get().body) == 2


def test_nothing_chosen_and_a_name_that_is_taken_are_told(office, newsletter):
    assert "Choose at least one block." in save(office, newsletter, places=())
    save(office, newsletter)
    assert "You have something of this name already." in save(office, newsletter, places=(1,), name="how to REACH us")
    save(office, newsletter)
    assert SavedBlock.objects.count() == 1


def test_nothing_is_put_into_what_a_colleague_has_locked(office, newsletter):
    save(office, newsletter)
    other = ready.newsletter(bodies.TEXT, locked=True, locked_by=ready.colleague()[1])
    assert "A colleague has locked this newsletter." in insert(office, other, SavedBlock.objects.get(), 0)
    assert kinds(other) == ["text"]


def test_deleting_asks_first_and_can_be_pressed_twice(office, newsletter):
    keep(office, newsletter)
    save(office, newsletter)
    for kind, kept in (("template", NewsletterTemplate.objects.get()), ("blocks", SavedBlock.objects.get())):
        address = reverse("newsletter_saved:delete", args=[kind, kept.pk])
        assert "You cannot undo this." in ready.words(office.get(address))
        assert "is deleted." in ready.words(office.post(address, follow=True))
        assert "It has been deleted already." in ready.words(office.post(address, follow=True))
    assert office.get(reverse("newsletter_saved:delete", args=["people", 1])).status_code == 404
    assert AuditEntry.objects.filter(action="newsletter.kept_deleted").count() == 2


def test_nothing_is_kept_without_a_name_or_blocks():
    for wrong in (
        lambda: SavedBlock.objects.create(name="Empty", body=[]),
        lambda: SavedBlock.objects.create(name="", body=[("heading", "Hello")]),
        lambda: NewsletterTemplate.objects.create(name="", subject="Hello"),
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            wrong()
