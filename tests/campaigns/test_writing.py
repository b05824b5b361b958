"""Writing to representatives: in one's own words, sent once confirmed, kept nowhere, asked about once."""

import re
from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from fixsend.campaigns import similarity
from fixsend.campaigns.models import FixedReceiver, Letter, LetterReceiver, LetterShingles, Participation
from fixsend.campaigns.queries import answers
from fixsend.campaigns.queries.counts import counted
from fixsend.campaigns.services import writing
from fixsend.delivery.models import Message
from fixsend.delivery.models.returned_mail import ReturnedMail
from fixsend.delivery.services import outbox
from fixsend.people import retention
from fixsend.people.confirmations import services as confirmations
from fixsend.people.models import Confirmation
from fixsend.people.staff import roles, work_queue
from fixsend.places.models import Constituency, Council, CouncilContact, Postcode, PostcodeDirectory, Representative
from fixsend.web import tokens
from tests.campaigns.conftest import opened
from tests.campaigns.factories import write_to
from tests.people.factories import PersonFactory
from tests.people.staff_members import sign_in_staff

pytestmark = pytest.mark.django_db
STORY = "My son has waited two years for the help that his plan promises, and every week we call and nobody answers us."
ASK = "Please ask the minister in the House when our council will at last keep the law that Parliament made for him."


def words(answer):
    return " ".join(answer.content.decode().split())


@pytest.fixture
def mp():
    """Return the MP of a postcode that we know."""
    constituency, council = Constituency.objects.get(name="Leeds North West"), Council.objects.get(name="Leeds")
    PostcodeDirectory.objects.create(name="test", postcodes=1, in_use=1)
    Postcode.objects.create(compact="LS14AP", country="E", council=council, constituency=constituency)
    values = {"member_id": 1, "name": "Pat Member", "party": "Example Party", "email": "pat@parliament.example"}
    return Representative.objects.update_or_create(constituency=constituency, defaults=values)[0]


@pytest.fixture
def write(client):
    """Return a function that sends the form of a letter; by default it presses "Send it" on the preview."""

    def send(page, how="sent", **changes):
        data = {
            "answer_0": STORY, "answer_1": ASK, "subject": "Help", "name": "Sam Taylor", "email": "sam@example.org",
            "postal": "1 Example Street\nLeeds", "postcode": "LS1 4AP", tokens.STARTED: opened(60), **changes,
        }  # fmt: skip
        if how:
            data["how"] = how
        return client.post(reverse("campaigns:write", args=[page.pk]), data)

    return send


def confirm():
    confirmations.confirm(Confirmation.objects.latest("id"))


def test_the_preview_shows_the_letter_as_it_will_be_and_changes_nothing(mp, write):
    page = words(write(write_to(), how=None))
    assert "Dear Pat Member" in page
    assert STORY in page
    assert "1 Example Street" in page
    assert "To: Pat Member, MP for Leeds North West" in page
    assert "mailto:pat@parliament.example?subject=Help&amp;body=Dear%20Pat%20Member" in page
    assert not Participation.objects.exists()


def find(client, page, **typed):
    return client.post(reverse("campaigns:write", args=[page.pk]), {"find": "1", tokens.STARTED: opened(60), **typed})


def test_the_mp_is_named_before_the_first_word_and_no_postcode_gets_into_an_address(client, mp):
    page = write_to()
    assert b"What happened to you?" not in client.get(page.url).content
    answer = find(client, page, postcode="ls1 4ap")
    assert answer.status_code == 200, "no redirect, whose address would have to say where the writer lives"
    assert '<strong>Pat Member MP</strong><br><span class="meta">Example Party, Leeds North West</span>' in words(
        answer
    )
    assert answer.context["form"]["postcode"].value() == "LS1 4AP"
    assert "Your letter needs at least 20 words." in words(answer)
    assert "Enter your postcode, or choose your constituency." in words(find(client, page))
    mp.delete()
    chosen = words(find(client, page, constituency=Constituency.objects.get(name="Leeds North West").code))
    assert "We have no address to send a letter to for Leeds North West at the moment." in chosen


