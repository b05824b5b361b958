"""Official figures on pages: they stay true by themselves, and staff are asked to read the words around them again."""

import re
from dataclasses import replace
from uuid import uuid4

import pytest
from django.core.exceptions import ValidationError
from wagtail.fields import StreamField
from wagtail.models import get_page_models

from fixsend.campaigns.models import CampaignPage
from fixsend.cms import body_blocks
from fixsend.cms.blocks import BodyBlock
from fixsend.evidence.blocks import OfficialFigureBlock
from fixsend.evidence.data_sets import DATA_SETS
from fixsend.evidence.loading.generic import Mapping
from fixsend.evidence.models import ChangedFigure, Edition
from fixsend.evidence.models.area import ENGLAND
from fixsend.evidence.services import publishing
from fixsend.pages.models import HomePage, StandardPage
from fixsend.people.models import AuditEntry
from fixsend.people.staff import roles, work_queue
from tests.campaigns.factories import campaign
from tests.evidence.official import load
from tests.evidence.tables import appeals
from tests.pages.factories import standard_page
from tests.people.staff_members import sign_in_staff
from tests.starter_pages import starter_pages  # noqa: F401 - a fixture for all tests of this file

pytestmark = pytest.mark.django_db
WAITING = "/admin/reports/page-figures/"


def html_of(answer) -> str:
    return " ".join(answer.content.decode().split())


def block(kind: str, **value) -> dict:
    return {"type": kind, "value": value, "id": str(uuid4())}


def page_with(*blocks: dict, **fields) -> StandardPage:
    page = standard_page("The law", slug="the-law", **fields)
    page.body = StandardPage._meta.get_field("body").stream_block.to_python(list(blocks))
    page.save_revision().publish()
    return page


def figures(*, indicator: str = "appeals", place: str = ENGLAND, words: str = "appeals were registered.") -> dict:
    return block("official_figures", figures=[block("item", indicator=indicator, place=place, words=words)])


def publish_appeals(year: int, each: int) -> Edition:
    edition = load(appeals([year], each), "send_appeal_rate.csv").editions.get()
    publishing.publish([edition.pk], by=None)
    return edition


# What is shown


def test_home_shows_the_newest_figures_with_their_sources_and_leads_to_ones_own_council(client):
    html = html_of(client.get("/"))
    crisis = re.split("</section>", html[html.index("There is a crisis in SEND") :])[0]
    assert "46.1%</span> of new education, health and care (EHC) plans" in crisis
    assert "England, 2025. Source: " in crisis
    assert f"/plans-in-20-weeks/{ENGLAND}/2025/" in crisis
    assert 'href="/councils/"' in crisis
    assert "99%" in crisis, "what no official file says stays as it was typed"


def test_a_typed_number_gives_way_to_the_official_one_and_staff_read_the_words_again(client):
    table = b"Year,Share\n2024/25,98.7\n"
    known = Mapping.of_declared(DATA_SETS["tribunal-outcomes"])
    mapping = replace(known, edition="2025-12", period_column="Year", value_column="Share").as_data()
    edition = load(table, "outcomes.csv", mapping=mapping).editions.get()
    publishing.publish([edition.pk], by=None)
    html = html_of(client.get("/"))
    assert "98.7%</span> of the appeals that a tribunal decided at a hearing" in html
    assert "England, 2024/25. Source: " in html
    assert "99%" not in html
    changed = ChangedFigure.objects.get(indicator="appeals-won")
    assert (changed.was, changed.now) == ("", "98.7% (2024/25)")
    publishing.take_back(edition.pk, because="Wrong file", by=None)
    assert "99%</span> of the appeals" in html_of(client.get("/"))
    assert not ChangedFigure.objects.filter(indicator="appeals-won").exists()


def test_a_body_shows_figures_and_a_chart_with_its_table_and_its_breaks(client):
    page = page_with(
        figures(indicator="plans-in-20-weeks", place="878", words=""),
        block("official_chart", indicator="appeal-rate", place="878"),
    )
    html = html_of(client.get(page.url))
    assert "3.2%</div>" in html
    assert "Plans within 20 weeks, not counting exceptions" in html
    assert "Devon, 2024. Source: " in html
    assert 'role="img"' in html
    assert "Devon, table" in html
    assert "A new count begins here" in html
    assert 'href="/councils/devon/"' in html


def test_a_new_edition_changes_the_page_by_itself(client):
    page = page_with(figures())
    publish_appeals(2026, 200)
    assert "30,600</div>" in html_of(client.get(page.url))


def test_a_figure_that_nobody_publishes_any_more_says_so(client):
    page = page_with(
        figures(indicator="dsg-balance", place="878"), block("official_chart", indicator="dsg-balance", place="878")
    )
    for edition in Edition.objects.filter(data_set="dsg-balances"):
        publishing.take_back(edition.pk, because="Test", by=None)
    html = html_of(client.get(page.url))
    assert "No figure</div>" in html
    assert "This number is not published any more." in html


def test_numbers_that_staff_typed_on_home_before_there_was_a_choice_are_still_there(client):
    home = HomePage.objects.get()
    typed = {"value": "7", "what": "sisters.", "period": "2020", "source": "Us", "source_url": "https://example.org/"}
    stored = [{"type": "crisis", "value": {"heading": "Old", "text": "", "figures": [typed], "after": ""}}]
    home.sections = HomePage._meta.get_field("sections").stream_block.to_python(stored)
    home.save_revision().publish()
    assert "7</span> sisters." in html_of(client.get("/"))


