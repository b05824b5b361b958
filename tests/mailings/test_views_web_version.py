"""The web version of a copy: for everybody who has its address, and naming nobody."""

import pytest

from fixsend.mailings import links
from fixsend.mailings.delivery.document import Condition, MergeField
from tests.mailings.delivery.mails import document
from tests.mailings.factories import MailingFactory

pytestmark = pytest.mark.django_db


def page(client, **link):
    words = document(
        html=("Hello ", MergeField("first_name", "there"), Condition(0, (", member",)), MergeField("unsubscribe_url")),
        traits=({},),
    )
    mailing = MailingFactory(document=words.to_json())
    return client.get(links.web_version_url(mailing, **link))


def test_it_shows_the_words_for_everybody(client):
    html = page(client).content.decode()
    assert html == "Hello therehttp://127.0.0.1:8000/stay-in-touch/\n"


def test_it_keeps_the_parts_for_the_readers_kind_of_people(client):
    assert "Hello there, member" in page(client, traits=1).content.decode()


def test_it_runs_nothing_and_stands_in_no_search_engine(client):
    headers = page(client).headers
    assert "default-src 'none'" in headers["Content-Security-Policy"]
    assert headers["X-Robots-Tag"] == "noindex, nofollow"


def test_a_link_that_is_not_ours_leads_nowhere(client):
    assert client.get("/mail/view/nonsense/").status_code == 404
    assert client.get(links.web_version_url(MailingFactory())).status_code == 404
