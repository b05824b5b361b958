from django.apps import AppConfig, apps
from django.db.models.signals import post_migrate


class PeopleConfig(AppConfig):
    name = "fixsend.people"
    label = "people"
    verbose_name = "People"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Fill the registries, and bring the groups of roles up to date after every migration."""
        from fixsend.people import registrations
        from fixsend.people.backoffice import spreadsheets
        from fixsend.people.staff import roles

        registrations.register()
        spreadsheets.install()
        last = [config for config in apps.get_app_configs() if config.models_module][-1]
        post_migrate.connect(roles.sync_after_migrate, sender=last, dispatch_uid="fixsend.people.roles")
