"""The project's settings for tests: a folder and a database server of their own."""

import os
from pathlib import Path

_VAR = Path(__file__).resolve().parent.parent / "var" / "test"
# Each parallel worker keeps its own keys, journal and uploads; the database server is shared.
DATABASE_VAR = _VAR
os.environ["FIXSEND_VAR"] = str(_VAR / os.environ.get("PYTEST_XDIST_WORKER", "main"))
for name in (
    "SECRET_KEY",
    "SITE_URL",
    "ALLOWED_HOSTS",
    "EMAIL_URL",
    "EMAIL_URL_FALLBACK",
    "FIXSEND_SERVE",
    "DEBUG",
    "HOST_EMAIL",
    "PORT",
    "BOUNCE_ADDRESS",
):
    os.environ.pop(name, None)
os.environ["POSTCODES_API"] = "off"
# Playwright's synchronous interface runs an event loop in the test's own thread.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"

from fixsend.config.database import cluster, is_embedded  # noqa: E402
from fixsend.config.settings import *  # noqa: E402, F403

if is_embedded():
    DATABASES["default"]["HOST"] = str(cluster.find(DATABASE_VAR).sockets)  # noqa: F405
STORAGES["staticfiles"]["BACKEND"] = "django.contrib.staticfiles.storage.StaticFilesStorage"  # noqa: F405
TEMPORARY_DIR = None  # Tests have folders of their own.
STATIC_ROOT.mkdir(parents=True, exist_ok=True)  # noqa: F405
TASKS = {"default": {"BACKEND": "tests.indexing.Backend"}}  # Indexes wait until somebody looks.
