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
    return {"section": guides.section_for(match.view_name) if match else None}
