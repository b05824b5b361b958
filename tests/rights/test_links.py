"""Families come to the timetable from wherever they are, and go on from it: links both ways, walked."""

from __future__ import annotations

import re

import pytest
from django.urls import reverse

from fixsend.evidence import addresses
from fixsend.rights.rule_sets.files import law
from tests.campaigns.factories import campaign, write_to
from tests.starter_pages import starter_pages  # noqa: F401 - a fixture for all tests of this file

pytestmark = pytest.mark.django_db
TIMETABLE = "/timetable/"
STEPS = [reverse("rights:step", args=[rule]) for rule in dict.fromkeys(rule.id for _, rule in law().rules())]
ENTRIES = [reverse("rights:timetable", args=[entry.id]) for _, entry in law().entries()]


def links(client, address: str) -> set[str]:
    """Return where a page leads inside the site, without what stands after a #."""
    answer = client.get(address)
    assert answer.status_code == 200, address
    html = answer.content.decode()
    main = html[html.index("<main") : html.index("</main>")]
    return {found.partition("#")[0] for found in re.findall(r'<a\b[^>]*\shref="(/[^"]*)"', main)} - {""}


def test_home_help_and_a_councils_card_lead_to_the_timetable_and_it_leads_to_help(client):
    for address in ("/", "/help/", addresses.card("devon")):
        assert TIMETABLE in links(client, address), address
    for address in (TIMETABLE, ENTRIES[0], STEPS[0]):
        assert "/help/" in links(client, address), address


def test_a_duty_on_a_councils_card_leads_to_its_step_and_the_step_leads_back(client):
    duties = links(client, addresses.card("devon")) & set(STEPS)
    assert reverse("rights:step", args=["final-plan"]) in duties
    for step in sorted(duties):
        onwards = links(client, step)
        assert addresses.COUNCILS in onwards
        compared = [each for each in onwards if each.startswith(addresses.COMPARE)]
        assert compared, f"{step} does not say how often it is late"
        for comparison in compared:
            assert addresses.card("devon") in links(client, comparison)


def test_an_action_that_writes_to_those_elected_and_its_letters_lead_to_each_other(client):
    action = write_to("Write to your MP", parent=campaign()).get_url()
    assert TIMETABLE in links(client, action)
    assert action in links(client, ENTRIES[0]), "the letters of the timetable"


def test_no_link_of_the_timetable_and_its_steps_is_dead(client):
    found: dict[str, str] = {}
    for address in (TIMETABLE, *ENTRIES, *STEPS, reverse("rights:counted"), reverse("rights:counted_add")):
        found |= dict.fromkeys(links(client, address), address)
    assert set(STEPS) | set(ENTRIES) <= set(found), "every step and entry can be reached"
    dead = {each: place for each, place in found.items() if client.get(each).status_code >= 400}
    assert dead == {}
