"""What the mailing list adds to the back office."""

from wagtail import hooks
from wagtail.admin.viewsets.base import ViewSet

from fixsend.mailing_list.backoffice.topics import Topics


@hooks.register("register_admin_viewset")
def screens() -> list[ViewSet]:
    """Add topics."""
    return [Topics()]
