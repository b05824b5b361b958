"""From the database through worker and mail server to the reader: what arrives is what was meant, field by field."""

import re

import pytest
from django.utils import timezone
from fast_mail_parser import parse_email

from fixsend.delivery.document import PREFERENCES_URL, UNSUBSCRIBE_URL, WEB_VERSION_URL, Document, MergeField
from fixsend.delivery.engine import verp
from fixsend.delivery.engine.verp import ReturnPath
from fixsend.delivery.models import Delivery, MailingState
from fixsend.people.queries.consent import granted_purposes
from fixsend.web import signing
from tests.delivery.engine.mails import FIRST_NAME, body, read
from tests.delivery.engine.working import wait_for, working
from tests.delivery.smtp_sink import sink
from tests.newsletters.factories import frozen_mailing, subscriber

pytestmark = pytest.mark.django_db(transaction=True)

READERS = {
    "emoji@example.org": "👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿 Family",
    "hebrew@example.org": "דוד בן־גוריון",
    "arabic@example.org": "فاطمة\u200f الزهراء",
    "quotes@example.org": '“Bob” "Rob" O\'Neil\\',
    "dots@example.org": "..hidden .dots.",
    "markup@example.org": "<b>Bold</b>&amp; %s {first}",
    "encoded@example.org": "=?utf-8?q?=41da?= =41",
    "long@example.org": "Ð" * 120,
    "from@example.org": "From Here",
    "zoë@example.org": "Zoë",
    "o'brien+news@example.org": "",
}
LONG_LINE = "A line of the newsletter that has no end. " * 40
TEXT = (
    *("Dear ", MergeField("name", "friend"), ",\n.\n..\n.dot\nFrom here on – ", LONG_LINE, "\n", FIRST_NAME, "\n"),
    *(MergeField(UNSUBSCRIBE_URL), "\n", MergeField(PREFERENCES_URL), "\n", MergeField(WEB_VERSION_URL), "\n"),
)
HTML = ('<p title="', MergeField("name", "friend"), '">.\n', MergeField("name", "friend"), "</p>\n")
DOCUMENT = Document(
    subjects=(("For ", MergeField("name", "friend"), " – news"),),
    text=TEXT,
    html=HTML,
    from_name="FixSEND “news”",
    from_email="news@fixsend.example",
)


@pytest.fixture
def arrived(settings, tmp_path):
    """Send one mailing to everybody and return what arrived, by receiver: the bytes and the envelope's sender."""
    settings.BOUNCE_ADDRESS = "bounces@fixsend.example"
    for address, name in READERS.items():
        subscriber(address, name=name)
    with sink() as server:
        settings.EMAIL_URL = f"smtp://127.0.0.1:{server.port}"
        mailing = frozen_mailing(document=DOCUMENT.to_json(), starts_at=timezone.now())
        with working(tmp_path / "delivery"):
            wait_for(lambda: _is_finished(mailing), "the end")
        arrivals = zip(server.envelopes, server.raw, strict=True)
        return mailing, {receiver: (mail, sender) for (sender, receiver), mail in arrivals}


def _is_finished(mailing):
    mailing.refresh_from_db()
    return mailing.state == MailingState.FINISHED


def test_every_reader_gets_the_words_that_were_meant_for_them(arrived, client):
    mailing, mails = arrived
    assert mails.keys() == READERS.keys()
    for address, (mail, sender) in mails.items():
        name = READERS[address] or "friend"
        _check_words(mail, name)
        assert f"\r\nTo: {address}\r\n".encode() in mail
        position = Delivery.objects.get(mailing=mailing, address=address).position
        assert verp.read(sender) == ReturnPath(mailing_id=mailing.pk, position=position)


def _check_words(mail: bytes, name: str) -> None:
    escaped = name.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    escaped = escaped.replace('"', "&quot;").replace("'", "&#x27;")
    parsed, other = read(mail), parse_email(mail)
    assert parsed["Subject"] == other.subject == f"For {name} – news"
    assert parsed["From"].addresses[0].display_name == other.from_.display_name == "FixSEND “news”"
    text, html = body(mail, "plain"), body(mail, "html")
    assert html == f'<p title="{escaped}">.\n{escaped}</p>\n'
    assert text.startswith(f"Dear {name},\n.\n..\n.dot\nFrom here on – {LONG_LINE}\n")
    assert [part.replace("\r\n", "\n") for part in (*other.text_plain, *other.text_html)] == [text, html]
    assert max(map(len, mail.split(b"\r\n"))) <= 998


def test_the_links_that_arrive_lead_where_they_should(arrived, client):
    _, mails = arrived
    mail, _ = mails["emoji@example.org"]
    leave, preferences, web = (line.removeprefix("http://127.0.0.1:8000") for line in body(mail, "plain").split()[-3:])
    for page in (leave, preferences, web):
        assert client.get(page).status_code == 200
    assert READERS["emoji@example.org"] not in client.get(web).content.decode()


def test_one_click_ends_all_mail_after_a_key_rotation_too(arrived, client, own_keys):
    _, mails = arrived
    signing.rotate()
    mail, _ = mails["dots@example.org"]
    (address,) = re.findall(r"<http://127\.0\.0\.1:8000(/\S+)>", read(mail)["List-Unsubscribe"])
    assert client.post(address, {"List-Unsubscribe": "One-Click"}).status_code == 200
    person = Delivery.objects.get(address="dots@example.org").person
    assert not granted_purposes(person)
