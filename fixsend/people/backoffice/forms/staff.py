"""Accounts of staff: colleagues and their roles, one's own name, and what one is told of."""

from typing import Any

from django import forms

from fixsend.people.models import NoticeTiming, Person
from fixsend.people.staff import notices, roles, work_queue
from fixsend.web.addresses import EmailField
from fixsend.web.backoffice.given_back import altered


def _roles_field() -> forms.MultipleChoiceField:
    return forms.MultipleChoiceField(
        label="Roles",
        choices=[(role, f"{role}: {does}") for role, does in roles.ROLES.items()],
        widget=forms.CheckboxSelectMultiple,
        help_text="Tick more than one for someone with two hats. An administrator needs no other role.",
        error_messages={"required": "Choose at least one role"},
    )


class InviteForm(forms.Form):
    """The new colleague's address, name and roles."""

    email = EmailField(label="Email address", lasting=False)
    name = forms.CharField(label="Name", max_length=120)
    roles = _roles_field()


class ColleagueForm(forms.Form):
    """A colleague's name and roles; where somebody changed them after the form was opened, it asks again."""

    name = forms.CharField(label="Name", max_length=120)
    roles = _roles_field()
    # What they were when the form was opened.
    had = forms.CharField(required=False, strip=False, widget=forms.HiddenInput)

    def __init__(self, data: Any = None, *, person: Person) -> None:
        self._person, self._roles = person, roles.roles_of(person)
        self._now = "; ".join([person.name, *self._roles])
        super().__init__(data, initial={"name": person.name, "roles": self._roles, "had": self._now})

    def clean(self) -> dict[str, Any]:
        """Return the cleaned data; raises ValidationError once where the account was changed meanwhile."""
        data = super().clean() or {}
        if "had" in self.data and data.get("had") != self._now:
            self.data = altered(self.data, "had", self._now)
            raise forms.ValidationError(
                f"Someone changed this account while you had the form open. Now it is {self._person}: "
                f"{roles.phrase(self._roles)}. Save again if yours is right."
            )
        return data


class NameForm(forms.ModelForm):  # type: ignore[type-arg]
    """The name of the signed-in member of staff. The address stays: a new one would have to be proved."""

    class Meta:
        model = Person
        fields = ["name"]


class NoticesForm(forms.Form):
    """When a member of staff wants to be told of each kind of waiting work."""

    def __init__(self, *args: Any, person: Person, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.person = person
        for kind in work_queue.items_for(person):
            self.fields[kind.slug] = forms.ChoiceField(label=kind.title, choices=NoticeTiming.choices)

    def save(self) -> None:
        """Save the choices."""
        notices.choose(self.person, self.cleaned_data)
