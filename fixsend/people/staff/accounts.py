"""Staff accounts: list, invite, change roles, remove, and reset a lost second step."""

from collections.abc import Collection

from allauth.mfa.models import Authenticator
from django.db import transaction
from django.db.models import Exists, OuterRef, Q, QuerySet
from wagtail.models import APIToken

from fixsend.people.models import Person, StaffLink, StaffNotice
from fixsend.people.services import audit
from fixsend.people.sign_in import emails
from fixsend.people.staff import links, roles
from fixsend.people.staff.access import SECOND_STEP_TYPES
from fixsend.web import normalise

_IS_ADMINISTRATOR = Q(is_superuser=True, is_staff=True, is_active=True)


class StaffError(Exception):
    """Something that cannot be done to a staff account; the message is for the administrator."""


def colleagues() -> QuerySet[Person]:
    """Return all members of staff, each with their groups and, as `has_key`, whether they set up a second step."""
    keys = Authenticator.objects.filter(user=OuterRef("pk"), type__in=SECOND_STEP_TYPES)
    return Person.objects.filter(is_staff=True).prefetch_related("groups").annotate(has_key=Exists(keys))


@transaction.atomic
def invite(actor: Person, *, email: str, name: str, wanted: Collection[str]) -> Person:
    """Make a person a member of staff with one role or several and mail them a link; return the person.

    A supporter keeps everything they are, and becomes staff besides. Raises StaffError for a person who is on the staff
    already, or whose account is closed.
    """
    address = normalise.email_address(email)
    person = Person.objects.select_for_update().filter(email=address).first()
    if person is None:
        person = Person.objects.create_user(address, name=normalise.one_line(name))
    if person.is_staff:
        raise StaffError("This person is already on the staff.")
    if not person.is_active:
        raise StaffError("This person's account is closed.")
    person.name = person.name or normalise.one_line(name)
    person.is_staff = True
    person.save()
    # A session of a supporter was begun without a second step.
    person.sign_out_everywhere()
    given = _assign(person, wanted)
    audit.record(actor, "staff.invited", person=person, roles=given)
    emails.send_invitation(person, given, actor, links.make(person, links.INVITATION))
    return person


@transaction.atomic
def change_roles(actor: Person, person: Person, wanted: Collection[str]) -> None:
    """Give a colleague exactly these roles and tell them; raises StaffError for the last administrator."""
    locked = _lock(person)
    before = roles.roles_of(locked)
    if roles.ADMINISTRATOR not in wanted:
        _keep_one_administrator(locked)
    after = _assign(locked, wanted)
    if after == before:
        return
    audit.record(actor, "staff.roles_changed", person=locked, before=before, after=after)
    emails.send_roles_changed(locked, after)


@transaction.atomic
def remove(actor: Person, person: Person) -> None:
    """End a staff account: no roles, no keys, no tokens, signed out everywhere. The person stays, as a supporter.

    Raises StaffError for the last administrator.
    """
    locked = _lock(person)
    _keep_one_administrator(locked)
    before = roles.roles_of(locked)
    locked.groups.clear()
    locked.user_permissions.clear()
    Person.objects.filter(pk=locked.pk).update(is_staff=False, is_superuser=False)
    Authenticator.objects.filter(user=locked).delete()
    APIToken.objects.filter(user=locked).delete()
    StaffLink.objects.filter(person=locked).delete()
    StaffNotice.objects.filter(person=locked).delete()
    locked.sign_out_everywhere()
    audit.record(actor, "staff.removed", person=locked, before=before)
    emails.send_roles_changed(locked, [])


@transaction.atomic
def reset_second_step(actor: Person, person: Person) -> None:
    """Remove a colleague's lost passkeys, app and codes, sign them out, and mail them a link to begin again.

    Raises StaffError where it is the actor's own account: a thief with a stolen session could do the same.
    """
    if actor.pk == person.pk:
        raise StaffError("Ask another administrator, or use `make staff` on the server.")
    locked = _lock(person)
    Authenticator.objects.filter(user=locked).delete()
    locked.sign_out_everywhere()
    audit.record(actor, "staff.second_step_reset", person=locked)
    emails.send_new_link(locked, links.make(locked, links.INVITATION))


@transaction.atomic
def send_link(actor: Person, person: Person) -> None:
    """Mail a colleague a new link, in place of one that got lost or too old."""
    locked = _lock(person)
    audit.record(actor, "staff.link_sent", person=locked)
    emails.send_invitation(locked, roles.roles_of(locked), actor, links.make(locked, links.INVITATION))


@transaction.atomic
def rename(actor: Person, person: Person, name: str) -> None:
    """Change a colleague's name."""
    locked = _lock(person)
    locked.name = normalise.one_line(name)
    locked.save(update_fields=["name"])
    audit.record(actor, "staff.renamed", person=locked)


def _lock(person: Person) -> Person:
    """Lock a colleague's row and every administrator's, always in the same order; return the colleague's.

    Two administrators who remove each other at once then wait for one another instead of deadlocking. Raises StaffError
    for a person who is not on the staff any more.
    """
    rows = Person.objects.select_for_update().filter(Q(pk=person.pk) | _IS_ADMINISTRATOR).order_by("pk")
    locked = next((row for row in rows if row.pk == person.pk and row.is_staff), None)
    if locked is None:
        raise StaffError("This person is no longer on the staff.")
    return locked


def _keep_one_administrator(person: Person) -> None:
    """Raise StaffError where no administrator would be left; `_lock` has locked the rows."""
    if person.is_superuser and not Person.objects.filter(_IS_ADMINISTRATOR).exclude(pk=person.pk).exists():
        raise StaffError("This is the last administrator. Make someone else an administrator first.")


def _assign(person: Person, wanted: Collection[str]) -> list[str]:
    """Give a person these roles and no others; return them. An administrator may do everything, and needs none beside.

    Raises ValueError where no role is wanted.
    """
    is_administrator = roles.ADMINISTRATOR in wanted
    given = [
        role for role in roles.ROLES if role in wanted and is_administrator in (False, role == roles.ADMINISTRATOR)
    ]
    if not given:
        raise ValueError("A member of staff has a role.")
    person.groups.set([roles.group(role) for role in given])
    Person.objects.filter(pk=person.pk).update(is_superuser=is_administrator)
    return given
