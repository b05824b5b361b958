"""Ending sessions."""

from fixsend.people.models import Person


def end_all(person: Person) -> None:
    """Sign a person out everywhere, at once.

    Django ties each session to the password column. Nobody has a password here, so that column holds random
    characters only; new ones end every session that was begun under the old ones.
    """
    person.set_unusable_password()
    Person.objects.filter(pk=person.pk).update(password=person.password)