def test_a_form_that_comes_back_names_the_mp_too(mp, write):
    assert "<strong>Pat Member MP</strong>" in words(write(write_to(), name=""))


def test_who_writes_to_the_same_people_as_everyone_sees_them_at_once(client):
    page = write_to(
        receivers="fixed", fixed=[FixedReceiver(name="Kim Minister", position="Minister", email="k@example.org")]
    )
    shown = words(client.get(page.url))
    assert "Kim Minister, Minister" in shown
    assert "What happened to you?" in shown
    assert find(client, page, postcode="LS1 4AP").url == page.url


@pytest.mark.parametrize(("name", "greeted"), [("Sir Pat Member", "Sir Pat"), ("Dame Pat Member", "Dame Pat")])
def test_a_knight_or_dame_is_greeted_by_first_name(mp, write, name, greeted):
    mp.name = name
    mp.save()
    assert f"Dear {greeted} " in words(write(write_to(), how=None)).replace("\n", " ")


def test_a_letter_goes_once_its_writer_has_confirmed_and_its_text_is_forgotten(mp, write):
    page = write_to()
    assert write(page).url == f"{page.url}thanks/"
    assert not Message.objects.filter(to=mp.email).exists()
    confirm()
    mail = Message.objects.get(to=mp.email)
    assert mail.reply_to == "Sam Taylor <sam@example.org>"
    assert "Sam Taylor via SEND Community Alliance" in mail.from_email
    assert mail.text.startswith(
        f"Dear Pat Member\n\n{STORY}\n\n{ASK}\n\nYours sincerely\n\nSam Taylor\n1 Example Street"
    )
    assert "LS1 4AP" in mail.text
    assert mail.headers["Auto-Submitted"] == "no"  # a person wrote it: the office's own reply may go to them
    letter = Letter.objects.get()
    assert (letter.text, letter.postal, letter.how) == ("", "", "sent")
    assert letter.sent_at
    assert counted(page) == 1
    copy = Message.objects.get(subject__startswith="Your letter has been sent")
    assert STORY in copy.text


def test_a_letter_that_has_gone_is_said_to_be_gone_and_its_writer_can_leave_the_count(client, mp, write):
    page = write_to()
    write(page)
    confirm()
    part = Participation.objects.get()
    own = client.get(part.own_page)
    assert "We sent your letter" in words(own)
    assert "cannot get it back." in words(own)
    assert "take your letter back" not in words(own)
    assert "Pat Member" not in words(own)  # a forwarded link does not say who represents the writer
    client.force_login(part.person)
    assert "We sent your letter to Pat Member" in words(client.get(part.own_page))
    after = words(client.post(part.own_page, {"withdraw": "1"}, follow=True))
    assert "You are no longer counted" in after
    assert "Your letter had already been sent, and we cannot get it back." in after
    assert counted(page) == 0


def test_the_database_keeps_no_text_of_a_sent_letter(mp, write):
    write(write_to())
    with pytest.raises(IntegrityError), transaction.atomic():
        Letter.objects.update(sent_at=timezone.now())


def test_confirmed_or_sent_twice_it_goes_once(mp, write):
    page = write_to()
    write(page)
    confirm()
    write(page, answer_0=STORY + " And more than that.")
    for request in Confirmation.objects.all():
        confirmations.confirm(request)
    writing.send(Participation.objects.get())
    assert Message.objects.filter(to=mp.email).count() == 1


def test_the_address_is_looked_up_when_it_is_sent(mp, write):
    write(write_to())
    Representative.objects.filter(pk=mp.pk).update(email="pat.member@parliament.example")
    confirm()
    assert Message.objects.get(to="pat.member@parliament.example").text.startswith("Dear Pat Member")


def test_for_a_seat_that_nobody_holds_it_says_so(mp, write):
    mp.delete()
    assert "We do not have an address" in words(write(write_to()))
    assert not Participation.objects.exists()


