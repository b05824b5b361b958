"""How long the public site keeps what is personal: the rules that the retention job applies and staff can see."""

from fixsend.pages.models import ContactMessage
from fixsend.people.retention import Rule, Topic

RULES = [
    Rule(
        slug="contact_messages",
        title="messages from the contact form",
        default_days=365,
        due=lambda before: ContactMessage.objects.filter(received_at__lt=before),
        remove=lambda old: old.delete(),
        topic=Topic.MESSAGES,
        because="so that we can look up what we answered",
    ),
]
