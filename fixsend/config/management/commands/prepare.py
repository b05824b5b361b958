"""Make everything ready for the site to start; `run` and `serve` do this when something changed."""

from typing import Any

from django.conf import settings
from django.core.management import call_command, get_commands
from django.core.management.base import BaseCommand, CommandParser
from django.db import connection

from fixsend.config.environment import env
from fixsend.config.running import preparation
from fixsend.config.schema import load
from fixsend.people.models import Person
from fixsend.people.staff.links import one_time_link

# Several machines may start at once: one of them migrates, the others wait (any number that is ours will do).
LOCK = 7331


class Command(BaseCommand):
    help = "Migrate, load the starter content once, and while trying the site make the first staff account."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take whether to add the fictional data set."""
        parser.add_argument("--demo", action="store_true", help="Add the fictional data set, once")

    def handle(self, *args: Any, demo: bool, **options: Any) -> None:
        """Do all of it; each step does nothing where it has been done."""
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_lock(%s)", [LOCK])
        settings.STATIC_ROOT.mkdir(parents=True, exist_ok=True)
        self.stdout.write("Preparing the database …")
        load.into_new_database()
        call_command("migrate", interactive=False, verbosity=0)
        for name in ["starter", *(["demo"] if demo else [])]:
            if name in get_commands():
                call_command(name)
        if settings.SERVING:
            self.stdout.write("Collecting static files …")
            call_command("collectstatic", interactive=False, verbosity=0)
        if not Person.objects.filter(is_staff=True).exists():
            self._first_staff()
        preparation.note_done(settings.VAR_DIR, serving=settings.SERVING, demo=demo)

    def _first_staff(self) -> None:
        if settings.SERVING:
            self.stdout.write("There is no staff yet. Make the first administrator: make staff EMAIL=you@example.org")
            return
        email = env.str("HOST_EMAIL", "staff@fixsend.localhost")
        preparation.keep_staff_link(settings.VAR_DIR, one_time_link(email))
