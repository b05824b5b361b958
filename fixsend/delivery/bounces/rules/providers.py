"""Providers' own wordings, as their documents give them. Looked at before the general rules."""

from fixsend.delivery.bounces.report import Cause
from fixsend.delivery.bounces.rules.rule import ProviderRule

_HOTMAIL = ("hotmail.", "outlook.", "live.", "msn.com", "passport.com")
_YAHOO = ("yahoo.", "yahoodns.net", "ymail.com", "rocketmail.com", "aol.", "sky.com")
_APPLE = ("icloud.com", "me.com", "mac.com")
_ORANGE = ("orange.fr", "wanadoo.fr", "voila.fr", "laposte.net")

_NDR = "Microsoft Learn, “Non-delivery reports in Exchange Online”"
_GMAIL = "Google Workspace Admin Help, “Gmail SMTP errors and codes”"
_SENDER_HUB = "Yahoo Sender Hub, “SMTP error codes”"
_ICLOUD = "support.apple.com/102322, “Postmaster information for iCloud Mail”"
_OFR = "Orange, “Codes erreur SMTP” (OFR, LPN, OUK)"
_IUA = "mail.i.ua/err/N, the provider's page for each number"
_MIMECAST = "Mimecast, “SMTP error codes”"

_UNAVAILABLE = "requested action not taken: mailbox unavailable"
_TRIED = "the email account that you tried to reach "

_MICROSOFT = (
    # "The recipient's domain is hotmail.com or outlook.com, and it wasn't found by SMTP address lookup."
    ProviderRule("Microsoft", Cause.GONE, f"{_NDR}: 550 5.5.0", _UNAVAILABLE, domains=_HOTMAIL),
    # The same answer where nothing else names the server: older ones end with three numbers, newer ones with a mark.
    ProviderRule("Microsoft", Cause.GONE, f"{_NDR}: 550 5.5.0", f"{_UNAVAILABLE} (", also=":-"),
    ProviderRule("Microsoft", Cause.GONE, f"{_NDR}: 550 5.5.0", f"{_UNAVAILABLE} (s2017062302)"),
    ProviderRule(
        "Microsoft", Cause.GONE, f"{_NDR}: 550 5.4.1", "recipient address rejected: access denied", status="5.4.1"
    ),
    ProviderRule(
        "Microsoft", Cause.BLOCKED, f"{_NDR}: 5.7.501 to 5.7.503, 5.7.606 to 5.7.649", "access denied, banned send"
    ),
    ProviderRule("Microsoft", Cause.FULL, f"{_NDR}: 5.7.505", "access denied, banned recipient"),
)
_GOOGLE = (
    ProviderRule("Google", Cause.GONE, f"{_GMAIL}: 550 5.1.1", f"{_TRIED}does not exist", status="5.1.1"),
    ProviderRule("Google", Cause.FULL, f"{_GMAIL}: 550 5.2.1", f"{_TRIED}is disabled"),
    ProviderRule("Google", Cause.FULL, f"{_GMAIL}: 550 5.2.1", f"{_TRIED}is inactive"),
    ProviderRule("Google", Cause.FULL, f"{_GMAIL}: 452 4.2.2, 552 5.2.2", f"{_TRIED}is over quota"),
    ProviderRule(
        "Google", Cause.FULL, f"{_GMAIL}: 452 4.2.2, 552 5.2.2", "the recipient's inbox is out of storage space"
    ),
    ProviderRule("Google", Cause.TEMPORARY, f"{_GMAIL}: 450 4.2.1", "receiving mail at a rate that"),
    ProviderRule("Google", Cause.TEMPORARY, f"{_GMAIL}: 450 4.2.1", "receiving mail too quickly"),
)
_YAHOO_AND_AOL = (
    ProviderRule("Yahoo", Cause.GONE, f"{_SENDER_HUB}: 554", "delivery error: dd this user doesn't have a"),
    ProviderRule(
        "Yahoo", Cause.GONE, f"{_SENDER_HUB}: 552 1", "mail action aborted, mailbox not found", domains=_YAHOO
    ),
    ProviderRule("Yahoo", Cause.FULL, f"{_SENDER_HUB}: 554.30", "this mailbox is disabled (554.30)"),
    ProviderRule("Yahoo", Cause.FULL, f"{_SENDER_HUB}: 554", "this account has been disabled or discontinued"),
)
_OTHERS = (
    ProviderRule("Apple", Cause.GONE, f"{_ICLOUD}: 550 5.1.1", "unknown or illegal alias"),
    ProviderRule("Apple", Cause.GONE, f"{_ICLOUD}: 550 5.1.1", "inactive email address", domains=_APPLE),
    ProviderRule("Apple", Cause.GONE, f"{_ICLOUD}: 550 5.1.6", "recipient no longer on server"),
    *(
        ProviderRule("Orange, La Poste", cause, f"{_OFR}: {number}", f"_{number}", domains=_ORANGE)
        for cause, number in ((Cause.GONE, 416), (Cause.FULL, 417), (Cause.FULL, 420), (Cause.FULL, 426))
    ),
    ProviderRule("I.UA", Cause.GONE, f"{_IUA}: no such user", "mail.i.ua/err/2/"),
    *(ProviderRule("I.UA", Cause.FULL, f"{_IUA}: unused, full", f"mail.i.ua/err/{number}/") for number in (3, 4)),
    *(ProviderRule("I.UA", Cause.BLOCKED, _IUA, f"mail.i.ua/err/{number}/") for number in (1, 5, 6, 7, 8, 9, 10)),
    ProviderRule("Mimecast", Cause.BLOCKED, _MIMECAST, "envelope blocked"),
    ProviderRule("Mimecast", Cause.BLOCKED, _MIMECAST, "administrative prohibition"),
    ProviderRule("Cox", Cause.GONE, "Cox, “Email error codes”", "recipient rejected", code="550", domains=("cox.net",)),
    ProviderRule("Comcast", Cause.GONE, "Xfinity, “Error codes”: 551", "not our customer", code="551"),
    ProviderRule("Cisco", Cause.GONE, "Cisco Secure Email, recipient access table (RAT)", "#5.1.0 address rejected"),
)
PROVIDER_RULES: tuple[ProviderRule, ...] = (*_MICROSOFT, *_GOOGLE, *_YAHOO_AND_AOL, *_OTHERS)
