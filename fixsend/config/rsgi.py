"""What Granian serves: requests taken in full in its event loop, the page cache, and Django in a few threads."""

import gc
import os
import signal

from fixsend.config import environment
from fixsend.config.running import processes

# Granian's own main process may be killed; a web process that outlived it would keep the port.
if tie := processes.die_with(os.getppid(), signal.SIGKILL):
    tie()

from fixsend.config.wsgi import application as _site

# After Django has been set up.
from django.conf import settings  # isort: skip
from django.db import close_old_connections  # isort: skip

from fixsend.people.staff.gate import may_upload  # isort: skip
from fixsend.web.gateway.environ import Environ  # isort: skip
from fixsend.web.gateway.gateway import Gateway  # isort: skip
from fixsend.web.page_cache.wsgi import PageCache  # isort: skip


def _may_upload(environ: Environ) -> bool:
    close_old_connections()  # As Django does before every request; for Django, this one has not begun yet.
    return may_upload(environ)


application = Gateway(
    _site,
    ready=_site.ready if isinstance(_site, PageCache) else lambda _environ: None,
    may_upload=_may_upload,
    largest_upload=settings.LARGEST_UPLOAD,
    threads=environment.number("WEB_THREADS", 4),
)
# What is loaded now stays; else the collector goes through all of it again in the middle of somebody's request.
gc.collect()
gc.freeze()
