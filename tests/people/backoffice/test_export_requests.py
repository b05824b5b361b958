"""Downloads of people where two people decide: asking, agreeing, and everything that can come in between."""

import re
from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from fixsend.delivery.models import Message
from fixsend.people import four_eyes, retention
from fixsend.people.models import AuditEntry, ExportRequest
from fixsend.people.queries.export_requests import EXPORTS, GOOD_FOR
from fixsend.people.services import erasure
from fixsend.people.staff import roles, work_queue
from tests.at_once import at_once
from tests.campaigns.factories import ParticipationFactory
from tests.membership.factories import MembershipFactory
from tests.people.factories import PersonFactory
from tests.people.staff_members import sign_in_staff, staff_member

pytestmark = pytest.mark.django_db
LIST = "/admin/people/export.csv?q=ada"


@pytest.fixture
def pair(client):
    """Return a campaigner and a membership secretary, each signed in, where downloads take two people."""
    other = Client()
    mine = sign_in_staff(client, roles.CAMPAIGNER)
    theirs = sign_in_staff(other, roles.MEMBERSHIP_SECRETARY)
    PersonFactory(name="Ada Example")
    PersonFactory(name="Bob Example")
    four_eyes.switch(EXPORTS, on=True, actor=staff_member())
    return (client, mine), (other, theirs)


def text_of(response):
    return " ".join(re.sub(r"<[^>]+>", " ", response.content.decode()).split())


def is_file(response):
    return "attachment" in response.headers.get("Content-Disposition", "")


def ask(client, address=LIST, reason="To phone them on Monday"):
    """Press a download, send the form that comes in its place twice, and return what is shown then."""
    token = re.search(r'name="list" value="([^"]+)"', client.get(address).content.decode())[1]
    sent = {"list": token, "reason": reason}
    client.post(reverse("export_requests:ask"), sent)
    return client.post(reverse("export_requests:ask"), sent, follow=True)


def at(name, asked):
    return reverse(f"export_requests:{name}", args=[asked.pk])


def test_a_list_of_people_is_downloaded_once_a_colleague_has_agreed(pair):
    (client, me), (other, colleague) = pair
    first = client.get(LIST)
    assert not is_file(first)
    assert "A colleague has to agree before you can download “People” (1 row)" in text_of(first)
    assert "Nothing has been asked yet" in text_of(ask(client, reason=" "))
    ask(client)
    asked = ExportRequest.objects.get()
    assert "No one has answered yet" in text_of(client.get(LIST))
    waiting = {item.slug: item.count() for item in work_queue.items_for(colleague)}
    assert waiting["export-requests"] == 1
    # Who asked cannot agree.
    refused = client.post(at("answer", asked), {"agree": "yes"}, follow=True)
    assert "A colleague has to answer" in text_of(refused)
    assert not is_file(client.get(LIST))
    shown = other.get(at("show", asked))
    assert "To phone them on Monday" in text_of(shown)
    assert 'href="/admin/people/?q=ada"' in shown.content.decode()
    for _ in range(2):
        other.post(at("answer", asked), {"agree": "yes"})
    assert Message.objects.get().to == me.email
    # As often as it takes, as either kind of file; nothing else, and nobody else.
    assert is_file(client.get(LIST))
    assert is_file(client.get(LIST.replace("csv", "xlsx")))
    assert not is_file(client.get("/admin/people/export.csv"))
    assert not is_file(other.get(LIST))
    assert LIST in client.get(at("show", asked)).content.decode()
    done = AuditEntry.objects.values_list("action", flat=True)
    assert {"download.asked", "download.agreed", "list.exported"} <= set(done)
    # And not for ever.
    ExportRequest.objects.update(decided_at=timezone.now() - GOOD_FOR)
    assert not is_file(client.get(LIST))


def test_a_colleague_says_why_not_and_who_asked_can_withdraw(pair):
    (client, me), (other, _) = pair
    ask(client)
    asked = ExportRequest.objects.get()
    assert "Say why you do not agree" in text_of(other.post(at("answer", asked), {"words": ""}, follow=True))
    other.post(at("answer", asked), {"words": "Too many people for one evening."})
    assert "Too many people for one evening." in Message.objects.get(to=me.email).text
    assert not is_file(client.get(LIST))
    ask(client, reason="Only the first ten")
    again = ExportRequest.objects.first()
    other.post(at("withdraw", again))
    again.refresh_from_db()
    assert again.state == "open"
    for _ in range(2):
        client.post(at("withdraw", again))
    late = other.post(at("answer", again), {"agree": "yes"}, follow=True)
    assert "already “Withdrawn”" in text_of(late)
    assert not is_file(client.get(LIST))


def test_only_a_colleague_who_may_download_that_list_has_a_say(pair):
    (client, _), (other, _) = pair
    part = ParticipationFactory()
    address = reverse("campaigns_office:people_file", args=[part.action_id, "csv"])
    ask(client, address)
    asked = ExportRequest.objects.get()
    assert other.get(at("show", asked)).status_code == 404
    other.post(at("answer", asked), {"agree": "yes"})
    asked.refresh_from_db()
    assert asked.state == "open"
    assert asked.title not in text_of(other.get(reverse("export_requests:index")))


