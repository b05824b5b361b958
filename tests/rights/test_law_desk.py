"""The law desk: two people change a rule, and every page, calendar and script follows it from its day on."""

from __future__ import annotations

import re
from datetime import date

import icalendar
import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from fixsend.audiences import tree
from fixsend.delivery.models import MailingState
from fixsend.newsletters.models import Newsletter
from fixsend.people.models import AuditEntry
from fixsend.people.staff import alarms, roles, work_queue
from fixsend.rights import current, tasks
from fixsend.rights.law_desk import comparison
from fixsend.rights.law_desk.checking import BadProposal
from fixsend.rights.law_desk.queries import desk
from fixsend.rights.law_desk.services import announcing, changes, versions
from fixsend.rights.law_desk.services.versions import NotPossibleNow
from fixsend.rights.models import Announcement, LawChange, RuleSetVersion, SearchCount, VersionState
from fixsend.rights.rule_sets import files
from tests.newsletters.factories import MailingFactory
from tests.people.staff_members import sign_in_staff, staff_member
from tests.public_forms import OUR_PAGE
from tests.rights import reform

pytestmark = pytest.mark.django_db
OMBUDSMAN, ASSESSMENT = "ombudsman", "assessment"
TODAY = date(2026, 11, 30)


@pytest.fixture(autouse=True)
def on(monkeypatch):
    """Let it be 30 November 2026; `on(day)` lets it be another day."""

    def go_to(day: date) -> None:
        monkeypatch.setattr(timezone, "localdate", lambda *_: day)

    go_to(TODAY)
    return go_to


def five_weeks() -> str:
    """Return the rules about assessments with a decision within five weeks, and its examples counted again."""
    text = files.texts()[ASSESSMENT]
    for old, new in (
        (
            'method = "within", length = 6, unit = "weeks" }]\nsoon',
            'method = "within", length = 5, unit = "weeks" }]\nsoon',
        ),
        ("Decision whether to assess: 6 weeks", "Decision whether to assess: 5 weeks"),
        ("last_day = 2026-10-19", "last_day = 2026-10-12"),
        ("19 in October = 42 = 6 weeks", "12 in October = 35 = 5 weeks"),
        ("last_day = 2028-03-14", "last_day = 2028-03-07"),
        ("14 in March = 42 = 6 weeks", "7 in March = 35 = 5 weeks"),
    ):
        assert old in text
        text = text.replace(old, new, 1)
    return text


def proposed(text: str = "", by=None) -> RuleSetVersion:
    return versions.propose(text or five_weeks(), because="A new regulation", by=by or staff_member(roles.CAMPAIGNER))


def approved(text: str = "", starts_on: date = TODAY) -> RuleSetVersion:
    return versions.approve(proposed(text).pk, starts_on=starts_on, by=staff_member(roles.MODERATOR))


def text_of(answer) -> str:
    return " ".join(re.sub(r"<[^>]*>", " ", answer.content.decode()).split())


def timetable(client, **more: str):
    sent = {"request-received": "2026-11-09", **more}
    return client.post(reverse("rights:timetable", args=["asked"]), sent, headers=OUR_PAGE)


# Who proposes and who approves


def test_a_version_is_used_once_somebody_else_has_approved_it():
    by = staff_member(roles.CAMPAIGNER)
    version = proposed(by=by)
    assert version.number == 2, "the file is version 1"
    assert current.law() is files.law()
    with pytest.raises(NotPossibleNow, match="You proposed this version"):
        versions.approve(version.pk, starts_on=TODAY, by=by)
    versions.approve(version.pk, starts_on=TODAY, by=staff_member(roles.MODERATOR))
    assert current.law().newest("decision-to-assess")[1].count[0].length == 5
    with pytest.raises(NotPossibleNow, match="decided on already"):
        versions.decline(version.pk, by=by)
    actions = list(AuditEntry.objects.filter(action__startswith="law.").values_list("action", flat=True))
    assert sorted(actions) == ["law.approved", "law.proposed"]


def test_the_database_wants_two_people_too():
    by = staff_member()
    version = proposed(by=by)
    version.state, version.starts_on, version.decided_by = VersionState.APPROVED, TODAY, by
    version.decided_at = timezone.now()
    with pytest.raises(IntegrityError), transaction.atomic():
        version.save()


