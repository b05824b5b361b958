from django.apps import AppConfig


class CmsConfig(AppConfig):
    name = "fixsend.cms"
    label = "cms"
    verbose_name = "What pages are made of"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Let pictures be searched among those with a tag."""
        from fixsend.cms import picture_search

        picture_search.search_among_tagged()
