"""Approval by a second person: asked for, given, sent back, and void once something changes."""

import pytest
from django.urls import reverse

from fixsend.delivery.models import Mailing, Message
from fixsend.newsletters.models import Newsletter, SendPlan
from fixsend.newsletters.models.sending import SendingRules
from fixsend.newsletters.sending import fingerprints
from fixsend.newsletters.sending.queries.approval import sent_back, waiting_for_approval
from fixsend.newsletters.sending.services import plans
from fixsend.people.models import AuditEntry, Person
from fixsend.people.staff import roles
from tests.newsletters.factories import subscriber
from tests.newsletters.sending import ready
from tests.newsletters.sending.ready import words

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _site(settings):
    ready.fill_in_site(settings)
    rules = SendingRules.load()
    rules.approval_needed = True
    rules.save()


@pytest.fixture
def writer():
    return ready.colleague()


@pytest.fixture
def other():
    return ready.colleague()[0]


@pytest.fixture
def newsletter(writer) -> Newsletter:
    subscriber()
    return ready.newsletter(created_by=writer[1])


def url(name, newsletter) -> str:
    return reverse(f"newsletter_sending:{name}", args=[newsletter.pk])


def steps(office, newsletter) -> str:
    return words(office.get(url("steps", newsletter)))


def ask(writer, newsletter) -> None:
    writer[0].post(url("ask", newsletter))


def press(office, name, newsletter, **given) -> str:
    return words(office.post(url(name, newsletter), given, follow=True))


def seen(newsletter) -> str:
    return fingerprints.of_content(newsletter, plans.plan_of(newsletter))


def send(office, newsletter) -> None:
    office.post(url("send", newsletter), {"seen": fingerprints.of_everything(newsletter, plans.plan_of(newsletter))})


def test_asked_approved_and_sent(writer, other, newsletter):
    assert "Ask for approval" in steps(writer[0], newsletter)
    assert "Your colleagues see on their home page" in press(writer[0], "ask", newsletter)
    assert url("approve", newsletter) not in steps(writer[0], newsletter)
    assert waiting_for_approval().count() == 1
    assert "It waits for a colleague." in steps(writer[0], newsletter)
    assert "Fix what is marked above." not in steps(writer[0], newsletter)
    assert "/admin/newsletters/?state=approval" in words(other.get("/admin/"))
    waiting = words(other.get(reverse("newsletters:list"), {"state": "approval"}))
    assert "Waits for approval" in waiting
    assert url("steps", newsletter) in waiting
    assert url("approve", newsletter) in steps(other, newsletter)
    page = words(other.get(url("approve", newsletter)))
    assert "“What families told us”" in page
    assert "<strong>1 person</strong>" in page
    assert "It can be sent now." in press(other, "approve", newsletter, seen=seen(newsletter))
    assert "Approved by" in steps(writer[0], newsletter)
    mail = Message.objects.get(kind="newsletter approved")
    assert mail.to == writer[1].email
    assert mail.subject == "“November news” is approved"
    assert f"https://fixsend.example{url('steps', newsletter)}" in mail.text
    send(writer[0], newsletter)
    assert Mailing.objects.count() == 1
    assert waiting_for_approval().count() == 0


def test_nobody_is_asked_to_approve_what_is_not_finished(writer, other, newsletter):
    newsletter.subject = "Changed since, as a draft"
    newsletter.save_revision(user=writer[1])
    shown = steps(writer[0], newsletter)
    assert url("ask", newsletter) not in shown
    assert "Colleagues can look at it once what is marked above is fixed." in shown
    assert "Its words are not ready." in press(writer[0], "ask", newsletter)
    assert waiting_for_approval().count() == 0


def test_nobody_is_led_to_approve_what_became_a_draft_again(writer, other, newsletter):
    ask(writer, newsletter)
    newsletter.subject = "Changed since, as a draft"
    newsletter.save_revision(user=writer[1])
    assert url("approve", newsletter) not in steps(other, newsletter)


def test_whoever_wrote_it_cannot_approve_it(writer, newsletter):
    ask(writer, newsletter)
    assert "so a colleague has to approve it." in words(writer[0].get(url("approve", newsletter)))
    assert "Someone else has to approve it." in press(writer[0], "approve", newsletter, seen=seen(newsletter))
    assert not SendPlan.objects.get().approved_print


