"""What this app puts into the back office."""

from wagtail.snippets.models import register_snippet

from fixsend.newsletters.segments import backoffice as segments
from fixsend.newsletters.sending import backoffice as sending
from fixsend.newsletters.series import backoffice as series
from fixsend.newsletters.writing import backoffice as writing

__all__ = ["segments", "sending", "series", "writing"]

register_snippet(writing.Newsletters)
