from django.apps import AppConfig


class MailingsConfig(AppConfig):
    name = "fixsend.mailings"
    label = "mailings"
    verbose_name = "Mailings"
    default_auto_field = "django.db.models.BigAutoField"
