"""The components that pages are made of: `{% load components %}`. Their templates are in `web/components/`."""

import re
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from django import forms, template
from django.conf import settings
from django.core.paginator import Page
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.urls import reverse
from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from fixsend.web import cards, csrf, dates, display, page_cache, sharing, tokens
from fixsend.web.charts import Chart
from fixsend.web.forms import OneOf, away_from_its_field
from fixsend.web.hex_map import HexMap

register = template.Library()
# Not the number in an escaped character such as &#x27;
_HASHTAG = re.compile(r"(?<!&)(#\w+)")


@register.filter(expects_localtime=True)
def hour(moment: datetime | None) -> str:
    """Return a moment's hour as people say it: "10:29am", "midday"; nothing for no moment."""
    return dates.hour_words(moment) if moment else ""


@register.inclusion_tag("web/forms/form.html", takes_context=True)
def form(
    context: template.Context,
    form: forms.BaseForm,
    submit: str = "Send",
    action: str = "",
    *,
    submit_class: str = "act",
    label: str = "",
) -> dict[str, Any]:
    """Draw a whole form: error summary, tokens, every field and the button.

    `label` names it for screen readers, on a page with more than one form.
    """
    return {
        "label": label,
        "form": form,
        "submit": submit,
        "action": action,
        "submit_class": submit_class,
        "request": context.get("request"),
    }


@register.simple_tag(takes_context=True)
def form_tokens(context: template.Context) -> SafeString:
    """Draw what a form sends along unseen: what the abuse checks need, and Django's token where it is asked for."""
    request = context["request"]
    return csrf.field(request) + tokens.markup(request)


@register.simple_tag(takes_context=True)
def csrf_field(context: template.Context) -> SafeString:
    """Draw Django's token where it is asked for, in a form that is only a button behind a link of its own."""
    return csrf.field(context["request"])


@register.inclusion_tag("web/forms/error_summary.html")
def error_summary(*forms_shown: forms.BaseForm) -> dict[str, Any]:
    """Draw "There is a problem" with a link to each field that needs a change; nothing when all is well.

    A form's errors are drawn once a page, in the first place that asks: the base template asks before anything else for
    every form of the page, so that without scripts a page with errors opens at them, however far down its form stands.
    """
    shown = [one for one in forms_shown if isinstance(one, forms.BaseForm) and not hasattr(one, "is_summarised")]
    for one in shown:
        one.is_summarised = True  # type: ignore[attr-defined]
    return {"errors": [error for one in shown for error in _errors(one)]}


@register.simple_tag(takes_context=True)
def forms_with_errors(context: template.Context) -> list[forms.BaseForm]:
    """Return the forms of a page that came back with errors, under whatever names its view passed them.

    They are told by `type`: `isinstance` would look into lazy values, and making the visitor's token sets a cookie.
    """
    passed = (each for layer in context.dicts for each in layer.values())
    return [each for each in passed if issubclass(type(each), forms.BaseForm) and each.errors]


def _errors(one: forms.BaseForm) -> list[tuple[str, str]]:
    """Return (anchor, message) of each error, in the order of the fields; "" anchors nothing."""
    found = [("", str(message)) for message in one.non_field_errors()]
    for field in one:
        anchor = f"{field.auto_id}_0" if field.use_fieldset else field.id_for_label
        messages = (away_from_its_field(field, str(message)) for message in field.errors)
        found += [("" if field.is_hidden else f"#{anchor}", message) for message in messages]
    return found


@register.simple_tag
def parts_of(field: forms.BoundField) -> dict[str, Any]:
    """Return the fields that are drawn in this one's place: all that answer its question, or none after the first."""
    question: OneOf = field.form.one_of  # type: ignore[attr-defined]
    parts = question.parts(field.form)
    is_first = bool(parts) and parts[0].name == field.name
    fields = parts if is_first else []
    return {"is_alone": not parts, "fields": fields, "legend": question.legend, "folds": question.folds}


@register.inclusion_tag("web/components/button.html")
def button(text: str, kind: str = "act", name: str = "", value: str = "") -> dict[str, Any]:
    """Draw a button that sends the form it stands in."""
    return {"text": text, "kind": kind, "name": name, "value": value}


@register.inclusion_tag("web/components/link_button.html")
def link_button(text: str, url: str, kind: str = "act") -> dict[str, Any]:
    """Draw a link that looks like a button, because it is the next step."""
    return {"text": text, "url": url, "kind": kind}


@register.simple_block_tag(end_name="endnotice")
def notice(content: str, kind: str = "info", title: str = "") -> SafeString:
    """Draw words that must not be missed: `success`, `warning` or `info`."""
    return render_to_string("web/components/notice.html", {"content": content, "kind": kind, "title": title})


@register.simple_block_tag(end_name="endpanel")
def panel(content: str, title: str = "", level: int = 2) -> SafeString:
    """Draw a box that sets something apart."""
    return render_to_string("web/components/panel.html", {"content": content, "title": title, "level": level})


