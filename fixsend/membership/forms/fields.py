"""Fields that several forms of this app ask in the same way."""

from typing import Any

from django import forms

from fixsend.web import normalise, validators


class NameField(forms.CharField):
    """A name of a person or organisation on one line."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 120)
        super().__init__(validators=[validators.name], **kwargs)

    def clean(self, value: Any) -> str:
        """Return the name with single spaces."""
        return normalise.one_line(super().clean(value))


class LongTextField(forms.CharField):
    """A field for a few sentences."""

    def __init__(self, *, rows: int = 5, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 1500)
        super().__init__(widget=forms.Textarea(attrs={"rows": rows}), **kwargs)


class WebsiteField(forms.URLField):
    """A web address, typed with or without "https://"."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("label", "Website")
        kwargs.setdefault("max_length", 300)
        kwargs.setdefault("error_messages", {"invalid": "Enter a web address like https://example.org."})
        super().__init__(assume_scheme="https", **kwargs)
        self.validators = [*self.validators, validators.web_address]
