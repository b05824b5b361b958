"""Merge fields: what staff type, and what the database fetches for it."""

from contextlib import suppress

import pytest
from django.db import connection
from hypothesis import given
from hypothesis import strategies as st

from fixsend.delivery import merge_fields
from fixsend.delivery.document import MergeField
from fixsend.delivery.merge_fields import BadText, Field
from fixsend.membership.models import Stewardship
from fixsend.people.models import Person
from fixsend.places.models import Constituency, Council
from tests.membership.factories import OrganisationFactory
from tests.people.factories import PersonFactory

THERE = MergeField("first_name", "there")


@pytest.mark.parametrize(
    ("typed", "parts"),
    [
        ("", ()),
        ("Hello", ("Hello",)),
        ("Hello {first name|there}!", ("Hello ", THERE, "!")),
        ("{First Name|there}{first_name|there}", (THERE, THERE)),
        ("{ first name | there }", (THERE,)),
        ("{council}", (MergeField("council"),)),
        ("{first name|a | b}", (MergeField("first_name", "a | b"),)),
        ("{{first name}} costs {{}}", ("{first name} costs {}",)),
    ],
)
def test_what_staff_type_becomes_parts(typed, parts):
    assert merge_fields.parse(typed) == parts


@pytest.mark.parametrize("typed", ["{first name", "first name}", "{", "}", "a {b {first name} c"])
def test_a_brace_alone_is_an_error_that_says_what_to_do(typed):
    with pytest.raises(BadText, match="type it twice"):
        merge_fields.parse(typed)


@pytest.mark.parametrize("typed", ["{}", "{shoe size|40}", "{unsubscribe_url}", "{|there}"])
def test_an_unknown_field_is_an_error_that_says_what_there_is(typed):
    with pytest.raises(BadText, match="You can use: first name, name, council"):
        merge_fields.parse(typed)


@pytest.mark.parametrize(
    ("source", "parts"),
    [
        ("<p>Hello {first name|there}</p>", ("<p>Hello ", THERE, "</p>")),
        ("<p>{first&nbsp;name|there}</p>", ("<p>", THERE, "</p>")),
        ("{first name|mum &amp; dad}", (MergeField("first_name", "mum & dad"),)),
        ("{first name|&lt;you&gt;}", (MergeField("first_name", "<you>"),)),
        ("<style>p { color: red }</style>&amp;", ("<style>p { color: red }</style>&amp;",)),
        ("<!-- {not looked at --><b>{{x}}</b>", ("<!-- {not looked at --><b>{x}</b>",)),
        ('<a href="https://example.org/{x}">y</a>', ('<a href="https://example.org/{x}">y</a>',)),
    ],
)
def test_fields_in_html_stand_in_its_text_only(source, parts):
    assert merge_fields.parse_html(source) == parts


@pytest.mark.parametrize("source", ["<p>{first <b>name</b>}</p>", '<a href="/?n={first name|you}">x</a>'])
def test_a_field_that_is_cut_by_a_tag_or_inside_one_is_an_error(source):
    with pytest.raises(BadText):
        merge_fields.parse_html(source)


def test_names_that_nobody_knows_are_told():
    names = {"first_name", "unsubscribe_url", "variant", "shoe_size", "age"}
    assert merge_fields.unknown(names) == ["age", "shoe_size"]


def test_a_name_is_given_once():
    first = merge_fields.all_fields()[0]
    merge_fields.register(first)
    with pytest.raises(ValueError, match="already"):
        merge_fields.register(Field(first.name, "another", "x", "''"))
    with pytest.raises(ValueError, match="plain"):
        merge_fields.register(Field("a b", "a b", "x", "''"))


def fetched(person: Person) -> dict[str, str | None]:
    names = [field.name for field in merge_fields.all_fields()]
    selection = merge_fields.select(names)
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT {', '.join(selection.columns)} FROM people_person person {selection.joins} WHERE person.id = %s",
            [person.pk],
        )
        (row,) = cursor.fetchall()
    return dict(zip(names, row, strict=True))


@pytest.mark.django_db
def test_the_database_fetches_every_field():
    council = Council.objects.get(name="Leeds")
    person = PersonFactory(name="Ada Lovelace", email="ada@example.org", council=council)
    Person.objects.filter(pk=person.pk).update(constituency=Constituency.objects.get(name="Leeds East"))
    for name in ("Later Parents", "Leeds Parents"):
        Stewardship.objects.create(person=person, organisation=OrganisationFactory(name=name))
    person.stewardships.filter(organisation__name="Later Parents").update(ended_at="2026-01-01T00:00Z")
    values = fetched(person)
    keyed = {field.name for field in merge_fields.all_fields() if field.values}
    # What a keyed field fetches is what its document knows values by.
    assert {values.pop(name) for name in keyed} == {"383"}
    assert values == {
        "first_name": "Ada",
        "name": "Ada Lovelace",
        "council": "Leeds",
        "region": "Yorkshire and The Humber",
        "constituency": "Leeds East",
        "organisation": "Leeds Parents",
        "email": "ada@example.org",
    }


@pytest.mark.django_db
def test_what_is_not_known_is_empty():
    values = fetched(PersonFactory(name="", email=None))
    assert not any(values.values())


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("name", "first_name"),
    [
        ("Mrs Ada Lovelace", "Ada"),
        ("Prof. Dr. Ada Byron", "Ada"),
        ("Mirabel Drake", "Mirabel"),
        ("A. Lovelace", ""),
        ("J", ""),
        ("李 小龙", "李"),
        ("O’Brien", "O’Brien"),
        ("Mr", ""),
        ("Dr Khan", ""),
    ],
)
def test_a_first_name_is_what_a_person_is_called(name, first_name):
    assert fetched(PersonFactory(name=name))["first_name"] == first_name


@given(st.text())
def test_any_text_can_be_typed_by_doubling_its_braces(text):
    typed = text.replace("{", "{{").replace("}", "}}")
    assert "".join(merge_fields.parse(typed)) == text


@given(st.text(st.sampled_from("{}|<>&; afirstnme\n\u00a0/\"'=-!")))
def test_whatever_is_typed_is_understood_or_refused_in_words(text):
    for read in (merge_fields.parse, merge_fields.parse_html):
        with suppress(BadText):
            assert all(isinstance(part, str) or part.name in {"first_name", "name"} for part in read(text))