@register.inclusion_tag("web/components/pagination.html", takes_context=True)
def pagination(context: template.Context, page_obj: Page[Any], *filters: str) -> dict[str, Any]:
    """Draw links to the pages of a long list, keeping the filters in the address.

    Kept is what cached pages read, for a kept page is made from nothing else, and `filters`, which name the parameters
    of a page that is not kept. Other parameters of a link (whose link it was, …) are dropped.
    """
    request = context.get("request")
    kept = (page_cache.allowed_parameters() | set(filters)) - {"page"}
    typed = request.GET.lists() if request else []
    query = urlencode([(name, value) for name, values in typed if name in kept for value in values])
    return {"page_obj": page_obj, "query": query, "pages": _pages(page_obj)}


def _pages(page_obj: Page[Any]) -> list[Any]:
    return list(page_obj.paginator.get_elided_page_range(page_obj.number, on_each_side=1, on_ends=1))


@register.simple_tag
def tag(text: str, kind: str = "plain") -> SafeString:
    """Draw a short label."""
    return format_html('<span class="tag tag-{}">{}</span>', kind, text)


@register.filter(needs_autoescape=True)
def hashtags(text: str, autoescape: bool = True) -> SafeString:
    """Set the hashtags in a line apart: `{{ page.call|hashtags }}`."""
    safe = conditional_escape(text) if autoescape else text
    return mark_safe(_HASHTAG.sub(r'<span class="hero-hash">\1</span>', safe))  # noqa: S308 - escaped above


# Small line drawings, 24 by 24, in the colour of the text beside them; they never carry meaning alone.
# Shorter ones, such as 999, 111 or 0800 1111, are not called from abroad.
MOST_SHORT_DIGITS = 9
ICONS = {
    "info": '<circle cx="12" cy="12" r="9.5"/><path d="M12 11v6M12 7v.1"/>',
    "warning": '<path d="M12 3 1.8 20.5h20.4zM12 10v4.5M12 17.5v.1"/>',
    "success": '<circle cx="12" cy="12" r="9.5"/><path d="m7.5 12.5 3 3 6-6.5"/>',
    "menu": '<path d="M3 6h18M3 12h18M3 18h18"/>',
    "display": '<path d="m2 18 4.5-12L11 18M3.6 14h5.8"/><circle cx="17.5" cy="14.5" r="3.5"/><path d="M21 11v7"/>',
    "search": '<circle cx="10.5" cy="10.5" r="6.5"/><path d="m15.5 15.5 6 6"/>',
    "easy-read": '<rect x="2" y="4" width="8" height="7" rx="1"/><path d="M14 5.5h8M14 9.5h6M14 15.5h8M14 19.5h5"/>'
    '<circle cx="6" cy="17.5" r="3.5"/>',
    "bsl": '<path d="M7 12V5.5a1.5 1.5 0 0 1 3 0V11V3.5a1.5 1.5 0 0 1 3 0V11V4.5a1.5 1.5 0 0 1 3 0'
    "V13l1.5-2.5a1.6 1.6 0 0 1 2.8 1.5L17 19c-1 2-2.5 3-5 3-3 0-5-2-5-5l-3-4a1.5 1.5 0 0 1 2.4-1.7z"
    '"/>',
    "whatsapp": '<path d="m3 21 1.6-4.8A9 9 0 1 1 8 19.5z"/>'
    '<path d="M9 8.5C9 12 12 15 15.5 15l1-2-2.5-1-1 1c-1-.5-2-1.5-2.5-2.5l1-1L10.5 7z"/>',
    "facebook": '<path d="M14 21v-8h3l.5-3.5H14v-2C14 6 14.5 5 16.5 5H18V2h-2.5C12.5 2 10.5 4 10.5 7v2.5h-3V13h3v8"/>',
    "bluesky": '<path d="M12 11C10.5 7.5 6.5 4 4 3.5 2.5 3.2 2 4.5 2.3 7c.3 3 1 5 4.7 5.2C4 13 3.5 15 5.5 17.5'
    "c2.5 3 5.2.5 6.5-3 1.3 3.5 4 6 6.5 3 2-2.5 1.5-4.5-1.5-5.3C20.7 12 21.4 10 21.7 7"
    'c.3-2.5-.2-3.8-1.7-3.5C17.5 4 13.5 7.5 12 11z"/>',
    "x": '<path d="m4 4 16 16M20 4 4 20"/>',
    "email": '<rect x="2" y="4.5" width="20" height="15" rx="2"/><path d="m3 6 9 7 9-7"/>',
    "mail": '<rect x="2" y="4.5" width="20" height="15" rx="2"/><path d="m3 6 9 7 9-7"/>',
    "download": '<path d="M12 3v12M7 10.5l5 5 5-5M3 20.5h18"/>',
    "external": '<path d="M13 4h7v7M20 4 10 14M17 14v6H4V7h6"/>',
    "calendar": '<rect x="3" y="5" width="18" height="16" rx="2"/><path d="M3 10h18M8 2.5V7M16 2.5V7"/>',
    "place": '<path d="M12 21.5S5 15 5 9.5a7 7 0 0 1 14 0c0 5.5-7 12-7 12z"/><circle cx="12" cy="9.5" r="2.5"/>',
    "step-free": '<circle cx="10" cy="3.5" r="1.5"/><path d="M10 7v7h6l3 6M10 10h5"/>'
    '<path d="M7.5 11a5.5 5.5 0 1 0 7 7.5"/>',
    "toilet": '<circle cx="7" cy="4" r="1.8"/><circle cx="17" cy="4" r="1.8"/>'
    '<path d="M12 2v20M5 8h4v6H5zM6 14v7M8 14v7"/>'
    '<path d="m17 8-3 8h6zM16 16v5M18 16v5"/>',
    "quiet": '<path d="M4 9.5h4L13 5v14l-5-4.5H4zM17 9.5l5 5M22 9.5l-5 5"/>',
    "phone": '<path d="M6 2.5h3l2 5-2.5 2a13 13 0 0 0 6 6l2-2.5 5 2v3c0 2-1 3-3 3C10.5 21 3 13.5 3 5.5c0-2 1-3 3-3z"/>',
}


