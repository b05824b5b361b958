"""Correcting a mistake: a new newsletter for exactly the people who received the wrong one."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import escape
from wagtail.rich_text import RichText

from fixsend.audiences.models import RECEIVED_STATES
from fixsend.delivery.models import Delivery, Mailing
from fixsend.delivery.services.mailings import NotPossibleNow
from fixsend.newsletters.audience_rules import GOT_MAILING
from fixsend.newsletters.models import Newsletter
from fixsend.newsletters.models.newsletter import Look
from fixsend.people.models import Person
from fixsend.people.services import audit

_LONGEST_SUBJECT, _LONGEST_NAME = 150, 120


@transaction.atomic
def correct(mailing_id: int, *, actor: Person) -> Newsletter:
    """Return the draft that corrects a mailing, made on the first call; raises NotPossibleNow without recipients."""
    mailing = Mailing.objects.select_for_update().get(pk=mailing_id)
    unsent = Newsletter.objects.filter(corrects=mailing, mailings=None).order_by("-pk").first()
    if unsent is not None:
        return unsent
    if not Delivery.objects.filter(mailing=mailing, state__in=RECEIVED_STATES).exists():
        raise NotPossibleNow("Nobody has got this newsletter, so there is nothing to correct.")
    newsletter = _draft(mailing, actor)
    audit.record(actor, "newsletter.correction_begun", subject=f"newsletter {newsletter.pk}", corrects=mailing.pk)
    return newsletter


def _draft(mailing: Mailing, actor: Person) -> Newsletter:
    wrong = mailing.newsletter_mailing.newsletter
    day = date_format(timezone.localtime(mailing.first_sent_at or mailing.starts_at), "j F")
    first = f"<p>On {day} we sent you an email called “{escape(wrong.subject)}”. There was a mistake in it.</p>"
    newsletter = Newsletter.objects.create(
        name=f"Correction of {wrong.name}"[:_LONGEST_NAME],
        subject=f"Correction: {wrong.subject}"[:_LONGEST_SUBJECT],
        look=Look.LETTER,
        body=[("text", RichText(first))],
        reply_to=wrong.reply_to,
        purpose=mailing.purpose,
        topic=wrong.topic,
        audience={"rule": GOT_MAILING, "mailing": str(mailing.pk)},
        corrects=mailing,
        created_by=actor,
        live=False,
    )
    newsletter.save_revision(user=actor, log_action=True)
    return newsletter
