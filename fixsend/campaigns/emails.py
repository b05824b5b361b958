"""The emails about actions: to participants, signers, writers of letters, representatives and pledgers."""

from __future__ import annotations

from collections.abc import Mapping
from email.utils import formataddr, parseaddr
from typing import Any

from django.conf import settings
from django.template.loader import render_to_string
from django.utils import timezone

from fixsend.campaigns import links
from fixsend.campaigns.models import How, Letter, LetterReceiver, OrganisationSignature, Participation, Pledger
from fixsend.campaigns.queries import campaigns
from fixsend.campaigns.queries.actions import cached_action
from fixsend.campaigns.queries.receivers import Receiver
from fixsend.people.confirmations import handlers
from fixsend.web import email, sharing
from fixsend.web.email import Mail
from fixsend.web.models import SiteDetails

LETTER = "letter_to_representative"


def already(participation: Participation) -> handlers.MailContent:
    """Return the email to a person who took part before and sent the form again."""
    action = participation.action.specific
    words = action.words_after(participation)
    letter = Letter.objects.filter(participation=participation).first()
    return handlers.MailContent(
        subject=words.already_subject.format(title=action.title)[:200],
        template="campaigns/email/already",
        context={
            "line": words.already_line.format(title=action.title),
            "button": words.own_page,
            "imprint": action.imprint,
            "url": settings.SITE_URL + links.mine_path(participation),
            "went": went_on(letter) if letter else "",
        },
        kind="already",
        gist=words.already_line.format(title=action.title),
    )


def thank_you(participation: Participation) -> None:
    """To whoever has just been counted: what they did, and where to see and to withdraw it.

    Links to share it and what comes next go only to those who said yes to news: to others that would be direct
    marketing (Privacy and Electronic Communications Regulations 2003, regulation 22).
    """
    cached = cached_action(participation.action_id)
    action = cached.page if cached else participation.action.specific
    words = action.words_after(participation)
    if not (words.thanks_subject and participation.email):
        return
    shared = links.shared_url(cached.url if cached else action.url, participation.code)
    more = participation.wants_updates and action.is_open
    context = {
        "part": participation,
        "line": words.thanks_line.format(title=action.title),
        "words": words,
        "imprint": action.imprint,
        "url": settings.SITE_URL + links.mine_path(participation),
        "shared": shared if more else "",
        "ways": sharing.links(action.share_words or action.title, shared) if more else [],
        "next_steps": campaigns.next_steps(action, participation.person) if more else [],
    }
    subject = words.thanks_subject.format(title=action.title)[:200]
    email.send(participation.email, subject, "campaigns/email/thank_you", context, kind="thank_you")


def reason_removed(participation: Participation, reasons: str, number: str) -> None:
    """To a person whose reason for taking part a moderator took down: why, and how to appeal."""
    if not participation.email:
        return
    action = participation.action.specific
    context = {
        "action": action,
        "reasons": reasons,
        "number": number,
        "imprint": action.imprint,
        "url": settings.SITE_URL + links.mine_path(participation),
    }
    subject = f"We have taken down your words: {action.title}"[:200]
    email.send(participation.email, subject, "campaigns/email/reason_removed", context, kind="reason_removed")


def organisation_accepted(signature: OrganisationSignature) -> None:
    """To the signer for an organisation: it is now listed on the letter, and how to take it off."""
    subject = f"{signature.name} is now on the letter: {signature.letter.title}"
    _about_organisation(signature, subject, "campaigns/email/organisation_accepted")


def organisation_declined(signature: OrganisationSignature) -> None:
    """To the signer for an organisation: it is not listed on the letter, and why."""
    subject = f"{signature.name} is not on the letter: {signature.letter.title}"
    _about_organisation(signature, subject, "campaigns/email/organisation_declined")


def _about_organisation(signature: OrganisationSignature, subject: str, template: str) -> None:
    letter = signature.letter
    context = {
        "signature": signature,
        "letter": letter,
        "imprint": letter.imprint,
        "url": settings.SITE_URL + links.organisation_path(signature),
    }
    email.send(signature.email or "", subject, template, context, kind="open_letter")


