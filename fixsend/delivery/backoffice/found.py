"""What the back office's search finds of single mails: those to an address that is typed in full."""

from urllib.parse import urlencode

from django.urls import reverse

from fixsend.delivery.models import Message
from fixsend.web import normalise, written
from fixsend.web.backoffice.search import Hit, SearchSource


def _single_mails(words: str, most: int) -> list[Hit]:
    if "@" not in words:
        return []
    found = Message.objects.filter(to=normalise.email_address(words)).defer("text", "html").order_by("-id")[:most]
    return [
        Hit(each.subject, reverse("single_mails:inspect", args=[each.pk]), written.moment(each.created_at))
        for each in found
    ]


def _list(words: str) -> str:
    return f"{reverse('single_mails:index')}?{urlencode({'to': words})}"


SINGLE_MAILS = SearchSource(
    "single-mails", "Single emails", 90, _single_mails, permission="delivery.view_message", list_url=_list
)
