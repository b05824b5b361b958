"""Newsletters that were sent, with figures such as a site of this size has, and one that is being written."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time, timedelta
from random import Random

from django.db import connection
from django.utils import timezone
from wagtail.models import Page

from fixsend.delivery.models import Delivery, DeliveryBatch, DeliveryTally, Departure, Mailing, MailingState
from fixsend.delivery.services import mailings
from fixsend.delivery.sql_condition import SqlCondition
from fixsend.newsletters.models import (
    ClickCount,
    Newsletter,
    NewsletterMailing,
    NewsletterTemplate,
    SavedBlock,
    SendPlan,
)
from fixsend.newsletters.models.newsletter import WRITTEN
from fixsend.newsletters.sending import click_counts, clicks, fingerprints
from fixsend.newsletters.writing.document import document_for
from fixsend.pages.models import NewsPage
from fixsend.people.models import Action, Channel, ConsentEvent, Purpose
from fixsend.starter.demo.campaigns import Campaigns
from fixsend.starter.demo.newsletter_texts import DRAFT, REACH_US, SAVED, SENT, TEMPLATE, Letter
from fixsend.starter.demo.rhythm import at
from fixsend.starter.drafts import Block, block, html
from fixsend.starter.services import stored

HOUR = time(10)
# Clicks for each hundred copies, by the place of the link in the mail, and how many more were those of scanners.
CLICKS, SCANNERS = (5.5, 2.2, 0.9, 0.4), 0.12
# Nine clicks in ten come within so many hours.
CLICKED_FOR = 30
LEFT_WITHIN = timedelta(days=3)


def load(chance: Random, campaigns: Campaigns | None, news: Sequence[NewsPage]) -> None:
    """Make them all, where there is something that they can point at."""
    if campaigns is None or not news:
        return
    for letter in SENT:
        newsletter = write(letter, campaigns, news, in_archive=True)
        send(chance, newsletter, at(timezone.localdate() - timedelta(days=letter.days_ago or 0), HOUR))
    _keep(write(DRAFT, campaigns, news, live=False, is_alive=True))


def _keep(draft: Newsletter) -> None:
    """Let the draft be kept as a template, and its last words as blocks for use again."""
    draft.save_revision()
    written = {name: getattr(draft, name) for name in WRITTEN}
    NewsletterTemplate.objects.create(**{**written, "name": TEMPLATE, "subject": "News from this month"})
    SavedBlock.objects.create(name=SAVED, body=stored([block("text", html(REACH_US))]))


def write(
    letter: Letter, campaigns: Campaigns, news: Sequence[NewsPage], *, is_alive: bool = False, **fields: object
) -> Newsletter:
    """Store a newsletter with its words, and its action as a button, or alive: with its picture and number."""
    page: Page = getattr(campaigns, letter.action)
    body: list[Block] = [block("heading", letter.heading), block("text", html(*letter.paragraphs))]
    if is_alive:
        body.append(block("live_action", {"what": f"action:{page.pk}"}))
    else:
        body.append(block("button", {"text": letter.button, "page": page.pk, "url": "", "kind": "act"}))
    if letter.story is not None:
        body += [block("divider", None), block("teaser", {"what": f"news:{news[letter.story].pk}"})]
    return Newsletter.objects.create(
        name=letter.name, subject=letter.subject, preheader=letter.preheader, body=stored(body), **fields
    )


def send(chance: Random, newsletter: Newsletter, moment: datetime) -> None:
    """Let a newsletter have been sent to everyone who had agreed by then, with all that came of it."""
    mailing = make_mailing(newsletter, moment, SqlCondition("person.created_at < %s", (moment,)))
    deliver(mailing.pk, moment)
    mailings.move(mailing.pk, MailingState.FINISHED, finished_at=moment + timedelta(minutes=6))
    Mailing.objects.filter(pk=mailing.pk).update(state_changed_at=moment + timedelta(minutes=6))
    _tally(mailing, moment)
    _click(chance, mailing, moment)
    _depart(mailing, moment)


def make_mailing(
    newsletter: Newsletter, moment: datetime, audience: SqlCondition, *, is_rolling: bool = False
) -> Mailing:
    """Make a mailing of a newsletter that began at a moment, with its counted links and its frozen audience."""
    plan = SendPlan.objects.get_or_create(newsletter=newsletter)[0]
    mailing = mailings.create(
        document_for(newsletter),
        name=newsletter.name,
        subject=newsletter.subject,
        purpose=Purpose.NEWS,
        audience={},
        starts_at=moment,
        idempotency_key="" if is_rolling else f"newsletter {newsletter.pk}",
        message_id_stem=newsletter.message_id_stem,
    )
    NewsletterMailing.objects.create(mailing=mailing, newsletter=newsletter)
    mailing.document = clicks.tracked_document(newsletter, plan, mailing).to_json()
    mailing.content_print = fingerprints.of_content(newsletter, plan)
    mailing.is_rolling = is_rolling
    mailing.created_at, mailing.first_sent_at = moment - timedelta(minutes=20), moment
    mailing.save()
    mailings.freeze(mailing.pk, audience)
    mailings.move(mailing.pk, MailingState.SENDING)
    return mailing


def deliver(mailing_id: int, moment: datetime) -> None:
    """Let the copies that wait have gone, but for a few that were refused, came back or were reported as spam."""
    with connection.cursor() as cursor:
        cursor.execute(_DELIVER, [moment, mailing_id])
    DeliveryBatch.objects.filter(mailing=mailing_id).delete()


def _tally(mailing: Mailing, moment: datetime) -> None:
    states = {
        state: Delivery.objects.filter(mailing=mailing, state=state).count() for state in ("sent", "bounced", "failed")
    }
    DeliveryTally.objects.create(
        mailing=mailing,
        at=moment,
        provider="other",
        accepted=states["sent"] + states["bounced"],
        refused=states["failed"],
        rolled_up=True,
    )


def _click(chance: Random, mailing: Mailing, moment: datetime) -> None:
    """Count clicks on each link, in spans of ten minutes and by nothing but the link, as a site keeps them."""
    counts = []
    sent = Delivery.objects.filter(mailing=mailing, state="sent").count()
    for link, share in zip(mailing.tracked_links.all(), CLICKS, strict=False):
        slots: dict[datetime, list[int]] = {}
        for _ in range(round(sent * share / 100)):
            hours = chance.expovariate(1) * CLICKED_FOR / 2.3
            slot = click_counts.slot_before(min(moment + timedelta(hours=hours), timezone.now()))
            kept = slots.setdefault(slot, [0, 0])
            kept[chance.random() < SCANNERS] += 1
        counts += [
            ClickCount(link=link, slot=slot, clicks=clicked, left_out=left_out)
            for slot, (clicked, left_out) in slots.items()
        ]
    ClickCount.objects.bulk_create(counts)


def _depart(mailing: Mailing, moment: datetime) -> None:
    """Name the withdrawals of the days after it as answers to it, each for one newsletter only."""
    events = ConsentEvent.objects.filter(
        action=Action.WITHDRAW,
        purpose=Purpose.NEWS,
        departure=None,
        happened_at__gte=moment,
        happened_at__lt=moment + LEFT_WITHIN,
    ).order_by("happened_at", "pk")
    Departure.objects.bulk_create(
        Departure(mailing=mailing, channel=Channel.EMAIL_LINK, at=event.happened_at, event=event) for event in events
    )


# Which copies they are is decided by their places, so that the same figures come out every time.
_DELIVER = """
UPDATE delivery_delivery SET
    attempts = 1,
    settled_at = %s + position * interval '90 ms',
    state = CASE
        WHEN position * 7919 %% 1000 < 4 THEN 'failed' WHEN position * 7919 %% 1000 < 11 THEN 'bounced'
        WHEN position * 7919 %% 2000 = 1011 THEN 'complained' ELSE 'sent' END,
    cause = CASE
        WHEN position * 7919 %% 1000 < 3 THEN 'gone' WHEN position * 7919 %% 1000 < 4 THEN 'content'
        WHEN position * 7919 %% 1000 < 8 THEN 'full' WHEN position * 7919 %% 1000 < 11 THEN 'gone' ELSE '' END
WHERE mailing_id = %s AND state = 'queued'
"""