def test_who_is_signed_in_sends_at_once(client, mp, write):
    client.force_login(PersonFactory(email="sam@example.org", name="Sam Taylor"))
    assert "/take-part/mine/" in write(write_to()).url
    assert Message.objects.filter(to=mp.email).count() == 1


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"answer_0": "Help us.", "answer_1": ""}, "Write at least 20 words"),
        ({"postcode": ""}, "Enter your postcode, or choose your constituency."),
        ({"postal": ""}, "Enter your address"),
        ({"answer_0": ""}, "Answer “What happened to you?”"),
        ({"reference_note": "pills"}, "Our spam check stopped this form"),
    ],
)
def test_what_is_missing_is_said_and_nothing_typed_is_lost(mp, write, changes, said):
    page = words(write(write_to(), **changes))
    assert said in page
    assert "Sam Taylor" in page
    assert not Participation.objects.exists()


def test_who_writes_to_a_council_is_asked_for_a_postcode_that_stands_in_the_letter(write):
    page = words(write(write_to(receivers="officers"), postcode="", council="383"))
    assert "Enter your postcode" in page
    assert "Only if we cannot find it from your postcode." in page


@pytest.mark.parametrize(
    ("postcode", "line"),
    [
        ("ZZ99 9ZZ", None),
        ("LS1 1AA", {"ended": 202001}),
        ("LS1 1AA", {"council": None}),
        ("LS1 1AA", {"constituency": None}),
    ],
)
def test_a_postcode_that_names_no_mp_leads_to_the_field_that_the_form_has(mp, write, postcode, line):
    if line:
        places = {"council": Council.objects.get(name="Leeds"), "constituency": mp.constituency, **line}
        Postcode.objects.create(compact=postcode.replace(" ", ""), country="E", **places)
    page = write(write_to(), postcode=postcode)
    [error] = page.context["form"].errors["postcode"]
    assert "constituency" in error
    assert "council" not in error


def test_a_constituency_can_be_chosen_by_hand(mp, write):
    write(write_to(), postcode="", constituency=mp.constituency.code)
    confirm()
    assert Message.objects.filter(to=mp.email).exists()


def test_a_letter_nearly_the_same_as_another_is_held_back_with_the_reason(mp, write):
    page = write_to()
    write(page)
    confirm()
    answer = words(write(page, email="kim@example.org", name="Kim Lee", answer_0=STORY.replace("son", "girl")))
    assert "nearly the same as another letter" in answer
    assert Participation.objects.count() == 1
    assert "nearly the same" not in words(write(page, how=None, email="kim@example.org", answer_0=ASK[::-1] + " a b c"))
    assert not any(isinstance(value, str) for each in LetterShingles.objects.all() for value in each.hashes)


def test_a_letter_partly_like_others_is_told_gently(mp, write):
    page = write_to()
    write(page)
    confirm()
    other = (
        "We live in a small village and drive an hour to the only school that will have our daughter since last May."
    )
    answer = words(write(page, how=None, answer_1=other))
    assert "Some of this is like other letters" in answer
    assert "Send it" in answer


def test_our_own_points_pasted_are_no_letter(mp, write):
    points = f"{STORY}\nCouncils break the law every day."
    page = write_to(points=points)
    assert "nearly the same" in words(write(page, answer_0=points, answer_1=""))


def test_resemblance_runs_from_nothing_to_the_same():
    one, other = similarity.shingle_hashes(STORY), similarity.shingle_hashes(ASK)
    assert similarity.resemblance(one, one) == 1
    assert similarity.resemblance(one, other) == 0
    assert similarity.resemblance([], []) == 0
    assert similarity.shingle_hashes("too short") == []


