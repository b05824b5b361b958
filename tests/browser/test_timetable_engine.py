"""The engine in the browser gives what the engine in Python gives: days, states and words."""

from __future__ import annotations

import gzip
import random
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest

from fixsend.rights import script
from fixsend.rights.rule_sets.files import law
from fixsend.rights.timetable import Span, Step, contradictions, still_to_come, work_out
from tests.rights.examples import EXAMPLES

pytestmark = pytest.mark.browser
# rules, the days given, today
Case = tuple[list[str], dict[str, Span], date]
ASK = """cases => cases.map(([rules, given, today]) => {
  const { workOut, contradictions, stillToCome, fromText, toText } = window.fixsendTimetable;
  const days = Object.fromEntries(Object.entries(given).map(([name, span]) => [name, span.map(fromText)]));
  const steps = workOut(rules, days, fromText(today)).map(step => [
    step.id, step.status, step.last && step.last.map(toText), step.words, step.counted, step.safe,
    step.limbs.map(limb => limb.last && limb.last.map(toText)),
  ]);
  return [steps, contradictions(rules, days), stillToCome(days, fromText(today))];
})"""


@pytest.fixture(scope="module")
def ask(browser) -> Iterator[Any]:
    """Return a function that asks the browser's engine; its clock is on the other side of the world."""
    profile = browser.new_context(timezone_id="Pacific/Kiritimati", locale="de-DE")
    page = profile.new_page()
    page.add_script_tag(content=script.script(law()))
    yield lambda cases: page.evaluate(ASK, [_told(case) for case in cases])
    profile.close()


def _told(case: Case) -> list[Any]:
    rules, given, today = case
    spans = {name: [span.first.isoformat(), span.last.isoformat()] for name, span in given.items()}
    return [rules, spans, today.isoformat()]


def expected(case: Case) -> list[Any]:
    rules, given, today = case
    found = [[each.done_by, each.start] for each in contradictions(law(), rules, given)]
    events = {event.id for one in law().rule_sets for event in one.events}
    to_come = still_to_come(law(), {name: span for name, span in given.items() if name in events}, today)
    return [[_step(step) for step in work_out(law(), rules, given, today)], found, to_come]


def _step(step: Step) -> list[Any]:
    limbs = [_span(limb.last) for limb in step.limbs]
    return [step.rule.id, str(step.status), _span(step.last), step.status_words, list(step.counted), step.safe, limbs]


def _span(span: Span | None) -> list[str] | None:
    return [span.first.isoformat(), span.last.isoformat()] if span else None


def differences(ask: Any, cases: list[Case]) -> list[Any]:
    answers = ask(cases)
    assert len(answers) == len(cases)
    pairs = [(case, answer, expected(case)) for case, answer in zip(cases, answers, strict=True)]
    return [(case, answer, ours) for case, answer, ours in pairs if answer != ours]


def test_every_worked_example_ends_on_the_same_day_and_in_the_same_words(ask):
    cases: list[Case] = []
    for example in EXAMPLES:
        given = {name: Span.of(day) for name, day in example.given.items()}
        ends = example.last_day or max(example.given.values())
        cases += [([example.rule], given, ends + timedelta(days=passed)) for passed in (-1, 0, 1, 40)]
    assert differences(ask, cases) == []


def test_any_days_of_any_entry_give_the_same_timetable(ask):
    assert differences(ask, list(_any_cases(seed=2026, number=1500))) == []


def test_days_before_the_law_and_days_that_are_none_are_known(ask):
    before = Span.of(date(2014, 8, 31))
    assert differences(ask, [(["final-plan", "advice"], {"request-received": before}, date(2026, 11, 30))]) == []


def _any_cases(seed: int, number: int) -> Iterator[Case]:
    chance = random.Random(seed)
    entries = [entry for _, entry in law().entries()]
    for _ in range(number):
        entry = chance.choice(entries)
        day = date(2014, 6, 1) + timedelta(days=chance.randrange(9500))
        given = {}
        for event in entry.asks:
            if event != entry.asks[0] and chance.random() < 0.5:
                continue
            first = day + timedelta(days=chance.randrange(-20, 200))
            given[event] = Span(first, first + timedelta(days=chance.choice([0, 0, 0, 5, 40])))
            answers = law().event(event).answers
            if answers and chance.random() < 0.7:
                given[chance.choice(answers).id] = given[event]
        yield list(entry.rules), given, day + timedelta(days=chance.randrange(-30, 400))


def test_the_script_is_light_and_asks_for_nothing():
    text = script.script(law())
    assert len(gzip.compress(text.encode())) < 30_000
    assert not any(word in text for word in ("fetch(", "XMLHttpRequest", "sendBeacon", "import(", "eval("))
