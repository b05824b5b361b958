"""The WSGI entry point that Granian serves."""

import gc
import logging
import os
import signal

from django.core.wsgi import get_wsgi_application

from fixsend.config.running import processes

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "fixsend.config.settings")

# Granian's own main process may be killed; a web process that outlived it would keep the port.
if tie := processes.die_with(os.getppid(), signal.SIGKILL):
    tie()

_django = get_wsgi_application()

from django.conf import settings  # noqa: E402 - after the setting-up

from fixsend.web.page_cache.wsgi import PageCache  # noqa: E402

# While somebody edits templates, they want to see each change.
application = _django if settings.DEBUG else PageCache(_django)
# What is loaded now stays; else the collector goes through all of it again in the middle of somebody's request.
gc.collect()
gc.freeze()
logging.getLogger("fixsend.web").info("a web process is ready")
