"""A pledge's board: the same for all, true, corrected, and asked about in one step."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from fixsend.campaigns import links
from fixsend.campaigns.models import Participation, Pledger
from fixsend.campaigns.services import pledges
from fixsend.delivery.models import Message
from fixsend.people.staff import roles
from fixsend.places.models import Constituency, Council, Postcode, PostcodeDirectory
from fixsend.web import tokens
from tests.campaigns.conftest import opened
from tests.campaigns.factories import pledge
from tests.people.staff_members import sign_in_staff

pytestmark = pytest.mark.django_db
SAID = {"said_on": date(2026, 5, 3), "evidence": "https://example.org/said"}


def words(answer):
    return " ".join(answer.content.decode().split())


def add(page, name, role="candidate", **fields):
    return Pledger.objects.create(page=page, name=name, role=role, **fields)


def test_no_board_is_kept_without_its_promoter():
    with pytest.raises(ValidationError):
        pledge(promoter_postal="")
    page = pledge()
    assert page.is_electoral
    with pytest.raises(IntegrityError), transaction.atomic():
        type(page).objects.update(promoter_name="")


def test_everybody_stands_in_the_order_of_the_alphabet_in_the_same_words(client):
    page = pledge()
    add(page, "Zoe Example", stance="signed", **SAID)
    add(page, "ada Example", stance="declined", **SAID)
    add(page, "Kim Example", asked_on=date(2026, 5, 1))
    add(page, "Lee Example")
    shown = client.get(page.url).content.decode()
    assert [shown.index(name) for name in ("ada Example", "Kim Example", "Lee Example", "Zoe Example")] == sorted(
        shown.index(name) for name in ("ada Example", "Kim Example", "Lee Example", "Zoe Example")
    )
    for said in (
        "Signed on 3 May 2026",
        "Declined on 3 May 2026",
        "Asked on 1 May 2026, no reply yet",
        "Not asked yet",
    ):
        assert said in shown
    assert "Promoted by Ada Example, 1 Example Street, London" in shown


def test_the_board_is_filtered_by_place_role_and_stance(client):
    page = pledge()
    leeds, north = Council.objects.get(name="Leeds"), Constituency.objects.get(name="Leeds North West")
    add(page, "Ada Example", constituency=north, stance="signed", **SAID)
    add(page, "Kim Example", constituency=north)
    add(page, "Leeds council", role="council", council=leeds)
    for query, names in (
        (f"place={north.code}", {"Ada Example", "Kim Example"}),
        (f"place={leeds.code}", {"Leeds council"}),
        ("role=council", {"Leeds council"}),
        ("stance=signed", {"Ada Example"}),
        ("place=nonsense&role=x&stance=y", {"Ada Example", "Kim Example", "Leeds council"}),
    ):
        context = client.get(f"{page.url}?{query}").context
        assert {each.name for each in context["board"].shown} == names, query


def test_a_stance_needs_its_day_and_its_evidence():
    page = pledge()
    with pytest.raises(IntegrityError), transaction.atomic():
        add(page, "Ada Example", stance="signed")


def test_supporters_ask_theirs_in_one_step_and_those_get_one_mail_a_day_without_names(client, send, press):
    page = pledge()
    council = Council.objects.first()
    mine = add(page, "My Council", role="council", council=council, email="mine@example.org")
    add(page, "Other Council", role="council", council=Council.objects.last(), email="other@example.org")
    add(page, "Replied", role="council", council=council, email="replied@example.org", stance="declined", **SAID)
    for number in range(2):
        send(page, email=f"sam{number}@example.org", name=f"Quillon {number}")
        press(f"sam{number}@example.org")
    assert (pledges.tell_pledgers(), pledges.tell_pledgers()) == (1, 0)
    mail = Message.objects.get(kind="pledge")
    assert mail.to == "mine@example.org"
    assert "2 people in Barking and Dagenham have asked if you will sign" in mail.text
    assert "Quillon" not in mail.text
    mine.refresh_from_db()
    assert mine.asked_on == timezone.localdate()
    send(page, email="sam3@example.org", name="Sam 3")
    press("sam3@example.org")
    type(page).objects.update(closes_at=timezone.now() - timedelta(minutes=1))
    assert pledges.tell_pledgers() == 0


def candidates(client, page, **typed):
    return client.post(reverse("campaigns:candidates", args=[page.pk]), {tokens.STARTED: opened(60), **typed})


def test_a_postcode_leads_to_those_who_are_asked_there_and_is_in_no_address(client):
    page = pledge()
    north = Constituency.objects.get(name="Leeds North West")
    leeds = Council.objects.get(name="Leeds")
    PostcodeDirectory.objects.create(name="test", postcodes=1, in_use=1)
    Postcode.objects.create(compact="LS166RA", country="E", council=leeds, constituency=north)
    add(page, "Ada Example", constituency=north, party="The Example Party", stance="signed", **SAID)
    add(page, "Kim Example", constituency=north)
    add(page, "Leeds council", role="council", council=leeds)
    add(page, "The Example Party", role="party")
    add(page, "Zoe Elsewhere", constituency=Constituency.objects.exclude(pk=north.pk).first())
    assert b"Your name" not in client.get(page.url).content
    answer = candidates(client, page, postcode="LS16 6RA")
    assert answer.url == f"{page.url}?yours={north.code}-{leeds.code}#yours"
    shown = client.get(answer.url.partition("#")[0])
    assert [each.name for each in shown.context["yours"].pledgers] == [
        "Ada Example",
        "Kim Example",
        "Leeds council",
        "The Example Party",
    ]
    assert "Who we have asked in Leeds North West (Leeds)" in words(shown)
    assert "We tell Kim Example, Leeds council and The Example Party how many people have asked." in words(shown)
    assert "postcode" not in shown.context["form"].fields


def test_a_constituency_or_council_chosen_by_hand_will_do_and_nothing_is_asked_for(client):
    page = pledge()
    north = Constituency.objects.get(name="Leeds North West")
    assert candidates(client, page, constituency=north.code).url == f"{page.url}?yours={north.code}#yours"
    assert candidates(client, page, council="383").url == f"{page.url}?yours=383#yours"
    assert "Enter your postcode, or choose your constituency." in words(candidates(client, page))
    assert "No one from there is on our list yet." in words(client.get(f"{page.url}?yours=383"))
    assert client.get(reverse("campaigns:candidates", args=[page.pk])).url == page.url


def test_whoever_asked_reads_whom_we_tell_and_a_forwarded_link_does_not(client, send, press):
    page = pledge()
    north = Constituency.objects.get(name="Leeds North West")
    kim = add(page, "Kim Example", constituency=north, email="kim@example.org")
    add(page, "Ada Example", constituency=north, stance="signed", **SAID)
    send(page, council="", lives=north.code)
    assert "We tell Kim Example how many people have asked." in words(press("sam@example.org"))
    part = Participation.objects.get()
    assert (part.constituency, part.council) == (north, None)
    kim.refresh_from_db()
    assert kim.asks_to_tell == 1
    assert "Kim Example" not in words(Client().get(links.mine_path(part)))


def test_a_form_that_comes_back_still_shows_those_who_are_asked(client, send):
    page = pledge()
    add(page, "Kim Example", constituency=Constituency.objects.get(name="Leeds North West"))
    answer = send(page, council="", lives=Constituency.objects.get(name="Leeds North West").code, name="")
    assert "Enter your name" in words(answer)
    assert "We tell Kim Example" in words(answer)


def test_staff_bring_in_a_list_after_a_dry_run(client):
    page = pledge()
    add(page, "Ada Example", constituency=Constituency.objects.get(name="Leeds North West"))
    sign_in_staff(client, roles.CAMPAIGNER)
    text = (
        "role,name,party,constituency,council,email\n"
        "candidate,Ada Example,,Leeds North West,,\n"
        "party,The Example Party,,,,p@example.org\n"
    )
    screen = reverse("campaigns_office:board", args=[page.pk])
    upload = {"file": SimpleUploadedFile("list.csv", text.encode()), "dry_run": "on"}
    assert "1 would be new; 1 are already on it" in words(client.post(screen, upload, follow=True))
    assert page.pledgers.count() == 1
    upload = {"file": SimpleUploadedFile("list.csv", text.encode())}
    assert "1 are new on the board" in words(client.post(screen, upload, follow=True))
    assert page.pledgers.count() == 2
    bad = b"role,name,council\nking,Ada,\ncouncil,Bob,Atlantis\n"
    answer = words(client.post(screen, {"file": SimpleUploadedFile("list.csv", bad)}))
    assert "Line 2: We do not know the role “king”. Write candidate, councillor, council or party." in answer
    assert "Line 3: We do not know the council “Atlantis”." in answer
    assert page.pledgers.count() == 2


def test_staff_correct_a_line_and_take_one_off_with_a_reason(client):
    page = pledge()
    row = add(page, "Ada Example")
    sign_in_staff(client, roles.CAMPAIGNER)
    screen = reverse("campaigns_office:pledger", args=[page.pk, row.pk])
    data = {"name": "Ada Example", "role": "candidate", "stance": "signed"}
    answer = words(client.post(screen, data))
    assert "Enter when they signed or declined" in answer
    assert "violated" not in answer
    client.post(
        screen, {**data, "said_on": "2026-05-03", "evidence": "https://example.org/x", "corrected_on": "2026-05-04"}
    )
    assert "Corrected on 4 May 2026" in client.get(page.url).content.decode()
    other = reverse("campaigns_office:pledger_add", args=[page.pk])
    assert "is already on the list" in words(client.post(other, {**data, "stance": "none"}))
    remove = reverse("campaigns_office:pledger_remove", args=[page.pk, row.pk])
    client.post(remove, {})
    assert page.pledgers.exists()
    client.post(remove, {"reason": "Stood down"})
    assert not page.pledgers.exists()
