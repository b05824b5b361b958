"""The pages on which a text by somebody else is reported."""

from django.urls import reverse

from fixsend.membership.models import Organisation
from fixsend.moderation.reportables import reportable_of
from fixsend.moderation.services import ReportedText
from tests.browser.pages.public_page import PublicPage, send


def _report() -> str:
    organisation = Organisation.objects.public().order_by("pk")[:1].get()
    return reverse("moderation:report", args=[ReportedText(reportable_of(organisation), organisation, "about").token])


PAGES = [
    PublicPage("Report a text", _report, {"errors": send}),
    PublicPage("Report on a text that is gone", "/report/gone/"),
    PublicPage("Report sent", lambda: reverse("moderation:done")),
]
