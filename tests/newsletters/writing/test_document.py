"""From blocks to the document that the engine sends."""

import re

import pytest

from fixsend.audiences import sql
from fixsend.delivery.document import LINK_FIELDS, Condition, Document, MergeField
from fixsend.delivery.engine import rendering
from fixsend.newsletters import teasers
from fixsend.newsletters.writing.document import NotSendable, document_for, render
from fixsend.web.models import SiteDetails
from tests.newsletters.writing import bodies

pytestmark = pytest.mark.django_db
LETTER = '<p><a href="mailto:a@b.c">Write</a></p>'
LINKS = {"unsubscribe_url": "https://u", "preferences_url": "https://p", "web_version_url": "https://w"}


@pytest.fixture(autouse=True)
def _site(settings, monkeypatch):
    settings.SITE_URL = "https://fixsend.example"
    monkeypatch.setitem(teasers.registry._entries, "march", bodies.MARCHES)


def problems(newsletter):
    return [problem.what for problem in render(newsletter).problems]


def html_of(newsletter, values=LINKS, **more):
    return rendering.html(document_for(newsletter), values, **more)


def test_every_block_stands_in_all_three_versions():
    document = document_for(bodies.newsletter(*bodies.everything(bodies.picture())))
    html, text = rendering.html(document, LINKS, traits=7), rendering.text(document, LINKS, traits=7)
    page = rendering.html(Document(**{**vars(document), "html": document.web}), {}, traits=7)
    for words in (
        "Hello", "One", "Sign the petition", "We waited for a year.", "46.4%", "Department for Education", "The march",
        "Saturday, Leeds", "For members.", "For stewards.", "For London.",
    ):  # fmt: skip
        assert all(words in version for version in (html, text, page)), words
    assert "Parents with a banner" in html
    assert "[Picture: Parents with a banner]" in text
    assert "For the others." not in html + text + page
    assert "For the others." in rendering.text(document, LINKS, traits=0)


def test_nothing_of_the_drawing_is_left_in_the_document():
    document = document_for(bodies.newsletter(*bodies.everything(bodies.picture())))
    stored = str(document.to_json())
    assert not re.search(r"m[0-9a-f]{12}k", stored)
    assert "mj-" not in re.sub(r"mj-(column|full-width|outlook|group)", "", stored)
    assert Document.from_json(document.to_json()) == document


def test_merge_fields_are_parts_with_their_fallbacks():
    newsletter = bodies.newsletter(subject="Hello {first name|friend}", preheader="{council|Your council} and us")
    document = document_for(newsletter)
    assert document.subjects == (("Hello ", MergeField("first_name", "friend")),)
    assert MergeField("first_name", "there") in document.html
    assert MergeField("council", "Your council") in document.html
    assert MergeField("first_name", "there") in document.text
    assert "Hello Ada, here" in rendering.text(document, {"first_name": "Ada"})
    assert "Hello there, here" in rendering.text(document, {})


def test_what_readers_are_called_is_escaped_once_and_only_in_html():
    newsletter = bodies.newsletter(("heading", "{first name|<you> & us}"))
    document = document_for(newsletter)
    assert "&lt;b&gt; &amp;" in rendering.html(document, {"first_name": "<b> &"})
    assert "&lt;you&gt; &amp; us" in rendering.html(document, {})
    assert rendering.text(document, {}).startswith("<you> & us")


def test_what_staff_type_is_escaped_and_runs_nothing():
    document = document_for(bodies.newsletter(("heading", "<script>1</script>"), bodies.rich("<p>a &lt;b&gt; c</p>")))
    html = rendering.html(document, LINKS)
    assert "&lt;script&gt;" in html
    assert "<script" not in html
    assert "a &lt;b&gt; c" in html
    assert "a <b> c" in rendering.text(document, LINKS)


