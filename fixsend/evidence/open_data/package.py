"""All tables as one ZIP that describes itself: a Tabular Data Package (specs.frictionlessdata.io), with a README."""

from __future__ import annotations

import hashlib
import json
import re
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from typing import IO, Any

from django.conf import settings
from django.template.loader import render_to_string
from django.utils import timezone

from fixsend.evidence import addresses
from fixsend.evidence.data_sets.publications import OGL
from fixsend.evidence.open_data import tables, writing
from fixsend.evidence.open_data.columns import Column
from fixsend.evidence.open_data.tables import Table
from fixsend.web.models import SiteDetails

NAME = "everything.zip"
_OGL_PAGE = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"


@dataclass(frozen=True)
class _Written:
    """A file of the package as it was written."""

    table: Table
    path: str
    size: int
    sha256: str


def write(file: IO[bytes]) -> None:
    """Write the package into a file that need not be seekable, a row at a time."""
    made_at = timezone.localtime()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        written = [_write(package, table) for table in _tables()]
        described = _described(written, made_at.isoformat(timespec="seconds"))
        package.writestr("datapackage.json", json.dumps(described, ensure_ascii=False, indent=1))
        package.writestr("README.txt", _read_me(written))


def licence(words: str) -> dict[str, str]:
    """Return a licence as a package names it."""
    if words == OGL:
        return {"name": "OGL-UK-3.0", "path": _OGL_PAGE, "title": OGL}
    return {"name": re.sub(r"[^a-zA-Z0-9.]+", "-", words).strip("-") or "other", "title": words}


def _tables() -> Iterable[Table]:
    for slug in tables.data_sets_shown():
        if table := tables.of_data_set(slug):
            yield table
    yield tables.of_indicators()
    yield tables.of_corrections()


def _write(package: zipfile.ZipFile, table: Table) -> _Written:
    # Table names are slugs of ours: "indicators" is the table of what indicators mean.
    path, digest, size = f"data/{table.name}.csv", hashlib.sha256(), 0
    with package.open(path, "w") as member:
        for text in writing.as_csv(table):
            content = text.encode()
            digest.update(content)
            size += member.write(content)
    return _Written(table, path, size, digest.hexdigest())


def _described(written: list[_Written], made_at: str) -> dict[str, Any]:
    """Return what `datapackage.json` says."""
    licences = dict.fromkeys(words for one in written for words in one.table.licences)
    return {
        "profile": "tabular-data-package",
        "name": "official-figures-on-send",
        "title": "Official figures on special educational needs and disabilities, by council",
        "description": "Each number with its source: publisher, edition, file, row and column. "
        "An empty value is no zero: mark and why_no_value say what is known.",
        "homepage": settings.SITE_URL + addresses.OPEN_DATA,
        "created": made_at,
        "contributors": [{"title": SiteDetails.load().alliance_name, "role": "wrangler"}],
        "licenses": [licence(words) for words in licences],
        "sources": [{"title": words} for words in dict.fromkeys(w for one in written for w in one.table.sources)],
        "resources": [_resource(one) for one in written],
    }


def _resource(one: _Written) -> dict[str, Any]:
    described: dict[str, Any] = {
        "profile": "tabular-data-resource",
        "name": one.table.name,
        "path": one.path,
        "title": one.table.title,
        "description": one.table.description,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": one.size,
        "hash": f"sha256:{one.sha256}",
        "schema": {"fields": [_field(column) for column in one.table.columns], "missingValues": [""]},
    }
    if one.table.sources:
        described["sources"] = [{"title": words} for words in one.table.sources]
        described["licenses"] = [licence(words) for words in one.table.licences]
    return described


def _field(column: Column) -> dict[str, Any]:
    described: dict[str, Any] = {"name": column.name, "type": column.type, "description": column.meaning}
    return {**described, "constraints": {"required": True}} if column.is_required else described


def _read_me(written: list[_Written]) -> str:
    sources = dict.fromkeys(words for one in written for words in one.table.sources)
    context = {
        "written": written,
        "sources": sources,
        "home": settings.SITE_URL + addresses.OPEN_DATA,
        "corrections": settings.SITE_URL + addresses.CORRECTIONS,
    }
    return render_to_string("evidence/open_data/readme.txt", context)
