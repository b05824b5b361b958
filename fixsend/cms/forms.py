"""The forms with which pages are written and copied."""

from __future__ import annotations

import uuid
from itertools import chain, count
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.admin.forms.pages import CopyForm
from wagtail.models import Page

FORM_ID = "form_id"
_LONGEST_SLUG = 255
# A redirect from an address, which is made when a published page moves, holds no more.
_LONGEST_ADDRESS = 255
# A slug that is made of a title: nobody reads, types or prints a longer one.
_LONGEST_MADE = 100


class IdempotentForm(forms.BaseForm):
    """A model form for something new that makes one object, however often it is sent.

    Each form has a hidden id of its own. The object keeps it in a unique field, `idempotency_field`.
    """

    idempotency_field: ClassVar[str]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Add the hidden id to a form for something new."""
        super().__init__(*args, **kwargs)
        instance = self.instance  # type: ignore[attr-defined]
        if instance.pk is not None:
            return
        self.fields[FORM_ID] = forms.UUIDField(required=False, widget=forms.HiddenInput, initial=uuid.uuid4)
        sent = form_id_in(self.data)
        if sent and not type(instance)._default_manager.filter(**{self.idempotency_field: sent}).exists():
            setattr(instance, self.idempotency_field, sent)


class SitePageForm(IdempotentForm, WagtailAdminPageForm):
    """The form for pages of the site."""

    idempotency_field = "translation_key"

    def clean(self) -> dict[str, Any] | None:
        """Return the cleaned data; a page that nobody has seen yet takes the next free slug by itself.

        Wagtail makes the slug of the title and complains where another page has it, on a tab that its author has not
        opened. The slug of a page that was published is part of its address: there the author is told.
        """
        slug, page = self.cleaned_data.get("slug"), self.instance
        was_seen = page.pk is not None and (page.live or page.first_published_at is not None)
        if slug and self.parent_page is not None:
            room = _LONGEST_ADDRESS - len(self.parent_page.url_path) - len("/")
            if not was_seen:
                made = slug[: min(_LONGEST_MADE, room)].rstrip("-") if len(slug) > _LONGEST_MADE else slug
                self.cleaned_data["slug"] = free_slug(made, self.parent_page, page)
            elif len(slug) > room and "slug" in self.changed_data:
                self.add_error("slug", f"This is too long for an address. Use {room} characters at most.")
        cleaned: dict[str, Any] | None = super().clean()
        return cleaned

    def _post_clean(self) -> None:
        # Drafts are always kept, whatever has still to be put right before publishing.
        self.instance.is_saved_as_draft = self.is_deferred_validation
        super()._post_clean()
        if not self.is_deferred_validation:
            try:
                self.instance.clean_for_publishing()
            except ValidationError as error:
                self.add_error(None, error)

    def _get_validation_exclusions(self) -> set[str]:
        excluded: set[str] = super()._get_validation_exclusions()
        # A constraint that names a field left out is not asked: the words of a draft's picture may come later.
        return excluded | {"picture"} if self.is_deferred_validation else excluded


class SiteCopyForm(CopyForm):
    """The form for copying pages; of a page that people act on there is no alias, and a copy is a draft."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Leave out the choices that do not exist for this page or one below it, and propose a slug that is free."""
        super().__init__(*args, **kwargs)
        self.fields["new_slug"].initial = free_slug(self.page.slug, self.page.get_parent())
        copied = self.page.get_descendants(inclusive=True)
        if all(getattr(page.specific_class, "may_have_alias", True) for page in copied):
            return
        for name in ("alias", "publish_copies"):
            self.fields.pop(name, None)
        self.fields[
            "new_title"
        ].help_text = (
            "The copy is a draft. It starts from nothing: no end, no news, no outcome, and nobody has taken part."
        )


def free_slug(wanted: str, parent: Page, page: Page | None = None) -> str:
    """Return a slug that no page under a parent has, but for the page itself: the wanted one, else it with a number."""
    siblings = parent.get_children()
    if page is not None and page.pk:
        siblings = siblings.exclude(pk=page.pk)
    beginning = wanted[: _LONGEST_SLUG - len("-9999")]
    taken = set(siblings.filter(slug__startswith=beginning).values_list("slug", flat=True))
    numbered = (f"{beginning}-{number}" for number in count(2))
    return next(slug for slug in chain([wanted], numbered) if slug not in taken)


def form_id_in(data: Any) -> uuid.UUID | None:
    """Return the id of a form that was sent, if it has one."""
    try:
        return uuid.UUID(data.get(FORM_ID) or "")
    except (ValueError, AttributeError):
        return None
