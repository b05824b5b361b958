"""What the browser tests look at besides the starter content."""

from datetime import date, timedelta
from uuid import uuid4

from django.utils import timezone

from fixsend.campaigns.models import (
    CampaignPage,
    Letter,
    LetterReceiver,
    LetterShingles,
    OrganisationSignature,
    ParticipationState,
    Pledger,
    SignatureState,
)
from fixsend.campaigns.similarity import shingle_hashes
from fixsend.delivery.models import Mailing, MailingState
from fixsend.membership.models import Organisation, StewardInvitation
from fixsend.newsletters.writing.document import document_for
from fixsend.places.models import Council, Region
from fixsend.rights.models import Duty, PublishedCount, Snapshot
from tests.campaigns.factories import ParticipationFactory, campaign, open_letter, petition, pledge, write_to
from tests.events.factories import GatheringFactory, SignUpFactory, day_of_action
from tests.membership.factories import ApplicationFactory, OrganisationFactory, PersonFactory
from tests.newsletters.factories import MailingFactory, subscriber
from tests.newsletters.writing import bodies
from tests.pages.factories import body, news_page


def everything() -> None:
    """All that the pages in `tests/browser/pages` need besides the starter content."""
    an_organisation()
    ApplicationFactory(name="Fen Families")
    subscriber("reader@example.org")
    a_newsletter()
    a_campaign()
    late_steps()
    official = {"indicator": "plans-in-20-weeks", "place": "878", "words": ""}
    changed = body(
        ("text", "<h2>What changed</h2><p>The law stays as it is.</p>"),
        ("official_figures", {"figures": [{"type": "item", "value": official, "id": str(uuid4())}]}),
        ("official_chart", official),
    )
    news_page(byline="Kim Example", body=changed)


def late_steps() -> None:
    """A quarter of published counts: England, a region and two councils with numbers, the others hidden."""
    snapshot = Snapshot.objects.create(quarter=date(2026, 7, 1), last_week=date(2026, 9, 21))
    numbers = {("E92000001", "plan"): 145, ("E12000003", "plan"): 60, ("383", "plan"): 25, ("878", "assess"): 10}
    areas = ["E92000001", *Region.values, *Council.objects.values_list("code", flat=True)]
    PublishedCount.objects.bulk_create(
        PublishedCount(snapshot=snapshot, area=area, duty=duty, number=numbers.get((area, duty)))
        for area in areas
        for duty in Duty.values
    )


def an_organisation() -> Organisation:
    """One listed organisation with every text, whose steward is asked whether it is true and has invited somebody."""
    steward = PersonFactory(name="Sam Steward", email="sam@example.org")
    organisation = OrganisationFactory(
        name="Example Families Network of the North",
        slug="example-families",
        kind="company",
        about="We bring families together.\n\nEvery Monday we meet in the library, and anybody can come.",
        offers="Advice that costs nothing.",
        interests="We have a contract with one council for training.",
        website="https://www.example.org/",
        contact_email="hello@example.org",
        charity_number="1234567",
        nationwide=True,
        regions=["E12000001", "E12000002"],
        needs=["autism", "adhd", "dyslexia"],
        size="3-10",
        steward=steward,
        asked_at=timezone.now(),
    )
    StewardInvitation.objects.create(
        organisation=organisation,
        email="invited@example.org",
        invited_by=steward,
        expires_at=timezone.now() + timedelta(days=14),
    )
    return organisation


def a_newsletter() -> Mailing:
    """A newsletter with every block that was sent and stands in the archive."""
    blocks = [block for block in bodies.everything(bodies.picture()) if block[0] != "teaser"]
    newsletter = bodies.newsletter(*blocks, preheader="Three short stories", in_archive=True)
    return MailingFactory(
        newsletter=newsletter,
        document=document_for(newsletter).to_json(),
        state=MailingState.FINISHED,
        first_sent_at=timezone.now(),
    )


def a_campaign() -> CampaignPage:
    """A campaign with a petition that runs, one that is over, and a signature in every state."""
    story = body(("text", "<h2>Why</h2><p>Schools wait for money that the law promises.</p>"))
    made = campaign("Schools that work", body=story, evidence=["plans-in-20-weeks", "appeals"])
    running = petition(
        parent=made,
        story=story,
        given_to="the Secretary of State",
        given_details=["name", "council"],
        goal=10,
        own_figure="plans-in-20-weeks",
    )
    for state in ParticipationState:
        ended_at = timezone.now() if state in ("withdrawn", "removed") else None
        ParticipationFactory(
            action=running, state=state, shows_name=True, council=Council.objects.first(), ended_at=ended_at
        )
    petition(
        "Answer our letters",
        parent=made,
        closes_at=timezone.now() - timedelta(days=1),
        outcome=body(("text", "<p>They wrote back to everybody.</p>")),
    )
    an_open_letter(made)
    a_letter_to_mps(made)
    board = pledge(parent=made, own_figure="plans-in-20-weeks")
    said = {"said_on": timezone.localdate(), "evidence": "https://example.org/said"}
    for name, role, more in (
        ("Ada Example", "candidate", {"stance": "signed", **said}),
        ("Kim Example", "candidate", {"stance": "declined", "corrected_on": timezone.localdate(), **said}),
        ("The Example Party", "party", {"asked_on": timezone.localdate()}),
    ):
        Pledger.objects.create(page=board, name=name, role=role, **more)
    a_day_of_action(made)
    return made


def a_day_of_action(parent: CampaignPage) -> None:
    """A day of action with a gathering that is full, one that is cancelled, who comes and who waits."""
    day = day_of_action(parent=parent)
    full = GatheringFactory(day=day, title="Walk to the town hall", places=1, access_note="There is a hill.")
    GatheringFactory(day=day, title="Picnic", council=Council.objects.get(name="Camden"))
    GatheringFactory(day=day, title="Fair", state="cancelled", reason="The park is closed.", sequence=1)
    SignUpFactory(gathering=full, needs="A seat")
    SignUpFactory(gathering=full, placed_at=None, waits_since=timezone.now())


def a_letter_to_mps(parent: CampaignPage) -> None:
    """A letter to MPs with a call, one like it that was sent, and letters whose writers said something or nothing."""
    page = write_to(parent=parent, phone_script="We wait too long.")
    LetterShingles.objects.create(action=page, hashes=shingle_hashes(" ".join(f"word{number}" for number in range(30))))
    for number in range(7):
        said = {"answer": "yes", "answered_at": timezone.now()} if number else {}
        letter = Letter.objects.create(
            participation=ParticipationFactory(action=page), how="sent", sent_at=timezone.now(), **said
        )
        LetterReceiver.objects.create(letter=letter, name="Pat Example, MP for Example", party="Example Party")


def an_open_letter(parent: CampaignPage) -> None:
    """Two open letters, one under embargo, and an organisation's signature in every state."""
    letter = open_letter("To the Secretary of State", parent=parent, letter="Keep the law.\n\nFund it.")
    for state in SignatureState:
        OrganisationSignature.objects.create(
            letter=letter, name=f"Example Network {state.label}", state=state, reason="We do not know this group."
        )
    ParticipationFactory(action=letter, shows_name=True)
    open_letter("To come", parent=parent, embargoed_until=timezone.now() + timedelta(days=1))
