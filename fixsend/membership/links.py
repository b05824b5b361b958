"""Signed links that applicants get by mail."""

from django.conf import settings
from django.urls import reverse

from fixsend.membership.models import Application
from fixsend.web import signing

PURPOSE = "application"


def application_token(application: Application) -> str:
    """Return the token by which an application is reached without signing in."""
    return signing.sign(PURPOSE, str(application.public_id))


def application_path(application: Application) -> str:
    """Return the path of an application's status page."""
    return reverse("membership:application", args=[application_token(application)])


def application_url(application: Application) -> str:
    """Return the whole address of an application's status page, for mail."""
    return settings.SITE_URL + application_path(application)


def application_of(token: str) -> Application:
    """Return the application that a token leads to; raises BadLink, also when it has been deleted since."""
    public_id = signing.unsign(PURPOSE, token)
    application = Application.objects.filter(public_id=public_id).first()
    if application is None:
        raise signing.BadLink
    return application
