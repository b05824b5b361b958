"""Django's door to the delivery engine."""

from django.core.mail.backends.locmem import EmailBackend


class OutboxBackend(EmailBackend):
    """Keeps messages in memory."""
