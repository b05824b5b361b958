"""What every screen of the back office shows: `{% load office %}`."""

from typing import Any

from django import template

from fixsend.web import written
from fixsend.web.backoffice import guides

register = template.Library()
register.filter("number", written.number)
register.filter("day", written.day)
register.filter("moment", written.moment)


@register.inclusion_tag("web/backoffice/help_link.html", takes_context=True)
def office_help(context: template.Context) -> dict[str, Any]:
    """Draw the link to the part of the guide that helps with this screen, where there is one."""
    match = getattr(context.get("request"), "resolver_match", None)
    if match is None:
        return {"section": None}
    return {"section": guides.section_for(":".join(filter(None, [match.view_name, match.kwargs.get("app_name")])))}


@register.inclusion_tag("web/backoffice/help_link.html")
def office_help_with(place: str) -> dict[str, Any]:
    """Draw the link to a place of the guide ("running-a-campaign"), where the screen itself does not say which."""
    return {"section": guides.find(place)}
