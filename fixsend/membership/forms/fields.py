"""Fields that several forms of this app ask in the same way."""

from typing import Any

from django import forms

from fixsend.membership.queries.checks import CHARITY_NUMBER
from fixsend.web import normalise, validators


class NameField(forms.CharField):
    """A name of a person or organisation on one line."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 120)
        super().__init__(validators=[validators.name], **kwargs)

    def clean(self, value: Any) -> str:
        """Return the name with single spaces."""
        return normalise.one_line(super().clean(value))


class CharityNumberField(forms.CharField):
    """A number in a charity register of the UK, or nothing; that it exists is for staff to check."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(label="Charity number", required=False, max_length=12, **kwargs)

    def clean(self, value: Any) -> str:
        """Return the number without spaces; raises ValidationError for what no register would give."""
        number = str(super().clean(value)).replace(" ", "")
        if number and not CHARITY_NUMBER.match(number):
            raise forms.ValidationError("Enter the number as it is in the register, like 1234567, or leave this empty.")
        return number


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

    def run_validators(self, value: Any) -> None:
        """Refuse what is no web address with one sentence; several checks find the same."""
        try:
            super().run_validators(value)
        except forms.ValidationError as error:
            raise error.error_list[0] from error
