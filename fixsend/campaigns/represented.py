"""The actions to which letters about time limits lead: those that reach an MP or councillors."""

from __future__ import annotations

from fixsend.campaigns.models import Receivers, WriteToPage
from fixsend.campaigns.queries.campaigns import open_now
from fixsend.rights.letters.represented import WriteToAction
from fixsend.web.page_cache import values

_REACHES = {Receivers.MP: "mp", Receivers.COUNCILLORS: "councillors"}
# Of those open now, the ones to choose from.
_LOOKED_AT = 20


def write_to_actions() -> list[WriteToAction]:
    """Return the open actions in which people write to their own MP or councillors, the most alive first."""
    return values.kept("write-to actions", _write_to_actions)


def _write_to_actions() -> list[WriteToAction]:
    pages = [page for page in open_now(_LOOKED_AT) if isinstance(page, WriteToPage)]
    return [
        WriteToAction(_REACHES[Receivers(page.receivers)], page.title, page.get_url() or "")
        for page in pages
        if page.receivers in _REACHES
    ]
