"""What the public site holds about a person: messages from the contact form."""

from django.db.models import QuerySet

from fixsend.pages.models import ContactMessage
from fixsend.people import addresses
from fixsend.people.models import Person
from fixsend.people.personal_data import PersonalDataSource


def _messages_from(person: Person) -> QuerySet[ContactMessage]:
    return ContactMessage.objects.filter(addresses.records_of(person, "email", "received_at"))


SOURCES = [
    PersonalDataSource(
        model="pages.ContactMessage",
        person_field="email",
        title="Messages sent through the contact form",
        fields=("topic", "council", "name", "email", "text", "received_at", "answered_at"),
        rows=_messages_from,
    ),
    PersonalDataSource(
        model="pages.ContactMessage",
        person_field="answered_by",
        title="Which of the staff answered a message",
        on_erase="unlink",
        internal=True,
    ),
]