def test_a_proposal_sent_twice_is_one_and_another_has_to_wait():
    first, second = proposed(), proposed()
    assert first == second
    with pytest.raises(NotPossibleNow, match="already waits"):
        proposed(five_weeks().replace("A lack of staff", "Lack of staff"))
    with pytest.raises(NotPossibleNow, match="what is used now"):
        proposed(files.texts()[OMBUDSMAN])


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('id = "asked"', 'id = "counted"', "counted: no entry can have this id"),
        ('id = "asked"', 'id = "ombudsman"', "ombudsman: no entry can have this id"),
        ("length = 20, unit", "length = 999999999, unit", "wrong form"),
        ("last_day = 2026-10-12", "last_day = 2026-10-13", "a vector ends on 2026-10-13, but the count on 2026-10-12"),
        ('provision = "SEND Regulations 2014, regulation 5(1)', 'provision = "" #', "it has no provision"),
        ('id = "assessment"', "id = assessment", "Your text:"),
        ("[[rule]]", "[rule]", "Your text:"),
        ('title = "Decision whether to assess: 5 weeks"', "title = 5", "has the wrong form at title"),
        ('asks = ["request-received",', "asks = [5,", "has the wrong form at asks"),
    ],
)
def test_what_is_not_whole_is_refused_in_words(old, new, said):
    text = five_weeks()
    assert old in text
    with pytest.raises(BadProposal) as refused:
        proposed(text.replace(old, new, 1))
    assert said in str(refused.value)
    assert not RuleSetVersion.objects.exists()


# What follows a version


def test_every_page_calendar_and_script_follows_a_version_from_its_day_on(client, on):
    approved(starts_on=date(2026, 12, 7))
    assert "By the end of Monday 21 December 2026" in text_of(timetable(client))
    assert "/static/rights/timetable" in timetable(client).content.decode()
    on(date(2026, 12, 7))
    assert "By the end of Monday 14 December 2026" in text_of(timetable(client))
    events = icalendar.Calendar.from_ical(timetable(client, **{"as": "calendar"}).content).walk("VEVENT")
    assert events[0]["dtstart"].dt == date(2026, 12, 14)
    assert "Decision whether to assess: 5 weeks" in text_of(
        client.get(reverse("rights:step", args=["decision-to-assess"]))
    )
    on(date(2026, 12, 21))
    letter = client.post(
        reverse("rights:letter", args=["asked", "decision-to-assess"]),
        {"request-received": "2026-11-09"},
        headers=OUR_PAGE,
    )
    assert "14 December 2026" in text_of(letter), "the day by which it was due under the new rule"
    page = client.get(reverse("rights:timetable", args=["asked"])).content.decode()
    address = re.search(r'src="(/timetable/rules-[0-9a-f]{12}\.js)"', page)[1]
    script = client.get(address)
    assert (
        '"decision-to-assess":[{"from":"2014-09-01","to":"","count":[{"start":"request-received","method":"within","length":5'
        in (script.content.decode())
    )
    assert "immutable" in script.headers["Cache-Control"]
    assert client.get(reverse("rights:script", args=["0" * 12])).headers["Cache-Control"] == "no-cache"


def test_approving_empties_the_page_caches(django_capture_on_commit_callbacks, monkeypatch):
    emptied = []
    monkeypatch.setattr(versions, "invalidate", lambda: emptied.append(True))
    approved()
    assert emptied == [True]


def test_a_reform_stands_beside_the_law_before_it(client):
    """Which law counts follows from the day on which a time began, not from today."""
    before, after = reform.before_and_after()
    approved(before)
    version = approved(after)
    assert (version.rule_set, version.number) == ("ombudsman-2026", 1)
    for started, last in (("2026-06-30", "Tuesday 29 June 2027"), ("2026-07-01", "Thursday 31 December 2026")):
        answer = client.post(reverse("rights:timetable", args=["ombudsman"]), {"knew-of-it": started}, headers=OUR_PAGE)
        assert last in text_of(answer)
    step = text_of(client.get(reverse("rights:step", args=["ombudsman"])))
    assert "This has been the law since 1 July 2026. The time is shorter for what you knew of" in step
    assert "Until 30 June 2026: A complaint to the Ombudsman: 12 months" in step


def test_a_law_that_is_still_to_come_is_named_and_not_taken_for_that_of_today(client, on):
    on(date(2026, 6, 15))
    for text in reform.before_and_after():
        approved(text, starts_on=date(2026, 6, 15))
    step = text_of(client.get(reverse("rights:step", args=["ombudsman"])))
    assert "A complaint to the Ombudsman: 12 months" in step
    assert "It counts for what began by 30 June 2026." in step
    assert "From 1 July 2026 on: A complaint to the Ombudsman: 6 months" in step


