"""Signed links that stewards get by mail."""

from django.urls import reverse

from fixsend.membership.models import Organisation, StewardInvitation
from fixsend.people.models import Person
from fixsend.web import signing


def invitation_path(invitation: StewardInvitation) -> str:
    """Return the path of the page on which the owner of the invited mailbox accepts."""
    return reverse("membership:invitation", args=[signing.sign("steward_invitation", str(invitation.public_id))])


def invitation_of(token: str) -> StewardInvitation:
    """Return the invitation that a token leads to; raises BadLink, also when it has been deleted since."""
    public_id = signing.unsign("steward_invitation", token)
    invitation = StewardInvitation.objects.select_related("organisation").filter(public_id=public_id).first()
    if invitation is None:
        raise signing.BadLink
    return invitation


def check_path(organisation: Organisation, person: Person) -> str:
    """Return the path of the page on which one steward says that an entry is still true."""
    value = [str(organisation.public_id), str(person.public_id)]
    return reverse("membership:yearly_check", args=[signing.sign("yearly_check", value)])


def check_of(token: str) -> tuple[Organisation, Person]:
    """Return the organisation and the person that a token names; raises BadLink, also when either is gone."""
    organisation_id, person_id = signing.unsign("yearly_check", token)
    organisation = Organisation.objects.filter(public_id=organisation_id).first()
    person = Person.objects.filter(public_id=person_id).first()
    if organisation is None or person is None:
        raise signing.BadLink
    return organisation, person
