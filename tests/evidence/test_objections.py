"""Saying that a figure is wrong: anyone can, nothing happens twice, staff check it by a day, and what came of it."""

import re
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from fixsend.delivery.models import Message
from fixsend.evidence import addresses
from fixsend.evidence.models import Correction, Edition, Objection, ObjectionState
from fixsend.evidence.queries import figures
from fixsend.evidence.queries import objections as queries
from fixsend.evidence.services import objections, publishing
from fixsend.evidence.services.objections import NotPossibleNow, Said, Subject
from fixsend.people import retention
from fixsend.people.models import Person
from fixsend.people.personal_data import sources
from fixsend.people.services.erasure import erase_person
from fixsend.web import abuse, tokens, working_days
from fixsend.web.working_days import Calendar
from tests.people.factories import PersonFactory
from tests.people.staff_members import sign_in_staff, staff_member
from tests.starter_pages import starter_pages  # noqa: F401 - a fixture for all tests of this file

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("starter_pages")]
WORDS = "Table 2 of the council’s own report says 5.1%."


def devon():
    return figures.of_area("878")["plans-in-20-weeks"][-1]


def send(client, path=None, **fields):
    stamp = tokens._signer.sign(str(int((tokens.time.time() - 20) * 10)))
    path = path or addresses.say_wrong(devon().reference)
    return client.post(path, {"reason": "number", "words": WORDS, tokens.STARTED: stamp, **fields})


def received(email: str = "") -> Objection:
    row = devon()
    figure = figures.shown().get(pk=row.pk)
    return objections.receive(Subject(figure.area, figure, "Devon …"), Said("number", WORDS, email=email))


def html_of(answer) -> str:
    return " ".join(answer.content.decode().split())


# Readers


def test_each_figure_and_each_card_leads_to_the_form_with_what_it_says(client):
    row = devon()
    assert f'href="{addresses.say_wrong(row.reference)}"' in client.get(row.url).content.decode()
    form = html_of(client.get(addresses.say_wrong(row.reference)))
    assert "Devon issued 3.2% of new EHC plans within 20 weeks in 2024" in form
    assert row.source_line in form
    assert f'href="{addresses.say_wrong_card("devon")}"' in client.get(addresses.card("devon")).content.decode()
    assert "Devon issued 3.2%" in html_of(client.get(addresses.say_wrong_card("devon")))


def test_what_is_sent_waits_for_staff_with_what_was_seen_and_a_day_by_which_it_is_due(client):
    assert send(client, source="Page 7", email="Me@Example.org").url.startswith(addresses.TOLD_US)
    kept = Objection.objects.get()
    assert (kept.reason, kept.words, kept.source, kept.reader_email) == ("number", WORDS, "Page 7", "me@example.org")
    assert kept.seen.startswith("Devon issued 3.2%")
    assert kept.figure_id == devon().pk
    today = timezone.localdate()
    assert kept.due_on == working_days.working_days_after(today, 10, Calendar.ENGLAND_AND_WALES)
    assert (queries.waiting(), queries.first_due()) == (1, kept.due_on)
    receipt = Message.objects.get()
    assert (receipt.to, receipt.subject) == ("me@example.org", f"We have your message {kept.number} about a figure")
    assert "within 10 working days" in receipt.text
    assert "own report" not in receipt.text


def test_a_card_can_be_wrong_as_a_whole_and_no_address_is_needed(client):
    assert send(client, addresses.say_wrong_card("devon"), reason="missing").url.startswith(addresses.TOLD_US)
    kept = Objection.objects.get()
    assert (kept.area.name, kept.figure, kept.reader_email) == ("Devon", None, "")
    assert not Message.objects.exists()
    assert "Thank you for telling us" in client.get(addresses.TOLD_US).content.decode()


def test_a_form_sent_twice_is_one_and_looking_files_nothing(client):
    for _ in range(2):
        client.get(addresses.say_wrong(devon().reference))
        assert send(client).url.startswith(addresses.TOLD_US)
    send(client, words="Another reader’s words")
    assert Objection.objects.count() == 2


def test_bad_input_is_asked_for_again_and_kept(client):
    for wrong in ({"reason": ""}, {"reason": "made-up"}, {"words": ""}, {"email": "nonsense"}, {"source": "x" * 501}):
        page = html_of(send(client, **{"source": "Page 7", **wrong}))
        assert "There is a problem" in page
        assert wrong.get("source", "Page 7") in page
    page = html_of(send(client, **{tokens.HONEYPOT: "buy"}))
    assert abuse.ROBOT_MESSAGE in page
    assert not Objection.objects.exists()


def test_a_message_that_is_too_long_is_refused_in_words_and_never_cut(client):
    form = html_of(client.get(addresses.say_wrong_card("devon")))
    assert "Up to 2,000 characters." in form
    assert "maxlength" not in form.split("<textarea")[1].split("</textarea>")[0]
    page = html_of(send(client, words="x" * 2001))
    assert "Use no more than 2000 characters. You have typed 2001." in page
    assert not Objection.objects.exists()


