"""The web version of a copy: for everybody who has its address, and naming nobody."""

import pytest

from fixsend.delivery import links
from fixsend.delivery.document import Condition, MergeField
from fixsend.newsletters.writing.document import document_for
from tests.delivery.engine.mails import document
from tests.newsletters.factories import MailingFactory
from tests.newsletters.writing import bodies

pytestmark = pytest.mark.django_db


@pytest.fixture
def mailing():
    newsletter = bodies.newsletter(
        bodies.TEXT,
        bodies.for_some("member", [bodies.rich("<p>For members.</p>")], [bodies.rich("<p>Will you join?</p>")]),
        bodies.button(),
        subject="{first name|Friend}, hello",
    )
    words = document_for(
        newsletter,
        other_subjects=["The second subject"],
        track=lambda urls: dict.fromkeys(urls, "https://fixsend.example/l/abc/"),
    )
    return MailingFactory(newsletter=newsletter, document=words.to_json())


def shown(client, mailing, **link):
    return client.get(links.web_version_url(mailing, **link))


def test_it_shows_the_words_for_everybody_with_no_name_and_no_way_into_anybodys_data(client, mailing):
    html = shown(client, mailing).content.decode()
    assert "Friend, hello" in html
    assert "Hello there, here is what happened." in html
    assert "Will you join?" in html
    assert "/mail/preferences/" not in html
    assert "/mail/leave/" not in html


def test_it_keeps_the_parts_for_the_readers_kind_of_people_and_the_subject_that_they_got(client, mailing):
    html = shown(client, mailing, traits=1, variant=1).content.decode()
    assert "For members." in html
    assert "The second subject" in html


def test_it_is_an_ordinary_page_of_the_site_that_search_engines_pass_by(client, mailing):
    answer = shown(client, mailing)
    assert "unsafe-inline" not in answer.headers["Content-Security-Policy"]
    assert ' style="' not in answer.content.decode()
    assert answer.headers["X-Robots-Tag"] == "noindex, nofollow"
    assert "no-store" in answer.headers["Cache-Control"]


def test_it_goes_on_showing_what_was_sent_after_the_newsletter_has_changed(client, mailing):
    newsletter = mailing.newsletter_mailing.newsletter
    newsletter.body = [bodies.rich("<p>Something else.</p>")]
    newsletter.save()
    assert "Hello there, here is what happened." in shown(client, mailing).content.decode()


def test_a_document_without_a_page_of_its_own_shows_its_plain_text(client):
    words = document(text=("Hello ", MergeField("first_name", "there"), Condition(0, (", <member>",))), traits=({},))
    mailing = MailingFactory(document=words.to_json())
    assert "Hello there, &lt;member&gt;" in shown(client, mailing, traits=1).content.decode()


def test_a_link_that_is_not_ours_leads_nowhere(client, mailing):
    assert client.get("/mail/view/nonsense/").status_code == 404
    assert client.get(links.web_version_url(MailingFactory())).status_code == 404
    other_keys = links.web_version_url(mailing)
    assert client.get(other_keys[:-4] + "abc/").status_code == 404