def test_every_way_out_asks_first_and_lists_without_people_do_not(pair):
    _, (other, _) = pair
    boss, part = Client(), ParticipationFactory()
    sign_in_staff(boss)
    action = part.action
    MembershipFactory()
    pack = action.hand_ins.create(made_at=timezone.now(), pdf=b"x", table=b"x", pdf_sha256="x", table_sha256="x")
    for path in (
        reverse("campaigns_office:people_file", args=[action.pk, "csv"]),
        reverse("campaigns_office:reasons_file", args=[action.pk, "csv"]),
        reverse("campaigns_office:hand_in_file", args=[action.pk, pack.pk, "csv"]),
        "/admin/inbox/?export=csv&box=all",
    ):
        assert "Ask a colleague first" in text_of(boss.get(path)), path
    for path in ("/admin/members/export/", "/admin/organisations/export/"):
        assert "Ask a colleague first" in text_of(other.post(path, {"file_format": "csv"})), path
    assert is_file(boss.get(reverse("campaigns_office:figures_file", args=[action.pk, "csv"])))
    assert is_file(boss.get(reverse("segments:export")))


def test_the_setting_turned_off_in_between_lets_the_download_go_and_closes_what_waits(pair):
    (client, _), (other, _) = pair
    ask(client)
    asked = ExportRequest.objects.get()
    four_eyes.switch(EXPORTS, on=False, actor=staff_member())
    assert is_file(client.get(LIST))
    asked.refresh_from_db()
    assert asked.state == "not_needed"
    answer = other.post(at("answer", asked), {"agree": "yes"}, follow=True)
    assert "already “No longer needed”" in text_of(answer)
    four_eyes.switch(EXPORTS, on=True, actor=staff_member())
    assert not is_file(client.get(LIST))


def test_a_made_up_or_old_form_asks_for_nothing(pair):
    (client, _), _ = pair
    answer = client.post(reverse("export_requests:ask"), {"list": "made-up", "reason": "Please"}, follow=True)
    assert "start the download again" in text_of(answer)
    assert not ExportRequest.objects.exists()


def test_an_administrator_switches_it_and_only_where_two_may_decide(client):
    me = sign_in_staff(client)
    page = reverse("two_people:index")
    assert "Downloads of people: one person" in text_of(client.get(page))
    alone = client.post(reverse("two_people:switch", args=[EXPORTS]), {"on": "yes"}, follow=True)
    assert "At least two colleagues have to be allowed to decide" in text_of(alone)
    assert not four_eyes.is_on(EXPORTS)
    staff_member(roles.CAMPAIGNER)
    for _ in range(2):
        client.post(reverse("two_people:switch", args=[EXPORTS]), {"on": "yes"})
    assert "Downloads of people: two people" in text_of(client.get(page))
    assert AuditEntry.objects.filter(action="two_people.switched", actor=me).count() == 1
    assert client.post(reverse("two_people:switch", args=["nothing"]), {"on": "yes"}).status_code == 404


def test_the_database_lets_nobody_agree_to_their_own_and_requests_go_with_time_and_erasure(pair):
    (client, me), (_, colleague) = pair
    ask(client)
    asked = ExportRequest.objects.get()
    with pytest.raises(IntegrityError), transaction.atomic():
        ExportRequest.objects.update(state="agreed", decided_by=me, decided_at=timezone.now())
    me.is_staff = False
    me.save()
    me.groups.clear()
    erasure.erase_person(me, actor=colleague)
    asked.refresh_from_db()
    assert asked.asked_by is None
    ExportRequest.objects.update(asked_at=timezone.now() - timedelta(days=31))
    retention.run()
    assert not ExportRequest.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_of_two_who_answer_or_withdraw_in_the_same_moment_one_is_told_that_the_other_was_first(pair):
    (client, me), (other, colleague) = pair
    third = Client()
    someone = sign_in_staff(third, roles.MEMBERSHIP_SECRETARY)
    read = {}

    def press(who, browser, name, **typed):
        def do():
            read[who] = text_of(browser.post(at(name, asked), typed, follow=True))

        return do

    # The form of a download is sent twice at once: one request.
    token = re.search(r'name="list" value="([^"]+)"', client.get(LIST).content.decode())[1]
    send = {"list": token, "reason": "To phone them"}
    # Each press has a browser of its own, with the same person in it.
    browsers = [Client(), Client()]
    for browser in browsers:
        sign_in_staff(browser, person=me)
    presses = [lambda browser=browser: browser.post(reverse("export_requests:ask"), send) for browser in browsers]
    assert at_once(*presses) == ["done", "done"]
    asked = ExportRequest.objects.get()
    # One agrees while another does not.
    at_once(press(colleague, other, "answer", agree=""), press(someone, third, "answer", words="Too many people."))
    asked.refresh_from_db()
    later = someone if asked.decided_by == colleague else colleague
    assert f"Nothing has been changed. This is already “{asked.get_state_display()}”." in read[later]
    assert Message.objects.filter(to=me.email).count() == 1
    # Another one is withdrawn while a colleague agrees.
    ask(client, "/admin/people/export.csv?q=bob")
    asked = ExportRequest.objects.exclude(pk=asked.pk).get()
    at_once(press(me, client, "withdraw"), press(colleague, other, "answer", agree=""))
    asked.refresh_from_db()
    later = colleague if asked.state == "withdrawn" else me
    assert f"Nothing has been changed. This is already “{asked.get_state_display()}”." in read[later]
    assert is_file(client.get("/admin/people/export.csv?q=bob")) is (asked.state == "agreed")
