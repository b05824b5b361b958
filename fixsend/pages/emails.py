"""The email of the public site: to the team, when a person writes through the contact form."""

from django.conf import settings
from django.urls import reverse

from fixsend.pages.models import ContactMessage
from fixsend.web import email
from fixsend.web.models import SiteDetails


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
