"""A newsletter that nothing keeps from being sent, and colleagues who send it."""

from django.test import Client
from wagtail.models import Page

from fixsend.newsletters.models import Newsletter
from fixsend.people.models import Person
from fixsend.people.staff import roles
from fixsend.web.models import SiteDetails
from tests.newsletters.writing import bodies
from tests.people.staff_members import sign_in_staff


def fill_in_site(settings) -> None:
    """Fill in who sends, and serve under an address that links can lead to."""
    settings.SITE_URL = "https://fixsend.example"
    settings.ALLOWED_HOSTS = [*settings.ALLOWED_HOSTS, "fixsend.example"]
    details = SiteDetails.load()
    details.controller_name = details.sender_name = "A Charity"
    details.controller_postal = "1 High Street, Leeds"
    details.controller_email = details.sender_email = "office@fixsend.example"
    details.privacy_page = Page.objects.filter(slug="privacy").first() or bodies.live_page("Privacy", "privacy")
    details.save()


def newsletter(*blocks, **fields) -> Newsletter:
    """Make a newsletter that is ready to send."""
    made = bodies.newsletter(*blocks, **({"preheader": "Three short stories"} | fields))
    made.save_revision().publish()
    return Newsletter.objects.get(pk=made.pk)


def colleague(client: Client | None = None, role: str = roles.CAMPAIGNER, **fields) -> tuple[Client, Person]:
    """Sign a colleague in."""
    client = client or Client()
    person = sign_in_staff(client, role)
    for name, value in fields.items():
        setattr(person, name, value)
    person.save()
    return client, person


def words(answer) -> str:
    """Return what a page says, as one line."""
    return " ".join(answer.content.decode().split())
