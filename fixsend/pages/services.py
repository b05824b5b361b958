"""What changes the public site: messages from the contact form, and pages that are published and expire on time."""

from typing import Any

from django.apps import apps
from django.db import transaction
from django.utils import timezone
from wagtail.models import DraftStateMixin, Page, Revision

from fixsend.inbox.models import IncomingMessage
from fixsend.inbox.services import receiving
from fixsend.pages import emails
from fixsend.people.confirmations import services as confirmations
from fixsend.places.models import Council
from fixsend.web.each import for_each

RECEIPT = "contact receipt"


@transaction.atomic
def receive_message(
    *, topic: str, name: str, email: str, text: str, council: Council | None = None, tell_team: bool = True
) -> IncomingMessage:
    """Put a message into the inbox, mail the team about it and its writer a receipt.

       The same text on the same day is one message.
    Sent again with another council, it is about that one. Nobody has proved the writer's address, so the receipt waits
       for the list-bombing guard.

       `tell_team` is off for messages that look odd: they wait in the list, and no mail goes out because of them.
    """
    message, is_new = receiving.receive_from_form(topic=topic, name=name, email=email, text=text, council=council)
    if is_new and tell_team:
        emails.tell_team(message)
    if is_new:
        details = {"topic": topic, "conversation": message.conversation_id}
        confirmations.request(email, RECEIPT, details, subject=confirmations.subject_of(message.pk))
    return message


def take_off_expired() -> int:
    """Unpublish everything that has expired; returns how many. Wagtail's own command stops at the first failure."""
    drafted = [each for each in apps.get_models() if issubclass(each, DraftStateMixin) and not issubclass(each, Page)]
    now = timezone.now()
    over = [found for model in (Page, *drafted) for found in model.objects.filter(live=True, expire_at__lt=now)]
    return len(for_each(over, _take_off, work="pages.take_off_expired"))


def publish_due() -> int:
    """Publish every scheduled version that is due, oldest first; returns how many."""
    due = Revision.objects.filter(approved_go_live_at__lt=timezone.now()).order_by("approved_go_live_at")
    return len(for_each(list(due), _publish, work="pages.publish_due"))


def _take_off(found: Any) -> None:
    found.unpublish(set_expired=True, log_action="wagtail.unpublish.scheduled")


def _publish(revision: Revision) -> None:
    revision.publish(log_action="wagtail.publish.scheduled")
