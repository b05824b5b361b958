"""A list tells who left, whatever program wrote it; a status that nobody knows is never a yes."""

import io
import zipfile
from datetime import date

import openpyxl
import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from fixsend.list_import import services
from fixsend.list_import.backoffice.forms import ColumnMappingForm
from fixsend.list_import.models import ListImport, ListKind
from fixsend.list_import.queries import accounted_for, unknown_values
from fixsend.list_import.reading import UnreadableList
from fixsend.list_import.status import ColumnType, column_type, kind_of_cell, kind_of_file
from fixsend.people.models import ConsentEvent, Person, Suppression
from fixsend.people.queries.consent import is_suppressed, may_mail
from fixsend.people.services import consent
from tests.examples import examples
from tests.list_import.lists import brought_in, checked, content, outcomes
from tests.people.factories import PersonFactory, evidence

pytestmark = pytest.mark.django_db

DAY = "2021-05-01 09:00:00"


def mailable() -> set[str]:
    return {person.email for person in Person.objects.all() if may_mail(person, "news")}


# Heading of the column, the value of somebody who stays, values of those who do not (True: kept off for good).
PROGRAMS = {
    "Mailchimp": ("Status", "subscribed", {"unsubscribed": True, "cleaned": True, "pending": False, "archived": False}),
    "Brevo": ("EMAIL_BLACKLISTED", "false", {"true": True}),
    "Brevo today": ("Email marketing subscription status", "Subscribed", {"Blocklisted": True, "Unsubscribed": True}),
    "Action Network": (
        "subscription_status",
        "subscribed",
        {"unsubscribed": True, "bouncing": True, "previous bounce": True, "spam complaint": True},
    ),
    "CiviCRM, email": ("Do Not Email", "No", {"Yes": True}),
    "CiviCRM, bulk": ("No Bulk Emails (User Opt Out)", "0", {"1": True}),
    "CiviCRM, hold": ("On Hold", "No", {"On Hold Bounce": True, "On Hold Opt Out": True}),
    "MailerLite": ("Status", "Active", {"Unsubscribed": True, "Junk": True, "Bounced": True, "Unconfirmed": False}),
    "Campaign Monitor": ("Status", "Active", {"Deleted": True, "Bounced": True, "Unconfirmed": False}),
    "Constant Contact": ("Email status", "Active", {"Unsubscribed": True, "Awaiting confirmation": False}),
    "Substack": ("email_disabled", "false", {"true": True}),
    "Ghost": ("subscribed_to_emails", "true", {"false": True}),
    "HubSpot": ("Unsubscribed from all email", "", {"true": True, "Yes": True}),
    "HubSpot, bounces": ("Email hard bounce reason", "", {"Unknown user": True}),
    "Klaviyo": ("Email Marketing Consent", "SUBSCRIBED", {"UNSUBSCRIBED": True, "NEVER_SUBSCRIBED": False}),
    "Kit": ("state", None, {}),
    "EmailOctopus": ("Status", "SUBSCRIBED", {"UNSUBSCRIBED": True, "PENDING": False}),
    "Dotdigital": ("Status", "Subscribed", {"HardBounced": True, "IspComplained": True, "PendingOptIn": False}),
    "listmonk": ("status", "enabled", {"blocklisted": True, "disabled": True}),
    "Salesforce": ("Email Opt Out", "FALSE", {"TRUE": True}),
    "NationBuilder": ("email_opt_in", "true", {"false": False}),
    "Shopify": ("Accepts Email Marketing", "yes", {"no": False}),
    "rasa.io": ("Subscribed", "1", {"0": True}),
    "a date": ("Unsubscribed at", "", {"2022-03-04 10:00:00": True, "13/05/2099": True, "5/13/2022": True, "?": True}),
    "another date": ("Opt-out date", "", {"04 March 2022": True}),
    "tags": ("Tags", "volunteer", {"volunteer, Unsubscribed": True}),
    "Google Contacts": ("Labels", "* myContacts", {"* myContacts ::: Do not email": True}),
    "Mailchimp, by hand": ("Un-Subscribed", "", {"yes": True, "1": True}),
    "Salesforce Marketing Cloud": ("Date unsubscribed", "1/1/1900 12:00:00 AM", {"3/4/2022 10:00:00 AM": True}),
    "Dynamics": ("Do not allow Bulk Emails", "", {"Do Not Allow": True, "Yes": True}),
    "HubSpot, quarantine": ("Email address quarantined", "false", {"true": True}),
    "CiviCRM, deleted": ("Contact Is Deleted", "0", {"1": True}),
    "CiviCRM, preferences": ("Privacy Preferences", "Do not phone", {"Do not phone, Do not email": True}),
    "Access": ("Email opt out", "0", {"-1": True, "1.0": True}),
    "Excel in French": ("Email opt out", "FAUX", {"VRAI": True}),
    "Excel in German": ("Abgemeldet am", "", {"2022-03-04": True}),
    "a day of leaving": ("Date left", "", {"2022-03-04": True}),
    "a day of withdrawal": ("Consent withdrawn on", "0000-00-00", {"2022-03-04": True}),
    "consent withdrawn": ("Consent withdrawn", "no", {"yes": True}),
    "never confirmed": ("Confirmed", "2022-03-04 10:00:00", {"0000-00-00 00:00:00": False}),
    "a question": ("May we email you?", "yes", {"no": False}),
    "active": ("Is active", "TRUE", {"FALSE": False}),
    "removed": ("Removed from list?", "", {"x": True}),
    "no emails": ("No newsletters please", "", {"yes": True}),
    "a note": ("Notes", "Met in Leeds", {"UNSUBSCRIBED": True, "unsubscribed 3/4/21, by phone": False}),
    "another language": ("Statut", "Abonné", {"Désabonné": True, "Unsubscribed": True}),
    "a volunteer": ("Opted  OUT?", "", {"x": True, "yes": True, "12/03/2022": True}),
}
CASES = [
    (heading, stays, leaves, kept_off)
    for heading, stays, others in PROGRAMS.values()
    for leaves, kept_off in others.items()
]


