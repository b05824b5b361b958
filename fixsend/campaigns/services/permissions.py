"""What a person allows with the form of an action beside taking part: news about it, and mail from partners."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils import timezone

from fixsend.campaigns.models import Participation, Partner
from fixsend.campaigns.queries.partners import granted_in, source_of
from fixsend.campaigns.services import partners as partner_consent
from fixsend.campaigns.submissions import PendingSubmission
from fixsend.people.models import Channel, Person, Purpose
from fixsend.people.services import consent
from fixsend.people.services.consent import Evidence

NEWER = "A newer form without the tick, confirmed by its sender"


def add(person: Person, locked: Participation, *, updates: bool, partners: Sequence[int], proof: str) -> None:
    """Record what was agreed to, and withdraw nothing; `proof` is how the owner proved the mailbox.

    `partners` are primary keys. The caller saves the part.
    """
    partner_consent.grant(person, partners, source_of(locked.action_id))
    if updates:
        _agree_to_updates(person, locked, proof)


def replace(person: Person, locked: Participation, pending: PendingSubmission, proof: str) -> None:
    """Record what the newest submission allows, and withdraw what an earlier one of this very part did.

    What was agreed to elsewhere is left alone. The caller saves the part.
    """
    add(person, locked, updates=pending.updates, partners=pending.partners, proof=proof)
    if locked.confirmed_at is None:
        locked.wants_updates = pending.updates
        return
    if locked.wants_updates and not pending.updates:
        stop_updates(locked, NEWER)
    no_longer = granted_in(person, locked.action_id) - set(pending.partners)
    for partner in Partner.objects.filter(pk__in=no_longer):
        partner_consent.withdraw(person, partner, f"{source_of(locked.action_id)}: {NEWER.lower()}")


def stop_updates(locked: Participation, proof: str) -> bool:
    """Stop the news about one action; returns whether there was to be any.

    Where it was the last one, the ledger records a withdrawal from all such news, even when there was one before.
    """
    changed = locked.wants_updates
    locked.wants_updates, locked.updates_agreed_at = False, None
    locked.save(update_fields=["wants_updates", "updates_agreed_at"])
    person = locked.person
    if person is not None and not person.participations.filter(wants_updates=True).exists():
        consent.withdraw(person, [Purpose.UPDATES], Evidence(Channel.EMAIL_LINK, source_of(locked.action_id), proof))
    return changed


def _agree_to_updates(person: Person, locked: Participation, proof: str) -> None:
    """Record the consent in the ledger, with the wording beside the tick, and on the part that it is about."""
    now, action = timezone.now(), locked.action.specific
    evidence = Evidence(
        channel=Channel.WEB,
        source=source_of(action.pk),
        proof=proof,
        happened_at=now,
        wording_text=f"{action.updates_words} Yes. “{action.title}”",
    )
    consent.grant(person, [Purpose.UPDATES], evidence)
    locked.wants_updates, locked.updates_agreed_at = True, now
    locked.save(update_fields=["wants_updates", "updates_agreed_at"])
