"""Every page of the timetable can be read at 11, with its answer, and says nothing stronger than the dates show."""

from __future__ import annotations

import re

import pytest
from django.urls import reverse

from fixsend.rights.letters import kinds, marks
from fixsend.rights.rule_sets.files import law
from tests.config.test_words import _NOT_PROSE, OLDEST, _age, _prose

pytestmark = pytest.mark.django_db
# Provisions are names of laws; the texts of the page say what they mean.
_PROVISION = re.compile(r"<span data-provision>.*?</span>|<textarea.*?</textarea>", re.DOTALL)


def age(content: bytes) -> int:
    page = content.decode()
    for _, rule in law().rules():
        page = page.replace(rule.provision, "this law").replace(rule.source or rule.provision, "others")
    return _age(_prose(_NOT_PROSE.sub(" ", _PROVISION.sub(" ", page)), re.compile(r"Northern Ireland|Scotland|Wales")))


@pytest.mark.parametrize("entry", [entry for _, entry in law().entries()], ids=lambda entry: entry.id)
def test_an_answer_can_be_read_at_eleven(client, entry):
    sent = {entry.asks[0]: "2026-09-07"}
    address = reverse("rights:timetable", args=[entry.id])
    answer = client.post(address, sent, headers={"Sec-Fetch-Site": "same-origin"})
    assert age(answer.content) <= OLDEST


@pytest.mark.parametrize("rule", [rule.id for _, rule in law().rules()])
def test_a_step_can_be_read_at_eleven(client, rule):
    assert age(client.get(reverse("rights:step", args=[rule])).content) <= OLDEST


def test_where_to_begin_can_be_read_at_eleven(client):
    assert age(client.get(reverse("rights:index")).content) <= OLDEST


def test_every_letter_can_be_read_at_eleven_whatever_it_asks_for():
    ages = {
        (letter.id, rule.id): _age(marks.fill(letter.text, marks.blanks(rule, letter) | {"provision": "this law"}))
        for letter in kinds.kinds()
        for rule in kinds.rules_of(law(), letter)
    }
    assert ages
    assert {found: age for found, age in ages.items() if not 0 < age <= OLDEST} == {}
