"""Members, organisations and applications for tests."""

import factory
from django.db import transaction
from django.utils import timezone

from fixsend.membership.models import AimsVersion, Application, Membership, Organisation, Stewardship
from tests.people.factories import PersonFactory


def current_aims() -> AimsVersion:
    return AimsVersion.objects.latest("version")


class MembershipFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Membership

    person = factory.SubFactory(PersonFactory)
    name = factory.SelfAttribute("person.name")
    kind = "individual"
    aims = factory.LazyFunction(current_aims)
    aims_agreed_at = factory.LazyFunction(timezone.now)


class OrganisationFactory(factory.django.DjangoModelFactory):
    """An affiliated, listed organisation with one steward (`steward=` names the person)."""

    class Meta:
        model = Organisation
        skip_postgeneration_save = True

    name = factory.Sequence(lambda number: f"Group {number}")
    slug = factory.Sequence(lambda number: f"group-{number}")
    kind = "group"
    about = "We bring families together."
    is_listed = True
    approved_at = factory.LazyFunction(timezone.now)
    entry_confirmed_at = factory.LazyFunction(timezone.now)

    @classmethod
    def _generate(cls, *args):
        with transaction.atomic():  # At commit it needs its steward.
            return super()._generate(*args)

    @factory.post_generation
    def steward(self, create, extracted, **kwargs):
        person = extracted or PersonFactory()
        Stewardship.objects.create(organisation=self, person=person, name=person.name)


class ApplicationFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Application

    person = factory.SubFactory(PersonFactory)
    kind = "group"
    name = factory.Sequence(lambda number: f"Applicant group {number}")
    aims = factory.LazyFunction(current_aims)
    details = factory.LazyAttribute(
        lambda self: {
            "name": self.name,
            "about": "We run coffee mornings.",
            "contact_name": "Sam Taylor",
            "wants_listing": True,
        }
    )
