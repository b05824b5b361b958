"""Each check before sending: where it speaks up, and where it keeps quiet."""

import pytest

from fixsend.newsletters import teasers
from fixsend.newsletters.writing.checks import Level, check, report
from fixsend.newsletters.writing.checks.reading_age import reading_age, syllables
from fixsend.people.staff import roles
from fixsend.starter import services as starter
from fixsend.web.models import SiteDetails
from tests.newsletters.writing import bodies
from tests.people.staff_members import sign_in_staff

pytestmark = pytest.mark.django_db
GOOD = {"subject": "What families told us", "preheader": "Three short stories"}


@pytest.fixture(autouse=True)
def _site(settings, monkeypatch):
    settings.SITE_URL = "https://fixsend.example"
    settings.ALLOWED_HOSTS = [*settings.ALLOWED_HOSTS, "fixsend.example"]
    monkeypatch.setitem(teasers.registry._entries, "march", bodies.MARCHES)
    details = SiteDetails.load()
    details.controller_name = details.sender_name = "A Charity"
    details.controller_postal = "1 High Street, Leeds"
    details.controller_email = details.sender_email = "office@fixsend.example"
    details.privacy_page = bodies.live_page("Privacy", "privacy")
    details.save()


def said(*blocks, **fields):
    """Return (level, where, what) of everything that is found."""
    found = check(bodies.newsletter(*blocks, **(GOOD | fields)))
    return [(finding.level, finding.where, finding.what) for finding in found]


def blocking(*blocks, **fields):
    return " ".join(f"{where}: {what}" for level, where, what in said(*blocks, **fields) if level is Level.BLOCKING)


def advice(*blocks, **fields):
    return " ".join(f"{where}: {what}" for level, where, what in said(*blocks, **fields) if level is Level.ADVICE)


def test_nothing_is_said_of_a_good_newsletter():
    page = bodies.live_page()
    assert (
        said(
            ("heading", "Hello {first name|there}"),
            bodies.rich(f'<p>We met. <a linktype="page" id="{page.pk}">Read our plan</a></p>'),
            bodies.button("https://example.org/petition/"),
            bodies.picture_block(bodies.picture()),
            bodies.QUOTE,
            bodies.FIGURE,
        )
        == []
    )


# How far it is


def test_a_draft_is_not_sent():
    assert "It is a draft" in blocking(live=False)


def test_changes_since_it_was_ready_have_to_be_looked_at():
    newsletter = bodies.newsletter(**GOOD)
    newsletter.subject = "Something else"
    newsletter.save_revision()
    newsletter.refresh_from_db()
    newest = newsletter.get_latest_revision_as_object()
    for version in (newsletter, newest):
        assert ["changes since it was ready" in finding.what for finding in check(version)] == [True]
    newest.save_revision().publish()
    newsletter.refresh_from_db()
    assert check(newsletter) == []


def test_what_the_law_wants_in_every_mail_has_to_be_filled_in():
    details = SiteDetails.load()
    details.controller_postal = ""
    details.save()
    assert "postal address" in blocking()


# Subject


@pytest.mark.parametrize("subject", ["RE: your plan", "Fwd: News", "Re[2]: hello", "FW: look"])
def test_a_subject_that_pretends_to_be_an_answer_is_blocked(subject):
    assert "pretends" in blocking(subject=subject)


@pytest.mark.parametrize("subject", ["Reading week", "Refuse: no more cuts", "Forward together", "Reply by Monday"])
def test_words_that_only_begin_like_an_answer_are_not(subject):
    assert blocking(subject=subject) == ""


def test_a_subject_that_is_still_the_name_among_colleagues_is_advised_against():
    assert "name among colleagues" in advice(name="Welcome 1: hello", subject="Welcome 1: hello")
    assert advice(name="Welcome 1: hello") == ""


@pytest.mark.parametrize("subject", ["🎉🎉🎉", "!!!", "2025 46%"])
def test_a_subject_without_words_is_blocked(subject):
    assert "no words" in blocking(subject=subject)


def test_an_emoji_beside_words_is_welcome():
    assert said(subject="Good news 🎉 from Leeds") == []


@pytest.mark.parametrize("subject", ["IMPORTANT UPDATE TODAY", "PLEASE read THIS IMPORTANT LETTER TODAY"])
def test_capitals_are_advised_against(subject):
    assert "CAPITALS" in advice(subject=subject)


@pytest.mark.parametrize("subject", ["#FIXSEND: join us", "SEND, EHC and DfE in a week", "NEWS from Leeds families"])
def test_our_call_and_abbreviations_are_no_shouting(subject):
    assert advice(subject=subject) == ""


