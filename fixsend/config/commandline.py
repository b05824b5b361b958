"""What `manage.py` does: run the site, or a Django command with the embedded database running for its length."""

import contextlib
import gc
import os

from fixsend.config import database, environment

# Commands that never ask the database; starting it for them would only cost time.
WITHOUT_DATABASE = {"help", "--help", "-h", "version", "--version", "check", "collectstatic", "diffsettings"}


def main(arguments: list[str]) -> None:
    """Hand the command line to Django with our settings."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "fixsend.config.settings")
    # What a command loads stays: at Python's 700, a third of its start went into looking for garbage.
    gc.set_threshold(20_000, 10, 10)
    command = arguments[1] if len(arguments) > 1 else "help"
    if command in {"run", "serve"}:
        from fixsend.config.running import supervisor

        return supervisor.main(arguments[1:])
    from django.core.management import execute_from_command_line

    with _database(command):
        return execute_from_command_line(arguments)


def _database(command: str) -> contextlib.AbstractContextManager[object]:
    supervised = environment.flag("FIXSEND_SUPERVISED")
    if supervised or not database.is_embedded() or command in WITHOUT_DATABASE:
        return contextlib.nullcontext()
    from fixsend.config.database import server

    return server.running(environment.var_dir(environment.BASE_DIR))
