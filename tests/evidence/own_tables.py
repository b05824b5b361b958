"""Tables of our own, and requests for information, as staff load and record them."""

import io
from datetime import date, timedelta

from django.utils import timezone

from fixsend.evidence.loading.generic import Mapping
from fixsend.evidence.models import Area, InformationRequest, SourceFile
from fixsend.evidence.services import information_requests, loading, tables
from fixsend.people.models import Person

MAPPING = {
    "slug": "ombudsman-decisions",
    "title": "Ombudsman: complaints upheld",
    "publisher": "Local Government and Social Care Ombudsman",
    "licence": "Open Government Licence v3.0",
    "page": "https://www.lgo.org.uk/your-councils-performance/",
    "edition": "2025",
    "indicator": "complaints-upheld",
    "indicator_title": "Complaints about education that were upheld",
    "council_column": "Authority",
    "value_column": "Upheld",
    "year": 2024,
    "period_kind": "financial",
    "not_councils": ["Total"],
}
TABLE = """Complaints by authority,,
,,
Authority,Decided,Upheld
Devon County Council,20,12
Hull City Council,9,0
Total,29,12
"""


def unmapped_table(content: bytes = TABLE.encode(), *, by: Person, name: str = "Figures.csv") -> SourceFile:
    """Take in a table whose columns nobody has named yet."""
    return tables.take_in(io.BytesIO(content), name, retrieved_on=date(2026, 11, 23), by=by)


def read_table(content: bytes = TABLE.encode(), *, by: Person, **mapping) -> SourceFile:
    """Take in a table, name its columns, and read it as the job does."""
    taken = unmapped_table(content, by=by)
    tables.name_columns(taken.pk, Mapping.from_data(MAPPING | mapping), by=by)
    return loading.read(taken.pk)


def sent_request(*, by: Person, days_ago: int = 0, councils: tuple[str, ...] = ("878",)) -> InformationRequest:
    """Draft a request and record that it went to councils some days ago."""
    asked = information_requests.draft(
        title="How appeals ended", questions="How many?", name="Ada Example", address="ada@alliance.example", by=by
    )
    information_requests.record_sending(
        asked.pk,
        areas=Area.objects.filter(code__in=councils),
        other="",
        sent_on=timezone.localdate() - timedelta(days=days_ago),
        sent_to="",
        by=by,
    )
    return asked
