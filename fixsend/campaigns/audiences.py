"""What actions add to audiences and to message series: who took part in one, and who asked for news about it."""

from __future__ import annotations

from collections.abc import Iterable

from fixsend.audiences.actions import AudienceAction
from fixsend.campaigns.models import ActionPage
from fixsend.campaigns.services import updates
from fixsend.delivery.sql_condition import SqlCondition
from fixsend.newsletters.series.triggers import EventSelect, Trigger, TriggerQuery

_TOOK_PART = """
EXISTS (
    SELECT 1 FROM campaigns_participation AS part
    WHERE part.person_id = reader.person_id AND part.action_id = %s AND part.state = 'confirmed'
)
"""
# A yes counts while the ledger holds no later withdrawal from all news of this kind; a yes to another action is none.
_WANTS_UPDATES = """
EXISTS (
    SELECT 1 FROM campaigns_participation AS part
    JOIN people_consentstate AS agreed
        ON agreed.person_id = part.person_id AND agreed.purpose = 'updates' AND agreed.granted
    WHERE part.person_id = reader.person_id AND part.action_id = %s AND part.state = 'confirmed'
    AND part.wants_updates AND NOT EXISTS (
        SELECT 1 FROM people_consentevent AS event
        WHERE event.person_id = part.person_id AND event.purpose = 'updates' AND event.action = 'withdraw'
        AND event.happened_at > part.updates_agreed_at
    )
)
"""
_CONFIRMED_SINCE = """
SELECT person_id, confirmed_at AS at FROM campaigns_participation
WHERE action_id = %s AND state = 'confirmed' AND confirmed_at >= %s AND person_id IS NOT NULL
"""


def audience_actions() -> Iterable[AudienceAction]:
    """Yield two conditions for each public action: a reader took part in it, and asked for news about it."""
    for page in ActionPage.objects.live().specific():
        yield AudienceAction(
            slug=f"action-{page.pk}",
            label=page.title,
            words=page.words.did.format(title=page.title),
            sql=SqlCondition(_TOOK_PART, (page.pk,)),
        )
        yield AudienceAction(
            slug=updates.slug_of(page),
            label=f"Asked for news about: {page.title}",
            words=f"asked for news about “{page.title}”",
            sql=SqlCondition(_WANTS_UPDATES, (page.pk,)),
        )


def _confirmed_since(asked: TriggerQuery) -> EventSelect:
    """Return the people whose part in an action was confirmed since the series last looked."""
    return EventSelect(_CONFIRMED_SINCE, (int(asked.value), asked.since))


def _public_actions() -> list[tuple[str, str]]:
    return [(str(pk), title) for pk, title in ActionPage.objects.live().values_list("pk", "title")]


TRIGGER = Trigger("action", "takes part in", _confirmed_since, options=_public_actions)
