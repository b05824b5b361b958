"""The words by which mail programs say who left; `status_headings` has the headings, `status` reads both.

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

from fixsend.list_import.models import ListKind

# German, French, Spanish, Italian, Dutch.
_LEFT_ABROAD = (
    "abgemeldet",
    "désabonné",
    "désinscrit",
    "dado de baja",
    "disiscritto",
    "uitgeschreven",
    "afgemeld",
)

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
        *_LEFT_ABROAD,
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
        *_LEFT_ABROAD,
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
