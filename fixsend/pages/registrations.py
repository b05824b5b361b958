"""What the public site enters into the registries of the apps below."""

from django.db.models import QuerySet

from fixsend.campaigns import related_content
from fixsend.newsletters.teasers import registry as teaser_kinds
from fixsend.pages import queries, teasers
from fixsend.pages.models import ContactMessage
from fixsend.people import addresses, personal_data, retention
from fixsend.people.models import Person
from fixsend.people.personal_data import PersonalDataSource
from fixsend.people.staff import roles, work_queue


def register() -> None:
    """Fill in every registry."""
    teaser_kinds.register(teasers.KIND)
    related_content.registry.register(related_content.Source("News", queries.news_of_campaign))
    _register_personal_data()
    _register_staff_work()


def _register_personal_data() -> None:
    personal_data.sources.register(
        PersonalDataSource(
            model="pages.ContactMessage",
            person_field="email",
            title="Messages sent through the contact form",
            fields=("topic", "council", "name", "email", "text", "received_at", "answered_at"),
            rows=_messages_from,
        )
    )
    personal_data.sources.register(
        PersonalDataSource(
            model="pages.ContactMessage",
            person_field="answered_by",
            title="Which of the staff answered a message",
            on_erase="unlink",
            internal=True,
        )
    )


def _register_staff_work() -> None:
    may_answer = (roles.CAMPAIGNER, roles.MEMBERSHIP_SECRETARY, roles.MODERATOR)
    roles.allow(may_answer, "pages.view_contactmessage", "pages.change_contactmessage")
    roles.allow(
        (roles.CAMPAIGNER, roles.MODERATOR),
        "wagtailredirects.view_redirect",
        "wagtailredirects.add_redirect",
        "wagtailredirects.change_redirect",
        "wagtailredirects.delete_redirect",
        "pages.change_footermenu",
    )
    work_queue.registry.register(
        work_queue.WorkItem(
            slug="contact",
            title="Contact messages to answer",
            count=queries.messages_waiting,
            url_name="contact_messages:index",
            permission="pages.view_contactmessage",
        )
    )
    retention.rules.register(
        retention.Rule(
            slug="contact_messages",
            title="messages from the contact form",
            default_days=365,
            due=lambda before: ContactMessage.objects.filter(received_at__lt=before),
            remove=lambda old: old.delete(),
            because="so that we can look up what we answered",
        )
    )


def _messages_from(person: Person) -> QuerySet[ContactMessage]:
    return ContactMessage.objects.filter(addresses.records_of(person, "email", "received_at"))
