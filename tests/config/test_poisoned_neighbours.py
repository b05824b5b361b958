"""One row that cannot be dealt with stops no row behind it, in any job that there is.

The poison is in the database: a trigger refuses what a job writes for one row, whatever the job does with it.
"""

from collections.abc import Callable
from contextlib import closing
from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone
from procrastinate.contrib.django import app

from fixsend.audiences.models import RecipientBitmap
from fixsend.campaigns.models import Letter
from fixsend.campaigns.services import hand_ins as hand_in_services
from fixsend.delivery.models import Message
from fixsend.events.models import GatheringState
from fixsend.evidence.models import Area, DrawnCard, Level
from fixsend.newsletters.models import SeriesRun, SubjectTest
from fixsend.pages.models import StandardPage
from fixsend.people import retention
from fixsend.people.confirmations import services as confirmations
from fixsend.people.models import AlarmMail, Confirmation, DailyCount, Person
from fixsend.people.staff import alarms, figures, notices, roles, work_queue
from fixsend.places.models import Council
from fixsend.rights.law_desk.services import versions
from fixsend.rights.models import Announcement
from fixsend.rights.rule_sets import files as rule_files
from fixsend.web import each
from tests.audiences.test_recipient_bitmap import sent_mailing
from tests.campaigns.conftest import _starter_pages
from tests.campaigns.factories import ParticipationFactory, petition, pledge, write_to
from tests.delivery.engine.audiences import subscribers
from tests.events.factories import GatheringFactory, SignUpFactory, day_of_action
from tests.inbox.letters import answered, from_form
from tests.membership.factories import OrganisationFactory
from tests.newsletters.factories import document, frozen_mailing, subscriber
from tests.newsletters.sending import test_subject_tests as of_subjects
from tests.newsletters.series import helpers as of_series
from tests.pages.factories import standard_page
from tests.people.factories import PersonFactory
from tests.people.staff_members import staff_member
from tests.places.postcodes_io import PostcodesIO

pytestmark = pytest.mark.django_db
__all__ = ["_starter_pages"]

POISONED, SOUND = "poisoned@example.org", "sound@example.org"

# What goes by one statement for all rows, or is about one row only: nothing stands behind another there.
IN_ONE_STATEMENT = {
    *("campaigns.forget_embed_tokens", "campaigns.roll_up"),
    "config.remove_finished_jobs",
    *("delivery.blank_sent", "audiences.compare_readers", "delivery.rescue_abandoned", "newsletters.roll_up_clicks"),
    *("delivery.roll_up_tallies", "people.clear_sessions", "people.compare_ledger", "web.remove_ended_limits"),
}
ABOUT_ONE_ROW = {
    *("newsletters.freeze_mailing", "delivery.check_our_sender", "evidence.load_file", "evidence.make_package"),
    # Lists account for every line by themselves (tests/list_import/test_import.py).
    *("list_import.check_import", "list_import.apply_import", "list_import.undo_import"),
}
# Called by another job, with which it is tried.
BY_ANOTHER = {"evidence.draw_cards"}
# A mailbox, not rows: tests/delivery/bounces.
MAILBOXES = {"delivery.read_bounces"}
# Files, not rows: tests/config/test_temporary.py.
FILES = {"config.remove_left_behind"}


def poison(table: str, condition: str, on: str = "INSERT OR UPDATE") -> None:
    """Let the database refuse to write rows of a table for which a condition on `row` holds."""
    with connection.cursor() as cursor:
        cursor.execute(
            "CREATE OR REPLACE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS "
            "$$ BEGIN RAISE EXCEPTION 'This row is poisoned.'; END $$"
        )
        old_or_new = "OLD" if on == "DELETE" else "NEW"
        cursor.execute(
            f"CREATE TRIGGER poison BEFORE {on} ON {table} FOR EACH ROW "
            f"WHEN ({condition.replace('row.', old_or_new + '.')}) EXECUTE FUNCTION refuse()"
        )