def letter_text(letter: Letter, receiver: Receiver) -> str:
    """Return a letter as its receiver gets it: greeting, the writer's text, name and postal address."""
    writer = letter.participation.name
    said = "\n\n".join(filter(None, [letter.text, letter.figures]))
    return f"Dear {receiver.address_as}\n\n{said}\n\nYours sincerely\n\n{writer}\n{letter.postal}\n"


def to_representative(letter: Letter, receiver: Receiver) -> int:
    """Send a letter to one receiver, answers going to the writer; returns the number of the stored mail."""
    part, details = letter.participation, SiteDetails.load()
    sender = parseaddr(email.sender(details))[1]
    context = {
        "details": details,
        "SITE_URL": settings.SITE_URL,
        "name": part.name,
        "imprint": part.action.specific.imprint,
    }
    mail = Mail(
        subject=letter.subject,
        body=letter_text(letter, receiver) + render_to_string("campaigns/email/letter_foot.txt", context),
        from_email=formataddr((f"{part.name} via {details.alliance_name}", sender)),
        to=[receiver.email],
        reply_to=[formataddr((part.name, part.email or sender))],
        # A person wrote it: an office's own reply ("we have your letter") may go to them (RFC 3834, section 5).
        headers={"Auto-Submitted": "no"},
        kind=LETTER,
        about=part.email or "",
    )
    mail.send()
    return mail.stored_as[0]


def letter_sent(letter: Letter, receivers: list[Receiver], missing: list[str]) -> None:
    """To the writer: the letter has gone, to whom it could not go, and here is the only copy."""
    context = {
        "names": [each.name for each in receivers],
        "missing": missing,
        "copy": letter_text(letter, receivers[0]),
    }
    _about_letter(letter, "Your letter has been sent", "campaigns/email/letter_sent", context)


def letter_given_back(letter: Letter) -> None:
    """To the writer: none of its receivers is there any more, and here is the only copy."""
    context = {"names": letter.named, "copy": _copy(letter)}
    _about_letter(letter, "We could not send your letter", "campaigns/email/letter_given_back", context)


def letter_gone_already(gone: Letter, newer: Letter) -> None:
    """To the writer of a second letter: the first one has gone, so this one does not, and here is the only copy."""
    context = {"went": went_on(gone), "names": [str(each) for each in gone.receivers.all()], "copy": _copy(newer)}
    _about_letter(gone, "Your letter was already sent", "campaigns/email/letter_gone_already", context)


def went_on(letter: Letter) -> str:
    """Return the day on which we sent a letter ("5 December 2026"); empty where we have not sent it."""
    if letter.sent_at is None or letter.how != How.SENT:
        return ""
    return f"{timezone.localtime(letter.sent_at):%-d %B %Y}"


def _copy(letter: Letter) -> str:
    """Return a letter that was not sent, for its writer to keep; empty where it had no text."""
    return letter_text(letter, Receiver(name="", address_as="Sir or Madam", email="")) if letter.text else ""


def letter_came_back(receiver: LetterReceiver) -> None:
    """To the writer: their letter did not arrive."""
    if receiver.letter.participation.email:
        context = {"receiver": receiver.name}
        _about_letter(receiver.letter, "Your letter did not arrive", "campaigns/email/letter_came_back", context)


def did_they_answer(letter: Letter) -> None:
    """To the writer, once, after two weeks: were they answered?"""
    context = {
        "url": settings.SITE_URL + links.answer_path(letter),
        "names": [str(each) for each in letter.receivers.all()],
    }
    _about_letter(letter, "Did they reply to you?", "campaigns/email/did_they_answer", context)


def _about_letter(letter: Letter, subject: str, template: str, more: Mapping[str, Any]) -> None:
    part = letter.participation
    action = part.action.specific
    context = {"part": part, "action": action, "imprint": action.imprint, **more}
    email.send(part.email or "", f"{subject}: {action.title}", template, context, kind="about_letter")


def will_you_sign(pledger: Pledger, number: int) -> None:
    """To a pledger: how many people have asked since the last mail, without names."""
    page = pledger.page
    context = {
        "pledger": pledger,
        "number": number,
        "page": page,
        "url": f"{settings.SITE_URL}{page.url}",
        "imprint": page.imprint,
    }
    email.send(pledger.email, f"Will you sign: {page.title}", "campaigns/email/will_you_sign", context, kind="pledge")
