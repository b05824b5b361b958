"""A newsletter as a real person gets it."""

from email import message_from_bytes, policy

import pytest

from fixsend.delivery.engine.compiler import Recipient, compile_document
from fixsend.newsletters.writing import readers
from fixsend.newsletters.writing.document import document_for
from fixsend.newsletters.writing.preview import links
from fixsend.places.models import Council
from tests.membership.factories import MembershipFactory
from tests.newsletters.factories import MailingFactory, subscriber
from tests.newsletters.writing import bodies

pytestmark = pytest.mark.django_db


@pytest.fixture
def document():
    return document_for(
        bodies.newsletter(
            bodies.TEXT,
            bodies.for_some("member", [bodies.rich("<p>For members.</p>")], [bodies.rich("<p>Will you join?</p>")]),
            bodies.for_some("region", [bodies.rich("<p>For you in {region}.</p>")], region="E12000007"),
            subject="{first name|Friend}, hello from {council|your council}",
        )
    )


def test_a_real_person_meets_conditions_and_fields_as_the_engine_asks_for_them(document):
    member = MembershipFactory(person__name="Grace Hopper").person
    member.council = Council.objects.filter(region="E12000007").order_by("pk").first()
    member.save()
    seen = readers.render_for(readers.person_reader(member, document, links()), document)
    assert seen.subject == f"Grace, hello from {member.council.name}"
    assert "For members." in seen.text
    assert "For you in London." in seen.html
    assert "Will you join?" not in seen.text


def test_somebody_of_whom_we_know_nothing_gets_the_words_for_that(document):
    seen = readers.render_for(readers.person_reader(subscriber(), document, links()), document)
    assert seen.subject == "Friend, hello from your council"
    assert "Will you join?" in seen.text
    assert "London" not in seen.text


def test_a_document_without_fields_or_conditions_is_shown_to_anybody():
    plain = document_for(bodies.newsletter(("heading", "Hello")))
    assert "Hello" in readers.render_for(readers.person_reader(subscriber(), plain, links()), plain).text


def test_what_is_shown_is_what_the_engine_sends(document):
    person = subscriber("grace@example.org", name="Grace <Hopper>")
    reader = readers.person_reader(person, document, links())
    mailing = MailingFactory(document=document.to_json())
    compiled = compile_document(document, mailing)
    fields = tuple(reader.values[name] for name in compiled.fields)
    recipient = Recipient(1, person.email, str(person.public_id), fields, 0, reader.traits)
    mail = message_from_bytes(compiled.render(recipient), policy=policy.default)
    seen = readers.render_for(reader, document)
    assert mail["Subject"] == seen.subject
    for kind, shown in (("plain", seen.text), ("html", seen.html)):
        sent = mail.get_body((kind,)).get_content()
        assert _without_links(sent) == _without_links(shown)


def _without_links(text):
    import re

    return re.sub(r"https?://[^\s\"<]+", "LINK", text).replace("\r\n", "\n").strip()
