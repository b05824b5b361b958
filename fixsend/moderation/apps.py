from django.apps import AppConfig


class ModerationConfig(AppConfig):
    name = "fixsend.moderation"
    label = "moderation"
    verbose_name = "Moderation"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Tell the rest of the house what this app holds and does."""
        from fixsend.moderation import declarations

        declarations.declare()
