"""The yearly check of entries: one email, two reminders, then the entry leaves the directory, but stays on record.

Each step needs two weeks since the last mail, so that a worker that stood still for a month neither sends three mails
in a row nor drops an entry whose stewards were asked yesterday. The step an entry has reached is in its own row, so
that a job run twice does nothing the second time.
"""

from __future__ import annotations

from collections import Counter
from datetime import datetime, timedelta
from functools import partial

from django.db import transaction
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from fixsend.membership import emails
from fixsend.membership.models import Organisation, OrganisationStatus, Stewardship
from fixsend.membership.services.listing import HasEnded, confirm_entry
from fixsend.membership.services.stewards import active, locked, require_steward
from fixsend.people.models import Person
from fixsend.web import page_cache
from fixsend.web.each import for_each

CHECK_EVERY = timedelta(days=365)
NEXT_STEP_AFTER = timedelta(days=14)
REMINDERS = 2


def run(now: datetime) -> Counter[str]:
    """Take every entry that is due one step on; return how many were asked, reminded and lapsed."""
    step = partial(_step, now=now)
    done = Counter(for_each(list(due(now).values_list("pk", flat=True)), step, work="membership.yearly_check"))
    if done["lapsed"]:
        page_cache.invalidate()
    del done["nothing"]
    return done


def due(now: datetime) -> QuerySet[Organisation]:
    """Return the listed entries that are due a step. Entries without a steward are the team's to look at."""
    not_asked = Q(asked_at=None, entry_confirmed_at__lte=now - CHECK_EVERY)
    asked = Q(asked_at__lte=now - NEXT_STEP_AFTER)
    steward = Stewardship.objects.filter(organisation=OuterRef("pk"), ended_at=None)
    listed = Organisation.objects.filter(status=OrganisationStatus.APPROVED, is_listed=True)
    return listed.filter(not_asked | asked).filter(Exists(steward)).order_by("pk")


@transaction.atomic
def _step(organisation_id: int, now: datetime) -> str:
    """Take one entry one step on, unless its steward or another worker was faster; return which step it was."""
    organisation = due(now).filter(pk=organisation_id).select_for_update(skip_locked=True, of=("self",)).first()
    if organisation is None:
        return "nothing"
    if organisation.asked_at is not None and organisation.reminders_sent == REMINDERS:
        return _lapse(organisation)
    step = "asked" if organisation.asked_at is None else "reminded"
    organisation.reminders_sent += step == "reminded"
    organisation.asked_at = now
    organisation.save(update_fields=["asked_at", "reminders_sent"])
    for stewardship in active(organisation):
        emails.yearly_check(organisation, stewardship)
    return step


def _lapse(organisation: Organisation) -> str:
    organisation.status = OrganisationStatus.LAPSED
    organisation.asked_at = None
    organisation.save(update_fields=["status", "asked_at"])
    for stewardship in active(organisation):
        emails.entry_lapsed(organisation, stewardship)
    return "lapsed"


def needs_confirming(organisation: Organisation) -> bool:
    """Tell whether a steward should confirm the entry now: asked, lapsed, or a year old."""
    is_old = organisation.entry_confirmed_at <= timezone.now() - CHECK_EVERY
    return organisation.asked_at is not None or organisation.status == OrganisationStatus.LAPSED or is_old


@transaction.atomic
def confirm(organisation_id: int, person: Person) -> Organisation:
    """Record that a steward says the entry is true; a lapsed entry is back. Raises NotASteward, HasEnded.

    Where no confirmation is needed now, nothing changes.
    """
    organisation = locked(organisation_id)
    require_steward(organisation, person)
    if organisation.status == OrganisationStatus.ENDED:
        raise HasEnded
    if not needs_confirming(organisation):
        return organisation
    confirm_entry(organisation)
    organisation.save()
    page_cache.invalidate()
    return organisation
