"""The screens on which staff make automatic messages, start them, and see how people come through them."""

import pytest
from django.urls import reverse

from fixsend.delivery.models import Mailing
from fixsend.mailing_list.services import preferences
from fixsend.newsletters.models import Newsletter, Series, Step
from fixsend.newsletters.series import delays, triggers
from fixsend.newsletters.series.services import dispatch, editing
from fixsend.newsletters.series.triggers import EventSelect, Trigger
from fixsend.people.models import AuditEntry, Tag
from fixsend.people.staff import roles, work_queue
from tests.newsletters.factories import NewsletterFactory, subscriber
from tests.newsletters.series.helpers import DAY, fill_in_site, later, series, work, write
from tests.people.staff_members import sign_in_staff

pytestmark = pytest.mark.django_db
WELCOME = {"name": "Welcome", "purpose": "news", "set_off_by": "list"}
FIRST = {"name": "Hello", "amount": "0", "unit": str(delays.DAY)}


@pytest.fixture
def campaigner(client):
    sign_in_staff(client, roles.CAMPAIGNER)
    return client


def url(name, *args) -> str:
    return reverse(f"series:{name}", args=args)


def words(answer) -> str:
    """Return what a page says, as one line."""
    return " ".join(answer.content.decode().split())


def show(client, made: Series) -> str:
    return words(client.get(url("show", made.pk)))


def press(client, screen, /, *args, **sent) -> str:
    return words(client.post(url(screen, *args), sent, follow=True))


def state(made: Series) -> str:
    made.refresh_from_db()
    return made.state


def test_a_series_is_made_written_started_and_paused(campaigner):
    fill_in_site()
    assert "no series yet" in words(campaigner.get(url("list")))
    assert "Add its first message now" in press(campaigner, "add", **WELCOME)
    made = Series.objects.get()
    assert "It has no message yet." in show(campaigner, made)
    assert "Write its words now" in press(campaigner, "add_step", made.pk, **FIRST)
    assert "It is a draft." in show(campaigner, made)
    assert "It was not started. Message 1: It is a draft." in press(campaigner, "start", made.pk)
    write(made.steps.get().newsletter)
    assert "It is running." in press(campaigner, "start", made.pk)
    assert "It is running." in press(campaigner, "start", made.pk)
    assert state(made) == "running"
    assert "It is paused." in press(campaigner, "pause", made.pk)
    assert state(made) == "paused"
    assert "Start again" in show(campaigner, made)
    done = list(AuditEntry.objects.filter(action__startswith="series.").order_by("pk").values_list("action", flat=True))
    assert done == ["series.created", "series.step_added", "series.started", "series.paused"]


def test_nothing_is_started_or_paused_by_looking(campaigner):
    made = series(0)
    for name in ("start", "pause"):
        assert campaigner.get(url(name, made.pk)).status_code == 405
    assert state(made) == "running"


def test_the_same_form_sent_twice_makes_one_series_and_one_message(campaigner):
    for _ in range(2):
        press(campaigner, "add", **WELCOME)
    made = Series.objects.get()
    for _ in range(2):
        press(campaigner, "add_step", made.pk, **FIRST)
    assert made.steps.count() == 1


def test_a_name_that_is_taken_is_said_beside_it_and_nothing_typed_is_lost(campaigner):
    series(0)
    page = press(campaigner, "add", **WELCOME)
    assert "There is a series with this name already" in page
    assert 'value="Welcome"' in page
    other = editing.create(
        name="Other", purpose="news", trigger="list", value="", actor=sign_in_staff(campaigner, roles.CAMPAIGNER)
    )
    assert "There is a series with this name already" in press(campaigner, "edit", other.pk, **WELCOME)


@pytest.mark.parametrize("missing", WELCOME)
def test_what_is_missing_is_said(campaigner, missing):
    page = press(campaigner, "add", **{key: value for key, value in WELCOME.items() if key != missing})
    assert f'href="#id_{missing}' in page
    assert not Series.objects.exists()


@pytest.mark.parametrize("made_up", ["nothing", "tag:999", "tag", "list:1"])
def test_what_sets_it_off_is_one_of_the_things_that_can(campaigner, made_up):
    assert 'href="#id_set_off_by"' in press(campaigner, "add", **WELCOME | {"set_off_by": made_up})
    assert not Series.objects.exists()


def test_a_tag_sets_it_off(campaigner):
    tag = Tag.objects.create(name="Volunteer")
    press(campaigner, "add", **WELCOME | {"set_off_by": f"tag:{tag.pk}"})
    made = Series.objects.get()
    assert (made.trigger, made.trigger_value) == ("tag", str(tag.pk))
    assert "gets the tag “Volunteer”" in show(campaigner, made)
    assert f'value="tag:{tag.pk}" selected' in words(campaigner.get(url("edit", made.pk)))


