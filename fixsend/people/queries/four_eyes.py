"""Whether a kind of decision takes two people now."""

from fixsend.people.models import FourEyes


def is_on(subject: str) -> bool:
    """Tell whether decisions of a kind take two people now."""
    return FourEyes.objects.filter(subject=subject).exists()
