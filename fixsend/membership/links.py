"""Signed links that applicants and stewards get by email, and the page that a confirmed join form leads to."""

from django.conf import settings
from django.urls import reverse

from fixsend.membership.models import Application, Organisation, StewardInvitation
from fixsend.people.models import Person
from fixsend.web import signing

_APPLICATION, _INVITATION, _CHECK = "application", "steward_invitation", "yearly_check"


def application_token(application: Application) -> str:
    """Return the token that opens an application without signing in."""
    return signing.sign(_APPLICATION, str(application.public_id))


def application_path(application: Application) -> str:
    """Return the path of an application's status page."""
    return reverse("membership:application", args=[application_token(application)])


def application_url(application: Application) -> str:
    """Return the whole address of an application's status page, for mail."""
    return settings.SITE_URL + application_path(application)


def joined_path(application: Application | None, *, already: bool) -> str:
    """Return the path that a carried-out join form leads to: the application's page, or thanks to a member."""
    if application is not None:
        return application_path(application)
    return reverse("membership:already" if already else "membership:joined")


def application_of(token: str) -> Application:
    """Return the application that a token leads to; raises BadLink, also when it has been deleted since."""
    public_id = signing.unsign(_APPLICATION, token)
    application = Application.objects.filter(public_id=public_id).first()
    if application is None:
        raise signing.BadLink
    return application


def invitation_path(invitation: StewardInvitation) -> str:
    """Return the path of the page on which the owner of the invited mailbox accepts."""
    return reverse("membership:invitation", args=[signing.sign(_INVITATION, str(invitation.public_id))])


def invitation_of(token: str) -> StewardInvitation:
    """Return the invitation that a token leads to; raises BadLink, also when it has been deleted since."""
    public_id = signing.unsign(_INVITATION, token)
    invitation = StewardInvitation.objects.select_related("organisation").filter(public_id=public_id).first()
    if invitation is None:
        raise signing.BadLink
    return invitation


def check_path(organisation: Organisation, person: Person) -> str:
    """Return the path of the page on which one steward says that an entry is still true."""
    value = [str(organisation.public_id), str(person.public_id)]
    return reverse("membership:yearly_check", args=[signing.sign(_CHECK, value)])


def check_of(token: str) -> tuple[Organisation, Person]:
    """Return the organisation and the person that a token names; raises BadLink, also when either is gone."""
    organisation_id, person_id = signing.unsign(_CHECK, token)
    organisation = Organisation.objects.filter(public_id=organisation_id).first()
    person = Person.objects.filter(public_id=person_id).first()
    if organisation is None or person is None:
        raise signing.BadLink
    return organisation, person