def test_of_many_councillors_people_choose_a_few(mp, write):
    page = write_to(receivers="councillors")
    leeds = Council.objects.get(name="Leeds")
    rows = [
        CouncilContact.objects.create(council=leeds, role="councillor", name=f"Cllr {n}", email=f"c{n}@leeds.example")
        for n in range(7)
    ]
    CouncilContact.objects.create(council=leeds, role="officer", name="An Officer", email="o@leeds.example")
    assert "Choose who to write to" in words(write(page))
    assert "Choose who to write to" in words(write(page, receiver=[row.pk for row in rows]))
    write(page, receiver=[rows[1].pk, rows[3].pk])
    confirm()
    assert set(Message.objects.filter(kind="letter_to_representative").values_list("to", flat=True)) == {
        "c1@leeds.example", "c3@leeds.example",
    }  # fmt: skip


def test_everybody_may_write_to_the_same_people(mp, write):
    write(write_to(receivers="fixed", fixed=[FixedReceiver(name="The Minister", email="minister@example.org")]))
    confirm()
    assert Message.objects.filter(to="minister@example.org").exists()


def test_a_letter_sent_by_oneself_is_counted_and_never_stored(mp, write):
    page = write_to()
    write(page, how="own")
    assert Letter.objects.get().text == ""
    confirm()
    assert counted(page) == 1
    assert not Message.objects.filter(kind="letter_to_representative").exists()
    assert LetterReceiver.objects.get().name.startswith("Pat Member")


def test_a_call_has_a_number_and_points_and_is_counted_once(client, mp, press):
    page = write_to(phone_script="We wait too long.")
    shown = words(client.get(f"{page.url}call/"))
    assert "020 7219 3000" in shown
    assert "We wait too long." in shown
    data = {"name": "Sam Taylor", "email": "sam@example.org", "postcode": "LS1 4AP", tokens.STARTED: opened(60)}
    client.post(reverse("campaigns:called", args=[page.pk]), data)
    press("sam@example.org")
    assert counted(page) == 1
    assert Letter.objects.get().how == "called"
    assert client.get(f"{write_to('Only letters').url}call/").status_code == 404


def test_two_weeks_later_one_question_is_asked_once_and_a_press_answers_it(client, mp, write):
    write(write_to())
    confirm()
    assert writing.ask_for_answers() == 0
    Letter.objects.update(sent_at=timezone.now() - timedelta(days=15))
    assert (writing.ask_for_answers(), writing.ask_for_answers()) == (1, 0)
    mail = Message.objects.get(subject__startswith="Did they reply to you?").text
    path = "/" + re.search(r"https?://[^/]+/(take-part/answer/\S+)", mail)[1]
    assert "Did they reply to you?" in words(client.get(path))
    assert Letter.objects.get().answer == ""
    client.post(path, {"answer": "nonsense"})
    assert "You told us: Only a standard reply" in words(client.post(path, {"answer": "form"}, follow=True))
    client.post(path, {"answer": "yes"})
    assert Letter.objects.get().answer == "yes"
    assert client.get(reverse("campaigns:answer", args=["made-up"])).status_code == 404


def test_answers_are_told_about_five_people_or_more(client, mp, write):
    page = write_to()
    for number in range(5):
        part = Participation.objects.create(
            action=page, name=f"W {number}", name_key=f"w {number}", state="confirmed", confirmed_at=timezone.now()
        )
        letter = Letter.objects.create(
            participation=part,
            how="sent",
            sent_at=timezone.now(),
            answer="yes" if number else "no",
            answered_at=timezone.now(),
        )
        LetterReceiver.objects.create(letter=letter, name="Pat Member", party="Example Party")
        found = answers.answers_to(page)
        assert bool(found.total) is bool(found.by_office) is (number == 4)
    assert (found.by_party[0].name, found.by_party[0].yes, found.by_party[0].no) == ("Example Party", 4, 1)
    assert "5 people told us. 4 got a reply" in words(client.get(f"{page.url}answers/"))


