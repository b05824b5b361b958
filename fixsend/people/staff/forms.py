"""Forms of the staff screens."""

from typing import Any

from django import forms

from fixsend.people.models import NoticeTiming, Person
from fixsend.people.staff import notices, roles, work_queue
from fixsend.web.addresses import EmailField


def _role_field() -> forms.ChoiceField:
    return forms.ChoiceField(
        label="Role",
        choices=[(role, f"{role}: {does}") for role, does in roles.ROLES.items()],
        widget=forms.RadioSelect,
        error_messages={"required": "Choose a role"},
    )


class InviteForm(forms.Form):
    """Whom to invite, and as what."""

    email = EmailField(label="Email address", lasting=False)
    name = forms.CharField(label="Name", max_length=120)
    role = _role_field()


class ColleagueForm(forms.Form):
    """A colleague's name and role."""

    name = forms.CharField(label="Name", max_length=120)
    role = _role_field()


class NameForm(forms.ModelForm):  # type: ignore[type-arg]
    """One's own name. The address is not changed here: it would need proof that the new mailbox is theirs."""

    class Meta:
        model = Person
        fields = ["name"]


class NoticesForm(forms.Form):
    """When to hear about each kind of waiting work."""

    def __init__(self, *args: Any, person: Person, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.person = person
        for kind in work_queue.items_for(person):
            self.fields[kind.slug] = forms.ChoiceField(label=kind.title, choices=NoticeTiming.choices)

    def save(self) -> None:
        """Keep the choices."""
        notices.choose(self.person, self.cleaned_data)
