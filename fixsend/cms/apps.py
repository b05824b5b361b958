from django.apps import AppConfig


class CmsConfig(AppConfig):
    name = "fixsend.cms"
    label = "cms"
    verbose_name = "What pages are made of"
    default_auto_field = "django.db.models.BigAutoField"
