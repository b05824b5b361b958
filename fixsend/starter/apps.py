from django.apps import AppConfig


class StarterConfig(AppConfig):
    name = "fixsend.starter"
    label = "starter"
    verbose_name = "Starter content"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Fill the registries of the apps below."""
        from fixsend.starter import registrations

        registrations.register()
