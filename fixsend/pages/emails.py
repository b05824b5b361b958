"""The emails of the contact form: to the team, and a receipt to the person who wrote."""

from datetime import datetime

from django.conf import settings
from django.urls import reverse

from fixsend.inbox.emails import reply_to
from fixsend.inbox.models import ContactTopic, IncomingMessage
from fixsend.pages.models import PressPage
from fixsend.people.confirmations.handlers import MailContent
from fixsend.web import email
from fixsend.web.models import SiteDetails

# What the page and the receipt promise.
REPLY_WITHIN_DAYS = 7


def tell_team(message: IncomingMessage) -> None:
    """Mail the message to the team's address; it is answered in the inbox.

    The subject has nothing that the writer typed. Without a team address the message is only in the inbox.
    """
    details = SiteDetails.load()
    to = details.team_email or details.controller_email
    if not to:
        return
    conversation = message.conversation
    link = settings.SITE_URL + reverse("inbox:show", args=[conversation.pk])
    email.send(
        to,
        f"Message from the contact form: {conversation.get_topic_display()}",
        "pages/email/contact_message",
        {"message": message, "conversation": conversation, "link": link},
        headers={"Reply-To": message.email},
        kind="contact",
        about=message.email,
    )


def receipt(topic: ContactTopic, conversation_id: int, received_at: datetime) -> MailContent:
    """Return the receipt for a message: when it came, what happens next and by when. Nothing they typed is in it.

    A reply to it goes where a reply to an answer goes.
    """
    days = reply_within_days(topic)
    back = reply_to(conversation_id)
    return MailContent(
        subject=f"We have your message: {topic.label}",
        template="pages/email/contact_receipt",
        context={"received_at": received_at, "topic": topic.label, "days": days},
        kind="contact receipt",
        headers={"Reply-To": back} if back else {},
        gist=f"We have your message about “{topic.label}”. If it needs a reply, we will email you within "
        f"{days} day{'' if days == 1 else 's'}.",
    )


def reply_within_days(topic: str) -> int:
    """Return within how many days a message is answered: to journalists as the press page says."""
    press = PressPage.objects.live().first() if topic == ContactTopic.PRESS else None
    return press.reply_days if press else REPLY_WITHIN_DAYS
