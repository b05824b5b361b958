"""The figures that this app itself puts on the dashboard."""

from fixsend.people.queries import confirmations, dashboard
from fixsend.people.staff.figures import Figure, SignUps, register, register_sign_ups


def register_own() -> None:
    """Declare them; called from `AppConfig.ready()`."""
    register(Figure("confirmations", "Confirmations that people have not answered yet", confirmations.pending_count))
    register_sign_ups(SignUps("email", "Said yes to our emails", dashboard.said_yes))
    register(Figure("bounces", "Addresses that bounced in the last 7 days", dashboard.bounced_lately))
