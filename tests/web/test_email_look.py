"""The look of every mail: who it is from, why it came and how to leave stand in it."""

from fixsend.web import email
from fixsend.web.models import SiteDetails


def shown(**values):
    details = SiteDetails(
        controller_name="A Charity", controller_postal="1 High Street, Leeds", campaign_call="#FixSEND"
    )
    return email.render_html("web/email/base.mjml", {"SITE_URL": "https://example.org", "details": details, **values})


def test_a_mail_names_the_controller_and_their_address():
    html = shown()
    assert "A Charity" in html
    assert "1 High Street, Leeds" in html
    assert 'lang="en-GB"' in html


def test_a_newsletter_says_why_it_came_and_how_to_leave():
    html = shown(reason="You asked for news.", preferences_url="https://p", leave_url="https://l")
    assert "You asked for news." in html
    assert 'href="https://p"' in html
    assert 'href="https://l"' in html
