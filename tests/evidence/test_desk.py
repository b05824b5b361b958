"""The data desk: a file is loaded, compared, published as a whole and withdrawn as a whole."""

import csv
import io
import re
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob

from fixsend.evidence import tasks
from fixsend.evidence.loading import store
from fixsend.evidence.models import Edition, EditionState, Figure, FileState, SourceFile
from fixsend.evidence.queries import figures
from fixsend.evidence.services import loading, publishing
from fixsend.people.models import AuditEntry
from fixsend.people.staff import roles, work_queue
from tests.evidence.official import CUT_OUTS, load
from tests.evidence.own_tables import TABLE, sent_request
from tests.evidence.tables import appeals, transfers
from tests.people.staff_members import sign_in_staff, staff_member

pytestmark = pytest.mark.django_db
NAME = "send_appeal_rate.csv"
DEVON = "878"


def text(answer) -> str:
    """Return what can be read on a page, in one line."""
    return " ".join(re.sub(r"<[^>]+>", " ", answer.content.decode()).split())


def drop(client, content: bytes, name: str = NAME, screen: str = "load", query: str = "", **typed):
    """Drop a file in, as staff do."""
    form = {"file": SimpleUploadedFile(name, content), "retrieved_on": "23/11/2026", **typed}
    return client.post(reverse(f"data_desk:{screen}") + query, form, follow=True)


def page(client, screen: str, *args, **query) -> str:
    return text(client.get(reverse(f"data_desk:{screen}", args=args), query))


def compared_at(client, file_id: int) -> str:
    """Return what the button to publish says of when the page was looked at."""
    shown = client.get(reverse("data_desk:file", args=[file_id])).content.decode()
    return re.search(r'name="compared_at" value="(\d+)"', shown)[1]


def press_publish(client, file_id: int, seen: str = ""):
    """Press the button of the page of a file."""
    seen = seen or compared_at(client, file_id)
    answer = client.post(reverse("data_desk:publish", args=[file_id]), {"compared_at": seen}, follow=True)
    if "missing" not in (answer.context or {}):
        return answer
    sent = {"compared_at": seen, "missing": answer.context["missing"]}
    return client.post(reverse("data_desk:publish", args=[file_id]), sent, follow=True)


def shown(year: int) -> str:
    rows = [row for row in figures.of_area(DEVON).get("appeals", []) if row.year == year]
    return rows[0].shown if rows else ""


def waiting(slug: str) -> int:
    return work_queue.registry[slug].count()


def test_a_file_is_loaded_compared_published_and_withdrawn(client, run_jobs):
    campaigner = sign_in_staff(client, roles.CAMPAIGNER)
    publishing.publish([load(appeals([2024, 2025], 5), NAME).editions.get().pk], by=None)
    assert "The file is being read" in text(drop(client, appeals([2025, 2026], 6), "newer.csv"))
    source = SourceFile.objects.latest("id")
    run_jobs("load_file")
    assert client.get(reverse("data_desk:file_progress", args=[source.pk]))["HX-Refresh"] == "true"

    said = page(client, "file", source.pk)
    assert "308 figures of periods of which nothing is shown now would be shown" in said
    assert "308 of these figures would say something else" in said
    assert "Appeals to the SEND tribunal since 2024, edition 2027" in said
    edition = source.editions.get()
    details = page(client, "edition", edition.pk)
    assert "Appeals for every 100 decisions that could be appealed 2025 Devon 5.0 6.0" in details
    assert "Every row accounted for 308 rows in the file, 308 of them with figures that we keep" in details
    assert "None: every council has a row in every period." in details
    assert (waiting("figures_to_publish"), shown(2025)) == (1, "5")

    assert "Published." in text(press_publish(client, source.pk))
    assert (waiting("figures_to_publish"), shown(2025), shown(2026)) == (0, "6", "6")
    assert "Report cards drawn with the new figures: 0 of" in page(client, "file", source.pk)

    withdraw = reverse("data_desk:withdraw_all", args=[source.pk])
    assert "308 figures would be shown no more" in text(client.get(withdraw))
    assert "Say why" in text(client.post(withdraw, {"because": ""}))
    said = text(client.post(withdraw, {"because": "Two columns are swapped"}, follow=True))
    assert "Withdrawn. What was shown before is shown again, where there was something." in said
    assert (shown(2025), shown(2026)) == ("5", "")
    assert "Two columns are swapped" in page(client, "edition", edition.pk)
    actions = AuditEntry.objects.filter(actor=campaigner, action__startswith="figures.").order_by("id")
    assert list(actions.values_list("action", flat=True)) == [
        "figures.loaded",
        "figures.published",
        "figures.withdrawn",
    ]