def test_what_changed_since_it_was_looked_at_is_not_approved(writer, other, newsletter):
    ask(writer, newsletter)
    before = seen(newsletter)
    newsletter.subject = "Another one"
    newsletter.save_revision(user=writer[1]).publish()
    assert "Please look again." in press(other, "approve", newsletter, seen=before)
    assert not SendPlan.objects.get().approved_print


def test_an_approval_is_void_once_something_changes(writer, other, newsletter):
    ask(writer, newsletter)
    press(other, "approve", newsletter, seen=seen(newsletter))
    writer[0].post(
        url("subjects", newsletter), {"other_0": "Another", "percent": "20", "minutes": "240", "if_unclear": "first"}
    )
    assert "It was changed after it was approved." in steps(writer[0], newsletter)
    assert "Ask for approval" in steps(writer[0], newsletter)
    send(writer[0], newsletter)
    assert not Mailing.objects.exists()
    ask(writer, newsletter)
    press(other, "approve", newsletter, seen=seen(newsletter))
    send(writer[0], newsletter)
    assert Mailing.objects.count() == 1


def test_the_hour_may_change_without_a_new_approval(writer, other, newsletter):
    ask(writer, newsletter)
    press(other, "approve", newsletter, seen=seen(newsletter))
    writer[0].post(url("time", newsletter), {"when": "soon", "pace": "60"})
    assert "Approved by" in steps(writer[0], newsletter)


def test_who_wrote_it_and_who_asked_are_told_by_mail_that_it_came_back_and_it_waits_among_their_work(
    writer, newsletter
):
    asker, other = ready.colleague(), ready.colleague(name="Robin Example")
    ask(asker, newsletter)
    press(other[0], "send_back", newsletter, words="The date is wrong.\nPlease look.")
    press(other[0], "send_back", newsletter, words="Once more")
    mails = {mail.to: mail for mail in Message.objects.filter(kind="newsletter sent back")}
    assert set(mails) == {writer[1].email, asker[1].email}
    mail = mails[writer[1].email]
    assert mail.subject == "“November news” came back to you"
    assert "Robin Example looked at the newsletter “November news”" in mail.text
    assert "The date is wrong.\nPlease look." in mail.text
    assert "The date is wrong.<br" in mail.html
    assert f"https://fixsend.example{url('steps', newsletter)}" in mail.text
    assert "Newsletters that a colleague sent back" in words(writer[0].get("/admin/"))
    assert "/admin/newsletters/?state=back" in words(writer[0].get("/admin/"))
    ask(writer, newsletter)
    assert sent_back().count() == 0


def test_nobody_who_has_left_is_told_that_it_came_back(writer, newsletter):
    asker, other = ready.colleague(), ready.colleague()
    ask(asker, newsletter)
    Person.objects.filter(pk__in=[writer[1].pk, asker[1].pk]).update(is_staff=False)
    press(other[0], "send_back", newsletter, words="The date is wrong.")
    assert not Message.objects.filter(kind="newsletter sent back").exists()


def test_sent_back_with_words_for_the_writer(writer, other, newsletter):
    ask(writer, newsletter)
    assert "This field is required." in press(other, "send_back", newsletter, words="")
    press(other, "send_back", newsletter, words="The date in the second part is wrong.")
    shown = steps(writer[0], newsletter)
    assert "The date in the second part is wrong." in shown
    assert "Ask for approval" in shown
    assert "Nobody has asked for approval" in press(other, "send_back", newsletter, words="And again")
    ask(writer, newsletter)
    assert "The date in the second part is wrong." not in steps(writer[0], newsletter)


def test_a_second_press_approves_once(writer, other, newsletter):
    ask(writer, newsletter)
    print_of_it = seen(newsletter)
    press(other, "approve", newsletter, seen=print_of_it)
    press(other, "approve", newsletter, seen=print_of_it)
    assert AuditEntry.objects.filter(action="newsletter.approved").count() == 1
    assert Message.objects.filter(kind="newsletter approved").count() == 1


def test_what_cannot_be_sent_cannot_be_approved(writer, other, newsletter):
    ask(writer, newsletter)
    newsletter.save_revision(user=writer[1])
    newsletter.unpublish()
    assert "You cannot approve it yet." in words(other.get(url("approve", newsletter), follow=True))


def test_other_roles_approve_nothing(client, writer, newsletter):
    ask(writer, newsletter)
    office, _ = ready.colleague(client, roles.MODERATOR)
    office.post(url("approve", newsletter), {"seen": seen(newsletter)})
    assert not SendPlan.objects.get().approved_print
