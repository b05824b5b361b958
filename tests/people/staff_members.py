"""Colleagues for tests, and the quick way to sign one in with both steps done."""

import time

from allauth.account.internal.flows.login import AUTHENTICATION_METHODS_SESSION_KEY
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.test import Client

from fixsend.people.models import Person
from fixsend.people.staff import roles
from tests.people.factories import PersonFactory


def staff_member(role: str = roles.ADMINISTRATOR, **fields) -> Person:
    """Make a colleague with a role."""
    person = PersonFactory(is_staff=True, is_superuser=role == roles.ADMINISTRATOR, **fields)
    person.groups.set([roles.group(role)])
    return person


def give_second_step(person: Person) -> Authenticator:
    """Set an authenticator app up for somebody."""
    return TOTP.activate(person, generate_totp_secret()).instance


def sign_in_staff(client: Client, role: str = roles.ADMINISTRATOR, person: Person | None = None) -> Person:
    """Sign a colleague in with both steps done, as the real screens would; return them."""
    person = person or staff_member(role)
    step = Authenticator.objects.filter(user=person).first() or give_second_step(person)
    client.force_login(person)
    session = client.session
    session[AUTHENTICATION_METHODS_SESSION_KEY] = [
        {"method": "mfa", "at": time.time(), "id": step.pk, "type": step.type, "reauthenticated": True}
    ]
    session["account_authentication_methods_user"] = str(person.pk)
    session.save()
    return person