@pytest.mark.parametrize(("heading", "stays", "leaves", "kept_off"), CASES)
def test_a_column_tells_who_left(heading, stays, leaves, kept_off):
    rows = [["stays@example.org", DAY, stays], ["leaves@example.org", DAY, f" {leaves} "]]
    brought_in(content(["Email", "Confirm_time", heading], *rows))
    assert mailable() == {"stays@example.org"}
    assert is_suppressed("leaves@example.org") == kept_off
    assert not is_suppressed("stays@example.org")


@pytest.mark.parametrize("value", ["VIP", "2", "gekündigt", "", "subscribed?"])
def test_a_status_that_nobody_knows_is_left_out_until_staff_say_what_it_means(value):
    file = content(["Email", "Date", "Status"], ["a@example.org", DAY, value], ["b@example.org", DAY, "active"])
    first = brought_in(file)
    assert mailable() == {"b@example.org"}
    (unknown,) = unknown_values(first)
    assert unknown.value == f"Status: {value or '(empty)'}"
    assert brought_in(file, meanings={unknown.value: "unsubscribed"}).counts == {"kept_off": 1, "already": 1}
    assert is_suppressed("a@example.org")


def test_staff_may_say_that_a_value_means_yes():
    file = content(["Email", "Date", "Status"], ["a@example.org", DAY, "VIP"])
    brought_in(file, meanings={"Status: VIP": "subscribed"})
    assert mailable() == {"a@example.org"}


