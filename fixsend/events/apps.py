from django.apps import AppConfig


class EventsConfig(AppConfig):
    name = "fixsend.events"
    label = "events"
    verbose_name = "Days of action"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Fill the registries of the apps below."""
        from fixsend.events import registrations

        registrations.register()
