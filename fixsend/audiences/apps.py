from django.apps import AppConfig


class AudiencesConfig(AppConfig):
    name = "fixsend.audiences"
    label = "audiences"
    verbose_name = "Audiences"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Fill the registries of the apps below."""
        from fixsend.audiences import registrations

        registrations.register()
