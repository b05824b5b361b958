"""Which tables hold something about a person, and what to do with it on export, erasure, merge and in the timeline.

Every app that has such a table declares it in `AppConfig.ready()`; a test fails when a table with a path to Person
is not declared (`tests/people/test_personal_data.py`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, Literal

from django.apps import apps

from fixsend.web.registry import Registry

if TYPE_CHECKING:
    from django.db.models import Model, QuerySet

    from fixsend.people.models import Person


@dataclass(frozen=True)
class TimelineEntry:
    """One line on a person's page: when, what happened, and where staff can read more.

    Only staff with `permission` ("app.codename") are led to `url`, where one is named.
    """

    at: datetime
    text: str
    url: str = ""
    permission: str = ""


@dataclass(frozen=True)
class PersonalDataSource:
    """One table that holds something about people.

    `fields` are the names exported to the person. `on_erase` says what an erasure does to its rows: delete them,
    clear the link to the person, or call a function that does something finer. `internal` tables (sessions, link
    tables) hold nothing that a reader would recognise and are not exported, with the reason given in `title`.
    `consequences` says, in sentences for the person, what an erasure would mean ("Your organisation …"). `named_by` is
    the field with the name that the person gave there, which follows when they correct it (UK GDPR Article 16); with
    `offers_name`, a name there that differs from the person's is offered to be corrected beside it.
    """

    model: str
    person_field: str
    title: str
    fields: tuple[str, ...] = ()
    on_erase: Literal["delete", "unlink"] | Callable[[Person], None] = "delete"
    rows: Callable[[Person], QuerySet[Any]] | None = None
    timeline: Callable[[Person], Iterable[TimelineEntry]] | None = None
    on_merge: Callable[[Person, Person], list[int]] | None = None
    consequences: Callable[[Person], list[str]] | None = None
    named_by: str = ""
    offers_name: bool = False
    internal: bool = False

    @property
    def model_class(self) -> type[Model]:
        """Return the model that this source is about."""
        return apps.get_model(self.model)

    def of(self, person: Person) -> QuerySet[Any]:
        """Return the rows about one person."""
        if self.rows is not None:
            return self.rows(person)
        return self.model_class._default_manager.filter(**{self.person_field: person})


sources: Registry[PersonalDataSource] = Registry(key=lambda source: (source.model, source.person_field))
