"""Actions on other sites: as a frame with its form, and as a live card (by oEmbed: `campaigns.oembed`).

Only these addresses may stand in another site's frame, and they set and read no cookie.
"""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.contrib.staticfiles import finders
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.clickjacking import xframe_options_exempt
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from fixsend.campaigns.forms.taking_part import TakePartForm, sent_form
from fixsend.campaigns.forms.writing import WriteForm
from fixsend.campaigns.models import ActionPage, WriteToPage
from fixsend.campaigns.queries.actions import CachedAction, cached_action, progress
from fixsend.campaigns.services import embed_tokens, taking_part
from fixsend.campaigns.services.embed_tokens import BadToken
from fixsend.campaigns.services.taking_part import Closed
from fixsend.campaigns.views import writing
from fixsend.campaigns.views.pages import LIVE_FOR, council_in_address, own_figures_named
from fixsend.campaigns.views.taking_part import submission_of
from fixsend.membership.models import Organisation, OrganisationStatus
from fixsend.membership.queries.stewards import entries_of
from fixsend.people.authentication import signed_in
from fixsend.web import abuse, page_cache, requests, tokens
from fixsend.web.abuse import Verdict
from fixsend.web.decorators import forms_are_closed, private_page
from fixsend.web.frames import open_to_frames

AGAIN = "This form has already been sent, or has been open for more than a day. Please send it again."
NOT_FROM_HERE = "We could not check where this form came from. Please use our own page."


@xframe_options_exempt
@require_safe
def frame(request: HttpRequest, pk: int, organisation: str = "") -> HttpResponse:
    """Show an action with its form, for a frame on another site; what it brings counts for the organisation named."""
    return _frame(request, _cached_or_404(pk), _organisation(organisation))


@csrf_exempt
@xframe_options_exempt
@require_http_methods(["POST"])
def send(request: HttpRequest, pk: int, organisation: str = "") -> HttpResponse:
    """Take the form of a frame, if it comes from our own frame and its token is fresh."""
    cached, brought_by = _cached_or_404(pk), _organisation(organisation)
    if forms_are_closed(request):
        return _frame(request, cached, brought_by)
    form = sent_form(cached.page, request.POST)
    if not _is_from_here(request):
        form.add_error(None, NOT_FROM_HERE)
    if not form.is_valid() or "change" in request.POST:
        return _frame(request, cached, brought_by, form)
    if isinstance(form, WriteForm) and "how" not in request.POST:
        return _letter(request, cached, brought_by, form)
    verdict = abuse.check(request, form, limit="write_to" if isinstance(form, WriteForm) else "take_part")
    if verdict is Verdict.BOT:
        return _frame(request, cached, brought_by, form)
    return _taken(request, cached, form, in_doubt=verdict is Verdict.SLOWER, brought_by=brought_by)


@xframe_options_exempt
@require_safe
def thanks(request: HttpRequest, pk: int) -> HttpResponse:
    """Thank a participant in the frame, say that they have still to confirm, and what a figure says of the council."""
    cached = _cached_or_404(pk)
    context = {**_context(cached), "own_figures": own_figures_named(request, cached.page)}
    return open_to_frames(render(request, "campaigns/embed/thanks.html", context))


