"""All checks, one after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from fixsend.newsletters import lint
from fixsend.newsletters.models import Newsletter
from fixsend.newsletters.writing.checks import actions, body, links, subject, weight
from fixsend.newsletters.writing.checks.finding import Examined, Finding, advice, blocking
from fixsend.newsletters.writing.checks.reading_age import reading_age
from fixsend.newsletters.writing.compose import iter_blocks
from fixsend.newsletters.writing.document import render
from fixsend.web.models import SiteDetails


@dataclass(frozen=True)
class Figures:
    """Figures that staff are shown for every newsletter: words, reading age in years, sizes in bytes."""

    words: int
    reading_age: int | None
    html_bytes: int
    picture_bytes: int


@dataclass(frozen=True)
class Report:
    """The findings and figures of a newsletter before it is sent."""

    findings: list[Finding]
    figures: Figures

    @property
    def can_be_sent(self) -> bool:
        """Tell whether nothing blocking was found."""
        return not any(finding.is_blocking for finding in self.findings)


def check(newsletter: Newsletter) -> list[Finding]:
    """Return the findings of all checks, blocking ones first. Nothing may be sent while any is blocking."""
    return report(newsletter).findings


def report(newsletter: Newsletter) -> Report:
    """Return what the checks find, and the newsletter's figures."""
    examined = Examined(newsletter, render(newsletter), list(iter_blocks(newsletter.body)))
    found = dict.fromkeys(finding for check in _CHECKS for finding in check(examined))
    return Report(sorted(found, key=lambda finding: not finding.is_blocking), _figures(examined))


def _figures(examined: Examined) -> Figures:
    text = body.prose(examined)
    return Figures(
        words=len(text.split()),
        reading_age=reading_age(text),
        html_bytes=weight.html_bytes(examined),
        picture_bytes=weight.picture_bytes(examined),
    )


def _is_ready(examined: Examined) -> Iterator[Finding]:
    if not examined.newsletter.live:
        yield blocking("Newsletter", "It is a draft. Choose “Ready to send” under its words when it is finished.")
    elif examined.newsletter.has_unpublished_changes:
        words = "There are changes since it was ready. Look at them, and choose “Ready to send” again."
        yield blocking("Newsletter", words)


def _can_be_rendered(examined: Examined) -> Iterator[Finding]:
    for problem in examined.rendered.problems:
        yield blocking(problem.where, problem.what)


def _says_who_sends(examined: Examined) -> Iterator[Finding]:
    # UK GDPR Article 13(1)(a) and PECR 2003 regulation 23: a true sender with an address in every marketing mail.
    if missing := SiteDetails.load().missing_for_public_forms():
        yield blocking("Settings, Site details", f"Every mail has to say who sends it. Fill in: {'; '.join(missing)}.")


def _arrives_well(examined: Examined) -> Iterator[Finding]:
    # What our own templates do is tested; what is left comes from the words, such as a heading that skips a level.
    details = SiteDetails.load()
    if details.missing_for_public_forms():
        return
    for fault in lint.faults(examined.rendered.document, details):
        yield advice("The finished mail", fault)


_CHECKS: tuple[Callable[[Examined], Iterator[Finding]], ...] = (
    _is_ready,
    _can_be_rendered,
    _says_who_sends,
    subject.check,
    body.check,
    links.check,
    actions.check,
    weight.check,
    _arrives_well,
)
