"""What Granian serves: requests taken in full in its event loop, the page cache, and Django in a few threads."""

from django.conf import settings

from fixsend.config import environment
from fixsend.config.wsgi import application as answering
from fixsend.web.gateway.gateway import Gateway
from fixsend.web.page_cache.wsgi import PageCache

from fixsend.people.staff.gate import may_upload  # isort: skip - after Django has been set up

application = Gateway(
    answering,
    ready=answering.ready if isinstance(answering, PageCache) else lambda _environ: None,
    may_upload=may_upload,
    largest_upload=settings.LARGEST_UPLOAD,
    threads=environment.number("WEB_THREADS", 4),
)