def test_after_sending_a_reader_gets_back_and_to_no_other_site(client):
    page = html_of(client.get(send(client, addresses.say_wrong_card("devon")).url))
    assert "We have your message." in page
    assert f'href="{addresses.card("devon")}"' in page
    for elsewhere in ("https://example.org/", "//example.org/councils/x/", "/admin/"):
        assert elsewhere not in html_of(client.get(addresses.TOLD_US, {"about": elsewhere})), elsewhere


def test_what_is_not_public_can_be_neither_read_nor_objected_to(client):
    row = devon()
    for path in (
        addresses.say_wrong(row.reference.replace("878", "999")),
        addresses.say_wrong(row.reference.replace("2024", "1")),
        addresses.say_wrong_card("england"),
        addresses.say_wrong_card("nowhere"),
    ):
        assert client.get(path).status_code == 404, path
        assert send(client, path).status_code == 404, path


def test_a_busy_network_goes_the_slower_way_through_a_mailbox(client):
    for number in range(abuse.LIMITS["objection"].network):
        send(client, words=str(number))
    filed = Objection.objects.count()
    assert "Enter your email address" in html_of(send(client, words="late"))
    page = html_of(send(client, words="late"))
    assert "We do not have your message yet" in page
    assert "Your email address, if you would like" not in page
    sent = send(client, words="late", email="me@example.org")
    assert sent.url.startswith(addresses.TOLD_US)
    waits = html_of(client.get(sent.url))
    assert "We do not have your message yet" in waits
    assert f'href="{devon().url}"' in waits
    assert Objection.objects.count() == filed
    mail = Message.objects.get().text
    assert "late" not in mail.split()
    client.post(re.search(r"http://[^/\s]+(/confirm/\S+)", mail).group(1))
    assert Objection.objects.filter(words="late", reader_email="me@example.org", figure=devon().pk).count() == 1


def test_the_answer_is_the_same_whether_or_not_the_address_is_known(client):
    PersonFactory(email="known@example.org")
    answers = [send(client, email=f"{who}@example.org") for who in ("known", "unknown")]
    assert len({answer.url for answer in answers}) == 1
    assert answers[0].url.startswith(addresses.TOLD_US)
    assert not Person.objects.filter(email="unknown@example.org").exists()


# Staff


def screen(objection: Objection, name: str = "show") -> str:
    return reverse(f"objections:{name}", args=[objection.pk])


def test_staff_find_what_waits_with_the_way_back_to_the_file(client):
    sign_in_staff(client)
    objection = received()
    Objection.objects.filter(pk=objection.pk).update(due_on=timezone.localdate() - timedelta(days=1))
    assert "(late)" in html_of(client.get(reverse("objections:index")))
    assert WORDS in client.get(reverse("objections:index"), {"export": "csv"}).getvalue().decode()
    page = html_of(client.get(screen(objection)))
    for words in (WORDS, "(late)", f"row {devon().row}", devon().edition.sha256, "Put it aside"):
        assert words in page, words


def test_staff_find_one_by_its_number_and_by_words(client):
    sign_in_staff(client)
    mine, other = received(), objections.receive(*_of_a_card())
    for asked in (mine.number, "own report"):
        page = html_of(client.get(reverse("objections:index"), {"q": asked}))
        assert screen(mine) in page, asked
        assert screen(other) not in page, asked


def test_a_correction_is_public_answers_all_who_said_so_and_is_at_the_figure(client):
    sign_in_staff(client)
    first = received("a@example.org")
    other = objections.receive(Subject(first.area, first.figure, "Devon …"), Said("other", "Me too", email="b@e.org"))
    decided = {"outcome": "corrected", "answer": "You are right.", "was": "We showed 3.2%.", "now": "It is 5.1%."}
    assert client.post(screen(first), decided).url == reverse("objections:index")
    correction = Correction.objects.get()
    for each in (first, other):
        each.refresh_from_db()
        assert (each.state, each.correction, each.answer) == ("corrected", correction, "You are right.")
        assert each.answered_at is not None
    answers = [mail for mail in Message.objects.order_by("pk") if mail.subject.startswith("What we found")]
    assert [mail.to for mail in answers] == ["a@example.org", "b@e.org"]
    assert all(addresses.correction(correction.pk) in mail.text and WORDS not in mail.text for mail in answers)
    log = html_of(client.get(addresses.CORRECTIONS))
    for words in ("Devon: Plans within 20 weeks, not counting exceptions, 2024", "We showed 3.2%.", "It is 5.1%."):
        assert words in log, words
    assert devon().url in log
    assert addresses.correction(correction.pk) in client.get(devon().url).content.decode()
    feed = client.get(addresses.CORRECTIONS_FEED)
    assert "It is 5.1%." in feed.content.decode()
    assert feed.headers["Content-Type"].startswith("application/rss+xml")


