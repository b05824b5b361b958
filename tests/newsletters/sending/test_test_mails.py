"""Trying a newsletter out: copies for oneself and colleagues, as each kind of reader gets it."""

import re

import pytest
from django.urls import reverse

from fixsend.delivery.models import Delivery, Mailing, Message
from fixsend.newsletters.models import Newsletter
from fixsend.newsletters.sending import fingerprints
from fixsend.newsletters.sending.services import test_mails
from fixsend.people.models import AuditEntry, Person, SuppressionReason
from fixsend.people.services import consent
from fixsend.people.staff import roles
from tests.newsletters.factories import subscriber
from tests.newsletters.sending import ready
from tests.newsletters.sending.ready import words
from tests.newsletters.writing import bodies
from tests.people.staff_members import staff_member

pytestmark = pytest.mark.django_db
BODY = (
    bodies.rich("<p>Hello {first name|there}.</p>"),
    bodies.for_some("region", [bodies.rich("<p>For London.</p>")], region="E12000007"),
)


@pytest.fixture(autouse=True)
def _site(settings):
    ready.fill_in_site(settings)


@pytest.fixture
def signed_in(client):
    return ready.colleague(client, name="Grace Hopper")


def url(newsletter) -> str:
    return reverse("newsletter_sending:try_out", args=[newsletter.pk])


def send_test(signed_in, newsletter, *colleagues, kinds=("own",), **more):
    office, me = signed_in
    to = [person.pk for person in colleagues or [me]]
    given = {"press": "one", "subject": "0", "colleagues": to, "kinds": list(kinds)} | more
    return office.post(url(newsletter), given, follow=True)


def test_a_test_goes_to_oneself_with_ones_own_values_and_is_marked(signed_in):
    newsletter = ready.newsletter(*BODY, subject="For {first name|you}", reply_to="desk@fixsend.example")
    answer = send_test(signed_in, newsletter)
    assert "The test is on its way." in words(answer)
    mail = Message.objects.get()
    assert (mail.to, mail.subject) == (signed_in[1].email, "[Test] For Grace")
    assert "Hello Grace." in mail.text
    assert "Hello Grace." in mail.html
    assert mail.from_email == "A Charity <office@fixsend.example>"
    assert mail.reply_to == "desk@fixsend.example"
    assert not Mailing.objects.exists()
    assert not Delivery.objects.exists()


def test_the_newest_draft_is_tried_before_it_is_ready(signed_in):
    newsletter = ready.newsletter()
    newsletter.subject = "Not finished"
    newsletter.save_revision()
    send_test(signed_in, newsletter)
    assert Message.objects.get().subject == "[Test] Not finished"


def test_each_kind_of_reader_is_a_mail_of_its_own(signed_in):
    newsletter = ready.newsletter(*BODY)
    shown = words(signed_in[0].get(url(newsletter)))
    for label in ("As themselves", "As a member", "As someone whose name we do not know", "As someone in London"):
        assert label in shown
    send_test(signed_in, newsletter, kinds=("own", "member", "unknown", "E12000007"))
    texts = list(Message.objects.order_by("pk").values_list("text", flat=True))
    assert [re.search(r"Hello (\w+)\.", text)[1] for text in texts] == ["Grace", "Ada", "there", "Ada"]
    assert ["For London." in text for text in texts] == [False, False, False, True]


def test_colleagues_get_their_own_values_and_nobody_else_can_be_chosen(signed_in):
    katherine = staff_member(roles.EDITOR, name="Katherine Johnson")
    family = subscriber("family@example.org")
    newsletter = ready.newsletter(*BODY)
    assert "family@example.org" not in words(signed_in[0].get(url(newsletter)))
    send_test(signed_in, newsletter, family)
    assert not Message.objects.exists()
    send_test(signed_in, newsletter, signed_in[1], katherine)
    mails = {mail.to: mail.text for mail in Message.objects.all()}
    assert "Hello Grace." in mails[signed_in[1].email]
    assert "Hello Katherine." in mails[katherine.email]


def test_nobody_leaves_the_list_by_a_link_in_a_test(signed_in):
    send_test(signed_in, ready.newsletter())
    mail = Message.objects.get()
    for link in re.findall(r"https?://\S+", mail.text):
        assert "/mail/" not in link
    assert mail.headers == {}


def test_another_subject_can_be_tried(signed_in):
    newsletter = ready.newsletter()
    office, _ = signed_in
    office.post(
        reverse("newsletter_sending:subjects", args=[newsletter.pk]),
        {"other_0": "We asked, you told us", "percent": "20", "minutes": "240", "if_unclear": "first"},
    )
    assert "With which subject" in words(office.get(url(newsletter)))
    send_test(signed_in, newsletter, subject="1")
    assert Message.objects.get().subject == "[Test] We asked, you told us"
    send_test(signed_in, newsletter, subject="7", press="two")
    assert Message.objects.count() == 1


def test_what_cannot_be_rendered_is_said_and_nothing_goes(signed_in):
    answer = send_test(signed_in, ready.newsletter(bodies.rich("<p>Hello {shoe size|you}</p>")))
    assert "is not something we know about a reader" in words(answer)
    assert not Message.objects.exists()


