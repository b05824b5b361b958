"""Makes campaigns, actions and people who take part, for tests."""

from collections.abc import Sequence
from typing import Any

import factory
from django.utils import timezone
from wagtail.models import Page

from fixsend.campaigns.models import (
    CampaignPage,
    CampaignsIndexPage,
    FixedReceiver,
    OpenLetterPage,
    Participation,
    ParticipationState,
    PetitionPage,
    PledgePage,
    WriteToPage,
)
from fixsend.campaigns.models.participation import key_of
from fixsend.pages.models import HomePage


def campaign(title: str = "Fix SEND", **fields: Any) -> CampaignPage:
    """Add a campaign to the list of campaigns, which is made where there is none."""
    index = CampaignsIndexPage.objects.first()
    if index is None:
        index = CampaignsIndexPage(title="Campaigns", summary="All of them.")
        (HomePage.objects.first() or Page.get_first_root_node()).add_child(instance=index)
    page = CampaignPage(title=title, summary=f"About {title}.", **fields)
    index.add_child(instance=page)
    return page


def petition(title: str = "Fund our schools", *, parent: CampaignPage | None = None, **fields: Any) -> PetitionPage:
    """Add a petition that people can sign."""
    values = {"ask": "Pay for what the law promises.", "target": "the Secretary of State", **fields}
    return add_action(PetitionPage(title=title, summary=f"About {title}.", **values), parent)


def open_letter(title: str = "To the minister", *, parent: CampaignPage | None = None, **fields: Any) -> OpenLetterPage:
    """Add an open letter that people and organisations can sign."""
    values = {"addressee": "To the Secretary of State", "letter": "We ask you.\n\nKeep the law.", **fields}
    return add_action(OpenLetterPage(title=title, summary=f"About {title}.", **values), parent)


def write_to(
    title: str = "Ask your MP",
    *,
    parent: CampaignPage | None = None,
    fixed: Sequence[FixedReceiver] = (),
    **fields: Any,
) -> WriteToPage:
    """Add an action in which people write to their MP."""
    values = {
        "aims": "That MPs ask the minister.",
        "points": "Children wait too long.\nThe law is broken.",
        "questions": "What happened to you?\nWhat do you ask for?",
        "subject": "Support for disabled children",
        **fields,
    }
    page = WriteToPage(title=title, summary=f"About {title}.", **values)
    for each in fixed:
        page.fixed_receivers.add(each)
    return add_action(page, parent)


def pledge(title: str = "Keep the law", *, parent: CampaignPage | None = None, **fields: Any) -> PledgePage:
    """Add a pledge with its promoter."""
    values = {
        "pledge": "I will vote to keep the law.",
        "promoter_name": "Ada Example",
        "promoter_postal": "1 Example Street, London",
        **fields,
    }
    return add_action(PledgePage(title=title, summary=f"About {title}.", **values), parent)


def add_action(page: Any, parent: CampaignPage | None = None) -> Any:
    """Put an action under a campaign."""
    (parent or campaign()).add_child(instance=page)
    return page


class ParticipationFactory(factory.django.DjangoModelFactory):
    """A confirmed part in an action."""

    class Meta:
        model = Participation

    action = factory.LazyFunction(petition)
    name = factory.Sequence(lambda number: f"Alex Example {number}")
    name_key = factory.LazyAttribute(lambda self: key_of(self.name))
    email = factory.Sequence(lambda number: f"signer{number}@example.org")
    state = ParticipationState.CONFIRMED
    confirmed_at = factory.LazyFunction(timezone.now)
