from django.apps import AppConfig


class ModerationConfig(AppConfig):
    name = "fixsend.moderation"
    label = "moderation"
    verbose_name = "Moderation"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Fill the registries of the apps below."""
        from fixsend.moderation import registrations

        registrations.register()
