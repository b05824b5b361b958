"""One-time links that sign a member of staff in: for the first administrator, for invitations, for the host."""

import hashlib
import secrets
from datetime import timedelta

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.db import transaction
from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone

from fixsend.people.models import Person, StaffLink
from fixsend.people.services import audit
from fixsend.people.staff import roles
from fixsend.web import normalise

FROM_HOST = timedelta(hours=1)
INVITATION = timedelta(days=7)


@transaction.atomic
def one_time_link(email: str) -> str:
    """Return a link for an administrator with this address, who is created if need be; for `make run`, `make staff`.

    A person who can run this owns the machine, so the link may also remove a lost passkey or app.
    """
    address = normalise.email_address(email)
    person = Person.objects.filter(email=address).first() or Person.objects.create_user(address)
    if not (person.is_active and person.is_staff and person.is_superuser):
        person.is_active = person.is_staff = person.is_superuser = True
        person.save()
        person.groups.set([roles.group(roles.ADMINISTRATOR)])
        audit.record(None, "staff.made_administrator_by_host", person=person)
    return make(person, FROM_HOST, from_host=True)


def make(person: Person, lifetime: timedelta, *, from_host: bool = False) -> str:
    """Return a new link for a member of staff; earlier unused ones stop working."""
    token = secrets.token_urlsafe(32)
    StaffLink.objects.filter(person=person, used_at=None).delete()
    StaffLink.objects.create(
        person=person, token_hash=_hash(token), from_host=from_host, expires_at=timezone.now() + lifetime
    )
    return settings.SITE_URL + reverse("staff_link", args=[token])


def find(token: str) -> StaffLink | None:
    """Return the link of a token while it can be used, else None."""
    return _open().filter(token_hash=_hash(token)).first()


@transaction.atomic
def use(link: StaffLink, *, forget_second_step: bool = False) -> Person | None:
    """Use a link up and return its owner; None when it is used, too old, or its owner is no longer on the staff.

    `forget_second_step` removes passkeys and app; only a link that the host made may do that, because a link in a
    mailbox must never be enough to get past the second step.
    """
    locked = _open().select_for_update(of=("self",)).filter(pk=link.pk).first()
    if locked is None:
        return None
    locked.used_at = timezone.now()
    locked.save(update_fields=["used_at"])
    if forget_second_step and locked.from_host:
        Authenticator.objects.filter(user=locked.person).delete()
        locked.person.sign_out_everywhere()
        audit.record(None, "staff.second_step_reset_by_host", person=locked.person)
    audit.record(locked.person, "staff.link_used", person=locked.person)
    return locked.person


def has_second_step(person: Person) -> bool:
    """Tell whether a person has set up a passkey or an app."""
    has_second_step: bool = Authenticator.objects.filter(user=person).exists()
    return has_second_step


def _open() -> QuerySet[StaffLink]:
    return StaffLink.objects.select_related("person").filter(
        used_at=None, expires_at__gt=timezone.now(), person__is_active=True, person__is_staff=True
    )


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
