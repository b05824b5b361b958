from django.apps import AppConfig


class WebConfig(AppConfig):
    name = "fixsend.web"
    label = "web"
    verbose_name = "Web design system"
    default_auto_field = "django.db.models.BigAutoField"