def test_a_tag_that_is_gone_is_said_plainly(campaigner):
    tag = Tag.objects.create(name="Volunteer")
    tagged = series(0, start=False, trigger="tag", value=str(tag.pk))
    tag.delete()
    assert "someone has taken it away" in show(campaigner, tagged)
    assert "someone has taken it away" in press(campaigner, "start", tagged.pk)


def test_a_part_of_the_site_that_is_gone_is_said_plainly(campaigner, monkeypatch):
    monkeypatch.setitem(
        triggers.registry._entries,
        "signed",
        Trigger("signed", "signs", lambda asked: EventSelect("SELECT 1, now() WHERE false")),
    )
    signed = series(0, trigger="signed")
    monkeypatch.delitem(triggers.registry._entries, "signed")
    page = show(campaigner, signed)
    assert "What set it off is not part of the site any more." in page
    assert "does something that is not part of the site any more" in page
    assert "does something" in words(campaigner.get(url("list")))


def test_once_started_only_its_name_can_be_changed(campaigner):
    made = series(0)
    page = words(campaigner.get(url("edit", made.pk)))
    assert "you cannot change what triggers it" in page
    assert "set_off_by" not in page
    press(campaigner, "edit", made.pk, name="Hello", purpose="actions", set_off_by="member")
    made.refresh_from_db()
    assert (made.name, made.purpose, made.trigger) == ("Hello", "news", "list")


def test_before_that_everything_can(campaigner):
    made = series(start=False)
    press(campaigner, "edit", made.pk, name="Members", purpose="actions", set_off_by="member")
    made.refresh_from_db()
    assert (made.name, made.purpose, made.trigger) == ("Members", "actions", "member")


@pytest.mark.parametrize(
    ("amount", "unit", "minutes", "said"),
    [
        ("0", delays.DAY, 0, "Comes at once"),
        ("1", delays.HOUR, 60, "Comes 1 hour later"),
        ("48", delays.HOUR, 2880, "Comes 2 days later"),
        ("2", delays.WEEK, 20160, "Comes 2 weeks later"),
        ("90", 1, 90, "Comes 90 minutes later"),
    ],
)
def test_a_delay_is_said_as_people_say_it(campaigner, amount, unit, minutes, said):
    made = series(start=False)
    press(campaigner, "add_step", made.pk, name="Hello", amount=amount, unit=str(unit))
    assert made.steps.get().delay_minutes == minutes
    assert said in show(campaigner, made)


@pytest.mark.parametrize(
    ("amount", "unit"), [("-1", "1"), ("105", str(delays.WEEK)), ("", "1"), ("9", "7"), ("x", "1")]
)
def test_an_impossible_delay_is_refused_with_words(campaigner, amount, unit):
    made = series(start=False)
    assert "There is a problem" in press(campaigner, "add_step", made.pk, name="Hello", amount=amount, unit=unit)
    assert not made.steps.exists()


def test_a_message_is_timed_passed_over_moved_and_taken_out(campaigner):
    made = series(0, DAY, start=False)
    first, second = made.steps.all()
    press(campaigner, "edit_step", made.pk, second.pk, amount="3", unit=str(delays.DAY), is_off="on")
    second.refresh_from_db()
    assert (second.delay_minutes, second.is_off) == (3 * DAY, True)
    assert "Skipped" in show(campaigner, made)
    for _ in range(2):
        press(campaigner, "move_step_up", made.pk, second.pk, number="2")
    assert list(made.steps.values_list("pk", flat=True)) == [second.pk, first.pk]
    for _ in range(2):
        press(campaigner, "remove_step", made.pk, second.pk)
    assert list(made.steps.values_list("pk", flat=True)) == [first.pk]
    assert Newsletter.objects.filter(pk=second.newsletter_id).exists()


@pytest.mark.parametrize("number", ["", "x", "99999999", "-1"])
def test_a_press_without_a_place_moves_nothing(campaigner, number):
    made = series(0, DAY, start=False)
    second = made.steps.get(number=2)
    press(campaigner, "move_step_up", made.pk, second.pk, number=number)
    assert Step.objects.get(pk=second.pk).number == 2


def test_what_people_have_got_stays_and_the_reason_is_said(campaigner):
    made = series(0, DAY)
    subscriber()
    work()
    first, second = made.steps.all()
    assert "Pass it over instead" in press(campaigner, "remove_step", made.pk, first.pk)
    assert "its order stays" in press(campaigner, "move_step_up", made.pk, second.pk, number="2")
    assert "Move up" not in show(campaigner, made)
    assert made.steps.count() == 2


def test_it_says_how_people_come_through(campaigner):
    made = series(0, DAY)
    ada, *_ = [subscriber(f"reader{number}@example.org") for number in range(3)]
    work()
    preferences.leave(ada)
    later(DAY)
    dispatch.dispatch_due()
    subscriber("new@example.org")
    work()
    page = show(campaigner, made)
    assert "0 people get it next. 4 copies so far: 0 arrived, 4 on their way, 0 not sent" in page
    assert "1 person gets it next. 2 copies so far" in page
    assert "<dt>In it now</dt> <dd> 1 " in page
    assert "<dt>Had the last message</dt> <dd> 2 </dd>" in page
    assert "<dt>Stopped: left the list</dt> <dd> 1 </dd>" in page
    assert "gets the tag" not in page
    assert "<td>1</td> <td>2</td>" in words(campaigner.get(url("list")))


