"""What campaigns enter into the registries of the apps below."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.db.models import QuerySet
from django.db.models.expressions import RawSQL
from django.urls import reverse

from fixsend.audiences import actions
from fixsend.audiences.actions import AudienceAction
from fixsend.campaigns import confirmation, privacy, teasers
from fixsend.campaigns.backoffice import figures
from fixsend.campaigns.models import (
    ActionPage,
    HandIn,
    Letter,
    LetterReceiver,
    Milestone,
    OpenLetterPage,
    OrganisationSignature,
    PaperScan,
    Participation,
    PartnerRemoval,
    PartnerWord,
    SignatureState,
)
from fixsend.campaigns.queries.campaigns import open_now
from fixsend.campaigns.services import taking_part, updates
from fixsend.delivery.sql_condition import SqlCondition
from fixsend.membership import steward_offers
from fixsend.membership.models import Organisation
from fixsend.membership.steward_offers import Offer
from fixsend.newsletters.series import triggers
from fixsend.newsletters.series.triggers import EventSelect, Trigger, TriggerQuery
from fixsend.newsletters.teasers import registry as teaser_kinds
from fixsend.people import personal_data, retention
from fixsend.people.confirmations import handlers
from fixsend.people.models import Confirmation
from fixsend.people.services import ledger
from fixsend.people.staff import roles, work_queue
from fixsend.people.staff.figures import SignUps, sign_ups
from fixsend.places.models import ContactImport


def register() -> None:
    """Fill the registries; called once, when the site starts."""
    handlers.registry.register(confirmation.TakingPart(), confirmation.SigningForOrganisation())
    personal_data.sources.register(*privacy.SOURCES)
    teaser_kinds.register(teasers.KIND)
    roles.allow((roles.CAMPAIGNER, roles.MODERATOR), "campaigns.view_participation", "campaigns.change_participation")
    roles.allow(roles.CAMPAIGNER, "campaigns.export_participation")
    roles.allow(roles.READ_ONLY, "campaigns.view_participation")
    roles.allow((roles.CAMPAIGNER, roles.MODERATOR, roles.READ_ONLY), "places.view_councilcontact")
    roles.allow(roles.CAMPAIGNER, "places.import_councilcontact")
    roles.allow((roles.CAMPAIGNER, roles.MEMBERSHIP_SECRETARY, roles.READ_ONLY), "campaigns.view_partner")
    roles.allow(roles.CAMPAIGNER, "campaigns.change_partner", "campaigns.hand_over_partner")
    actions.registry.register(_audience_actions)
    triggers.registry.register(Trigger("action", "takes part in", _took_part, options=_actions))
    steward_offers.registry.register(_letters_to_sign)
    steward_offers.registry.register(_actions_to_show)
    work_queue.registry.register(
        work_queue.WorkItem(
            slug="participations",
            title="Signatures from a mailbox that several people used",
            count=figures.held,
            url_name="campaigns_office:index",
            permission="campaigns.change_participation",
        ),
        work_queue.WorkItem(
            slug="milestones",
            title="Numbers that petitions have reached",
            count=lambda: Milestone.objects.filter(seen_at=None).count(),
            url_name="campaigns_office:index",
            permission="campaigns.change_participation",
        ),
        work_queue.WorkItem(
            slug="organisation_signatures",
            title="Organisations that want to sign a letter",
            count=lambda: OrganisationSignature.objects.filter(state=SignatureState.WAITING).count(),
            url_name="campaigns_office:index",
            permission="campaigns.change_participation",
        ),
        work_queue.WorkItem(
            slug="letters_came_back",
            title="Letters to representatives that did not arrive",
            count=lambda: LetterReceiver.objects.filter(came_back_at__isnull=False, seen_at=None).count(),
            url_name="campaigns_office:index",
            permission="campaigns.change_participation",
        ),
        work_queue.WorkItem(
            slug="partner_removals",
            title="Addresses that partners have to remove",
            count=lambda: PartnerRemoval.objects.filter(told_at=None).count(),
            url_name="partners:index",
            permission="campaigns.hand_over_partner",
        ),
    )
    sign_ups.register(SignUps("action", "Took part in an action", figures.took_part_by_day))
    sign_ups.register(SignUps("letter", "Signed a letter for an organisation", figures.organisations_by_day))
    retention.rules.register(
        retention.Rule(
            slug="participation_names",
            title="who took part in an action, after it has closed",
            default_days=365,
            due=_due_to_lose_names,
            remove=_remove_names,
            because="so that we can hand over what people signed, and answer for it; then only numbers stay",
        ),
        retention.Rule(
            slug="organisation_signers",
            title="who signed an open letter for an organisation, after it has closed",
            default_days=365,
            due=_due_to_lose_signers,
            remove=lambda rows: rows.update(signed_by="", role="", email=None, person=None),
            because="so that we can answer for who is under the letter; then only the organisation stays",
        ),
        retention.Rule(
            slug="unsent_letters",
            title="the text of letters to representatives that nobody confirmed",
            default_days=7,
            due=lambda before: Letter.objects.filter(created_at__lt=before).exclude(text="", postal=""),
            remove=lambda rows: rows.update(text="", postal=""),
            because="so that their writers can still send them; once sent, a letter's text goes at once",
        ),
        retention.Rule(
            slug="waiting_letters",
            title="the text of letters to representatives in requests that nobody confirmed",
            default_days=7,
            due=_letters_that_wait,
            remove=_forget_letters_that_wait,
            because="so that their writers can still send them",
        ),
        retention.Rule(
            slug="partner_words_of_erased",
            title="what erased people said to partners, without their name or address",
            default_days=6 * 365,
            due=lambda before: PartnerWord.objects.filter(person=None, happened_at__lt=before),
            remove=ledger.let_go,
            because="so that we can show that we were allowed to hand their address over",
        ),
        retention.Rule(
            slug="partner_removals",
            title="addresses that a partner was told to remove",
            default_days=30,
            due=lambda before: PartnerRemoval.objects.filter(told_at__lt=before),
            remove=lambda rows: rows.delete(),
            because="so that the list can be sent again if it got lost",
        ),
        retention.Rule(
            slug="contact_files",
            title="files of council contacts that were uploaded but not brought in",
            default_days=30,
            due=lambda before: ContactImport.objects.filter(uploaded_at__lt=before),
            remove=lambda rows: rows.delete(),
            because="so that somebody else can look at them first",
        ),
        retention.Rule(
            slug="paper_scans",
            title="scans of sheets that were signed on paper, after the action has closed",
            default_days=365,
            due=lambda before: PaperScan.objects.filter(count__action__closes_at__lt=before, added_at__lt=before),
            remove=lambda rows: rows.delete(),
            because="so that we can answer for the count; names stand on them",
        ),
        retention.Rule(
            slug="hand_in_files",
            title="the files of packs that we handed in",
            default_days=180,
            due=lambda before: HandIn.objects.filter(made_at__lt=before).exclude(pdf=None),
            remove=lambda rows: rows.update(pdf=None, table=None),
            because="names stand in them; their checksums stay, so that a file can be told to be the one",
        ),
        retention.Rule(
            slug="participation_networks",
            title="from which network somebody took part (as a keyed hash)",
            default_days=30,
            due=lambda before: Participation.objects.filter(created_at__lt=before).exclude(network=""),
            remove=lambda rows: rows.update(network=""),
            because="so that we notice when one machine pretends to be many people",
        ),
    )


def _audience_actions() -> Iterable[AudienceAction]:
    """Return every public action, as something that a reader did or did not do."""
    for page in ActionPage.objects.live().specific():
        yield AudienceAction(
            slug=f"action-{page.pk}",
            label=page.title,
            words=f"{page.did} “{page.title}”",
            sql=SqlCondition(
                "EXISTS (SELECT 1 FROM campaigns_participation AS part WHERE part.person_id = reader.person_id "
                "AND part.action_id = %s AND part.state = 'confirmed')",
                (page.pk,),
            ),
        )
        yield AudienceAction(
            slug=updates.slug_of(page),
            label=f"Asked for news about: {page.title}",
            words=f"asked for news about “{page.title}”",
            sql=SqlCondition(_WANTS_UPDATES, (page.pk,)),
        )


def _took_part(asked: TriggerQuery) -> EventSelect:
    """Return whose part in an action was confirmed, for message series that this sets off."""
    text = (
        "SELECT person_id, confirmed_at AS at FROM campaigns_participation WHERE action_id = %s"
        " AND state = 'confirmed' AND confirmed_at >= %s AND person_id IS NOT NULL"
    )
    return EventSelect(text, (int(asked.value), asked.since))


def _actions() -> list[tuple[str, str]]:
    return [(str(pk), title) for pk, title in ActionPage.objects.live().values_list("pk", "title")]


ACTIONS_OFFERED = 5
# A tick counts while no later no to all such news stands in the ledger.
_WANTS_UPDATES = """
EXISTS (
    SELECT 1 FROM campaigns_participation AS part
    JOIN people_consentstate AS agreed
        ON agreed.person_id = part.person_id AND agreed.purpose = 'updates' AND agreed.granted
    JOIN people_consentevent AS word ON word.id = agreed.event_id
    WHERE part.person_id = reader.person_id AND part.action_id = %s AND part.state = 'confirmed'
    AND part.wants_updates AND part.updates_agreed_at >= word.happened_at
)
"""


def _letters_to_sign(organisation: Organisation) -> Iterable[Offer]:
    """Return the open letters that an organisation can sign now and has not signed."""
    letters = OpenLetterPage.objects.live().public().exclude(organisation_signatures__in=_accepted(organisation))
    for letter in letters:
        if letter.takes_organisations:
            yield Offer(f"Sign “{letter.title}”", f"{letter.url}organisation/")


def _actions_to_show(organisation: Organisation) -> Iterable[Offer]:
    """Return the newest actions that an organisation can show on its own site."""
    for action in open_now(ACTIONS_OFFERED):
        address = reverse("campaigns:embed_code", args=[action.pk, organisation.public_id])
        yield Offer(f"Show “{action.title}” on your own site", address)


def _accepted(organisation: Organisation) -> QuerySet[OrganisationSignature]:
    return OrganisationSignature.objects.filter(organisation=organisation, state=SignatureState.ACCEPTED)


def _letters_that_wait(before: datetime) -> QuerySet[Confirmation]:
    waiting = Confirmation.objects.filter(kind=taking_part.CONFIRMATION, done_at=None, created_at__lt=before)
    return waiting.filter(details__answers__has_key="text")


def _forget_letters_that_wait(rows: QuerySet[Confirmation]) -> int:
    return rows.update(details=RawSQL("details #- '{answers,text}' #- '{answers,postal}'", []))


def _due_to_lose_names(before: datetime) -> QuerySet[Participation]:
    return Participation.objects.filter(action__closes_at__lt=before, created_at__lt=before).exclude(name="")


def _due_to_lose_signers(before: datetime) -> QuerySet[OrganisationSignature]:
    closed = OrganisationSignature.objects.filter(letter__closes_at__lt=before, created_at__lt=before)
    return closed.exclude(signed_by="", role="", email=None, person=None)


def _remove_names(rows: QuerySet[Participation]) -> int:
    return rows.update(name="", name_key="", email=None, person=None, shows_name=False, wants_updates=False)
