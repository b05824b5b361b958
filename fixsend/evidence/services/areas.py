"""Areas follow the councils of `places`: one for each of today's and each former one, the regions, and England."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.apps import apps as live_apps
from django.db import transaction
from django.utils.text import slugify

from fixsend.evidence.models.area import ENGLAND, Level
from fixsend.places.models import Region
from fixsend.web import normalise

_FIELDS = (
    *("level", "name", "slug", "sort_name", "region", "kind", "other_codes", "name_keys", "since", "until"),
    *("council", "former_council"),
)


@transaction.atomic
def follow_places(apps: Any = live_apps) -> None:
    """Make or update the area of every council, former council and region; none ever goes, for figures are about it."""
    model = apps.get_model("evidence", "Area")
    rows = [_england(model), *(_region(model, code, label) for code, label in Region.choices)]
    former = [
        one
        for one in apps.get_model("places", "FormerCouncil").objects.prefetch_related("successors")
        if one.code and all(successor.code != one.code for successor in one.successors.all())
    ]
    councils = list(apps.get_model("places", "Council").objects.all())
    began = {successor.code: one.replaced_on for one in former for successor in one.successors.all()}
    rows += [_council(model, one, began.get(one.code)) for one in councils]
    rows += [_former(model, one) for one in former]
    model.objects.bulk_create(rows, update_conflicts=True, unique_fields=["code"], update_fields=_FIELDS)
    _follow_successors(model, former)


def _follow_successors(model: Any, former: Sequence[Any]) -> None:
    """Say which areas came after each former one; in an order of our own, so that each database is like the other."""
    link = model.successors.through
    pairs = sorted((one.code, successor.code) for one in former for successor in one.successors.all())
    if list(link.objects.order_by("id").values_list("from_area_id", "to_area_id")) != pairs:
        link.objects.all().delete()
        link.objects.bulk_create(link(from_area_id=before, to_area_id=after) for before, after in pairs)


def _england(model: Any) -> Any:
    return model(
        code=ENGLAND, level=Level.ENGLAND, name="England", slug="england", sort_name="england", name_keys=["england"]
    )


def _region(model: Any, code: str, label: str) -> Any:
    key = normalise.search_key(label)
    return model(
        code=code, level=Level.REGION, name=label, slug=slugify(label), sort_name=key, region=code, name_keys=[key]
    )


def _council(model: Any, council: Any, since: Any) -> Any:
    names = [council.name, *council.other_names]
    return model(
        code=council.code,
        level=Level.COUNCIL,
        name=council.name,
        slug=council.slug,
        sort_name=council.sort_name,
        region=council.region,
        kind=council.kind,
        other_codes=sorted({council.gss_code, *council.other_codes}),
        name_keys=sorted({normalise.search_key(name) for name in names}),
        since=since,
        until=None,
        council=council,
        former_council=None,
    )


def _former(model: Any, former: Any) -> Any:
    successor = former.successors.all()[0]
    return model(
        code=former.code,
        level=Level.COUNCIL,
        name=former.name,
        slug=f"{slugify(former.name)}-until-{former.replaced_on:%Y}",
        sort_name=normalise.search_key(former.name),
        region=successor.region,
        kind="Former council",
        other_codes=[former.gss_code],
        name_keys=[normalise.search_key(former.name)],
        since=None,
        until=former.replaced_on,
        council=None,
        former_council=former,
    )
