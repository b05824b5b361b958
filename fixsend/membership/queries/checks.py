"""What staff should know about an application before they decide: checked by machine, judged by people."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher

from django.db.models import Q

from fixsend.membership.models import Application, Organisation, SupporterKind
from fixsend.membership.models.organisation import domain_of, sort_name
from fixsend.places.models import Council
from fixsend.web import addresses, written

FREE_MAIL = frozenset({*addresses.COMMON, "hotmail.fr", "mac.com", "btopenworld.com", "aol.co.uk"}) - {"nhs.net"}
# Many organisations share these domains, so that an equal one says nothing.
SHARED_SITES = frozenset(
    {
        *("facebook.com", "m.facebook.com", "instagram.com", "x.com", "twitter.com", "linkedin.com", "youtube.com"),
        *("tiktok.com", "linktr.ee", "sites.google.com", "wordpress.com", "wixsite.com", "eventbrite.co.uk"),
    }
)
# England and Wales six or seven digits, perhaps with a subsidiary's number; Scotland SC, Northern Ireland NIC.
CHARITY_NUMBER = re.compile(r"^(\d{6,7}(-\d{1,3})?|SC\d{6}|NIC\d{6})$", re.IGNORECASE)
_COMMON_WORDS = frozenset(
    {
        *("the", "and", "for", "group", "groups", "charity", "community", "support", "send", "special", "needs"),
        *("parents", "parent", "carers", "carer", "forum", "families", "family", "children", "ltd", "limited"),
        *("cic", "cio", "association", "network", "trust"),
    }
)
# How much of two names, and of two words of some length, is the same where they may be of one organisation.
_ALIKE, _SPELT_ALIKE, _COMMON_ALIKE, _SHORT = 0.6, 0.86, 0.8, 5


@dataclass(frozen=True)
class Check:
    """One finding: `level` is good, look or note."""

    level: str
    title: str
    words: str


@dataclass(frozen=True)
class Duplicate:
    """Something that may be the same organisation, and why we think so."""

    subject: Organisation | Application
    why: str

    @property
    def is_organisation(self) -> bool:
        """Tell whether it is an organisation of ours rather than another application."""
        return isinstance(self.subject, Organisation)


def checks(application: Application) -> list[Check]:
    """Return what was checked, in the order in which staff read it."""
    return [_mailbox(application), *_domains(application), *_charity_number(application)]


def duplicates(application: Application) -> list[Duplicate]:
    """Return organisations and other applications that look like this one, by name or web address."""
    if not SupporterKind(application.kind).is_organisation:
        return []
    same_name = Organisation.objects.filter(_may_be_same(application, "sort_name"))[:200]
    organisations = [each for each in same_name if each.pk != application.organisation_id]
    others = (
        Application.objects.filter(_may_be_same(application, "name_key"), kind__in=["group", "company"])
        .exclude(pk=application.pk)
        .exclude(organisation__isnull=False)[:200]
    )
    return [*_alike(application, organisations), *_alike(application, others)]


def _mailbox(application: Application) -> Check:
    proved = application.person.email_proved_at
    if proved is None:
        return Check("look", "Mailbox", "Nobody has confirmed this address yet.")
    return Check("good", "Mailbox", f"Confirmed by its owner on {written.day(proved)}.")


def _domains(application: Application) -> list[Check]:
    if not SupporterKind(application.kind).is_organisation:
        return []
    mail, site = domain_of(application.person.email or ""), application.website_domain
    if mail in FREE_MAIL:
        found = Check("note", "Email", f"A free email provider ({mail}). Many small groups use one. It proves nothing.")
    elif site and site not in SHARED_SITES and _same_domain(mail, site):
        found = Check("good", "Email", f"Matches the web address ({site}).")
    elif site and site not in SHARED_SITES:
        found = Check("look", "Email", f"The email domain ({mail}) does not match the web address ({site}).")
    else:
        found = Check("note", "Email", f"The email domain is {mail}. They gave no website of their own to compare.")
    return [found, *([] if site else [Check("note", "Website", "Not given.")])]


def _same_domain(mail: str, site: str) -> bool:
    return mail == site or mail.endswith(f".{site}") or site.endswith(f".{mail}")


def _charity_number(application: Application) -> list[Check]:
    number = application.details.get("charity_number", "").replace(" ", "")
    if not number:
        return []
    if CHARITY_NUMBER.match(number):
        return [
            Check("note", "Charity number", f"{number} looks like a charity number. Check it in the charity register.")
        ]
    return [Check("look", "Charity number", f"{number} does not look like a charity number.")]


def _may_be_same(application: Application, name_field: str) -> Q:
    """Return a cheap condition that every real duplicate meets; `_alike` then looks closely."""
    condition = Q(pk=None)
    if application.website_domain and application.website_domain not in SHARED_SITES:
        condition |= Q(website_domain=application.website_domain)
    for word in _telling_words(application.name):
        condition |= Q(**{f"{name_field}__contains": word})
    return condition


def _telling_words(name: str) -> list[str]:
    words = _words(name)
    return [word for word in words if not _is_common(word)] or words


def _is_common(word: str) -> bool:
    """Tell whether a word occurs in very many names, including often misspelt ones ("familys")."""
    if word in _COMMON_WORDS or len(word) < _SHORT:
        return word in _COMMON_WORDS
    return any(SequenceMatcher(None, word, each).ratio() >= _COMMON_ALIKE for each in _COMMON_WORDS)


def is_name_like(one: str, other: str, places: Collection[str]) -> bool:
    """Tell whether two names may be of one organisation: what sets each apart from others is the same.

    `places` are the words in the names of councils. Of two local groups the place often is all that differs, so it
    has to be the same; other words may be misspelt.
    """
    fewer, more = sorted((_telling_words(one), _telling_words(other)), key=len)
    matched = all(any(_is_same_word(word, each, places) for each in more) for word in fewer)
    if not fewer or not matched or len(set(more)) - len(set(fewer)) > (1 if len(fewer) > 1 else 0):
        return False
    if {word for word in more if word in places} != {word for word in fewer if word in places}:
        return False
    return SequenceMatcher(None, _in_order(one), _in_order(other)).ratio() >= _ALIKE


def _is_same_word(one: str, other: str, places: Collection[str]) -> bool:
    if one == other or one in places or other in places or min(len(one), len(other)) < _SHORT:
        return one == other
    return SequenceMatcher(None, one, other).ratio() >= _SPELT_ALIKE


def _in_order(name: str) -> str:
    """Return a name with its words in alphabetical order: "Kent Autism" and "Autism Kent" are alike."""
    return " ".join(sorted(_words(name)))


def _words(name: str) -> list[str]:
    return re.findall(r"\w{3,}", sort_name(re.sub("['’]", "", name)))


def _words_of_places() -> set[str]:
    names = Council.objects.values_list("sort_name", flat=True)
    return {word for name in names for word in _words(name)} - _COMMON_WORDS - {"city"}


def _alike(application: Application, candidates: Iterable[Organisation | Application]) -> list[Duplicate]:
    places, found = _words_of_places(), []
    for candidate in candidates:
        same_site = bool(application.website_domain) and candidate.website_domain == application.website_domain
        if same_site and application.website_domain not in SHARED_SITES:
            found.append(Duplicate(candidate, "the same web address"))
        elif is_name_like(application.name, candidate.name, places):
            found.append(Duplicate(candidate, "a name like it"))
    return found