def test_an_edition_is_withdrawn_by_itself_and_published_again(client):
    sign_in_staff(client)
    edition = load(appeals([2024], 5), NAME).editions.get()
    publishing.publish([edition.pk], by=None)
    client.post(reverse("data_desk:withdraw", args=[edition.pk]), {"because": "A doubt"})
    assert shown(2024) == ""
    details = client.get(reverse("data_desk:edition", args=[edition.pk])).content.decode()
    seen = re.search(r'name="compared_at" value="(\d+)"', details)[1]
    client.post(reverse("data_desk:publish_again", args=[edition.pk]), {"compared_at": seen})
    assert shown(2024) == "5"
    assert "not published" in text(
        client.get(reverse("data_desk:withdraw", args=[load(appeals([2023], 4), NAME).editions.get().pk]), follow=True)
    )


class TestTwice:
    """The same again: a file, a press of a button, two colleagues."""

    def test_the_same_file_leads_to_what_came_of_it(self, client, run_jobs):
        sign_in_staff(client)
        drop(client, appeals([2024], 5))
        run_jobs("load_file")
        said = text(drop(client, appeals([2024], 5), "the same under another name.csv"))
        assert "This very file was loaded before" in said
        assert SourceFile.objects.count() == Edition.objects.count() == 1

    def test_publishing_twice_is_publishing_once(self, client):
        sign_in_staff(client)
        source = load(appeals([2024], 5), NAME)
        seen = compared_at(client, source.pk)
        press_publish(client, source.pk, seen)
        assert "Published." in text(press_publish(client, source.pk, seen))
        assert AuditEntry.objects.filter(action="figures.published").count() == 1

    def test_who_compared_before_a_colleague_published_is_asked_to_compare_again(self, client):
        sign_in_staff(client)
        mine, theirs = load(appeals([2024, 2025], 5), NAME), load(appeals([2025, 2026], 6), NAME)
        seen = compared_at(client, mine.pk)
        press_publish(client, theirs.pk)
        assert "Compare again" in text(press_publish(client, mine.pk, seen))
        assert mine.editions.get().state == EditionState.LOADED
        assert "Published." in text(press_publish(client, mine.pk))

    def test_what_a_colleague_published_is_not_thrown_away(self, client):
        sign_in_staff(client)
        source = load(appeals([2024], 5), NAME)
        press_publish(client, source.pk)
        said = text(client.post(reverse("data_desk:discard", args=[source.pk]), follow=True))
        assert "Withdraw it instead" in said
        assert shown(2024) == "5"

    def test_what_a_colleague_threw_away_is_gone_without_an_error(self, client):
        sign_in_staff(client)
        source = load(appeals([2024], 5), NAME)
        discard = reverse("data_desk:discard", args=[source.pk])
        assert "go. Nothing of it was ever published" in text(client.get(discard))
        assert "Thrown away." in text(client.post(discard, follow=True))
        assert "Thrown away." in text(client.post(discard, follow=True))
        assert client.get(discard, follow=True).status_code == 200
        assert (Figure.objects.count(), SourceFile.objects.count()) == (0, 0)


