"""What the mailing list adds to the back office."""

from wagtail import hooks
from wagtail.admin.viewsets.base import ViewSet

from fixsend.mailing_list.backoffice.topics import Topics
from fixsend.web.backoffice import guides

guides.helps(
    ("mailing_topics:", "writing-a-newsletter"),
)


@hooks.register("register_admin_viewset")
def screens() -> list[ViewSet]:
    """Add topics."""
    return [Topics()]
