"""What the mailing list adds to the back office."""

from django.urls import URLPattern, path
from wagtail import hooks
from wagtail.admin.viewsets.base import ViewSet

from fixsend.mailing_list.backoffice import new_address
from fixsend.mailing_list.backoffice.topics import Topics
from fixsend.people.backoffice import profile
from fixsend.web.backoffice import guides

guides.helps(("mailing_topics:", "writing-a-newsletter"), ("new_address", "people"))
profile.actions.register(new_address.BUTTON)


@hooks.register("register_admin_viewset")
def screens() -> list[ViewSet]:
    """Add topics."""
    return [Topics()]


@hooks.register("register_admin_urls")
def urls() -> list[URLPattern]:
    """Return the address of the screen for a person's new address."""
    return [path("people/<int:person_id>/new-address/", new_address.new_address, name="new_address")]
