"""A copy of a page starts from nothing, and what people act on can have no alias."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from modelcluster.models import get_all_child_relations
from wagtail.actions.copy_page import CopyPageAction
from wagtail.actions.create_alias import CreatePageAliasAction
from wagtail.models import COMMENTS_RELATION_NAME, Page, get_page_models

from fixsend.campaigns.models import ActionPage, Threshold
from fixsend.campaigns.models.partners import ActionPartner, Partner
from fixsend.cms.page import SitePage
from fixsend.events.models import DayOfActionPage
from fixsend.pages.models import NewsPage
from tests.campaigns.factories import ParticipationFactory, campaign, open_letter, petition, pledge, write_to
from tests.events.factories import GatheringFactory, day_of_action
from tests.pages.factories import body, news_page
from tests.pages.forms import sent
from tests.people.staff_members import sign_in_staff

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]

KINDS = [kind for kind in get_page_models() if issubclass(kind, SitePage) and not kind.__subclasses__()]
ACTIONS = [petition, open_letter, write_to, pledge, day_of_action]
# What a copy says too: words, looks, and how people take part. A new field is decided here or left out of copies.
COPIED = {
    *("summary", "social_image", "easy_read_document", "easy_read_page", "bsl_video", "bsl_captions", "bsl_url"),
    *("body", "story", "thanks", "next_action", "share_words", "counts_at_once", "thresholds"),
    *("is_electoral", "promoter_name", "promoter_postal", "picture", "picture_alt", "picture_credit"),
    *("ask", "target", "goal", "addressee", "letter", "people_sign", "organisations_sign", "pledge"),
    *("receivers", "fixed_receivers", "aims", "points", "questions", "subject", "phone_script", "phone_number"),
    *("first_day", "last_day", "takes_proposals", "byline", "campaign", "website", "logo"),
    *("demands", "demands_heading"),
    *("evidence", "own_figure", "offered_figures"),
}
# Of these there is one, which is never copied.
THE_ONLY_ONE = {kind for kind in KINDS if kind.is_required or kind.max_count == 1}
LONG_AGO = timezone.now() - timedelta(days=90)
WON = body(("text", "<p>We won.</p>"))


def decided_about(kind: type[Page]) -> set[str]:
    """Return the fields that a page type has beside those of every Wagtail page, with the rows inside it."""
    own = [*kind._meta.concrete_fields, *kind._meta.many_to_many]
    names = {field.name for field in own if not getattr(field.remote_field, "parent_link", False)}
    rows = {relation.get_accessor_name() for relation in get_all_child_relations(kind)}
    return (names | rows) - {field.name for field in Page._meta.get_fields()} - {COMMENTS_RELATION_NAME}


@pytest.mark.parametrize("kind", [each for each in KINDS if each not in THE_ONLY_ONE], ids=lambda kind: kind.__name__)
def test_every_field_is_copied_or_left_out_on_purpose(kind: type[Page]) -> None:
    left_out = set(kind.exclude_fields_in_copy)
    assert {"go_live_at", "expire_at", "expired"} <= left_out
    assert decided_about(kind) - left_out - COPIED == set()
    assert left_out & COPIED == set()


@pytest.mark.parametrize("make", ACTIONS)
@pytest.mark.parametrize("keep_live", [True, False])
def test_a_copy_of_an_action_that_is_over_starts_from_nothing(make, keep_live: bool) -> None:
    action = make(given_to="the Department", given_details=["name"], outcome=WON, expire_at=timezone.now())
    type(action).objects.filter(pk=action.pk).update(closes_at=LONG_AGO)
    action.refresh_from_db()
    Threshold.objects.create(page=action, number=500, words="A meeting")
    ActionPartner.objects.create(page=action, partner=Partner.objects.create(name="A partner"))
    ParticipationFactory(action=action)
    action.save_revision().publish()
    copy = CopyPageAction(page=action, update_attrs={"slug": "again"}, keep_live=keep_live).execute().specific
    for version in (copy, copy.get_latest_revision_as_object()):
        assert not version.has_ended
        assert [bool(each) for each in (version.outcome, version.updates, version.expire_at)] == [False] * 3
        assert (version.given_to, version.given_details, version.terms) == ("", [], None)
        assert not version.action_partners.all()
        assert [each.words for each in version.thresholds.all()] == ["A meeting"]
    assert not copy.participations.exists()
    assert copy.story == action.story


def test_a_copy_of_a_campaign_goes_on_with_all_that_is_under_it() -> None:
    over = campaign(ended_on=LONG_AGO.date(), outcome=WON)
    petition(parent=over, closes_at=LONG_AGO, outcome=WON)
    open_letter(parent=over, embargoed_until=LONG_AGO)
    copy = CopyPageAction(page=over, recursive=True, update_attrs={"slug": "again"}).execute().specific
    assert (copy.ended_on, bool(copy.outcome)) == (None, False)
    actions = [page.specific for page in copy.get_children()]
    assert [action.is_open for action in actions] == [True, True]
    assert not any(action.outcome for action in actions)
    assert actions[1].embargoed_until is None


def test_a_copied_news_item_is_of_today() -> None:
    copy = CopyPageAction(page=news_page(date=LONG_AGO.date()), update_attrs={"slug": "again"}).execute()
    assert NewsPage.objects.get(pk=copy.pk).date == timezone.localdate()


@pytest.mark.parametrize("make", [campaign, *ACTIONS])
def test_the_form_for_a_copy_offers_no_alias_and_publishes_nothing_unseen(client: Client, make) -> None:
    sign_in_staff(client)
    page = make()
    address = reverse("wagtailadmin_pages:copy", args=[page.pk])
    asked = client.get(address).content.decode()
    assert 'name="alias"' not in asked
    assert 'name="publish_copies"' not in asked
    assert "The copy is a draft." in asked
    data = {"new_title": "Again", "new_slug": "again", "new_parent_page": page.get_parent().pk, "copy_subpages": "on"}
    client.post(address, {**data, "alias": "on", "publish_copies": "on"})
    copy = Page.objects.get(slug="again")
    assert copy.alias_of is None
    assert not copy.live


def test_the_form_for_a_copy_of_the_page_above_a_campaign_offers_no_alias_either(client: Client) -> None:
    sign_in_staff(client)
    above = campaign().get_parent().get_parent()
    assert 'name="alias"' not in client.get(reverse("wagtailadmin_pages:copy", args=[above.pk])).content.decode()


@pytest.mark.parametrize("make", [campaign, *ACTIONS])
def test_nothing_makes_an_alias_of_what_people_act_on(make) -> None:
    page, before = make(), Page.objects.count()
    with pytest.raises(PermissionDenied):
        CreatePageAliasAction(page, recursive=True, update_slug="again").execute(skip_permission_checks=True)
    assert Page.objects.count() == before


def test_the_interface_of_the_back_office_makes_no_alias_of_an_action(client: Client) -> None:
    sign_in_staff(client)
    address = reverse("wagtailadmin_api:pages:action", args=[petition().pk, "create_alias"])
    assert client.post(address, {"update_slug": "again"}).status_code == 404
    assert not ActionPage.objects.filter(alias_of__isnull=False).exists()


def test_a_copy_of_a_past_day_is_announced_only_with_a_new_day(client: Client) -> None:
    sign_in_staff(client)
    past = GatheringFactory(day=day_of_action(in_days=-20)).day
    copy = CopyPageAction(page=past, update_attrs={"slug": "again"}, keep_live=False).execute()
    address = reverse("wagtailadmin_pages:edit", args=[copy.pk])
    data = {**sent(client.get(address).context["form"]), "action-publish": "1"}
    assert "Choose a day in the future." in client.post(address, data).content.decode()
    new_day = timezone.localdate() + timedelta(days=30)
    client.post(address, {**data, "first_day": f"{new_day:%d/%m/%Y}"})
    day = DayOfActionPage.objects.get(pk=copy.pk)
    assert (day.live, day.first_day, day.closes_at) == (True, new_day, day.end)
    assert not day.gatherings.exists()
