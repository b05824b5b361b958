"""Telling families who asked that a rule has changed: a newsletter drafts itself, and staff read it over and send it.

Why a person presses Send is in docs/decisions/0059.
"""

from __future__ import annotations

import json

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html, format_html_join

from fixsend.mailing_list.models import Topic
from fixsend.newsletters.models import Newsletter
from fixsend.newsletters.sending.queries.states import NewsletterState
from fixsend.people.models import Person
from fixsend.people.services import audit
from fixsend.rights.law_desk.queries import announcements
from fixsend.rights.law_desk.services.versions import NotPossibleNow
from fixsend.rights.models import Announcement, RuleSetVersion, VersionState
from fixsend.rights.rule_sets import files
from fixsend.rights.words import day_words
from fixsend.web.each import for_each

TOPIC = "rule-changes"
_TOPIC_NAME, _TOPIC_SAYS = "A time limit in law has changed", "We tell you when a rule on our timetable changes"
CANCELLED = "The new rules were cancelled before they began."
CHECKED_AGAIN = "Checked again: no rule has changed."


def draft_due() -> int:
    """Draft the newsletter about each version that has come into use; returns how many. Run by a job.

    A version by which nothing changes for families is set aside at once: nobody has to be told.
    """
    return len(for_each(announcements.due(), _begin, work="rights.draft_announcements"))


@transaction.atomic
def draft(version_id: int, *, by: Person | None) -> Newsletter:
    """Return the draft of the mail about an approved version; pressed twice, it is the same. Raises NotPossibleNow.

    Their device works out again what the change means for each family: we know none of their dates.
    """
    version = RuleSetVersion.objects.select_for_update().get(pk=version_id)
    if version.state != VersionState.APPROVED:
        raise NotPossibleNow("Only an approved version can be announced.")
    announcement, _ = Announcement.objects.get_or_create(version=version)
    if announcement.newsletter is not None:
        return announcement.newsletter
    newsletter = _newsletter(version, by)
    announcement.newsletter = newsletter
    announcement.set_aside_at, announcement.set_aside_by, announcement.set_aside_because = None, None, ""
    announcement.save()
    audit.record(by, "law.mail_drafted", subject=str(version))
    return newsletter


@transaction.atomic
def set_aside(version_id: int, *, because: str, by: Person) -> None:
    """Say that nobody has to be told of a version, and why. Raises NotPossibleNow once its newsletter is on its way."""
    version = RuleSetVersion.objects.select_for_update().get(pk=version_id)
    announcement = Announcement.objects.filter(version=version).first()
    if announcement is None or announcement.set_aside_at is not None:
        return
    if announcements.state(announcement) in announcements.ON_ITS_WAY:
        raise NotPossibleNow("The email is on its way already.")
    _set_aside(announcement, because, by)
    audit.record(by, "law.mail_set_aside", subject=str(version))


def forget(version: RuleSetVersion, *, by: Person) -> bool:
    """Let nobody be told of a version that was cancelled; returns whether families were told already.

    Raises NotPossibleNow while the mail about it is on its way.
    """
    announcement = Announcement.objects.filter(version=version, set_aside_at=None).first()
    if announcement is None:
        return False
    state = announcements.state(announcement)
    if state in (NewsletterState.PLANNED, NewsletterState.SENDING):
        raise NotPossibleNow("The email about it is on its way. Cancel that first.")
    if state == NewsletterState.SENT:
        return True
    _set_aside(announcement, CANCELLED, by)
    return False


def _begin(version: RuleSetVersion) -> None:
    if announcements.is_news(version):
        draft(version.pk, by=None)
        return
    announcement, is_new = Announcement.objects.get_or_create(version=version)
    if is_new:
        _set_aside(announcement, CHECKED_AGAIN, None)


def _set_aside(announcement: Announcement, because: str, by: Person | None) -> None:
    announcement.set_aside_because = because
    announcement.set_aside_at, announcement.set_aside_by = timezone.now(), by
    announcement.save()


def _newsletter(version: RuleSetVersion, by: Person | None) -> Newsletter:
    topic, _ = Topic.objects.get_or_create(
        slug=TOPIC, defaults={"name": _TOPIC_NAME, "description": _TOPIC_SAYS, "order": 99}
    )
    title = files.rule_set_of(version.text, str(version)).title
    newsletter = Newsletter(
        name=f"A rule has changed: {version}",
        subject=f"The rules have changed: {title}"[:150],
        preheader="Open the timetable to work out your dates again.",
        body=json.dumps(_body(version, title)),
        audience={"rule": "topic", "topics": [topic.slug]},
        topic=topic,
        created_by=by,
        live=False,
    )
    newsletter.save()
    newsletter.save_revision(user=by)
    return newsletter


def _body(version: RuleSetVersion, title: str) -> list[dict[str, object]]:
    assert version.starts_on is not None  # noqa: S101 - the database wants it of what is approved
    day = day_words(version.starts_on).partition(" ")[2]
    said = [
        "You asked us to tell you when a time limit in law changes. "
        f"From {day} our timetable uses new rules for: {title}.",
        version.because,
        "Your dates are on your own device. We do not have them. Open the timetable and enter your dates again, to see "
        "whether anything changes for you.",
    ]
    text = format_html_join("", "<p>{}</p>", ((each,) for each in said))
    button = {
        "text": "Work out my dates",
        "page": None,
        "url": settings.SITE_URL + reverse("rights:index"),
        "kind": "inform",
    }
    return [
        {"type": "heading", "value": f"The rules have changed: {title}"[:80]},
        {"type": "text", "value": str(format_html("{}", text))},
        {"type": "button", "value": button},
    ]
