"""The emails of the contact form: to the team, and a receipt to the person who wrote."""

from django.conf import settings
from django.urls import reverse

from fixsend.pages.models import ContactMessage, ContactTopic, PressPage
from fixsend.people.confirmations.handlers import MailContent
from fixsend.web import email
from fixsend.web.models import SiteDetails

# What the page and the receipt promise.
REPLY_WITHIN_DAYS = 7


def tell_team(message: ContactMessage) -> None:
    """Mail the message to the team's address; answering that mail answers the writer.

    The subject has nothing that the writer typed. Without a team address the message is only in the back office.
    """
    details = SiteDetails.load()
    to = details.team_email or details.controller_email
    if not to:
        return
    link = settings.SITE_URL + reverse("contact_messages:inspect", args=[message.pk])
    email.send(
        to,
        f"Message from the contact form: {message.get_topic_display()}",
        "pages/email/contact_message",
        {"message": message, "link": link},
        headers={"Reply-To": message.email},
        kind="contact",
        about=message.email,
    )


def receipt(message: ContactMessage) -> MailContent:
    """Return the receipt for a message: when it came, what happens next and by when. Nothing they typed is in it."""
    details = SiteDetails.load()
    topic, days = message.get_topic_display(), reply_within_days(message.topic)
    reply_to = details.team_email or details.controller_email
    return MailContent(
        subject=f"We have your message: {topic}",
        template="pages/email/contact_receipt",
        context={"message": message, "topic": topic, "days": days},
        kind="contact receipt",
        headers={"Reply-To": reply_to} if reply_to else {},
        gist=f"We have your message about “{topic}”. If it needs a reply, we will email you within "
        f"{days} day{'' if days == 1 else 's'}.",
    )


def reply_within_days(topic: str) -> int:
    """Return within how many days a message is answered: to journalists as the press page says."""
    press = PressPage.objects.live().first() if topic == ContactTopic.PRESS else None
    return press.reply_days if press else REPLY_WITHIN_DAYS
