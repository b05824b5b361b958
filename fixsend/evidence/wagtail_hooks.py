"""Where this app enters the back office."""

from wagtail import hooks
from wagtail.admin.viewsets.base import ViewSet

from fixsend.evidence.backoffice import menu
from fixsend.evidence.backoffice.corrections import CorrectionViewSet
from fixsend.evidence.backoffice.objections import ObjectionViewSet
from fixsend.people.backoffice import audit_words
from fixsend.web.backoffice import guides

__all__ = ["menu"]

guides.helps(
    ("objections:", "reported-figures-and-corrections"),
    ("corrections:", "reported-figures-and-corrections"),
)
audit_words.subjects.register(audit_words.Subject("objection", "evidence.Objection", "objections:show"))


@hooks.register("register_admin_viewset")
def answers_to_readers() -> list[ViewSet]:
    """Add what readers say is wrong, and the log of corrections."""
    return [ObjectionViewSet(), CorrectionViewSet()]
