from django.apps import AppConfig


class InboxConfig(AppConfig):
    name = "fixsend.inbox"
    label = "inbox"
    verbose_name = "Inbox"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Fill the registries of the apps below."""
        from fixsend.inbox import registrations

        registrations.register()
