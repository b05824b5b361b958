from django.apps import AppConfig


class MailingsConfig(AppConfig):
    name = "fixsend.mailings"
    label = "mailings"
    verbose_name = "Mailings"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Fill the registries with what this room knows."""
        from fixsend.mailings import checks, declarations, holdings, retention_rules  # noqa: F401 - checks are found
        from fixsend.mailings.audiences import own as own_rules
        from fixsend.mailings.audiences.segments import rule as segment_rule
        from fixsend.mailings.list_import import registries
        from fixsend.mailings.returns import registries as return_registries
        from fixsend.mailings.sending import registries as sending
        from fixsend.mailings.series import registries as series

        own_rules.register_own()
        segment_rule.register_own()
        holdings.register_own()
        retention_rules.register_own()
        declarations.declare()
        registries.register_own()
        return_registries.register_own()
        sending.register_own()
        series.register_own()
