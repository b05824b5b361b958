"""What every screen of the back office shows: `{% load office %}`."""

from typing import Any

from django import forms, template

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


@register.inclusion_tag("web/backoffice/error_summary.html")
def office_errors(form: forms.BaseForm) -> dict[str, Any]:
    """Draw above a form what is wrong in it, with a link to each field; nothing when all is well."""
    found = [("", str(message)) for message in form.non_field_errors()]
    for field in form:
        anchor = f"{field.auto_id}_0" if field.use_fieldset else field.id_for_label
        link = "" if field.is_hidden else f"#{anchor}"
        label = field.label if field.label.endswith("?") else f"{field.label}:"
        found += [(link, f"{label} {message}" if link else str(message)) for message in field.errors]
    return {"errors": found}
