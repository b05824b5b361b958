"""What joining needs to know: the aims, who has joined already, and the templates of emails to applicants."""

from dataclasses import dataclass

from fixsend.membership.email_templates import TEMPLATES, EmailTemplate
from fixsend.membership.models import (
    AimsVersion,
    EmailTemplateVersion,
    Membership,
    OrganisationStatus,
    Stewardship,
    SupporterKind,
)
from fixsend.membership.models.organisation import sort_name
from fixsend.people.models import Person
from fixsend.web import normalise


def current_aims() -> AimsVersion:
    """Return the aims that new members agree to."""
    return AimsVersion.objects.latest("version")


def is_already_with_us(person: Person, kind: SupporterKind, name: str) -> bool:
    """Tell whether a person has joined as this kind under this name; an organisation by its name in the directory."""
    if kind.is_organisation:
        return (
            Stewardship.objects.filter(person=person, ended_at=None, organisation__sort_name=sort_name(name))
            .exclude(organisation__status=OrganisationStatus.ENDED)
            .exists()
        )
    return Membership.objects.filter(
        person=person, kind=kind, name_key=normalise.search_key(name)[:130], ended_at=None
    ).exists()


@dataclass(frozen=True)
class CurrentTemplate:
    """A template with its newest version; None while staff have not changed the first text."""

    template: EmailTemplate
    newest: EmailTemplateVersion | None


def current_text(key: str) -> str:
    """Return the text of a template as staff worded it last; raises KeyError for an unknown key."""
    newest = (
        EmailTemplateVersion.objects.filter(template=key).order_by("-version").values_list("text", flat=True).first()
    )
    return newest if newest is not None else TEMPLATES[key].first_text


def current_templates() -> list[CurrentTemplate]:
    """Return every template with its newest version."""
    newest = {
        version.template: version
        for version in EmailTemplateVersion.objects.select_related("created_by")
        .order_by("template", "-version")
        .distinct("template")
    }
    return [CurrentTemplate(template, newest.get(key)) for key, template in TEMPLATES.items()]


def versions(key: str) -> list[EmailTemplateVersion]:
    """Return every version of a template that staff wrote, newest first."""
    return list(EmailTemplateVersion.objects.filter(template=key).select_related("created_by"))
