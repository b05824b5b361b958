from django.apps import AppConfig


class EventsConfig(AppConfig):
    name = "fixsend.events"
    label = "events"
    verbose_name = "Days of action"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Declare this app's parts in the registries of the apps below."""
        from fixsend.events import confirmation, declarations, examples, privacy, teasers
        from fixsend.people import confirmations

        confirmations.register(confirmation.handler())
        privacy.register_own()
        declarations.declare()
        examples.declare()
        teasers.register_own()