def test_a_version_that_this_program_cannot_read_gives_way_to_the_file_and_the_host_is_told():
    version = approved()
    RuleSetVersion.objects.filter(pk=version.pk).update(text="no longer = [what it was")
    assert current.law().newest("decision-to-assess")[1].count[0].length == 6
    assert [each.slug for each in alarms.raised() if each.slug == "rules_of_law"] == ["rules_of_law"]


# Comparing


def test_two_wordings_are_compared_in_the_words_of_the_site_with_what_changed_marked(client):
    version = proposed()
    sign_in_staff(client, roles.READ_ONLY)
    page = client.get(reverse("law_office:version", args=[version.pk]))
    said = text_of(page)
    assert "how it is counted 6 weeks after the day the council got the request 5 weeks after the day" in said
    assert "<del>6</del> weeks" in page.content.decode()
    assert "<ins>5</ins> weeks" in page.content.decode()
    assert "request-received" not in said, "no name that only the program knows"
    assert "Last day: 12 October 2026" in said.replace("last day", "Last day")


def test_no_rule_is_compared_in_names_of_the_program():
    """All that a new part of the law says is shown at once: every kind of field there is."""
    for text in files.texts().values():
        read = files.rule_set_of(text, "file")
        said = "\n".join(change.after for change in comparison.changes(None, read)[1:])
        known = {each.id for each in (*read.events, *read.rules, *read.exceptions) if "-" in each.id}
        shown = {name for name in known if re.search(rf"(?<![\w/-]){name}(?![\w/-])", said)}
        assert shown == set(), read.id
        assert "working_day" not in said, read.id
        assert "at_least" not in said, read.id


def test_only_the_examples_that_differ_are_shown():
    text = five_weeks().replace("2026-10-12", "2026-10-13")
    before, after = (files.rule_set_of(each, "") for each in (five_weeks(), text))
    [change] = comparison.changes(before, after)
    assert "12 October 2026" in change.before
    assert "2028" not in change.before + change.after


def test_whoever_decides_is_told_what_wants_a_second_look(client):
    """A proposal as text may forget what the form would have asked for."""
    stale = five_weeks().replace("Decision whether to assess: 5 weeks", "Decision whether to assess: 6 weeks")
    version = proposed(stale)
    sign_in_staff(client, roles.MODERATOR)
    said = text_of(client.get(reverse("law_office:version", args=[version.pk])))
    assert "Look at this twice" in said
    assert "“Decision whether to assess: 6 weeks” still says “6 weeks”. Read it again." in said
    assert "Nobody has said that they checked the new rules: it still says “Checked on 29 November 2026”" in said
    assert "The new time would count for everything since 1 September 2014" in said
    versions.decline(version.pk, by=staff_member())
    words_only = proposed(files.texts()[ASSESSMENT].replace("A lack of staff", "Too few staff"))
    assert "Look at this twice" not in text_of(client.get(reverse("law_office:version", args=[words_only.pk])))


# What waits


def test_a_rule_set_waits_a_year_after_it_was_checked(on):
    assert [row for row in desk.on_desk() if row.is_due] == []
    on(date(2027, 11, 30))
    assert not desk.find(OMBUDSMAN).is_due
    on(date(2027, 12, 1))
    assert desk.find(OMBUDSMAN).is_due
    version = versions.check_again(
        OMBUDSMAN,
        checked_on=date(2027, 12, 1),
        checked_by='A "lawyer"',
        newest_source=date(2027, 11, 1),
        by=staff_member(),
    )
    versions.approve(version.pk, starts_on=date(2027, 12, 1), by=staff_member())
    row = desk.find(OMBUDSMAN)
    assert not row.is_due
    assert row.rule_set.checked_by == 'A "lawyer"'
    assert [
        change.what for change in comparison.changes(files.rule_set_of(files.texts()[OMBUDSMAN], ""), row.rule_set)
    ] == [
        "checked on",
        "checked by",
        "newest text looked at",
    ]


