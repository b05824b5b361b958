"""The form with which a page is written."""

from __future__ import annotations

import uuid
from typing import Any, ClassVar

from django import forms
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.admin.forms.pages import CopyForm

FORM_ID = "form_id"


class MakesOne(forms.BaseForm):
    """Gives each form for something new a name of its own, so that sent twice it makes one thing.

    What it makes remembers the name in a field that the database takes once: `remembered_in`.
    """

    remembered_in: ClassVar[str]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Give what is new the name of its form; what is there already needs none."""
        super().__init__(*args, **kwargs)
        instance = self.instance  # type: ignore[attr-defined]
        if instance.pk is not None:
            return
        self.fields[FORM_ID] = forms.UUIDField(required=False, widget=forms.HiddenInput, initial=uuid.uuid4)
        sent = form_id_in(self.data)
        if sent and not type(instance)._default_manager.filter(**{self.remembered_in: sent}).exists():
            setattr(instance, self.remembered_in, sent)


class SitePageForm(MakesOne, WagtailAdminPageForm):
    """The form for pages of the site."""

    remembered_in = "translation_key"


class SiteCopyForm(CopyForm):
    """The form for a copy: no alias of a page that people act on, and no such copy is public before it is looked at."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Leave out what cannot be had for this page or one below it."""
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
    """Return the name of the form that was sent, if it has one."""
    try:
        return uuid.UUID(data.get(FORM_ID) or "")
    except (ValueError, AttributeError):
        return None
