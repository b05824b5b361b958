from django.apps import AppConfig


class MailingListConfig(AppConfig):
    name = "fixsend.mailing_list"
    label = "mailing_list"
    verbose_name = "Mailing list"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Fill the registries of the apps below."""
        from fixsend.mailing_list import registrations

        registrations.register()
