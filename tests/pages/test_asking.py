"""An editor hands a page over; a colleague approves it or sends it back; each is told by mail in plain words."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from fixsend.delivery.models import Message
from fixsend.pages.models import StandardPage
from fixsend.people.models import Person
from fixsend.people.staff import roles
from fixsend.web.models import SiteDetails
from tests.pages.factories import standard_page
from tests.pages.forms import sent
from tests.people.staff_members import sign_in_staff, staff_member

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]

JARGON = re.compile(r"workflow|moderation|moderator|stage|submitted|task|rejected|Wagtail", re.IGNORECASE)


@pytest.fixture(autouse=True)
def _sender() -> None:
    details = SiteDetails.load()
    details.sender_name, details.sender_email = "The Alliance", "hello@alliance.example"
    details.save()


@pytest.fixture
def approver() -> Person:
    return staff_member(roles.MODERATOR, name="Mo Derator", email="mo@example.org")


@pytest.fixture
def editor(client: Client) -> Person:
    return sign_in_staff(client, person=staff_member(roles.EDITOR, name="Ed Itor", email="ed@example.org"))


def ask(client: Client, page: StandardPage) -> None:
    """Press “Ask for publishing”."""
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    client.post(address, {**sent(client.get(address).context["form"]), "action-submit": "1"})


def decide(client: Client, page: StandardPage, action: str, **more: str) -> None:
    task = page.current_workflow_task_state
    client.post(reverse("wagtailadmin_pages:workflow_action", args=[page.pk, action, task.pk]), more)


def mails_to(person: Person) -> list[Message]:
    """Return what somebody got; each comes from the sender in Site details, without a word of Wagtail's trade."""
    mails = list(Message.objects.filter(to=person.email).order_by("pk"))
    for mail in mails:
        assert mail.from_email == "The Alliance <hello@alliance.example>"
        assert not JARGON.search(re.sub(r"https?://\S+", "", f"{mail.subject}\n{mail.text}"))
        assert "&amp;" not in mail.subject + mail.text
    return mails


@pytest.mark.parametrize("is_new", [True, False])
def test_the_button_says_what_it_does(client: Client, editor: Person, is_new: bool) -> None:
    page = standard_page()
    address = (
        reverse("wagtailadmin_pages:add", args=["pages", "standardpage", page.get_parent().pk])
        if is_new
        else reverse("wagtailadmin_pages:edit", args=[page.pk])
    )
    screen = client.get(address).content.decode()
    assert "Ask for publishing" in screen
    assert 'name="action-publish"' not in screen


def test_what_an_editor_hands_over_is_published_by_a_colleague(
    client: Client, editor: Person, approver: Person
) -> None:
    page = standard_page("Rights & wrongs", live=False)
    ask(client, page)
    (asked,) = mails_to(approver)
    assert asked.subject == "“Rights & wrongs” is ready for you to read and publish"
    assert reverse("wagtailadmin_pages:edit", args=[page.pk]) in asked.text
    sign_in_staff(client, person=approver)
    _, waiting = client.get(reverse("wagtailadmin_home")).content.decode().split('id="waiting"')
    assert waiting.index("Rights &amp; wrongs") < waiting.index('id="begin"')
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert 'name="action-publish"' not in client.get(edit).content.decode()
    assert "Do not publish it yet" not in client.get(edit).content.decode()  # That is what “Request changes” says.
    decide(client, page, "approve")
    page.refresh_from_db()
    assert page.live
    (told,) = mails_to(editor)
    assert told.subject == "“Rights & wrongs” has been approved"
    assert page.full_url in told.text


def test_whoever_asked_can_take_it_back(client: Client, editor: Person, approver: Person) -> None:
    page = standard_page(live=False)
    ask(client, page)
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    screen = client.get(edit)
    assert "Do not publish it yet" in screen.content.decode()
    cancel = reverse("wagtailadmin_pages:confirm_workflow_cancellation", args=[page.pk])
    assert client.get(cancel).status_code == 200
    client.post(edit, {**sent(screen.context["form"]), "action-cancel-workflow": "1"})
    assert StandardPage.objects.get(pk=page.pk).current_workflow_state is None
    assert "Ask for publishing" in client.get(edit).content.decode()


def test_whoever_approves_it_in_the_editor_is_told_where_it_is_now(
    client: Client, editor: Person, approver: Person
) -> None:
    page = standard_page("Rights & wrongs", live=False)
    ask(client, page)
    sign_in_staff(client, person=approver)
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    for action, told in (("", False), ("approve", True)):
        pressed = {"action-workflow-action": "1", "workflow-action-name": action} if action else {}
        answer = client.post(address, {**sent(client.get(address).context["form"]), **pressed}, follow=True)
        assert ("“Rights &amp; wrongs” is on the site now." in answer.content.decode()) == told


def test_what_is_sent_back_comes_with_the_reason(client: Client, editor: Person, approver: Person) -> None:
    page = standard_page("Rights & wrongs", live=False)
    ask(client, page)
    sign_in_staff(client, person=approver)
    decide(client, page, "reject", comment="It's too long & dry")
    (told,) = mails_to(editor)
    assert told.subject == "“Rights & wrongs” needs some changes"
    assert "Mo Derator has read “Rights & wrongs”" in told.text
    assert "They wrote: “It's too long & dry”" in told.text
    sign_in_staff(client, person=editor)
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert "Ask for publishing again" in client.get(edit).content.decode()


@pytest.mark.parametrize("role", [roles.ADMINISTRATOR, roles.CAMPAIGNER, roles.MODERATOR])
def test_each_approver_gets_one_mail(client: Client, editor: Person, role: str) -> None:
    approver = staff_member(role, email="approver@example.org")
    ask(client, standard_page(live=False))
    assert len(mails_to(approver)) == 1
