"""The list of newsletters: its columns, its filters, and how far each has come in a few words."""

from __future__ import annotations

from typing import Any, ClassVar

import django_filters
from django.db.models import Prefetch, QuerySet
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.functional import cached_property
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, UpdatedAtColumn

from fixsend.delivery.models import Mailing, MailingState
from fixsend.newsletters.models import Newsletter
from fixsend.newsletters.sending.queries.states import NewsletterState, with_state


def listed() -> QuerySet[Newsletter]:
    """Return every newsletter with its state, its plan and its mailings."""
    mailings = Prefetch("mailings", Mailing.objects.defer("document"))
    newsletters = Newsletter.objects.select_related("plan", "series_step__series").prefetch_related(mailings)
    return with_state(newsletters)


class NewsletterFilterSet(WagtailFilterSet):
    """What the list is narrowed by."""

    state = django_filters.ChoiceFilter(label="State", choices=NewsletterState.choices)

    class Meta:
        model = Newsletter
        fields: ClassVar[list[str]] = ["state", "purpose", "in_archive"]


class LabelledColumn(Column):
    """A column whose label stands beside each of its values where a row is shown as a card, on a phone."""

    cell_template_name = "newsletters/writing/list_cell.html"


class StateColumn(LabelledColumn):
    """How far a newsletter has come, as a tag."""

    cell_template_name = "newsletters/writing/list_state.html"


class SendingColumn(LabelledColumn):
    """When a newsletter goes or went, or what is next, as a link to that screen."""

    cell_template_name = "newsletters/sending/cell.html"


class ChangedColumn(UpdatedAtColumn):
    """When a newsletter was last changed."""

    cell_template_name = "newsletters/writing/list_changed.html"


class NewsletterColumns:
    """What the list shows."""

    @cached_property
    def list_display(self) -> list[Any]:
        """Return the columns."""
        return [
            "named",
            LabelledColumn("subject", label="Subject"),
            StateColumn("state", label="State", accessor=_state_words),
            SendingColumn("sending", label="Sending", accessor=_sending_words),
            ChangedColumn(),
        ]


def _state_words(newsletter: Newsletter) -> str:
    state = NewsletterState(newsletter.state)
    if state is NewsletterState.READY and newsletter.has_unpublished_changes:
        return newsletter.status_string
    return str(state.label)


def _sending_words(newsletter: Newsletter) -> str:
    """Return when a newsletter goes or went, or what is next."""
    state = NewsletterState(newsletter.state)
    if state in (NewsletterState.APPROVAL, NewsletterState.BACK):
        return "Look at it"
    if step := getattr(newsletter, "series_step", None):
        return f"By the series “{step.series.name}”"
    sent = [mailing for mailing in newsletter.mailings.all() if mailing.state != MailingState.CANCELLED]
    if sent:
        return date_format(timezone.localtime(max(mailing.starts_at for mailing in sent)), "j F Y, H:i")
    return "Send it" if newsletter.live else "Not ready"
