"""Looking at something before it is saved for the first time."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse

# The number of what is not saved yet. The database counts from one, so nothing belongs to it.
UNSAVED = 0


class PreviewsUnsaved:
    """Lets templates and queries ask for what belongs to a thing that has no number yet: they find nothing.

    Without a number, Django refuses every such question with an error, in whichever template or query it is asked.
    Comes before Wagtail's `Page` or `PreviewableMixin` among the bases.
    """

    pk: Any
    _meta: Any

    def make_preview_request(
        self,
        original_request: HttpRequest | None = None,
        preview_mode: str | None = None,
        extra_request_attrs: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """Return how it looks; what was never saved is looked at under a number that nothing else has."""
        if self.pk is None:
            for field in self._meta.concrete_fields:
                if field.primary_key:  # its own, and that of each model above it
                    setattr(self, field.attname, UNSAVED)
        return super().make_preview_request(original_request, preview_mode, extra_request_attrs)  # type: ignore[misc, no-any-return]
