"""The filters of the list of people: this app has its own, apps above register theirs (`registry`)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import django_filters
from django.db.models import Exists, OuterRef, QuerySet
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet

from fixsend.people.models import ConsentState, Person, Purpose, Tag
from fixsend.people.queries.consent import agreeing_to
from fixsend.places.models import Council, Region
from fixsend.web.registry import Registry


@dataclass(frozen=True)
class PeopleFilter:
    """One question with a choice of answers ("Kind of member"): `apply` narrows people to those with the answer.

    Only staff with `permission` ("app.codename") are asked it, where there is one.
    """

    slug: str
    label: str
    choices: Callable[[], list[tuple[str, str]]]
    apply: Callable[[QuerySet[Person], str], QuerySet[Person]]
    permission: str = ""


registry: Registry[PeopleFilter] = Registry(key=lambda people_filter: people_filter.slug)


class PeopleFilterSet(WagtailFilterSet):
    """By consent, region, council, tag, date of joining us, and what other apps register."""

    consent = django_filters.ChoiceFilter(
        label="Agreed to", choices=[*Purpose.choices, ("none", "No emails")], method="by_consent"
    )
    region = django_filters.ChoiceFilter(label="Region", choices=Region.choices, field_name="council__region")
    council = django_filters.ModelChoiceFilter(label="Council", queryset=Council.objects.order_by("sort_name"))
    tag = django_filters.ModelChoiceFilter(label="Tag", queryset=Tag.objects.all(), field_name="tags")
    created_at = django_filters.DateFromToRangeFilter(label="First known to us", widget=DateRangePickerWidget)

    class Meta:
        model = Person
        fields = ["consent", "region", "council", "tag", "created_at"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for people_filter in registry:
            if people_filter.permission and not self.request.user.has_perm(people_filter.permission):
                continue
            field = django_filters.ChoiceFilter(
                label=people_filter.label, choices=people_filter.choices, method=_method(people_filter)
            )
            field.parent, field.model, field.field_name = self, Person, people_filter.slug
            self.filters[people_filter.slug] = field

    def by_consent(self, people: QuerySet[Person], name: str, value: str) -> QuerySet[Person]:
        """Return those who agree to a purpose, or to none."""
        if value != "none":
            return agreeing_to(value, people)
        return people.exclude(Exists(ConsentState.objects.filter(person=OuterRef("pk"), granted=True)))


def _method(people_filter: PeopleFilter) -> Any:
    return lambda people, name, value: people_filter.apply(people, value)