def poison_mail(address: str = POISONED) -> None:
    """Let no mail to an address be written."""
    poison("delivery_message", f"row.\"to\" = '{address}'")


def mailed() -> bool:
    """Tell whether the neighbour got mail, and the poisoned one did not."""
    assert not Message.objects.filter(to=POISONED).exists()
    return Message.objects.filter(to=SOUND).exists()


def tell_changes() -> Callable[[], bool]:
    for address in (POISONED, SOUND):
        gathering = GatheringFactory(day=day_of_action(f"A day for {address}"), sequence=2)
        SignUpFactory(gathering=gathering, participation=ParticipationFactory(action=gathering.day, email=address))
    poison_mail()
    return mailed


def fill_places() -> Callable[[], bool]:
    for address in (POISONED, SOUND):
        gathering = GatheringFactory(day=day_of_action(f"A day for {address}"))
        part = ParticipationFactory(action=gathering.day, email=address)
        SignUpFactory(gathering=gathering, participation=part, placed_at=None, waits_since=timezone.now())
    poison_mail()
    return mailed


def remind() -> Callable[[], bool]:
    for address in (POISONED, SOUND):
        day = day_of_action(f"A day for {address}", in_days=1)
        gathering = GatheringFactory(day=day, state=GatheringState.APPROVED)
        part = ParticipationFactory(action=day, email=address)
        SignUpFactory(gathering=gathering, participation=part, placed_at=timezone.now() - timedelta(days=3))
    poison_mail()
    return mailed


def yearly_check() -> Callable[[], bool]:
    for address in (POISONED, SOUND):
        long_ago = timezone.now() - timedelta(days=400)
        OrganisationFactory(steward=PersonFactory(email=address), entry_confirmed_at=long_ago)
    poison_mail()
    return mailed


def hand_ins() -> Callable[[], bool]:
    actions = [petition(title, given_to="the Department", given_details=["name"]) for title in ("Buses", "Ramps")]
    first, second = (hand_in_services.ask(each, PersonFactory(is_staff=True)) for each in actions)
    poison("campaigns_handin", f"row.id = {first.pk}")
    return lambda: type(second).objects.get(pk=second.pk).made_at is not None


def letters() -> Callable[[], bool]:
    page = write_to()
    for address in (POISONED, SOUND):
        part = ParticipationFactory(action=page, email=address)
        Letter.objects.create(participation=part, how="sent", sent_at=timezone.now() - timedelta(days=15))
    poison_mail()
    return mailed


def pledgers() -> Callable[[], bool]:
    page = pledge()
    for council, address in zip(Council.objects.all(), (POISONED, SOUND), strict=False):
        page.pledgers.create(role="council", name=address, council=council, email=address, asks_to_tell=1)
    poison_mail()
    return mailed


def unconfirmed() -> Callable[[], bool]:
    for address in (POISONED, SOUND):
        confirmations.request(address, "subscribe", {"purposes": {}})
    Message.objects.all().delete()
    Confirmation.objects.update(mailed_at=timezone.now() - timedelta(days=3))
    poison_mail()
    return mailed


def confirmation_mails() -> Callable[[], bool]:
    for address in (POISONED, SOUND):
        confirmations.request_later(address, "subscribe", {"purposes": {}})
    poison_mail()
    return mailed


def _colleagues(timing: str) -> Callable[[], bool]:
    work_queue.registry._entries.clear()
    kind = work_queue.WorkItem("things", "Things", lambda: 3, "wagtailadmin_home", "wagtailadmin.access_admin")
    work_queue.registry.register(kind)
    for address in (POISONED, SOUND):
        person = staff_member(roles.EDITOR)
        Person.objects.filter(pk=person.pk).update(email=address)
        notices.choose(person, {"things": timing})
    poison_mail()
    return mailed


def notices_at_once() -> Callable[[], bool]:
    return _colleagues("at_once")