def test_only_known_tags_pass_from_the_editor():
    newsletter = bodies.newsletter(
        bodies.rich('<p onclick="x()">One<br/>two <em>three</em><!-- no --></p><script>1</script><iframe></iframe>')
    )
    html = html_of(newsletter)
    assert "<i>three</i>" in html
    assert not re.search(r"onclick|<iframe|<script|-- no --", html)


def test_conditions_become_traits_whose_rules_the_audiences_understand():
    same = bodies.for_some("member", [bodies.rich("<p>More for members.</p>")])
    document = document_for(bodies.newsletter(*bodies.everything(), same))
    assert len(document.traits) == 3
    assert [sql.condition(rule).text for rule in document.traits]
    conditions = [part for part in document.html if isinstance(part, Condition)]
    assert [condition.trait for condition in conditions] == [0, 1, 2, 0]
    assert conditions[0].otherwise
    assert conditions[1].otherwise == ()


def test_clicks_are_counted_by_the_address_that_the_tracker_gives_and_never_on_ways_out():
    asked = []

    def track(urls):
        asked.extend(urls)
        return {"https://example.org/": "https://fixsend.example/l/abc/"}

    newsletter = bodies.newsletter(
        bodies.button(), bodies.FIGURE, bodies.rich('<p><a href="mailto:a@b.c">Write</a></p>')
    )
    document = document_for(newsletter, track=track)
    assert asked == ["https://example.org/", "https://explore-education-statistics.service.gov.uk/"]
    values = {**LINKS, "variant": "b"}
    html, text = rendering.html(document, values), rendering.text(document, values)
    assert 'href="https://fixsend.example/l/abc/b"' in html
    assert "https://fixsend.example/l/abc/b" in text
    assert 'href="https://explore-education-statistics.service.gov.uk/"' in html
    assert 'href="mailto:a@b.c"' in html
    assert 'href="https://u"' in html
    assert 'href="https://p"' in html


def test_an_address_with_an_ampersand_is_escaped_in_html_and_plain_in_text():
    document = document_for(bodies.newsletter(bodies.button("https://example.org/?a=1&b=2")))
    assert 'href="https://example.org/?a=1&amp;b=2"' in rendering.html(document, LINKS)
    assert "https://example.org/?a=1&b=2" in rendering.text(document, LINKS)


def test_links_to_our_own_pages_are_whole_addresses():
    page = bodies.live_page()
    html = html_of(
        bodies.newsletter(
            bodies.rich(f'<p><a linktype="page" id="{page.pk}">Our plan</a></p>'), bodies.button("", page=page)
        )
    )
    assert html.count('href="https://fixsend.example/our-plan/"') == 2


def test_on_the_site_itself_our_own_addresses_stay_paths():
    page = bodies.live_page()
    web = rendering.web(
        document_for(bodies.newsletter(bodies.button("", page=page), bodies.picture_block(bodies.picture()))), {}
    )
    assert 'href="/our-plan/"' in web
    assert 'src="/media/images/march.' in web
    assert "fixsend.example" not in web


def test_a_link_to_a_page_that_is_gone_keeps_its_words_only():
    html = html_of(bodies.newsletter(bodies.rich('<p><a linktype="page" id="99999">Our plan</a></p>')))
    assert "Our plan" in html
    assert "99999" not in html


@pytest.mark.parametrize("look", ["news", "letter", "action"])
def test_no_newsletter_leaves_without_a_way_out_and_a_controller(look):
    site = SiteDetails.load()
    site.controller_name, site.controller_postal = "A Charity", "1 High Street, Leeds"
    site.save()
    document = document_for(bodies.newsletter(look=look))
    assert document.field_names() >= LINK_FIELDS
    for version in (rendering.html(document, LINKS), rendering.text(document, LINKS)):
        for needed in (*LINKS.values(), "A Charity", "1 High Street, Leeds", "because you asked"):
            assert needed in version


