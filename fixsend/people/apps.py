from django.apps import AppConfig, apps
from django.db.models.signals import post_migrate


class PeopleConfig(AppConfig):
    name = "fixsend.people"
    label = "people"
    verbose_name = "People"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Fill the registries with what this room itself holds, and keep the roles true after every migration."""
        from fixsend.people import confirmations, privacy, retention_rules
        from fixsend.people.office import registries, spreadsheets
        from fixsend.people.services import by_hand, ledger
        from fixsend.people.sign_in import public_pages
        from fixsend.people.staff import alarms, own_figures, roles

        privacy.register_own()
        retention_rules.register_own()
        registries.register_own()
        spreadsheets.install()
        confirmations.register(by_hand.handler())
        own_figures.register_own()
        public_pages.register_own()
        alarms.register(alarms.Alarm("ledger", "The consent record does not agree with itself", ledger.alarm))
        last = [config for config in apps.get_app_configs() if config.models_module][-1]
        post_migrate.connect(roles.sync_after_migrate, sender=last, dispatch_uid="fixsend.people.roles")
