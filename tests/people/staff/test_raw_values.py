"""No office screen shows what only the software understands, nor a number or date in a way of its own."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from django.conf import settings as site
from django.template import Context
from django.template.base import VariableNode
from django.test import Client, override_settings
from pytest_django.plugin import DjangoDbBlocker

from fixsend.people.models import AuditEntry
from tests import databases
from tests.people import staff_requests, staff_samples
from tests.people.factories import PersonFactory
from tests.people.staff_members import sign_in_staff

APPS = site.BASE_DIR / "fixsend"
# What is shown as it is stored: an address that is to be copied, the words of mail servers, a list as it came.
SHOWS_WHAT_CAME_IN = ("unparsed_mail:", "list_import:map_columns", "office_help", "deliverability:guide")
RAW = {
    "a name of the code": re.compile(r"\b[a-z]+_[a-z_]+\b"),
    "None": re.compile(r"\b(?:by|of|since|until|to|Mailing) None\b|\bNone,|\bTrue\b|\bFalse\b"),
    "a date as computers write it": re.compile(r"\b\d{4}-\d\d-\d\d\b|\b\d\d/\d\d/\d{4}\b"),
    "an hour in another style": re.compile(r"\b\d{1,2}(:\d\d)? [ap]\.m\."),
    "an object without a name": re.compile(r"\bobject \(|<\w+ \w*:"),
    "Wagtail's own word": re.compile(r"\bInspect:|\bsnippets?\b"),
    "a number without its comma": re.compile(r"(?<![\d.,/#:A-Za-z-])(?!(?:19|20)\d\d\b)\d{4,}(?![\d/:-])"),
}


# Our own screens, and lists of what is ours that Wagtail draws.
SCREENS = sorted(
    {
        *staff_requests.our_screens(),
        *(
            each
            for each in staff_requests.addresses()
            if each[0].endswith((":index", ":list")) and "wagtail" not in each[0]
        ),
    }
)


def office_templates() -> list[Path]:
    """Return the templates of our office screens, and of what they include."""
    folders = ("backoffice", "sending", "series", "segments", "list_import", "deliverability", "builder", "writing")
    return [path for path in APPS.rglob("*.html") if folders and set(path.parts) & set(folders)]


def test_numbers_and_dates_are_written_by_one_function_each():
    # Cells of a calendar show a part of a date.
    parts = r"(?:Y-m|F|F Y|l|j|H:i)\""
    filters = re.compile(
        rf"\|(?:intcomma|naturaltime|timesince|date(?::\"(?!Y-m-d|H:i:s|{parts})[^\"]*\")?)(?=[\s|}}])"
    )
    wrong = {
        str(path.relative_to(APPS)): found
        for path in office_templates()
        if (found := filters.findall(path.read_text()))
    }
    assert len(office_templates()) > 90
    assert wrong == {}


def test_lists_write_days_as_the_other_screens_do():
    wrong = [path for path in APPS.rglob("backoffice/*.py") if re.search(r"\bDateColumn\(", path.read_text())]
    assert wrong == []


# What stays small or counts nothing: the place of something in a list, the version of a text, a family at an event.
SMALL = re.compile(r"(^|\.)(number|version|each\.people)$")
MARK = "◊"


@pytest.fixture(scope="module")
def _marked() -> Iterator[None]:
    """Mark each number that a template shows as it is, so that one of the samples stands for one of thousands."""
    shown = VariableNode.render

    def render(node: VariableNode, context: Context) -> str:
        value = node.filter_expression.resolve(context)
        is_raw = type(value) is int and not SMALL.search(node.filter_expression.token)
        return f"{value}{MARK}" if is_raw else shown(node, context)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(VariableNode, "render", render)
        yield


@pytest.fixture(scope="module")
def office(
    _marked, django_db_setup, django_db_blocker: DjangoDbBlocker, tmp_path_factory
) -> Iterator[tuple[Client, dict]]:
    """Make one of everything and sign an administrator in."""
    media = tmp_path_factory.mktemp("media")
    with django_db_blocker.unblock(), databases.rolled_back(), override_settings(MEDIA_ROOT=media):
        samples = staff_samples.make()
        client = Client(raise_request_exception=False)
        sign_in_staff(client)
        yield client, samples


def words_of(page: str, between: str = " ") -> str:
    """Return what can be read on a screen, beside the menu and what was typed into fields."""
    reader = _Reader()
    reader.feed(page)
    text = " ".join(between.join(reader.words).split())
    # People of the factories are numbered, by now in thousands.
    return re.sub(r"\S+@\S+|https?://\S+|/\S+/|\bAlex Example \d+", " ", text)


class _Reader(HTMLParser):
    """Collects the words of a page's main part."""

    NOT_READ = frozenset({"script", "template", "style", "textarea", "code", "select", "svg"})

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self._inside: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag in self.NOT_READ or tag == "main":
            self._inside.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in self._inside:
            self._inside.remove(tag)

    def handle_data(self, data: str) -> None:
        if self._inside == ["main"]:
            self.words.append(data)


@pytest.mark.parametrize(("name", "route"), SCREENS, ids=[name for name, _ in SCREENS])
def test_no_screen_shows_raw_values(office, name, route):
    client, samples = office
    answer = client.get(staff_requests.path_of(route, staff_samples.samples_for(name, samples)))
    if answer.status_code != 200 or "html" not in answer["Content-Type"] or name.startswith(SHOWS_WHAT_CAME_IN):
        return
    marked = words_of(answer.content.decode())
    assert MARK not in marked, "a number that would have no comma: " + marked[: marked.index(MARK)][-80:]
    shown = marked
    found = {what: match[0] for what, pattern in RAW.items() if (match := pattern.search(shown))}
    assert found == {}, shown[:1500]
    apart = re.search(r"\w\s+,(?=\s)", words_of(answer.content.decode(), between=""))
    assert apart is None, "a space before a comma"


def test_no_sentence_makes_a_date_or_a_number_by_itself():
    """Alarms, mails and remarks included: `web.written` does, so that they are all of one form."""
    # Addresses of calendars and files, forms, and public pages with a weekday or a style of their own (GOV.UK's).
    own = ("rights/", "events/", "campaigns/", "evidence/", "web/", "config/backups", "list_import/dates", "starter/")
    by_hand = re.compile(r"\{[^{}]*:(?:[^{}]*%-?d[^{}]*|,)\}")
    wrong = {
        str(path.relative_to(APPS)): found
        for path in APPS.rglob("*.py")
        if not str(path.relative_to(APPS)).startswith(own) and "management" not in path.parts
        if (found := [each for each in by_hand.findall(path.read_text()) if "%Y-%m-%d" not in each])
    }
    assert wrong == {}


@pytest.mark.django_db
def test_the_audit_log_names_what_it_is_about(client):
    from tests.membership.factories import OrganisationFactory

    organisation = OrganisationFactory(name="Leeds Parents")
    me = sign_in_staff(client)
    for subject, detail in (
        (f"organisation {organisation.pk}", {"fields": ["about"]}),
        ("organisation 987654", {}),
        ("people", {"rows": 1942, "format": "csv", "filters": ["tag"]}),
    ):
        AuditEntry.objects.create(actor=me, action="list.exported", subject=subject, detail=detail)
    AuditEntry.objects.create(actor=me, action="person.corrected", person=PersonFactory(), detail={"told": "in_person"})
    shown = client.get("/admin/audit/").content.decode()
    assert "Organisation “Leeds Parents”" in shown
    assert "Organisation, deleted since" in shown
    assert "Rows: 1,942; kind of file: csv; narrowed by: tag" in shown
    assert "They told us: in person" in shown
