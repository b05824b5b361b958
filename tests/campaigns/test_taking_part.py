"""Signing, confirming, taking back: through the form and the emailed link."""

import re
from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from fixsend.audiences import actions as audience_actions
from fixsend.audiences import queries
from fixsend.campaigns.models import CountChange, Participation, ParticipationCount
from fixsend.campaigns.queries import actions
from fixsend.campaigns.queries.actions import progress
from fixsend.campaigns.queries.counts import counted, growing_goal
from fixsend.campaigns.services import counts, taking_part
from fixsend.delivery.models import Message
from fixsend.newsletters import teasers
from fixsend.people.confirmations import batches
from fixsend.people.confirmations import services as confirmations
from fixsend.people.models import Confirmation, Person
from fixsend.people.services import erasure
from fixsend.places.models import Constituency, Council, Postcode, PostcodeDirectory
from fixsend.web import abuse, tokens
from fixsend.web.models import Hit
from tests.campaigns.factories import ParticipationFactory, campaign, petition
from tests.newsletters.factories import subscriber
from tests.people.factories import PersonFactory
from tests.statements import statements_of

pytestmark = pytest.mark.django_db


def test_a_signature_counts_once_its_mailbox_has_confirmed(client, send, press):
    action = petition()
    assert send(action).url == f"{action.url}thanks/"
    assert counted(action) == 0
    page = press("sam@example.org")
    assert "Thank you, Sam" in page.content.decode()
    assert counted(action) == 1
    part = Participation.objects.get()
    assert part.person == Person.objects.get(email="sam@example.org")
    assert part.person.council == part.council


def test_a_petition_may_count_before_confirming_and_says_so(client, send, press):
    action = petition(counts_at_once=True)
    send(action)
    assert counted(action) == 1
    assert "as soon as you send the form" in client.get(action.url).content.decode()
    press("sam@example.org")
    assert counted(action) == 1


def test_a_form_sent_in_haste_counts_only_once_it_is_confirmed(client, press, send):
    action = petition(counts_at_once=True)
    send(action, **{tokens.STARTED: tokens.started_now()})
    assert counted(action) == 0
    press("sam@example.org")
    assert counted(action) == 1


def test_past_a_limit_of_its_network_a_form_counts_only_once_it_is_confirmed(monkeypatch, press, send):
    monkeypatch.setattr(abuse, "BURST", 2)
    action = petition(counts_at_once=True)
    for number in range(3):
        assert send(action, email=f"sam{number}@example.org").url == f"{action.url}thanks/"
    assert counted(action) == 2
    press("sam2@example.org")
    assert counted(action) == 3


def test_past_its_limits_the_owner_of_the_mailbox_still_counts_at_once(client, monkeypatch, send):
    monkeypatch.setattr(abuse, "BURST", 0)
    person = PersonFactory()
    client.force_login(person)
    action = petition(counts_at_once=True)
    send(action, email=person.email)
    assert counted(action) == 1
    assert Hit.objects.count() == 3


def test_a_form_is_counted_in_the_statement_that_stores_it(send):
    action = petition(counts_at_once=True)
    send(action, email="first@example.org")
    said = statements_of(lambda: send(action))
    assert [each for each in said if "web_count_hits" in each] == []
    assert sum("campaigns_take_part" in each for each in said) == 1
    assert sorted(Hit.objects.values_list("name", "count")) == [
        *[("take_part.address", 1)] * 2,
        ("take_part.burst", 2),
        ("take_part.network", 2),
    ]


def test_a_form_that_is_asked_about_its_address_is_counted_too(send):
    assert "Did you mean" in send(petition(), email="sam@gmial.com").content.decode()
    assert Hit.objects.count() == 3


def test_who_never_confirms_is_taken_out_again(send):
    action = petition(counts_at_once=True)
    send(action)
    confirmations.forget(Confirmation.objects.all())
    assert counted(action) == 0
    assert not Participation.objects.exists()


def test_sent_twice_the_form_changes_nothing_and_answers_the_same(send, press):
    action = petition()
    first = send(action)
    again = send(action, name="  sam   TAYLOR ", email="Sam@Example.org")
    assert (first.status_code, first.url) == (again.status_code, again.url)
    assert Participation.objects.count() == Confirmation.objects.count() == 1
    press("sam@example.org")
    assert send(action).url == first.url
    assert counted(action) == 1


