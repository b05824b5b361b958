from django.apps import AppConfig


class NewslettersConfig(AppConfig):
    name = "fixsend.newsletters"
    label = "newsletters"
    verbose_name = "Newsletters"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Fill the registries of the apps below."""
        from fixsend.newsletters import registrations

        registrations.register()