def test_what_stays_as_it_was_is_answered_and_can_be_reopened(client):
    sign_in_staff(client)
    objection = received("a@example.org")
    client.post(screen(objection), {"outcome": "kept", "answer": "The file says 3.2%."})
    objection.refresh_from_db()
    assert (objection.state, objection.correction) == ("kept", None)
    assert "The file says 3.2%." in Message.objects.get(subject__startswith="What we found").text
    client.post(screen(objection, "give_back"))
    objection.refresh_from_db()
    assert (objection.state, objection.decided_at) == ("open", None)
    assert "The file says 3.2%." in html_of(client.get(screen(objection)))


def test_spam_is_put_aside_without_an_answer(client):
    sign_in_staff(client)
    objection = received("a@example.org")
    client.post(screen(objection), {"outcome": "aside"})
    objection.refresh_from_db()
    assert objection.state == "aside"
    assert not Message.objects.filter(subject__startswith="What we found").exists()
    assert queries.waiting() == 0


def test_a_decision_without_its_words_is_asked_for_again(client):
    sign_in_staff(client)
    objection = received()
    for given, asked in (
        ({}, "Choose what you found"),
        ({"outcome": "kept"}, "Write what you found"),
        ({"outcome": "corrected", "answer": "Yes"}, "Write what was wrong"),
    ):
        assert asked in html_of(client.post(screen(objection), given))
    objection.refresh_from_db()
    assert objection.state == "open"


def test_two_colleagues_do_not_check_or_decide_the_same_twice(client):
    me = sign_in_staff(client)
    colleague = staff_member()
    objection = received("a@example.org")
    objections.check(objection.pk, by=colleague)
    assert "is checking it already" in html_of(client.post(screen(objection, "check"), follow=True))
    objections.keep(objection.pk, answer="It stays.", by=colleague)
    late = client.post(screen(objection), {"outcome": "kept", "answer": "Mine"}, follow=True)
    assert "has decided about" in html_of(late)
    objection.refresh_from_db()
    assert (objection.answer, objection.decided_by) == ("It stays.", colleague)
    assert Message.objects.filter(subject__startswith="What we found").count() == 1
    with pytest.raises(NotPossibleNow):
        objections.correct(objection.pk, was="a", now="b", answer="c", by=me)
    assert not Correction.objects.exists()


# The log


def test_staff_log_a_correction_once_and_at_its_figure(client):
    sign_in_staff(client)
    given = {"about": "Devon", "was": "Wrong", "now": "Right", "figure": f"https://x.example{devon().url}"}
    for _ in range(2):
        assert client.post(reverse("corrections:log"), given).status_code == 302
    assert Correction.objects.get().figure_id == devon().pk
    again = html_of(client.post(reverse("corrections:log"), {**given, "figure": "/figures/a/b/c/"}))
    assert "There is no figure at this address" in again
    assert "Wrong" in html_of(client.get(reverse("corrections:index")))


def test_withdrawing_an_edition_and_showing_it_again_stay_in_the_log(client):
    edition = Edition.objects.get(reference=devon().edition.reference)
    publishing.take_back(edition.pk, because="Two columns are exchanged.", by=None)
    publishing.take_back(edition.pk, because="Two columns are exchanged.", by=None)
    publishing.publish([edition.pk], by=None)
    said = [(one.was, one.now) for one in Correction.objects.order_by("pk")]
    assert said == [
        ("Two columns are exchanged.", "We have withdrawn the whole edition."),
        ("We had withdrawn it. Two columns are exchanged.", "We show it again."),
    ]
    log = html_of(client.get(addresses.CORRECTIONS))
    assert addresses.data_set("sen2-timeliness") in log
    assert "Two columns are exchanged." in log


def test_an_empty_log_says_so(client):
    assert "We have not had to correct a figure yet." in html_of(client.get(addresses.CORRECTIONS))


# What is kept about people


def test_a_reader_gets_a_copy_and_is_forgotten():
    objection = received("me@example.org")
    person = PersonFactory(email="me@example.org")
    source = sources[("evidence.Objection", "reader_email")]
    assert list(source.of(person)) == [objection]
    erase_person(person)
    objection.refresh_from_db()
    assert (objection.reader_email, objection.words, objection.source) == ("", "", "")


def test_addresses_go_before_what_was_decided_and_what_waits_stays():
    old, waiting = received("me@example.org"), objections.receive(*_of_a_card())
    objections.keep(old.pk, answer="It stays.", by=staff_member())
    Objection.objects.filter(pk=old.pk).update(decided_at=timezone.now() - timedelta(days=91))
    retention.run()
    old.refresh_from_db()
    assert (old.reader_email, old.answer) == ("", "It stays.")
    Objection.objects.filter(pk=old.pk).update(decided_at=timezone.now() - timedelta(days=3 * 365 + 1))
    retention.run()
    assert list(Objection.objects.all()) == [waiting]
    assert waiting.state == ObjectionState.OPEN


def _of_a_card() -> tuple[Subject, Said]:
    return Subject(figures.shown().filter(area_id="878").first().area, None, "Devon"), Said("other", "Words")