def test_somebody_who_signed_before_is_told_so_in_their_mailbox_alone(send, press):
    action = petition()
    send(action)
    press("sam@example.org")
    Confirmation.objects.update(mailed_at=timezone.now() - timedelta(hours=1))
    send(action)
    batches.mail_everything()
    newest = Message.objects.order_by("-id").first()
    assert newest.subject == "You have already signed: Fund our schools"
    assert "/take-part/mine/" in newest.text


def test_two_people_who_share_a_mailbox_both_sign_and_a_third_waits_for_staff(send):
    action = petition()
    for name in ("Sam Taylor", "Kim Taylor", "Lee Taylor"):
        send(action, name=name)
    states = dict(Participation.objects.values_list("name", "state"))
    assert states == {"Sam Taylor": "unconfirmed", "Kim Taylor": "unconfirmed", "Lee Taylor": "held"}


def test_a_confirmed_third_name_still_waits_for_staff(send, press):
    action = petition()
    for name in ("Sam Taylor", "Kim Taylor", "Lee Taylor"):
        send(action, name=name)
    for request in Confirmation.objects.order_by("id"):
        confirmations.confirm(request)
    assert counted(action) == 2
    part = Participation.objects.get(name="Lee Taylor")
    assert part.state == "held"
    taking_part.let_count(part, PersonFactory(is_staff=True))
    assert counted(action) == 3


def test_the_page_says_how_many_signed_in_the_last_hour_once_they_are_a_few(client):
    action = petition()
    ParticipationFactory(action=action, confirmed_at=timezone.now() - timedelta(minutes=61))
    ParticipationFactory.create_batch(2, action=action)
    assert progress(action).last_hour == ""
    ParticipationFactory(action=action)
    assert "3 signatures in the last hour" in client.get(action.url).content.decode()


def test_a_surge_is_not_counted_to_its_end(monkeypatch):
    monkeypatch.setattr(actions, "MOST_COUNTED", 4)
    action = petition()
    ParticipationFactory.create_batch(5, action=action)
    assert progress(action).last_hour == "More than 4 signatures in the last hour"


def test_a_signature_is_taken_back_with_one_press_and_given_again(client, send, press):
    action = petition()
    send(action)
    page = press("sam@example.org")
    mine = page.redirect_chain[-1][0]
    after = client.post(mine, {"withdraw": "1"}, follow=True)
    assert "no longer counts" in after.content.decode()
    assert counted(action) == 0
    client.post(mine, {"withdraw": "1"})
    assert counted(action) == 0
    Confirmation.objects.update(mailed_at=timezone.now() - timedelta(hours=1))
    send(action)
    press("sam@example.org")
    assert counted(action) == 1
    asked = Message.objects.filter(to="sam@example.org", text__contains="Please confirm")
    assert ["your signature on the petition" in mail.text for mail in asked] == [True, True]
    assert not asked.filter(text__contains="what you changed").exists()  # Nothing stands that could be changed.


def test_what_staff_removed_stays_removed_when_the_link_is_pressed_later(send, press):
    action = petition()
    send(action)
    taking_part.remove(Participation.objects.get(), PersonFactory(is_staff=True), "a robot")
    page = press("sam@example.org")
    assert "have not counted this" in page.content.decode()
    assert counted(action) == 0


def test_a_look_at_somebodys_page_changes_nothing(client, send, press):
    action = petition()
    send(action)
    mine = press("sam@example.org").redirect_chain[-1][0]
    client.get(mine, {"withdraw": "1"})
    assert counted(action) == 1
    assert client.get(reverse("campaigns:mine", args=["made-up"])).status_code == 404


def test_who_is_signed_in_needs_no_mail_but_presses_the_button(client, send):
    action = petition()
    person = PersonFactory(email="sam@example.org", name="Sam Taylor")
    client.force_login(person)
    assert 'value="sam@example.org"' in client.get(action.url).content.decode()
    assert counted(action) == 0
    assert "/take-part/mine/" in send(action).url
    assert counted(action) == 1
    batches.mail_everything()
    assert {mail.kind for mail in Message.objects.all()} == {"thank_you"}


