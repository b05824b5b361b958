"""Every single mail, by its template: one heading, a title that is its subject, its sender apart from the text."""

import re
from pathlib import Path

import pytest
from django.conf import settings

from fixsend.web import email
from fixsend.web.models import SiteDetails

APPS = Path(settings.BASE_DIR, "fixsend")
TEMPLATES = sorted(
    str(path.relative_to(path.parents[2])).removesuffix(".mjml")
    for path in APPS.glob("*/templates/*/email/*.mjml")
    if path.name != "base.mjml"
)
pytestmark = pytest.mark.django_db


def html_of(template: str, subject: str = "What this mail is about") -> str:
    context = {"SITE_URL": "https://example.org", "details": SiteDetails.load(), "subject": subject, "preheader": "x"}
    return email.render_html(f"{template}.mjml", context)


@pytest.mark.parametrize("template", TEMPLATES)
def test_each_mail_has_one_heading_and_is_titled_with_its_subject(template):
    html = html_of(template)
    assert len(re.findall(r"<h1[ >]", html)) == 1
    assert re.search(r"<title>\s*What this mail is about\s*</title>", html)
    assert 'aria-label="What this mail is about"' in html or "aria-label" not in html


@pytest.mark.parametrize("template", TEMPLATES)
def test_no_mail_draws_a_heading_as_mere_text(template):
    source = (APPS / template.split("/")[0] / "templates" / f"{template}.mjml").read_text()
    assert 'mj-class="head"' not in source, "Use {% block heading %}"


@pytest.mark.parametrize("template", TEMPLATES)
@pytest.mark.parametrize("imprint", ["", "Promoted by Ada Agent"])
def test_who_sent_it_stands_apart_from_the_text(template, imprint):
    details = SiteDetails(controller_name="The Alliance")
    context = {"SITE_URL": "https://example.org", "details": details, "imprint": imprint, "imprints": [imprint]}
    context |= {"part": {"name": "Ada"}, "text": "What we answer."}
    text = email.render_text(f"{template}.txt", context)
    if "Sent by" in text:
        assert re.search(r"\n\n+Sent by The Alliance", text)


def test_the_line_after_the_subject_is_the_first_that_says_something():
    assert email.preheader_of("Hello,\n\nWe sent your letter to Ada MP.\n") == "We sent your letter to Ada MP."
    assert email.preheader_of("Dear Sam O’Neill,\n\nWe have it.\n") == "We have it."
    assert len(email.preheader_of("word " * 100)) <= email.PREHEADER_LENGTH


def test_a_mail_without_anything_to_say_has_no_empty_line_after_its_subject():
    assert email.preheader_of("Hello,\n") == ""
    html = email.render_html("web/email/base.mjml", {"details": SiteDetails.load(), "subject": "x"})
    assert "max-height:0" not in html.replace(" ", "")
