"""First names: one rule, in Python and in the database."""

import pytest
from django.db import connection
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from fixsend.people import names
from fixsend.people.models import Person
from tests.examples import examples
from tests.people.factories import PersonFactory

pytestmark = pytest.mark.django_db

FIRST_NAMES = [
    ("Ada Lovelace", "Ada"),
    ("Ada", "Ada"),
    ("Mrs Smith", ""),
    ("Dr Khan", ""),
    ("Dr. Khan", ""),
    ("Mr & Mrs Smith", ""),
    ("Mr and Mrs John Smith", "John"),
    ("Prof. Dr. Ada Byron", "Ada"),
    ("Sir Keir", ""),
    ("Smith, Ana", "Ana"),
    ("Smith, Mrs Ana", "Ana"),
    ("Smith, Dr", ""),
    ("Ana Ali, MSc", "Ana"),
    ("Ali, MSc", "Ali"),
    ("The Smith family", ""),
    ("A. Lovelace", ""),
    ("J.K. Rowling", ""),
    ("ana@example.org", ""),
    ("Zo\N{REPLACEMENT CHARACTER} Ali", ""),
    ("李 小龙", "李"),
    ("O’Brien", "O’Brien"),
    ("Mirabel Drake", "Mirabel"),
    ("Missy Drake", "Missy"),
    ("Drew", "Drew"),
    ("SMITH John", ""),
    ("JOHN Smith", ""),
    ("McDONALD Iain", ""),
    ("SMITH, John", "John"),
    ("Smith , Ana", "Ana"),
    ("ADA LOVELACE", "ADA"),
    ("AJ Patel", "AJ"),
    ("van der Berg", ""),
    ("Mr van der Berg", ""),
    ("van der Berg, Ana", "Ana"),
    ("De la Cruz, Ana", "Ana"),
    ("Ana van der Berg", "Ana"),
    ("Di Smith", "Di"),
    ("St John Smith", ""),
    ("Dr.Khan", ""),
    ("Mr.John Smith", "John"),
    ("Frau Müller", ""),
    ("Smith family", ""),
    ("Leeds Parents Forum", ""),
    ("(Ana)", ""),
    ("-", ""),
    ("Friend", ""),
    ("*|FNAME|*", ""),
    ("Zo&euml; Ali", ""),
    ("", ""),
]


def in_database(name: str, given_name: str | None = None) -> str:
    column, join = names.first_name_sql("person")
    people = "(SELECT %s::text AS name, %s::text AS given_name) person"
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {column} FROM {people} {join}", [name, given_name])
        return cursor.fetchone()[0]


@pytest.mark.parametrize(("name", "first"), FIRST_NAMES)
def test_a_first_name_is_what_a_person_is_called(name, first):
    assert names.first_name(name) == first
    assert in_database(name) == first


@hypothesis_settings(max_examples=examples(60), deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "Mr",
                "mrs.",
                "Dr",
                "and",
                "&",
                "Smith",
                "Smith,",
                "Ana",
                "A.",
                "J.K.",
                "MSc",
                ",",
                "the",
                "Sir",
                "O’Brien",
                "SMITH",
                "McDONALD",
                "van",
                "De",
                "al",
                "family",
                "-",
                "(Ana)",
                "Zo&euml;",
                "Frau",
                "Dr.Khan",
                "\\",
            ]
        )
        | st.text("abcXYZéøÉ’-.,&@1", max_size=6),
        max_size=5,
    )
)
def test_both_engines_say_the_same(words):
    name = " ".join(" ".join(words).split())
    assert in_database(name) == names.first_name(name)


def test_what_a_list_says_apart_counts_whatever_the_name_looks_like():
    assert names.first_name("Smith", "") == in_database("Smith", "") == ""
    assert names.first_name("Mary Ann Smith", "Mary Ann") == in_database("Mary Ann Smith", "Mary Ann") == "Mary Ann"


@pytest.mark.parametrize(
    ("cell", "given_name"),
    [("Ana", "Ana"), ("Mrs", ""), ("Mrs Ana", "Ana"), ("A.", ""), ("Mary Ann", "Mary Ann"), ("", "")],
)
def test_a_column_of_first_names_may_hold_titles_and_initials(cell, given_name):
    assert names.given_name(cell) == given_name


def test_another_name_forgets_what_was_known_of_the_first():
    person = PersonFactory(name="Smith", given_name="")
    assert Person.objects.get(pk=person.pk).get_short_name() == ""
    Person.objects.filter(pk=person.pk).update(name="Ana Smith")
    assert Person.objects.get(pk=person.pk).get_short_name() == "Ana"
    loaded = Person.objects.get(pk=person.pk)
    Person.objects.filter(pk=person.pk).update(given_name="")
    loaded = Person.objects.get(pk=person.pk)
    loaded.name = "Ben Smith"
    loaded.save()
    loaded.save()
    assert Person.objects.get(pk=person.pk).get_short_name() == "Ben"
