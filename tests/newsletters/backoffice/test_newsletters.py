"""Writing in the back office: drafts, readiness, versions, copies, locks and previews, as a campaigner does it."""

import json

import pytest
from django.urls import reverse

from fixsend.newsletters.models import Newsletter
from fixsend.people.staff import roles
from tests.newsletters.factories import MailingFactory
from tests.newsletters.sending import ready
from tests.newsletters.writing import bodies
from tests.people.staff_members import sign_in_staff

pytestmark = pytest.mark.django_db

WORDS = {
    "name": "November news",
    "subject": "What families told us",
    "preheader": "Three stories",
    "look": "news",
    "purpose": "news",
    "topic": "",
    "reply_to": "",
    "slug": "",
}


def body(*blocks: tuple[str, object]) -> dict[str, str]:
    """Return what the editor sends for blocks with one value each."""
    sent = {"body-count": str(len(blocks))}
    for number, (kind, value) in enumerate(blocks):
        sent |= {
            f"body-{number}-deleted": "",
            f"body-{number}-order": str(number),
            f"body-{number}-type": kind,
            f"body-{number}-id": "",
        }
        fields = value if isinstance(value, dict) else {"": value}
        sent |= {f"body-{number}-value{f'-{name}' if name else ''}": text for name, text in fields.items()}
    return sent


def draftail(words: str) -> str:
    """Return what the rich text editor sends for one paragraph."""
    block = {"key": "abcde", "text": words, "type": "unstyled", "depth": 0, "inlineStyleRanges": [], "entityRanges": []}
    return json.dumps({"blocks": [block], "entityMap": {}})


HEADING = body(("heading", "For {first name|you}"))


@pytest.fixture
def office(client):
    sign_in_staff(client, roles.CAMPAIGNER)
    return client


def write(office, **more) -> Newsletter:
    answer = office.post("/admin/newsletters/add/", WORDS | HEADING | more)
    assert answer.status_code == 302, answer.context["form"].errors
    return Newsletter.objects.order_by("-pk").first()


def test_a_newsletter_is_written_as_a_draft_and_says_who_began_it(office):
    newsletter = write(office, **body(("heading", "Hello"), ("text", draftail("We met {council|your council}."))))
    assert not newsletter.live
    assert newsletter.created_by.is_staff
    assert newsletter.slug == "what-families-told-us"
    assert [block.block_type for block in newsletter.body] == ["heading", "text"]
    assert "Draft" in office.get("/admin/newsletters/").content.decode()


def test_a_half_written_newsletter_is_kept_as_a_draft_and_not_called_ready(office):
    half = {"subject": "", **body(("button", {"text": "", "page": "", "url": "", "kind": "act"}))}
    newsletter = write(office, **half)
    answer = office.post(f"/admin/newsletters/edit/{newsletter.pk}/", WORDS | half | {"action-publish": "1"})
    assert answer.status_code == 200
    assert {"subject", "body"} <= answer.context["form"].errors.keys()
    newsletter.refresh_from_db()
    assert not newsletter.live


def test_the_editor_keeps_what_is_typed_by_itself_without_emptying_the_page_cache(office, monkeypatch):
    emptied = []
    monkeypatch.setattr("fixsend.web.page_cache.receivers.invalidate", lambda: emptied.append(True))
    kept = office.post("/admin/newsletters/add/", WORDS | HEADING, headers={"accept": "application/json"}).json()
    assert kept["success"]
    again = WORDS | HEADING | {"subject": "Typed on", "overwrite_revision_id": kept["revision_id"]}
    answer = office.post(f"/admin/newsletters/edit/{kept['pk']}/", again, headers={"accept": "application/json"})
    assert answer.json()["success"]
    newsletter = Newsletter.objects.get()
    assert (newsletter.live, newsletter.get_latest_revision_as_object().subject) == (False, "Typed on")
    assert emptied == []


def finish(office, newsletter, **more) -> str:
    """Choose “Ready to send”; return what the screen says to which that leads."""
    address = f"/admin/newsletters/edit/{newsletter.pk}/"
    return office.post(address, WORDS | HEADING | {"action-publish": "1"} | more, follow=True).content.decode()


def test_ready_to_send_says_that_nothing_is_sent(office, settings):
    ready.fill_in_site(settings)
    newsletter = write(office)
    answer = finish(office, newsletter)
    assert "is ready to send. Nothing has been sent yet." in answer
    assert "Checks before sending" in answer
    newsletter.refresh_from_db()
    assert newsletter.live


@pytest.mark.parametrize(
    ("is_filled_in", "more"), [(False, {}), (True, {"subject": "Hello {fist name|you}"}), (True, {"subject": "{"})]
)
def test_nothing_is_called_ready_to_send_above_what_has_to_be_put_right(office, settings, is_filled_in, more):
    if is_filled_in:
        ready.fill_in_site(settings)
    answer = finish(office, write(office), **more)
    assert "Fix these before sending" in answer
    assert "is ready to send" not in answer
    assert "it cannot be sent yet" in answer


def test_changes_after_it_was_ready_are_drafts(office):
    newsletter = write(office, **{"action-publish": "1"})
    office.post(f"/admin/newsletters/edit/{newsletter.pk}/", WORDS | HEADING | {"subject": "Something else"})
    newsletter.refresh_from_db()
    assert newsletter.subject == "What families told us"
    assert newsletter.get_latest_revision_as_object().subject == "Something else"
    assert newsletter.status_string == "Ready, with newer changes"
    page = office.get(f"/admin/newsletters/edit/{newsletter.pk}/").content.decode()
    assert "Something else" in page
    assert "They are not sent before you say that they are ready." in page


