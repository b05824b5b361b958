"""Whom a newsletter is for, with the count, as rules are added, changed and taken away.

The form holds the rules; nothing is stored before Save. With scripts, htmx sends the same form and takes a piece of the
same answer.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from fixsend.audiences import queries
from fixsend.audiences.builder import respond, state, view_model
from fixsend.audiences.builder.respond import Page
from fixsend.audiences.builder.state import Part
from fixsend.audiences.rules import BadTree
from fixsend.audiences.tree import EditConflict, version
from fixsend.newsletters.backoffice.segments import save_as_segment
from fixsend.newsletters.backoffice.sending.common import of_a_series
from fixsend.newsletters.models import Newsletter
from fixsend.newsletters.sending.queries.recipients import last_change
from fixsend.newsletters.sending.services import audience as services
from fixsend.people.authentication import signed_in
from fixsend.people.models import Purpose
from fixsend.web.backoffice import permission_required
from fixsend.web.backoffice.header import header

# Where each of the buttons that save leads to: nobody goes on with rules that were counted but not saved.
_SAVES = {
    "save": "newsletters:audience",
    "save-write": "newsletters:edit",
    "save-send": "newsletter_sending:steps",
}


@permission_required("newsletters.change_newsletter")
@require_http_methods(["GET", "POST"])
def audience(request: HttpRequest, pk: int) -> HttpResponse:
    """Show whom a newsletter is for; the buttons change the rules in the form; those that save store them."""
    newsletter: Newsletter = get_object_or_404(Newsletter, pk=pk).get_latest_revision_as_object()
    if elsewhere := of_a_series(request, newsletter):
        return elsewhere
    page = _page(request, newsletter)
    if request.method != "POST":
        return respond.show_page(request, page, view_model.build(state.from_tree(newsletter.audience)))
    root, action = respond.parse_request(request)
    if after := _SAVES.get(action.name):
        return _save(request, newsletter, page, root, after)
    if action.name == "keep":
        return save_as_segment(request, page, root)
    return respond.show_changed(request, page, root, action)


def _save(request: HttpRequest, newsletter: Newsletter, page: Page, root: Part, after: str) -> HttpResponse:
    problem: dict[str, Any] = {}
    try:
        services.set_audience(newsletter.pk, state.to_tree(root), seen=page.seen, actor=signed_in(request))
    except BadTree:
        pass  # Each stands beside its rule.
    except services.AudienceFixed as error:
        problem = {"fixed": str(error)}
    except EditConflict:
        stored = Newsletter.objects.get(pk=newsletter.pk).audience
        problem = {"stored": queries.describe(stored), "change": last_change(newsletter.pk)}
        page = replace(page, seen=version(stored))
    else:
        messages.success(request, f"Saved who “{newsletter}” goes to.")
        return redirect(after, newsletter.pk)
    return respond.show_page(request, page, view_model.build(root, shows_problems=True), **problem)


def _page(request: HttpRequest, newsletter: Newsletter) -> Page:
    context = {
        "newsletter": newsletter,
        "verb": "goes to",
        "fixed": services.obstacle(newsletter, signed_in(request)),
        "may_save_segment": signed_in(request).has_perm("newsletters.add_segment"),
        **header(
            "Audience",
            ("Newsletters", reverse("newsletters:list")),
            (newsletter.named(), reverse("newsletters:edit", args=[newsletter.pk])),
            icon="group",
        ),
    }
    return Page(
        "newsletters/audience.html",
        reverse("newsletters:audience", args=[newsletter.pk]),
        request.POST.get("seen") or version(newsletter.audience),
        Purpose(newsletter.purpose),
        context,
    )