def test_a_newer_file_of_an_upgrade_waits_beside_what_staff_approved(monkeypatch):
    approved()
    assert not desk.find(ASSESSMENT).has_newer_file
    newer = {**files.texts(), ASSESSMENT: files.texts()[ASSESSMENT] + "# newer\n"}
    monkeypatch.setattr(files, "texts", lambda: newer)
    assert desk.find(ASSESSMENT).has_newer_file
    assert current.law().newest("decision-to-assess")[1].count[0].length == 5, "an upgrade changes nothing by itself"
    versions.keep_ours(ASSESSMENT, by=staff_member())
    assert not desk.find(ASSESSMENT).has_newer_file


def test_what_somebody_heard_waits_until_it_is_settled_or_a_version_is_approved():
    by = staff_member()
    changes.notice(ASSESSMENT, "SI 2027/1 changes regulation 5", by=by)
    changes.notice(ASSESSMENT, "SI 2027/1 changes regulation 5", by=by)
    assert desk.find(ASSESSMENT).waits_for == ["Someone heard that the law has changed"]
    assert next(item for item in work_queue.registry if item.slug == "law").count() == 1
    approved()
    assert LawChange.objects.get().settled_at is not None
    changes.notice(OMBUDSMAN, "Nothing after all", by=by)
    changes.settle(LawChange.objects.get(rule_set=OMBUDSMAN).pk, by=by)
    assert desk.waiting() == 0


# Versions that are still to come

MARCH = date(2027, 3, 1)


def later_words() -> str:
    return five_weeks().replace("A lack of staff", "Too few staff", 1)


def test_a_change_goes_on_from_the_version_that_is_still_to_come(client):
    approved(starts_on=MARCH)
    sign_in_staff(client, roles.CAMPAIGNER)
    for name, args in (("change_rule", [ASSESSMENT, "advice"]), ("propose", [ASSESSMENT])):
        page = text_of(client.get(reverse(f"law_office:{name}", args=args)))
        assert "Version 2 was approved and starts on 1 March 2027." in page, name
    form = client.get(reverse("law_office:propose", args=[ASSESSMENT])).context["form"]
    assert "Decision whether to assess: 5 weeks" in form.initial["text"], "not what is used today"
    again = versions.check_again(ASSESSMENT, checked_on=TODAY, checked_by="Sam", newest_source=TODAY, by=staff_member())
    assert "length = 5" in again.text, "checking again does not undo it either"
    with pytest.raises(NotPossibleNow, match="Version 2, from Monday 1 March 2027, says just this"):
        proposed()


def test_a_version_does_not_begin_before_the_one_that_it_goes_on_from():
    approved(starts_on=MARCH)
    version = proposed(later_words())
    with pytest.raises(NotPossibleNow, match="Version 2 was approved and starts on Monday 1 March 2027"):
        versions.approve(version.pk, starts_on=TODAY, by=staff_member())
    versions.approve(version.pk, starts_on=MARCH, by=staff_member())
    assert current.in_use(MARCH)[ASSESSMENT] == version


def test_what_is_to_come_is_shown_and_can_be_cancelled(client, on):
    version = approved(starts_on=MARCH)
    person = sign_in_staff(client, roles.MODERATOR)
    for name, args in (("index", []), ("rule_set", [ASSESSMENT])):
        assert "Version 2 starts on 1 March 2027" in text_of(client.get(reverse(f"law_office:{name}", args=args)))
    url = reverse("law_office:cancel", args=[version.pk])
    assert "Say why it does not come." in text_of(client.post(url, {"because": ""}))
    answer = text_of(client.post(url, {"because": "The bill fell"}, follow=True))
    assert "Cancelled. The timetable stays as it is today." in answer
    assert f"by {person}" in answer
    assert "The bill fell" in answer
    assert "cancelled already" in text_of(client.post(url, {"because": "Again"}, follow=True))
    on(MARCH)
    assert current.law() is files.law()
    assert desk.find(ASSESSMENT).coming == []
    assert AuditEntry.objects.filter(action="law.cancelled").count() == 1


def test_what_has_begun_or_has_another_on_it_is_not_cancelled(client, on):
    first, second = approved(starts_on=MARCH), approved(later_words(), starts_on=MARCH)
    with pytest.raises(NotPossibleNow, match="Version 3 goes on from this one"):
        versions.cancel(first.pk, because="No", by=staff_member())
    versions.cancel(second.pk, because="No", by=staff_member())
    on(MARCH)
    with pytest.raises(NotPossibleNow, match="used already"):
        versions.cancel(first.pk, because="No", by=staff_member())