class TestACrash:
    """A job that is killed, a file that is gone, a fault of the site."""

    def test_a_job_that_is_killed_in_the_middle_leaves_nothing_and_is_done_again(self, monkeypatch):
        source = loading.receive(
            io.BytesIO(appeals([2024], 5)), NAME, retrieved_on=timezone.localdate(), by=staff_member()
        )
        with monkeypatch.context() as killed:
            killed.setattr(store, "copy_figures", lambda slices: (_ for _ in ()).throw(KeyboardInterrupt))
            with pytest.raises(KeyboardInterrupt):
                tasks.load_file(source.pk)
        source.refresh_from_db()
        assert (source.state, Edition.objects.count()) == (FileState.WAITING, 0)
        tasks.load_file(source.pk)
        tasks.load_file(source.pk)
        source.refresh_from_db()
        assert (source.state, Edition.objects.count()) == (FileState.READ, 1)

    def test_a_fault_of_the_site_is_told_and_nobody_waits_for_it(self, client, monkeypatch):
        sign_in_staff(client)
        drop(client, appeals([2024], 5))
        source = SourceFile.objects.get()
        monkeypatch.setattr(store, "copy_figures", lambda slices: 1 // 0)
        with pytest.raises(ZeroDivisionError):
            tasks.load_file(source.pk)
        assert "that is a fault of the site. Nothing was loaded." in page(client, "file", source.pk)
        monkeypatch.undo()
        drop(client, appeals([2024], 5))
        tasks.load_file(SourceFile.objects.latest("id").pk)
        assert SourceFile.objects.latest("id").state == FileState.READ

    def test_a_file_that_was_thrown_away_meanwhile_stops_no_job(self, client):
        sign_in_staff(client)
        drop(client, appeals([2024], 5))
        job = ProcrastinateJob.objects.get(task_name="evidence.load_file")
        publishing.discard(SourceFile.objects.get().pk)
        tasks.load_file(**job.args)


class TestTheWrongFile:
    """What is no table of ours is refused in words, with the way on."""

    def refused(self, client, content: bytes, name: str) -> str:
        drop(client, content, name)
        source = SourceFile.objects.latest("id")
        tasks.load_file(source.pk)
        assert SourceFile.objects.latest("id").state == FileState.REFUSED
        return page(client, "file", source.pk)

    def test_another_table_is_named_by_its_headings(self, client):
        sign_in_staff(client)
        said = self.refused(client, b"Email Address,First Name\nana@example.org,Ana\n", "subscribed.csv")
        assert "We do not know what subscribed.csv is. Its headings are: Email Address, First Name." in said
        assert "load it as a table of your own" in said

    @pytest.mark.parametrize(
        ("name", "content"),
        [
            ("figures.pdf", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<<>>\nendobj\n"),
            ("figures.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)),
            ("picture.png", b"\x89PNG\r\n\x1a\n" + bytes(64)),
            ("empty.csv", b"\n"),
        ],
    )
    def test_a_file_of_another_program_is_refused_in_words(self, client, name, content):
        sign_in_staff(client)
        said = self.refused(client, content, name)
        assert "Nothing was loaded" in said
        if name != "empty.csv":
            assert "the person who looks after the software" not in said, "it is the wrong file, and no fault of ours"

    def test_a_table_that_another_program_saved_again_is_read_as_it_means(self, client):
        """Excel writes semicolons and another encoding where a computer is set up so."""
        sign_in_staff(client)
        saved = io.StringIO()
        csv.writer(saved, delimiter=";").writerows(csv.reader(io.StringIO(appeals([2024], 5).decode())))
        drop(client, saved.getvalue().encode("utf-16"))
        tasks.load_file(SourceFile.objects.get().pk)
        assert SourceFile.objects.get().state == FileState.READ, SourceFile.objects.get().report

    def test_an_unknown_council_is_told_with_its_row(self, client):
        sign_in_staff(client)
        strange = transfers(2025).decode().replace(',878,"Devon"', ',999,"Newshire"')
        said = self.refused(client, strange.encode(), "phase_transfers.csv")
        assert re.search(r"Row \d+: “Newshire” has the code 999, and no area of ours has.", said)

    def test_a_day_in_the_future_and_no_file_are_asked_for_again(self, client):
        sign_in_staff(client)
        said = text(drop(client, b"x", retrieved_on="01/01/2099"))
        assert "This date is in the future." in said
        assert not SourceFile.objects.exists()


def test_the_report_says_what_is_missing_marked_and_does_not_add_up(client):
    sign_in_staff(client)
    table = transfers(2025, without=["886"]).decode().replace('"Devon",100,20,30,7', '"Devon",100,20,30,x')
    source = load(table.encode(), "phase_transfers.csv")
    said = page(client, "edition", source.editions.get().pk)
    assert "2025: 1 without a row. Kent." in said
    assert "x (Not available): 1 time" in said
    assert "Devon, 2025: x" in said
    assert re.search(r"England: published 1,064, councils add up to 1,057\. Without a number: Devon\.", said)
    assert "Final plans" in said or "final" in said


def test_everything_can_be_downloaded(client):
    sign_in_staff(client)
    publishing.publish([load(appeals([2024], 5), NAME).editions.get().pk], by=None)
    newer = load(appeals([2024], 6), NAME)
    changes = client.get(reverse("data_desk:changes_file", args=[newer.pk]))
    assert "Appeals registered,2024,Devon,5,6" in b"".join(changes.streaming_content).decode()
    whole = client.get(reverse("data_desk:figures_file", args=[newer.editions.get().pk]))
    lines = b"".join(whole.streaming_content).decode().splitlines()
    assert len(lines) == 1 + 2 * 154
    assert any(line.startswith("Appeals registered,2024,Devon,878,6,,") for line in lines)


def test_the_desk_says_what_there_is_and_what_is_overdue(client):
    sign_in_staff(client, roles.READ_ONLY)
    publishing.publish([load(appeals([2014], 5), NAME).editions.get().pk], by=None)
    said = page(client, "index")
    assert "Overdue since 1 July 2016" in said
    assert waiting("figures_overdue") == 1
    assert "Load a publisher" not in said


def test_after_a_sample_the_whole_table_is_still_awaited(client):
    sign_in_staff(client)
    publishing.publish([load(appeals([2014], 5), NAME).editions.get().pk], by=None)
    publishing.publish([load(appeals([2098], 5, only=[DEVON]), NAME).editions.get().pk], by=None)
    assert waiting("figures_overdue") == 1
    said = page(client, "index")
    assert "we have 2015 in full, and 2099 for some councils only" in said
    assert "2099 for all councils: overdue since 1 July 2016" in said
    assert "2099 (some councils only)" in said


NAMED = {
    "table": "",
    "title": "Ombudsman: complaints upheld",
    "publisher": "Local Government and Social Care Ombudsman",
    "page": "https://www.lgo.org.uk/your-councils-performance/",
    "licence": "Open Government Licence v3.0",
    "edition": "2025",
    "council_column": "Authority",
    "value_column": "Upheld",
    "period_column": "",
    "year": "2024",
    "period_kind": "financial",
    "indicator_title": "Complaints about education that were upheld",
    "question": "How many complaints were upheld?",
    "unit": "count",
    "topic": "COMPLAINTS",
    "says_not": "How many families never complain.",
    "not_councils": "Total",
}


class TestATableOfOurOwn:
    """A table that nobody declared: staff name its columns, and may name them again."""

    def name_columns(self, client, source: SourceFile, **changes) -> str:
        form = {**NAMED, **changes}
        return text(client.post(reverse("data_desk:map_columns", args=[source.pk]), form, follow=True))

    def load(self, client, content: str = TABLE) -> SourceFile:
        drop(client, content.encode(), "decisions.csv", "load_table")
        return SourceFile.objects.latest("id")

    def test_its_columns_are_named_and_it_is_published_like_any_other(self, client):
        sign_in_staff(client, roles.CAMPAIGNER)
        source = self.load(client)
        said = page(client, "map_columns", source.pk)
        assert "The headings are in row 3" in said
        assert "Devon County Council 20 12" in said
        assert (
            '<option value="Authority" selected>'
            in client.get(reverse("data_desk:map_columns", args=[source.pk])).content.decode()
        )
        assert "The file is being read" in self.name_columns(client, source)
        tasks.load_file(source.pk)
        details = page(client, "edition", source.editions.get().pk)
        assert "Row 4 Upheld Devon 2024/25 Complaints about education that were upheld 12" in details
        assert "1 row left out: about no council" in details
        press_publish(client, source.pk)
        (devon,) = figures.of_area(DEVON)["ombudsman-complaints-upheld"]
        assert (devon.shown, devon.period, devon.indicator.says_not) == (
            "12",
            "2024/25",
            "How many families never complain.",
        )
        source.refresh_from_db()
        assert source.content is None
        assert "cannot be chosen" in page(client, "file", source.pk) + text(
            client.get(reverse("data_desk:map_columns", args=[source.pk]), follow=True)
        )

    def test_what_is_missing_is_asked_for_and_what_was_typed_is_kept(self, client):
        sign_in_staff(client)
        source = self.load(client)
        form = {**NAMED, "year": "", "edition": "last year", "title": "", "council_column": "Upheld"}
        answer = client.post(reverse("data_desk:map_columns", args=[source.pk]), form)
        said = text(answer)
        assert "Choose the column of years, or enter the year." in said
        assert "Enter a year, like 2025, or a year and month, like 2025-07." in said
        assert "one column cannot be two things" in said
        assert "Complaints about education that were upheld" in answer.content.decode()

    def test_columns_can_be_named_again_until_it_is_published(self, client):
        sign_in_staff(client)
        source = self.load(client)
        self.name_columns(client, source, not_councils="")
        tasks.load_file(source.pk)
        assert "“Total” is no area of ours." in page(client, "file", source.pk)
        self.name_columns(client, source, value_column="Decided")
        tasks.load_file(source.pk)
        assert Figure.objects.get(area_id=DEVON).value == 20
        self.name_columns(client, source)
        self.name_columns(client, source)
        tasks.load_file(source.pk)
        assert Figure.objects.get(area_id=DEVON).value == 12
        assert Edition.objects.count() == 1

    def test_next_years_table_begins_with_what_was_said_of_the_last(self, client):
        sign_in_staff(client)
        source = self.load(client)
        self.name_columns(client, source)
        tasks.load_file(source.pk)
        newer = self.load(client, TABLE.replace("20,12", "20,13"))
        slug = "ombudsman-complaints-upheld"
        form = client.get(reverse("data_desk:map_columns", args=[newer.pk]), {"like": slug}).content.decode()
        assert f'<option value="{slug}" selected>' in form
        assert "There is a table of this name" in self.name_columns(client, newer)
        self.name_columns(client, newer, table=slug, title="Whatever", unit="per cent", edition="2026", year="2025")
        tasks.load_file(newer.pk)
        assert newer.editions.get().reference == f"{slug}-2026"
        assert newer.editions.get().about["unit"] == "count"

    def test_a_declared_table_of_england_begins_with_what_is_known_and_asks_for_columns_alone(self, client):
        sign_in_staff(client)
        source = self.load(client, "Year,Decided,For the family,Share\n2024/25,12000,11868,98.9\n")
        form = client.get(reverse("data_desk:map_columns", args=[source.pk]), {"like": "tribunal-outcomes"})
        assert "“How SEND appeals ended”, Ministry of Justice" in text(form)
        assert '<option value="E92000001" selected>' in form.content.decode()
        typed = {
            "table": "tribunal-outcomes",
            "edition": "2025-12",
            "council_column": "E92000001",
            "value_column": "Share",
            "period_column": "",
        }
        missing = client.post(reverse("data_desk:map_columns", args=[source.pk]), typed)
        assert "Choose the column of years: each row is about one." in text(missing)
        client.post(reverse("data_desk:map_columns", args=[source.pk]), typed | {"period_column": "Year"})
        tasks.load_file(source.pk)
        press_publish(client, source.pk)
        (won,) = figures.of_area("E92000001")["appeals-won"]
        assert (won.shown, won.period) == ("98.9%", "2024/25")
        assert "How SEND appeals ended Ministry of Justice Edition 2025-12" in page(client, "index")

    def test_councils_that_are_missing_are_asked_about_before_it_is_public(self, client):
        sign_in_staff(client)
        source = self.load(client)
        self.name_columns(client, source)
        tasks.load_file(source.pk)
        press = reverse("data_desk:publish", args=[source.pk])
        sent = {"compared_at": compared_at(client, source.pk)}
        asked = client.post(press, sent, follow=True)
        assert "151 councils are missing. Publish?" in text(asked)
        assert source.editions.get().state == EditionState.LOADED
        assert "missing. Publish?" in text(client.post(press, sent | {"missing": "2"}, follow=True)), "another number"
        assert "Published." in text(client.post(press, sent | {"missing": "151"}, follow=True))
        assert source.editions.get().state == EditionState.PUBLISHED

    def test_nothing_is_chosen_beforehand_that_report_cards_would_show(self, client):
        sign_in_staff(client)
        source = self.load(client)
        said = self.name_columns(client, source, topic="", unit="", period_kind="")
        # At each field, and above the form.
        assert [said.count(f"Choose {what}") for what in ("a heading", "a unit", "what a year is")] == [3, 3, 3]
        form = client.get(reverse("data_desk:map_columns", args=[source.pk])).context["form"]
        assert [form[name].value() for name in ("topic", "unit", "period_kind")] == [None, None, None]

    def test_what_is_withdrawn_is_said_to_be_so_and_nothing_is_said_to_be_shown_again_that_is_not(self, client):
        sign_in_staff(client)
        source = self.load(client)
        self.name_columns(client, source)
        tasks.load_file(source.pk)
        assert "1 table read" in page(client, "index")
        press_publish(client, source.pk)
        withdraw = reverse("data_desk:withdraw_all", args=[source.pk])
        asked = client.get(withdraw)
        assert "Keep it" in text(asked)
        assert "What an earlier edition said" not in text(asked)
        done = text(client.post(withdraw, {"because": "Two columns are swapped"}, follow=True))
        assert "Withdrawn. Nothing is shown in its place." in done
        listed = page(client, "index")
        assert "1 table read" not in listed
        assert "decisions.csv Withdrawn" in listed

    def test_a_row_without_a_figure_is_counted_and_stops_nothing(self, client):
        sign_in_staff(client)
        source = self.load(client, TABLE.replace("20,12", "20,"))
        self.name_columns(client, source)
        tasks.load_file(source.pk)
        assert "1 row left out: with nothing in the column of figures" in page(
            client, "edition", source.editions.get().pk
        )

    def test_what_is_no_table_is_refused_where_it_is_dropped(self, client):
        sign_in_staff(client)
        assert "It needs at least two columns" in text(drop(client, b"Council\nDevon\n", "a.csv", "load_table"))
        twice = b"Council,Number,number\nDevon,1,2\n"
        assert "More than one column is called “number”" in text(drop(client, twice, "b.csv", "load_table"))
        assert "cannot be read" in text(drop(client, b"%PDF-1.7\n\x00\x01", "c.pdf", "load_table"))
        assert not SourceFile.objects.exists()

    def test_the_same_table_twice_waits_once(self, client):
        sign_in_staff(client)
        assert self.load(client) == self.load(client)

    def test_two_colleagues_name_the_columns_and_one_publishes(self, client):
        sign_in_staff(client)
        source = self.load(client)
        self.name_columns(client, source)
        tasks.load_file(source.pk)
        stale = client.get(reverse("data_desk:map_columns", args=[source.pk]))
        assert stale.status_code == 200
        press_publish(client, source.pk)
        self.name_columns(client, source, value_column="Decided")
        assert figures.of_area(DEVON)["ombudsman-complaints-upheld"][0].shown == "12"


def test_files_that_came_to_nothing_go_after_a_month_and_no_other(client):
    from fixsend.people import retention

    sign_in_staff(client)
    drop(client, b"Email Address\nana@example.org\n", "people.csv")
    tasks.load_file(SourceFile.objects.latest("id").pk)
    kept = load(CUT_OUTS.joinpath("phase_transfers.csv").read_bytes(), "phase_transfers.csv")
    SourceFile.objects.update(loaded_at=timezone.now() - timedelta(days=31))
    retention.run()
    assert list(SourceFile.objects.all()) == [kept]


def test_tables_files_and_requests_are_found_by_the_search(client):
    campaigner = sign_in_staff(client, roles.CAMPAIGNER)
    publishing.publish([load(appeals([2024], 5), NAME).editions.get().pk], by=None)
    drop(client, transfers(2025), "Transfers of Devon.csv")
    sent_request(by=campaigner)

    def found(words: str) -> str:
        return text(client.get(reverse("office_search"), {"q": words}))

    assert "Appeals to the SEND tribunal since 2024" in found("tribunal appeals")
    assert "Transfers of Devon.csv" in found("devon transfers")
    assert "How appeals ended" in found("how ended")
    sign_in_staff(client, roles.MEMBERSHIP_SECRETARY)
    assert "How appeals ended" not in found("how ended")