@pytest.mark.parametrize(
    ("heading", "how"),
    [
        ("First name", None),
        ("State", None),
        ("Disabled", None),
        ("Marital status", None),
        ("SEND status", None),
        ("SMS opt in", None),
        ("Consent to track", None),
        ("Unsubscribe token", None),
        ("Marketing emails bounced", None),
        ("SMS_BLACKLISTED", None),
        ("Photo consent", None),
        ("Unsubscribe link", None),
        ("Bounce count", None),
        ("Subscribed at", None),
        ("OPTIN_TIME", None),
        ("emailBlacklisted", ColumnType.LEFT),
        ("UNSUB_TIME", ColumnType.LEFT_ON),
        ("unsub reason", ColumnType.WHY),
        ("Bounced date", ColumnType.LEFT_ON),
        ("Newsletter status", ColumnType.STATUS),
    ],
)
def test_headings_are_told_apart(heading, how):
    assert column_type(heading) == how


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("subscribed_email_audience_export_ab12.csv", ListKind.SUBSCRIBED),
        ("unsubscribed_email_audience_export_ab12.csv", ListKind.UNSUBSCRIBED),
        ("cleaned_email_audience_export_ab12.csv", ListKind.CLEANED),
        ("nonsubscribed_email_audience_export_ab12.csv", ListKind.NOT_AGREED),
        ("Opt-outs 2024.xlsx", ListKind.UNSUBSCRIBED),
        ("bounces.csv", ListKind.CLEANED),
        ("spam complaints.csv", ListKind.COMPLAINED),
        ("Suppression list.csv", ListKind.UNSUBSCRIBED),
        ("Left.csv", ListKind.UNSUBSCRIBED),
        ("UnSubscribed members.csv", ListKind.UNSUBSCRIBED),
        ("Stop list.csv", ListKind.UNSUBSCRIBED),
        ("invalid-emails.csv", ListKind.CLEANED),
        ("gone aways.csv", ListKind.CLEANED),
        ("former members.csv", ListKind.NOT_AGREED),
        ("people.csv", None),
        ("Export, duplicates removed.csv", None),
        ("left-handed parents.csv", None),
    ],
)
def test_the_name_of_a_file_tells_who_is_in_it(name, kind):
    assert kind_of_file(name) == kind


@pytest.mark.parametrize("kind", ["unsubscribed", "cleaned", "complained"])
@pytest.mark.parametrize(
    "row",
    [
        ["a@example.org", "05/13/2024", "Ana"],
        ["a@example.org", "2099-01-01", "Ana"],
        ["a@example.org", "0001-01-01 00:00:00+14:00", "Ana"],
        ["a@example.org", "last week", ""],
        ["a@example.org", "", "x" * 30_000],
        ["a@example.org", "", "Ana", "one", "cell too many"],
        ["Ana", "a@example.org", "moved"],
        ["Ana <a@example.org>", "", ""],
        [" A@EXAMPLE.ORG ", "", ""],
        ["\ufeffa@example.org\u200b", "", ""],
        ["mailto:a@example.org?subject=Please stop", "", ""],
        ["a (at) example [dot] org", "", ""],
        ["b@example.org; a@example.org", "", ""],
        ["b@example.org", "", "Ana", "a@example.org", ""],
    ],
)
def test_a_row_of_a_leaving_list_keeps_its_address_off_whatever_is_wrong_with_it(kind, row):
    person = PersonFactory(email="a@example.org")
    consent.grant(person, ["news"], evidence(happened_at=None))
    file = content(["Email", "Date", "Name"], row)
    brought_in(file, kind=kind, columns={"email": 0, "date": 1, "name": 2})
    first_yes_is_newer = kind == "unsubscribed" and row[1] == "05/13/2024"  # A date that can be read, and is older.
    assert may_mail(person, "news") == first_yes_is_newer
    assert is_suppressed("a@example.org") != first_yes_is_newer


def test_each_address_in_a_leavers_row_is_kept_off_and_every_row_still_adds_up():
    file = content(["Email", "Name"], ["a@example.org / b@example.org", "Ana"], ["c@example.org", ""], ["none", ""])
    list_import = brought_in(file, kind="unsubscribed", columns={"email": 0, "name": 1})
    assert outcomes(list_import) == {
        "a@example.org": "kept_off",
        "b@example.org": "kept_off",
        "c@example.org": "kept_off",
        "": "bad_address",
    }
    assert accounted_for(list_import) == list_import.rows == 3
    assert all(map(is_suppressed, ["a@example.org", "b@example.org", "c@example.org"]))


