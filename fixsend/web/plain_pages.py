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
        "Part of what you sent did not reach us. It is not your fault.",
        f"Go back and try again. {_TYPED}",
    ),
    403: Message(
        "You cannot see this page",
        "You may need to sign in first.",
        "If you were sending a form, go back and send it again.",
    ),
    404: Message(
        "We cannot find that page",
        "It may have moved, or the address may have a small mistake in it.",
        "Check that you have the whole address.",
    ),
    408: Message(
        "That took too long",
        "What you sent did not reach us in time. Your connection may be slow at the moment.",
        f"Go back and try again. {_TYPED}",
    ),
    413: Message(
        "That is too large",
        "You sent more than we can take at once.",
        "Go back and send less. If it was a file, make it smaller first.",
    ),
    500: Message(
        "Sorry, something went wrong",
        "It is not your fault. We know about it and will look into it.",
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
