from django.apps import AppConfig


class ListImportConfig(AppConfig):
    name = "fixsend.list_import"
    label = "list_import"
    verbose_name = "List import"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Fill the registries of the apps below."""
        from fixsend.list_import import registrations

        registrations.register()
