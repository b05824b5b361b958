"""Which texts outsiders supply, and how each is hidden: apps declare them in `AppConfig.ready()`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.apps import apps

if TYPE_CHECKING:
    from django.db.models import Model

    from fixsend.moderation.models import Report
    from fixsend.people.models import Person


def _text(thing: Any, name: str) -> str:
    return str(getattr(thing, name) or "")


@dataclass(frozen=True)
class Subject:
    """One model whose texts come from outsiders.

    `fields` names each text for readers ("what it does"). `hide` takes a text off the site, for a member of staff,
    inside the deciding transaction. `tell_owners` writes to those who answer for the text: that it was removed, why,
    and how to appeal. `is_public` keeps texts that no visitor can see from being reported, and so from being read.
    """

    model: str
    fields: dict[str, str]
    title: Callable[[Any], str]
    url: Callable[[Any], str]
    is_public: Callable[[Any], bool]
    hide: Callable[[Any, str, Person | None], None]
    tell_owners: Callable[[Report], None]
    text: Callable[[Any, str], str] = _text

    @property
    def model_class(self) -> type[Model]:
        """Return the model."""
        return apps.get_model(self.model)


_subjects: dict[str, Subject] = {}


def register(subject: Subject) -> None:
    """Declare a model whose texts can be reported."""
    _subjects[subject.model.lower()] = subject


def subject_of(thing: Model | type[Model]) -> Subject:
    """Return the declaration for a model or one of its objects; raises KeyError."""
    return _subjects[thing._meta.label_lower]


def subject_called(label: str) -> Subject | None:
    """Return the declaration with this label, or nothing."""
    return _subjects.get(label.lower())
