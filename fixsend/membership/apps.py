from django.apps import AppConfig


class MembershipConfig(AppConfig):
    name = "fixsend.membership"
    label = "membership"
    verbose_name = "Membership"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Declare this app's parts in the registries of the apps below."""
        from fixsend.membership import confirmation, declarations, privacy
        from fixsend.people import confirmations

        confirmations.register(confirmation.handler())
        privacy.register_own()
        declarations.declare()
