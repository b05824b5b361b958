from django.apps import AppConfig


class DeliveryConfig(AppConfig):
    name = "fixsend.delivery"
    label = "delivery"
    verbose_name = "Delivery"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Fill the registries of the apps below."""
        from fixsend.delivery import checks, registrations  # noqa: F401 - the checks are found by Django

        registrations.register()
