"""Staff accounts: invite, change role, remove, and help a colleague who lost a key."""

from allauth.mfa.models import Authenticator
from django.db import transaction
from django.db.models import Q
from wagtail.models import APIToken

from fixsend.people.models import Person, StaffLink, StaffNotice
from fixsend.people.services import audit, sessions
from fixsend.people.sign_in import emails
from fixsend.people.staff import links, roles
from fixsend.web import normalise

_IS_ADMINISTRATOR = Q(is_superuser=True, is_staff=True, is_active=True)


class StaffError(Exception):
    """Something that cannot be done to a staff account; the words are for the administrator."""


@transaction.atomic
def invite(actor: Person, *, email: str, name: str, role: str) -> Person:
    """Make somebody staff and mail them a link; a supporter keeps everything they are, and becomes staff besides."""
    address = normalise.email_address(email)
    person = Person.objects.select_for_update().filter(email=address).first()
    if person is None:
        person = Person.objects.create_user(address, name=normalise.one_line(name))
    if person.is_staff:
        raise StaffError("This person is on the staff already.")
    if not person.is_active:
        raise StaffError("This person's account is closed.")
    person.name = person.name or normalise.one_line(name)
    person.is_staff = True
    person.save()
    # Whatever signed them in as a supporter was not watched as closely as staff are.
    sessions.end_all(person)
    _give(person, role)
    audit.record(actor, "staff.invited", person=person, role=role)
    emails.send_invitation(person, role, actor, links.make(person, links.INVITATION))
    return person


@transaction.atomic
def change_role(actor: Person, person: Person, role: str) -> None:
    """Give a colleague another role and tell them; the last administrator keeps theirs."""
    locked = _lock(person)
    before = roles.role_of(locked)
    if before == role:
        return
    if role != roles.ADMINISTRATOR:
        _keep_one_administrator(locked)
    _give(locked, role)
    audit.record(actor, "staff.role_changed", person=locked, before=before, after=role)
    emails.send_role_changed(locked, role)


@transaction.atomic
def remove(actor: Person, person: Person) -> None:
    """End a staff account: no role, no keys, no tokens, signed out everywhere at once. The person stays a person."""
    locked = _lock(person)
    _keep_one_administrator(locked)
    before = roles.role_of(locked)
    locked.groups.clear()
    locked.user_permissions.clear()
    Person.objects.filter(pk=locked.pk).update(is_staff=False, is_superuser=False)
    Authenticator.objects.filter(user=locked).delete()
    APIToken.objects.filter(user=locked).delete()
    StaffLink.objects.filter(person=locked).delete()
    StaffNotice.objects.filter(person=locked).delete()
    sessions.end_all(locked)
    audit.record(actor, "staff.removed", person=locked, before=before)
    emails.send_role_changed(locked, "")


@transaction.atomic
def reset_second_step(actor: Person, person: Person) -> None:
    """Take a colleague's lost passkeys, app and codes off, sign them out, and mail them a link to begin again.

    Nobody does this for themselves: somebody who stole a session could.
    """
    if actor.pk == person.pk:
        raise StaffError("Ask another administrator, or use `make staff` on the server.")
    locked = _lock(person)
    Authenticator.objects.filter(user=locked).delete()
    sessions.end_all(locked)
    audit.record(actor, "staff.second_step_reset", person=locked)
    emails.send_new_link(locked, links.make(locked, links.INVITATION))


@transaction.atomic
def send_link(actor: Person, person: Person) -> None:
    """Mail a colleague a new link, because the first one got lost or too old."""
    locked = _lock(person)
    audit.record(actor, "staff.link_sent", person=locked)
    emails.send_invitation(locked, roles.role_of(locked), actor, links.make(locked, links.INVITATION))


@transaction.atomic
def rename(actor: Person, person: Person, name: str) -> None:
    """Change a colleague's name."""
    locked = _lock(person)
    locked.name = normalise.one_line(name)
    locked.save(update_fields=["name"])
    audit.record(actor, "staff.renamed", person=locked)


def _lock(person: Person) -> Person:
    """Lock a colleague's row and every administrator's, always in the same order.

    Two administrators who remove each other at once then wait for one another instead of standing in each other's way.
    """
    rows = Person.objects.select_for_update().filter(Q(pk=person.pk) | _IS_ADMINISTRATOR).order_by("pk")
    locked = next((row for row in rows if row.pk == person.pk and row.is_staff), None)
    if locked is None:
        raise StaffError("This person is not on the staff any more.")
    return locked


def _keep_one_administrator(person: Person) -> None:
    """Stop when nobody would be left; the rows have been locked by `_lock`."""
    if person.is_superuser and not Person.objects.filter(_IS_ADMINISTRATOR).exclude(pk=person.pk).exists():
        raise StaffError("This is the last administrator. Make somebody else an administrator first.")


def _give(person: Person, role: str) -> None:
    person.groups.set([roles.group(role)])
    Person.objects.filter(pk=person.pk).update(is_superuser=role == roles.ADMINISTRATOR)
