"""The mailbox for trying out answers only somebody at this machine, and only without a mail server."""

import pytest

from tests.newsletters.factories import MessageFactory

pytestmark = pytest.mark.django_db

HERE = {"REMOTE_ADDR": "127.0.0.1", "HTTP_HOST": "127.0.0.1:8000"}


@pytest.fixture(autouse=True)
def any_host(settings):
    settings.ALLOWED_HOSTS = ["*"]


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "localhost", "localhost:8104", "[::1]:8000"])
def test_somebody_at_this_machine_reads_the_mails(client, host):
    message = MessageFactory(
        state="kept", subject="Please confirm", text="Open https://x.example/a?b=1&c=2.\n<b>hm</b>"
    )
    here = HERE | {"HTTP_HOST": host}
    # A list, which fits a phone: in a table the subject, which leads to the mail, was off its screen.
    listed = client.get("/dev/outbox/", **here).content.decode()
    assert f'<a href="/dev/outbox/{message.pk}/">Please confirm</a>' in listed
    assert f"To {message.to}, " in listed
    assert "<table" not in listed
    page = client.get(f"/dev/outbox/{message.pk}/", **here).content.decode()
    assert '<a href="https://x.example/a?b=1&amp;c=2">' in page
    assert "&lt;b&gt;hm&lt;/b&gt;" in page
    html = client.get(f"/dev/outbox/{message.pk}/html/", **here)
    assert html.content == b"<p>Hello there.</p>"
    assert "script-src" not in html["Content-Security-Policy"]
    assert "img-src 'self' data: http" in html["Content-Security-Policy"]
    assert html["Content-Security-Policy"].startswith("default-src 'none'")
    assert "sandbox" in html["Content-Security-Policy"]


@pytest.mark.parametrize(
    "odd",
    [
        {"REMOTE_ADDR": "192.0.2.7"},
        {"REMOTE_ADDR": ""},
        {"HTTP_HOST": "fixsend.example"},
        {"HTTP_HOST": "127.0.0.1.evil.example"},
        {"HTTP_HOST": "192.0.2.7:8000"},
        {"HTTP_X_FORWARDED_FOR": "127.0.0.1"},
        {"HTTP_X_FORWARDED_HOST": "127.0.0.1"},
        {"HTTP_X_REAL_IP": "127.0.0.1"},
        {"HTTP_FORWARDED": "for=127.0.0.1"},
        {"HTTP_VIA": "1.1 proxy"},
    ],
)
def test_for_everybody_else_nothing_is_there(client, odd):
    message = MessageFactory(state="kept")
    for path in ("/dev/outbox/", f"/dev/outbox/{message.pk}/", f"/dev/outbox/{message.pk}/html/"):
        assert client.get(path, **(HERE | odd)).status_code == 404


@pytest.mark.parametrize(("name", "value"), [("SERVING", True), ("EMAIL_URL", "smtp://mail.example.org")])
def test_a_site_that_serves_or_has_a_mail_server_has_no_such_page(client, settings, name, value):
    setattr(settings, name, value)
    assert client.get("/dev/outbox/", **HERE).status_code == 404
