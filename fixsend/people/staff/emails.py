"""What colleagues are told by mail of something that they proposed."""

from django.conf import settings

from fixsend.people.models import Person
from fixsend.web import email


def tell(to: Person | None, subject: str, sentence: str, *, words: str = "", path: str, by: Person | None) -> None:
    """Tell a colleague what another one has answered: a sentence, their own `words`, and a button that leads to `path`.

    Who has no address, or is no longer known, gets nothing.
    """
    if to is None or not to.email or not to.is_staff:
        return
    context = {"subject": subject, "sentence": sentence, "words": words, "url": settings.SITE_URL + path}
    about = (by.email if by else "") or ""
    email.send(to.email, subject, "people/email/colleague_answered", context, kind="colleague answered", about=about)