def test_a_letter_that_comes_back_is_told_to_its_writer_and_shown_to_staff(client, mp, write):
    page = write_to()
    write(page)
    confirm()
    message = Message.objects.get(to=mp.email)
    ReturnedMail.objects.create(digest="1", kind="bounce", channel="pipe", is_sure=True, message=message, cause="gone")
    assert (writing.record_returned_letters(), writing.record_returned_letters()) == (1, 0)
    assert Message.objects.get(subject__startswith="Your letter did not arrive").to == "sam@example.org"
    kind = next(kind for kind in work_queue.registry if kind.slug == "letters_came_back")
    assert kind.count() == 1
    sign_in_staff(client, roles.CAMPAIGNER)
    screen = reverse("campaigns_office:came_back", args=[page.pk])
    assert "Pat Member, MP for Leeds North West" in words(client.get(screen))
    client.post(screen)
    assert kind.count() == 0


def test_a_letter_that_nobody_confirms_is_forgotten(mp, write):
    write(write_to())
    Letter.objects.update(created_at=timezone.now() - timedelta(days=8))
    retention.run()
    assert Letter.objects.get().text == ""
    confirmations.forget(Confirmation.objects.all())
    assert not Letter.objects.exists()


def test_a_third_name_from_one_mailbox_is_sent_only_after_staff_have_looked(client, mp, write):
    page = write_to()
    for number, name in enumerate(("Sam Taylor", "Kim Taylor", "Lee Taylor")):
        write(page, name=name, answer_0=" ".join(f"word{number}{at}" for at in range(30)), answer_1="")
    for request in Confirmation.objects.order_by("id"):
        confirmations.confirm(request)
    assert Message.objects.filter(to=mp.email).count() == 2
    sign_in_staff(client, roles.MODERATOR)
    held = Participation.objects.get(state="held")
    client.post(reverse("campaigns_office:let_count", args=[page.pk]), {"part": [held.pk]})
    assert Message.objects.filter(to=mp.email).count() == 3


def test_the_promoter_stands_in_the_letter_too(mp, write):
    write(write_to(is_electoral=True, promoter_name="Ada Example", promoter_postal="1 Example Street"))
    confirm()
    assert "Promoted by Ada Example, 1 Example Street" in Message.objects.get(to=mp.email).text


def test_where_nobody_holds_the_seat_any_more_the_writer_gets_the_letter_back(mp, write):
    write(write_to())
    mp.delete()
    confirm()
    mail = Message.objects.get(subject__startswith="We could not send your letter")
    assert STORY in mail.text
    assert not Message.objects.filter(subject__startswith="Your letter has been sent").exists()
    letter = Letter.objects.get()
    assert (letter.text, letter.sent_at) == ("", None)
    writing.send(letter.participation)
    assert Message.objects.filter(kind="about_letter").count() == 1


def test_a_letter_that_was_stopped_because_its_mailbox_is_gone_counts_as_come_back(mp, write):
    write(write_to())
    confirm()
    Message.objects.filter(to=mp.email).update(state="stopped")
    assert writing.record_returned_letters() == 1


def test_the_writer_hears_of_a_refused_letter_though_its_text_has_gone_from_the_outbox(mp, write):
    write(write_to())
    confirm()
    letter = Message.objects.get(to=mp.email)
    long_ago = timezone.now() - timedelta(hours=3)
    Message.objects.filter(pk=letter.pk).update(state="failed", failed_at=long_ago, created_at=long_ago)
    outbox.blank_sent()
    letter.refresh_from_db()
    assert (letter.text, letter.html) == ("", "")
    assert writing.record_returned_letters() == 1
    told = Message.objects.get(subject__startswith="Your letter did not arrive")
    assert (told.to, told.blanked_at) == ("sam@example.org", None)


@pytest.mark.parametrize("receivers", ["officers", "councillors"])
def test_a_council_can_be_chosen_by_hand_where_its_people_are_written_to(write, receivers):
    leeds = Council.objects.get(name="Leeds")
    role = receivers.removesuffix("s")
    CouncilContact.objects.create(council=leeds, role=role, name="Kim Example", email="kim@leeds.example")
    write(write_to(receivers=receivers), council=leeds.code, postcode="LS1 4AP")
    confirm()
    assert Message.objects.filter(to="kim@leeds.example").exists()