def notices_daily() -> Callable[[], bool]:
    return _colleagues("daily")


def alarm_mails() -> Callable[[], bool]:
    alarms.registry._entries.clear()
    for slug in ("broken", "poisoned", "sound"):
        alarms.registry.register(
            alarms.Alarm(slug, slug.title(), (lambda: 1 // 0) if slug == "broken" else lambda: "Look.")
        )
    poison("people_alarmmail", "row.slug = 'poisoned'")
    return lambda: list(AlarmMail.objects.values_list("slug", flat=True)) == ["sound"]


def councils() -> Callable[[], bool]:
    poisoned, sound = (PersonFactory(postcode="WD17 1AA") for _ in range(2))
    poison("people_person", f"row.id = {poisoned.pk}")
    return lambda: Person.objects.get(pk=sound.pk).council is not None


def retention_rules() -> Callable[[], bool]:
    def refuse(rows):
        raise ZeroDivisionError

    retention.rules._entries.clear()
    standard_page("Old", slug="old")
    old = StandardPage.objects.filter(slug="old")
    retention.rules.register(
        retention.Rule("poisoned", "", 0, lambda before: old, refuse),
        retention.Rule("sound", "", 0, lambda before: old, lambda rows: rows.update(summary="Gone.")),
    )
    return lambda: StandardPage.objects.get(slug="old").summary == "Gone."


def series() -> Callable[[], bool]:
    poisoned = of_series.series(0, trigger="list")
    type(poisoned).objects.update(name="Another")
    sound = of_series.series(0, trigger="list")
    subscriber(SOUND)
    poison("newsletters_seriesrun", f"row.series_id = {poisoned.pk}")
    return lambda: SeriesRun.objects.filter(series=sound).exists()


def subjects() -> Callable[[], bool]:
    subscribers(60, "example.com")
    words = document(*of_subjects.SUBJECTS).to_json()
    another = frozen_mailing("sending", document=words, test_percent=50)
    tests = [
        of_subjects.with_test(),
        SubjectTest.objects.create(mailing=another, subjects=of_subjects.SUBJECTS, minutes=240, if_unclear="first"),
    ]
    for test in tests:
        of_subjects.click(of_subjects.leave(test), 0, 60)
    poison("newsletters_subjecttest", f"row.id = {tests[0].pk}")
    return lambda: SubjectTest.objects.get(pk=tests[1].pk).ending != ""


def receipts() -> Callable[[], bool]:
    mailings = [sent_mailing(**{name: "sent"})[0] for name in ("ada", "bea")]
    poison("audiences_recipientbitmap", f"row.mailing_id = {mailings[0].pk}")
    return lambda: RecipientBitmap.objects.filter(mailing=mailings[1]).exists()


def scheduled_pages() -> Callable[[], bool]:
    names = ("on1", "on2", "off1", "off2")
    pages = {name: standard_page(name, slug=name, live=name.startswith("off")) for name in names}
    past = timezone.now() - timedelta(minutes=1)
    for name, page in pages.items():
        if name.startswith("on"):
            page.save_revision(approved_go_live_at=past)
        else:
            StandardPage.objects.filter(pk=page.pk).update(expire_at=past)
    poison("wagtailcore_page", f"row.id IN ({pages['on1'].pk}, {pages['off1'].pk})")
    live = StandardPage.objects.filter(live=True).values_list("slug", flat=True)
    return lambda: {"on2", "off1"} <= set(live.all()) and not {"on1", "off2"} & set(live.all())


def returned_answers() -> Callable[[], bool]:
    poisoned, sound = (answered(from_form(email=address), staff_member()) for address in (POISONED, SOUND))
    Message.objects.filter(kind="answer").update(state="failed", failure="550 No such person")
    poison("inbox_answer", f"row.conversation_id = {poisoned.pk}", on="UPDATE")
    return lambda: sound.answers.get().came_back_at is not None


def growth() -> Callable[[], bool]:
    first, second = [each.slug for each in figures.growth][:2]
    poison("people_dailycount", f"row.slug = '{first}'")
    return lambda: DailyCount.objects.filter(slug=second).exists()


def report_cards() -> Callable[[], bool]:
    first, second = Area.objects.filter(level=Level.COUNCIL, until=None).order_by("sort_name")[:2]
    poison("evidence_drawncard", f"row.area_id = '{first.code}'")
    return lambda: DrawnCard.objects.filter(area=second).exists()


def announcements() -> Callable[[], bool]:
    texts = [rule_files.texts()[name] + "# changed\n" for name in ("ombudsman", "moving")]
    poisoned, sound = (versions.propose(text, because="A test", by=staff_member()).pk for text in texts)
    for each_of_them in (poisoned, sound):
        versions.approve(each_of_them, starts_on=timezone.localdate(), by=staff_member())
    poison("rights_announcement", f"row.version_id = {poisoned}")
    return lambda: Announcement.objects.filter(version=sound).exists()


POISONINGS = {
    "campaigns.look_after_letters": [letters],
    "campaigns.make_hand_ins": [hand_ins],
    "campaigns.tell_pledgers": [pledgers],
    "evidence.look_for_old_cards": [report_cards],
    "events.look_after_sign_ups": [tell_changes, fill_places],
    "events.remind": [remind],
    "audiences.collect_recipients": [receipts],
    "newsletters.end_subject_tests": [subjects],
    "newsletters.run_series": [series],
    "inbox.notice_returned": [returned_answers],
    "membership.yearly_check": [yearly_check],
    "pages.publish_scheduled": [scheduled_pages],
    "rights.draft_announcements": [announcements],
    "people.fill_in_councils": [councils],
    "people.mail_alarms": [alarm_mails],
    "people.mail_confirmations": [confirmation_mails],
    "people.remind_unconfirmed": [unconfirmed],
    "people.record_growth": [growth],
    "people.run_retention": [retention_rules],
    "people.tell_staff_at_once": [notices_at_once],
    "people.tell_staff_daily": [notices_daily],
}


def test_each_job_has_its_poisoned_neighbour_or_a_reason_why_there_is_none():
    ours = {name for name, task in app.tasks.items() if task.func.__module__.startswith("fixsend.")}
    assert ours == {*POISONINGS, *IN_ONE_STATEMENT, *ABOUT_ONE_ROW, *BY_ANOTHER, *MAILBOXES, *FILES}


@pytest.fixture(autouse=True)
def _registries_as_they_were(monkeypatch):
    """Let a scenario fill registries anew for itself."""
    for registry in (work_queue.registry, alarms.registry, retention.rules):
        monkeypatch.setattr(registry, "_entries", dict(registry._entries))


@pytest.mark.parametrize(
    ("job", "scenario"), [(job, scenario) for job, scenarios in POISONINGS.items() for scenario in scenarios]
)
def test_a_poisoned_row_stops_nobody_behind_it_and_the_host_is_told(job, scenario, settings, caplog):
    settings.HOST_EMAIL = "host@alliance.example"
    with closing(PostcodesIO()) as elsewhere:
        settings.POSTCODES_API = elsewhere.url
        is_done = scenario()
        caplog.clear()
        app.tasks[job].func(timestamp=0)
    assert is_done()
    assert sum(failed for _, failed in each.troubles()) >= 1
    said = [record.getMessage() for record in caplog.records if "failed with" in record.getMessage()]
    assert said
    assert POISONED not in "".join(said)


def test_a_run_that_goes_well_ends_the_trouble():
    each.for_each([1, 2], lambda row: 1 // (row - 1), work="some.work")
    assert each.troubles() == [("some.work", 1)]
    assert each.for_each([3, 4], str, work="some.work") == ["3", "4"]
    assert each.troubles() == []
