"""Prepared answers: texts that staff keep, with which an answer can begin."""

import re
from collections.abc import Mapping

from django.core.exceptions import ValidationError
from django.db import models

PLACEHOLDERS = {
    "name": "the writer’s name; left out where we do not know it",
    "my name": "your name",
    "alliance": "the alliance’s name",
}
_PLACEHOLDER = re.compile(r"(?P<blank> ?)\{(?P<name>[^{}\n]*)\}")
# Where a placeholder without a value stood; at the beginning of a line, the comma after it goes too.
_NOTHING = "\0"
_STRAY = re.compile(f"^{_NOTHING}+,? *", re.MULTILINE)


def fill(text: str, values: Mapping[str, str]) -> str:
    """Return a text with values in place of its placeholders.

    One without a value goes, with the blank before it, and with the comma after it where nothing stands before that.
    """

    def value(found: re.Match[str]) -> str:
        known = values.get(_named(found["name"]))
        if known is None:
            return found[0]
        return f"{found['blank']}{known}" if known else _NOTHING

    return _STRAY.sub("", _PLACEHOLDER.sub(value, text)).replace(_NOTHING, "")


def left_over(text: str) -> list[str]:
    """Return the placeholders that still stand in a text, as they are written."""
    found = [each[0].strip() for each in _PLACEHOLDER.finditer(text) if _named(each["name"]) in PLACEHOLDERS]
    return list(dict.fromkeys(found))


def check_placeholders(text: str) -> None:
    """Refuse (ValidationError) a text with placeholders that do not exist."""
    unknown = [each["name"] for each in _PLACEHOLDER.finditer(text) if _named(each["name"]) not in PLACEHOLDERS]
    if unknown:
        known = ", ".join(f"{{{name}}}" for name in PLACEHOLDERS)
        raise ValidationError(f"You cannot use {{{unknown[0]}}} here. You can use {known}.")


def _named(typed: str) -> str:
    return " ".join(typed.lower().split())


class PreparedAnswer(models.Model):
    """A text under a title. Its placeholders are filled in when it is put into an answer."""

    title = models.CharField(max_length=120, unique=True, help_text="What you look for it by: “How to join”.")
    text = models.TextField(
        max_length=5000,
        validators=[check_placeholders],
        help_text="You can use {name} for the writer’s name, {my name} for yours and {alliance} for the alliance’s.",
    )

    class Meta:
        ordering = ["title"]
        verbose_name = "prepared answer"

    def __str__(self) -> str:
        return self.title
