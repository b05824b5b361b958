"""Series for tests, and time that passes."""

from datetime import timedelta

from django.db.models import F

from fixsend.delivery.models import Delivery
from fixsend.newsletters.models import Newsletter, Series, SeriesRun, Step
from fixsend.newsletters.series.services import dispatch, editing, enrolment
from fixsend.people.models import Person, Purpose
from fixsend.web.models import SiteDetails
from tests.newsletters.writing import bodies
from tests.people.staff_members import staff_member

DAY = 24 * 60


def series(*delays: int, start: bool = True, trigger: str = "list", value: str = "", purpose=Purpose.NEWS) -> Series:
    """Make a series whose messages come so many minutes after one another."""
    fill_in_site()
    colleague = staff_member()
    made = editing.create(name="Welcome", purpose=purpose, trigger=trigger, value=value, actor=colleague)
    for number, delay in enumerate(delays, 1):
        step = editing.add_step(made.pk, name=f"Message {number}", delay_minutes=delay, actor=colleague)
        write(step.newsletter)
    if start:
        editing.start(made.pk, actor=colleague)
    made.refresh_from_db()
    return made


def fill_in_site() -> None:
    """Say who sends: every mail has to."""
    details = SiteDetails.load()
    details.controller_name = details.sender_name = "A Charity"
    details.controller_postal = "1 High Street, Leeds"
    details.controller_email = details.sender_email = "office@fixsend.example"
    details.privacy_page = details.privacy_page or bodies.live_page("Privacy", "privacy")
    details.save()


def write(newsletter: Newsletter, words: str = "Hello {first name|there}.") -> None:
    """Put words into a newsletter, ready to be sent."""
    newsletter.body = [("text", f"<p>{words}</p>")]
    newsletter.live, newsletter.has_unpublished_changes = True, False
    newsletter.save()


def work() -> None:
    """Do what the jobs of one minute do."""
    enrolment.enrol()
    dispatch.dispatch_due()


def later(minutes: int) -> None:
    """Let time pass for everybody who waits."""
    SeriesRun.objects.filter(due_at__isnull=False).update(due_at=F("due_at") - timedelta(minutes=minutes))


def got(person: Person) -> list[str]:
    """Return the messages that were handed to the engine for somebody, in order."""
    rows = Delivery.objects.filter(person=person).select_related("mailing").order_by("mailing_id")
    return [row.mailing.name for row in rows]


def numbers(made: Series) -> list[int]:
    """Return the numbers of a series' messages."""
    return list(Step.objects.filter(series=made).values_list("number", flat=True))
