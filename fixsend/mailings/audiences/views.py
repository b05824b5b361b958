"""The builder: whom a newsletter is for, with the count, as rules are added, changed and taken away.

The form holds the rules; nothing is stored before Save. With scripts, htmx sends the same form and takes a piece of the
same answer.
"""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from fixsend.mailings.audiences import building, drafts, form, queries, screen, services
from fixsend.mailings.audiences.rules import BadTree
from fixsend.mailings.audiences.screen import Screen
from fixsend.mailings.models import Newsletter
from fixsend.people.office.access import needs
from fixsend.people.signed_in import signed_in


@needs("mailings.change_newsletter")
@require_http_methods(["GET", "POST"])
def audience(request: HttpRequest, pk: int) -> HttpResponse:
    """Show whom a newsletter is for; the buttons change the rules in the form, and Save stores them."""
    newsletter: Newsletter = get_object_or_404(Newsletter, pk=pk).get_latest_revision_as_object()
    if request.method != "POST":
        drawn = screen.draw(drafts.of_tree(newsletter.audience))
        return _page(request, newsletter, drawn, seen=services.version(newsletter.audience))
    draft, button, seen = form.read(request.POST), form.pressed(request.POST), request.POST.get("seen", "")
    if button.what == "save":
        return _save(request, newsletter, draft, seen)
    if button.what == "count":
        return _page(request, newsletter, screen.draw(draft), seen=seen, piece="outcome")
    drawn = screen.draw(draft, building.press(draft, button, request.POST))
    return _page(request, newsletter, drawn, seen=seen, piece="rules")


def _save(request: HttpRequest, newsletter: Newsletter, draft: drafts.Part, seen: str) -> HttpResponse:
    trouble: dict[str, Any] = {}
    try:
        services.set_audience(newsletter.pk, drafts.to_tree(draft), seen=seen, actor=signed_in(request))
    except BadTree:
        pass  # Each stands beside its rule.
    except services.Fixed as error:
        trouble = {"fixed": str(error)}
    except services.Changed:
        stored = Newsletter.objects.get(pk=newsletter.pk).audience
        trouble = {"stored": queries.describe(stored), "change": queries.last_change(newsletter.pk)}
        seen = services.version(stored)
    else:
        messages.success(request, f"Saved whom “{newsletter.name}” goes to.")
        return redirect("newsletters:audience", newsletter.pk)
    return _page(request, newsletter, screen.draw(draft, shows_problems=True), seen=seen, **trouble)


def _page(
    request: HttpRequest, newsletter: Newsletter, drawn: Screen, *, seen: str, piece: str = "", **more: Any
) -> HttpResponse:
    """Draw the whole page, or for htmx the piece that changed."""
    context = {
        "newsletter": newsletter,
        "screen": drawn,
        "seen": seen,
        "count": None if drawn.problems else queries.count(drawn.tree, newsletter.purpose),
        "action": reverse("newsletters:audience", args=[newsletter.pk]),
        "piece": piece,
        **more,
    }
    if piece and request.htmx:  # type: ignore[attr-defined]
        return render(request, f"mailings/audience/_{piece}_answer.html", context)
    context |= {
        "fixed": more.get("fixed") or services.obstacle(newsletter, signed_in(request)),
        "header_title": "Audience",
        "header_icon": "group",
        "breadcrumbs_items": [
            {"url": reverse("newsletters:list"), "label": "Newsletters"},
            {"url": reverse("newsletters:edit", args=[newsletter.pk]), "label": newsletter.name},
            {"url": "", "label": "Audience"},
        ],
    }
    return render(request, "mailings/audience/newsletter.html", context)
