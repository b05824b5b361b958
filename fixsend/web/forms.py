"""Accessible forms: GOV.UK's patterns for behaviour, our own design.

Labels stand above their field, hints between label and field, errors above the field and in a summary that links to
it. Nothing needs JavaScript. The templates are in `web/forms/`.
"""

from collections.abc import Mapping
from copy import copy
from dataclasses import dataclass
from typing import Any, ClassVar, Self

from django import forms
from django.forms import BoundField
from django.forms.renderers import TemplatesSetting
from django.utils.datastructures import MultiValueDict

# What a browser may fill in by itself (WCAG 2.2, 1.3.5), by the names that our forms use.
AUTOCOMPLETE = {
    "name": "name",
    "full_name": "name",
    "contact_name": "name",
    "email": "email",
    "contact_email": "email",
    "phone": "tel",
    "postcode": "postal-code",
    "organisation": "organization",
    "organisation_name": "organization",
    "role": "organization-title",
    "website": "url",
    "code": "one-time-code",
}
_CHOICES = (forms.RadioSelect, forms.Select)


class Renderer(TemplatesSetting):
    """Finds field templates where all other templates are, and draws a whole field (`as_field_group`) our way."""

    field_template_name = "web/forms/field.html"


class _Hinted:
    """Gives each option a line of its own that explains it."""

    def __init__(self, *args: Any, hints: dict[str, str] | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.hints = hints or {}

    def create_option(self, name: str, value: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        option: dict[str, Any] = super().create_option(name, value, *args, **kwargs)  # type: ignore[misc]
        option["hint"] = self.hints.get(str(value), "")
        if option["hint"] and "id" in option["attrs"]:
            option["attrs"]["aria-describedby"] = f"{option['attrs']['id']}_hint"
        return option


class RadioCards(_Hinted, forms.RadioSelect):
    """One choice of a few, each on a card big enough for any finger; `hints` explains a choice by its value."""


class CheckboxCards(_Hinted, forms.CheckboxSelectMultiple):
    """Any number of choices, each on a card; `hints` explains a choice by its value."""


class YesNo(forms.RadioSelect):
    """Yes and no, side by side."""


class YesNoField(forms.ChoiceField):
    """A question to be answered with yes or no, neither of them chosen beforehand; left open, it counts as no."""

    # It may be left open, but to call it optional would hide that we ask.
    asked_anyway = True
    widget = YesNo

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(choices=[("on", "Yes"), ("no", "No")], required=False, **kwargs)

    def clean(self, value: Any) -> bool:
        """Return whether the answer is yes."""
        return bool(super().clean(value) == "on")


class PublicField(BoundField):
    """A field that says to a screen reader that it has to be filled in; the page marks those that need not be."""

    def build_widget_attrs(self, attrs: dict[str, Any], widget: forms.Widget | None = None) -> dict[str, Any]:
        """Add aria-required, which no single radio button or box of several may carry (WAI-ARIA 1.2)."""
        built = super().build_widget_attrs(attrs, widget)
        is_one_control = not self.use_fieldset and not self.is_hidden
        if is_one_control and self.field.required and "aria-required" not in built:
            built["aria-required"] = "true"
        return built


@dataclass(frozen=True)
class OneOf:
    """A question that any one of several fields answers, under the names of those fields in their order.

    None of them is called optional: they stand in one fieldset under the question. What is missing is asked for at the
    first one. Where `folds`, the others are folded up under their labels.
    """

    legend: str
    names: tuple[str, ...]
    folds: bool = False

    def parts(self, form: forms.BaseForm) -> list[forms.BoundField]:
        """Return the fields that the form has of these, if there is a choice; else nothing."""
        found = [form[name] for name in self.names if name in form.fields]
        return found if len(found) > 1 and not any(part.field.required for part in found) else []


class PublicForm(forms.Form):
    """A form of the public site: the browser fills in what it knows, and errors say plainly what is missing.

    `guarded` forms carry the tokens that `fixsend.web.abuse` checks.
    """

    guarded = False
    bound_field_class = PublicField
    one_of: ClassVar[OneOf | None] = None
    # The browser's own bubbles vanish, are not read out well and cannot be translated: the server answers instead.
    use_required_attribute = False
    _says_what_is_wrong = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            _add_attributes(name, field)
        for name in self.one_of.names if self.one_of else ():
            if name in self.fields:
                self.fields[name].template_name = "web/forms/one_of.html"  # type: ignore[attr-defined]

    def with_sent(self, data: Mapping[str, Any]) -> Self:
        """Return this form with what somebody sent, sharing its fields with it, which nothing may change any more.

        For forms that a whole country may send in one evening: making the fields takes as long as checking them.
        """
        if not self._says_what_is_wrong:
            self._say_what_is_wrong()
            self._says_what_is_wrong = True
        sent = copy(self)
        sent.is_bound, sent.data, sent.files = True, data, MultiValueDict()
        sent._errors, sent._bound_fields_cache = None, {}  # type: ignore[attr-defined]
        return sent

    def full_clean(self) -> None:
        """Check what was sent; what is missing is asked for by name, in fields that a form added or changed, too."""
        if not self._says_what_is_wrong:
            self._say_what_is_wrong()
        super().full_clean()

    def _say_what_is_wrong(self) -> None:
        for name, field in self.fields.items():
            _add_required_message(name, field)
            _add_plain_messages(field)


def _add_attributes(name: str, field: forms.Field) -> None:
    attrs = field.widget.attrs
    if isinstance(field.widget, forms.Textarea) and attrs.pop("maxlength", None):
        _say_limit(field)
    if name in AUTOCOMPLETE and not isinstance(field, forms.MultipleChoiceField):
        attrs.setdefault("autocomplete", AUTOCOMPLETE[name])
    if isinstance(field, forms.EmailField):
        attrs.setdefault("inputmode", "email")
        attrs.setdefault("spellcheck", "false")
        attrs.setdefault("autocapitalize", "none")
    elif isinstance(field, forms.URLField):
        attrs.setdefault("inputmode", "url")
        attrs.setdefault("spellcheck", "false")
    elif name in ("phone", "code"):
        attrs.setdefault("inputmode", "tel" if name == "phone" else "numeric")


def _say_limit(field: forms.Field) -> None:
    """Say how long a text may be. A browser would cut off the end of a longer one that is pasted, without a word."""
    limit = f"Up to {getattr(field, 'max_length', 0):,} characters."
    if limit not in field.help_text:
        field.help_text = f"{field.help_text} {limit}".strip()


# What is missing, as it stands in its field: a screen reader has just read the question, which would come twice.
_ANSWER, _CHOOSE, _TICK = "Answer this question.", "Choose an answer.", "Tick the box."

# Django's own words for what a form refuses, and ours. A field may say something better.
_PLAIN = {
    "max_length": "Use no more than %(limit_value)d characters. You have typed %(show_value)d.",
    "min_length": "Use at least %(limit_value)d characters. You have typed %(show_value)d.",
    "max_value": "Enter %(limit_value)s or less.",
    "min_value": "Enter %(limit_value)s or more.",
    "invalid_choice": "Choose one of the answers shown.",
    "invalid_list": "Choose from the answers shown.",
    "invalid_pk_value": "Choose from the answers shown.",
    "null_characters_not_allowed": "We cannot use something in this text. Please type it again.",
}
_INVALID = {
    forms.IntegerField: "Enter a whole number, like 12.",
    forms.DecimalField: "Enter a number, like 12.5.",
    forms.URLField: "Enter a web address, like https://example.org.",
    forms.EmailField: "Enter an email address, like name@example.org.",
    forms.DateField: "Enter a date, like 27 March 2027.",
    forms.TimeField: "Enter a time, like 14:30.",
    forms.UUIDField: "Choose one of the answers shown.",
    forms.JSONField: "Something went wrong with this answer. Please enter it again.",
}


def _add_plain_messages(field: forms.Field) -> None:
    """Replace Django's words for what is wrong with a field by ours, unless the field has words of its own."""
    standard = _standard_messages(type(field))
    plain = dict(_PLAIN)
    plain |= next(({"invalid": words} for kind, words in _INVALID.items() if isinstance(field, kind)), {})
    for code, words in plain.items():
        if field.error_messages.get(code) in (None, standard.get(code)):
            field.error_messages[code] = words


def _standard_messages(kind: type[forms.Field]) -> dict[str, Any]:
    """Return what Django's own classes say, by code: what our classes say is no standard."""
    found: dict[str, Any] = {}
    for each in reversed(kind.__mro__):
        if each.__module__.startswith("django."):
            found |= getattr(each, "default_error_messages", {})
    return found


def _add_required_message(name: str, field: forms.Field) -> None:
    """Replace Django's "This field is required." by what to do, unless the form says something better."""
    standard = type(field).default_error_messages.get("required", forms.Field.default_error_messages["required"])
    if not field.required or field.error_messages.get("required") != standard:
        return
    label = str(field.label or name.replace("_", " ")).strip()
    if label.endswith("?"):
        field.error_messages["required"] = _ANSWER
    elif isinstance(field.widget, (*_CHOICES, forms.CheckboxSelectMultiple)):
        field.error_messages["required"] = _CHOOSE
    elif isinstance(field.widget, forms.CheckboxInput):
        field.error_messages["required"] = _TICK
    else:
        label = _within_a_sentence(label)
        field.error_messages["required"] = f"Enter {label}" if label.startswith("your ") else f"Enter the {label}"


def _within_a_sentence(label: str) -> str:
    return label if label[:2].isupper() else label[:1].lower() + label[1:]


def away_from_its_field(field: BoundField, message: str) -> str:
    """Return what is wrong with a field for the summary, where its question does not stand beside it."""
    label = str(field.label).strip()
    return {
        _ANSWER: f"Answer “{label}”",
        _CHOOSE: f"Choose an answer: {_within_a_sentence(label)}",
        _TICK: f"Tick the box: {_within_a_sentence(label)}",
    }.get(message, message)