def test_every_body_can_have_the_blocks_of_apps_above():
    added = {kind.name for kind in body_blocks.registry}
    assert added == {"official_figures", "official_chart"}
    bodies = [
        field
        for model in get_page_models()
        for field in model._meta.get_fields()
        if isinstance(field, StreamField) and isinstance(field.stream_block, BodyBlock)
    ]
    assert bodies
    assert all(added <= field.stream_block.child_blocks.keys() for field in bodies)


def test_a_place_without_a_number_is_refused_while_writing():
    refused = OfficialFigureBlock()
    with pytest.raises(ValidationError) as error:
        refused.clean(refused.to_python({"indicator": "plans-in-20-weeks", "place": "E12000001x", "words": ""}))
    assert "place" in error.value.block_errors
    taken = refused.clean(refused.to_python({"indicator": "plans-in-20-weeks", "place": "878", "words": ""}))
    assert taken["place"] == "878"


def test_the_editor_offers_the_blocks_with_every_place(client):
    sign_in_staff(client, roles.EDITOR)
    screen = html_of(client.get(f"/admin/pages/{page_with(figures()).pk}/edit/"))
    for words in ("Official figures", "Chart of an official figure", "Yorkshire and The Humber", "Isles of Scilly"):
        assert words in screen, words


# Words around a number that changed


def waiting(client) -> str:
    return html_of(client.get(WAITING))


def number_waiting() -> int:
    return next(item for item in work_queue.registry if item.slug == "page-figures").count()


def test_staff_are_asked_to_read_the_words_around_a_number_that_changed(client):
    page = page_with(figures())
    actor = sign_in_staff(client, roles.EDITOR)
    before = number_waiting()
    publish_appeals(2026, 200)
    found = ChangedFigure.objects.get(page=page)
    assert (found.was, found.now) == ("26,977 (2025)", "30,600 (2026)")
    # Home and the page about us have this number too.
    assert (before, number_waiting()) == (0, ChangedFigure.objects.count())
    assert number_waiting() > 1
    screen = waiting(client)
    for words in ("The law", f"/admin/pages/{page.pk}/edit/", "26,977 (2025)", "30,600 (2026)"):
        assert words in screen
    answer = client.post(f"{WAITING}{found.pk}/looked/", follow=True)
    assert "The words around" in html_of(answer)
    assert not ChangedFigure.objects.filter(page=page, looked_at=None).exists()
    assert AuditEntry.objects.filter(action="evidence.words_checked", actor=actor).count() == 1
    # Pressed twice, or by two people: once.
    assert "off the list already" in html_of(client.post(f"{WAITING}{found.pk}/looked/", follow=True))
    assert AuditEntry.objects.filter(action="evidence.words_checked").count() == 1


def test_a_number_that_comes_back_to_what_it_was_asks_nobody_any_more():
    page = page_with(figures())
    first = publish_appeals(2026, 200)
    publish_appeals(2027, 201)
    assert ChangedFigure.objects.get(page=page).was == "26,977 (2025)"
    assert ChangedFigure.objects.get(page=page).now == "30,753 (2027)"
    for edition in (*Edition.objects.filter(name="2028"), first):
        publishing.take_back(edition.pk, because="Test", by=None)
    assert not ChangedFigure.objects.filter(page=page).exists()


def test_an_edition_that_says_the_same_asks_nobody():
    page_with(figures(indicator="plans", place="878"))
    publish_appeals(2026, 200)
    assert not ChangedFigure.objects.filter(indicator="plans").exists()


def test_a_number_that_was_taken_off_its_page_waits_no_more():
    page = page_with(figures())
    publish_appeals(2026, 200)
    before = number_waiting()
    page.body = []
    page.save_revision().publish()
    assert number_waiting() == before - 1


def test_drafts_and_charts_ask_nobody():
    page_with(block("official_chart", indicator="appeals", place=ENGLAND))
    draft = standard_page("Draft", slug="draft", live=False)
    draft.body = StandardPage._meta.get_field("body").stream_block.to_python([figures()])
    draft.save()
    publish_appeals(2026, 200)
    assert not ChangedFigure.objects.filter(page__slug__in=["the-law", "draft"]).exists()


def test_a_new_site_begins_with_nothing_to_check():
    assert number_waiting() == 0


# What a campaign rests on


def test_a_campaign_shows_the_evidence_that_it_rests_on(client):
    page = campaign(evidence=["plans-in-20-weeks", "appeals", "gone-indicator"])
    html = html_of(client.get(page.url))
    assert "The figures that this rests on" in html
    assert "England issued 46.1% of new EHC plans within 20 weeks in 2025, not counting exceptions." in html
    assert 'href="/compare/plans-in-20-weeks/"' in html
    assert f"/plans-in-20-weeks/{ENGLAND}/2025/" in html
    assert "The figures that this rests on" not in html_of(client.get(campaign("Other").url))


def test_staff_choose_the_evidence_of_a_campaign_from_all_indicators_of_councils(client):
    sign_in_staff(client, roles.CAMPAIGNER)
    screen = html_of(client.get(f"/admin/pages/{CampaignPage.objects.get().pk}/edit/"))
    assert re.search(
        r'name="evidence"[^>]*value="plans-in-20-weeks"|value="plans-in-20-weeks"[^>]*name="evidence"', screen
    )
