"""The form with which somebody says why they took part."""

from __future__ import annotations

from fixsend.campaigns.models.reasons import LONGEST
from fixsend.membership.forms.fields import LongTextField
from fixsend.web import normalise
from fixsend.web.forms import PublicForm


class ReasonForm(PublicForm):
    """A sentence or two; left empty, it takes back what was said before."""

    reason = LongTextField(
        label="Why did you take part?",
        required=False,
        rows=3,
        max_length=LONGEST,
        help_text="Please do not name any child, or anyone else. We read it before we show it on the page.",
    )

    def clean_reason(self) -> str:
        """Return the words on one line."""
        return normalise.one_line(self.cleaned_data["reason"])
