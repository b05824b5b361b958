"""A newsletter that a rule has changed, drafted for those who asked to be told; staff read it over and send it."""

from __future__ import annotations

import json

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils.html import format_html, format_html_join

from fixsend.mailing_list.models import Topic
from fixsend.newsletters.models import Newsletter
from fixsend.people.models import Person
from fixsend.people.services import audit
from fixsend.rights import rule_sets
from fixsend.rights.law_desk.services.versions import NotPossibleNow
from fixsend.rights.models import RuleSetVersion, VersionState
from fixsend.rights.words import day_words

TOPIC = "rule-changes"
_TOPIC_NAME, _TOPIC_SAYS = "A time limit in law has changed", "We tell you when a rule on our timetable changes"


@transaction.atomic
def draft(version_id: int, *, by: Person) -> Newsletter:
    """Return the draft of the mail about an approved version; pressed twice, it is the same. Raises NotPossibleNow.

    Their device works out again what the change means for each family: we know none of their dates.
    """
    version = RuleSetVersion.objects.select_for_update().get(pk=version_id)
    if version.state != VersionState.APPROVED or version.starts_on is None:
        raise NotPossibleNow("Only an approved version can be announced.")
    name = f"A rule has changed: {version}"
    existing = Newsletter.objects.filter(name=name).first()
    if existing is not None:
        return existing
    topic, _ = Topic.objects.get_or_create(
        slug=TOPIC, defaults={"name": _TOPIC_NAME, "description": _TOPIC_SAYS, "order": 99}
    )
    title = rule_sets.rule_set_of(version.text, str(version)).title
    newsletter = Newsletter(
        name=name,
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
    audit.record(by, "law.mail_drafted", subject=str(version))
    return newsletter


def _body(version: RuleSetVersion, title: str) -> list[dict[str, object]]:
    assert version.starts_on is not None  # noqa: S101 - `draft` asks
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
