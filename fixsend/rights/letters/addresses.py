"""Where a council takes letters, from the contacts that staff import; nobody is named in a letter."""

from __future__ import annotations

import re

from fixsend.places.models import ContactRole, CouncilContact
from fixsend.web.page_cache import values

# By the job title that the file gives: the director first, who may be one “for SEND” too.
_DIRECTOR = re.compile(r"\bdirector\b|\bDCS\b", re.IGNORECASE)
_SEN_TEAM = re.compile(r"\bSENDs?\b|\bSEN\b|special educational|\bEHCP?\b", re.IGNORECASE)


def addresses() -> dict[str, dict[str, str]]:
    """Return email addresses by the council's code, then by the letter's `address`; a council without any is left out.

    Of several contacts with one role the first by name counts.
    """
    return values.kept("where councils take letters", _addresses)


def _addresses() -> dict[str, dict[str, str]]:
    officers = CouncilContact.objects.filter(role=ContactRole.OFFICER).order_by("council__code", "name", "pk")
    found: dict[str, dict[str, str]] = {}
    for code, position, email in officers.values_list("council__code", "position", "email"):
        if role := _role(position):
            found.setdefault(code, {}).setdefault(role, email)
    return found


def _role(position: str) -> str:
    if _DIRECTOR.search(position):
        return "director"
    return "sen_team" if _SEN_TEAM.search(position) else ""
