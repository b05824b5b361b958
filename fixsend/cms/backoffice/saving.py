"""Saving a page while the same page is being saved: by the editor in the background, or by a second press of a button.

Wagtail saves a new page by itself about a second after an editor began to type. Pressing "Publish" while that is under
way sends the form for a new page a second time. Each form has an id (`forms.FORM_ID`): sent again, it goes on with the
page that it has made. Two requests that save one page, or make pages under one, wait for each other.
"""

from __future__ import annotations

from http import HTTPStatus
from uuid import UUID

from django.db import connection, transaction
from django.db.models import Model
from django.http import HttpRequest, HttpResponse, JsonResponse
from modelcluster.models import get_all_child_relations
from wagtail.admin.views.pages.create import CreateView
from wagtail.admin.views.pages.edit import EditView
from wagtail.models import Page

from fixsend.cms.forms import form_id_in

_IS_LOCKED, _SENT_AGAIN = "fixsend_is_locked", "fixsend_sent_again"


def create_under_lock(request: HttpRequest, parent: Page, kind: type[Page]) -> HttpResponse | None:
    """Answer a form for a new page while no other request makes one under the same parent; None: Wagtail's view does.

    The whole answer is one transaction: a page whose making fails half-way is not left in the tree.
    """
    if request.method != "POST" or hasattr(request, _IS_LOCKED):
        return None
    setattr(request, _IS_LOCKED, True)
    with transaction.atomic():
        lock(parent)
        made = _made_before(request, parent, kind)
        if made is None:
            answer: HttpResponse = CreateView.as_view()(request, kind._meta.app_label, kind._meta.model_name, parent.pk)
            return without_alarm(answer)
        if not request.accepts("text/html"):
            return already_saved()
        setattr(request, _SENT_AGAIN, True)
        edited: HttpResponse = EditView.as_view()(request, made.pk)
        return edited


def edit_under_lock(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Answer a form for a page while no other request saves the same page; None leaves it to Wagtail's view."""
    if hasattr(request, _SENT_AGAIN):
        _clear_rows(page)
    if request.method != "POST" or hasattr(request, _IS_LOCKED):
        return None
    setattr(request, _IS_LOCKED, True)
    asked = request.resolver_match  # Also the screen on which an old version is brought back.
    with transaction.atomic():
        lock(page)
        return without_alarm(asked.func(request, *asked.args, **asked.kwargs))  # type: ignore[union-attr]


def snippet_under_lock(request: HttpRequest, thing: Model) -> HttpResponse | None:
    """Answer a form for what is no page while no other request saves the same; None leaves it to Wagtail's view."""
    if request.method != "POST" or hasattr(request, _IS_LOCKED):
        return None
    asked = request.resolver_match
    with transaction.atomic():
        hold(request, thing)
        return without_alarm(asked.func(request, *asked.args, **asked.kwargs))  # type: ignore[union-attr]


def hold(request: HttpRequest, thing: Model) -> None:
    """Wait, inside a transaction, until no other request saves a thing, and hold it for this request."""
    setattr(request, _IS_LOCKED, True)
    list(type(thing)._base_manager.select_for_update(of=("self",)).filter(pk=thing.pk).values_list("pk"))


def lock(*pages: Page) -> None:
    """Wait, inside a transaction, until no other request saves any of the pages, and hold them."""
    locked = Page.objects.select_for_update(of=("self",)).filter(pk__in=[page.pk for page in pages]).order_by("pk")
    list(locked.values_list("pk"))


def wait_for_form(form_id: UUID) -> None:
    """Wait, inside a transaction, until no other request answers the same form."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [f"form:{form_id}"])


def _made_before(request: HttpRequest, parent: Page, kind: type[Page]) -> Page | None:
    """Return the page that the same form has made already, if any."""
    form_id = form_id_in(request.POST)
    return kind.objects.child_of(parent).filter(translation_key=form_id).first() if form_id else None


def _clear_rows(page: Page) -> None:
    """Empty the rows inside the page: a form for a new page brings all of them, without their primary keys."""
    for relation in get_all_child_relations(type(page)):
        setattr(page, relation.get_accessor_name(), [])


def already_saved() -> JsonResponse:
    """Return the refusal to save a new thing in the background once it is there; the editor shows the message.

    Whoever presses Save draft or Publish soon after typing sends both, and the one in the background may come last: its
    words are older, and on the screen that followed they would be a version from another window. A form whose first
    save in the background was answered goes on by the address for editing.
    """
    words = "This has just been saved. Open it again to change it."
    return JsonResponse({"success": False, "error_code": "invalid_revision", "error_message": words})


def without_alarm(answer: HttpResponse) -> HttpResponse:
    """Return an answer, with the status of one that worked where the editor may not save in the background.

    That happens in the middle of ordinary work: half a form is typed, a colleague was quicker, or "Save draft" was. The
    editor goes by what the answer says, and shows it; for Wagtail's status a browser would log an error besides.
    """
    if isinstance(answer, JsonResponse) and answer.status_code == HTTPStatus.BAD_REQUEST:
        answer.status_code = HTTPStatus.OK
    return answer