@register.simple_tag
def icon(name: str) -> SafeString:
    """Draw a small picture beside words; screen readers pass it by."""
    return format_html(
        '<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">{}</svg>',
        mark_safe(ICONS[name]),  # noqa: S308 - a constant of ours
    )


@register.filter
def tel(number: str) -> str:
    """Return the address that calls a British number: "0800 123 456" → "tel:+44800123456"."""
    digits = re.sub(r"[^0-9+]", "", re.split(r"[a-z(/,;]", number.strip().lower())[0])
    is_national = digits.startswith("0") and len(digits) >= MOST_SHORT_DIGITS
    return f"tel:{'+44' + digits[1:] if is_national else digits}"


@register.simple_tag(takes_context=True)
def fonts(context: template.Context) -> SafeString:
    """Draw links that fetch the site's fonts early, so that text is drawn once; none for readers of their own."""
    request = context.get("request")
    if request is not None and display.chosen(request)["face"] == "device":
        return SafeString("")
    addresses = [(static(f"web/fonts/atkinson-{weight}.woff2"),) for weight in ("regular", "bold")]
    link = '<link rel="preload" href="{}" as="font" type="font/woff2" crossorigin>'
    return format_html_join("\n", link, addresses)


@register.simple_tag(takes_context=True)
def display_attributes(context: template.Context) -> SafeString:
    """Draw the attributes of `<html>` that carry the visitor's display preferences."""
    return display.attributes(context.get("request"))


@register.simple_tag(takes_context=True)
def card_url(context: template.Context, title: str = "", subtitle: str = "") -> str:
    """Return the address of the picture that social media show with a page."""
    return settings.SITE_URL + reverse("web:card", args=[cards.token(title, subtitle)])


@register.inclusion_tag("web/components/breadcrumb.html")
def breadcrumb(*links: Any, current: str = "") -> dict[str, Any]:
    """Draw the way back: `{% breadcrumb "Home" "/" "News" "/news/" current="This page" %}`."""
    return {"links": list(zip(links[::2], links[1::2], strict=True)), "current": current}


@register.inclusion_tag("web/components/share.html", takes_context=True)
def share(
    context: template.Context, title: str, url: str = "", *, counts: bool = False, sheet: bool = False
) -> dict[str, Any]:
    """Draw plain links that share a page: no button of another company, so no visitor is tracked.

    `counts` is for pages that count by which way people come: each link says its own; there is a link to copy and a
    QR code beside them. `sheet` offers the phone's own way of sharing as well, where it has one; `counts` always does.
    """
    address = url or context["request"].path
    address = address if "://" in address else settings.SITE_URL + address
    plain = [(way, way.href(title, address)) for way in sharing.WAYS]
    ways = sharing.links(title, address) if counts else plain
    drawn: dict[str, Any] = {"ways": ways, "title": title, "shared": address if sheet else ""}
    if counts:
        drawn["shared"] = sharing.counted(address, "sheet")
        drawn["copied"] = sharing.counted(address, "copy")
        drawn["qr_code"] = sharing.qr_code(sharing.counted(address, "qr"))
    return drawn


@register.simple_tag
def chart(chart: Chart, *, with_table: bool = False) -> SafeString:
    """Draw a chart; `with_table` adds its figures as a table, folded, where the page has none beside it.

    The page links `web/charts.css`.
    """
    return render_to_string(chart.template, {"chart": chart, "with_table": with_table})


@register.inclusion_tag("web/components/hex_map.html")
def hex_map(hex_map: HexMap) -> dict[str, Any]:
    """Draw a map of hexagons. The page links `web/charts.css`, and another control on it leads where the map does."""
    return {"map": hex_map}


@register.inclusion_tag("web/components/search_form.html")
def search_form(action: str = "/search/", query: str = "", label: str = "Search this site") -> dict[str, Any]:
    """Draw a search box that works with GET."""
    return {"action": action, "query": query, "label": label}
