"""The words and headings by which mail programs say who left; `standing` reads them.

Sources, each the program's own export or its documentation:
Mailchimp (files subscribed_, unsubscribed_, cleaned_ and nonsubscribed_…; OPTIN_TIME, CONFIRM_TIME, UNSUB_TIME,
CLEAN_TIME, UNSUB_REASON; status archived, pending, transactional) · Brevo, formerly Sendinblue (EMAIL_BLACKLISTED,
blocklisted; subscribed) · Action Network (subscribed, unsubscribed, bouncing, previous bounce, spam complaint,
previous spam complaint) · CiviCRM (Do Not Email, No Bulk Emails (User Opt Out), On Hold with On Hold Bounce and On Hold
Opt Out, Hold Date, Is Deceased; Group Status Added, Removed, Pending) · MailerLite (active, unsubscribed, unconfirmed,
bounced, junk) · Campaign Monitor (Active, Unsubscribed, Bounced, Deleted, Unconfirmed) · Constant Contact (Email status
Active, Unsubscribed, Awaiting confirmation, Temporary hold; Email permission status; opt-out date) · Substack
(email_disabled) · Ghost (subscribed_to_emails) · HubSpot (Unsubscribed from all email, Email hard bounce reason, Opted
out of email; Marketing contact status) · Kit (active, cancelled, bounced, complained, inactive) · EmailOctopus
(SUBSCRIBED, UNSUBSCRIBED, PENDING) · Klaviyo (SUBSCRIBED, NEVER_SUBSCRIBED, UNSUBSCRIBED) · Dotdigital (HardBounced,
IspComplained, MailBlocked, PendingOptIn, DirectComplaint, Suppressed) · listmonk (enabled, disabled, blocklisted) ·
Mailman (enabled, by_user, by_bounces, by_moderator) · Salesforce (Email Opt Out; Active, Bounced, Held, Unsubscribed) ·
NationBuilder (email_opt_in, email1_is_bad, do_not_contact) · Shopify (Accepts Email Marketing) · Mailjet
(isExcludedFromCampaigns) · phpList (confirmed, blacklisted) · beehiiv (active, inactive, pending, validating).
"""

from __future__ import annotations

import re

from fixsend.mailings.list_import.models import ListKind

WORDS = {
    ListKind.SUBSCRIBED: (
        "subscribed",
        "resubscribed",
        "subscriber",
        "active",
        "confirmed",
        "opted in",
        "enabled",
        "explicit",
        "explicit permission",
        "marketing contact",
        "added",
    ),
    ListKind.UNSUBSCRIBED: (
        "unsubscribed",
        "unsubscribe",
        "unsub",
        "globally unsubscribed",
        "unsubscribed from all email",
        "opted out",
        "opt out",
        "optout",
        "user opt out",
        "on hold opt out",
        "hold opt out",
        "left",
        "removed",
        "cancelled",
        "canceled",
        "withdrawn",
        "declined",
        "suppressed",
        "domain suppression",
        "shared suppression",
        "blocklisted",
        "block listed",
        "blacklisted",
        "black listed",
        "blocked",
        "mail blocked",
        "banned",
        "disabled",
        "deleted",
        "permanently deleted",
        "forgotten",
        "do not email",
        "do not mail",
        "do not contact",
        "no mail",
        "deceased",
        "by user",
        "by moderator",
    ),
    ListKind.CLEANED: (
        "cleaned",
        "bounced",
        "bounce",
        "bouncing",
        "previous bounce",
        "hard bounce",
        "hard bounced",
        "hardbounced",
        "hardbounce",
        "on hold",
        "on hold bounce",
        "hold bounce",
        "temporary hold",
        "temp hold",
        "held",
        "undeliverable",
        "invalid",
        "no mx record",
        "by bounces",
    ),
    ListKind.COMPLAINED: (
        "complained",
        "complaint",
        "direct complaint",
        "isp complained",
        "spam",
        "spam complaint",
        "previous spam complaint",
        "marked as spam",
        "reported as spam",
        "reported spam",
        "spam report",
        "abuse",
        "junk",
    ),
    ListKind.NOT_AGREED: (
        "pending",
        "pending opt in",
        "unconfirmed",
        "not confirmed",
        "awaiting confirmation",
        "unverified",
        "validating",
        "non subscribed",
        "nonsubscribed",
        "not subscribed",
        "never subscribed",
        "no permissions set",
        "no permission",
        "not opted in",
        "non marketing contact",
        "transactional",
        "inactive",
        "archived",
        "expired",
    ),
}
KIND_OF_WORD = {word: kind for kind, words in WORDS.items() for word in words}