@pytest.mark.parametrize("empty", ["colleagues", "kinds"])
def test_nothing_chosen_is_said_plainly(signed_in, empty):
    assert "Choose at least one" in words(send_test(signed_in, ready.newsletter(), **{empty: []}))
    assert not Message.objects.exists()


def test_a_double_press_sends_one_test(signed_in):
    newsletter = ready.newsletter()
    send_test(signed_in, newsletter)
    assert "This test has been sent already." in words(send_test(signed_in, newsletter))
    assert Message.objects.count() == 1
    send_test(signed_in, newsletter, press="two")
    assert Message.objects.count() == 2


def test_there_is_an_end_to_testing(signed_in, monkeypatch):
    newsletter = ready.newsletter(*BODY)
    monkeypatch.setattr(test_mails, "MOST_MAILS", 2)
    assert "more than 2 emails" in words(send_test(signed_in, newsletter, kinds=("own", "member", "unknown")))
    monkeypatch.setattr(test_mails, "PRESSES", 1)
    send_test(signed_in, newsletter)
    assert "many tests in the last hour" in words(send_test(signed_in, newsletter, press="two"))
    assert Message.objects.count() == 1


def test_a_test_is_recorded_and_shown_among_the_steps(signed_in):
    newsletter = ready.newsletter()
    steps = reverse("newsletter_sending:steps", args=[newsletter.pk])
    assert "Nobody has been sent a test yet." in words(signed_in[0].get(steps))
    send_test(signed_in, newsletter)
    assert "A test was sent" in words(signed_in[0].get(steps))
    entry = AuditEntry.objects.get(action="newsletter.tested")
    assert (entry.actor, entry.subject) == (signed_in[1], f"newsletter {newsletter.pk}")
    assert entry.detail == {"mails": 1, "fingerprint": fingerprints.of_newest_words(newsletter)}


def test_looking_at_the_form_sends_nothing(signed_in):
    signed_in[0].get(url(Newsletter.objects.get(pk=ready.newsletter().pk)))
    assert not Message.objects.exists()


def test_a_test_to_somebody_outside_is_marked_explained_and_says_nothing_about_anybody(signed_in):
    newsletter = ready.newsletter(*BODY)
    send_test(signed_in, newsletter, outside="Nora@Example.com, sam@example.net")
    mails = {mail.to: mail for mail in Message.objects.all()}
    assert set(mails) == {signed_in[1].email, "nora@example.com", "sam@example.net"}
    mail = mails["nora@example.com"]
    assert mail.subject.startswith("[Test] ")
    assert mail.text.startswith("This is a test. A colleague at ")
    assert "You are not on our list because of it." in mail.html
    assert "Hello there." in mail.text
    assert "This is a test." not in mails[signed_in[1].email].text
    entry = AuditEntry.objects.get(action="newsletter.tested_outside")
    assert (entry.actor, entry.detail) == (signed_in[1], {"addresses": 2})
    assert not Person.objects.filter(email="nora@example.com").exists()


def test_a_test_may_go_outside_alone(signed_in):
    send_test(signed_in, ready.newsletter(), colleagues=[], outside="nora@example.com")
    assert [mail.to for mail in Message.objects.all()] == ["nora@example.com"]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("a@example.com; nora, b@example.com", "“nora” is not an email address we can use. Put a comma between"),
        ("a@example.com b@example.com c@example.com; d@example.com", "Enter 3 addresses at most."),
    ],
)
def test_what_is_no_address_and_too_many_are_refused(signed_in, typed, said):
    assert said in words(send_test(signed_in, ready.newsletter(), outside=typed))
    assert not Message.objects.exists()


def test_a_test_counts_for_the_words_that_it_showed(signed_in):
    newsletter = ready.newsletter()
    shown = words(send_test(signed_in, newsletter))
    assert "The words have changed since" not in shown
    newsletter.subject = "Something else"
    newsletter.save_revision()
    shown = words(signed_in[0].get(reverse("newsletter_sending:steps", args=[newsletter.pk])))
    assert "The words have changed since. Send a new test." in shown
    assert "Changed since" in shown


def test_nobody_who_does_not_want_our_mail_gets_a_test(signed_in):
    consent.suppress("nora@example.com", SuppressionReason.COMPLAINED, "FBL")
    answer = send_test(signed_in, ready.newsletter(), outside="nora@example.com")
    assert "nora@example.com does not want email from us" in words(answer)
    assert not Message.objects.exists()


def test_there_is_an_end_to_testing_outside(signed_in, monkeypatch):
    newsletter = ready.newsletter()
    monkeypatch.setattr(test_mails, "OUTSIDE_A_DAY", 2)
    send_test(signed_in, newsletter, outside="a@example.com b@example.com")
    assert "outside today" in words(send_test(signed_in, newsletter, outside="c@example.com", press="two"))
    assert not Message.objects.filter(to="c@example.com").exists()


def test_one_address_gets_only_a_few_tests_a_day_whoever_sends_them(signed_in, monkeypatch):
    newsletter = ready.newsletter()
    monkeypatch.setattr(test_mails, "TO_ONE_A_DAY", 1)
    send_test(signed_in, newsletter, outside="a@example.com")
    assert "outside today" in words(send_test(ready.colleague(), newsletter, outside="a@example.com", press="two"))
