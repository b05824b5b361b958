"""An audience in plain words."""

import pytest

from fixsend.audiences import queries
from fixsend.people.models import Tag

pytestmark = pytest.mark.django_db
LONDON = {"rule": "region", "regions": ["E12000007"]}
MEMBERS = {"rule": "kind", "kinds": ["individual", "practitioner"]}
SINCE = {"rule": "joined", "since": "2026-05-01"}
PAPER = {"rule": "action", "action": "paper"}


@pytest.mark.parametrize(
    ("tree", "words"),
    [
        ({}, "everyone"),
        (LONDON, "people in London"),
        ({"not": MEMBERS}, "everyone but members"),
        ({"all": [MEMBERS, LONDON, SINCE, PAPER]}, "members in London who joined since 1 May 2026 and signed on paper"),
        ({"all": [MEMBERS, {"not": SINCE}]}, "members, but not people who joined since 1 May 2026"),
        ({"all": [{"not": LONDON}]}, "everyone but people in London"),
        ({"any": [MEMBERS, LONDON, PAPER]}, "members or people in London or people who signed on paper"),
        ({"any": [{"all": [MEMBERS, LONDON]}, PAPER]}, "(members in London) or people who signed on paper"),
        (
            {"all": [PAPER, {"any": [MEMBERS, LONDON]}]},
            "people who signed on paper and are among (members or people in London)",
        ),
        ({"all": [MEMBERS, {"any": [LONDON]}]}, "members in London"),
        ({"all": [{"any": [{"not": LONDON}]}, MEMBERS]}, "members, but not people in London"),
        ({"not": {"any": [{"not": LONDON}]}}, "people in London"),
        ({"all": [{}, {"not": LONDON}]}, "everyone, but not people in London"),
        ({"not": {"any": [MEMBERS, LONDON]}}, "everyone but (members or people in London)"),
        ({"any": [{"not": MEMBERS}, LONDON]}, "(everyone but members) or people in London"),
    ],
)
def test_a_tree_reads_as_a_sentence(tree, words):
    assert queries.describe(tree) == words


def test_names_that_staff_gave_are_quoted():
    tag = Tag.objects.create(name="helped in May")
    assert queries.describe({"rule": "tag", "tags": [str(tag.pk)]}) == "people who have the tag “helped in May”"


def test_rules_that_cannot_be_asked_say_why():
    assert queries.describe({"any": []}) == (
        "nobody yet, because its rules cannot be asked: This group is empty. Add a rule to it or take it out."
    )