@pytest.mark.parametrize(
    ("subject", "many"), [("Act now!!!", True), ("What?!", True), ("Act now! Today!", True), ("Act now!", False)]
)
def test_many_exclamation_marks_are_advised_against(subject, many):
    assert ("One exclamation" in advice(subject=subject)) is many


def test_a_subject_as_long_as_no_phone_shows_it_is_advised_against():
    assert "characters; phones" in advice(subject="What families told us about " + "waiting and " * 4)
    assert "too little" in advice(subject="Hi")
    assert advice(subject="a" * 30 + " {first name|" + "b" * 25 + "}") == ""


def test_the_line_after_the_subject_says_something_new():
    assert "is empty" in advice(preheader="")
    assert "the same as the subject" in advice(preheader="What Families told us")


# Merge fields


@pytest.mark.parametrize("words", ["{frist name|you}", "{first name|you", "first name}", "{}"])
def test_personal_words_that_cannot_be_filled_in_are_blocked_wherever_they_stand(words):
    typed = f"Hello {words}"
    assert "Subject:" in blocking(subject=typed)
    assert "Line after the subject:" in blocking(preheader=typed)
    assert "Block 1 (heading):" in blocking(("heading", typed))
    assert "Block 1 (text):" in blocking(bodies.rich(f"<p>{typed}</p>"))
    assert "everyone else: Block 1 (text):" in blocking(
        bodies.for_some("member", [bodies.TEXT], [bodies.rich(f"<p>{typed}</p>")])
    )


def test_braces_that_are_meant_as_braces_pass():
    assert said(bodies.rich("<p>In code {{like this}} and {name|you}.</p>")) == []


# Pictures


def test_a_picture_without_words_is_blocked():
    assert "no words for those who do not see it" in blocking(bodies.picture_block(bodies.picture(), alt_text=""))


def test_heavy_pictures_are_advised_against(monkeypatch):
    blocks = [bodies.picture_block(bodies.picture(name=f"{number}.png")) for number in range(2)]
    assert advice(*blocks) == ""
    monkeypatch.setattr("fixsend.newsletters.writing.checks.weight.MOST_PICTURES", 1000)
    assert "pictures have" in advice(*blocks)


# Empty parts


def test_an_empty_newsletter_is_blocked():
    newsletter = bodies.newsletter(bodies.DIVIDER, **GOOD)
    assert any("nothing in it" in finding.what for finding in check(newsletter))


@pytest.mark.parametrize(
    "block",
    [
        bodies.rich("<p> </p>"),
        ("heading", " "),
        bodies.for_some("member", []),
        bodies.button(text=""),
        ("quote", {"text": "", "who": "A parent"}),
    ],
)
def test_empty_parts_are_pointed_out(block):
    assert "Block 2" in advice(bodies.TEXT, block)
    assert "is empty" in advice(bodies.TEXT, block)


# Links


def in_text(address, words="Read our plan"):
    return bodies.rich(f'<p>We met. <a href="{address}">{words}</a></p>')


def test_a_link_that_leads_nowhere_on_our_site_is_blocked():
    starter.load()
    for address in ("/nowhere/", "/newsletters/999/none/", "https://fixsend.example/nowhere/", "/news/no"):
        assert "leads nowhere on our site" in blocking(in_text(address)), address


def test_a_link_that_leads_somewhere_on_our_site_is_not():
    starter.load()
    for address in (
        "/",
        "/stay-in-touch/",
        "/news/?page=1",
        "https://fixsend.example/organisations/",
        "/my-page/",
        "/news",
        "/about-us/",
    ):
        assert blocking(in_text(address)) == "", address


def test_links_to_pages_and_files_that_are_gone_are_blocked():
    page = bodies.live_page()
    link = bodies.rich(f'<p><a linktype="page" id="{page.pk}">Read our plan</a></p>')
    assert blocking(link, bodies.button("", page=page)) == ""
    page.unpublish()
    assert "“Read our plan” leads to a page or file that is gone" in blocking(link)
    assert "The button leads nowhere" in blocking(bodies.button("", page=page))
    assert "gone" in blocking(bodies.rich('<p><a linktype="document" id="99">The letter</a></p>'))


def test_links_that_only_staff_can_open_are_blocked():
    assert "for staff only" in blocking(in_text("https://fixsend.example/admin/pages/3/"))


@pytest.mark.parametrize(
    "address",
    [
        "https://",
        "https:/example.org",
        "htps://example.org",
        "javascript:alert(1)",
        "https://exa mple.org/",
        "mailto:nobody",
        "tel:soon",
        "example.org",
        "https://example.org/{name}",
    ],
)
def test_addresses_that_are_none_are_blocked(address):
    assert " is not a" in blocking(in_text(address))


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org/",
        "https://example.org/a?b=1&amp;c=2#d",
        "mailto:a@example.org?subject=Hello",
        "tel:+44 113 4960000",
    ],
)
def test_good_addresses_elsewhere_are_not(address):
    assert said(in_text(address)) == []


