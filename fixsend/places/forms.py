"""Fields for postcodes and councils."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Self

from django import forms
from django.forms.models import ModelChoiceIterator
from django.http import HttpRequest

from fixsend.places.models import Constituency, Council
from fixsend.places.postcodes import lookup
from fixsend.places.postcodes.lookup import Kind
from fixsend.places.queries import councils_by_region
from fixsend.places.whereabouts import Whereabouts
from fixsend.web import abuse
from fixsend.web.forms import OneOf, PublicForm
from fixsend.web.page_cache import values

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
    """Reads the councils when the list is shown, in a group for each region."""

    def __iter__(self) -> Iterator[Any]:
        if not self.field.required:
            yield "", self.field.empty_label
        yield from values.kept("councils_by_region", councils_by_region)


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


class WhereYouLiveForm(PublicForm):
    """Where a visitor lives, to show what is there; stored nowhere."""

    guarded = True
    one_of = WHERE_YOU_LIVE
    # What can be chosen instead of typing a postcode, the likeliest first.
    by_hand: tuple[str, ...] = ("council",)

    postcode = PostcodeField(required=False, label="Your postcode", help_text="We do not keep it.")
    council = CouncilField(required=False, label="Or choose your council", empty_label="Use my postcode")

    def __init__(self, *args: Any, may_look_up: bool = True, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.may_look_up = may_look_up

    @classmethod
    def sent(cls, request: HttpRequest, **kwargs: Any) -> Self:
        """Return the form as it was sent; robots, and networks that ask for very many postcodes, get none looked up."""
        asks_postcode = bool(request.POST.get("postcode"))
        may_look_up = asks_postcode and not abuse.is_robot(request) and abuse.within_limits(request, "near")
        return cls(request.POST, may_look_up=may_look_up, **kwargs)

    @property
    def whereabouts(self) -> Whereabouts:
        """Return the place that a valid form names."""
        return Whereabouts(self.cleaned_data["council"], self.cleaned_data["constituency"])

    def clean(self) -> dict[str, Any]:
        """Look up the place, or add an error that says what to enter."""
        data = self.cleaned_data
        data.update(spot=None, council=data.get("council"), constituency=data.get("constituency"))
        if self.errors or data["council"] or data["constituency"]:
            return data
        by_hand = self.by_hand[0]
        if not data.get("postcode"):
            self.add_error("postcode", f"Enter your postcode, or choose your {by_hand}.")
            return data
        if not self.may_look_up:
            self.add_error(
                "postcode",
                f"We are getting a lot of searches from your network. Please choose your {by_hand} instead.",
            )
            return data
        answer = lookup.find(data["postcode"])
        data.update(council=answer.council, constituency=answer.constituency, spot=answer.spot)
        if getattr(answer, by_hand) is None or answer.kind is not Kind.FOUND:
            self.add_error("postcode", answer.words_beside(by_hand))
        return data


class WhoRepresentsYouForm(WhereYouLiveForm):
    """Where a visitor lives, to show who is elected there; `by_hand` says which kinds of place can be chosen."""

    constituency = forms.ModelChoiceField(
        Constituency.objects.order_by("sort_name"),
        required=False,
        to_field_name="code",
        label="Or choose your constituency",
        empty_label="Use my postcode",
    )

    def __init__(self, *args: Any, by_hand: tuple[str, ...] = ("constituency", "council"), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.by_hand = by_hand
        for name in {"constituency", "council"}.difference(by_hand):
            del self.fields[name]
