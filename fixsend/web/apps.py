from django.apps import AppConfig


class WebConfig(AppConfig):
    name = "fixsend.web"
    label = "web"
    verbose_name = "Web design system"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Let edits empty the page cache and notice each other; read what is typed our way; let the guide be found."""
        from fixsend.web import addresses, dates, text
        from fixsend.web.backoffice import search, setting_conflicts
        from fixsend.web.page_cache import receivers

        receivers.connect()
        setting_conflicts.notice()
        search.sources.register(search.HELP)
        dates.use_everywhere()
        addresses.use_everywhere()
        text.read_everywhere()
