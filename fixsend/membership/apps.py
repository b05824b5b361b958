from django.apps import AppConfig


class MembershipConfig(AppConfig):
    name = "fixsend.membership"
    label = "membership"
    verbose_name = "Membership"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Fill the registries of the apps below."""
        from fixsend.membership import registrations

        registrations.register()