# Tags and groups that say the same. No word that may mean something else there ("disabled", "left").
TAGS = {
    word: KIND_OF_WORD[word]
    for word in (
        "unsubscribed",
        "unsubscribe",
        "opted out",
        "opt out",
        "do not email",
        "do not contact",
        "blocklisted",
        "blacklisted",
        "bounced",
        "hard bounce",
        "cleaned",
        "spam complaint",
    )
}

TAG_HEADINGS = frozenset(
    {"tags", "tag", "labels", "label", "groups", "group membership", "lists", "email lists", "list membership"}
)
BETWEEN_TAGS = re.compile(r":::|[,;|\n]")

YES = frozenset({"yes", "y", "true", "t", "1", "x", "on", "checked", "ja", "oui"})
NO = frozenset({"no", "n", "false", "f", "0", "off", "none", "null", "nil", "n/a", "na", "never", "nein", "non"})
NO_DATE = NO | {"", "0000 00 00", "0000 00 00 00:00:00", "0000/00/00"}

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
            "is deceased",
            "deceased",
            "is deleted",
            "deleted",
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
        }
    ),
    ListKind.COMPLAINED: frozenset({"complained", "spam", "spam complaint", "marked as spam"}),
    ListKind.NOT_AGREED: frozenset({"archived", "is archived", "unconfirmed", "inactive"}),
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
    }
)

# What headings in no table are made of. Order: the first that fits.
STEMS = (
    (ListKind.COMPLAINED, re.compile(r"complain|\bspam")),
    (ListKind.CLEANED, re.compile(r"bounc|\bcleaned\b|\bclean (time|date)\b|\b(on )?hold\b|undeliver|\binvalid")),
    (
        ListKind.UNSUBSCRIBED,
        re.compile(
            r"unsub|\bopt(ed)? ?out|black ?list|block ?list|suppress|do not (e ?mail|contact)|no bulk|\bdeceased\b"
            r"|\b(email|mail|mailing) (blocked|disabled|excluded|removed|stopped)\b"
        ),
    ),
    (ListKind.NOT_AGREED, re.compile(r"unconfirmed|not confirmed|\barchived\b")),
)
AGREED_STEM = re.compile(r"\b(subscribed|opt(ed)? ?in|consent(ed)?)\b")
DATE_WORDS = re.compile(r"\b(time|date|at|day|when|since|timestamp|datetime)\b|\bon$")
REASON_WORDS = re.compile(r"\b(reasons?|comments?|notes?|category|categories|details?|message|description)\b")


def _any_of(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b({words})\b")


# Columns beside the point: where it happened, how often, and other channels than email.
BESIDE = _any_of(
    "campaign|title|source|ip|url|link|page|form|country|location|lists?|type|plan|id|method|wording|text|rate|score"
    "|counts?|number|total"
)
OTHER_CHANNELS = _any_of("sms|phone|mobile|telephone|calls?|whatsapp|post|postal|push|photos?|images?|videos?|data")
OTHER_STATUSES = _any_of(
    "marital|employment|payment|order|lead|deal|relationship|visa|immigration|job|gift|aid|send|sen|ehcp|school"
    "|life ?cycle"
)

# What the names of files say, the first that fits.
FILES = (
    (
        ListKind.NOT_AGREED,
        re.compile(r"non ?subscrib|not ?subscrib|pending|unconfirmed|notcon|transactional|archived|inactive"),
    ),
    (ListKind.COMPLAINED, re.compile(r"complain|\bspam|abuse")),
    (ListKind.CLEANED, re.compile(r"cleaned|bounce|undeliver|\bheld\b")),
    (
        ListKind.UNSUBSCRIBED,
        re.compile(r"unsub|opt(ed)? ?out|suppress|black ?list|block ?list|do ?not|\bdnc\b|leavers|deleted|removed"),
    ),
    (ListKind.SUBSCRIBED, re.compile(r"subscrib|opt(ed)? ?in|\bactive\b")),
)
