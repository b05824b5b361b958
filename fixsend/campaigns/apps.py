from django.apps import AppConfig


class CampaignsConfig(AppConfig):
    name = "fixsend.campaigns"
    label = "campaigns"
    verbose_name = "Campaigns"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Fill the registries of the apps below."""
        from fixsend.campaigns import registrations

        registrations.register()