def test_who_stays_with_two_addresses_in_a_cell_is_not_guessed():
    brought_in(content(["Email", "Date"], ["a@example.org b@example.org", DAY]), agreed_on=None)
    assert not Person.objects.exists()


@pytest.mark.parametrize(
    ("rows", "mailable_after"),
    [
        ([("subscribed", "2021-01-01"), ("unsubscribed", "2022-01-01")], False),
        ([("unsubscribed", "2022-01-01"), ("subscribed", "2021-01-01")], False),
        ([("unsubscribed", "2021-01-01"), ("subscribed", "2022-01-01")], True),
        ([("subscribed", "2022-01-01"), ("unsubscribed", "2021-01-01"), ("subscribed", "2020-01-01")], True),
        ([("subscribed", "2022-01-01"), ("unsubscribed", "")], False),
        ([("subscribed", "2022-01-01"), ("unsubscribed", "?")], False),
        ([("subscribed", "2022-01-01"), ("cleaned", "2022-01-01")], False),
        ([("subscribed", "2022-01-01"), ("VIP", "")], False),
        ([("subscribed", "2022-01-01"), ("pending", "2023-01-01")], False),
    ],
)
def test_of_one_address_several_times_leaving_wins_unless_a_later_date_proves_otherwise(rows, mailable_after):
    header = ["Email", "Confirm_time", "Unsub_time", "Status"]
    lines = [
        ["a@example.org", "" if status == "unsubscribed" else day, day if status == "unsubscribed" else "", status]
        for status, day in rows
    ]
    done = brought_in(content(header, *lines))
    assert sum(done.counts.values()) == done.rows == len(rows)
    assert (mailable() == {"a@example.org"}) == mailable_after


