"""Saying on a page that this browser needs no mail for now, and how to end that."""

from typing import Any

from django import template

from fixsend.web import recognition

register = template.Library()


@register.inclusion_tag("people/confirm/this_browser.html", takes_context=True)
def this_browser(context: template.Context) -> dict[str, Any]:
    """Say so where a mailbox was confirmed in this browser within the hour; not for pages that the cache keeps."""
    return {"known": recognition.remembers_anybody(context["request"])}
