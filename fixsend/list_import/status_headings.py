"""Which headings of a list tell of leaving and of staying, as the programs named in `status_words` write them."""

import re

from fixsend.list_import.models import ListKind

TAG_HEADINGS = frozenset(
    {"tags", "tag", "labels", "label", "groups", "group membership", "lists", "email lists", "list membership"}
)

STATUS_HEADINGS = frozenset(
    {
        "status",
        "email status",
        "subscription status",
        "subscriber status",
        "subscribe status",
        "email subscription status",
        "email subscriber status",
        "email marketing status",
        "email marketing consent",
        "marketing status",
        "marketing contact status",
        "email permission status",
        "permission status",
        "contact status",
        "mailing status",
        "group status",
        "delivery status",
        "opt in status",
        "optin status",
        "subscriber state",
        "subscription state",
        "email marketing",
        "list status",
        "newsletter status",
        "audience status",
        "subscription",
        "subscriptions",
        "email preference",
        "email preferences",
        "opt in or out",
        "opt in out",
        "which file",
    }
)
LEFT_HEADINGS = {
    ListKind.UNSUBSCRIBED: frozenset(
        {
            "unsubscribed",
            "is unsubscribed",
            "unsubscribed from all email",
            "unsubscribed from all emails",
            "opted out",
            "opted out of email",
            "opt out",
            "is opt out",
            "has opted out of email",
            "email opt out",
            "email optout",
            "email disabled",
            "do not email",
            "do not contact",
            "no bulk emails",
            "no bulk emails user opt out",
            "blocked",
            "blacklisted",
            "is blacklisted",
            "email blacklisted",
            "blocklisted",
            "email blocklisted",
            "suppressed",
            "is excluded from campaigns",
            "excluded",
            "deceased",
            "deleted",
            "contact deleted",
            "erased",
            "removed",
            "remove",
            "left",
            "left list",
            "leaving",
            "leave",
            "gone",
            "cancel",
            "cancelled",
            "canceled",
            "cancellation",
            "withdrawn",
            "withdrawal",
            "withdrew",
            "stopped",
            "banned",
            "deactivated",
            "deactivation",
            "globally ineligible",
            "dnc",
            "dne",
            "dnm",
        }
    ),
    ListKind.CLEANED: frozenset(
        {
            "on hold",
            "cleaned",
            "bounced",
            "hard bounced",
            "is bouncing",
            "email1 is bad",
            "email is bad",
            "email invalid",
            "bounce type",
        }
    ),
    ListKind.COMPLAINED: frozenset({"complained", "spam", "spam complaint", "marked as spam"}),
    ListKind.NOT_AGREED: frozenset({"archived", "is archived", "unconfirmed", "inactive", "pending"}),
}
# Where a no means that they left; elsewhere it means that they never agreed.
SUBSCRIBED_HEADINGS = frozenset(
    {"subscribed", "is subscribed", "subscribed to emails", "subscribed to email", "subscribed to newsletter"}
)
AGREED_HEADINGS = frozenset(
    {
        "opt in",
        "optin",
        "opted in",
        "is opted in",
        "email opt in",
        "email optin",
        "marketing opt in",
        "consent",
        "email consent",
        "marketing consent",
        "gdpr consent",
        "marketing permission",
        "marketing permissions",
        "accepts marketing",
        "accepts email marketing",
        "can email",
        "confirmed",
        "is confirmed",
        "newsletter",
        "mailing list",
        "gdpr",
        "permission",
        "active",
        "enabled",
        "valid",
        "email valid",
        "verified",
        "email verified",
        "deliverable",
        "mailable",
        "emailable",
        "email allowed",
        "send emails",
        "email me",
        "email updates",
    }
)

# What headings in no table are made of. Order: the first that fits.
STEMS = (
    (ListKind.COMPLAINED, re.compile(r"complain|\bspam")),
    (
        ListKind.CLEANED,
        re.compile(r"bounc|\bcleaned\b|\bclean (time|date|campaign)\b|\b(on )?hold\b|undeliver|\binvalid|quarantin"),
    ),
    (
        ListKind.UNSUBSCRIBED,
        re.compile(
            r"unsub|\bopt(ed)? ?out|black ?list|block ?list|suppress|no bulk|\bdeceased\b|withdr[ae]w\w* consent"
            r"|consent (was |has been )?(withdr[ae]w|revoked)"
            r"|\b(email|mail|mailing) (blocked|disabled|excluded|removed|stopped)\b"
            r"|\b(do ?not|don ?t|never|not|no|stop|exclude from)( to)?( be)?"
            r"( (allow|send|receive|any|more|bulk|marketing))* ?(bulk)?"
            r" ?(e ?mail(s|ed|ings?)?|mail(s|ed|ings?)?|newsletters?|contact(ed)?)\b"
            # The same in other languages that programs are set to.
            r"|abgemeldet|abmeld|d[ée]sabonn|d[ée]sinscri|desuscri|de baja|disiscri|uitgeschreven|afgemeld"
        ),
    ),
    (
        ListKind.NOT_AGREED,
        re.compile(
            r"unconfirmed|\barchived\b|\b(no|not|non|never|without) ?(confirmed|consent|subscri|opted in|agreed)"
        ),
    ),
)
AGREED_STEM = re.compile(
    r"\b(subscribed|opt(ed)? ?in|consent(ed)?|permission|newsletters?)\b"
    r"|\b(ok|okay|happy|may we|can we|allow\w*|agree\w*|wants?|receives?|would like|like to)\b.*"
    r"\b(e ?mail\w*|contact\w*|updates)\b"
    r"|\b(email|contact) me\b|\bcontact by email\b"
)
DATE_WORDS = re.compile(r"\b(time|date|at|day|when|since|timestamp|datetime|datum|fecha)\b|\b(on|am|le|el|op|il)$")
# What headings of yes or no, and of dates, may have around the word that counts: "Contact is deleted", "Date left".
FILLER_WORDS = re.compile(r"\b(is|has|was|been|of|the|from|list|our|mailing|date|time|at|on|timestamp|datetime)\b")
REASON_WORDS = re.compile(r"\b(reasons?|comments?|notes?|category|categories|details?|message|description)\b")


def _any_of(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b({words})\b")


# Columns beside the point: where it happened, how often, and other channels than email.
UNRELATED = _any_of(
    "campaign|title|source|ip|url|link|page|form|country|location|lists?|type|plan|id|method|wording|text|rate|score"
    "|counts?|number|total|token|hash|code|key|secret|emails bounced|bounces"
)
# Columns whose cells are never asked what they say by the way.
NEVER_ASKED = _any_of("campaign|title|source|url|link|page|form|method|wording|text|token|hash|subject")
# How or by whom a person was removed: filled only for people who left.
HOW_THEY_LEFT = _any_of("campaign|source|by|via|method")
OTHER_CHANNELS = _any_of(
    "sms|phone|mobile|telephone|calls?|whatsapp|post|postal|push|photos?|images?|videos?|data|track|tracking|cookies?"
)
OTHER_STATUSES = _any_of(
    "marital|employment|payment|order|lead|deal|relationship|visa|immigration|job|gift|aid|send|sen|ehcp|school"
    "|life ?cycle"
)
