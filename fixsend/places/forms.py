"""Fields for postcodes and councils."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.forms.models import ModelChoiceIterator

from fixsend.places.models import Council
from fixsend.places.postcodes import lookup
from fixsend.places.queries import councils_by_region
from fixsend.web.forms import OneOf

# By a postcode, or by a place chosen from a list: that of the people who are asked, or what they elect.
WHERE_YOU_LIVE = OneOf("Where do you live?", ("postcode", "constituency", "council"), folds=True)


class PostcodeField(forms.CharField):
    """A UK postcode in any spelling, cleaned to its usual form ("SW1A 1AA"); only its shape is checked."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("label", "Your postcode")
        kwargs.setdefault("max_length", 12)
        super().__init__(**kwargs)
        self.widget.attrs.update({"autocomplete": "postal-code", "spellcheck": "false", "class": "short"})

    def clean(self, value: Any) -> str:
        """Return the postcode with its space, or an empty string; raises ValidationError for anything else."""
        text = super().clean(value)
        if not text:
            return ""
        known = lookup.spell(text)
        if not known.postcode:
            raise forms.ValidationError(known.words)
        return known.postcode


class _ByRegion(ModelChoiceIterator):  # type: ignore[type-arg]
    """Reads the councils each time the list is shown, in a group for each region."""

    def __iter__(self) -> Iterator[Any]:
        if not self.field.required:
            yield "", self.field.empty_label
        yield from councils_by_region()


class CouncilField(forms.ModelChoiceField):  # type: ignore[type-arg]
    """One of the councils responsible for SEND, in a list grouped by region."""

    iterator = _ByRegion

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("label", "Your council")
        kwargs.setdefault("empty_label", "I don’t want to say, or I’m not sure")
        super().__init__(queryset=Council.objects.order_by("sort_name"), to_field_name="code", **kwargs)


class CouncilChecks(forms.CheckboxSelectMultiple):
    """Boxes for all councils, folded up by region; a region with a ticked box is open."""

    template_name = "places/widgets/councils.html"

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """Add what the template needs to know about each region."""
        context = super().get_context(name, value, attrs)
        context["regions"] = [
            {"name": region, "options": options, "ticked": sum(option["selected"] for option in options)}
            for region, options, _ in context["widget"]["optgroups"]
        ]
        return context


class CouncilsField(forms.MultipleChoiceField):
    """Any number of councils, by their DfE codes."""

    widget = CouncilChecks

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(choices=councils_by_region, **kwargs)
