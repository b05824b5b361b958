"""Every table that can lead to a person is declared, so that export and erasure miss nothing."""

import pytest
from django.apps import apps
from django.db.models import ForeignKey

from fixsend.people import personal_data
from fixsend.people.models import Person

# Tables of the framework that point at a person but hold nothing about one that a deletion does not take along.
FRAMEWORK = {"admin", "wagtailcore", "wagtailusers", "wagtailadmin", "wagtailimages", "wagtaildocs", "auth"}


def _links_to_person() -> list[tuple[str, str]]:
    return [
        (model._meta.label, field.name)
        for model in apps.get_models(include_auto_created=True)
        for field in model._meta.get_fields()
        if isinstance(field, ForeignKey)
        and field.related_model is Person
        and field.model._meta.app_label not in FRAMEWORK  # pages inherit `owner` and `locked_by` from Wagtail
    ]


@pytest.mark.parametrize("link", [link for link in _links_to_person() if "Person_" not in link[0]], ids=".".join)
def test_every_link_to_a_person_is_declared(link):
    declared = {(source.model, source.person_field) for source in personal_data.sources}
    assert link in declared, f"Register {link[0]}.{link[1]} in people.personal_data"


@pytest.mark.parametrize(
    "source", list(personal_data.sources), ids=lambda source: f"{source.model}.{source.person_field}"
)
def test_every_declared_field_exists(source):
    names = {field.name for field in source.model_class._meta.get_fields()}
    for field in source.fields:
        name = field.split(".")[0]
        assert name in names or hasattr(source.model_class, name)


def test_what_is_shown_to_people_has_fields():
    assert all(source.fields for source in personal_data.sources if not source.internal)
