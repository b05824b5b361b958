"""Whatever staff type into an editing screen, today's or tomorrow's, is kept as clean text."""

from collections.abc import Iterator

import pytest
from django import forms
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import models
from wagtail import blocks
from wagtail.admin.forms.models import formfield_for_dbfield
from wagtail.fields import StreamField
from wagtail.models import Page, get_page_models

from fixsend.web import text
from tests.web.test_text import POISON

POISONED = "Tea" + "".join(POISON) + "cake"


def _text_fields() -> Iterator[tuple[str, forms.Field]]:
    """Yield every text field of every screen that could edit a model of ours: its own fields, and those in blocks."""
    ours = [model for model in apps.get_models() if model.__module__.startswith("fixsend.")]
    for model in {*ours, *get_page_models(), Page}:
        for field in model._meta.get_fields():
            if isinstance(field, StreamField):
                for name, inner in _in_block(field.stream_block):
                    yield f"{model.__name__}.{field.name}.{name}", inner
            elif isinstance(field, models.CharField | models.TextField) and field.editable:
                yield f"{model.__name__}.{field.name}", formfield_for_dbfield(field)


def _in_block(block: blocks.Block) -> Iterator[tuple[str, forms.Field]]:
    if isinstance(block, blocks.FieldBlock):
        yield block.name, block.field
    children = list(getattr(block, "child_blocks", {}).values())
    if isinstance(block, blocks.ListBlock):
        children.append(block.child_block)
    for child in children:
        yield from _in_block(child)


FIELDS = sorted(
    ((name, field) for name, field in _text_fields() if isinstance(field, forms.CharField)), key=lambda pair: pair[0]
)


def test_there_are_fields_of_every_sort():
    names = {name for name, _ in FIELDS}
    assert {"Page.title", "SiteDetails.banner", "Newsletter.subject"} <= names
    assert any(".body." in name for name in names)
    assert len(names) > 100


@pytest.mark.parametrize(("name", "field"), FIELDS, ids=[name for name, _ in FIELDS])
def test_a_field_reads_clean_text_or_refuses_it(name, field):
    field.validators = [each for each in field.validators if "Length" not in type(each).__name__]
    try:
        read = field.clean(POISONED)
    except ValidationError:
        return
    assert text.is_clean(str(read))
