"""What the screens of hosts, coordinators and staff share when a gathering is changed."""

from __future__ import annotations

from fixsend.events.forms.gathering import GatheringForm
from fixsend.events.models import Gathering
from fixsend.events.services import deciding
from fixsend.people.models import Person


def keep(form: GatheringForm, gathering: Gathering, actor: Person) -> bool | None:
    """Keep what a valid form says; returns whether those who come are told, or None with an error on the form."""
    try:
        return deciding.change(gathering, form.values, actor)
    except deciding.TooFew as error:
        form.add_error("places", f"{error.taken} people have a place already: allow at least as many.")
        return None