def pack(**files: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("__MACOSX/._x.csv", b"rubbish")
        for name, text in files.items():
            archive.writestr(f"{name}.csv", text)
    return file.getvalue()


LEFT = [["b@example.org", "B", "2023-01-01 00:00:00", "N/A"], ["d@example.org", "D", "?", ""]]
CAME = [["a@example.org", "Ana", DAY], ["b@example.org", "B", DAY]]
MAILCHIMP = {
    "subscribed_audience": content(["Email Address", "First Name", "CONFIRM_TIME"], *CAME),
    "cleaned_audience": content(["Email Address", "CLEAN_TIME"], ["c@example.org", DAY]),
    "unsubscribed_audience": content(["Email Address", "First Name", "UNSUB_TIME", "UNSUB_REASON"], *LEFT),
    "nonsubscribed_audience": content(["Email Address"], ["e@example.org"]),
}


def test_mailchimps_zip_comes_in_as_it_is_and_whoever_left_is_kept_off():
    done = brought_in(pack(**MAILCHIMP), "audience_export.zip")
    assert sum(done.counts.values()) == done.rows == 6
    assert mailable() == {"a@example.org"}
    assert {row.email for row in done.import_rows.filter(outcome="kept_off")} == {
        "b@example.org", "c@example.org", "d@example.org",
    }  # fmt: skip
    assert Person.objects.get(email="a@example.org").get_short_name() == "Ana"
    last = done.import_rows.order_by("-number").first()
    assert done.place_of(last.number) == "row 3 of subscribed_audience.csv"
    proof = ConsentEvent.objects.get(action="grant", person__email="a@example.org").proof
    assert proof == f"{done.place_of(done.import_rows.get(email='a@example.org').number)} in audience_export.zip"
    assert done.tally["text"] == done.tally["column"] == 6
    assert "this is about the others" in ColumnMappingForm(list_import=done)["kind"].help_text
    assert ColumnMappingForm(list_import=ListImport(header=["Email"]))["kind"].help_text == ""


@pytest.mark.parametrize(
    ("files", "words"),
    [
        ({}, "no CSV files"),
        ({"a": b"Email\na@example.org\n", "b": b"Email\nb@example.org\n"}, "cannot tell from its name"),
    ],
)
def test_another_zip_is_refused_with_what_to_do(files, words):
    with pytest.raises(UnreadableList, match=words):
        checked(pack(**files), "lists.zip")


def test_the_addresses_of_the_text_are_counted_against_those_of_the_rows():
    rows = [["a@example.org", "b@example.org", DAY], ["c@example.org", "", DAY]]
    file = content(["Email", "Second email", "Date"], *rows)
    assert checked(file).tally == {"text": 3, "column": 2, "elsewhere": 1, "further": 0}


@pytest.mark.parametrize("cell", ['"\\ud800"', '"a","b\\u0000"', "\\u0000", '"[[[[' + "[" * 5000, "a\x00b"])
def test_no_cell_breaks_upload_check_or_report(cell):
    done = brought_in(content(["Email", "Name", "Tags", "Date"], ["a@example.org", cell, cell, DAY]))
    assert done.counts == {"new": 1}


@pytest.mark.parametrize("moment", ["0001-01-01 00:00:00+14:00", "9999-12-31 23:59:59-14:00", "99999999999999", "1"])
def test_a_date_beyond_all_calendars_is_named_and_breaks_nothing(moment):
    done = checked(content(["Email", "Date"], ["a@example.org", moment]))
    assert outcomes(done)["a@example.org"] in {"bad_date", "future_date"}


def test_a_row_wider_than_the_headings_is_not_taken_in():
    rows = [["a@example.org", "Smith", "Ana", DAY], ["b@example.org", "Ben", DAY]]
    assert brought_in(content(["Email", "Name", "Date"], *rows)).counts == {"bad_row": 1, "new": 1}


WORDS = st.sampled_from(["subscribed", "unsubscribed", "cleaned", "pending", "VIP", "", "Spam complaint", "archived"])
DATES = st.sampled_from(["", "?", "2021-01-01", "01/02/2022", "05/13/2022", "2099-01-01"])


@hypothesis_settings(max_examples=examples(15), deadline=None)
@given(st.lists(st.tuples(st.sampled_from("abc"), DATES, DATES, WORDS, st.sampled_from(["", "yes", "no"])), max_size=8))
def test_nobody_of_whom_any_row_says_more_than_yes_is_mailable_without_a_later_yes(rows):
    Person.objects.all().delete()
    Suppression.objects.all().delete()
    header = ["Email", "Confirm_time", "Unsub_time", "Status", "Opted out"]
    lines = [[f"{name}@example.org", *rest] for name, *rest in rows]
    if not lines:
        return
    done = checked(content(header, *lines))
    assert sum(done.counts.values()) == done.rows == len(lines)
    in_file = {row.number: row for row in done.import_rows.all()}
    for number, (_, came, left, status, opted_out) in enumerate(rows, start=2):
        row = in_file[number]
        if row.outcome == "new":
            assert status == "subscribed"
            assert opted_out != "yes"
            assert came not in ("", "?", "2099-01-01")
            assert left == "" or row.happened_at is not None


def test_a_cell_of_a_status_column_is_read_by_its_heading():
    assert kind_of_cell("Subscribed", "no", ColumnType.AGREED) == ListKind.UNSUBSCRIBED
    assert kind_of_cell("Opt in", "no", ColumnType.AGREED) == ListKind.NOT_AGREED
    assert kind_of_cell("Opt in", "", ColumnType.AGREED) is None
    assert kind_of_cell("Bounced", "2022-01-01", ColumnType.LEFT) == ListKind.CLEANED


QUOTED = b"'Email,'Status\n'stays@example.org,'subscribed'\n'leaves@example.org,'unsubscribed\n"
AS_TEXT = b'Email,Status\n="stays@example.org",="Subscribed"\n="leaves@example.org",="UNSUBSCRIBED."\n'


@pytest.mark.parametrize("file", [QUOTED, AS_TEXT, AS_TEXT.replace(b'="', "“".encode()).replace(b'"', "”".encode())])
def test_quotation_marks_that_spreadsheets_leave_are_no_part_of_an_address_or_a_status(file):
    assert outcomes(brought_in(file, agreed_on=date(2024, 5, 1))) == {
        "stays@example.org": "new",
        "leaves@example.org": "kept_off",
    }


HEADLESS = b"stays@example.org,Ben,subscribed\nleaves@example.org,Ann,unsubscribed\n"
BELOW = b"Email,Name\nstays@example.org,Ben\n\nPeople who unsubscribed\nleaves@example.org,Ann\n"
BELOW_EACH = b"Subscribers\nEmail\nstays@example.org\nBounced:\nleaves@example.org\nSubscribed\nstays@example.org\n"
OTHERS = (
    b"Email,SMS status,Unsubscribe link,Source\nstays@example.org,unsubscribed,x.example/unsubscribe,Opt out form\n"
)


@pytest.mark.parametrize("file", [HEADLESS, BELOW, BELOW_EACH, OTHERS])
def test_any_column_and_any_line_between_the_rows_may_tell_who_left(file):
    brought_in(file, agreed_on=date(2024, 5, 1))
    assert mailable() == {"stays@example.org"}


@pytest.mark.parametrize(
    "lines",
    [
        [["Email", "Unsubscribed at"], ["leaves@example.org", "2023-01-02"]],
        [
            ["Email", "Status", "Unsub date"],
            ["leaves@example.org", "", ""],
            ["leaves@example.org", "left", "2023-01-02"],
        ],
    ],
)
def test_the_day_that_staff_give_for_a_whole_list_brings_nobody_back(lines):
    brought_in(content(*lines), agreed_on=date(2024, 5, 1), meanings={"Status: (empty)": "subscribed"})
    assert mailable() == set()


def test_nor_does_it_outdo_a_list_of_those_who_left():
    brought_in(content(["Email", "Date"], ["a@example.org", ""], ["b@example.org", DAY]), agreed_on=date(2024, 5, 1))
    rows = [["a@example.org", "2023-01-02"], ["b@example.org", "2020-01-02"]]
    brought_in(content(["Email", "Unsub_time"], *rows), "unsubscribed.csv")
    assert mailable() == {"b@example.org"}


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Unsubscribed contacts 2024", "unsubscribed"),
        ("Bounces", "cleaned"),
        ("Everybody, without the unsubscribed", "subscribed"),
        ("Confidential: do not pass on", "subscribed"),
    ],
)
def test_a_title_and_the_name_of_a_sheet_tell_who_is_in_a_list(title, kind):
    assert (
        checked(f"{title},,\nEmail,Name,Town\na@example.org,Ann,Leeds\n".encode(), agreed_on=date(2024, 5, 1)).kind
        == kind
    )
    book = openpyxl.Workbook()
    book.active.title = title.replace(":", "")[:31]
    for row in [["Email", "Name"], ["a@example.org", "Ann"]]:
        book.active.append(row)
    book.save(file := io.BytesIO())
    assert checked(file.getvalue()).kind == kind


def test_people_without_a_first_name_keep_none():
    rows = [
        ["a@example.org", "", "Müller", DAY],
        ["b@example.org", "Mrs", "Smith", DAY],
        ["c@example.org", "Mary Ann", "Lee", DAY],
    ]
    done = brought_in(content(["Email", "First name", "Last name", "Date"], *rows))
    names = {person.email[0]: person.get_short_name() for person in Person.objects.all()}
    assert names == {"a": "", "b": "", "c": "Mary Ann"}
    assert done.import_rows.filter(knows_first_name=False).count() == 2
    assert services.ListImport.objects.get().counts == {"new": 3}
