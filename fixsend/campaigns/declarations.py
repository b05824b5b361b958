"""What campaigns tell the registries of the rooms below."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.db.models import QuerySet

from fixsend.campaigns.models import ActionPage, HandIn, Milestone, PaperScan, Participation
from fixsend.campaigns.office import figures
from fixsend.mailings.audiences import actions
from fixsend.mailings.audiences.actions import AudienceAction
from fixsend.mailings.audiences.rules import SqlCondition
from fixsend.people import retention
from fixsend.people.staff import roles, waiting


def declare() -> None:
    """Fill the registries; called once, when the site starts."""
    roles.allow((roles.CAMPAIGNER, roles.MODERATOR), "campaigns.view_participation", "campaigns.change_participation")
    roles.allow(roles.CAMPAIGNER, "campaigns.export_participation")
    roles.allow(roles.READ_ONLY, "campaigns.view_participation")
    actions.register("campaigns", _audience_actions)
    waiting.register(
        waiting.Waiting(
            slug="participations",
            title="Signatures from a mailbox that several people used",
            count=figures.held,
            url_name="campaigns_office:index",
            permission="campaigns.change_participation",
        ),
    )
    waiting.register(
        waiting.Waiting(
            slug="milestones",
            title="Numbers that petitions have reached",
            count=lambda: Milestone.objects.filter(seen_at=None).count(),
            url_name="campaigns_office:index",
            permission="campaigns.change_participation",
        ),
    )
    retention.register(
        retention.Rule(
            slug="participation_names",
            title="who took part in an action, after it has closed",
            default_days=365,
            due=_due_to_lose_names,
            remove=_remove_names,
            because="so that we can hand over what people signed, and answer for it; then only numbers stay",
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


def _due_to_lose_names(before: datetime) -> QuerySet[Participation]:
    return Participation.objects.filter(action__closes_at__lt=before, created_at__lt=before).exclude(name="")


def _remove_names(rows: QuerySet[Participation]) -> int:
    return rows.update(name="", name_key="", email=None, person=None, shows_name=False, wants_updates=False)
