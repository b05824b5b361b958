"""What somebody wrote for nothing, because a colleague was first, is given back: in the message, or in the form."""

from collections.abc import Mapping
from typing import Any, cast

from django.http import QueryDict


def given_back(*texts: str | None) -> str:
    """Return the end of a message that says what was written; nothing where nothing was."""
    words = " ".join(f"“{text.strip()}”" for text in texts if text and text.strip())
    return f" You wrote: {words}" if words else ""


def altered(sent: Mapping[str, Any], name: str, value: str) -> QueryDict:
    """Return what a form was sent with another value in one (hidden) field, to be shown again."""
    data = cast(QueryDict, sent).copy()
    data[name] = value
    return data
