"""What Granian serves: requests taken in full in its event loop, the page cache, and Django in a few threads."""
# ruff: noqa: E402 - most of what is imported here is to be loaded without the garbage collector

import gc
import os
import signal

from fixsend.config import environment
from fixsend.config.running import processes

# What is loaded from here on stays. Python would go through all of it again and again in search of garbage, which took
# a fifth of the start.
gc.disable()

# Granian's own main process may be killed; a web process that outlived it would keep the port.
if tie := processes.die_with(os.getppid(), signal.SIGKILL):
    tie()

from fixsend.config.wsgi import application as _site

# After Django has been set up.
from django.conf import settings  # isort: skip
from django.db import close_old_connections  # isort: skip
from django.urls import get_resolver  # isort: skip

from fixsend.people.staff.access import may_upload  # isort: skip
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
# Every view is loaded now and not in the first visitor's request.
get_resolver().url_patterns  # noqa: B018 - reading it loads them
# Else the collector goes through all of it in the middle of somebody's request. The 2 MB of garbage in it stay too: to
# find them takes as long as a quarter of the loading.
gc.freeze()
# A request makes some thousands of objects, nearly none of which are garbage that only the collector finds: at Python's
# 700 it looked several times in each.
gc.set_threshold(20_000, 10, 10)
gc.enable()