def test_an_address_that_is_not_secure_is_advised_against():
    assert "not secure" in advice(in_text("http://example.org/"))


@pytest.mark.parametrize("words", ["click here", "Here", "Read more …", "this page!", "https://example.org/"])
def test_links_that_do_not_say_where_they_lead_are_advised_against(words):
    assert "Block 1 (text):" in advice(in_text("https://example.org/", words))


@pytest.mark.parametrize("words", ["Read our plan", "Click to sign", "More on transport"])
def test_links_that_say_it_are_not(words):
    assert advice(in_text("https://example.org/", words)) == ""


def test_a_teaser_of_what_is_gone_is_blocked():
    assert "not public any more" in blocking(("teaser", {"what": "march:8"}))


def test_headings_that_skip_a_level_are_pointed_out():
    small = bodies.rich("<h3>A small heading</h3><p>We met.</p>")
    assert "heading of level 3 follows one of level 1" in advice(("heading", "Hello"), small)
    assert advice(("heading", "Hello"), ("heading", "A second one"), small) == ""


# Weight and reading


def test_a_mail_that_gmail_would_cut_off_is_blocked():
    long = bodies.rich("<p>" + "We met and we spoke. " * 60 + "</p>")
    assert blocking(*[long] * 40) == ""
    assert "Gmail cuts off emails" in blocking(*[long] * 90)


def test_only_the_longer_side_of_a_condition_weighs():
    long = bodies.rich("<p>" + "We met and we spoke. " * 60 + "</p>")
    assert blocking(bodies.for_some("member", [long] * 45, [long] * 45)) == ""


EASY = (
    "We met on Monday. The room was full. Many of us had a long way to go. We told them what we need. They took notes. "
    * 4
)
HARD = (
    "Notwithstanding considerable organisational reconfiguration, statutory accountability mechanisms concerning "
    "multidisciplinary educational provision have demonstrably deteriorated throughout successive administrations, "
    "necessitating comprehensive interdepartmental reconsideration of commissioning responsibilities. " * 4
)


def test_words_that_are_hard_to_read_are_advised_against():
    assert "read it with ease" in advice(bodies.rich(f"<p>{HARD}</p>"))
    assert advice(bodies.rich(f"<p>{EASY}</p>")) == ""
    assert report(bodies.newsletter(bodies.rich(f"<p>{EASY}</p>"))).figures.reading_age < 10
    assert report(bodies.newsletter(bodies.rich("<p>Too short.</p>"))).figures.reading_age is None


@pytest.mark.parametrize(
    ("word", "count"),
    [("school", 1), ("parents", 2), ("tribunal", 3), ("assessment", 3), ("care", 1), ("provided", 3), ("waited", 2),
     ("told", 1), ("education", 4), ("needs", 1), ("table", 2), ("being", 2), ("children’s", 2), ("a", 1)],
)  # fmt: skip
def test_syllables_are_counted_about_right(word, count):
    assert syllables(word) == count


def test_the_reading_age_is_the_grade_of_the_formula_plus_five():
    # 64 words of one syllable in 8 sentences: 0.39 * 8 + 11.8 * 1 - 15.59 = -0.67, which is below the lowest age.
    assert reading_age("We all met up in the old hall. " * 8) == 5
    # 60 words of 3 syllables in 6 sentences: 0.39 * 10 + 11.8 * 3 - 15.59 = 23.71.
    assert reading_age(("assessment " * 10 + ". ") * 6) == 29


# The screen


def test_the_screen_shows_what_must_be_and_what_had_better_be_put_right(client):
    sign_in_staff(client, roles.CAMPAIGNER)
    newsletter = bodies.newsletter(bodies.button(""), subject="Hello {fist name}", preheader="")
    page = client.get(f"/admin/newsletters/checks/{newsletter.pk}/").content.decode()
    assert page.index("fist name") < page.index("Worth fixing") < page.index("It is empty")
    assert (
        f"/admin/newsletters/checks/{newsletter.pk}/"
        in client.get(f"/admin/newsletters/edit/{newsletter.pk}/").content.decode()
    )


def test_the_screen_says_when_nothing_stands_in_the_way(client):
    sign_in_staff(client, roles.CAMPAIGNER)
    newsletter = bodies.newsletter(**GOOD)
    page = client.get(f"/admin/newsletters/checks/{newsletter.pk}/").content.decode()
    assert "It is ready to send" in page
    assert "out of the 100 KB" in page


def test_the_finished_mail_is_looked_at_too():
    assert "The finished mail: There is an HTML tag in the plain text: <br>" in advice(
        bodies.rich("<p>Type &lt;br&gt; for a new line.</p>")
    )
