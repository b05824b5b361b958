from django.apps import AppConfig


class PeopleConfig(AppConfig):
    name = "fixsend.people"
    label = "people"
    verbose_name = "People"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Fill the registries with what this room itself holds."""
        from fixsend.people import holdings

        holdings.register_own()
