"""Publishing several pages at once, by the rules that publishing one page in its editor keeps.

Wagtail publishes the newest version of each page as it is: a draft without what only a published page needs would come
before everyone, or stop all of them with an error.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import transaction
from django.forms import Form
from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone
from modelcluster.models import get_all_child_relations
from wagtail.admin import messages
from wagtail.admin.views.pages.bulk_actions import PublishBulkAction
from wagtail.fields import StreamField
from wagtail.models import Page

from fixsend.cms.backoffice.saving import lock
from fixsend.cms.page import SitePage
from fixsend.people.models import Person

_FILL_IN = "Fill this in."
_BLOCKS = "Something in this part is missing or wrong. Open the page and press “Publish”, and it will show you what."
_WAITS = "This page is waiting for approval. Open it to approve it or send it back."
_LOCKED = "This page is locked, so it stays as it is until someone unlocks it."
_EXPIRED = "Its day to leave the site has passed. Change that day under “Publish” first."
_EMPTY = {"blank", "null", "required"}


@dataclass(frozen=True)
class Refused:
    """A page that cannot be published yet, with the sentences that say why."""

    page: Page
    reasons: list[str]

    @property
    def edit_url(self) -> str:
        """Return where that is put right."""
        return reverse("wagtailadmin_pages:edit", args=[self.page.pk])


class PublishSeveral(PublishBulkAction):
    """Publishes those of the pages that their editor would publish, and says of each of the others why not."""

    template_name = "cms/backoffice/confirm_bulk_publish.html"

    def get_actionable_objects(self) -> tuple[list[Page], dict[str, Any]]:
        """Return the pages that can be published; beside them those that the user may not, and those not ready."""
        pages, others = super().get_actionable_objects()
        refused = [each for each in (_refused(page, self.request.user) for page in pages) if each]
        stopped = {each.page.pk for each in refused}
        return [page for page in pages if page.pk not in stopped], {**others, "not_ready": refused}

    def form_valid(self, form: Form) -> HttpResponse:
        """Publish while none of the pages is saved by anybody else."""
        with transaction.atomic():
            lock(*self.get_queryset(self.model, self._asked_for()))
            answer: HttpResponse = super().form_valid(form)
        return answer

    def prepare_action(self, objects: list[Page], objects_without_access: dict[str, Any]) -> None:
        """Keep which pages are left out, to say so once the others are published."""
        self.left_out: list[Refused] = list(objects_without_access["not_ready"])

    def get_execution_context(self) -> dict[str, Any]:
        """Return what `execute_action` needs; it adds the subpages that are not ready to those left out."""
        return {**super().get_execution_context(), "left_out": self.left_out}

    @classmethod
    def execute_action(
        cls,
        objects: list[Page],
        include_descendants: bool = False,
        user: Person | None = None,
        left_out: list[Refused] | None = None,
        **kwargs: Any,
    ) -> tuple[int, int]:
        """Publish the pages, and their drafts below where that is asked for; return how many of each."""
        below = 0
        for page in objects:
            super().execute_action([page], user=user)
            for draft in page.get_descendants().not_live().specific() if include_descendants else ():
                if user is not None and not draft.permissions_for_user(user).can_publish():
                    continue
                refused = _refused(draft, user)
                if refused is None:
                    super().execute_action([draft], user=user)
                    below += 1
                elif left_out is not None:
                    left_out.append(refused)
        return len(objects), below

    def get_success_message(self, num_parent_objects: int, num_child_objects: int) -> str | None:
        """Return what has been published, if anything; beside it each page that has not been is named."""
        for each in self.left_out:
            words = f"“{each.page.get_admin_display_title()}” is not published. {' '.join(each.reasons)}"
            messages.warning(self.request, words, buttons=[messages.button(each.edit_url, "Open the page")])
        if not num_parent_objects:
            return None
        words_of_success: str = super().get_success_message(num_parent_objects, num_child_objects)
        return words_of_success

    def _asked_for(self) -> list[int]:
        ids = self.request.GET.getlist("id")
        if "all" in ids:
            return list(self.get_all_objects_in_listing_query(self.request.GET.get("childOf")))
        return [int(each) for each in ids]


def _refused(page: Page, user: Any) -> Refused | None:
    """Return the page with what stands in the way of publishing its newest version; None: it can be published."""
    newest = page.specific.get_latest_revision_as_object()
    reasons = list(_reasons(newest, user))
    return Refused(newest, reasons) if reasons else None


def _reasons(page: Page, user: Any) -> Iterator[str]:
    if page.workflow_in_progress:
        yield _WAITS
        return
    held = page.get_lock()
    if held is not None and held.for_user(user):
        yield _LOCKED
        return
    for check in (page.full_clean, *([page.clean_for_publishing] if isinstance(page, SitePage) else [])):
        try:
            check()
        except ValidationError as error:
            yield from _sentences(page, error)
    if page.expire_at and page.expire_at < timezone.now():
        yield _EXPIRED
    yield from _reasons_of_blocks(page)
    yield from _reasons_of_rows(page)


def _reasons_of_blocks(page: Page) -> Iterator[str]:
    """Say which bodies have blocks that are not complete: only a form checks them."""
    for field in page._meta.get_fields():
        if isinstance(field, StreamField):
            try:
                field.stream_block.clean(getattr(page, field.name))
            except ValidationError:
                yield _about(field.verbose_name, _BLOCKS)


def _reasons_of_rows(page: Page) -> Iterator[str]:
    for relation in get_all_child_relations(page):
        for row in getattr(page, relation.get_accessor_name()).all():
            try:
                row.full_clean(exclude=[relation.field.name])
            except ValidationError as error:
                yield from _sentences(row, error)


def _sentences(checked: Any, error: ValidationError) -> Iterator[str]:
    """Return what is wrong as sentences, each with the name of its field as the editor shows it."""
    for name, problems in error.error_dict.items():
        field = None if name == NON_FIELD_ERRORS else checked._meta.get_field(name)
        for problem in problems:
            words = _FILL_IN if problem.code in _EMPTY else " ".join(problem.messages)
            yield _about(field.verbose_name, words) if field else words


def _about(name: str, words: str) -> str:
    return f"{name[:1].upper()}{name[1:]}: {words}"
