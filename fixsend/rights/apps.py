from django.apps import AppConfig


class RightsConfig(AppConfig):
    name = "fixsend.rights"
    label = "rights"
    verbose_name = "Rights"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Fill the registries of the apps below."""
        from fixsend.rights import registrations

        registrations.register()
