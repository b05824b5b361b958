"""The site as a WSGI application: the page cache, and Django behind it. `fixsend.config.rsgi` is what is served."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "fixsend.config.settings")

_django = get_wsgi_application()

from django.conf import settings  # noqa: E402 - after the setting-up

from fixsend.web.page_cache.wsgi import PageCache  # noqa: E402

# While somebody edits templates, they want to see each change.
application = _django if settings.DEBUG else PageCache(_django)