def test_who_is_signed_in_does_not_prove_another_mailbox(client, send):
    action = petition()
    client.force_login(PersonFactory(email="kim@example.org"))
    send(action)
    assert counted(action) == 0


def test_a_postcode_tells_council_and_constituency_and_is_not_kept(send):
    council, constituency = Council.objects.last(), Constituency.objects.last()
    PostcodeDirectory.objects.create(name="test", postcodes=1, in_use=1)
    Postcode.objects.create(compact="LS14AP", country="E", council=council, constituency=constituency)
    action = petition()
    send(action, council="", postcode="ls1 4ap")
    part = Participation.objects.get()
    assert (part.council, part.constituency) == (council, constituency)
    assert "LS1" not in str(Confirmation.objects.get().details)


@pytest.mark.parametrize(
    ("postcode", "words"),
    [
        ("", "Enter your postcode, or choose your council."),
        ("LS1", "This is only part of a postcode."),
        ("Leeds", "should look like LS1 4AP"),
        ("IM1 1AA", "the Isle of Man"),
        ("ZZ99 9ZZ", "We do not know"),
    ],
)
def test_a_postcode_that_leads_nowhere_is_answered_in_plain_words(send, postcode, words):
    PostcodeDirectory.objects.create(name="test", postcodes=1, in_use=1)
    response = send(petition(), council="", postcode=postcode)
    assert response.status_code == 200
    assert words in response.content.decode()
    assert not Participation.objects.exists()


def test_nobody_signs_what_has_closed(client, send):
    action = petition(closes_at=timezone.now() - timedelta(minutes=1))
    assert "This petition has closed" in client.get(action.url).content.decode()
    assert send(action).status_code == 200
    assert not Participation.objects.exists()


def test_an_action_that_is_not_public_cannot_be_signed(send):
    action = petition(live=False)
    assert send(action).status_code == 404


def test_a_robot_is_turned_away_with_words(send):
    response = send(petition(), reference_note="buy pills")
    assert "Our spam check stopped this form" in response.content.decode()
    assert not Participation.objects.exists()


def test_whoever_brings_others_sees_how_many(client, send, press):
    action = petition()
    send(action)
    part = Participation.objects.get()
    mine = press("sam@example.org").redirect_chain[-1][0]
    send(action, name="Kim Lee", email="kim@example.org", by=part.code, via="whatsapp")
    press("kim@example.org")
    kim = Participation.objects.get(name="Kim Lee")
    assert (kim.brought_by, kim.via) == (part, "whatsapp")
    assert "1 person has joined in through your link" in client.get(mine).content.decode()


def test_the_page_hands_on_whose_link_it_was_and_nothing_else(client):
    action = petition()
    page = client.get(action.url, {"by": "abc_DEF-1", "via": '"><script>'}).content.decode()
    assert '<input type="hidden" name="by" value="abc_DEF-1">' in page
    assert "<script>alert" not in page
    assert 'name="via"' not in page


def test_only_those_who_agreed_are_named_and_only_by_their_first_name(client):
    action = petition()
    ParticipationFactory(action=action, name="Robin Secret")
    ParticipationFactory(action=action, name="Ola Shown Surname", shows_name=True)
    page = client.get(action.url).content.decode()
    assert "Ola" in page
    assert "Surname" not in page
    assert "Robin" not in page


def test_the_count_is_exact_before_and_after_it_is_rolled_up(send):
    action, other = petition(counts_at_once=True), petition("Another", counts_at_once=True)
    for number in range(3):
        send(action, email=f"a{number}@example.org")
    send(other, email="b@example.org")
    assert counted(action) == 3
    counts.roll_up()
    assert not CountChange.objects.exists()
    assert (counted(action), counted(other)) == (3, 1)
    Participation.objects.filter(action=action).first().delete()
    counts.roll_up()
    counts.roll_up()
    assert counted(action) == 2
    assert ParticipationCount.objects.get(action=action).counted == 2


def test_the_goal_grows_as_it_is_nearly_reached():
    assert [growing_goal(1000, count) for count in (0, 899, 900, 1800, 4499, 4500, 100_000)] == [
        1000,
        1000,
        2000,
        5000,
        5000,
        10_000,
        200_000,
    ]