def test_who_is_in_it_is_shown_to_those_who_may_see_people_and_noted(client):
    made = series(0, DAY)
    ada = subscriber()
    work()
    colleague = sign_in_staff(client, roles.READ_ONLY)
    page = words(client.get(url("people", made.pk)))
    assert reverse("people_backoffice:show", args=[ada.pk]) in page
    assert AuditEntry.objects.filter(actor=colleague, action="series.people_seen").count() == 1


def test_who_may_only_look_has_no_buttons(client):
    made = series(0, DAY)
    sign_in_staff(client, roles.READ_ONLY)
    page = show(client, made)
    assert "Message 1" in page
    for button in ("Pause</button>", "Change</a>", "Write its words", "Add a message", "Take it out", "Move up"):
        assert button not in page
    assert "Make a new series" not in words(client.get(url("list")))


def test_one_that_stopped_by_itself_is_on_the_home_page_with_its_reason(campaigner):
    made = series(0)
    write(made.steps.get().newsletter, "Hello {shoe size}")
    subscriber()
    work()
    assert {kind.slug: kind.count() for kind in work_queue.registry}["paused-series"] == 1
    assert "Message series that have stopped by themselves" in campaigner.get("/admin/").content.decode()
    page = show(campaigner, made)
    assert "It has paused by itself. Message 1:" in page
    assert "shoe size" in page


def test_changes_that_are_drafts_do_not_keep_ready_words_from_going(campaigner):
    made = series(0)
    newsletter = made.steps.get().newsletter
    newsletter.body = [("text", "<p>Half a {senten")]
    newsletter.save_revision()
    subscriber()
    work()
    assert Mailing.objects.get().size == 1
    assert "It is a draft" not in show(campaigner, made)


def test_while_new_words_cannot_be_sent_the_screen_says_what_people_get(campaigner):
    made = series(0)
    subscriber()
    work()
    write(made.steps.get().newsletter, "Hello {shoe size}")
    assert "Until then people get the previous version." in show(campaigner, made)


def test_looking_stores_nothing(campaigner):
    made = series(0, start=False)
    before = AuditEntry.objects.count()
    show(campaigner, made)
    assert not hasattr(Newsletter.objects.get(pk=made.steps.get().newsletter_id), "plan")
    assert AuditEntry.objects.count() == before


def test_a_message_of_a_series_is_not_deleted_among_the_newsletters(campaigner):
    made = series(0, start=False)
    newsletter = made.steps.get().newsletter
    delete = reverse("newsletters:delete", args=[newsletter.pk])
    assert "Take it out under Message series first" in words(campaigner.post(delete, follow=True))
    assert Newsletter.objects.filter(pk=newsletter.pk).exists()
    lonely = NewsletterFactory()
    campaigner.post(reverse("newsletters:delete", args=[lonely.pk]))
    assert not Newsletter.objects.filter(pk=lonely.pk).exists()


def test_a_series_needs_to_say_who_sends(campaigner):
    made = editing.create(
        name="Welcome", purpose="news", trigger="list", value="", actor=sign_in_staff(campaigner, roles.CAMPAIGNER)
    )
    press(campaigner, "add_step", made.pk, **FIRST)
    write(made.steps.get().newsletter)
    assert "Every mail has to say who sends it" in press(campaigner, "start", made.pk)


@pytest.mark.parametrize("name", ["show", "edit", "people", "add_step"])
def test_a_series_that_is_not_there_is_not_found(campaigner, name):
    assert campaigner.get(url(name, 9999)).status_code == 404


def test_a_series_that_nobody_was_in_is_deleted_and_its_words_stay(campaigner):
    fill_in_site()
    press(campaigner, "add", **WELCOME)
    made = Series.objects.get()
    press(campaigner, "add_step", made.pk, **FIRST)
    assert "Delete…" in show(campaigner, made)
    assert "Delete it" in words(campaigner.get(url("delete", made.pk)))
    assert Series.objects.exists()
    assert "is deleted" in press(campaigner, "delete", made.pk)
    assert not Series.objects.exists()
    assert Newsletter.objects.get().name == "Hello"
    assert AuditEntry.objects.filter(action="series.deleted").count() == 1


def test_a_series_that_runs_or_that_people_have_been_in_is_kept(campaigner):
    made = series(0)
    assert "It is running. Pause it first." in press(campaigner, "delete", made.pk)
    subscriber()
    work()
    press(campaigner, "pause", made.pk)
    assert "Delete…" not in show(campaigner, made)
    assert "remembers who had its messages" in press(campaigner, "delete", made.pk)
    assert Series.objects.get() == made
