from django.apps import AppConfig


class CmsConfig(AppConfig):
    name = "fixsend.cms"
    label = "cms"
    verbose_name = "What pages are made of"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Use our own inputs for days on all editing screens."""
        from fixsend.web import date_inputs

        date_inputs.use_everywhere()
