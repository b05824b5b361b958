"""Templates of emails to applicants: staff word them, placeholders are checked, every version stays."""

import threading

import pytest
from django.db import connection
from django.urls import reverse

from fixsend.membership import email_templates, emails
from fixsend.membership.models import EmailTemplateVersion
from fixsend.membership.queries.joining import current_text
from fixsend.membership.services import wording as services
from fixsend.people.models import AuditEntry
from fixsend.people.staff import roles
from tests.membership.factories import ApplicationFactory
from tests.people.factories import PersonFactory
from tests.people.staff_members import sign_in_staff

pytestmark = pytest.mark.django_db


def screen(key):
    return reverse("membership_email_template", args=[key])


@pytest.mark.parametrize("template", email_templates.TEMPLATES.values(), ids=lambda template: template.key)
def test_the_first_text_of_every_template_is_one_that_staff_could_have_written(template):
    assert email_templates.problems(template, template.first_text) == []
    assert "{" not in email_templates.example(template.first_text)


def test_the_secretary_words_a_template_and_decisions_begin_with_it(client):
    secretary = sign_in_staff(client, roles.MEMBERSHIP_SECRETARY)
    assert "The words the site began with" in client.get(reverse("membership_email_templates")).content.decode()
    page = client.post(screen("declined"), {"text": "Dear {contact name}, no, because: {reason}"}, follow=True)
    assert "Dear Jo Green, no, because: We only admit" in page.content.decode()
    application = ApplicationFactory()
    draft = client.get(reverse("membership_applications:decline", args=[application.pk])).context["form"].initial
    assert draft["text"] == "Dear Sam Taylor, no, because: [Say why here]"
    version = EmailTemplateVersion.objects.get()
    assert (version.template, version.version, version.created_by) == ("declined", 1, secretary)
    assert AuditEntry.objects.get(action="email_template.published").actor == secretary


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("Hello {first name}, {reason}", "You cannot use {first name} in this email."),
        ("Hello {question}, {reason}", "You cannot use {question} in this email."),
        ("Hello.", "The email needs {reason}."),
        ("Hello {contact name, {reason}", "There is a brace on its own"),
        ("{reason} }", "There is a brace on its own"),
        ("", "This field is required."),
    ],
)
def test_a_placeholder_that_would_reach_an_applicant_is_refused(client, text, complaint):
    sign_in_staff(client, roles.MEMBERSHIP_SECRETARY)
    assert complaint in client.post(screen("declined"), {"text": text}).content.decode()
    assert not EmailTemplateVersion.objects.exists()


def test_the_same_words_again_are_no_new_version():
    actor = PersonFactory()
    assert services.publish_template("declined", email_templates.TEMPLATES["declined"].first_text, actor=actor) == 0
    assert [services.publish_template("declined", "No: {reason}", actor=actor) for _ in range(2)] == [1, 1]
    assert services.publish_template("declined", "No, for {reason}", actor=actor) == 2
    assert current_text("declined") == "No, for {reason}"


def test_what_an_applicant_typed_is_never_taken_for_a_placeholder():
    application = ApplicationFactory(name="{entry link}")
    draft = emails.draft(emails.approval(application), application)
    assert "{entry link} is now an affiliated organisation" in draft


def test_a_template_that_does_not_exist_is_not_found(client):
    sign_in_staff(client, roles.MEMBERSHIP_SECRETARY)
    assert client.get(screen("nothing")).status_code == 404


@pytest.mark.django_db(transaction=True)
def test_two_who_word_a_template_at_once_make_two_versions():
    writers = [PersonFactory(), PersonFactory()]
    barrier = threading.Barrier(2, timeout=10)

    def write(number):
        barrier.wait()
        services.publish_template("declined", f"No, {number}: {{reason}}", actor=writers[number])
        connection.close()

    threads = [threading.Thread(target=write, args=[number]) for number in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=20)
    assert sorted(EmailTemplateVersion.objects.values_list("version", flat=True)) == [1, 2]
