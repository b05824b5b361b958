"""Previews of objects that were never saved."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse

# The primary key of what is not saved yet. The database counts from one, so no row refers to it.
UNSAVED = 0


class PreviewsUnsaved:
    """A mixin for previews before the first saving: queries for related rows find nothing.

    Without a primary key, Django answers every such query with an error, in a template too. The mixin comes before
    Wagtail's `Page` or `PreviewableMixin` among the bases.
    """

    pk: Any
    _meta: Any

    def make_preview_request(
        self,
        original_request: HttpRequest | None = None,
        preview_mode: str | None = None,
        extra_request_attrs: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """Return the preview; what was never saved is shown with a primary key that no row has."""
        if self.pk is None:
            for field in self._meta.concrete_fields:
                if field.primary_key:  # its own, and that of each parent model
                    setattr(self, field.attname, UNSAVED)
        return super().make_preview_request(original_request, preview_mode, extra_request_attrs)  # type: ignore[misc, no-any-return]
