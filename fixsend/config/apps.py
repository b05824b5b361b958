from django.apps import AppConfig


class ConfigConfig(AppConfig):
    name = "fixsend.config"
    label = "config"
    verbose_name = "Running"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Fill in the registry of alarms, keep working links out of the log and temporary files in a private place."""
        from pathlib import Path

        from django.conf import settings

        from fixsend.config import registrations, temporary
        from fixsend.config.observability import redaction

        redaction.install()
        registrations.register()
        if settings.TEMPORARY_DIR:
            temporary.use(Path(settings.TEMPORARY_DIR))