def test_not_ready_after_all(office):
    newsletter = write(office, **{"action-publish": "1"})
    url = f"/admin/newsletters/unpublish/{newsletter.pk}/"
    assert "does not stop emails" in office.get(url).content.decode()
    assert "is a draft again" in office.post(url, follow=True).content.decode()
    newsletter.refresh_from_db()
    assert not newsletter.live


def test_an_old_version_comes_back_without_the_audience_of_then(office):
    newsletter = write(office, **{"action-publish": "1"})
    first = newsletter.revisions.first()
    Newsletter.objects.filter(pk=newsletter.pk).update(audience={"rule": "kind", "kinds": ["individual"]})
    office.post(
        f"/admin/newsletters/edit/{newsletter.pk}/", WORDS | HEADING | {"subject": "Other", "action-publish": "1"}
    )
    revert = f"/admin/newsletters/history/{newsletter.pk}/revisions/{first.pk}/revert/"
    assert office.get(revert).status_code == 200
    office.post(revert, WORDS | HEADING | {"action-publish": "1"})
    newsletter.refresh_from_db()
    assert newsletter.subject == "What families told us"
    assert newsletter.audience == {"rule": "kind", "kinds": ["individual"]}


def test_every_version_can_be_looked_at_and_compared(office):
    newsletter = write(office)
    office.post(f"/admin/newsletters/edit/{newsletter.pk}/", WORDS | HEADING | {"subject": "A second try"})
    old, new = newsletter.revisions.order_by("pk")
    history = office.get(f"/admin/newsletters/history/{newsletter.pk}/").content.decode()
    assert f"/revisions/{old.pk}/view/" in history
    compared = office.get(f"/admin/newsletters/history/{newsletter.pk}/revisions/compare/{old.pk}...{new.pk}/")
    assert "A second try" in compared.content.decode()
    seen = office.get(f"/admin/newsletters/history/{newsletter.pk}/revisions/{old.pk}/view/")
    assert "What families told us" in seen.content.decode()


def test_a_copy_begins_with_the_newest_words_and_is_not_in_the_archive(office):
    newsletter = write(office, in_archive="on", **{"action-publish": "1"})
    office.post(f"/admin/newsletters/edit/{newsletter.pk}/", WORDS | HEADING | {"subject": "Newest"})
    form = office.get(f"/admin/newsletters/copy/{newsletter.pk}/").context["form"]
    assert (form["name"].value(), form["subject"].value()) == ("Copy of November news", "Newest")
    assert not form["in_archive"].value()
    copied = write(office, name="Copy of November news", subject="Newest")
    assert copied.pk != newsletter.pk
    assert copied.public_id != newsletter.public_id
    assert not copied.live


def test_what_somebody_locked_nobody_else_changes(office, client):
    newsletter = write(office)
    assert office.post(f"/admin/newsletters/lock/{newsletter.pk}/").status_code == 302
    other = type(client)()
    sign_in_staff(other, roles.CAMPAIGNER)
    other.post(f"/admin/newsletters/edit/{newsletter.pk}/", WORDS | HEADING | {"subject": "Mine"})
    newsletter.refresh_from_db()
    assert newsletter.get_latest_revision_as_object().subject == "What families told us"
    office.post(f"/admin/newsletters/unlock/{newsletter.pk}/")
    other.post(f"/admin/newsletters/edit/{newsletter.pk}/", WORDS | HEADING | {"subject": "Mine"})
    newsletter.refresh_from_db()
    assert newsletter.get_latest_revision_as_object().subject == "Mine"


def test_what_was_sent_cannot_be_deleted_and_a_draft_can(office):
    draft, sent = bodies.newsletter(), bodies.newsletter(name="Sent in May")
    MailingFactory(newsletter=sent)
    answer = office.post(f"/admin/newsletters/delete/{sent.pk}/", follow=True).content.decode()
    assert "is kept with its figures" in answer
    office.post(f"/admin/newsletters/delete/{draft.pk}/")
    assert list(Newsletter.objects.all()) == [sent]


def test_whoever_wants_to_delete_a_picture_sees_which_newsletters_show_it(client):
    sign_in_staff(client)
    image = bodies.picture()
    bodies.newsletter(bodies.picture_block(image), name="Letter with a picture")
    assert "Letter with a picture" in client.get(f"/admin/images/usage/{image.pk}/").content.decode()


@pytest.mark.parametrize("rows", [3, 25])
def test_the_list_asks_the_database_no_more_often_when_it_is_long(office, django_assert_max_num_queries, rows):
    for number in range(rows):
        MailingFactory(newsletter=bodies.newsletter(name=f"Newsletter {number}"))
    office.get("/admin/newsletters/")
    with django_assert_max_num_queries(30):
        assert office.get("/admin/newsletters/").status_code == 200


def test_the_list_is_searched_by_name_and_subject(office):
    bodies.newsletter(name="Spring letter", subject="Tribunals")
    bodies.newsletter(name="Autumn letter", subject="Transport")
    found = office.get("/admin/newsletters/?q=trib").content.decode()
    assert "Spring letter" in found
    assert "Autumn letter" not in found


@pytest.mark.parametrize("role", [roles.EDITOR, roles.MODERATOR, roles.MEMBERSHIP_SECRETARY, roles.READ_ONLY])
def test_other_roles_write_no_newsletters(client, role):
    sign_in_staff(client, role)
    client.post("/admin/newsletters/add/", WORDS | HEADING)
    assert not Newsletter.objects.exists()
    assert reverse("newsletters:list") not in client.get("/admin/").content.decode()
