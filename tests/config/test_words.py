"""docs/words.md holds: the words that we do not use are nowhere, and pages and mails can be read at 11."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client
from django.utils import timezone

from fixsend.membership.models import Organisation
from fixsend.newsletters.writing.checks.reading_age import reading_age
from fixsend.places.models import Constituency, Council
from tests.browser.examples import everything
from tests.browser.pages import PAGES
from tests.config import shown_words

ROOT = Path(settings.BASE_DIR)
OLDEST = 11
FEWEST_WORDS = 25
_ROW = re.compile(r"^\| `(.+)` \|", re.MULTILINE)
# Lines that say something of their own; the text of links and emphasis belongs to the line round it.
_LINES = re.compile(r"</?(?:p|li|h\d|dt|dd|td|th|label|legend|button|summary|blockquote|div|section|br|tr)\b[^>]*>")
# Not prose: what is chosen from, drawn or typed, and what is only there for machines.
_NOT_PROSE = re.compile(r"<(select|textarea|svg|script|style|template|time)\b.*?</\1>", re.DOTALL)
_TERMS = re.compile(
    r"education, health and care|special educational needs(?: and disabilities)?|SEND Community Alliance|"
    r"Special Needs Jungle|SEND National Crisis|SEND Action|SOS!SEN|SENDIASS|EHC (?:plans?|needs assessment)|"
    r"Children and Families Act(?: 2014)?(?: \(Part 3\))?(?:, section \d+)?|Equality Act 2010|UK GDPR[^.,)]*|"
    r"SEND Regulations 2014(?:, regulation \d+)?|regulation \d+|Code of Practice 2015|White Paper of [\w ]+?\d{4}|"
    r"Every Child Achieving and Thriving|Information Commissioner’s Office|Web Content Accessibility Guidelines|"
    r"Department for Education[^.]*|Ministry of Justice[^.]*|https?://\S+|\S+@\S+|[£#]?\d[\d,.:/%]*"
)


def unused_words() -> list[str]:
    """Return the patterns of the table in docs/words.md."""
    page = (ROOT / "docs" / "words.md").read_text().partition("## Words we do not use")[2]
    return [pattern.replace("\\|", "|") for pattern in _ROW.findall(page)]


def test_words_that_we_do_not_use_are_nowhere_that_people_look():
    unused = re.compile(rf"\b(?:{'|'.join(unused_words())})\b", re.IGNORECASE)
    found = [
        f"{place}: …{words[max(0, hit.start() - 30) : hit.end() + 30]}…"
        for place, words in shown_words.shown()
        for hit in unused.finditer(words)
    ]
    assert found == []


def test_the_lint_reads_templates_and_sentences_of_code():
    assert {"somebody|anybody|everybody", "gatherings?"} <= set(unused_words())
    source = '<p title="Hear somebody">One {# anybody #}<b>word</b></p>{% button "Ask everybody" %}{{ whom }}'
    assert list(shown_words.of_template(source)) == ["Ask everybody", "Hear somebody", "One word"]
    code = 'def f():\n    """Ask somebody."""\n    return "Ask everybody", "everybody"\n'
    assert [words for _, words in shown_words.of_code(code)] == ["Ask everybody"]


@pytest.fixture
def site(home) -> None:
    everything()
    Organisation.objects.update(asked_at=timezone.now())


def test_every_public_page_can_be_read_at_eleven(site):
    names = _names()
    ages = {}
    for page in PAGES:
        answer = Client().get(page.address, follow=True)
        assert answer.status_code in (200, 400, 403, 404, 405, 500), page.name
        ages[page.name] = _age(_prose(answer.content.decode(), names))
    assert {name: age for name, age in ages.items() if age > OLDEST} == {}
    assert sum(age > 0 for age in ages.values()) > len(ages) / 2, "most pages have enough words to tell"


@pytest.mark.parametrize("path", sorted(ROOT.glob("fixsend/*/templates/**/email/**/*.txt")), ids=lambda path: path.stem)
def test_every_mail_can_be_read_at_eleven(path):
    source = path.read_text()
    text = re.sub(r"\{%.*?%\}", "\n" if "\n\n" in source else " ", re.sub(r"\{\{.*?\}\}", "Sam", source))
    assert _age(_TERMS.sub("it", text)) <= OLDEST


@pytest.mark.parametrize(
    "path",
    sorted(
        path
        for name in ("emails", "confirmation", "action_words", "petition", "open_letter", "pledge", "write_to", "day")
        for path in ROOT.glob(f"fixsend/**/{name}.py")
    ),
    ids=lambda path: str(path.relative_to(ROOT)),
)
def test_what_code_says_in_mails_can_be_read_at_eleven(path):
    sentences = [words for _, words in shown_words.of_code(path.read_text()) if words[-1:] in ".?!:"]
    assert _age(_TERMS.sub("it", "\n".join(sentences))) <= OLDEST


def _age(text: str) -> int:
    """Return a text's reading age; 0 for fewer words than two sentences have.

    The formula is made of averages, so that a short text may be read several times over.
    """
    words = len(text.split())
    return reading_age("\n".join([text] * 3)) or 0 if words >= FEWEST_WORDS else 0


def _prose(page: str, names: re.Pattern[str]) -> str:
    """Return the text of a page's main part, a line for each thing it says, without names, terms and figures."""
    found = re.search(r"<main\b.*?</main>", page, re.DOTALL)
    main = _NOT_PROSE.sub(" ", found[0] if found else page)
    text = html.unescape(re.sub(r"<[^>]*>", "", _LINES.sub("\n", main)))
    return _TERMS.sub("it", names.sub("Leeds", text))


def _names() -> re.Pattern[str]:
    """Return a pattern of all names of places and organisations."""
    places = [*Council.objects.values_list("name", flat=True), *Constituency.objects.values_list("name", flat=True)]
    every = {*places, *Organisation.objects.values_list("name", flat=True)}
    return re.compile("|".join(map(re.escape, sorted(every, key=len, reverse=True))))
