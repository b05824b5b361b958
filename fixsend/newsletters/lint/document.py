"""A whole document: every kind of reader's copy, and what the law wants in each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from fixsend.delivery import merge_fields
from fixsend.delivery.document import (
    LINK_FIELDS,
    PREFERENCES_URL,
    UNSUBSCRIBE_URL,
    VARIANT,
    WEB_VERSION_URL,
    Document,
    fields_in,
)
from fixsend.delivery.engine import rendering
from fixsend.delivery.engine.segments import traits_used
from fixsend.newsletters.lint.html import html_faults
from fixsend.newsletters.lint.text import text_faults
from fixsend.newsletters.lint.tree import parse
from fixsend.web.models import SiteDetails

_SAMPLE_LINKS = {
    UNSUBSCRIBE_URL: "https://example.org/mail/leave/sample/",
    PREFERENCES_URL: "https://example.org/mail/preferences/sample/",
    WEB_VERSION_URL: "https://example.org/mail/view/sample/",
}


def faults(document: Document, details: SiteDetails) -> list[str]:
    """Return what is wrong with a document in plain words, each thing once; empty where it is fit to be sent.

    Each condition is looked at by itself, and all at once, with values and without.
    """
    found: list[str] = [f"There is no merge field {name}." for name in merge_fields.unknown(document.field_names())]
    found += _without_words(document)
    for values in _readers(document):
        for traits in _kinds(document):
            text = rendering.text(document, values, traits=traits)
            html = rendering.html(document, values, traits=traits)
            found += [*html_faults(html), *text_faults(text, html)]
            found += [*_says_who_sends(text, parse(html).text(), details), *_has_a_way_out(text, html)]
    return list(dict.fromkeys(found))


def _without_words(document: Document) -> Iterator[str]:
    names = {field.name for field in fields_in(*document.subjects, document.text, document.html) if not field.fallback}
    for field in merge_fields.known_only_of_some(names):
        yield (
            f"{{{field.label}}} leaves a gap for readers if we do not know it. Say what to write there, "
            f"such as {{{field.label}|there}}."
        )


def _readers(document: Document) -> Iterator[Mapping[str, str]]:
    """Yield the merge values of a reader of whom everything is known, and of one of whom nothing is known."""
    known = [field for field in merge_fields.all_fields() if field.name in document.field_names() - LINK_FIELDS]
    links = {**_SAMPLE_LINKS, VARIANT: "a"}
    yield {**links, **{field.name: document.meaning(field.name, field.sample) or "" for field in known}}
    yield links


def _kinds(document: Document) -> list[int]:
    used = traits_used(document)
    single = [1 << bit for bit in range(used.bit_length()) if used >> bit & 1]
    return list(dict.fromkeys([0, *single, used]))


def _says_who_sends(text: str, words: str, details: SiteDetails) -> Iterator[str]:
    # UK GDPR Article 13(1)(a), and regulation 23 of the Privacy and Electronic Communications Regulations 2003.
    for name, value in (("name", details.controller_name), ("postal address", details.controller_postal)):
        wanted = " ".join(value.split())
        if not wanted or wanted not in " ".join(text.split()) or wanted not in words:
            yield f"It does not give the {name} of the data controller."


def _has_a_way_out(text: str, html: str) -> Iterator[str]:
    if _SAMPLE_LINKS[UNSUBSCRIBE_URL] not in text or _SAMPLE_LINKS[UNSUBSCRIBE_URL] not in html:
        yield "It has no link to leave the list."