def test_a_draft_about_what_was_cancelled_waits_no_more_and_one_on_its_way_is_cancelled_first(client):
    version = approved(starts_on=MARCH)
    newsletter = announcing.draft(version.pk, by=staff_member())
    mailing = MailingFactory(newsletter=newsletter, state=MailingState.WAITING)
    sign_in_staff(client, roles.MODERATOR)
    url = reverse("law_office:cancel", args=[version.pk])
    assert "Cancel that first." in text_of(client.post(url, {"because": "No"}, follow=True))
    version.refresh_from_db()
    assert version.state == VersionState.APPROVED
    mailing.state = MailingState.CANCELLED
    mailing.save()
    client.post(url, {"because": "No"})
    assert waiting_mails() == 0
    assert Announcement.objects.get().set_aside_because == announcing.CANCELLED


# Telling families


def test_those_who_asked_are_told_by_a_mail_that_staff_send():
    by = staff_member(roles.CAMPAIGNER)
    version = proposed()
    with pytest.raises(NotPossibleNow):
        announcing.draft(version.pk, by=by)
    versions.approve(
        version.pk, starts_on=date(2026, 12, 7), by=by if by.pk != version.proposed_by_id else staff_member()
    )
    newsletter = announcing.draft(version.pk, by=by)
    assert announcing.draft(version.pk, by=by) == newsletter
    assert Newsletter.objects.count() == 1
    assert not newsletter.live
    tree.read(newsletter.audience)
    assert newsletter.audience == {"rule": "topic", "topics": ["rule-changes"]}
    words = str(newsletter.get_latest_revision_as_object().body)
    assert "From 7 December 2026 our timetable uses new rules for" in words
    assert "A new regulation" in words


def test_a_mail_drafts_itself_on_the_day_of_a_version_and_waits_until_it_is_sent(on):
    approved(starts_on=date(2026, 12, 7))
    tasks.draft_announcements(0)
    assert not Newsletter.objects.exists(), "the timetable would not show it yet"
    on(date(2026, 12, 7))
    tasks.draft_announcements(0)
    tasks.draft_announcements(0)
    newsletter = Newsletter.objects.get()
    assert newsletter.audience == {"rule": "topic", "topics": ["rule-changes"]}
    assert not newsletter.live, "a person reads it first"
    assert waiting_mails() == 1
    newsletter.delete()
    assert waiting_mails() == 1, "who deletes the draft has told nobody"
    again = announcing.draft(RuleSetVersion.objects.get().pk, by=staff_member())
    mailing = MailingFactory(newsletter=again, state=MailingState.WAITING)
    assert waiting_mails() == 0
    mailing.state = MailingState.CANCELLED
    mailing.save()
    assert waiting_mails() == 1, "a sending that was cancelled told nobody"


def test_staff_can_say_why_nobody_has_to_be_told_and_change_their_mind(client):
    version = approved()
    tasks.draft_announcements(0)
    sign_in_staff(client, roles.CAMPAIGNER)
    assert "Emails about changed rules to send" in text_of(client.get(reverse("law_office:index")))
    tell_nobody = reverse("law_office:set_aside", args=[version.pk])
    assert "Say why." in text_of(client.post(tell_nobody, {"because": ""}))
    answer = client.post(tell_nobody, {"because": "A comma"}, follow=True)
    assert "Nobody is told: A comma." in text_of(answer)
    client.post(tell_nobody, {"because": "Again"})
    assert Announcement.objects.get().set_aside_because == "A comma"
    assert waiting_mails() == 0
    tasks.draft_announcements(0)
    assert waiting_mails() == 0
    Newsletter.objects.all().delete()
    client.post(reverse("law_office:announce", args=[version.pk]))
    assert waiting_mails() == 1


def test_nobody_is_told_that_rules_were_only_checked_again():
    by = staff_member()
    again = versions.check_again(OMBUDSMAN, checked_on=TODAY, checked_by="Sam", newest_source=TODAY, by=by)
    versions.approve(again.pk, starts_on=TODAY, by=staff_member())
    tasks.draft_announcements(0)
    assert Announcement.objects.get().set_aside_because == announcing.CHECKED_AGAIN
    assert not Newsletter.objects.exists()


def waiting_mails() -> int:
    return next(item for item in work_queue.registry if item.slug == "law_mails").count()


# The screens