def test_pictures_are_light_whole_and_have_a_size():
    html = html_of(bodies.newsletter(bodies.picture_block(bodies.picture(mode="RGBA"))))
    tag = re.search(r'<img src="([^"]+)" width="(\d+)" height="(\d+)" alt="([^"]*)"', html)
    url, width, height, alt = tag.groups()
    assert url.startswith("https://fixsend.example/media/images/")
    assert url.endswith(".jpg")
    assert (width, height, alt) == ("544", "306", "Parents with a banner")


def test_a_small_picture_is_not_blown_up():
    html = html_of(bodies.newsletter(bodies.picture_block(bodies.picture(size=(200, 100)))))
    assert re.search(r'width="200" height="100"', html)


def test_the_mail_asks_no_other_site_for_anything():
    html = html_of(bodies.newsletter(*bodies.everything(bodies.picture())))
    assert not re.search(r'(?:src|<link[^>]*href)="(?!https://fixsend\.example/)', html)
    assert "@import" not in html
    assert "url(" not in html


def test_quotation_marks_in_the_alliances_name_break_nothing():
    site = SiteDetails.load()
    site.alliance_name = 'The "Alliance"'
    site.save()
    assert 'aria-label="The &quot;' in html_of(bodies.newsletter()) or 'aria-label="The ”Alliance”"' in html_of(
        bodies.newsletter()
    )


def test_other_subjects_are_tried_against_the_newsletters_own():
    document = document_for(bodies.newsletter(subject="One"), other_subjects=["Two for {first name|you}"])
    assert document.subjects == (("One",), ("Two for ", MergeField("first_name", "you")))


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"subject": "Hello {frist name|you}"}, "frist name"),
        ({"subject": "Hello {first name"}, "without its"),
        ({"preheader": "Hello }"}, "without its"),
        ({"subject": "  "}, "no subject"),
    ],
)
def test_braces_that_cannot_be_understood_never_leave(fields, words):
    newsletter = bodies.newsletter(**fields)
    with pytest.raises(NotSendable, match=words):
        document_for(newsletter)


@pytest.mark.parametrize(
    ("block", "words"),
    [
        (bodies.rich("<p>Hello {first <b>name</b>|you}</p>"), "without its"),
        (bodies.button(""), "leads nowhere"),
        (("teaser", {"what": "march:8"}), "not public"),
        (("teaser", {"what": "nothing"}), "not public"),
        (bodies.picture_block(None), "no picture"),
        (bodies.for_some("member", [bodies.button("")]), "leads nowhere"),
    ],
)
def test_what_cannot_be_drawn_never_leaves_and_says_where_it_stands(block, words):
    newsletter = bodies.newsletter(bodies.TEXT, block)
    with pytest.raises(NotSendable, match=words) as caught:
        document_for(newsletter)
    assert caught.value.problems[0].where.startswith("Block 2 (")


def test_a_picture_without_words_or_without_its_file_never_leaves():
    assert "no words" in problems(bodies.newsletter(bodies.picture_block(bodies.picture(), alt_text=" ")))[0]


def test_a_picture_without_words_of_its_own_here_has_those_that_are_kept_with_it():
    image = bodies.picture()
    image.description = "Parents on a march"
    image.save()
    html = rendering.html(render(bodies.newsletter(bodies.picture_block(image, alt_text=""))).document, {})
    assert 'alt="Parents on a march"' in html
    own = rendering.html(render(bodies.newsletter(bodies.picture_block(image, alt_text="A banner"))).document, {})
    assert 'alt="A banner"' in own
    gone = bodies.picture()
    gone.file.storage.delete(gone.file.name)
    assert "cannot be read" in problems(bodies.newsletter(bodies.picture_block(gone)))[0]


def test_more_kinds_of_readers_than_there_are_bits_are_refused():
    regions = [f"E120000{number:02}" for number in range(40)]
    parts = [bodies.for_some("region", [bodies.TEXT], region=region) for region in regions]
    assert "more than 31 kinds" in problems(bodies.newsletter(*parts))[0]
