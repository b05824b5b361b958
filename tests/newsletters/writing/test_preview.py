"""Looking at a newsletter while it is written."""

import re

import pytest

from fixsend.people.staff import roles
from tests.newsletters.backoffice.test_newsletters import HEADING, WORDS, body
from tests.newsletters.writing import bodies
from tests.people.staff_members import sign_in_staff

pytestmark = pytest.mark.django_db

PARTS = [
    bodies.TEXT,
    bodies.for_some("member", [bodies.rich("<p>For members.</p>")], [bodies.rich("<p>Will you join?</p>")]),
    bodies.for_some("steward", [bodies.rich("<p>For stewards.</p>")]),
    bodies.for_some("region", [bodies.rich("<p>For London.</p>")], region="E12000007"),
]


@pytest.fixture
def office(client):
    sign_in_staff(client, roles.CAMPAIGNER)
    return client


@pytest.fixture
def shown(office):
    newsletter = bodies.newsletter(*PARTS, bodies.picture_block(bodies.picture()))
    version = newsletter.save_revision()

    def show(mode):
        answer = office.get(f"/admin/newsletters/history/{newsletter.pk}/revisions/{version.pk}/view/?mode={mode}")
        assert answer.status_code == 200
        return answer.content.decode()

    return show


@pytest.mark.parametrize(
    ("mode", "there", "absent"),
    [
        ("mail-member", ["Hello Ada", "For members."], ["Will you join?", "For stewards.", "For London."]),
        ("mail-unknown", ["Hello there", "Will you join?"], ["Ada", "For members.", "For stewards."]),
        ("mail-steward", ["Hello Ada", "For stewards.", "Will you join?"], ["For members.", "For London."]),
        ("mail-E12000007", ["Hello Ada", "For London."], ["For members.", "For stewards."]),
        ("text", ["<pre>", "Hello Ada", "For members."], ["<table"]),
        ("page", ["Hello there", "Will you join?", "Get it by email"], ["Ada", "For members.", "For London."]),
    ],
)
def test_each_reader_and_medium_is_shown(shown, mode, there, absent):
    page = shown(mode)
    assert [words for words in there if words not in page] == []
    assert [words for words in absent if words in page] == []


def test_a_dark_mail_program_and_one_without_pictures(shown):
    assert "@media all" in shown("dark")
    assert "prefers-color-scheme" in shown("mail-member")
    picture = re.search(r"<img[^>]*>", shown("off"))[0]
    assert "src=" not in picture
    assert "Parents with a banner" in picture


def test_the_modes_name_the_regions_of_this_newsletter():
    modes = dict(bodies.newsletter(*PARTS).preview_modes)
    assert modes["mail-E12000007"] == "As someone in London gets it"
    assert "mail-E12000007" not in dict(bodies.newsletter().preview_modes)


def test_a_preview_runs_nothing_and_stands_in_the_editors_frame_only(office):
    office.post("/admin/newsletters/preview/", WORDS | HEADING)
    headers = office.get("/admin/newsletters/preview/").headers
    policy = headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'none';")
    assert "script-src" not in policy
    assert "frame-ancestors 'self'" in policy
    assert headers["X-Frame-Options"] == "SAMEORIGIN"


def test_what_is_being_typed_is_shown_before_it_is_saved(office):
    typed = WORDS | body(("heading", "Just typed for {first name|you}"))
    assert office.post("/admin/newsletters/preview/", typed).json() == {"is_valid": True, "is_available": True}
    page = office.get("/admin/newsletters/preview/?mode=mail-member").content.decode()
    assert "Just typed for Ada" in page
    assert "What families told us" in page


def test_the_preview_says_what_cannot_be_sent_yet_and_shows_the_rest(office):
    office.post("/admin/newsletters/preview/", WORDS | HEADING | {"subject": "Hello {fist name|you}"})
    page = office.get("/admin/newsletters/preview/").content.decode()
    assert "This cannot be sent yet" in page
    assert "fist name" in page
    assert "For Ada" in page


@pytest.mark.parametrize("mode", ["mail-member", "dark", "off", "text", "page"])
def test_an_empty_newsletter_has_a_preview_before_and_after_it_is_saved(office, mode):
    nothing = WORDS | {"subject": "", "body-count": "0"}
    for address in ("/admin/newsletters/preview/", f"/admin/newsletters/preview/{bodies.newsletter().pk}/"):
        office.post(address, nothing)
        answer = office.get(f"{address}?mode={mode}")
        assert answer.status_code == 200
        assert mode == "page" or "There is no subject" in answer.content.decode()
