from django.apps import AppConfig


class EvidenceConfig(AppConfig):
    name = "fixsend.evidence"
    label = "evidence"
    verbose_name = "Evidence"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Fill the registries of the apps below."""
        from fixsend.evidence import registrations

        registrations.register()
