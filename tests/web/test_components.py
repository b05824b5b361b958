"""Components escape what they are given and say to ears what they show to eyes."""

import pytest
from django.core.paginator import Paginator
from django.template import Context, Template
from django.test import RequestFactory

from fixsend.web.templatetags.components import ICONS

NASTY = '<img src=x onerror="alert(1)">'


def drawn(source, path="/", **values):
    return Template("{% load components %}" + source).render(Context({"request": RequestFactory().get(path), **values}))


@pytest.mark.parametrize(
    "source",
    [
        "{% button words %}",
        "{% link_button words words %}",
        "{% tag words %}",
        "{% notice title=words %}{{ words }}{% endnotice %}",
        "{% panel title=words %}{{ words }}{% endpanel %}",
        "{% breadcrumb words words current=words %}",
        "{% share title=words url=words %}",
        "{% search_form query=words label=words action=words %}",
        '{% include "web/components/figure.html" with value=words what=words note=words period=words source=words source_url=words %}',  # noqa: E501
        '{% include "web/components/quote.html" with text=words who=words source_url=words %}',
        '{% include "web/components/callout.html" with title=words text=words kind=words %}',
        '{% include "web/components/details.html" with title=words text=words %}',
        '{% include "web/components/hero.html" with kicker=words call=words lead=words act_text=words act_url=words %}',
        '{% include "web/components/page_head.html" with title=words lead=words %}',
        '{% include "web/components/other_ways.html" with easy_read_url=words bsl_url=words bsl_video_url=words %}',
    ],
)
def test_what_a_component_is_given_is_escaped(source):
    assert "<img" not in drawn(source, words=NASTY)


def test_a_success_is_read_out_and_a_hint_is_not():
    assert 'role="status"' in drawn('{% notice kind="success" %}Done{% endnotice %}')
    assert 'role="status"' not in drawn("{% notice %}By the way{% endnotice %}")


def test_pagination_names_the_page_that_one_is_on_and_keeps_the_filters():
    pages = Paginator(range(95), 10)
    html = drawn('{% pagination page_obj "kind" %}', path="/?kind=a&whose=b&page=3", page_obj=pages.page(3))
    assert '<span aria-current="page"><span class="for-ears">Page </span>3</span>' in html
    assert 'href="?kind=a&amp;page=4"' in html
    assert "page=3&amp;page" not in html
    assert "whose" not in html


def test_one_page_needs_no_pagination():
    assert drawn("{% pagination page_obj %}", page_obj=Paginator(range(5), 10).page(1)).strip() == ""


@pytest.mark.parametrize("name", ICONS)
def test_icons_are_silent(name):
    assert 'aria-hidden="true"' in drawn(f'{{% icon "{name}" %}}')


def test_links_that_share_say_where_they_lead():
    html = drawn('{% share title="A & B" %}', path="/news/")
    assert "A%20%26%20B" in html
    assert "%2Fnews%2F" in html
    assert 'aria-label="Share this page"' in html


def test_hashtags_stand_out_and_nothing_else_does():
    html = drawn("{{ call|hashtags }}", call="Don't wait: <b>#FixSEND</b>")
    assert html == ("Don&#x27;t wait: &lt;b&gt;" + '<span class="hero-hash">#FixSEND</span>' + "&lt;/b&gt;")
