"""Ending sessions."""

from importlib import import_module

from django.conf import settings

from fixsend.people.models import Person


def end_all(person: Person) -> None:
    """Sign a person out everywhere, at once.

    Django ties each session to the password column. Nobody has a password here, so that column holds random
    characters only; new ones end every session that was begun under the old ones.
    """
    person.set_unusable_password()
    Person.objects.filter(pk=person.pk).update(password=person.password)


def clear_expired() -> None:
    """Delete the sessions whose time is over: what was typed into a half-finished form goes with them."""
    import_module(settings.SESSION_ENGINE).SessionStore.clear_expired()
