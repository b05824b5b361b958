"""Whoever has been counted is thanked by email, with no more in it than they said yes to, and led to the next thing."""

import re

import pytest
from django.utils import timezone

from fixsend.campaigns import links
from fixsend.campaigns.models import Participation
from fixsend.campaigns.queries import campaigns
from fixsend.delivery.models import Message
from tests.campaigns.factories import ParticipationFactory, campaign, open_letter, petition, pledge, write_to
from tests.people.factories import PersonFactory

pytestmark = pytest.mark.django_db


def thanks_to(address: str) -> list[Message]:
    return list(Message.objects.filter(to=address, kind="thank_you").order_by("pk"))


@pytest.mark.parametrize(("make", "words"), [(petition, "signing"), (open_letter, "signing"), (pledge, "asking")])
def test_whoever_is_counted_gets_one_mail_of_thanks(send, press, make, words):
    action = make()
    send(action)
    assert thanks_to("sam@example.org") == []
    press("sam@example.org")
    (mail,) = thanks_to("sam@example.org")
    assert mail.subject == f"Thank you for {words}: {action.title}"
    assert mail.text.startswith("Hello Sam,")
    token = re.search(r"/take-part/mine/([^/\s]+)/", mail.text)[1]
    assert links.by_token(token) == Participation.objects.get()


def test_who_did_not_say_yes_to_news_hears_what_they_did_and_nothing_else(send, press):
    action = petition()
    open_letter(parent=action.get_parent().specific)
    send(action)
    press("sam@example.org")
    (mail,) = thanks_to("sam@example.org")
    for more in ("?by=", "whatsapp", "To the minister", "What you can do next"):
        assert more not in mail.text + mail.html, more
    assert "You can remove your signature at any time." in mail.text


def test_who_said_yes_gets_links_to_share_and_what_comes_next(send, press):
    action = petition()
    open_letter(parent=action.get_parent().specific)
    send(action, wants_updates="on")
    press("sam@example.org")
    (mail,) = thanks_to("sam@example.org")
    assert f"?by={Participation.objects.get().code}" in mail.text
    assert "wa.me" in mail.html
    assert "To the minister. Be the first to sign." in mail.text


def test_confirming_a_change_thanks_nobody_again(client, send, press):
    action = petition()
    send(action)
    press("sam@example.org")
    client.cookies.clear()
    send(action, shows_name="on")
    press("sam@example.org")
    assert Participation.objects.get().shows_name
    assert len(thanks_to("sam@example.org")) == 1


def test_what_comes_next_are_the_others_of_the_campaign_that_this_person_has_not_done():
    ours = campaign()
    here, done, left = (petition(title, parent=ours) for title in ("This one", "Done", "Left"))
    petition("Another campaign's")
    person = PersonFactory()
    ParticipationFactory(action=done, person=person)
    assert [each.page.title for each in campaigns.next_steps(here, person)] == ["Left"]
    assert {each.page.title for each in campaigns.next_steps(here)} == {"Done", "Left"}
    here.next_action = write_to("Chosen by staff")
    assert [each.page.title for each in campaigns.next_steps(here, person)] == ["Chosen by staff", "Left"]
    left.closes_at = timezone.now()
    left.save()
    assert [each.page.title for each in campaigns.next_steps(here, person)] == ["Chosen by staff"]


def test_a_page_that_was_forwarded_does_not_tell_what_its_owner_has_done(client, send, press):
    ours = campaign()
    here, done = petition("This one", parent=ours), petition("Done", parent=ours)
    for action in (done, here):
        send(action)
        press("sam@example.org")
    page = Participation.objects.get(action=here.pk).own_page
    assert "What you can do next" not in client.get(page).content.decode()
    client.cookies.clear()
    shown = client.get(page).content.decode()
    assert re.search(r'<h3 class="card-title"><a href="[^"]*">Done</a>', shown)
