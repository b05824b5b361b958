"""Takes what people write to us into conversations: messages of the contact form, and mails.

Nothing here answers by itself, so that no program that answers by itself can be answered for ever.
"""

from __future__ import annotations

import hashlib
from datetime import timedelta
from email.utils import parseaddr

from django.conf import settings
from django.db import transaction
from django.db.models import F
from django.utils import timezone

from fixsend.delivery.bounces.incoming import IncomingMail
from fixsend.inbox.models import Answer, CameBy, Conversation, ConversationState, IncomingMessage
from fixsend.places.models import Council
from fixsend.web import normalise
from fixsend.web.models import SiteDetails

# More from one address in a day are left in the mailbox: a program that has gone wild must not bury the others.
MOST_A_DAY = 50


@transaction.atomic
def receive_from_form(
    *, topic: str, name: str, email: str, text: str, council: Council | None
) -> tuple[IncomingMessage, bool]:
    """Take a message of the contact form; return it, and whether it is new.

    The same words about the same topic on the same day are one message, however often the button was pressed; sent
    again with another council, it is about that one.
    """
    day = timezone.localdate().isoformat()
    address = normalise.email_address(email)
    digest = hashlib.sha256("\n".join([day, address, topic, text]).encode()).hexdigest()
    known = IncomingMessage.objects.select_related("conversation").filter(digest=digest).first()
    if known:
        if known.conversation.council != council:
            Conversation.objects.filter(pk=known.conversation_id).update(council=council)
            known.conversation.council = council
        return known, False
    now = timezone.now()
    conversation = Conversation.objects.create(
        email=address,
        name=name,
        topic=topic,
        council=council,
        came_by=CameBy.FORM,
        waiting_since=now,
        started_at=now,
        last_at=now,
        version=1,
    )
    message, is_new = IncomingMessage.objects.get_or_create(
        digest=digest,
        defaults={
            "conversation": conversation,
            "email": address,
            "name": name,
            "text": text,
            "came_by": CameBy.FORM,
        },
    )
    if not is_new:  # The other half of a double click was faster.
        conversation.delete()
    return message, is_new


@transaction.atomic
def take_mail(mail: IncomingMail, digest: str, came_by: str) -> bool:
    """Take a mail into the conversation that it belongs to, or a new one; False where one address sends far too many.

    The same mail taken again changes nothing. An automatic reply joins its conversation and wakes nobody; alone, it is
    put aside.
    """
    if IncomingMessage.objects.filter(digest=digest).exists():
        return True
    if _sends_too_many(mail.address):
        return False
    is_automatic = mail.is_automatic or mail.address in _our_addresses()
    conversation = _conversation_of(mail) or _begin(mail, came_by, is_automatic=is_automatic)
    IncomingMessage.objects.create(
        conversation=conversation,
        email=mail.address,
        name=mail.name,
        text=mail.text,
        came_by=came_by,
        is_automatic=is_automatic,
        is_whole=mail.is_whole,
        attachments=[{"name": each.name, "size": each.size} for each in mail.attachments],
        message_id=mail.message_id,
        digest=digest,
    )
    _note(conversation, is_automatic=is_automatic)
    return True


def _sends_too_many(address: str) -> bool:
    lately = timezone.now() - timedelta(days=1)
    return IncomingMessage.objects.filter(email=address, received_at__gt=lately).count() >= MOST_A_DAY


def _our_addresses() -> set[str]:
    """Return the addresses that we write from: what comes from there comes from ourselves."""
    details = SiteDetails.load()
    written = [details.sender_email, settings.DEFAULT_FROM_EMAIL, settings.BOUNCE_ADDRESS]
    return {normalise.email_address(parseaddr(each)[1]) for each in written if each}


def _conversation_of(mail: IncomingMail) -> Conversation | None:
    """Return the conversation that a mail answers, locked: by our reply address, else by the mails that it names."""
    locked = Conversation.objects.select_for_update()
    if mail.reply_to is not None:
        found = locked.filter(pk=mail.reply_to).first()
        if found:
            return found
    ours = Answer.objects.filter(message_id__in=mail.answers).values_list("conversation_id", flat=True)
    # Nobody else knows the Message-IDs of ours; those of their own anybody may have seen.
    theirs = IncomingMessage.objects.filter(message_id__in=mail.answers, email=mail.address)
    number = ours.first() or theirs.values_list("conversation_id", flat=True).first()
    return locked.filter(pk=number).first() if number else None


def _begin(mail: IncomingMail, came_by: str, *, is_automatic: bool) -> Conversation:
    now = timezone.now()
    return Conversation.objects.create(
        email=mail.address,
        name=mail.name,
        subject=mail.subject,
        mailing=mail.mailing,
        came_by=came_by,
        state=ConversationState.ASIDE if is_automatic else ConversationState.NEW,
        started_at=now,
        last_at=now,
    )


def _note(conversation: Conversation, *, is_automatic: bool) -> None:
    """Let a conversation say that something came, and wait for staff if a person wrote it."""
    changes: dict[str, object] = {"version": F("version") + 1, "last_at": timezone.now()}
    if not is_automatic:
        changes["waiting_since"] = conversation.waiting_since or timezone.now()
        if conversation.is_over:
            answered = conversation.answers.exists()
            changes["state"] = ConversationState.OPEN if answered else ConversationState.NEW
    Conversation.objects.filter(pk=conversation.pk).update(**changes)
