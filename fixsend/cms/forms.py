"""The forms with which pages are written and copied."""

from __future__ import annotations

import uuid
from typing import Any, ClassVar

from django import forms
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.admin.forms.pages import CopyForm

FORM_ID = "form_id"


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


class SiteCopyForm(CopyForm):
    """The form for copying pages; of a page that people act on there is no alias, and a copy is a draft."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Leave out the choices that do not exist for this page or one below it."""
        super().__init__(*args, **kwargs)
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


def form_id_in(data: Any) -> uuid.UUID | None:
    """Return the id of a form that was sent, if it has one."""
    try:
        return uuid.UUID(data.get(FORM_ID) or "")
    except (ValueError, AttributeError):
        return None
