from django.apps import AppConfig


class PagesConfig(AppConfig):
    name = "fixsend.pages"
    label = "pages"
    verbose_name = "Pages"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Fill the registries of the apps below."""
        from fixsend.pages import old_addresses, registrations

        registrations.register()
        old_addresses.check_when_saved()