def test_two_colleagues_change_a_rule_on_the_screens(client):
    sign_in_staff(client, roles.CAMPAIGNER)
    assert "Nothing" in text_of(client.get(reverse("law_office:index")))
    form = client.get(reverse("law_office:propose", args=[ASSESSMENT]))
    assert "Decision whether to assess: 6 weeks" in form.content.decode()
    bad = client.post(reverse("law_office:propose", args=[ASSESSMENT]), {"text": "x", "because": "y"})
    assert "We cannot take these rules yet." in text_of(bad)
    sent = {"text": five_weeks().replace("\n", "\r\n"), "because": "A new regulation"}
    answer = client.post(reverse("law_office:propose", args=[ASSESSMENT]), sent, follow=True)
    version = RuleSetVersion.objects.get()
    assert "Decision whether to assess: 5 weeks title Decision whether to assess: 6 weeks" in text_of(answer)
    assert "a colleague has to approve it" in text_of(answer)
    preview = reverse("law_office:try_case", args=[version.pk, "asked"])
    tried = client.post(preview, {"request-received": "2026-11-09"})
    assert "Monday 14 December 2026" in text_of(tried)
    assert "Monday 21 December 2026" in text_of(tried)
    assert "no-store" in tried.headers["Cache-Control"]
    assert "There is no date" not in text_of(client.post(preview, {}))
    client.post(reverse("law_office:decide", args=[version.pk]), {"step": "approve", "starts_on": "2026-12-01"})
    assert RuleSetVersion.objects.get().state == VersionState.PROPOSED
    sign_in_staff(client, roles.MODERATOR)
    client.post(reverse("law_office:decide", args=[version.pk]), {"step": "approve", "starts_on": "2026-11-01"})
    assert RuleSetVersion.objects.get().state == VersionState.PROPOSED, "what families were told before stays"
    client.post(reverse("law_office:decide", args=[version.pk]), {"step": "approve", "starts_on": "2026-12-01"})
    assert RuleSetVersion.objects.get().starts_on == date(2026, 12, 1)
    file = client.get(reverse("law_office:version_file", args=[version.pk]))
    assert files.rule_set_of(file.content.decode(), "file").id == ASSESSMENT


def test_the_other_buttons_of_the_desk_say_what_they_did(client):
    person = sign_in_staff(client, roles.MODERATOR)
    own = versions.propose(five_weeks(), because="Mine", by=person)
    assert "Withdrawn." in text_of(client.post(reverse("law_office:withdraw", args=[own.pk]), follow=True))
    told = client.post(reverse("law_office:notice", args=[OMBUDSMAN]), {"note": "A new Act"}, follow=True)
    assert "A new Act" in text_of(told)
    client.post(reverse("law_office:settle", args=[LawChange.objects.get().pk]))
    assert LawChange.objects.get().settled_by == person
    late = {"checked_on": "2026-12-24", "checked_by": "Sam", "newest_source": "2026-11-01"}
    again = reverse("law_office:check_again", args=[OMBUDSMAN])
    assert "Choose today or an earlier day." in text_of(client.post(again, late))
    done = client.post(again, {**late, "checked_on": "2026-11-30"}, follow=True)
    assert "Someone else has to approve it." in text_of(done)
    client.post(reverse("law_office:keep_ours", args=[OMBUDSMAN]))
    for name in ("rule_set", "propose"):
        assert client.get(reverse(f"law_office:{name}", args=["nothing"])).status_code == 404


def test_public_pages_follow_the_law_of_now_and_not_the_files():
    """Whoever shows rules to families asks `current`: the files are for the desk, the lint and the command alone."""
    folder = files.FOLDER.parents[1]
    taking = {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*.py")
        if re.search(r"rule_sets\.files import [^\n]*\blaw\b|\bfiles\.law\(", path.read_text())
    }
    assert taking == {
        "rights/current.py",
        "rights/current_script.py",
        "rights/law_desk/names.py",
        "rights/management/commands/rules.py",
    }


def test_what_people_look_for_and_the_timetable_lacks_is_counted_without_their_words(client):
    for typed in ("School TRANSPORT for Zebedee", "transport appeal", "qqqq zzzz", "Zebedee", "hello transporter"):
        client.get("/search/", {"q": typed})
    client.get("/search/", {"q": "transport", "page": "2"})
    counts = dict(SearchCount.objects.values_list("topic", "searches"))
    assert counts["transport"] == 2, "a further page is the same search"
    assert set(counts) == {"transport", "nothing"}
    sign_in_staff(client, roles.READ_ONLY)
    assert "School transport 2" in text_of(client.get(reverse("law_office:index")))
