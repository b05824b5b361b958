"""News in newsletters: chosen from a list, with its own words as they are when the mail is drawn."""

import pytest

from fixsend.delivery.engine import rendering
from fixsend.newsletters import teasers
from fixsend.newsletters.writing.document import render
from fixsend.pages.models import NewsIndexPage, NewsPage
from fixsend.web import written
from tests.newsletters.writing import bodies
from tests.people.staff_members import sign_in_staff

pytestmark = pytest.mark.usefixtures("home")


@pytest.fixture
def news(home):
    page = NewsPage(title="We met the minister", summary="What was said.", slug="minister")
    return NewsIndexPage.objects.get().add_child(instance=page)


def test_a_newsletter_shows_a_news_item_in_its_own_words(news, settings):
    settings.SITE_URL = "https://fixsend.example"
    newsletter = bodies.newsletter(("teaser", {"what": f"news:{news.pk}"}))
    rendered = render(newsletter)
    assert rendered.problems == []
    for version in (rendering.html(rendered.document, {}), rendering.text(rendered.document, {})):
        assert "We met the minister" in version
        assert "What was said." in version
        assert "https://fixsend.example/news/minister/" in version


def test_a_picture_of_the_news_item_comes_along(news):
    news.social_image = bodies.picture()
    news.save()
    html = rendering.html(render(bodies.newsletter(("teaser", {"what": f"news:{news.pk}"}))).document, {})
    assert "/media/images/march." in html


def test_news_that_is_not_live_is_neither_offered_nor_sent(news):
    assert (f"news:{news.pk}", f"We met the minister ({written.day(news.date)})") in dict(teasers.choices())["News"]
    newsletter = bodies.newsletter(("teaser", {"what": f"news:{news.pk}"}))
    news.unpublish()
    assert dict(teasers.choices())["News"] == []
    assert "not public any more" in render(newsletter).problems[0].what


def test_the_editor_offers_news_that_came_since_the_site_started(news, client):
    sign_in_staff(client)
    assert "We met the minister" in client.get("/admin/newsletters/add/").content.decode()
