"""Error pages that need no request, no database and no settings of the site."""

from dataclasses import dataclass

from django.template.loader import render_to_string


@dataclass(frozen=True)
class Message:
    """What a page says: what happened, whose fault it is, what to do."""

    title: str
    lead: str
    advice: str


_TYPED = "What you typed should still be there."
_WORDS = {
    400: Message(
        "We could not read that",
        "What you sent did not reach us whole. It is not your fault.",
        f"Go back and try once more. {_TYPED}",
    ),
    403: Message(
        "This page is not open to you",
        "You may need to sign in first.",
        "If you were sending a form, go back and send it again.",
    ),
    404: Message(
        "We cannot find that page",
        "It may have moved, or the address may have a small mistake in it.",
        "Check the address, right to its end.",
    ),
    408: Message(
        "That took too long",
        "What you sent did not reach us in time. Your connection may be slow at the moment.",
        f"Go back and try once more. {_TYPED}",
    ),
    413: Message(
        "That is too large",
        "You sent more than this page can take.",
        "Go back and send less. If it was a file, make it smaller first.",
    ),
    500: Message(
        "Something went wrong on our side",
        "It is not your fault, and we have made a note of it.",
        "Wait a minute, then try again. Sending a form twice does no harm.",
    ),
    503: Message(
        "We are very busy",
        "Too many people are sending us something at the moment.",
        f"Wait a minute, then go back and try again. {_TYPED}",
    ),
}
STATUSES = tuple(_WORDS)


def html(status: int) -> str:
    """Return the page that goes with a status of HTTP."""
    return render_to_string("web/errors/plain.html", {"words": _WORDS[status]})