@xframe_options_exempt
@require_safe
def card(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the live card: title, count and a button that opens our page (WordPress forbids forms in its sandbox)."""
    response = render(request, "campaigns/embed/card.html", _context(_cached_or_404(pk)))
    return open_to_frames(page_cache.mark(response, LIVE_FOR))


@require_safe
def helper(request: HttpRequest) -> HttpResponse:
    """Give the script by which another site lets a frame of ours be as high as it needs; its address never changes."""
    path = finders.find("campaigns/embed-host.js")
    if not isinstance(path, str):
        raise Http404
    with open(path, "rb") as file:
        answer = HttpResponse(file.read(), content_type="text/javascript; charset=utf-8")
    answer.headers["Cache-Control"] = "public, max-age=3600"
    answer.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
    return answer


@require_safe
@private_page
@login_required
def code(request: HttpRequest, pk: int, organisation: str) -> HttpResponse:
    """Give a steward the lines to paste into their own site, and say how many it has brought."""
    cached = _cached_or_404(pk)
    own = get_object_or_404(entries_of(signed_in(request)), public_id=organisation)
    context = {
        "action": cached.page,
        "organisation": own,
        "frame_url": settings.SITE_URL + reverse("campaigns:embed_of", args=[pk, str(own.public_id)]),
        "helper_url": settings.SITE_URL + reverse("campaigns:embed_helper"),
        "page_url": settings.SITE_URL + cached.url,
        "brought": cached.page.participations.filter(organisation=own, counted=True).count(),
    }
    return render(request, "campaigns/embed/code.html", context)


def _taken(
    request: HttpRequest, cached: CachedAction, form: TakePartForm, *, in_doubt: bool, brought_by: Organisation | None
) -> HttpResponse:
    """Record what a frame's form says, once for each token, and lead to the thanks."""
    try:
        with transaction.atomic():
            embed_tokens.use(request.POST.get("token", ""), cached.page.pk)
            if isinstance(cached.page, WriteToPage) and isinstance(form, WriteForm):
                writing.take(request, cached.page, form, in_doubt=in_doubt, organisation=brought_by)
            else:
                submission = submission_of(request, form.cleaned_data, in_doubt=in_doubt, organisation=brought_by)
                taking_part.take_part(cached.page, submission)
    except BadToken:
        form.add_error(None, AGAIN)
        return _frame(request, cached, brought_by, form)
    except writing.CannotGo as error:
        return _letter(request, cached, brought_by, form, str(error))
    except Closed:
        return _frame(request, cached, brought_by)
    place = council_in_address(cached.page, form.cleaned_data["council"])
    return redirect(reverse("campaigns:embed_thanks", args=[cached.page.pk]) + place)


def _letter(
    request: HttpRequest, cached: CachedAction, organisation: Organisation | None, form: Any, trouble: str = ""
) -> HttpResponse:
    """Show in the frame how a person's letter will be, with the buttons that send or change it."""
    page: Any = cached.page
    context = {
        **_context(cached),
        **writing.preview_of(request, page, form, trouble),
        **_form_context(page, organisation),
    }
    return _never_kept(render(request, "campaigns/embed/letter.html", context))


def _frame(
    request: HttpRequest, cached: CachedAction, organisation: Organisation | None, form: TakePartForm | None = None
) -> HttpResponse:
    page = cached.page
    has_form = page.is_open and not forms_are_closed(request)
    context = {
        **_context(cached),
        **_form_context(page, organisation),
        "form": (form if form is not None else page.form_class()(action=page)) if has_form else None,
        "hidden_fields": tokens.without_cookie(),
    }
    return _never_kept(render(request, "campaigns/embed/frame.html", context))


def _form_context(page: ActionPage, organisation: Organisation | None) -> dict[str, Any]:
    """Return where the form of a frame goes and the token that lets it in once."""
    own = [str(organisation.public_id)] if organisation else []
    send_url = reverse("campaigns:embed_send_of" if own else "campaigns:embed_send", args=[page.pk, *own])
    return {"send_url": send_url, "token": embed_tokens.new(page.pk)}


def _never_kept(response: HttpResponse) -> HttpResponse:
    response.headers["Cache-Control"] = "no-store"
    return open_to_frames(response)


def _context(cached: CachedAction) -> dict[str, Any]:
    page = cached.page
    return {"page": page, "url": settings.SITE_URL + cached.url, "progress": progress(page), "imprint": page.imprint}


def _is_from_here(request: HttpRequest) -> bool:
    """Tell whether the browser says that the form stood on a page of ours (a sandboxed frame says "null")."""
    said = requests.web_address(request.headers.get("Origin"))
    own = {urlsplit(settings.SITE_URL).netloc, request.get_host()}
    return said.scheme in ("http", "https") and said.netloc in own


def _cached_or_404(pk: int) -> CachedAction:
    cached = cached_action(pk)
    if cached is None:
        raise Http404
    return cached


def _organisation(public_id: str) -> Organisation | None:
    if not public_id:
        return None
    return Organisation.objects.filter(public_id=public_id, status=OrganisationStatus.APPROVED).first()
