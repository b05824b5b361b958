"""Model fields by which staff choose indicators; the choices are no part of migrations, because indicators are code."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.text import capfirst

from fixsend.evidence.indicators import OFFERED, Topic
from fixsend.evidence.models.area import Level

LONGEST = 60


def of_councils() -> list[tuple[str, list[tuple[str, str]]]]:
    """Return the indicators that are published of councils, under the questions that they answer."""
    found = [one for one in OFFERED.values() if Level.COUNCIL in one.levels]
    topics = [(topic, [(one.slug, one.title) for one in found if one.topic is topic]) for topic in Topic]
    return [(topic.value, choices) for topic, choices in topics if choices]


class IndicatorField(models.CharField):  # type: ignore[type-arg]
    """One indicator that is published of councils, or none."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"max_length": LONGEST, "blank": True, **kwargs})

    def formfield(self, **kwargs: Any) -> forms.Field:
        """Return a list to choose from."""
        return forms.ChoiceField(
            choices=lambda: [("", "None"), *of_councils()],
            required=False,
            label=capfirst(self.verbose_name),
            help_text=self.help_text,
        )


class IndicatorsField(ArrayField):  # type: ignore[type-arg]
    """Several indicators that are published of councils, kept in the order of a report card."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.pop("base_field", None)
        super().__init__(models.CharField(max_length=LONGEST), *args, **{"default": list, "blank": True, **kwargs})

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        """Return how to make the column again: what it is an array of, it knows itself."""
        name, path, args, kwargs = super().deconstruct()
        kwargs.pop("base_field", None)
        return name, path, list(args), kwargs

    def formfield(self, **kwargs: Any) -> forms.Field:
        """Return boxes to tick."""
        return forms.MultipleChoiceField(
            choices=of_councils,
            widget=forms.CheckboxSelectMultiple,
            required=False,
            label=capfirst(self.verbose_name),
            help_text=self.help_text,
        )
