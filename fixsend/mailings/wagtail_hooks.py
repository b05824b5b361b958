"""What this room puts into the back office."""

from wagtail import hooks
from wagtail.admin.viewsets.base import ViewSet
from wagtail.snippets.models import register_snippet

from fixsend.mailings.audiences.segments import backoffice as segments
from fixsend.mailings.backoffice import SingleMails, Topics
from fixsend.mailings.deliverability import backoffice as deliverability
from fixsend.mailings.list_import import backoffice as list_import
from fixsend.mailings.returns.backoffice import MailSetAside, ReturnedMail
from fixsend.mailings.sending import backoffice as sending
from fixsend.mailings.series import backoffice as series
from fixsend.mailings.writing import backoffice as writing

__all__ = ["deliverability", "list_import", "segments", "sending", "series", "writing"]

register_snippet(writing.Newsletters)


@hooks.register("register_admin_viewset")
def screens() -> list[ViewSet]:
    """Add topics, single mails and returned mail."""
    return [Topics(), SingleMails(), ReturnedMail(), MailSetAside()]
