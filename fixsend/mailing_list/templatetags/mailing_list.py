"""The sign-up form for other apps' pages: `{% include "mailing_list/_sign_up.html" %}`."""

from typing import Any

from django import template

from fixsend.mailing_list.forms import SignUpForm

register = template.Library()


@register.inclusion_tag("mailing_list/_sign_up_form.html", takes_context=True)
def sign_up(context: template.Context) -> dict[str, Any]:
    """Draw the short form: join, keep me posted, or both. The page around it may be cached."""
    return {"form": SignUpForm(auto_id="quick_%s"), "request": context["request"]}
