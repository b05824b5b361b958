from django.apps import AppConfig


class CampaignsConfig(AppConfig):
    name = "fixsend.campaigns"
    label = "campaigns"
    verbose_name = "Campaigns"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Declare this app's parts in the registries of the apps below."""
        from fixsend.campaigns import confirmation, declarations, examples, privacy, teasers
        from fixsend.people import confirmations

        for handler in confirmation.handlers():
            confirmations.register(handler)
        privacy.register_own()
        declarations.declare()
        examples.declare()
        teasers.register_own()
