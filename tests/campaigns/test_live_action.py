"""A newsletter shows an action large: its picture, how far it is, its button; and staff hear when it is over."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from fixsend.campaigns.models import PetitionPage
from fixsend.delivery.document import Document
from fixsend.delivery.engine import rendering
from fixsend.delivery.models import Mailing
from fixsend.newsletters import teasers
from fixsend.newsletters.models import SendPlan
from fixsend.newsletters.sending import fingerprints
from fixsend.newsletters.sending.services import plans, sending
from fixsend.newsletters.writing.document import render, render_page
from tests.campaigns.factories import ParticipationFactory, petition
from tests.newsletters.factories import subscriber
from tests.newsletters.sending import ready
from tests.newsletters.writing import bodies

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _site(settings):
    ready.fill_in_site(settings)


@pytest.fixture
def action() -> PetitionPage:
    made = petition(goal=100, picture=bodies.picture(), picture_alt="Parents outside a town hall")
    ParticipationFactory.create_batch(3, action=made)
    return made


def live(action):
    return ("live_action", {"what": f"action:{action.pk}"})


def html(newsletter) -> str:
    return rendering.html(render(newsletter).document, {})


def findings(client, newsletter) -> str:
    return ready.words(client.get(reverse("newsletters:checks", args=[newsletter.pk])))


def test_the_mail_shows_picture_number_bar_and_button_of_the_action(action):
    mail = html(bodies.newsletter(live(action)))
    assert "Fund our schools" in mail
    assert 'alt="Parents outside a town hall"' in mail
    assert "3 signatures so far" in mail
    assert "Help us reach 100." in mail
    assert 'width="3%"' in mail
    assert "Sign the petition" in mail
    assert f"https://fixsend.example{action.url}" in mail


def test_in_plain_text_the_button_is_an_address_on_a_line_of_its_own(action):
    text = rendering.text(render(bodies.newsletter(live(action))).document, {})
    assert "3 signatures so far. Help us reach 100.\n" in text
    assert f"Sign the petition:\nhttps://fixsend.example{action.url}\n" in text


def test_the_archive_shows_how_it_stands_now(action):
    newsletter = ready.newsletter(live(action), in_archive=True)
    assert "3% of the goal" in render_page(newsletter)[1]
    ParticipationFactory.create_batch(2, action=action)
    assert "5 signatures so far. Help us reach 100." in render_page(newsletter)[1]


def test_what_is_sent_is_what_stood_there_when_send_was_pressed(client, action):
    subscriber()
    newsletter = ready.newsletter(live(action))
    _, actor = ready.colleague(client)
    plan = plans.plan_of(newsletter)
    sending.send(newsletter.pk, fingerprints.of_everything(newsletter, plan), actor=actor)
    ParticipationFactory.create_batch(2, action=action)
    document = Document.from_json(Mailing.objects.get().document)
    assert "3 signatures so far" in rendering.html(document, {})


def test_the_checks_warn_about_an_action_that_is_over(client, action):
    ready.colleague(client)
    newsletter = ready.newsletter(live(action))
    assert "over, so nobody can take part" not in findings(client, newsletter)
    PetitionPage.objects.filter(pk=action.pk).update(closes_at=timezone.now() - timedelta(hours=1))
    shown = findings(client, newsletter)
    assert "“Fund our schools” is over, so nobody can take part any more." in shown
    assert "It is ready to send." in shown


def test_the_checks_warn_about_an_action_that_ends_before_the_newsletter_leaves(client, action):
    ready.colleague(client)
    PetitionPage.objects.filter(pk=action.pk).update(closes_at=timezone.now() + timedelta(days=2))
    newsletter = ready.newsletter(live(action))
    assert "before this is sent" not in findings(client, newsletter)
    SendPlan.objects.create(newsletter=newsletter, send_at=timezone.now() + timedelta(days=3))
    assert "before this is sent" in findings(client, newsletter)


def test_an_action_that_is_not_public_any_more_keeps_it_from_being_sent(client, action):
    ready.colleague(client)
    newsletter = ready.newsletter(live(action))
    action.unpublish()
    assert "is not public any more" in findings(client, newsletter)


def test_an_action_that_is_over_can_still_be_chosen_so_that_the_newsletter_can_be_saved(action):
    PetitionPage.objects.filter(pk=action.pk).update(closes_at=timezone.now() - timedelta(hours=1))
    offered = dict(teasers.action_choices())
    assert offered["Petitions and other actions"] == [(f"action:{action.pk}", "Fund our schools (over)")]
    assert "News" not in offered
