from django.apps import AppConfig


class ConfigConfig(AppConfig):
    name = "fixsend.config"
    label = "config"
    verbose_name = "Running"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Fill in the registry of alarms."""
        from fixsend.config.observability import alarms

        alarms.register_all()
