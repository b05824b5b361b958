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
        "opt in",
        "optin",
        "double opt in",
        "enabled",
        "explicit",
        "explicit permission",
        "express",
        "express permission",
        "implied",
        "implied permission",
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
        "do not allow",
        "dnc",
        "consent withdrawn",
        "no mail",
        "no email",
        "no emails",
        "deceased",
        "by user",
        "by moderator",
        "abgemeldet",
        "désabonné",
        "désinscrit",
        "dado de baja",
        "disiscritto",
        "uitgeschreven",
        "afgemeld",
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
        "hard",
        "permanent",
        "quarantined",
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

# Tags, groups and cells of any other column that say the same. No word that may mean something else there ("disabled",
# "left").
TAGS = {
    word: KIND_OF_WORD[word]
    for word in (
        "unsubscribed",
        "unsubscribe",
        "opted out",
        "opt out",
        "optout",
        "user opt out",
        "globally unsubscribed",
        "unsubscribed from all email",
        "consent withdrawn",
        "do not email",
        "do not contact",
        "dnc",
        "no email",
        "no emails",
        "abgemeldet",
        "désabonné",
        "désinscrit",
        "dado de baja",
        "disiscritto",
        "uitgeschreven",
        "afgemeld",
        "blocklisted",
        "blacklisted",
        "bounced",
        "hard bounce",
        "hard bounced",
        "cleaned",
        "complained",
        "spam complaint",
        "non subscribed",
        "nonsubscribed",
        "never subscribed",
        "unconfirmed",
    )
}
# Where a tag or a short note has such words among others ("Unsubscribed 3/4/21"), staff say what it means.
MAY_SAY_LEFT = re.compile(
    r"\bunsub(s|scribed?|scribes)?\b|\bopt(ed|ing)? ?outs?\b|\bdo not (e ?mail|mail|contact|send)\b"
    r"|\bdon ?[t’'] (e ?mail|contact)|\bno (more )?(e ?mails?|newsletters?)\b|\bremove (me|from|off)\b"
    r"|\bstop (sending|e ?mail)|\b(black|block) ?list(ed)?\b|\bhard ?bounced?\b"
    r"|\bconsent withdrawn\b|\bwithdr[ae]w\w* consent"
)
LONGEST_NOTE = 100
# Any of it stands in whatever the two tables above would find: most cells are passed over by this alone.
HINTS = re.compile(
    r"uns|opt|not|don|email|e-mail|dnc|remove|stop|list|bounce|clean|complain|spam|consent|never|non|unconf|abgem"
    r"|abon|inscri|iscri|baja|geschr|afgem",
    re.IGNORECASE,
)

TAG_HEADINGS = frozenset(
    {"tags", "tag", "labels", "label", "groups", "group membership", "lists", "email lists", "list membership"}
)
BETWEEN_TAGS = re.compile(r":::|[,;|\n]")

# With what Excel writes for TRUE and FALSE in other languages, Access for yes, and databases for nothing.
QUOTES = "'\"‘’“”"  # With the apostrophe by which spreadsheets mark text.
YES = frozenset(
    {"yes", "y", "true", "t", "1", "1.0", "x", "on", "checked", "ticked", "✓", "✔", "☑", "ja", "oui", "si", "sí", "sì"}
    | {"wahr", "vrai", "verdadero", "verdadeiro", "vero", "waar", "prawda"}
)
NO = frozenset(
    {"no", "n", "false", "f", "0", "0.0", "off", "unchecked", "☐", "none", "never", "nein", "non", "nee"}
    | {"falsch", "faux", "falso", "onwaar", "fałsz"}
    | {"null", "(null)", "\\n", "nil", "nan", "n/a", "#n/a", "na", "nat", "na t", "(empty)", "(blank)"}
)
# A date that programs write for none.
NO_DATE = re.compile(
    r"((0000|0001|1899|1900)[ /.]\d{1,2}[ /.]\d{1,2}|\d{1,2}[ /.]\d{1,2}[ /.](0000|0001|1899|1900))([ t].*)?"
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
AROUND = re.compile(r"\b(is|has|was|been|of|the|from|list|our|mailing|date|time|at|on|timestamp|datetime)\b")
REASON_WORDS = re.compile(r"\b(reasons?|comments?|notes?|category|categories|details?|message|description)\b")


def _any_of(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b({words})\b")


# Columns beside the point: where it happened, how often, and other channels than email.
BESIDE = _any_of(
    "campaign|title|source|ip|url|link|page|form|country|location|lists?|type|plan|id|method|wording|text|rate|score"
    "|counts?|number|total|token|hash|code|key|secret|emails bounced|bounces"
)
# Columns whose cells are never asked what they say by the way.
SILENT = _any_of("campaign|title|source|url|link|page|form|method|wording|text|token|hash|subject")
# How or by whom somebody was taken off: filled only for those.
HOW_THEY_LEFT = _any_of("campaign|source|by|via|method")
OTHER_CHANNELS = _any_of(
    "sms|phone|mobile|telephone|calls?|whatsapp|post|postal|push|photos?|images?|videos?|data|track|tracking|cookies?"
)
OTHER_STATUSES = _any_of(
    "marital|employment|payment|order|lead|deal|relationship|visa|immigration|job|gift|aid|send|sen|ehcp|school"
    "|life ?cycle"
)

# What the names of files say, the first that fits, unless they name those who are not in them.
ALL_BUT = re.compile(r"\b(without|excluding|excl|except|minus|not including)\b")
FILES = (
    (
        ListKind.NOT_AGREED,
        re.compile(
            r"non ?subscrib|not ?subscrib|pending|unconfirmed|notcon|transactional|archived|inactive|unengaged|lapsed"
            r"|expired|\bex (members?|subscribers?)|former|\b(no|not|without) (consent|opted in)|\bstale\b"
        ),
    ),
    (ListKind.COMPLAINED, re.compile(r"complain|\bspam|abuse|\bjunk\b")),
    (
        ListKind.CLEANED,
        re.compile(
            r"cleaned(?! up)|bounce|undeliver|\bheld\b|\binvalid\b|\bdead\b|gone ?aways?|returned mail|quarantin"
            r"|\bfailed (deliver|e ?mail|address)"
        ),
    ),
    (
        ListKind.UNSUBSCRIBED,
        re.compile(
            r"unsub|opt(ed)? ?out|suppress|black ?list|block ?list|\bblock(s|ed)\b|do ?not ?(e ?mail|mail|contact|send)"
            r"|don ?t e ?mail|\bdnc\b"
            r"|leavers|deleted(?! duplicates)|(?<!duplicates )removed?(?! duplicates)\b|\b(who|have|has) left\b"
            r"|^(left|cancell?ed|declined|rejected)( \w{3,4})?$"
            r"|deceased|withdr[ae]w|cancell?ed (subscri|member)|exclu(ded|sions?)\b|stop ?list|abgemeldet|abmeld"
            r"|d[ée]sabonn|d[ée]sinscri|disiscri|uitgeschreven"
        ),
    ),
    (ListKind.SUBSCRIBED, re.compile(r"subscrib|opt(ed)? ?in|\bactive\b")),
)
