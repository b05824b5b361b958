"""What this app puts into the back office."""

from wagtail import hooks
from wagtail.admin.viewsets.base import ViewSet

from fixsend.delivery.backoffice import gone_addresses, messages
from fixsend.delivery.bounces.backoffice import MailSetAside, ReturnedMail
from fixsend.delivery.deliverability import backoffice as deliverability

__all__ = ["deliverability", "gone_addresses"]


@hooks.register("register_admin_viewset")
def screens() -> list[ViewSet]:
    """Add single mails and returned mail."""
    return [messages.SingleMails(), ReturnedMail(), MailSetAside()]
