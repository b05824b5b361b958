"""The texts that outsiders supply, and how each is hidden: apps register them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.apps import apps

from fixsend.web.registry import Registry

if TYPE_CHECKING:
    from django.db.models import Model

    from fixsend.moderation.models import Report
    from fixsend.people.models import Person


def _text(thing: Any, name: str) -> str:
    return str(getattr(thing, name) or "")


@dataclass(frozen=True)
class Reportable:
    """One model whose texts come from outsiders.

    `fields` names each text for readers ("what it does"). `hide` takes a text off the site, for a member of staff,
    inside the deciding transaction. `tell_owners` mails the people who are responsible for the text: that it was
    removed, why, and how to appeal. `is_public` keeps texts that no visitor can see from being reported, and so from
    being read.
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


registry: Registry[Reportable] = Registry(key=lambda reportable: reportable.model.lower())


def reportable_of(thing: Model | type[Model]) -> Reportable:
    """Return the entry of a model, or of one of its objects; raises KeyError where its texts cannot be reported."""
    return registry[thing._meta.label_lower]


def reportable_called(label: str) -> Reportable | None:
    """Return the entry of the model with a label ("membership.Organisation"), or None."""
    return registry.find(label.lower())
