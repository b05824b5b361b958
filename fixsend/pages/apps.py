from django.apps import AppConfig


class PagesConfig(AppConfig):
    name = "fixsend.pages"
    label = "pages"
    verbose_name = "Pages"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Fill in the registries of the rooms below."""
        from fixsend.pages import registrations

        registrations.register()
