"""The timetable's script with the law as it is used now: the file of `make rules`, or one made of approved versions."""

from __future__ import annotations

from hashlib import sha256

from django.templatetags.static import static
from django.urls import reverse
from django.utils import timezone

from fixsend.rights import current
from fixsend.rights import script as scripts
from fixsend.rights.rule_sets import files
from fixsend.web.page_cache import values

_FILE = "rights/timetable.js"


def address() -> str:
    """Return where a page gets the script; another law has another address, so that no browser keeps an old one."""
    if current.law() is files.law():
        return static(_FILE)
    return reverse("rights:script", args=[made()[0]])


def made() -> tuple[str, str]:
    """Return a digest of the script with the law of now, and the script."""
    return values.kept(("timetable-script", timezone.localdate()), _made)


def _made() -> tuple[str, str]:
    content = scripts.script(current.law())
    return sha256(content.encode()).hexdigest()[:12], content