def test_an_erased_person_is_no_longer_counted(send, press):
    action = petition()
    send(action)
    press("sam@example.org")
    erasure.erase_person(Person.objects.get(email="sam@example.org"))
    assert counted(action) == 0
    assert not Participation.objects.exists()


def test_an_action_with_signatures_cannot_be_deleted():
    part = ParticipationFactory()
    page = part.action.specific
    staff = PersonFactory(is_staff=True, is_superuser=True)
    assert not page.permissions_for_user(staff).can_delete()
    assert petition("Unsigned").permissions_for_user(staff).can_delete()


def test_election_material_names_its_promoter_on_its_page_or_is_refused(client):
    with pytest.raises(ValidationError):
        campaign(is_electoral=True).full_clean()
    electoral = campaign("Vote", is_electoral=True, promoter_name="Jo Green", promoter_postal="1 High Street, Leeds")
    action = petition(parent=electoral)
    imprint = "Promoted by Jo Green, 1 High Street, Leeds"
    for url in (electoral.url, action.url, f"{action.url}thanks/"):
        assert imprint in client.get(url).content.decode()


def test_campaigns_list_their_actions_with_their_counts(client):
    home = campaign("Schools that work")
    action = petition("Fund our schools", parent=home)
    ParticipationFactory(action=action)
    assert "Schools that work" in client.get("/campaigns/").content.decode()
    page = client.get(home.url).content.decode()
    assert "Fund our schools" in page
    assert "1 signature so far" in page


def test_my_page_leads_to_each_signature_where_it_can_be_withdrawn(client, send, press):
    action = petition()
    send(action)
    press("sam@example.org")
    client.force_login(Person.objects.get(email="sam@example.org"))
    page = client.get("/my-page/").content.decode()
    assert re.search(r"You signed “<a [^>]*>Fund our schools</a>” on \d+ \w+ 20\d\d\.", page)
    own = re.search(r'href="(/take-part/mine/[^"]+)"', page)[1]
    assert "You have signed" in client.get(own).content.decode()


def test_a_newsletter_can_point_at_a_petition_while_it_is_public():
    action = petition()
    ParticipationFactory(action=action)
    kind = next(options for label, options in teasers.choices() if label == "Petitions and other actions")
    assert kind == [(f"action:{action.pk}", "Fund our schools")]
    found = teasers.find(f"action:{action.pk}")
    assert (found.url, found.detail, found.call) == (action.url, "1 signature so far", "Sign the petition")
    action.unpublish()
    assert teasers.find(f"action:{action.pk}") is None


def test_a_newsletter_goes_to_those_who_signed_or_to_those_who_did_not():
    action = petition()
    signed = ParticipationFactory(action=action, person=subscriber("a@example.org"))
    ParticipationFactory(action=action, person=subscriber("b@example.org"), state="held")
    subscriber("c@example.org")
    rule = {"rule": "action", "action": f"action-{action.pk}"}
    assert queries.count(rule, "news") == 1
    assert queries.count({"not": rule}, "news") == 2
    taking_part.withdraw(signed)
    assert queries.count(rule, "news") == 0
    assert audience_actions.find(f"action-{action.pk}").words == "signed “Fund our schools”"


def test_the_mails_of_many_who_sign_ask_the_database_no_more_often_than_those_of_one(send):
    action = petition()
    send(action, email="first@example.org")
    of_one = statements_of(batches.mail_everything)
    for number in range(4):
        send(action, email=f"p{number}@example.org")
    of_many = statements_of(batches.mail_everything)
    assert Message.objects.count() == 5
    assert len(of_many) == len(of_one)


def test_a_signer_reads_a_mail_that_names_the_petition_and_leads_to_their_own_request(send):
    action = petition()
    for number in range(2):
        send(action, email=f"p{number}@example.org")
    batches.mail_everything()
    for message in Message.objects.all():
        token = re.search(r"/confirm/([^/\s]+)/", message.text)[1]
        assert confirmations.by_token(token).email == message.to
        assert token in message.html
        assert action.title in message.text
        assert message.can_wait
