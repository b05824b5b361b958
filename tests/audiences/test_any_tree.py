"""Any tree of rules gives the same people as a slow reading of their records."""

from random import Random

import pytest
from django.db import connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fixsend.audiences import queries, readers, rules, sql
from fixsend.delivery.models import Mailing
from fixsend.people.models import Person, Tag
from tests.audiences.populations import crowd, seats
from tests.audiences.slow_reading import RULES, holds, in_audience
from tests.examples import examples

pytestmark = pytest.mark.django_db
PURPOSES = ("news", "actions", "local")


def test_every_rule_of_this_room_has_a_slow_reading():
    assert {rule.slug for rule in rules.registry if rule.expands_to is None} == set(RULES)


@pytest.mark.parametrize("seed", range(3))
def test_any_tree_of_rules_means_what_a_slow_reading_says(seed):
    crowd(Random(seed))
    assert readers.differing() == []
    people = list(Person.objects.select_related("council", "constituency").order_by("pk"))

    @settings(max_examples=examples(8), deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(tree=trees(), purpose=st.sampled_from(PURPOSES))
    def same_people(tree, purpose):
        expected = [person.pk for person in people if in_audience(person, tree, purpose)]
        assert sorted(queries.people(tree, purpose).values_list("pk", flat=True)) == expected
        assert queries.count(tree, purpose) == len(expected)
        assert ids_over_person(tree) == [person.pk for person in people if holds(person, tree)]

    same_people()


def ids_over_person(tree) -> list[int]:
    asked = sql.condition(tree)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT person.id FROM people_person person WHERE {asked.text} ORDER BY 1", asked.params)
        return [row[0] for row in cursor.fetchall()]


def trees():
    return st.recursive(
        st.one_of(st.just({}), *(leaf(rule) for rule in rules.registry if rule.expands_to is None)),
        lambda parts: st.one_of(
            st.builds(lambda part: {"not": part}, parts),
            st.builds(lambda some: {"all": some}, st.lists(parts, min_size=1, max_size=3)),
            st.builds(lambda some: {"any": some}, st.lists(parts, min_size=1, max_size=3)),
        ),
        max_leaves=6,
    )


def leaf(rule):
    return st.fixed_dictionaries(
        {"rule": st.just(rule.slug)} | {field.name: values(field) for field in rule.fields}
    ).filter(lambda tree: tree["rule"] not in ("joined", "known") or in_order(tree))


def in_order(tree) -> bool:
    since, before = tree["since"], tree["before"]
    return bool(since or before) and not (since and before and since >= before)


def values(field):
    if field.kind == "date":
        return st.sampled_from(["", "2026-05-01", "2026-05-02", "2026-05-03", "2026-05-11"])
    options = st.deferred(lambda: st.sampled_from(some_options(field)))
    return options if field.kind == "one" else st.lists(options, min_size=1, max_size=4)


def some_options(field) -> list[str]:
    """Return what can be chosen; of councils those that the crowd lives in."""
    if field.name == "councils":
        lived_in = Person.objects.exclude(council=None).values_list("council__code", flat=True)
        return sorted(set(lived_in)) or ["202"]
    if field.name == "constituencies":
        return [seat.code for seat in seats()]
    if field.name == "newsletters":
        return [str(pk) for pk in Mailing.objects.values_list("newsletter", flat=True)]
    if field.name == "tags":
        return [str(pk) for pk in Tag.objects.values_list("pk", flat=True)]
    return [value for value, _ in field.options()]
